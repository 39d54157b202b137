import type { CardSource } from '../core/model';
import { formatDate } from './dates';
import { Icon } from './Icon';
import { useLanguage } from './language';

export interface SourceLineProps {
  readonly source: Pick<CardSource, 'publisher' | 'title' | 'date' | 'url'> & Partial<Pick<CardSource, 'lang'>>;
  /** Whether the title is left to who rests on the line. */
  readonly isShort?: boolean;
}

/** A source in a line: publisher, title, date, and the way to the article where it is known. */
export function SourceLine({ source, isShort = false }: SourceLineProps) {
  const { locale, words } = useLanguage();
  const { publisher, title, date, lang, url } = source;
  const isLinked = url?.startsWith('https://');
  const hint = (isShort && title) || undefined;
  const line = (
    <>
      <b>{publisher}</b>
      {title && !isShort && (
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
  if (!isLinked) {
    return (
      <span class="line" title={hint}>
        {line}
      </span>
    );
  }
  return (
    <a class="line" href={url ?? undefined} title={hint} target="_blank" rel="noopener noreferrer">
      {line}
      <span class="unseen"> ({words.opensInNewTab})</span>
    </a>
  );
}
