import type { PartialDate } from '../model';

/** A date as far as it is known: `[2025]`, `[2025, 1]` or `[2025, 1, 17]`; months count from 1. */
export type DateParts = readonly [year: number, month?: number, day?: number];

/** AP style abbreviates these months beside a day and spells out the other five. */
const apMonths = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/**
 * Reads a date of the ledger.
 *
 * @returns Its known parts; null where there is no date or no such day, since a date is never guessed.
 */
export function parseDate(date: PartialDate | null): DateParts | null {
  const match = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date ?? '');
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const real = new Date(Date.UTC(year!, (month ?? 1) - 1, day ?? 1));
  if (real.getUTCMonth() + 1 !== (month ?? 1) || real.getUTCDate() !== (day ?? 1)) return null;
  return month === undefined ? [year!] : day === undefined ? [year!, month] : [year!, month, day];
}

/** Gives "January 17, 2025", "January 2025" or "2025" in English, or "17 January 2025" in British order. */
export function formatLongDate([year, month, day]: DateParts, locale: 'en-US' | 'en-GB' = 'en-US'): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: month === undefined ? undefined : 'long',
    day: day === undefined ? undefined : 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}

/** Gives "on Jan. 17, 2025", "in January 2025" or "in 2025": the AP way, where only a month with a day is shortened. */
export function formatApDate(date: DateParts): string {
  const [year, month, day] = date;
  return day === undefined ? `in ${formatLongDate(date)}` : `on ${apMonths[month! - 1]} ${day}, ${year}`;
}

/** Gives `2025-01-17`, or its parts with another separator, as far as the date is known. */
export function formatNumericDate(date: DateParts, separator: '-' | '/'): string {
  return date.map((part) => String(part).padStart(2, '0')).join(separator);
}
