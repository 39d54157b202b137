/**
 * The folding that makes spellings of one name equal: case, accents, width, quotes, dashes, spaces, invisible
 * characters, Arabic and Persian letters and digits. Written once: names are folded when the dictionary is packed,
 * pages where a candidate stands.
 */

import { late } from './late';

/** Letters that Unicode does not decompose, though readers take them for the letter on the right. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  þ: 'th',
  ə: 'e',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ة: 'ه',
  ۃ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
};

/**
 * True for a mark that {@link fold} drops from the letter before it, since it only colours it. Elsewhere marks are vowels
 * or, in Japanese, voicing, and stay.
 */
export const isAccent = late`^(?![\u3099\u309a])(?=\p{M})[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}]$`;
/**
 * True for a character that shows nothing by itself, which {@link fold} drops: soft hyphen, joiners, zero-width spaces,
 * bidi controls, variation selectors; and the Arabic tatweel.
 */
export const isInvisible = late`^[\p{DI}\u0640]$`;
/** White space, controls, dashes, the dots between the parts of a transliterated name. */
const isGap = late`^[\p{Z}\p{Cc}\p{Pd}\u2212\u2043\u00b7\u2022\u2027\u2219\u22c5\u30fb]$`;
const APOSTROPHE = /^[`´‘’‚‛‹›′‵ʹ\u0374ʻʼʽʾʿˈꞋꞌ׳]$/u;
/** Kana and syllables of Hangul: they come apart into their letters, of which none is dropped. */
const SYLLABLE = /^[\u3041-\u3096\u30a1-\u30fa\uac00-\ud7a3]$/;
const QUOTE = /^[«»“”„‟″‶〝〞〟״]$/u;

/** True for a character that {@link fold} takes for an apostrophe: a letter in Unicode's eyes, maybe, but no reader's. */
export function isApostrophe(character: string): boolean {
  return APOSTROPHE.test(character);
}

/** What one code point folds to: nothing, one UTF-16 unit or several. Gaps are `' '`, not yet collapsed. */
export function foldCharacter(character: string): string {
  if (APOSTROPHE.test(character)) return "'";
  if (QUOTE.test(character)) return '"';
  // The classes below take milliseconds where they are first asked.
  if (SYLLABLE.test(character)) return character.normalize('NFKD');
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (isAccent(part) || isInvisible(part)) continue;
    if (isGap(part)) folded += ' ';
    else if (APOSTROPHE.test(part)) folded += "'";
    else folded += LETTERS[part] ?? digit(part) ?? part;
  }
  return folded;
}

/**
 * Folds a whole text: equal for composed and decomposed forms, for either case, and for a folded text itself.
 * A run of gaps (spaces, dashes, line breaks) becomes one space.
 */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded.replace(/ {2,}/g, ' ');
}

/** ASCII for Arabic-Indic and Persian digits; the other decimals of NFKD are ASCII by now. */
function digit(part: string): string | undefined {
  return /^[٠-٩۰-۹]$/.test(part) ? String(part.charCodeAt(0) & 15) : undefined;
}
