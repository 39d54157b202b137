import type { CardSource } from '../core/model';
import { formatDate } from './dates';
import { Icon } from './Icon';
import { useLanguage } from './language';

export interface SourceListProps {
  readonly sources: readonly CardSource[];
  /** How many of them belong to what is shown; the rest come with the rest of the facts. */
  readonly shown: number;
}

/** The numbered sources: publisher, title, date, and the way to the article where it is known. */
export function SourceList({ sources, shown }: SourceListProps) {
  const { words } = useLanguage();
  return (
    <ol class="sources" aria-label={words.sources}>
      {sources.slice(0, shown).map((source, index) => (
        <li key={source.id} data-source={index + 1} tabIndex={-1}>
          <span class="number" aria-hidden="true">
            {index + 1}
          </span>
          <Source source={source} />
        </li>
      ))}
    </ol>
  );
}

function Source({ source }: { source: CardSource }) {
  const { locale, words } = useLanguage();
  const { publisher, title, date, caution, lang } = source;
  const name = (
    <>
      <b>{publisher}</b>
      {title && (
        <>
          {' · '}
          <bdi lang={lang ?? undefined}>{title}</bdi>
        </>
      )}
      {' · '}
      <span class="when">{date ? formatDate(date, locale) : words.undated}</span>
    </>
  );
  return (
    <span>
      {source.url?.startsWith('https://') ? (
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          {name}
          <Icon of="out" size={11} />
          <span class="unseen"> ({words.opensInNewTab})</span>
        </a>
      ) : (
        name
      )}
      {caution && <em class="caution">{caution}</em>}
    </span>
  );
}
