/**
 * Dates and figures in a text: what they say, where they stand, how close they are meant.
 *
 * One grammar for all languages, fed by the words of each (`quantities/*.ts`). English first; Russian, French and German
 * bring their dates, numbers, units and approximations. Linear in the length of the text.
 */
import { type DateReading, readDate } from './quantities/dates';
import { de } from './quantities/de';
import { en } from './quantities/en';
import { fr } from './quantities/fr';
import type { Approximation, Language } from './quantities/language';
import { type NumberReading, readNumber } from './quantities/numbers';
import { ru } from './quantities/ru';
import { readRoman, type Token, tokenise } from './quantities/tokens';
import { CURRENCY_SIGNS, findUnit } from './quantities/units';

export type { Days } from './quantities/calendar';
export type { Approximation, DateReading };

interface Span {
  /** UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly approximation: Approximation;
}

export interface DateQuantity extends Span, DateReading {
  readonly kind: 'date';
}

/** An amount of a unit; `unit` is a symbol of `units.ts`. */
export interface AmountQuantity extends Span, NumberReading {
  readonly kind: 'amount';
  readonly unit: string;
  /** "a year", "per day". */
  readonly per?: string;
  /** "24-year-old". */
  readonly age?: true;
}

/** A number of things; `nouns` are the words after it, in small letters, up to the end of the noun phrase. */
export interface CountQuantity extends Span, NumberReading {
  readonly kind: 'count' | 'ordinal';
  /** "a month": of figures of the ledger. */
  readonly rate?: string;
  readonly nouns: readonly string[];
}

/** A number that names something: "Article 3", "page 20". */
export interface LabelQuantity extends Span {
  readonly kind: 'label';
  readonly label: string;
  readonly amount: number;
}

export type Quantity = DateQuantity | AmountQuantity | CountQuantity | LabelQuantity;

const LANGUAGES: readonly Language[] = [en, ru, fr, de];

/** The language whose words a text is read by: the one named, else the one it looks like, else English. */
export function chooseLanguage(text: string, lang?: string): Language {
  const named = LANGUAGES.find(({ tag }) => lang?.toLowerCase().split('-')[0] === tag);
  if (named) return named;
  if (/[а-яё]{3}/i.test(text)) return ru;
  const count = (small: RegExp) => text.match(small)?.length ?? 0;
  const [english, german, french] = [count(SMALL.en), count(SMALL.de), count(SMALL.fr)];
  if (german > english && german >= french) return de;
  return french > english ? fr : en;
}

/** Small words that tell a language; names such as "von der Leyen" bring some into another one. */
const SMALL = {
  en: /\b(?:the|of|and|to|is|was|were|has|have|had|for|on|with|that|by|at|from|in|its|it|an?|said|will|are)\b/g,
  de: /(?<!\p{L})(?:der|das|die|den|dem|und|wurde|nicht|mit|ging|ans?|seit|ist|vom|zum|von|für|im|ein|eine|hat|am)(?!\p{L})/gu,
  fr: /(?<!\p{L})(?:les?|la|des?|une?|est|dans|été|avec|du|et|à|au|en|sur|par|pour|qui|depuis)(?!\p{L})/gu,
};

/**
 * Every date and figure of a text, in order, not overlapping.
 * @param lang BCP 47 tag; without it the text is asked
 */
export function readQuantities(text: string, lang?: string): Quantity[] {
  const language = chooseLanguage(text, lang);
  const tokens = tokenise(text, language);
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; ) {
    const step = readAt(tokens, at, language, found.at(-1));
    if (step?.quantity) found.push(step.quantity);
    at = step?.next ?? at + 1;
  }
  return found;
}

interface Step {
  readonly quantity?: Quantity;
  readonly next: number;
}

function readAt(
  tokens: readonly Token[],
  at: number,
  language: Language,
  before: Quantity | undefined,
): Step | undefined {
  const token = tokens[at]!;
  if (token.type === 'skip') return undefined;
  if (token.type === 'number' && isPartOfName(tokens, at)) return { next: at + 1 };
  const label = readLabel(tokens, at, language);
  if (label) return label;
  const date = readDate(tokens, at, language);
  if (date) {
    const { approximation } = readApproximation(tokens, at, language);
    const span = { start: token.start, end: tokens[date.next - 1]!.end };
    return { quantity: { kind: 'date', ...span, approximation, ...date.value }, next: date.next };
  }
  return readOrdinal(tokens, at, language) ?? readFigure(tokens, at, language, before);
}

