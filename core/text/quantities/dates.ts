/** Reads the date that begins at a token, if one does. */
import { type Days, dayOf, decadeDays, monthPart, seasonDays, spanOf, yearPart } from './calendar';
import type { Language, Part } from './language';
import { readNumber } from './numbers';
import type { Token } from './tokens';

export type DatePrecision =
  | 'day'
  | 'part-of-month'
  | 'month'
  | 'quarter'
  | 'season'
  | 'part-of-year'
  | 'year'
  | 'years'
  | 'decade'
  | 'weekday';

export interface DateReading {
  readonly precision: DatePrecision;
  /** The days it may be; absent where the year is not said. */
  readonly days?: Days;
  readonly month?: number;
  readonly day?: number;
  /** 0 is Sunday. */
  readonly weekday?: number;
  /** Winter 0, spring 1, summer 2, autumn 3. */
  readonly season?: number;
  /** "Last", "this", "next": the year depends on the text's own day. */
  readonly relative?: -1 | 0 | 1;
  /** "between 2025 and 2027": both ends are said. */
  readonly range?: true;
}

/** What was read, and the token after it. */
export interface Read<Value> {
  readonly value: Value;
  readonly next: number;
}

/** Words before a bare year. */
const BEFORE_YEAR = new Set(
  'in|since|by|of|from|until|till|to|during|before|after|between|and|year|the|than|circa|around|about|for|back|dated|around|on|via|(|,|[|—|–|-|в|с|до|к|по|после|и|en|depuis|dès|fin|avant|après|et|à|im|jahr|seit|bis|vor|nach|von|und|ab|le|de'.split(
    '|',
  ),
);

export function readDate(tokens: readonly Token[], at: number, language: Language): Read<DateReading> | undefined {
  const token = tokens[at]!;
  if (token.type === 'date') return readNumeric(token, at);

  const weekday = language.weekdays.get(token.text);
  if (weekday !== undefined && (token.capital || language.tag !== 'en')) {
    const next = skip(tokens, at + 1, language.joints, 2);
    const rest = next < tokens.length ? readCalendar(tokens, next, language) : undefined;
    if (rest && rest.value.month !== undefined) return { value: { ...rest.value, weekday }, next: rest.next };
    return { value: { precision: 'weekday', weekday }, next: at + 1 };
  }
  return readCalendar(tokens, at, language);
}

function readCalendar(tokens: readonly Token[], at: number, language: Language): Read<DateReading> | undefined {
  return (
    readDayFirst(tokens, at, language) ??
    readRelative(tokens, at, language) ??
    readPart(tokens, at, language) ??
    readQuarter(tokens, at, language) ??
    readMonthFirst(tokens, at, language) ??
    readSeason(tokens, at, language, at) ??
    readYears(tokens, at, language)
  );
}

/** "17 January 2025", "22–24 October 2024", "17th of January", "17. Januar". */
function readDayFirst(tokens: readonly Token[], at: number, language: Language): Read<DateReading> | undefined {
  const written = readDayWord(tokens, at, language);
  const first = written?.value ?? readDay(tokens[at]);
  if (first === undefined) return undefined;
  let next = written?.next ?? skipOrdinal(tokens, at + 1, language);
  let last = first;
  const isRange =
    language.rangeJoints.has(tokens[next]?.text ?? '') && language.rangeOpeners.has(tokens[at - 1]?.text ?? '');
  if (tokens[next] && (isRange || /^[–—-]$/.test(tokens[next]!.text))) {
    const second = readDay(tokens[next + 1]);
    if (second === undefined || second <= first) return undefined;
    last = second;
    next = skipOrdinal(tokens, next + 2, language);
  }
  if (tokens[next]?.text === 'of' || tokens[next]?.text === 'de') next++;
  const month = tokens[next] && language.months.get(tokens[next]!.text);
  if (!month) return undefined;
  next++;
  if (tokens[next]?.text === '.') next += isYear(tokens[next + 1]) ? 1 : 0;
  return finish(tokens, next, language, (year) => ({
    precision: 'day',
    month,
    ...(first === last && { day: first }),
    ...(year && { days: { from: dayOf(year, month, first), until: dayOf(year, month, last) } }),
  }));
}

