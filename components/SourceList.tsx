import type { CardSource } from '../core/model';
import { formatDate } from './dates';
import { Icon } from './Icon';
import { useLanguage } from './language';

export interface SourceListProps {
  readonly sources: readonly CardSource[];
  /** How many of them belong to what is shown; the rest come with the rest of the facts. */
  readonly shown: number;
  /** Whether each is held to one line, as far as its title goes. */
  readonly isBrief: boolean;
}

/** The numbered sources: publisher, title, date, and the way to the article where it is known. */
export function SourceList({ sources, shown, isBrief }: SourceListProps) {
  const { locale, words } = useLanguage();
  return (
    <ol class={isBrief ? 'sources brief' : 'sources'} aria-label={words.sources}>
      {sources.slice(0, shown).map((source, index) => (
        <li key={source.id} data-source={index + 1} tabIndex={-1}>
          <span class="number" aria-hidden="true">
            {(index + 1).toLocaleString(locale)}
          </span>
          <Source source={source} />
        </li>
      ))}
    </ol>
  );
}

function Source({ source }: { source: CardSource }) {
  const { locale, words } = useLanguage();
  const { publisher, title, date, caution, lang, url } = source;
  const isLinked = url?.startsWith('https://');
  const name = (
    <>
      <b>{publisher}</b>
      {title && (
        <>
          {' · '}
          <bdi class="title" lang={lang ?? undefined} title={title}>
            {title}
          </bdi>
        </>
      )}
      {' · '}
      <span class="when">
        {date ? <time dateTime={date}>{formatDate(date, locale)}</time> : words.undated}
        {isLinked && <Icon of="out" size={11} />}
      </span>
    </>
  );
  return (
    <div>
      {isLinked ? (
        <a class="line" href={url ?? undefined} target="_blank" rel="noopener noreferrer">
          {name}
          <span class="unseen"> ({words.opensInNewTab})</span>
        </a>
      ) : (
        <span class="line">{name}</span>
      )}
      {caution && <span class="caution">{caution}</span>}
    </div>
  );
}
