/**
 * What an acronym stands for, by the text itself: "Automatic exchange of information (AEOI)". The nearest phrase on the
 * page whose initials spell it decides, be it a name that we know or not.
 */

import type { Claim } from './claims';
import { writeOut } from './pattern';

/** A phrase that spells an acronym. */
export interface Spelling {
  readonly start: number;
  readonly end: number;
}

/** Letters with accents that an acronym writes without. */
const ACCENTED: Readonly<Record<string, string>> = { A: 'ÁÀÂÄáàâä', E: 'ÉÈÊéèê', I: 'ÍÎíî', O: 'ÓÔÖóôö', U: 'ÚÛÜúûü' };

/** Small letters, and those without case, by what they are not. */
const SMALL = String.raw`[^\s!-\x60\x7b-\xde\u0370-\u03ab\u0400-\u042f\u2000-\u206f\u3000-\u303f]`;

/** Capitals, none of them within {@link SMALL}: those of a spelling follow one another. */
const CAPITAL = String.raw`A-Z\xc0-\xd6\xd8-\xde\u0391-\u03a9\u0400-\u042f`;

interface Pattern {
  /** False for nearly all texts that hold no spelling, and soon. */
  readonly mayHold: (text: string) => boolean;
  readonly spelling: RegExp;
}

const patterns = new Map<string, Pattern>();

/** Phrases in `text` whose initials are `acronym`, small words left out; the first letters are capitals, or the acronym follows in brackets. */
export function findSpellings(text: string, acronym: string): readonly Spelling[] {
  const { mayHold, spelling } = patternOf(acronym);
  if (!mayHold(text)) return [];
  return Array.from(text.matchAll(spelling), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * Whether the phrase of a text that spells an acronym is a name of an entity, by the claims of that text; null where none
 * spells it.
 * @param at where the acronym itself stands in the text: the nearest phrase counts, else the first
 */
export function ownsSpelling(
  acronym: string,
  entity: number,
  { text, spellings: known }: { readonly text: string; readonly spellings?: Map<string, readonly Spelling[]> },
  claims: readonly Claim[],
  at?: Spelling,
): boolean | null {
  const spellings = known?.get(acronym) ?? findSpellings(text, acronym);
  known?.set(acronym, spellings);
  if (spellings.length === 0) return null;
  const nearest = spellings.reduce((a, b) => (!at || gapTo(at, a) <= gapTo(at, b) ? a : b));
  return claims.some(
    ({ record, start, end }) => record[0] === 'n' && record[1] === entity && start < nearest.end && end > nearest.start,
  );
}

function gapTo(at: Spelling, other: Spelling): number {
  return Math.max(at.start - other.end, other.start - at.end);
}

function patternOf(acronym: string): Pattern {
  const known = patterns.get(acronym);
  if (known) return known;
  const letters = [...acronym];
  const small = `(?:[ -]${SMALL}{1,4}[’']?)*?[ -]?`;
  const capitals = letters.map((letter) => `${letter}${SMALL}+`).join(String.raw`(?!\p{L})${small}`);
  const anyCase = letters
    .map((letter) => `[${letter}${letter.toLowerCase()}${ACCENTED[letter] ?? ''}]\\p{L}*`)
    .join(String.raw`(?:[ -]\p{L}{1,3})??[ -](?:\p{L}['’])?`);
  const inOrder = new RegExp(letters.join(`[^${CAPITAL}]*`));
  const made = {
    mayHold: (text: string) => inOrder.test(text) || text.includes(`(${acronym})`),
    spelling: new RegExp(writeOut(String.raw`(?<!\p{L})(?:${capitals}|${anyCase}(?= ?\(${acronym}\)))(?!\p{L})`), 'g'),
  };
  patterns.set(acronym, made);
  return made;
}
