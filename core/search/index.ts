/**
 * Finding entries and facts by what somebody types: names in any script and spelling, descriptions, questions, figures.
 *
 * Every word of the query is looked up on its own in the bundled MiniSearch index. An entry is worth the share of the
 * query it accounts for, rare words counting more than common ones; words that nothing knows count fully against it. So
 * "judd trump 147" is not about the president, and says so: an answer is `confident` only where most of the query is met.
 */
import MiniSearch, { type SearchResult } from 'minisearch';
import type { Library } from '../ledger/shipped';
import type { Kind } from '../model';
import { DOCUMENTS, type Field, type SearchDocument } from './documents';
import { countEdits } from './edits';
import { listLayoutReadings } from './layouts';
import { type Asked, type Query, readQuery } from './query';
import { listNameWords, markMatches, type Reason, shareOfName } from './reasons';
import { compareSounds, keyOf, readSounds } from './sound';

export interface Hit {
  readonly entity: string;
  /** From 0 to about 1.5: share of the query that is met, plus what its whole name and kind add. */
  readonly score: number;
  readonly kind: Kind;
  readonly name: string;
  readonly gist: string;
  /** Where it matched, for highlighting. */
  readonly why: readonly Reason[];
  /** The fact that answers, where one says more than the entry's name and description. */
  readonly factId?: string;
}

export interface Answer {
  /** Best first. Where `confident` is false they are near at most: to be offered, not to be told. */
  readonly hits: readonly Hit[];
  readonly confident: boolean;
  /** Names near to what was asked, where nothing is sure. */
  readonly suggestions: readonly { readonly entity: string; readonly name: string }[];
}

export interface Search {
  /** @param options.limit most hits; 10 unless told */
  search(query: string, options?: { readonly limit?: number }): Answer;
}

/** How much a match in a field says about the entry. */
const WORTH: Readonly<Record<Field, number>> = {
  whole: 1,
  name: 1,
  sound: 0.9,
  first: 0.9,
  about: 0.75,
  alias: 0.85,
  weak: 0.7,
  post: 0,
  fact: 0.65,
  cue: 0.45,
};
/** From here on an answer is told as one. */
const CONFIDENT = 0.72;
/** From here on a word is met by a name or description; and met at all. */
const ANCHOR = 0.8;
const MET = 0.5;
/** A word that is asked alone: how well it must be a whole name, or how few entities it may fit. */
const ALONE = 0.8;
const RARE = 0.6;
/** Below this share of the best score a hit is not worth showing. */
const TAIL = 0.35;
const SUGGESTIONS = 3;

/** What one entity has for the query: by word of the query, how well it is met. */
interface Evidence {
  readonly base: number[];
  readonly facts: Map<string, { readonly worth: number[]; lean: number }>;
  /** Share of the query that is a whole name of it. */
  whole: number;
  /** True for a holder of a post that is asked for. */
  post: boolean;
  /** Terms of the index that matched, for highlighting. */
  readonly terms: Set<string>;
}

/**
 * Opens what `buildSearchIndex` made.
 * Throws where `json` is something else.
 */
export function createSearch(library: Library, json: string): Search {
  const index = MiniSearch.loadJSON<SearchDocument>(json, DOCUMENTS);

  const find = (text: string, strict = false): Scored[] => {
    const query = readQuery(text);
    if (query.asked.length === 0) return [];
    return rank(query, collect(index, query, strict, library), library);
  };

  return {
    search(text, { limit = 10 } = {}) {
      let scored = find(text, true);
      if (!isConfident(scored)) {
        const other = listLayoutReadings(text)
          .map((reading) => find(reading, true))
          .find((scored) => isConfident(scored) && scored[0]!.whole >= 0.6);
        scored = other ?? find(text);
      }
      const confident = isConfident(scored);
      const best = scored[0]?.score ?? 0;
      const hits = scored
        .filter(({ score }) => score >= best * TAIL)
        .slice(0, limit)
        .map((hit) => describe(hit, library));
      const suggestions = confident ? [] : hits.slice(0, SUGGESTIONS).map(({ entity, name }) => ({ entity, name }));
      return { hits, confident, suggestions };
    },
  };
}

