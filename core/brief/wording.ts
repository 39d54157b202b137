/** What every form of a backgrounder says in the same words. */
import { formatLongDate, parseDate } from '../cite/date';
import { linkTo, tidy } from '../cite/wording';
import type { AsOf, CardFact, CardSource, PartialDate } from '../model';
import type { Brief } from './model';

/** "Backgrounder: Kremlin rules out…"; the bare word where the page has no title. */
export function titleOf({ title }: Brief): string {
  const page = tidy(title);
  return page ? `Backgrounder: ${page}` : 'Backgrounder';
}

/** "17 January 2025", as far as the date is known; empty where there is none. */
export function sayDate(date: PartialDate | null): string {
  const parts = parseDate(date);
  return parts ? formatLongDate(parts, 'en-GB') : '';
}

/** Under which conditions to read it. */
export function noteOf({ made }: Brief): string {
  return `Facts and sources from the Sidelight ledger, put together on ${sayDate(made)}. Open the sources before you publish.`;
}

/** "Reported, according to Alexey Likhachev, as of 3 March 2026 (may be out of date)". */
export function describeFact({ status, assertedBy, asOf }: CardFact): string {
  const known = [
    status.replace(/^./, (letter) => letter.toUpperCase()),
    assertedBy && `according to ${tidy(assertedBy)}`,
    describeAge(asOf),
  ];
  return known.filter(Boolean).join(', ');
}

function describeAge(asOf: AsOf | null): string {
  const date = sayDate(asOf?.date ?? null);
  return date && `as of ${date}${asOf?.stale ? ' (may be out of date)' : ''}`;
}

/** A source in the parts of which a list of sources is made; what is not known is empty. */
export function describeSource(source: CardSource) {
  return {
    publisher: tidy(source.publisher),
    title: tidy(source.title),
    author: tidy(source.author),
    date: sayDate(source.date) || 'undated',
    caution: tidy(source.caution),
    url: linkTo(source, false),
  };
}
