/**
 * Alignment: a sentence that tells a fact in nearly its own words, with one figure changed. For what no property and no
 * verb chooses: "the pipe carries only about 20 billion cubic metres a year, an Iranian report says".
 */
import type { CountQuantity, Quantity } from '../text/quantities';
import { findUnit } from '../text/quantities/units';
import { compareFigures, type Figure, type Outcome, toFigure } from './compare';
import { type Context, clauseOf, isNegated, isPlan, isPlanned, stemsNear } from './context';
import type { Knowledge, Known, Told } from './knowledge';
import { isOfOtherModel, isOfUnknown } from './stranger';
import { areOneThing } from './things';
import { RECURRING } from './topics';
import type { Judgement } from './verdict';
import { stemOf } from './words';

/** A fact that a sentence tells: how much of it, and which share of the fact. */
export interface Match {
  readonly told: Told;
  readonly score: number;
  readonly share: number;
}

/** So much of telling words must a sentence share with a fact, and such a share of the fact's own. */
const LEAST = 4.5;
const SHARE = 0.38;
/** Of a short fact all words are few. */
const NEARLY_ALL = 0.9;
const FEW = 3.5;
/** So much of the fact must stand beside the figure itself. */
const BESIDE = 1.8;
/** So much ties a figure that is right to its fact. */
const LOOSELY = 1.5;
/** So small a share is enough where the telling words stand beside the figure. */
const LESS = 0.3;
/** A fact that bears a figure out must be told at least half as closely as the one that does not. */
const RIVAL = 0.5;
/** Where sources differ, so much of one. */
const CLOSELY = 0.45;
/** What changes from day to day, or happens again, must be told more closely. */
const CLOSE = 0.5;
/** Two dates of one thing that recurs: further apart they are of two. */
const NEAR_DAYS = 20;
/** Such a share of a fact, and so much of it, is that fact told again, not another one like it. */
const WHOLE = 0.7;
const PLENTY = 6;

/** What a shared figure weighs. */
const FIGURE = 2;

/** Facts of the entities in play that share words with a sentence, closest first. */
export function listTold(context: Context, inPlay: ReadonlySet<string>, knowledge: Knowledge): readonly Match[] {
  const known = TOLD.get(context.stems);
  if (known) return known;
  const scores = new Map<Told, number>();
  for (const stem of new Set(context.stems.map((placed) => placed.stem))) {
    for (const told of knowledge.told.get(stem) ?? []) {
      if (inPlay.has(told.entity)) scores.set(told, (scores.get(told) ?? 0) + told.stems.get(stem)!);
    }
  }
  const matches = [...scores]
    .filter(([, score]) => score >= LOOSELY)
    .map(([told, score]) => ({ told, score, share: score / told.weight }))
    .sort((a, b) => b.score * b.share - a.score * a.share);
  TOLD.set(context.stems, matches);
  return matches;
}

/** By the words of a sentence: it is asked once for each entity that it may go on about. */
const TOLD = new WeakMap<Context['stems'], readonly Match[]>();

/** "Over the past three years": the time of something that goes on. */
const PERIOD = /\b(?:over|in|during|within|for) (?:the )?(?:past|last|previous)\b/i;

