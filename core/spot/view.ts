/** One block as the rules see it: what the dictionary found there, sorted out by what it is. */
import { type Candidate, findCandidates } from './find';
import type { Cues, Names, PackedRecord } from './names';

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
}

export interface View {
  readonly text: string;
  readonly items: readonly Item[];
  readonly cues: Cue[];
  /** Where sentences end. */
  readonly stops: readonly number[];
}

/** Topics of `topics.ts` that rules name, as bits. */
export const ROLE = 1 << 14;
export const SAY = 1 << 16;

/** Ends of sentences; not after an initial or a short title (`V. Putin`, `Dr. Eslami`), not in a number. */
const STOP = /(?<![\s.]\p{L}|^\p{L}|\b(?:Dr|Mr|Ms|St|Mrs|Min))[.!?…؟۔](?=[\s"”»’')]|$)|[。！？\n]/gu;

/** Cues by block: a page is weighed again and again while it grows. */
const found = new WeakMap<object, readonly Candidate[]>();

/** Sorts out a block, with the words around its names; offsets are those of its text. */
export function readBlock(block: { readonly text: string }, candidates: readonly Candidate[], names: Names): View {
  const { text } = block;
  const items: Item[] = [];
  const cues: Cue[] = [];
  const sort = (list: readonly Candidate[], records: readonly PackedRecord[]): void => {
    for (const { start, end, entry } of list) {
      const record = records[entry]!;
      if (!hasCase(text, start, end, record[2])) continue;
      if (record[0] === 'c') cues.push({ start, end, topics: record[1] });
      else items.push({ start, end, record });
    }
  };
  sort(candidates, names.records);
  if (names.cues) sort(findCues(block, names.cues), names.cues.records);
  items.sort((a, b) => a.start - b.start || b.end - a.end);
  const stops = items.length === 0 ? [] : Array.from(text.matchAll(STOP), (stop) => stop.index);
  return { text, items, cues, stops };
}

function findCues(block: { readonly text: string }, cues: Cues): readonly Candidate[] {
  const known = found.get(block);
  if (known) return known;
  const fresh = findCandidates(block.text, cues.dictionary, true);
  found.set(block, fresh);
  return fresh;
}

function hasCase(text: string, start: number, end: number, letters: number): boolean {
  if (letters === 0) return true;
  const word = letters === 1 ? text.slice(start, start + 1) : text.slice(start, end);
  return word === word.toUpperCase();
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