/** "Su-35", "G7", "VVER-1000", "3D": digits that belong to a name. */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const name = tokens[at - 2];
  if (before && !token.gap && before.type === 'word' && !/^(usd|us|eur|rub|uah|q|h|mid)$/.test(before.text))
    return true;
  if (before && !token.gap && /^[-‑–]$/.test(before.text) && !before.gap && name?.type === 'word') return name.capital;
  return false;
}

function readLabel(tokens: readonly Token[], at: number, language: Language): Step | undefined {
  const token = tokens[at]!;
  const label = token.type === 'word' ? language.labels.get(token.text) : undefined;
  if (!label) return undefined;
  let next = at + 1;
  if (tokens[next]?.text === '.' && token.text.length <= 3) next++;
  const number = tokens[next];
  if (!number) return undefined;
  const roman = number.type === 'word' && (label === 'article' || token.text === 'chapter') && number.gap;
  const amount = number.type === 'number' ? number.value : roman ? readRoman(number.text) : Number.NaN;
  // "Desertions number 2,000" counts them.
  if (Number.isNaN(amount) || (token.text === 'number' && amount >= 1000)) return undefined;
  next++;
  // "units 2 and 3": the second number is one of the label too.
  while (/^(and|,|и|et|und|or|[–-])$/.test(tokens[next]?.text ?? '') && tokens[next + 1]?.type === 'number') {
    if (tokens[next + 1]!.value > 200) break;
    next += 2;
  }
  const span = { start: token.start, end: tokens[next - 1]!.end, approximation: 'exact' as const };
  return { quantity: { kind: 'label', label, amount, ...span }, next };
}

function readOrdinal(tokens: readonly Token[], at: number, language: Language): Step | undefined {
  const token = tokens[at]!;
  // "A third of a century" is a part of it.
  if (/^of$/.test(tokens[at + 1]?.text ?? '') && language.halves.has(token.text)) return undefined;
  const word = token.type === 'word' ? language.ordinals.get(token.text) : undefined;
  const suffix = tokens[at + 1];
  const digits = token.type === 'number' && suffix && !suffix.gap && /^(st|nd|rd|th)$/.test(suffix.text);
  const amount = word ?? (digits ? token.value : undefined);
  if (amount === undefined) return undefined;
  const next = at + (digits ? 2 : 1);
  const { nouns } = readNouns(tokens, next, language);
  const span = { start: token.start, end: tokens[next - 1]!.end, approximation: 'exact' as const };
  return { quantity: { kind: 'ordinal', amount, digits: 9, nouns, ...span }, next };
}

function readFigure(
  tokens: readonly Token[],
  at: number,
  language: Language,
  before: Quantity | undefined,
): Step | undefined {
  const first = tokens[at]!;
  const sign = CURRENCY_SIGNS[first.text];
  const code =
    first.type === 'word' && /^(usd|eur|uah|rub|gbp|cny)$/.test(first.text) ? first.text.toUpperCase() : undefined;
  const prefix = sign ?? (tokens[at + 1]?.type === 'number' ? code : undefined);
  const from = prefix ? at + 1 : at;
  const number = tokens[from] && readNumber(tokens, from, language, prefix !== undefined);
  if (!number) return readSingle(tokens, at, language, before);
  const { approximation } = readApproximation(tokens, at, language);
  const odd = /^[-–]$/.test(tokens[number.next]?.text ?? '') && tokens[number.next + 1]?.text === 'odd';
  const close = odd ? 'about' : approximation;
  if (prefix) {
    const span = { start: first.start, end: tokens[number.next - 1]!.end };
    return {
      quantity: { kind: 'amount', unit: prefix, ...number.value, ...span, approximation: close },
      next: number.next,
    };
  }
  const unit = readUnit(tokens, number.next, language);
  if (unit) {
    const rate = readRate(tokens, unit.next, language);
    const dash = tokens[unit.next]?.text === '-' ? 1 : 0;
    const age = tokens[unit.next + dash]?.text === 'old' && (dash > 0 || unit.unit === 'year');
    const next = age ? unit.next + dash + 1 : (rate?.next ?? unit.next);
    const span = { start: first.start, end: tokens[(age ? next : unit.next) - 1]!.end, approximation: close };
    const more = { ...(rate && { per: rate.unit }), ...(age && { age: true as const }) };
    return { quantity: { kind: 'amount', unit: unit.unit, ...number.value, ...span, ...more }, next };
  }
  // A fraction of things ("half of the drones") and "one" are no figures that could be compared.
  if (number.value.amount < 1 || (first.type === 'word' && number.value.amount === 1)) return { next: number.next };
  const { nouns } = readNouns(tokens, odd ? number.next + 2 : number.next, language);
  const span = { start: first.start, end: tokens[number.next - 1 + (odd ? 2 : 0)]!.end, approximation: close };
  return { quantity: { kind: 'count', nouns, ...number.value, ...span }, next: number.next };
}