interface Scored {
  readonly entity: string;
  readonly score: number;
  /** Share of the query that is met, by weight. */
  readonly coverage: number;
  /** Weight that is met: how much was said that fits few. */
  readonly told: number;
  /** Share of the query that is a whole name of it. */
  readonly whole: number;
  /** Words of the query: all, those that are met, and those that its name or description meets. */
  readonly asked: number;
  readonly met: number;
  readonly anchors: number;
  /** True where a figure is met. */
  readonly hasFigure: boolean;
  /** True where the query asks for such a fact. */
  readonly asksFact: boolean;
  readonly terms: ReadonlySet<string>;
  readonly factId?: string;
}

/**
 * Whether the best may be told as an answer: most of the query is met, and by more than words that everybody uses: a
 * whole name, two words of its name or description, a figure with a word, or one word and the fact that is asked for.
 */
function isConfident([best]: readonly Scored[]): boolean {
  if (!best || best.coverage < CONFIDENT) return false;
  const { whole, anchors, met, asked, hasFigure, asksFact } = best;
  if (asked === 1) return whole >= ALONE || (anchors === 1 && best.told >= RARE && best.coverage >= ANCHOR);
  return whole >= 0.6 || anchors >= 2 || (hasFigure && met >= 2) || (anchors === 1 && (asksFact || met >= 3));
}

interface Found {
  readonly evidence: Map<string, Evidence>;
  readonly weights: number[];
}

/** Looks up every word of the query. `strict` forgives nothing: for readings that are guesses themselves. */
function collect(index: MiniSearch<SearchDocument>, query: Query, strict: boolean, library: Library): Found {
  const total = library.entities.size;
  const evidence = new Map<string, Evidence>();
  const get = (entity: string): Evidence => {
    let known = evidence.get(entity);
    if (!known) {
      known = { base: query.asked.map(() => 0), facts: new Map(), whole: 0, post: false, terms: new Set() };
      evidence.set(entity, known);
    }
    return known;
  };
  const weights = query.asked.map((asked, at) => {
    const holders = new Set<string>();
    for (const { hit, term, worth, field } of lookUpWord(index, asked, strict)) {
      const own = get(hit.entity as string);
      own.terms.add(term);
      holders.add(hit.entity as string);
      const value = worth * WORTH[field];
      if (hit.item === undefined) own.base[at] = Math.max(own.base[at]!, value);
      else {
        const fact = getFact(own, hit.item as string, query.asked.length);
        fact.worth[at] = Math.max(fact.worth[at]!, value);
      }
    }
    return weigh(holders.size, total);
  });
  const sum = weights.reduce((a, b) => a + b, 0) || 1;
  // A word that many things are called, or a bare figure, is no beginning of a name.
  const isTelling = query.asked.length > 1 || query.asked.every(({ known }) => !known);
  const spans: { readonly from: number; readonly to: number; readonly entity: string }[] = [];
  for (const span of query.spans) {
    const share = weights.slice(span.from, span.to + 1).reduce((a, b) => a + b, 0) / sum;
    const isAll = span.from === 0 && span.to === query.asked.length - 1;
    for (const { hit, worth, term } of lookUpWhole(
      index,
      span.text,
      isAll,
      isTelling && span.text.length > 2,
      strict,
    )) {
      const own = get(hit.entity as string);
      own.terms.add(term);
      own.whole = Math.max(own.whole, worth * share);
      for (let at = span.from; at <= span.to; at++) own.base[at] = Math.max(own.base[at]!, worth);
      if (worth === 1) spans.push({ ...span, entity: hit.entity as string });
    }
  }
  // What is said of Росатом stands under Rosatom: facts and descriptions are written in one language.
  for (const { from, to, entity } of spans) {
    const name = listNameWords(library.entities.get(entity)!.name);
    for (const { hit, worth, field } of name.flatMap((word) => lookUpTold(index, word))) {
      const own = get(hit.entity as string);
      const values = hit.item === undefined ? own.base : getFact(own, hit.item as string, query.asked.length).worth;
      for (let at = from; at <= to; at++) values[at] = Math.max(values[at]!, worth * WORTH[field]);
      for (const word of name) own.terms.add(word);
    }
  }
  for (const post of query.posts) {
    for (const hit of index.search(post, { fields: ['post'] })) {
      const own = evidence.get(hit.entity as string);
      if (own) own.post = true;
    }
  }
  for (const leaning of query.leanings) {
    for (const hit of index.search(leaning, { fields: ['cue'] })) {
      const known = evidence.get(hit.entity as string)?.facts.get(hit.item as string);
      if (known) known.lean = 1;
    }
  }
  return { evidence, weights };
}

