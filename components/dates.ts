import type { PartialDate } from '../core/model';

/**
 * Writes a date no more exactly than it is known: "2025", "Jan 2025", "17 Jan 2025" in the order of the locale.
 * Text that is no such date comes back as it is.
 */
export function formatDate(date: PartialDate, locale: string): string {
  if (!/^\d{4}(-\d\d){0,2}$/.test(date)) return date;
  const [, month, day] = date.split('-');
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    ...(month && { month: 'short' }),
    ...(day && { day: 'numeric' }),
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  return format.format(new Date(date));
}

/** Writes an age: "13 months ago", from two years on "2 years ago". */
export function formatAge(months: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale);
  return months < 24 ? format.format(-months, 'month') : format.format(-Math.floor(months / 12), 'year');
}