/** "about a gigawatt", "a week before", "a decade". */
function readSingle(
  tokens: readonly Token[],
  at: number,
  language: Language,
  before: Quantity | undefined,
): Step | undefined {
  const article = tokens[at]!;
  const whole = article.type === 'word' ? language.amounts?.get(article.text) : undefined;
  if (whole) {
    const [amount, unit] = whole;
    const { approximation } = readApproximation(tokens, at, language);
    const span = { start: article.start, end: article.end, approximation };
    return { quantity: { kind: 'amount', unit, amount, digits: 1, ...span }, next: at + 1 };
  }
  if (!/^(a|an|un|une|ein|eine|einen|einem)$/.test(article.text)) {
    // "days before": more than one, and not many.
    const plain = /^(days|weeks|months)$/.test(article.text) && BESIDE.test(tokens[at + 1]?.text ?? '');
    if (!plain) return article.text === 'the' ? readNext(tokens, at, language) : undefined;
    const unit = language.units.get(article.text)!;
    const most = { day: 10, week: 6, month: 14 }[unit as 'day'];
    const span = { start: article.start, end: article.end, approximation: 'about' as const };
    return { quantity: { kind: 'amount', unit, amount: 2, max: most, digits: 1, vague: true, ...span }, next: at + 1 };
  }
  const first = language.tag === 'en' && WHOLE.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const unit = readUnit(tokens, first, language);
  if (!unit || tokens[first]!.text.length < 3) return undefined;
  const half = /^and a half$/.test([0, 1, 2].map((step) => tokens[unit.next + step]?.text).join(' '));
  const { dimension } = findUnit(unit.unit)!;
  if (before && before.kind !== 'date' && before.end + 1 === article.start) return { next: unit.next };
  if (dimension !== 'duration' && dimension !== 'power' && !dimension.startsWith('money')) return undefined;
  const { approximation } = readApproximation(tokens, at, language);
  const next = half ? unit.next + 3 : unit.next;
  const span = { start: article.start, end: tokens[next - 1]!.end, approximation };
  const amount = half ? 1.5 : 1;
  return { quantity: { kind: 'amount', unit: unit.unit, amount, digits: half ? 2 : 1, ...span }, next };
}

/** "A full month": one, and said to be so. */
const WHOLE = /^(full|whole|good|mere|bare|single)$/;

/** "The day after", "the week before", "the next decade": one of them. */
function readNext(tokens: readonly Token[], at: number, language: Language): Step | undefined {
  const unit = language.units.get(tokens[at + 1]?.text ?? '');
  const long = language.units.get(tokens[at + 2]?.text ?? '');
  if (/^(next|coming|following|past|last)$/.test(tokens[at + 1]?.text ?? '') && /^(decade|century)$/.test(long ?? '')) {
    const span = { start: tokens[at]!.start, end: tokens[at + 2]!.end, approximation: 'exact' as const };
    return { quantity: { kind: 'amount', unit: long!, amount: 1, digits: 1, ...span }, next: at + 3 };
  }
  if (!unit || findUnit(unit)!.dimension !== 'duration' || !/^(before|after)$/.test(tokens[at + 2]?.text ?? '')) {
    return undefined;
  }
  const span = { start: tokens[at]!.start, end: tokens[at + 1]!.end, approximation: 'about' as const };
  return { quantity: { kind: 'amount', unit, amount: 1, digits: 1, ...span }, next: at + 2 };
}

