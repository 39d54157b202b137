/**
 * Where words begin and end, by the kinds of the two characters at hand.
 *
 * Characters of one kind are one word: letters, digits and underscore of scripts with spaces; Katakana; Hangul. Scripts
 * written without spaces (Han, Hiragana, Thai, Lao, Khmer, Burmese) have a boundary everywhere, and so has every change
 * of kind: `Putin` in `Putin的` stands alone. In Hangul particles follow the name (`푸틴은`), so there a name may end
 * anywhere but must begin where the word does. Characters that folding drops are looked through, but for the two that
 * part words without a gap (zero-width space, zero-width non-joiner).
 */
import { isAccent, isApostrophe, isInvisible } from './fold';
import { late } from './late';

/** Kinds of characters. From `WORD` to `HANGUL`, two of a kind are one word. */
export const OTHER = 1;
export const SPACELESS = 2;
export const WORD = 3;
export const KATAKANA = 4;
export const HANGUL = 5;
/** A mark that folding keeps: part of the letter before it. */
export const MARK = 6;
/** A mark that folding drops: the same. */
export const ACCENT = 7;
/** Dropped by folding, and of no word. */
export const INVISIBLE = 8;
/** Half of a pair: ask with the whole code point. */
export const HALF = 9;

/** Where the units stand that {@link RUNS} lists: from, up to. They make up most pages. */
export const LISTED = [
  [0, 0x700],
  [0x2000, 0x2460],
  [0x2500, 0x2c00],
  [0x3000, 0x3100],
  [0xff00, 0x10000],
] as const;

/** Kinds of those units, run by run: the kind and, in base 36, how many have it. As `classify` has it. */
const RUNS =
  '11c 3a 17 3q 14 31 11 3q 11b 31 12 81 17 31 14 31 15 3n 11 3v 11 3ch 11 31 15 32 14 32 11 39 1e 35 17 31 11 31 1h ' +
  '734 34 12 32 12 34 11 31 16 31 11 33 11 31 11 3k 11 32b 11 33v 11 77 34m 11 312 12 31 16 315 18 719 11 71 11 72 ' +
  '11 72 11 71 18 3r 14 34 1t 7b 11 81 13 3w 81 3a 7l 3a 14 32 71 32r 11 31 77 12 76 32 72 11 74 3f 12 31 1d 83 1q ' +
  '85 11d 8g 11 31 1d 31 1g 3d 11f 7x 1h 31 14 31 12 3a 11 31 13 35 16 31 11 31 11 31 11 34 11 3b 12 34 15 35 14 31 ' +
  '1h 315 1k7 11ds 15 23 1p 29 74 62 11 45 12 24 41 14 22e 12 62 12 23 11 42i 11 44 1g 3a 17 3q 16 3q 1b 41m 81 5u ' +
  '13 56 12 56 12 56 12 53 1j 89 17';

/** True for the units that {@link LISTED} holds. */
export function isListed(unit: number): boolean {
  return LISTED.some(([from, to]) => from <= unit && unit < to);
}

/** Kind of each UTF-16 unit once it was met; 0 before. */
const KINDS = /* @__PURE__ */ listKinds();

function listKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  const runs = RUNS.split(' ').values();
  for (const [from, to] of LISTED) {
    for (let at: number = from; at < to; ) {
      const run = runs.next().value!;
      const end = at + Number.parseInt(run.slice(1), 36);
      kinds.fill(Number(run[0]), at, end);
      at = end;
    }
  }
  return kinds;
}

/** Kind of a UTF-16 unit. */
export function kindOfUnit(unit: number): number {
  return KINDS[unit] || learn(unit);
}

/** Kind of a code point; a surrogate that stands alone belongs to no word. */
export function kindOf(point: number): number {
  const kind = point > 0xffff ? classify(point) : kindOfUnit(point);
  return kind === HALF ? OTHER : kind;
}

/** True where no word begins between a character of kind `left` and one of kind `right`. */
export function joinsStart(left: number, right: number): boolean {
  return right >= MARK || (left === right && right >= WORD);
}

/** True where no word ends between them: as at a start, but Hangul may go on. */
export function joinsEnd(left: number, right: number): boolean {
  return right >= MARK || (left === right && (right === WORD || right === KATAKANA));
}

/** True where the end of one text and the beginning of another, put together, are the middle of a word. */
export function joinsWord(before: string, after: string): boolean {
  let left = OTHER;
  for (let at = before.length; at > 0; ) {
    const point = pointBefore(before, at);
    const kind = kindOf(point);
    if (kind < MARK) {
      left = kind;
      break;
    }
    at -= point > 0xffff ? 2 : 1;
  }
  for (let at = 0; at < after.length; ) {
    const point = after.codePointAt(at)!;
    const kind = kindOf(point);
    if (kind !== INVISIBLE) return joinsStart(left, kind);
    at += point > 0xffff ? 2 : 1;
  }
  return false;
}

/** True for a unit that stands for itself and is a word by itself: most Chinese characters. */
export function isIdeograph(unit: number): boolean {
  return unit >= 0x4e00 && unit < 0xa000;
}

/** True for a syllable of Hangul, which folds to its letters and is no other thing. */
export function isSyllable(unit: number): boolean {
  return unit >= 0xac00 && unit < 0xd7a4;
}

function learn(unit: number): number {
  const isHalf = unit >= 0xd800 && unit < 0xe000;
  const kind = isHalf ? HALF : isIdeograph(unit) ? SPACELESS : isSyllable(unit) ? HANGUL : classify(unit);
  KINDS[unit] = kind;
  return kind;
}

function pointBefore(text: string, end: number): number {
  const point = text.codePointAt(end - 2);
  return point !== undefined && point > 0xffff ? point : text.charCodeAt(end - 1);
}

const isMark = late`\p{M}`;
const isOfWord = late`[\p{L}\p{Nd}\p{Nl}_]`;
const isKana = late`\p{scx=Kana}`;
const isHiragana = late`\p{sc=Hira}`;
const isSpaceless = late`[\p{scx=Han}\p{sc=Hira}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]`;
const isHangul = late`\p{sc=Hang}`;

/** Kind of a code point by what Unicode says of it: slow, and what everything else here remembers. */
export function classify(point: number): number {
  if (point === 0x200b || point === 0x200c) return OTHER;
  // Emoji: by heart, since the expressions below cost milliseconds where they are first used.
  if (point >= 0x1f000 && point < 0x1fbf0) return OTHER;
  const character = String.fromCodePoint(point);
  if (isAccent(character)) return ACCENT;
  if (isInvisible(character)) return INVISIBLE;
  if (isMark(character)) return MARK;
  // Superscripts and circled numbers (No) are notes beside a word, not part of it.
  if (!isOfWord(character) || isApostrophe(character)) return OTHER;
  if (isKana(character)) return isHiragana(character) ? SPACELESS : KATAKANA;
  if (isSpaceless(character)) return SPACELESS;
  return isHangul(character) ? HANGUL : WORD;
}
