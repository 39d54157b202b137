/** How old a fact is, and how old it may be before a reader should be told. */
import type { AsOf, PartialDate } from '../model';
import type { Fact, Property } from './model';

/**
 * Months after which a fact of a property may no longer hold; absent where time does not touch it (a signature, a
 * birth, what somebody said on a day). Editorial choice: posts change within a year, works and staff within months.
 */
const MAX_MONTHS: Partial<Record<Property, number>> = {
  progress: 6,
  staff: 6,
  schedule: 6,
  price: 12,
  role: 12,
  'count-produced': 12,
  count: 12,
  'construction-halt': 12,
  sanctioned: 18,
  trade: 18,
  units: 24,
  member: 24,
  'deal-value': 36,
  cost: 36,
};

/**
 * Whole months from `date` to `day`, both as far as they are known; 0 where `date` is later. Where a date has no
 * month or day, it counts from its year's or month's place in the calendar: October 2025 is 13 months before any day
 * of November 2026, and 2025 is at least 11.
 */
export function countMonths(date: PartialDate, day: PartialDate): number {
  const [year, month = 12, dayOfMonth = 1] = date.split('-').map(Number) as [number, number?, number?];
  const [toYear, toMonth = 1, toDay = 31] = day.split('-').map(Number) as [number, number?, number?];
  const months = (toYear - year) * 12 + toMonth - month - (toDay < dayOfMonth ? 1 : 0);
  return Math.max(0, months);
}

/** What of a fact decides its age. */
export type Aging = Pick<Fact, 'property' | 'value' | 'asOf' | 'validUntil'>;

/**
 * Months that a fact stays fresh; Infinity where time does not touch it: its property is of that kind, its time is over
 * ("minister until 2005"), or it tells what happened on the very day it is as of ("joined in July 2023").
 */
export function freshMonths({ property, value, asOf, validUntil }: Aging): number {
  const isOver = validUntil !== undefined || (value?.type === 'period' && value.until !== undefined);
  const isEvent = value?.type === 'date' && value.date === asOf;
  return isOver || isEvent ? Number.POSITIVE_INFINITY : (MAX_MONTHS[property] ?? Number.POSITIVE_INFINITY);
}

/** The age of a fact for its card; null where it has no as-of date. */
export function ageFact(fact: Aging, today: PartialDate): AsOf | null {
  if (!fact.asOf) return null;
  const months = countMonths(fact.asOf, today);
  return { date: fact.asOf, months, stale: months > freshMonths(fact) };
}
