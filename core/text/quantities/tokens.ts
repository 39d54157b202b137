/** Words, numbers and signs of a text, with their places. */
import type { Language } from './language';

export interface Token {
  readonly type: 'word' | 'number' | 'date' | 'sign' | 'skip';
  /** In small letters. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True where white space stands before it. */
  readonly gap: boolean;
  /** True where its first letter is a capital. */
  readonly capital: boolean;
  /** Of numbers. */
  readonly value: number;
}

const DATE = '\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}';
const SKIP = 'https?://[^\\s]+|`[^`\\n]*`|\\d{1,2}:\\d{2}(?::\\d{2})?|\\d+(?:\\.\\d+){2,}';
const WORD = '\\p{L}[\\p{L}\\p{M}·]*';
const POINT = '\\d{1,3}(?:[,\\u00a0\\u202f]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const COMMA = '\\d{1,3}(?:[.\\u0020\\u00a0\\u202f’]\\d{3})+(?!\\d)(?:,\\d+)?|\\d+(?:[.,]\\d+)?';

const PATTERNS = {
  '.': new RegExp(`(${DATE})(?!\\d)|(${SKIP})|(${WORD})|(${POINT})|\\S`, 'gu'),
  ',': new RegExp(`(${DATE})(?!\\d)|(${SKIP})|(${WORD})|(${COMMA})|\\S`, 'gu'),
};

export function tokenise(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(PATTERNS[language.decimal])) {
    const [raw, date, skip, word, number] = match;
    const start = match.index;
    const type = skip ? 'skip' : date ? 'date' : word ? 'word' : number ? 'number' : 'sign';
    const end = start + raw.length;
    tokens.push({
      type,
      text: raw.toLowerCase(),
      start,
      end,
      gap: start > last,
      capital: /^\p{Lu}/u.test(raw),
      value: number ? readDigits(number, language.decimal) : Number.NaN,
    });
    last = end;
  }
  return tokens;
}

/** `1,700.5` or `1.700,5`, as the language groups. */
function readDigits(digits: string, decimal: '.' | ','): number {
  const plain = digits.replace(/[\s\u00a0\u202f’]/g, '');
  if (decimal === '.') return Number(plain.replaceAll(',', ''));
  const grouped = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain);
  return Number((grouped ? plain.replaceAll('.', '') : plain).replace(',', '.'));
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Value of a roman numeral in small letters, up to 399; NaN for anything else. */
export function readRoman(word: string): number {
  if (!/^(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/.test(word) || word === '') return Number.NaN;
  let sum = 0;
  for (let at = 0; at < word.length; at++) {
    const value = ROMAN[word[at]!]!;
    sum += value < (ROMAN[word[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}