function getFact(own: Evidence, item: string, size: number): { worth: number[]; lean: number } {
  let fact = own.facts.get(item);
  if (!fact) {
    fact = { worth: new Array(size).fill(0), lean: 0 };
    own.facts.set(item, fact);
  }
  return fact;
}

/** Weight of a word that so many of all entities know: 1 for one that none does, little for one that all do. */
function weigh(holders: number, total: number): number {
  return Math.max(0.12, Math.log((total + 1) / (holders + 0.5)) / Math.log((total + 1) / 0.5));
}

interface Lookup {
  readonly hit: SearchResult;
  readonly term: string;
  readonly worth: number;
  readonly field: Field;
}

function lookUpWord(index: MiniSearch<SearchDocument>, asked: Asked, strict: boolean): Lookup[] {
  const { literal, readings, sort } = asked;
  const exact = index
    .search([...readings.keys()].join(' '), { fields: WORDS })
    .flatMap((hit) => spread(hit, (term) => readings.get(term) ?? 0));
  if (sort === 'figure') return exact;
  const mayGrow = literal.length >= (asked.last ? 2 : 4) && (asked.last || exact.length === 0);
  const grown = mayGrow
    ? index
        .search(literal, { fields: WORDS, prefix: true })
        .flatMap((hit) => spread(hit, (term) => (term === literal ? 0 : 0.6 + (0.35 * literal.length) / term.length)))
    : [];
  const near = [...exact, ...grown];
  if (near.length > 0 || strict || asked.known) return near;
  return [...lookUpTypo(index, literal), ...lookUpSound(index, literal)];
}

const WORDS: Field[] = ['name', 'weak', 'first', 'about', 'alias', 'fact', 'cue'];

/** Where descriptions and facts speak of a name. */
function lookUpTold(index: MiniSearch<SearchDocument>, word: string): Lookup[] {
  return index.search(word, { fields: ['first', 'about', 'alias', 'fact'] }).flatMap((hit) => spread(hit, () => 0.95));
}

function lookUpTypo(index: MiniSearch<SearchDocument>, literal: string): Lookup[] {
  if (literal.length < 4) return [];
  const hits = index.search(literal, { fields: ['name', 'weak', 'first', 'about', 'alias', 'fact'], fuzzy: 2 });
  const most = literal.length < 7 ? 1 : 2;
  const near = hits.flatMap((hit) => spread(hit, (term) => forgive(literal, term, most)));
  // Two slips in a short word: too far to be told, near enough to be offered.
  if (near.length > 0) return near;
  return hits
    .flatMap((hit) => spread(hit, (term) => FAR * forgive(literal, term, 2)))
    .filter(({ field }) => field === 'name');
}

/** What a word is worth that was meant as `term`: less for each edit, and in short words. */
function forgive(literal: string, term: string, most: number): number {
  const edits = countEdits(literal, term, most);
  if (edits > most) return 0;
  return 1 - (edits * 1.1) / Math.max(literal.length, term.length) - (literal[0] === term[0] ? 0 : 0.1);
}

/** Worth of a word with more slips than its length allows. */
const FAR = 0.5;

/** Sounds less alike than this are other names. */
const ALIKE = 0.75;

function lookUpSound(index: MiniSearch<SearchDocument>, literal: string): Lookup[] {
  const sounds = readSounds(literal);
  const keys = [...new Set(sounds.map(keyOf))].filter((key) => key.length >= 2);
  return keys.flatMap((key) =>
    index.search(`${key}:`, { fields: ['sound'], prefix: true }).flatMap((hit) =>
      spread(hit, (term) => {
        const sound = term.slice(term.indexOf(':') + 1);
        const alike = Math.max(...sounds.map((own) => compareSounds(own, sound)));
        return alike >= (key.length > 2 ? ALIKE : ALIKE + 0.05) ? 0.4 + 0.6 * alike : 0;
      }),
    ),
  );
}

/** @param isAll true for the whole query; @param mayGrow and it may be the beginning of a name */
function lookUpWhole(
  index: MiniSearch<SearchDocument>,
  text: string,
  isAll: boolean,
  mayGrow: boolean,
  strict: boolean,
): Lookup[] {
  const exact = index
    .search(isAll ? `${text} =${text}` : text, { fields: ['whole'] })
    .flatMap((hit) => spread(hit, () => 1));
  if (exact.length > 0 || !isAll || !mayGrow) return exact;
  const grown = index
    .search(text, { fields: ['whole'], prefix: true })
    .flatMap((hit) => spread(hit, (term) => 0.6 + (0.35 * text.length) / term.length));
  if (grown.length > 0 || strict || text.length < 4) return grown;
  const hits = index.search(text, { fields: ['whole'], fuzzy: 2 });
  const most = text.length < 7 ? 1 : 2;
  const near = hits.flatMap((hit) => spread(hit, (term) => forgive(text, term, most)));
  return near.length > 0 ? near : hits.flatMap((hit) => spread(hit, (term) => FAR * forgive(text, term, 2)));
}

