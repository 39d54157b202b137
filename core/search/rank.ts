/** From what each entity has for a query to an order, and to whether the best may be told as an answer. */
import type { Fact } from '../ledger/model';
import type { Library } from '../ledger/shipped';
import type { Kind } from '../model';
import type { Evidence, Found } from './evidence';
import type { Asked, Query } from './query';
import { shareOfName } from './reasons';

export interface Scored {
  readonly entity: string;
  readonly score: number;
  /** Share of the query that is met, by weight. */
  readonly coverage: number;
  /** Weight that is met: how much was said that fits few. */
  readonly told: number;
  /** Share of the query that is a whole name of it. */
  readonly whole: number;
  /** Words of the query: all, the telling ones that are met, and those that its name or description meets. */
  readonly asked: number;
  readonly met: number;
  readonly anchors: number;
  /** Words that its names and description meet at all, given names among them. */
  readonly based: number;
  /** Share of the query that is met at all, by weight. */
  readonly covered: number;
  /** True where a figure is met, other than a year; and where the measure of one is. */
  readonly hasFigure: boolean;
  readonly hasMeasure: boolean;
  /** True where a day, or a figure that nobody hits by chance, is all that is asked, and stands there. */
  readonly isExactFigure: boolean;
  /** True where some word of the query stands nowhere as typed. */
  readonly hasGap: boolean;
  /** True where the query asks for such a fact. */
  readonly asksFact: boolean;
  readonly terms: ReadonlySet<string>;
  /** The fact that meets more of the query than the entity alone. */
  readonly factId?: string;
}

/** From here on an answer is told as one. */
const CONFIDENT = 0.72;
/** The same where a figure and the words around it stand in one fact. */
const COVERED = 0.9;
/** From here on a word is met by a name or description; and met at all. */
const ANCHOR = 0.8;
const MET = 0.5;
/** From here on it is met by a given name at least, and no far guess. */
const BASED = 0.68;
/** A word that is asked alone: how well it must be a whole name, or how few entities it may fit. */
const ALONE = 0.8;
const RARE = 0.6;
/** The same for the beginning of a name that stands there as typed: better than a given name, and of few. */
const GROWN = 0.71;
const FEW = 0.5;
/** How much of a query must be a whole name to be an answer by itself. */
export const WHOLE = 0.6;
/** How many of the best are looked at closely. */
const CLOSE = 40;
const PLACES: readonly Kind[] = ['place', 'nuclear-plant'];

/**
 * Whether the best may be told as an answer: most of the query is met, and by more than words that everybody uses: a
 * whole name, two words of its name or description, a figure with a word or its measure, a day, or one word and the fact
 * that is asked for.
 */
export function isConfident([best]: readonly Scored[]): boolean {
  if (!best) return false;
  const { whole, anchors, based, met, asked, hasFigure, asksFact } = best;
  if (best.isExactFigure) return true;
  if (hasFigure && (met >= 2 || best.hasMeasure) && best.covered >= COVERED) return true;
  if (asked === 1 && !best.hasGap && best.coverage >= GROWN && best.told >= FEW) return true;
  if (best.coverage < CONFIDENT) return false;
  if (asked === 1) return whole >= ALONE || (anchors === 1 && best.told >= RARE && best.coverage >= ANCHOR);
  return whole >= WHOLE || anchors >= 2 || (anchors === 1 && (based === asked || asksFact || met >= 3));
}

