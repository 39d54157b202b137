/**
 * What an acronym stands for, by the text itself: "Automatic exchange of information (AEOI)". The nearest phrase on the
 * page whose initials spell it decides, be it a name that we know or not.
 */

/** A phrase that spells an acronym. */
export interface Spelling {
  readonly start: number;
  readonly end: number;
}

/** Letters with accents that an acronym writes without. */
const ACCENTED: Readonly<Record<string, string>> = { A: 'ÁÀÂÄáàâä', E: 'ÉÈÊéèê', I: 'ÍÎíî', O: 'ÓÔÖóôö', U: 'ÚÛÜúûü' };

/**
 * Letters and small letters, by what they are not. Classes such as `\p{L}` hold hundreds of ranges: a pattern with
 * twenty of them takes a browser longer to compile than a page to read.
 */
const LETTER = String.raw`[^\s!-@\x5b-\x60\x7b-\xbf\u2000-\u206f\u3000-\u303f]`;
const SMALL = String.raw`[^\s!-\x60\x7b-\xde\u0370-\u03ab\u0400-\u042f\u2000-\u206f\u3000-\u303f]`;

const patterns = new Map<string, RegExp>();

/** Phrases in `text` whose initials are `acronym`, small words left out; the first letters are capitals, or the acronym follows in brackets. */
export function findSpellings(text: string, acronym: string): readonly Spelling[] {
  return Array.from(text.matchAll(patternOf(acronym)), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function patternOf(acronym: string): RegExp {
  const known = patterns.get(acronym);
  if (known) return known;
  const letters = [...acronym];
  const small = `(?:[ -]${SMALL}{1,4}[’']?)*?[ -]?`;
  const capitals = letters.map((letter) => `${letter}${SMALL}+`).join(`(?!${LETTER})${small}`);
  const anyCase = letters
    .map((letter) => `[${letter}${letter.toLowerCase()}${ACCENTED[letter] ?? ''}]${LETTER}*`)
    .join(`(?:[ -]${LETTER}{1,3})??[ -](?:${LETTER}['’])?`);
  const pattern = new RegExp(
    String.raw`(?<!${LETTER})(?:${capitals}|${anyCase}(?= ?\(${acronym}\)))(?!${LETTER})`,
    'g',
  );
  patterns.set(acronym, pattern);
  return pattern;
}
