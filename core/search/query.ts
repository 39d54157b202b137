/** A query as what it asks for: words that must be met, and question words that only lean the answer. */
import { fold } from '../text/fold';
import { koStop } from './tables/ko';
import { bare, readWords, type Word } from './words';

export interface Asked extends Word {
  /** Terms that mean it, with how well each does, from 0 to 1. */
  readonly readings: ReadonlyMap<string, number>;
  /** True for words of measures and money, which say little about what is asked. */
  readonly isMeasure: boolean;
  /** The last word of the query: it may still be being typed. */
  readonly last: boolean;
}

export interface Query {
  /** Words to be met. */
  readonly asked: readonly Asked[];
  /** Question words and the like: `who`, `when`, `many`, `much`, `where`. */
  readonly leanings: readonly string[];
  /** Posts whose holder may be asked for. */
  readonly posts: readonly string[];
  /** True where somebody's relative or successor is asked for. */
  readonly isOfKin: boolean;
  /** Runs of words as one: each may be a whole name. Indices into `asked`. */
  readonly spans: readonly { readonly text: string; readonly from: number; readonly to: number }[];
}

const LEANINGS = new Set(['who', 'where', 'when', 'many', 'much']);
const POSTS = new Set(['president', 'prime-minister', 'minister', 'spokesman', 'head', 'ambassador', 'leader']);
const KIN = new Set(['son', 'successor']);
/** What a concept may stand for as well: capitals for their countries. */
const NEAR: Readonly<Record<string, string>> = {
  tehran: 'iran',
  moscow: 'russia',
  kyiv: 'ukraine',
  organisation: 'agency',
  agency: 'organisation',
};
const MEASURES = new Set('year month day percent dollar megawatt kilometre tonne kilogram cube cost'.split(' '));
/** Parts of a query that may be a name, in words. */
const SPAN = 6;
/** Words of a query that are looked up: the longest question has fewer, and what is pasted by mistake costs no more. */
const LONGEST = 24;
const PARTICLES = new RegExp(`(?<=[\\p{sc=Hang}]{2})(?:${koStop.replaceAll(' ', '|')}|에서|으로)$`, 'u');

/** @param isCommon true for a term that so many entities have that it tells none from another */
export function readQuery(text: string, isCommon: (term: string) => boolean = () => false): Query {
  const words = readWords(text).slice(0, LONGEST);
  const isLeaning = (word: Word) => word.terms.length > 0 && word.terms.every((term) => LEANINGS.has(term));
  const telling = words.filter((word) => word.sort !== 'stop' && !isLeaning(word));
  const rare = telling.filter(({ literal, terms }) => !isCommon(literal) && !terms.some(isCommon));
  const kept = [rare, telling, words].find((list) => list.length > 0) ?? [];
  const last = words.at(-1);
  const asked = kept.map((word) => ({
    ...word,
    readings: listReadings(word),
    isMeasure: word.terms.some((term) => MEASURES.has(term)),
    last: word === last && !/\s$/.test(text),
  }));
  return {
    asked,
    leanings: words.filter(isLeaning).flatMap(({ terms }) => terms),
    posts: words.flatMap(({ terms }) => terms.filter((term) => POSTS.has(term))),
    isOfKin: words.some(({ terms }) => terms.some((term) => KIN.has(term))),
    spans: listSpans(fold(text), words, kept),
  };
}

function listReadings({ literal, terms, sort, known }: Word): Map<string, number> {
  if (sort === 'figure') return new Map(terms.map((term, at) => [term, at === 0 ? 1 : 0.5]));
  const readings = new Map<string, number>();
  const add = (term: string | undefined, worth: number) => {
    if (term && !readings.has(term)) readings.set(term, worth);
  };
  for (const term of terms) add(term, 1);
  add(literal, 1);
  add(bare(literal), 0.95);
  add(literal.replace(PARTICLES, ''), 0.95);
  add(dropCase(literal), 0.95);
  if (known) for (const term of terms) add(NEAR[term], 0.9);
  return readings;
}

/** A Russian or Ukrainian word without its case ending: names are indexed as they are called. */
function dropCase(word: string): string {
  return word.replace(/(?<=[\p{sc=Cyrl}]{4})(?:ами|ого|ому|ом|ем|ой|ою|ах|ам|ов|а|у|ю|я|е|и|ы|і)$/u, '');
}

function listSpans(folded: string, words: readonly Word[], kept: readonly Word[]): Query['spans'] {
  return words.flatMap((first, i) =>
    words.slice(i, i + SPAN).flatMap((last) => {
      const inside = kept.flatMap((word, at) => (word.start >= first.start && word.end <= last.end ? at : []));
      const text = folded.slice(first.start, last.end).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
      if (inside.length === 0) return [];
      const span = { from: inside[0]!, to: inside.at(-1)! };
      return [...new Set([text, dropCase(text)])].map((form) => ({ ...span, text: form }));
    }),
  );
}