/** A figure or date that differs from the only one of its kind in the fact that the sentence tells. */
export function checkAlignment(
  context: Context,
  quantity: Quantity,
  matches: readonly Match[],
  knowledge: Knowledge,
): Judgement | null {
  const said = toFigure(quantity);
  // "Two weeks ago", "14 days after his inauguration" are times and no figures of the fact.
  if (
    !said ||
    isNegated(context, quantity) ||
    /^\s+(?:ago|(?:before|after) (?:his|her|their))\b/.test(context.text.slice(quantity.end))
  )
    return null;
  // "A year of surveys" is no count.
  if (quantity.kind === 'amount' && /^an? /i.test(context.text.slice(quantity.start, quantity.end))) return null;
  if (
    quantity.kind === 'amount' &&
    PERIOD.test(context.text.slice(Math.max(0, quantity.start - 24), quantity.start + 12)) &&
    said.type === 'number' &&
    said.dimension === 'duration'
  )
    return null;
  const outcomes = matches.flatMap((plain) => {
    const match = support(context, quantity, plain);
    return match.told.figures.flatMap((known) => {
      const figure = known.quantity && toFigure(known.quantity);
      if (!figure || !isOneKind(said, figure)) return [];
      const rates = compareRates(context, quantity, known);
      const outcome = rates === 'agree' ? compareKind(said, figure) : rates;
      return outcome === 'unclear' ? [] : [{ match, known, figure, outcome }];
    });
  });
  const say = (verdict: Judgement['verdict'], known: Known): Judgement => {
    return { verdict, known, entity: known.entity, topic: [...known.topics][0]!, quantity };
  };
  const most = Math.max(0, ...outcomes.map(({ match }) => match.score));
  const agreeing = outcomes.find(({ outcome, match }) => outcome === 'agree' && match.score >= most * RIVAL);
  if (agreeing) return agreeing.known.standing === 'holds' ? say('consistent', agreeing.known) : null;
  const best = outcomes.find(({ match: { told, score, share } }) => {
    const beside = weighBeside(context, quantity, told);
    const least = share >= NEARLY_ALL ? FEW : LEAST;
    return score >= least && beside >= BESIDE && (share >= SHARE || (share >= LESS && beside >= LEAST));
  });
  if (!best?.known.dated) return null;
  const { match, known, figure } = best;
  const isTold = match.share >= CLOSELY && match.score >= LEAST && isOfNoVersion(said, known, knowledge);
  if (known.standing !== 'holds' && !(known.standing === 'differs' && isTold)) return null;
  if (isPlanned(context, quantity) && !known.topics.has('schedule') && !isPlan(known.claim)) return null;
  if (!isOnlyChange(context, quantity, match) || namesOther(context, quantity, known, knowledge)) return null;
  if (isOfUnknown(context, quantity, known.entity, known, knowledge)) return null;
  if (isOfOtherModel(context, quantity, known, knowledge)) return null;
  const recurs = !isWhole(match) && [...known.topics].every((topic) => RECURRING.has(topic));
  if (said.type === 'date' && recurs && !isNearMiss(said, figure)) return null;
  if (said.type === 'number' && recurs && match.share < CLOSE && !sharesDate(context, match)) return null;
  // Where only the rate is another, it is part of what is wrong.
  const rate =
    compareRates(context, quantity, known) === 'differ' ? context.text.slice(quantity.end).match(RATE)?.[0].length : 0;
  return { ...say('contradicted', known), quantity: { ...quantity, end: quantity.end + (rate ?? 0) } };
}

/** A figure or day that the sentence and the fact share tells as much as a telling word. */
function support(context: Context, quantity: Quantity, { told, score, share }: Match): Match {
  const shared = context.quantities.filter((other) => {
    if (other === quantity || other.kind === 'label' || (other.kind === 'date' && other.precision !== 'day'))
      return false;
    const figure = toFigure(other);
    return (
      figure !== null &&
      told.figures.some((known) => {
        const one = known.quantity && toFigure(known.quantity);
        return one && isOneKind(figure, one) && compareKind(figure, one) === 'agree';
      })
    );
  }).length;
  const more = shared * FIGURE;
  return { told, score: score + more, share: share === 0 ? 0 : (score + more) / (score / share + more) };
}

/** True where hardly anything of the fact is left out. */
function isWhole({ score, share }: Match): boolean {
  return share >= WHOLE && score >= PLENTY;
}

/** True where sources differ and none of them has the figure. */
function isOfNoVersion(said: Figure, known: Known, { byEntity }: Knowledge): boolean {
  return (byEntity.get(known.entity) ?? []).every((one) => {
    const figure = one.quantity && toFigure(one.quantity);
    const isVersion = one.standing !== 'holds' && [...one.topics].some((topic) => known.topics.has(topic));
    return !figure || !isVersion || !isOneKind(said, figure) || compareKind(said, figure) !== 'agree';
  });
}

