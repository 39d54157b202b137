/** Days of the calendar as whole numbers (0 is 1 January 1970), and the spans that partial dates cover. */
import type { Part } from './language';

/** A span of days, both ends included. */
export interface Days {
  readonly from: number;
  readonly until: number;
}

export function dayOf(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** 0 is Sunday; 1 January 1970 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function monthDays(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** The days of `2025`, `2025-01` or `2025-01-17`. */
export function spanOf(date: string): Days {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (month === undefined) return { from: dayOf(year, 1, 1), until: dayOf(year, 12, 31) };
  if (day === undefined) return { from: dayOf(year, month, 1), until: dayOf(year, month + 1, 0) };
  return { from: dayOf(year, month, day), until: dayOf(year, month, day) };
}

/** Year, month and day of a day. */
export function civil(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** "Early" and the like reach a little into their neighbours, as writers mean them. */
export function monthPart(year: number, month: number, part: Part): Days {
  const [first, last] = part === 'early' ? [1, 12] : part === 'mid' ? [9, 22] : [19, monthDays(year, month)];
  return { from: dayOf(year, month, first), until: dayOf(year, month, last) };
}

export function yearPart(year: number, part: Part): Days {
  const [first, last] = part === 'early' ? [1, 4] : part === 'mid' ? [4, 9] : [8, 12];
  return { from: dayOf(year, first, 1), until: dayOf(year, last + 1, 0) };
}

/** Winter 2024 may be either end of that year. */
export function seasonDays(year: number, season: number): Days {
  if (season === 0) return { from: dayOf(year - 1, 12, 1), until: dayOf(year + 1, 2, 28) };
  return { from: dayOf(year, season * 3, 1), until: dayOf(year, season * 3 + 3, 21) };
}

export function decadeDays(start: number, part?: Part): Days {
  const [first, last] = part === 'early' ? [0, 3] : part === 'mid' ? [3, 6] : part === 'late' ? [6, 9] : [0, 9];
  return { from: dayOf(start + first, 1, 1), until: dayOf(start + last, 12, 31) };
}
