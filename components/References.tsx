import { fill } from '../core/messages/say';
import type { CardSource } from '../core/model';
import { useLanguage } from './language';

export interface ReferencesProps {
  /** Numbers into `sources`, from 1. */
  readonly numbers: readonly number[];
  readonly sources: readonly CardSource[];
  /** Asks to be taken to a source in the list. */
  readonly onSource: (number: number) => void;
}

/** Word joiner: the numbers never begin a line. */
const GLUE = '\u2060';

/** The superscript numbers behind a claim; each leads to its source. */
export function References({ numbers, sources, onSource }: ReferencesProps) {
  const { locale, words } = useLanguage();
  return (
    <sup class="refs">
      {GLUE}
      {numbers.map((number) => {
        const digits = number.toLocaleString(locale);
        const name = fill(words.source, { number: digits, publisher: sources[number - 1]?.publisher ?? '' });
        return (
          <button
            key={number}
            type="button"
            class="ref"
            title={name}
            aria-label={name}
            onClick={() => onSource(number)}
          >
            {digits}
          </button>
        );
      })}
    </sup>
  );
}
