/** One block as the rules see it: what the dictionary found there, sorted out by what it is. */

import type { Spelling } from './acronyms';
import type { Candidate } from './find';
import type { HeadRecord, PackedRecord } from './names';
import { everywhere, pattern } from './pattern';
import type { Names } from './records';

/** A form of the dictionary that stands in a text, with its letters in the right case. */
export interface Item<R extends PackedRecord = PackedRecord> {
  readonly start: number;
  readonly end: number;
  readonly record: R;
}

/** Words that say something about the field: a set of topics at a place. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly topics: number;
  /** What a name says, not a word for a state: people are no parties of a treaty. */
  readonly told?: true;
}

export interface View {
  readonly text: string;
  readonly items: readonly Item[];
  readonly cues: Cue[];
  /** Things that we do not know, and nouns of descriptions, among the items. */
  readonly others: readonly Item[];
  readonly heads: readonly Item<HeadRecord>[];
  /** Phrases that spell an acronym, by acronym, once asked for. */
  readonly spellings: Map<string, readonly Spelling[]>;
  /** Where sentences end. */
  readonly stops: readonly number[];
  /** Most words have a capital: headlines, and German. */
  readonly titleCase: boolean;
}

/** Topics of `topics.ts` that rules name, as bits. */
export const ROLE = 1 << 14;
export const SAY = 1 << 16;
/** States, arms, energy, trade between states, offices: what pages say on which our names are not somebody else's. */
export const FIELD = (1 << 16) - 1;

/** How far around a name words are heard, in UTF-16 units. */
export const REACH = 400;

/** What may end a sentence. */
const STOP = /[.!?…؟۔。！？\n]/g;
/** After an initial or a short title (`V. Putin`, `Dr. Eslami`) it does not. */
const SHORT = pattern`(?:^|[\s.])\p{L}$|\b(?:Dr|Mr|Ms|St|Mrs|Min)$`;
const CAPITALISED = pattern`\p{Lu}\p{Ll}`;
const SMALL = pattern`\p{Ll}`;
const CAPITAL = pattern`^\p{Lu}`;
const WORDS = everywhere`\p{L}{4,}`;

/** Where sentences end: at a stop with a gap or a quote behind it, not in a number. */
function readStops(text: string): number[] {
  const stops: number[] = [];
  for (const { index: at, 0: stop } of text.matchAll(STOP)) {
    const isPlain = /[。！？\n]/.test(stop);
    const isLast = at + 1 === text.length || /[\s"”»’')]/.test(text.charAt(at + 1));
    if (isPlain || (isLast && !SHORT.test(text.slice(Math.max(0, at - 4), at)))) stops.push(at);
  }
  return stops;
}

/** Sorts out a block, with the words around its names; offsets are those of its text. */
export function readBlock(text: string, candidates: readonly Candidate[], names: Names): View {
  const items: Item[] = [];
  const cues: Cue[] = [];
  // Who writes without capitals writes names so too.
  const chat = /\s\S+\s\S+\s/.test(text) && !CAPITALISED.test(text) && SMALL.test(text);
  const sort = (list: readonly Candidate[], { records }: Pick<Names, 'records'>): void => {
    for (const { start, end, entry } of list) {
      const record = records.at(entry);
      const named = record[0] === 'n' || record[0] === 'l';
      if (!hasCase(text, start, end, record[2]) && !(chat && named && record[2] === 1)) continue;
      if (record[0] === 'c') cues.push({ start, end, topics: record[1] });
      else items.push({ start, end, record });
    }
  };
  sort(candidates, names);
  sort(names.find(text, names.cues.dictionary, true), names.cues);
  items.sort((a, b) => a.start - b.start || b.end - a.end);
  let stops: readonly number[] | undefined;
  let titleCase: boolean | undefined;
  return {
    text,
    items,
    cues,
    others: items.filter((item) => item.record[0] === 'o'),
    heads: items.filter((item): item is Item<HeadRecord> => item.record[0] === 'h'),
    spellings: new Map(),
    get stops() {
      stops ??= readStops(text);
      return stops;
    },
    get titleCase() {
      titleCase ??= isTitleCase(text);
      return titleCase;
    },
  };
}

/** German writes its nouns with a capital: a quarter of the words will do there. */
function isTitleCase(text: string): boolean {
  const words = text.match(WORDS.regexp) ?? [];
  const capitals = words.filter((word) => CAPITAL.test(word)).length;
  const share = /\b(?:der|die|das|und|nicht|mit)\b/.test(text) ? 0.25 : 0.6;
  return words.length > 0 && capitals / words.length > share;
}

function hasCase(text: string, start: number, end: number, letters: number): boolean {
  if (letters === 0) return true;
  const word = letters === 1 ? text.slice(start, start + 1) : text.slice(start, end);
  return word === word.toUpperCase();
}

/** Longest name or noun of a description, in UTF-16 units, for looking around a place. */
const LONGEST = 120;

/** Those of a list sorted by start that may reach into a stretch. */
export function near<T extends { readonly start: number }>(list: readonly T[], from: number, to: number): readonly T[] {
  const first = firstCue(list, from - LONGEST);
  let last = first;
  while (last < list.length && list[last]!.start < to) last++;
  return list.slice(first, last);
}

/** How many sentence ends lie before `at`. */
export function sentenceAt(view: View, at: number): number {
  let low = 0;
  let high = view.stops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.stops[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first cue that begins at `from` or behind it. */
export function firstCue(cues: readonly { readonly start: number }[], from: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
