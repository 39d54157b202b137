/** What may stand in place of a figure: the fact's own, written as the writer wrote theirs. */
import { civil } from '../text/quantities/calendar';
import type { Finding, Knowledge } from '.';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * The words to put in place of what was said; null where none is sure to be right.
 *
 * @param isSettled whether the sentence agrees with the ledger once these words stand there
 */
export function replacementFor(
  { entity, also, factId, said, property }: Finding,
  { byEntity }: Knowledge,
  isSettled: (candidate: string) => boolean,
): string | null {
  const known = [entity, ...also]
    .flatMap((id) => byEntity.get(id) ?? [])
    .find((fact) => fact.factId === factId && fact.main && fact.standing === 'holds' && fact.topics.has(property));
  const quantity = known?.quantity;
  if (!quantity) return null;
  const candidate =
    quantity.kind === 'date'
      ? quantity.days && !quantity.range && writeDate(said, quantity.precision, quantity.days.from)
      : writeAmount(said, quantity.amount);
  return candidate && candidate !== said && isSettled(candidate) ? candidate : null;
}

/** A date in the pattern of another one, as far as the day is known so exactly. */
function writeDate(said: string, precision: string, from: number): string | null {
  const { year, month, day } = civil(from);
  const name = MONTHS[month - 1]!;
  const isDay = precision === 'day';
  if (/^\d{4}$/.test(said)) return String(year);
  if (/^\p{Lu}\p{Ll}+ \d{4}$/u.test(said) && (isDay || precision === 'month')) return `${name} ${year}`;
  if (/^\p{Lu}\p{Ll}+ \d{1,2}, \d{4}$/u.test(said) && isDay) return `${name} ${day}, ${year}`;
  if (/^\d{1,2} \p{Lu}\p{Ll}+ \d{4}$/u.test(said) && isDay) return `${day} ${name} ${year}`;
  return null;
}

/** An amount where another stood, its unit kept. */
function writeAmount(said: string, amount: number): string | null {
  const digits = said.match(/\d[\d,.]*\d|\d/g);
  if (digits?.length !== 1 || /\b(?:thousand|million|billion|trillion)\b|\d[mb]n?\b/i.test(said)) return null;
  const written = digits[0]!.includes(',') || amount >= 10_000 ? amount.toLocaleString('en') : String(amount);
  return said.replace(digits[0]!, written);
}
