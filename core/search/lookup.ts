/** Looking one word, or one whole name, up in the index: as typed, as it goes on, and as it may have been meant. */
import type MiniSearch from 'minisearch';
import type { SearchResult } from 'minisearch';
import type { Field, SearchDocument } from './documents';
import { countEdits } from './edits';
import type { Asked } from './query';
import { compareSounds, keyOf, readSounds } from './sound';

export type SearchIndex = MiniSearch<SearchDocument>;

export interface Lookup {
  readonly entity: string;
  /** The fact it was found in; undefined for the entity's own document. */
  readonly item: string | undefined;
  readonly term: string;
  readonly field: Field;
  /** How well the term is what was asked, from 0 to 1. */
  readonly worth: number;
}

const SAID: readonly Field[] = ['first', 'about', 'alias', 'fact'];
const GROWING: readonly Field[] = ['name', 'weak', ...SAID];
const WORDS: readonly Field[] = [...GROWING, 'cue'];

/** Worth of a word with more slips than its length allows. */
const FAR = 0.5;
/** Sounds less alike than this are other names; a little more is asked of short ones. */
const ALIKE = 0.75;

/** Where a word stands as typed or, if it may still be being typed, begins one. */
export function lookUpWord(index: SearchIndex, { literal, readings, sort, last }: Asked): Lookup[] {
  const exact = find(index, [...readings.keys()].join(' '), WORDS, (term) => readings.get(term) ?? 0);
  const mayGrow = last ? literal.length >= shortestStart(index) : literal.length >= 4 && exact.length === 0;
  if (sort === 'figure' || !mayGrow) return exact;
  const grow = (term: string) => (term === literal ? 0 : growth(literal, term));
  return [...exact, ...find(index, literal, GROWING, grow, { prefix: true })];
}

/** What a word may have been meant for: a slip of the hand, or another way to write a sound. */
export function guessWord(index: SearchIndex, { literal, sort, known }: Asked): Lookup[] {
  if (sort === 'figure' || known) return [];
  return [...lookUpTypo(index, literal, GROWING), ...lookUpSound(index, literal)];
}

/** Where descriptions and facts speak of a name. */
export function lookUpSaid(index: SearchIndex, word: string): Lookup[] {
  return find(index, word, SAID, () => 0.95);
}

/** Names that are `text`, in letters alone; those that begin with it where there is none and it `mayGrow`. */
export function lookUpWhole(index: SearchIndex, text: string, isAll: boolean, mayGrow: boolean): Lookup[] {
  const exact = find(index, isAll ? `${text} =${text}` : text, ['whole'], () => 1);
  if (exact.length > 0 || !isAll || !mayGrow || text.length < 3) return exact;
  return find(index, text, ['whole'], (term) => growth(text, term), { prefix: true });
}

/** Names that `text` may have been meant for. */
export function guessWhole(index: SearchIndex, text: string): Lookup[] {
  return lookUpTypo(index, text, ['whole']);
}

/** True where each word is in a name, the last as a beginning at least. */
export function isOfNames(index: SearchIndex, words: readonly Asked[]): boolean {
  return words.every(({ literal, last, sort }) => {
    if (sort === 'figure') return true;
    const options = { fields: ['name', 'weak', 'whole'], prefix: last && literal.length >= 3 };
    return literal.length > 1 && index.search(literal, options).length > 0;
  });
}

function lookUpTypo(index: SearchIndex, text: string, fields: readonly Field[]): Lookup[] {
  if (text.length < 4) return [];
  const found = find(index, text, fields, (term) => forgive(text, term), { fuzzy: 2 });
  const most = text.length < 7 ? 1 : 2;
  const near = found.filter(({ term }) => countEdits(text, term, most) <= most);
  if (near.length > 0) return near;
  // Two slips in a short word: too far to be told, near enough to be offered.
  return found
    .filter(({ field }) => field === 'name' || field === 'whole')
    .map((lookup) => ({ ...lookup, worth: FAR * lookup.worth }));
}

function lookUpSound(index: SearchIndex, literal: string): Lookup[] {
  const sounds = readSounds(literal);
  const keys = [...new Set(sounds.map(keyOf))].filter((key) => key.length >= 2);
  return keys.flatMap((key) => {
    const worthOf = (term: string) => {
      const alike = Math.max(...sounds.map((own) => compareSounds(own, term.slice(term.indexOf(':') + 1))));
      return alike >= (key.length > 2 ? ALIKE : ALIKE + 0.05) ? 0.4 + 0.6 * alike : 0;
    };
    return find(index, `${key}:`, ['sound'], worthOf, { prefix: true });
  });
}

/** What the beginning of a term is worth. */
function growth(start: string, term: string): number {
  return 0.6 + (0.35 * start.length) / term.length;
}

/** What a word is worth that was meant as `term`: less for each of two edits, and in short words; 0 for more. */
function forgive(literal: string, term: string): number {
  const edits = countEdits(literal, term, 2);
  if (edits > 2) return 0;
  return 1 - (edits * 1.1) / Math.max(literal.length, term.length) - (literal[0] === term[0] ? 0 : 0.1);
}

/** From how many letters on a word is taken for a beginning: in a large ledger two would begin thousands. */
function shortestStart(index: SearchIndex): number {
  return index.documentCount > 10_000 ? 3 : 2;
}

/** Asks MiniSearch, and gives each term and field of its hits by itself. */
function find(
  index: SearchIndex,
  query: string,
  fields: readonly Field[],
  worthOf: (term: string) => number,
  options: { readonly prefix?: boolean; readonly fuzzy?: number } = {},
): Lookup[] {
  const worths = new Map<string, number>();
  const found: Lookup[] = [];
  for (const hit of index.search(query, { fields: [...fields], ...options })) {
    for (const term in hit.match) {
      let worth = worths.get(term);
      if (worth === undefined) {
        worth = worthOf(term);
        worths.set(term, worth);
      }
      if (worth > 0) found.push(...spread(hit, term, worth));
    }
  }
  return found;
}

function spread(hit: SearchResult, term: string, worth: number): Lookup[] {
  return (hit.match[term] as Field[]).map((field) => ({ entity: hit.entity, item: hit.item, term, field, worth }));
}