/** A hit of MiniSearch as one for each term and field. */
function spread(hit: SearchResult, worthOf: (term: string) => number): Lookup[] {
  return Object.entries(hit.match).flatMap(([term, fields]) => {
    const worth = worthOf(term);
    return worth > 0 ? fields.map((field) => ({ hit, term, worth, field: field as Field })) : [];
  });
}

/** How many of the best are looked at closely. */
const CLOSE = 40;

/** Puts a value on every entity that has something, best first; equal ones in the order of their ids. */
function rank(query: Query, { evidence, weights }: Found, library: Library): Scored[] {
  const sum = weights.reduce((a, b) => a + b, 0) || 1;
  const share = (worth: (at: number) => number) => weights.reduce((total, weight, at) => total + weight * worth(at), 0);
  const rough = [...evidence].map(([id, own]): Scored => {
    const base = share((at) => own.base[at]!);
    let best: { told: number; lean: number; item?: string } = { told: base, lean: 0 };
    for (const [item, { worth, lean }] of own.facts) {
      const told = share((at) => Math.max(own.base[at]!, worth[at]!));
      if (told + lean * 0.02 > best.told + best.lean * 0.02 + 1e-9) best = { told, lean, item };
    }
    const coverage = best.told / sum;
    const { kind, facts } = library.entities.get(id)!;
    const whole = asksOther(query, kind) ? -0.05 : 0.3 * own.whole;
    const prominence = 0.03 * Math.min(1, facts.length / 30);
    const lean = 0.03 * best.lean + leanTo(query, kind) + (own.post ? 0.12 : 0);
    const score = coverage + whole + (0.02 * base) / sum + prominence + lean;
    const fact = best.item === undefined ? undefined : own.facts.get(best.item);
    const worth = query.asked.map((_, at) => Math.max(own.base[at]!, fact?.worth[at] ?? 0));
    const isAnchor = (at: number) => own.base[at]! >= ANCHOR && !query.asked[at]!.isMeasure;
    return {
      entity: id,
      score,
      coverage,
      told: best.told,
      whole: own.whole,
      asked: worth.length,
      met: worth.filter((value) => value >= MET).length,
      anchors: worth.filter((_, at) => isAnchor(at)).length,
      hasFigure: worth.some((value, at) => value >= MET && query.asked[at]!.sort === 'figure'),
      asksFact: best.lean > 0,
      terms: own.terms,
      ...(best.item && { factId: best.item }),
    };
  });
  const sort = (list: Scored[]) => list.sort((a, b) => b.score - a.score || (a.entity < b.entity ? -1 : 1));
  return sort(
    sort(rough)
      .slice(0, CLOSE)
      .map((hit) => ({
        ...hit,
        score: hit.score + 0.08 * shareOfName(library.entities.get(hit.entity)!.name, hit.terms),
      })),
  );
}

/** "who heads Rosatom", "where are Shaheds made": the query holds a whole name, but not of what it asks for. */
function asksOther({ posts, leanings }: Query, kind: Kind): boolean {
  if (posts.length > 0) return kind !== 'person';
  return leanings.includes('where') && !PLACES.includes(kind);
}

const PLACES: readonly Kind[] = ['place', 'nuclear-plant'];

/** What the kind of an entity adds: somebody is asked for, or a place. */
function leanTo({ leanings }: Query, kind: Kind): number {
  if (kind === 'person') return leanings.includes('who') ? 0.06 : 0;
  return leanings.includes('where') && PLACES.includes(kind) ? 0.15 : 0;
}

function describe({ entity: id, score, terms, factId }: Scored, library: Library): Hit {
  const { kind, name, gist } = library.entities.get(id)!;
  const fact = factId && library.facts.get(factId);
  const why = [
    markMatches('name', name, terms),
    markMatches('gist', gist, terms),
    fact ? markMatches('fact', fact.claim, terms) : null,
  ].filter((reason) => reason !== null);
  return { entity: id, score: Math.round(score * 1000) / 1000, kind, name, gist, why, ...(factId && { factId }) };
}
