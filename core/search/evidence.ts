/** What each entity has for a query: by word, how well its names, its description and each of its facts meet it. */
import type { Library } from '../ledger/shipped';
import type { Field } from './documents';
import { guessWhole, guessWord, type Lookup, lookUpSaid, lookUpWhole, lookUpWord, type SearchIndex } from './lookup';
import type { Query } from './query';
import { listNameWords } from './reasons';

export interface Evidence {
  /** By word of the query, from 0 to 1: what names and description meet. */
  readonly base: number[];
  /** The same by fact. */
  readonly facts: Map<string, number[]>;
  /** Share of the query that is a whole name of it. */
  whole: number;
  /** True for a holder of a post that is asked for. */
  post: boolean;
  /** Terms of the index that matched, for highlighting. */
  readonly terms: Set<string>;
}

export interface Found {
  readonly entities: ReadonlyMap<string, Evidence>;
  /** What each word of the query says: little where everybody has it. */
  readonly weights: readonly number[];
  /** True where some word stands nowhere as typed. */
  readonly hasGap: boolean;
}

/** How much a match in a field says about the entity. */
const WORTH: Readonly<Record<Field, number>> = {
  whole: 1,
  name: 1,
  sound: 0.9,
  first: 0.9,
  about: 0.75,
  alias: 0.85,
  weak: 0.7,
  fact: 0.65,
  cue: 0.45,
  post: 0,
  common: 0,
};

/** Looks up every word of the query. Without `guessing`, slips and other spellings are not forgiven. */
export function gather(index: SearchIndex, query: Query, library: Library, guessing: boolean): Found {
  const entities = new Map<string, Evidence>();
  const size = query.asked.length;
  const get = (entity: string): Evidence => {
    let known = entities.get(entity);
    if (!known) {
      known = { base: new Array(size).fill(0), facts: new Map(), whole: 0, post: false, terms: new Set() };
      entities.set(entity, known);
    }
    return known;
  };
  const note = ({ entity, item, term, field, worth }: Lookup, from: number, to = from): Evidence => {
    const own = get(entity);
    own.terms.add(term);
    let values = own.base;
    if (item !== undefined) {
      values = own.facts.get(item) ?? new Array(size).fill(0);
      own.facts.set(item, values);
    }
    for (let at = from; at <= to; at++) values[at] = Math.max(values[at]!, worth * WORTH[field]);
    return own;
  };

  let hasGap = false;
  const weights = query.asked.map((asked, at) => {
    const plain = lookUpWord(index, asked);
    if (plain.length === 0) hasGap = true;
    const found = plain.length > 0 || !guessing ? plain : guessWord(index, asked);
    for (const lookup of found) note(lookup, at);
    return weigh(new Set(found.map(({ entity }) => entity)).size, library.entities.size);
  });
  const sum = weights.reduce((a, b) => a + b, 0) || 1;

  // A word that many things are called is no beginning of a name.
  const mayGrow = size > 1 || query.asked.every(({ known }) => !known);
  for (const { text, from, to } of query.spans) {
    const isAll = from === 0 && to === size - 1;
    const plain = lookUpWhole(index, text, isAll, mayGrow);
    const found = plain.length > 0 || !guessing || !isAll || !mayGrow ? plain : guessWhole(index, text);
    const share = weights.slice(from, to + 1).reduce((a, b) => a + b, 0) / sum;
    for (const lookup of found) {
      const own = note(lookup, from, to);
      own.whole = Math.max(own.whole, lookup.worth * share);
    }
    // What is said of Росатом stands under Rosatom: facts and descriptions are written in one language.
    const isFigure = query.asked.slice(from, to + 1).every(({ sort }) => sort === 'figure');
    const named = new Set(found.filter(({ worth }) => worth === 1 && !isFigure).map(({ entity }) => entity));
    for (const word of [...named].flatMap((entity) => listNameWords(library.entities.get(entity)!.name))) {
      for (const lookup of lookUpSaid(index, word)) note(lookup, from, to);
    }
  }
  for (const post of query.posts) {
    for (const hit of index.search(post, { fields: ['post'] })) {
      const own = entities.get(hit.entity as string);
      if (own) own.post = true;
    }
  }
  return { entities, weights, hasGap };
}

/** Weight of a word that so many of all entities know: 1 for one that none does, little for one that all do. */
function weigh(holders: number, total: number): number {
  return Math.max(0.12, Math.log((total + 1) / (holders + 0.5)) / Math.log((total + 1) / 0.5));
}