/** "The twelfth of April", "двадцать первого января". */
function readDayWord(tokens: readonly Token[], at: number, language: Language): Read<number> | undefined {
  const tens = language.numbers.get(tokens[at]!.text);
  const joint = tokens[at + 1]?.text === '-' ? 2 : 1;
  const compound = tens === 20 || tens === 30 ? language.ordinals.get(tokens[at + joint]?.text ?? '') : undefined;
  const value = compound !== undefined ? tens! + compound : language.ordinals.get(tokens[at]!.text);
  const next = at + (compound !== undefined ? joint + 1 : 1);
  // "The second January": without "of" it is no day in English.
  if (value === undefined || value > 31 || (language.tag === 'en' && tokens[next]?.text !== 'of')) return undefined;
  return { value, next };
}

/** "January 17, 2025", "Jan. 17", "January 2025", "January". */
function readMonthFirst(tokens: readonly Token[], at: number, language: Language): Read<DateReading> | undefined {
  const month = readMonth(tokens, at, language);
  if (!month) return undefined;
  let next = at + 1;
  if (tokens[next]?.text === '.' && !tokens[next]!.gap) next++;
  const day = readDay(tokens[next]);
  if (day !== undefined && !isYear(tokens[next]) && language.tag === 'en') {
    return finish(tokens, skipOrdinal(tokens, next + 1, language), language, (year) => ({
      precision: 'day',
      month,
      day,
      ...(year && { days: { from: dayOf(year, month, day), until: dayOf(year, month, day) } }),
    }));
  }
  const read = finish(tokens, next, language, (year) => ({
    precision: 'month',
    month,
    ...(year && { days: spanOf(`${year}-${String(month).padStart(2, '0')}`) }),
  }));
  // "May" and "March" by themselves are mostly other words.
  if (!read.value.days && (next > at + 1 || /^(may|march|mar|mai|mars|sep)$/.test(tokens[at]!.text))) {
    return /^(in|since|by|last|until)$/.test(tokens[at - 1]?.text ?? '') ? { ...read, next: at + 1 } : undefined;
  }
  return read.value.days ? read : { ...read, next: at + 1 };
}

/** "last October", "the previous autumn", "last year". */
function readRelative(tokens: readonly Token[], at: number, language: Language): Read<DateReading> | undefined {
  const relative = language.relatives.get(tokens[at]!.text);
  const word = tokens[at + 1];
  if (relative === undefined || !word || !word.gap) return undefined;
  const month = language.months.get(word.text);
  if (month) return { value: { precision: 'month', month, relative }, next: at + 2 };
  const season = language.seasons.get(word.text);
  if (season !== undefined) return { value: { precision: 'season', season, relative }, next: at + 2 };
  if (language.years.has(word.text)) return { value: { precision: 'year', relative }, next: at + 2 };
  return undefined;
}

/** "mid-January 2025", "late 2024", "the end of January 2025", "early 1970s". */
function readPart(tokens: readonly Token[], at: number, language: Language): Read<DateReading> | undefined {
  const phrase = (length: number) =>
    tokens
      .slice(at, at + length)
      .map(({ text }) => text)
      .join(' ');
  const length = [3, 2, 1].find((words) => language.parts.has(phrase(words)));
  const part = length && language.parts.get(phrase(length));
  if (!length || !part) return undefined;
  let next = at + length;
  while (tokens[next] && /^(-|the|in|de|du|of)$/.test(tokens[next]!.text)) next++;
  const word = tokens[next];
  if (!word) return undefined;
  const month = language.months.get(word.text);
  if (month) {
    return finish(tokens, next + 1, language, (year) => ({
      precision: 'part-of-month',
      month,
      ...(year && { days: monthPart(year, month, part) }),
    }));
  }
  if (language.seasons.has(word.text)) return readSeason(tokens, next, language, at);
  const decade = readDecade(tokens, next, part);
  if (decade) return decade;
  if (isYear(word)) return { value: { precision: 'part-of-year', days: yearPart(word.value, part) }, next: next + 1 };
  return undefined;
}

