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
  const small = String.raw`(?:[ -]\p{Ll}{1,4}[’']?)*?[ -]?`;
  const capitals = letters.map((letter) => String.raw`${letter}\p{Ll}+`).join(`(?![\\p{L}])${small}`);
  const anyCase = letters
    .map((letter) => String.raw`[${letter}${letter.toLowerCase()}${ACCENTED[letter] ?? ''}]\p{L}*`)
    .join(String.raw`(?:[ -]\p{L}{1,3})??[ -](?:\p{L}['’])?`);
  const pattern = new RegExp(String.raw`(?<!\p{L})(?:${capitals}|${anyCase}(?= ?\(${acronym}\)))(?!\p{L})`, 'gu');
  patterns.set(acronym, pattern);
  return pattern;
}