/** Puts a value on every entity that has something, best first; equal ones in the order of their ids. */
export function rank(query: Query, { entities, weights, hasGap }: Found, library: Library): Scored[] {
  const sum = weights.reduce((a, b) => a + b, 0) || 1;
  const rough = [...entities].map(([id, own]) => ({ ...score(id, own, query, weights, sum, library), hasGap }));
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

function score(
  entity: string,
  own: Evidence,
  query: Query,
  weights: readonly number[],
  sum: number,
  library: Library,
): Omit<Scored, 'hasGap'> {
  const { kind, facts } = library.entities.get(entity)!;
  const base = tell(own.base, weights);
  let best: { told: number; lean: number; item?: string; worth: readonly number[] } = {
    told: base,
    lean: 0,
    worth: own.base,
  };
  for (const [item, values] of own.facts) {
    const worth = values.map((value, at) => Math.max(value, own.base[at]!));
    const told = tell(worth, weights);
    const fact = library.facts.get(item);
    const lean = fact && query.leanings.some((leaning) => answers(fact, leaning)) ? 1 : 0;
    if (told + lean * 0.02 > best.told + best.lean * 0.02 + 1e-9) best = { told, lean, item, worth };
  }
  const coverage = best.told / sum;
  const whole = asksOther(query, kind) ? -0.05 : 0.3 * own.whole;
  const prominence = 0.03 * Math.min(1, facts.length / 30);
  const lean = 0.03 * best.lean + leanTo(query, kind) + (own.post && isMostlyMet(own.base) ? 0.12 : 0);
  return {
    entity,
    score: coverage + whole + (0.02 * base) / sum + prominence + lean,
    coverage,
    told: best.told,
    whole: own.whole,
    asked: weights.length,
    met: best.worth.filter((value, at) => value >= MET && isTelling(query.asked[at]!)).length,
    anchors: own.base.filter((value, at) => value >= ANCHOR && isTelling(query.asked[at]!)).length,
    based: own.base.filter((value) => value >= BASED).length,
    covered: weights.reduce((total, weight, at) => total + (best.worth[at]! >= MET ? weight : 0), 0) / sum,
    hasFigure: best.worth.some(
      (value, at) => value >= MET && query.asked[at]!.sort === 'figure' && isTelling(query.asked[at]!),
    ),
    hasMeasure: best.worth.some((value, at) => value >= MET && query.asked[at]!.isMeasure),
    isExactFigure: best.worth.length === 1 && best.worth[0]! >= MET && isExact(query.asked[0]!),
    asksFact: best.lean > 0,
    terms: own.terms,
    ...(best.item && { factId: best.item }),
  };
}

/** Measures, bare years and single digits stand in most facts, and in most of what people type. */
function isTelling({ isMeasure, sort, terms }: Asked): boolean {
  return !isMeasure && !(sort === 'figure' && /^#(?:(?:19|20)\d\d|\d)$/.test(terms[0]!));
}

/** A holder of the post that is asked for, and of that body: most of the words are in the name or description. */
function isMostlyMet(base: readonly number[]): boolean {
  return base.filter((value) => value > 0).length * 2 > base.length;
}

/** A day of a year, or four digits that are no year: `17 January 2025`, `16,384,403`. */
function isExact({ sort, terms }: Asked): boolean {
  if (sort !== 'figure') return false;
  const term = terms[0]!;
  return /^@\d{4}-\d\d-\d\d$/.test(term) || /^#(?!(?:19|20)\d\d$)(?=(?:\D*\d){4})[\d.]*[1-9]0?$/.test(term);
}

function tell(worth: readonly number[], weights: readonly number[]): number {
  let told = 0;
  for (let at = 0; at < worth.length; at++) told += worth[at]! * weights[at]!;
  return told;
}

/** True where a fact is of the sort that a question word asks for. */
function answers({ value, property }: Fact, leaning: string): boolean {
  if (leaning === 'when') return value?.type === 'date' || value?.type === 'period';
  if (leaning === 'many') return value?.type === 'count' || value?.type === 'quantity';
  if (leaning === 'much') return property === 'cost' || property === 'price' || property === 'deal-value';
  return leaning === 'where' && property === 'location';
}

/** "who heads Rosatom", "where are Shaheds made", "the son of Khamenei": the query holds a whole name, but not of what it asks for. */
function asksOther({ posts, leanings, isOfKin }: Query, kind: Kind): boolean {
  if (isOfKin) return true;
  if (posts.length > 0) return kind !== 'person';
  return leanings.includes('where') && !PLACES.includes(kind);
}

/** What the kind of an entity adds: somebody is asked for, or a place. */
function leanTo({ leanings }: Query, kind: Kind): number {
  if (kind === 'person') return leanings.includes('who') ? 0.06 : 0;
  return leanings.includes('where') && PLACES.includes(kind) ? 0.15 : 0;
}