/** True where someone or something is named beside the figure that the fact does not name: "Egypt became a member". */
function namesOther(context: Context, quantity: Quantity, { claim, entity }: Known, { ledger }: Knowledge): boolean {
  const told = `${claim} ${ledger.entities.get(entity)?.gist}`;
  const clause = clauseOf(context, quantity.start);
  return [...context.text.slice(clause.start, clause.end).matchAll(/\p{Lu}[\p{L}’'-]+/gu)].some(
    ({ 0: word, index }) => {
      const at = clause.start + index;
      const known = context.spoken.some(({ start, end }) => start <= at && at < end) || at === quantity.start;
      const inside = context.quantities.some(({ start, end }) => start <= at && at < end);
      return !known && !inside && !(at === 0 && COMMON.test(word)) && !told.includes(word.replace(/['’]s?$/, ''));
    },
  );
}

/** Words that begin a sentence and name nobody. */
const COMMON =
  /^(?:The|A|An|In|On|At|By|Of|For|From|With|Under|Since|After|Before|Until|As|And|But|It|Its|He|His|She|Her|They|Their|This|That|These|There|When|While|About|Around|Some|Nearly|Almost|Over|More|Only|Just|One|Both|All|Each|Another|Then|Today|Now|Last|Earlier|Later|\p{L}+ed|\p{L}+ing|Born|Set|Left|Was|Has|Had|Under|Article|Staff|Term|Trade|Gas|Lawmakers|Officials|Units?|Work)$/u;

/** How much of a fact stands nearer to the figure than to any other. */
function weighBeside(context: Context, quantity: Quantity, told: Told): number {
  let sum = 0;
  for (const stem of stemsNear(context, quantity)) sum += told.stems.get(stem) ?? 0;
  return sum;
}

const RATE = /^(?:\s+[\p{L}-]+){0,3}?(?:\s+(?:a|an|per|each|every)\s+|\/)(day|week|month|year|yr)\b/iu;

/** "500 a month" for 500 a day: another rate of one number differs; a number without a rate is another thing. */
function compareRates(context: Context, quantity: Quantity, { quantity: known }: Known): Outcome {
  if (known?.kind !== 'count' && known?.kind !== 'amount') return 'agree';
  const rate = known.kind === 'amount' ? (known.per ?? known.unit.split('/')[1]) : (known as CountQuantity).rate;
  const said = context.text.slice(quantity.end).match(RATE)?.[1]?.toLowerCase().replace('yr', 'year');
  if (rate === said) return 'agree';
  const isNumber = quantity.kind === 'count' || quantity.kind === 'amount';
  return rate && said && isNumber && quantity.amount === known.amount ? 'differ' : 'unclear';
}

function isOneKind(said: Figure, known: Figure): boolean {
  if (said.type === 'date' || known.type === 'date') return said.type === known.type;
  const [one, other] = [said.quantity, known.quantity];
  if (one.kind === 'amount' && other.kind === 'amount') return scaleOf(one.unit) === scaleOf(other.unit);
  if (said.dimension !== known.dimension || one.kind === 'amount' || other.kind === 'amount') return false;
  if (one.kind === 'label' || other.kind === 'label') return true;
  // "Put the staff at 639": the words beside it say what is counted.
  return one.nouns.length === 0 || areOneThing(one.nouns.map(stemOf), other.nouns.map(stemOf));
}

/** Sums of money are of one kind, whatever the currency; volumes whatever the time. */
function scaleOf(unit: string): string {
  return findUnit(unit)?.dimension.replace(/^money:.*/, 'money') ?? unit;
}

function compareKind(said: Figure, known: Figure): Outcome {
  const apart = said.type === 'number' && known.type === 'number' && said.dimension !== known.dimension;
  return apart ? 'differ' : compareFigures(said, known);
}

/** True where nothing else beside the figure is at odds with the fact: two changes make another fact. */
function isOnlyChange(context: Context, quantity: Quantity, { told }: Match): boolean {
  const clause = clauseOf(context, quantity.start);
  const said = toFigure(quantity)!;
  return context.quantities.every((other) => {
    if (other === quantity) return true;
    const figure = toFigure(other);
    const outcomes = told.figures.flatMap((known) => {
      const one = known.quantity && toFigure(known.quantity);
      return figure && one && isOneKind(figure, one) ? [compareKind(figure, one)] : [];
    });
    const agrees = outcomes.includes('agree');
    // Where another figure of the kind is the fact's own, this one is of something else.
    const isRival = figure !== null && isOneKind(figure, said);
    if (agrees && isRival && outcomes.length === 1) return false;
    const beside = other.start >= clause.start && other.start < clause.end;
    return !beside || outcomes.length === 0 || outcomes.some((outcome) => outcome !== 'differ');
  });
}

function sharesDate(context: Context, { told }: Match): boolean {
  return context.quantities.some(
    (said) =>
      said.kind === 'date' &&
      said.precision !== 'year' &&
      told.figures.some(
        ({ quantity }) =>
          quantity?.kind === 'date' &&
          compareFigures({ type: 'date', quantity: said }, { type: 'date', quantity }) === 'agree',
      ),
  );
}

type DateFigure = Extract<Figure, { type: 'date' }>;

/** Days apart, or the same day of another year: a slip rather than another event. */
function isNearMiss(said: DateFigure, known: Figure): boolean {
  if (known.type !== 'date' || !known.quantity.days) return false;
  const { days, month, day, precision } = said.quantity;
  const span = known.quantity.days;
  const sameMonth = month !== undefined && month === known.quantity.month;
  if (!days) return sameMonth && day !== undefined;
  const isNear = days.from - span.until < NEAR_DAYS && span.from - days.until < NEAR_DAYS;
  return (sameMonth && (day === known.quantity.day || day === undefined)) || (isNear && precision !== 'year');
}
