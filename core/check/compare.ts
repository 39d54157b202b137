/** Whether what is said and what is known go together. */
import type { Days, Quantity } from '../text/quantities';
import { civil, weekdayOf } from '../text/quantities/calendar';
import { findUnit } from '../text/quantities/units';

/** `unclear`: neither can be said. */
export type Outcome = 'agree' | 'differ' | 'unclear';

export type Figure =
  | { readonly type: 'date'; readonly quantity: Extract<Quantity, { kind: 'date' }> }
  | {
      readonly type: 'number';
      readonly quantity: Exclude<Quantity, { kind: 'date' }>;
      /** `power`, `count`, `ordinal`, `label:article`: only figures of one dimension are compared. */
      readonly dimension: string;
      readonly low: number;
      readonly high: number;
    };

/** A quantity in the base unit of its dimension. */
export function toFigure(quantity: Quantity): Figure | null {
  if (quantity.kind === 'date') return { type: 'date', quantity };
  if (quantity.kind === 'label') {
    return {
      type: 'number',
      quantity,
      dimension: `label:${quantity.label}`,
      low: quantity.amount,
      high: quantity.amount,
    };
  }
  const high = quantity.max ?? quantity.amount;
  if (quantity.kind !== 'amount')
    return { type: 'number', quantity, dimension: quantity.kind, low: quantity.amount, high };
  const unit = findUnit(quantity.unit);
  if (!unit) return null;
  return {
    type: 'number',
    quantity,
    dimension: unit.dimension,
    low: quantity.amount * unit.factor,
    high: high * unit.factor,
  };
}

export function compareFigures(said: Figure, known: Figure): Outcome {
  if (said.type === 'date' || known.type === 'date') {
    return said.type === 'date' && known.type === 'date' ? compareDates(said.quantity, known.quantity) : 'unclear';
  }
  return said.dimension === known.dimension ? compareNumbers(said, known) : 'unclear';
}

type DateQuantity = Extract<Quantity, { kind: 'date' }>;
type NumberFigure = Extract<Figure, { type: 'number' }>;

/** How far a known figure may be from the one said, as a share of it. */
const ABOUT = 0.1;
/** "Nearly 50" begins at 42.5. */
const NEARLY = 0.15;
/** So many times more is no longer "more than". */
const SHORT = 4;

/** A lower bound that grows: over 9,000 may be 13,000 soon, not 90,000. */
const GROWTH = 1.5;

function compareNumbers(said: NumberFigure, known: NumberFigure): Outcome {
  const approximation = said.quantity.approximation;
  const slack = 1e-9;
  // What is known, as a span.
  let { low, high } = known;
  if (known.quantity.approximation === 'about') [low, high] = [low * (1 - ABOUT), high * (1 + ABOUT)];
  const { low: from, high: until } = said;
  if (known.quantity.approximation === 'over' || known.quantity.approximation === 'at-least') {
    if (approximation === 'under') return until <= low ? 'differ' : 'unclear';
    return until >= low * (1 - (approximation === 'exact' ? 0.05 : ABOUT)) && from <= low * GROWTH ? 'agree' : 'differ';
  }
  if (known.quantity.approximation === 'at-most') {
    if (from > high * (1 + slack)) return approximation === 'about' && from <= high * (1 + ABOUT) ? 'agree' : 'differ';
    return from >= high * 0.9 ? 'agree' : 'unclear';
  }
  switch (approximation) {
    case 'about':
      [low, high] = [low * (1 - ABOUT), high * (1 + ABOUT)];
      break;
    case 'nearly':
      return high >= from * (1 - NEARLY) && low <= from * (1 + slack) ? 'agree' : 'differ';
    case 'over':
    case 'at-least':
      // True of a figure many times as large, but not what anyone means by it.
      if (low > until * SHORT) return 'differ';
      return high > from * (1 - slack) || (approximation === 'at-least' && high >= from) ? 'agree' : 'differ';
    case 'under':
      return low <= from ? 'agree' : 'differ';
    case 'at-most':
      // "Up to 155" is true of 2, but not what anyone means by it.
      return low > until ? 'differ' : high * SHORT < until ? 'unclear' : 'agree';
    default:
  }
  // A figure written with few digits is a rounded one: 1,000 for 1,012; but a number of things is counted.
  const { quantity } = said;
  const rounding = quantity.kind === 'amount' && quantity.digits <= 3 ? 0.02 : 0;
  return until >= low * (1 - rounding - slack) && from <= high * (1 + rounding + slack) ? 'agree' : 'differ';
}

function compareDates(said: DateQuantity, known: DateQuantity): Outcome {
  if (!known.days) return 'unclear';
  const outcome = comparePlace(said, known, known.days);
  if (said.weekday === undefined || outcome === 'differ') return outcome;
  const { from, until } = known.days;
  if (until - from > 3) return outcome === 'agree' && said.precision !== 'weekday' ? 'unclear' : outcome;
  for (let day = from; day <= until; day++) if (weekdayOf(day) === said.weekday) return 'agree';
  return 'differ';
}

/** Winter of a year is at either end of it. */
function isWinter({ from, until }: Days): boolean {
  const { month, day } = civil(from);
  return until - from > 31 || month % 12 < 3 || (month === 3 && day <= 21);
}

/** "From 1997 to 2001" is wrong for 2001 to 2005, though the two meet. */
function areSameEnds(said: Days, known: Days): boolean {
  const isSame = (one: number, other: number) => civil(one).year === civil(other).year;
  return isSame(said.from, known.from) && isSame(said.until, known.until);
}

function comparePlace(said: DateQuantity, known: DateQuantity, days: Days): Outcome {
  if (said.precision === 'weekday') return 'unclear';
  if (said.range && said.days && known.range) return areSameEnds(said.days, days) ? 'agree' : 'differ';
  if (known.range && said.days && days.until - days.from > 400) {
    // Of a long time only its ends are dates: a day within it is neither right nor wrong.
    const ends = [days.from, days.until].filter((day) => said.days!.from <= day && said.days!.until >= day).length;
    if (ends === 2 || (ends === 1 && !said.range)) return 'agree';
    return said.days.from <= days.until && said.days.until >= days.from ? 'unclear' : 'differ';
  }
  if (said.season === 0 && said.days && !isWinter(days)) return 'differ';
  if (said.days) {
    const slack = said.approximation === 'about' ? 366 : 0;
    return said.days.from - slack <= days.until && said.days.until + slack >= days.from ? 'agree' : 'differ';
  }
  if (days.until - days.from > 31) return 'unclear';
  const { month, day } = civil(days.from);
  if (said.month !== undefined) {
    if (said.precision === 'part-of-month') return said.month === month ? 'unclear' : 'differ';
    if (said.month !== month) return 'differ';
    return said.day === undefined
      ? 'agree'
      : known.precision !== 'day'
        ? 'unclear'
        : said.day === day
          ? 'agree'
          : 'differ';
  }
  if (said.season !== undefined) {
    const season = Math.floor((month % 12) / 3);
    return season === said.season || (month % 3 === 0 && day <= 21 && (season + 3) % 4 === said.season)
      ? 'agree'
      : 'differ';
  }
  return 'unclear';
}
