/**
 * Figures and dates of a text as terms that mean the same in every spelling: `1.7bn`, `1,7 млрд` and `17亿` are all
 * `#1700000000`, `17.01.2025` and `January 17, 2025` are `@2025-01-17`.
 */
import { fold } from '../text/fold';
import { MONTHS, SCALES, SMALL_NUMBERS, SOLAR_MONTHS, UNITS } from './tables/figures';

export interface Figure {
  /** Where it stands in the folded text. */
  readonly start: number;
  readonly end: number;
  /** The most exact term first; the others hold less exactly ("January 2025", "2025"). */
  readonly terms: readonly string[];
}

const MONTH_NUMBERS = readMonths(MONTHS);
const SOLAR_NUMBERS = readMonths(SOLAR_MONTHS);
const SCALE_FACTORS = readFactors(SCALES);
const UNIT_FACTORS = readFactors(UNITS);
const SMALL = new Map(
  Object.entries(SMALL_NUMBERS).flatMap(([figure, words]) => words.split(' ').map((word) => [fold(word), figure])),
);

const NUMBER = String.raw`\d{1,3}(?:[ ,.'\u066c]\d{3})+(?![\d])(?:[.,\u066b]\d+)?|\d+(?:[.,\u066b/]\d+)?`;
const AMOUNT = new RegExp(`(?<![\\p{L}\\d])(${NUMBER})([ ]?)(\\p{L}*)`, 'gu');
const DATES: readonly (readonly [RegExp, (groups: readonly string[]) => readonly string[] | null])[] = [
  [/(?<![\d.])(\d{4})[ ./](\d{1,2})[ ./](\d{1,2})(?![\d.])/g, ([, y, m, d]) => toDate(y!, m!, d!)],
  [/(?<![\d.])(\d{1,2})[ ./](\d{1,2})[ ./](\d{4})(?![\d.])/g, ([, d, m, y]) => toDate(y!, m!, d!)],
  [/(\d{4})年(\d{1,2})月(\d{1,2})日/g, ([, y, m, d]) => toDate(y!, m!, d!)],
  [/(\d{4})年(\d{1,2})月/g, ([, y, m]) => toDate(y!, m!)],
  [
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)? (?:de |of )?(\p{L}{2,})\.?,?(?: de| of)? (\d{4})/gu,
    ([, d, w, y]) => toNamed(y!, w!, d!),
  ],
  [/(?<!\p{L})(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/gu, ([, w, d, y]) => toNamed(y!, w!, d!)],
  [/(?<!\p{L})(\p{L}{3,})\.?,?(?: de| of)? (\d{4})/gu, ([, w, y]) => toNamed(y!, w!)],
  [/(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)? (?:de |of )?(\p{L}{3,})/gu, ([, d, w]) => toNamed('', w!, d!)],
];

/** The figures and dates of a folded text, in order, none over another. */
export function readFigures(text: string): Figure[] {
  const found: Figure[] = [];
  const isFree = (start: number, end: number) => found.every((other) => end <= other.start || start >= other.end);
  const hasDigits = /\d/.test(text);
  for (const [pattern, read] of hasDigits ? DATES : []) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const terms = isFree(match.index, end) ? read(match) : null;
      if (terms) found.push({ start: match.index, end, terms });
    }
  }
  for (const match of hasDigits ? text.matchAll(AMOUNT) : []) {
    const [, digits = '', gap = '', word = ''] = match;
    const end = match.index + digits.length;
    if (!isFree(match.index, end)) continue;
    const scaled = SCALE_FACTORS(word) ?? SCALE_FACTORS(word[0] ?? '', true);
    const factor = scaled ?? UNIT_FACTORS(word) ?? 1;
    const spent = scaled ? gap.length + (SCALE_FACTORS(word) ? word.length : 1) : 0;
    found.push({ start: match.index, end: end + spent, terms: [`#${trim(toNumber(digits) * factor)}`] });
  }
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const figure = SMALL.get(match[0]);
    const end = match.index + match[0].length;
    if (figure && isFree(match.index, end)) found.push({ start: match.index, end, terms: [`#${figure}`] });
  }
  return found.sort((a, b) => a.start - b.start);
}

function toNumber(digits: string): number {
  const plain = digits.replace(/[ '\u066c]/g, '').replace(/[\u066b/]/, '.');
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(plain)) return Number(plain.replace(/[.,]/g, ''));
  const decimal = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (decimal < 0) return Number(plain);
  return Number(`${plain.slice(0, decimal).replace(/[.,]/g, '')}.${plain.slice(decimal + 1)}`);
}

function trim(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function toDate(year: string, month: string, day?: string): string[] | null {
  const [m, d] = [Number(month), Number(day ?? 1)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  const end = day === undefined ? [] : [`${two(m)}-${two(d)}`];
  if (!year) return end.map((rest) => `@${rest}`);
  return [...end.map((rest) => `@${year}-${rest}`), `@${year}-${two(m)}`, `#${year}`, ...end.map((rest) => `@${rest}`)];
}

function toNamed(year: string, word: string, day?: string): string[] | null {
  const month = MONTH_NUMBERS(word);
  if (month) return toDate(year, String(month), day);
  const solar = SOLAR_NUMBERS(word);
  return solar && year && day ? fromSolar(Number(year), solar, Number(day)) : null;
}

/** The Gregorian day of an Iranian one, 1300 to 1500, by the 33-year cycle of leap years. */
function fromSolar(year: number, month: number, day: number): string[] | null {
  if (year < 1300 || year > 1500 || day > 31) return null;
  // 1 Farvardin 1300 was 21 March 1921; in a cycle of 33 years the leap years are these.
  const LEAP = [1, 5, 9, 13, 17, 22, 26, 30];
  let days = 0;
  for (let y = 1300; y < year; y++) days += 365 + (LEAP.includes(y % 33) ? 1 : 0);
  days += month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const date = new Date(Date.UTC(1921, 2, 21) + (days + day - 1) * 86_400_000).toISOString();
  return toDate(date.slice(0, 4), date.slice(5, 7), date.slice(8, 10));
}

function readMonths(languages: readonly string[]): (word: string) => number | undefined {
  const lists = languages.map((list) => list.split(' ').map((word) => fold(word)));
  return (word) => {
    for (const list of lists) {
      const at = list.findIndex((month) => matches(word, month));
      if (at >= 0) return at + 1;
    }
    return undefined;
  };
}

/** `spaceless`: only words of scripts without spaces, which stand right before others. */
function readFactors(rows: readonly (readonly [number, string])[]) {
  const words = rows.flatMap(([factor, list]) => list.split(' ').map((word) => [fold(word), factor] as const));
  return (word: string, spaceless = false): number | undefined =>
    word && (!spaceless || word > '\u3000') ? words.find(([pattern]) => matches(word, pattern))?.[1] : undefined;
}

function matches(word: string, pattern: string): boolean {
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}