/** "summer 2024", "the autumn of 2024". Without a year only after a word of time. */
function readSeason(
  tokens: readonly Token[],
  at: number,
  language: Language,
  start: number,
): Read<DateReading> | undefined {
  const season = language.seasons.get(tokens[at]!.text);
  if (season === undefined) return undefined;
  const read = finish(tokens, at + 1, language, (year) => ({
    precision: 'season',
    season,
    ...(year && { days: seasonDays(year, season) }),
  }));
  if (read.value.days) return read;
  return start !== at || /^(in|since|the)$/.test(tokens[at - 1]?.text ?? '') ? { ...read, next: at + 1 } : undefined;
}

/** "Q3 2025", "third quarter of 2025", "first half of 2025". */
function readQuarter(tokens: readonly Token[], at: number, language: Language): Read<DateReading> | undefined {
  const token = tokens[at]!;
  const nth = language.ordinals.get(token.text);
  const noun = nth ? tokens[at + 1]?.text : undefined;
  const letter = /^[qh]$/.test(token.text) && tokens[at + 1]?.type === 'number' && !tokens[at + 1]!.gap;
  const half =
    /^(half|halbjahr|semestre|половин[аеы]|полугоди[еия])$/.test(noun ?? '') || (letter && token.text === 'h');
  const quarter = /^(quarter|quartal|trimestre|квартал[ае]?)$/.test(noun ?? '') || (letter && token.text === 'q');
  if (!half && !quarter) return undefined;
  const index = letter ? tokens[at + 1]!.value : nth!;
  const length = half ? 6 : 3;
  if (index < 1 || index > 12 / length) return undefined;
  const read = finish(tokens, at + 2, language, (year) => ({
    precision: 'quarter',
    ...(year && {
      days: { from: dayOf(year, (index - 1) * length + 1, 1), until: dayOf(year, index * length + 1, 0) },
    }),
  }));
  return read.value.days ? read : undefined;
}

/** "2011", "the 1970s", "2013–2021", "between 2025 and 2027". */
function readYears(tokens: readonly Token[], at: number, language: Language): Read<DateReading> | undefined {
  const decade = readDecade(tokens, at) ?? readDecadeWord(tokens, at, language);
  if (decade) return decade;
  const token = tokens[at]!;
  if (!isYear(token) || !standsAsYear(tokens, at, language)) return undefined;
  const sign = tokens[at + 1];
  const second = tokens[at + 2];
  const opened = language.rangeOpeners.has(tokens[at - 1]?.text ?? '');
  const joined = sign && (/^[–—/-]$/.test(sign.text) || (opened && language.rangeJoints.has(sign.text)));
  if (joined && second?.type === 'number') {
    const short = second.value < 100 && !/^(и|and|to)$/.test(sign.text);
    const until = short ? Math.floor(token.value / 100) * 100 + second.value : second.value;
    if (until > token.value && until < token.value + 100 && Number.isInteger(until)) {
      return {
        value: {
          precision: 'years',
          range: true,
          days: { from: dayOf(token.value, 1, 1), until: dayOf(until, 12, 31) },
        },
        next: at + 3,
      };
    }
  }
  return { value: { precision: 'year', days: spanOf(String(token.value)) }, next: at + 1 };
}

