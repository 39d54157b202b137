/**
 * From a name as editors write it to the forms that stand in texts. Pure; runs when the data is built.
 *
 *   "[Kern/Atom]kraftwerk|s Buschehr"   alternatives, and a word with its paradigm
 *   "Бушерская|aya АЭС"                 the words with a paradigm agree, case by case
 */
import { paradigms } from './paradigms';

/** All forms of `pattern` in `lang`. Throws an Error that names the pattern where a paradigm is unknown. */
export function expandForms(pattern: string, lang: string): string[] {
  return [...new Set(expandAlternatives(pattern).flatMap((form) => inflect(form, lang)))];
}

/** Innermost brackets first, so that alternatives nest. */
function expandAlternatives(pattern: string): string[] {
  const close = pattern.indexOf(']');
  const open = pattern.lastIndexOf('[', close < 0 ? undefined : close);
  if (close < 0 && open < 0) return [pattern.replace(/ {2,}/g, ' ').trim()];
  if (close < 0 || open < 0) throw new Error(`"${pattern}": brackets do not match`);
  return pattern
    .slice(open + 1, close)
    .split('/')
    .flatMap((choice) => expandAlternatives(pattern.slice(0, open) + choice + pattern.slice(close + 1)));
}

function inflect(form: string, lang: string): string[] {
  const words = form.split(' ').map((word) => endingsOf(word, lang, form));
  const cases = Math.max(...words.map((word) => word.length));
  const agreeing = words.every((word) => word.length === 1 || word.length === cases);
  if (!agreeing) return product(words);
  return Array.from({ length: cases }, (_, i) => product(words.map((word) => [word[i] ?? word[0]!]))).flat();
}

/** Joins one variant of each word, in every combination. */
function product(words: readonly (readonly (readonly string[])[])[]): string[] {
  return words.reduce<string[]>(
    (heads, cases) => heads.flatMap((head) => cases.flat().map((word) => (head ? `${head} ${word}` : word))),
    [''],
  );
}

/** The forms of one word: an array of cases, each an array of variants. Quotes that close a word stay at its end. */
function endingsOf(word: string, lang: string, form: string): string[][] {
  const bar = word.indexOf('|');
  if (bar < 0) return [[word]];
  const [, name = '', tail = ''] = /^([\p{L}\d]*)(.*)$/u.exec(word.slice(bar + 1)) ?? [];
  const endings = paradigms[lang]?.[name];
  if (endings === undefined) throw new Error(`"${form}": language "${lang}" has no paradigm "${name}"`);
  const stem = word.slice(0, bar);
  return endings.split(' ').map((slot) => slot.split(',').map((ending) => attach(stem, ending) + tail));
}

function attach(stem: string, ending: string): string {
  const cut = /^-*/.exec(ending)![0].length;
  const rest = ending.slice(cut);
  return stem.slice(0, stem.length - cut) + (rest === '_' ? '' : rest);
}
