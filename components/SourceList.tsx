import type { CardSource } from '../core/model';
import { useLanguage } from './language';
import { SourceLine } from './SourceLine';

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
          <div>
            <SourceLine source={source} />
            {source.caution && <span class="caution">{source.caution}</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}