/** What stands beside a time between two events. */
const BESIDE = /^(before|after|ahead|earlier|later)$/;

function readUnit(
  tokens: readonly Token[],
  at: number,
  language: Language,
): { unit: string; next: number } | undefined {
  let next = at;
  if (/^[-‑]$/.test(tokens[next]?.text ?? '') && !tokens[next]!.gap) next++;
  // "Milliards de dollars".
  if (language.tag === 'fr' && /^(de|d)$/.test(tokens[next]?.text ?? ''))
    next += tokens[next + 1]?.text === '’' ? 2 : 1;
  const token = tokens[next];
  if (token?.text === '%') return { unit: 'percent', next: next + 1 };
  if (token && CURRENCY_SIGNS[token.text]) return { unit: CURRENCY_SIGNS[token.text]!, next: next + 1 };
  if (token?.text === 'us' && /^dollars?$/.test(tokens[next + 1]?.text ?? '')) return { unit: 'USD', next: next + 2 };
  const joint = tokens[next + 1]?.text === '-' ? 2 : 1;
  const second = tokens[next + joint];
  const two = token && second?.type === 'word' ? language.units.get(`${token.text} ${second.text}`) : undefined;
  if (two) return { unit: two, next: next + joint + 1 };
  const one = token?.type === 'word' ? language.units.get(token.text) : undefined;
  if (one === undefined) return undefined;
  // Single letters are units only beside the digits: "5m", "10 t".
  return token!.text.length === 1 && tokens[next - 1]?.type !== 'number' ? undefined : { unit: one, next: next + 1 };
}

/** "a year", "per day", "в год". */
function readRate(
  tokens: readonly Token[],
  at: number,
  language: Language,
): { unit: string; next: number } | undefined {
  if (!/^(a|an|per|each|every|в|par|pro|im|\/)$/.test(tokens[at]?.text ?? '')) return undefined;
  const unit = tokens[at + 1]?.type === 'word' ? language.units.get(tokens[at + 1]!.text) : undefined;
  const dimension = unit && findUnit(unit)?.dimension;
  return dimension === 'duration' ? { unit: unit!, next: at + 2 } : undefined;
}

function readNouns(tokens: readonly Token[], at: number, language: Language): { nouns: string[] } {
  const nouns: string[] = [];
  for (let next = at; next < tokens.length && nouns.length < 4; next++) {
    const token = tokens[next]!;
    if (token.text === '-') continue;
    if (token.type !== 'word' || (language.stops.has(token.text) && !(token.text === 'of' && nouns.length === 0)))
      break;
    if (token.text !== 'of') nouns.push(token.text);
  }
  return { nouns };
}

/** "A deal over 170 million dollars" is about that sum, "spread over 47 articles" across them: neither is above it. */
const NOT_ABOVE =
  /^(deal|contract|agreement|order|row|dispute|talks|loan|bill|invoice|spread|divided|stretched|distributed|arranged|set|laid|split|extended|extends|spreads|stretches)$/;

/** What the words before a figure make of it. */
function readApproximation(tokens: readonly Token[], at: number, language: Language): { approximation: Approximation } {
  let last = at - 1;
  while (/^(a|an|the|just|only|mere|~|≈|de|d)$/.test(tokens[last]?.text ?? '') && !/^[~≈]$/.test(tokens[last]!.text)) {
    if (language.approximations.has(`${tokens[last - 1]?.text} ${tokens[last]!.text}`)) break;
    last--;
  }
  if (/^[~≈]$/.test(tokens[last]?.text ?? '')) return { approximation: 'about' };
  for (const length of [3, 2, 1]) {
    const phrase = tokens
      .slice(Math.max(0, last - length + 1), last + 1)
      .map(({ text }) => text)
      .join(' ');
    const approximation = language.approximations.get(phrase);
    if (approximation === 'over' && /^(over|above)$/.test(phrase) && NOT_ABOVE.test(tokens[last - length]?.text ?? ''))
      break;
    if (approximation) return { approximation };
  }
  return { approximation: 'exact' };
}