function readDecade(tokens: readonly Token[], at: number, part?: Part): Read<DateReading> | undefined {
  const token = tokens[at];
  const mark = tokens[at + 1];
  if (token?.type !== 'number' || !mark || mark.gap) return undefined;
  const apostrophe = /^['’]$/.test(mark.text) && tokens[at + 2]?.text === 's' && !tokens[at + 2]!.gap;
  const dash = mark.text === '-' && /^(х|е|ых)$/.test(tokens[at + 2]?.text ?? '');
  const suffix = mark.text === 's' || mark.text === 'er' || mark.text === 'ern';
  if (!suffix && !apostrophe && !dash) return undefined;
  const start = token.value < 100 ? 1900 + token.value : token.value;
  if (start % 10 !== 0 || start < 1800 || start > 2100) return undefined;
  return {
    value: { precision: 'decade', days: decadeDays(start, part) },
    next: at + (suffix ? 2 : 3),
  };
}

function readDecadeWord(tokens: readonly Token[], at: number, language: Language): Read<DateReading> | undefined {
  if (tokens[at]!.text === 'années' && language.tag === 'fr') {
    // "Les années 1970", "les années soixante-dix".
    const number = readNumber(tokens, at + 1, language, false);
    const year = number && number.value.amount < 100 ? 1900 + number.value.amount : number?.value.amount;
    return year && year % 10 === 0 && year >= 1800 && year <= 2100
      ? { value: { precision: 'decade', days: decadeDays(year) }, next: number!.next }
      : undefined;
  }
  const decade = language.decades.get(tokens[at]!.text);
  return decade === undefined
    ? undefined
    : { value: { precision: 'decade', days: decadeDays(1900 + decade) }, next: at + 1 };
}

/** `2025-01-17`, `17.01.2025`, `17/01/2025`; where day and month could be either, only the year counts. */
function readNumeric(token: Token, at: number): Read<DateReading> | undefined {
  const parts = token.text.split(/[-./]/).map(Number) as [number, number, number];
  const iso = token.text.includes('-');
  const slashed = token.text.includes('/');
  let [year, month, day] = iso ? parts : [parts[2], parts[1], parts[0]];
  if (slashed && month > 12) [month, day] = [day, month];
  else if (slashed && day <= 12 && day !== month) {
    return { value: { precision: 'year', days: spanOf(String(year)) }, next: at + 1 };
  }
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000) return undefined;
  const on = dayOf(year, month, day);
  return { value: { precision: 'day', month, day, days: { from: on, until: on } }, next: at + 1 };
}

function finish(
  tokens: readonly Token[],
  next: number,
  language: Language,
  make: (year: number | undefined) => DateReading,
): Read<DateReading> {
  const after = skip(tokens, next, language.joints, 2);
  const year = tokens[after];
  if (isYear(year) && !(tokens[after + 1]?.type === 'number')) {
    let end = after + 1;
    if (/^(года|году|г)$/.test(tokens[end]?.text ?? '')) end++;
    return { value: make(year.value), next: end };
  }
  return { value: make(undefined), next };
}

function readMonth(tokens: readonly Token[], at: number, language: Language): number | undefined {
  const token = tokens[at]!;
  const month = language.months.get(token.text);
  return month && (token.capital || (language.tag !== 'en' && language.tag !== 'de')) ? month : undefined;
}

function readDay(token: Token | undefined): number | undefined {
  if (token?.type !== 'number' || token.end - token.start > 2) return undefined;
  return Number.isInteger(token.value) && token.value >= 1 && token.value <= 31 ? token.value : undefined;
}

/** A number of four digits without a sign in it, from 1800 to 2100. */
export function isYear(token: Token | undefined): token is Token {
  return token?.type === 'number' && token.end - token.start === 4 && token.value >= 1800 && token.value <= 2100;
}

/** True where a four-digit number is a year rather than a number of things. */
function standsAsYear(tokens: readonly Token[], at: number, language: Language): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before && (language.labels.has(before.text) || language.approximations.has(before.text))) {
    if (!/^(about|around|about|circa|до)$/.test(before.text)) return false;
  }
  if (after?.type === 'word' && language.scales.has(after.text)) return false;
  if (
    after?.type === 'word' &&
    language.units.has(after.text) &&
    !language.years.has(after.text) &&
    after.text !== 'г'
  ) {
    return false;
  }
  if (
    after?.text === '%' ||
    (after?.text === '-' && !after.gap && !tokens[at + 2]?.gap && tokens[at + 2]?.type === 'word')
  ) {
    return false;
  }
  if (!before || before.type === 'sign' || BEFORE_YEAR.has(before.text)) return true;
  if (language.parts.has(before.text) || language.months.has(before.text)) return true;
  // "2,000 drones" is often written without the comma: a plural noun after it makes it a number.
  return !(language.tag === 'en' && after?.type === 'word' && /s$/.test(after.text) && !language.stops.has(after.text));
}

function skipOrdinal(tokens: readonly Token[], at: number, { tag }: Language): number {
  const token = tokens[at];
  const ending = tag === 'en' ? /^(st|nd|rd|th)$/ : /^(er|\.)$/;
  return token && !token.gap && ending.test(token.text) ? at + 1 : at;
}

function skip(tokens: readonly Token[], at: number, joints: ReadonlySet<string>, most: number): number {
  let next = at;
  while (next < at + most && tokens[next] && joints.has(tokens[next]!.text)) next++;
  return next;
}
