/** Where a hit matched, in the words that are shown. */
import { fold } from '../text/fold';
import { type Figure, readFigures } from './figures';
import { readWords } from './words';

export interface Reason {
  readonly field: 'name' | 'gist' | 'fact';
  /** Half-open ranges of UTF-16 units in the text shown. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

/** The words of a shown text that are, or mean, one of the terms that matched; null where none is. */
export function markMatches(field: Reason['field'], text: string, terms: ReadonlySet<string>): Reason | null {
  const figures = readShownFigures(text).filter((figure) => figure.terms.some((term) => terms.has(term)));
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
    .filter(([word]) => means(word, terms))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => figures.every((figure) => end <= figure.start || start >= figure.end));
  const ranges = [...figures, ...words]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }): [number, number] => [start, end]);
  return ranges.length > 0 ? { field, ranges } : null;
}

/** The figures of each shown text: the ledger's texts are few, and read at every keystroke. */
const figuresOf = new Map<string, readonly Figure[]>();

/** Figures and dates where they stand in a text; none of one that folding makes longer or shorter, which is rare. */
function readShownFigures(text: string): readonly Figure[] {
  let own = figuresOf.get(text);
  if (!own) {
    const folded = fold(text);
    own = folded.length === text.length ? readFigures(folded) : [];
    figuresOf.set(text, own);
  }
  return own;
}

/** The share of the words of a name that matched. */
export function shareOfName(name: string, terms: ReadonlySet<string>): number {
  const words = (name.replace(/ \(.*/, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => word.length > 1);
  return words.filter((word) => means(word, terms)).length / Math.max(words.length, 1);
}

/** The words of a name that are names, not words of the language: `rosatom`, `bushehr`. */
export function listNameWords(name: string): string[] {
  return readWords(name.replace(/ \(.*/, ''))
    .filter(({ sort, known, literal }) => sort === 'word' && !known && literal.length > 3)
    .map(({ literal }) => literal);
}

/** What each word of a shown text means: the ledger's words are few, and read at every keystroke. */
const meanings = new Map<string, readonly string[]>();

function means(word: string, terms: ReadonlySet<string>): boolean {
  let own = meanings.get(word);
  if (!own) {
    own = readWords(word).flatMap((read) => (read.sort === 'stop' ? [] : [read.literal, ...read.terms]));
    meanings.set(word, own);
  }
  return own.some((term) => terms.has(term));
}
