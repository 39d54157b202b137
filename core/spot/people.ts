/**
 * Surnames and whose they are. A full name introduces its bearer; a bare surname belongs to the one introduced, be it a
 * person we know or somebody else of that name.
 */
import type { Names, SurnameRecord } from './names';
import type { Item, View } from './view';

/** What stands before a surname. */
export type Bearer =
  /** Their own given name, from `start` on. */
  | { readonly who: 'own'; readonly start: number }
  /** The given name of somebody else, from `start` on. */
  | { readonly who: 'rival'; readonly start: number }
  /** A word that looks like a given name, though we do not know it. */
  | { readonly who: 'stranger' }
  | { readonly who: 'nobody' };

/** A hyphen joins a given name only to somebody else's: "rue Odilon-Barrot". */
const JOINT = /^(?:[\s·・=＝‧]|\s(?:al|el|bin|ibn|ben)[\s-])$/u;
const INITIALS = /(?:^|[\s(«“"'])((?:\p{Lu}\.[ \u00a0\u202f]?){1,3})$/u;
const PATRONYMIC = /(?:^|\s)(\p{Lu}\p{L}+(?:vich|vna|witsch|wicz|vitch|вич|вича|вичу|вичем|виче|ич|ович|ович[ау])\s)$/u;
const CAPITALISED = /(?:^|[^\p{L}])(\p{Lu}\p{Ll}\p{L}+)[ \u00a0-]$/u;
/** "伊琳娜·": the dot of Chinese and Japanese stands behind a given name, known or not. */
const DOTTED = /[\p{sc=Han}\p{sc=Katakana}ー]{1,8}[·・＝‧]$/u;
const HONORIFIC = /(?:^|\s)(?:M|Mr|Mrs|Ms|Mme|Dr|Hr|Fr|Sr|Sra|Prof|Gen|Min|Sen|Rep)\.?\s$/;

/** Says who is meant by the words before a surname. `given` are the given names of the block by where they end. */
export function readBearer(
  view: View,
  surname: Item<SurnameRecord>,
  given: ReadonlyMap<number, readonly Item[]>,
  named: ReadonlySet<number>,
  names: Names,
): Bearer {
  const own = names.entities[surname.record[1]]![3];
  const { text } = view;
  let start = surname.start;
  let before = givenBefore(text, start, given);
  if (!before) {
    const patronymic = PATRONYMIC.exec(text.slice(Math.max(0, start - 30), start));
    if (patronymic) before = givenBefore(text, start - patronymic[1]!.length, given);
  }
  if (before) {
    if (!before.some((item) => own.includes(item.record[1]))) {
      return { who: 'rival', start: Math.min(...before.map((item) => item.start)) };
    }
    while (before?.some((item) => own.includes(item.record[1]))) {
      start = Math.min(...before.filter((item) => own.includes(item.record[1])).map((item) => item.start));
      before = givenBefore(text, start, given);
    }
    return { who: 'own', start };
  }
  const head = text.slice(Math.max(0, start - 40), start);
  const dotted = DOTTED.exec(head);
  if (dotted) return { who: 'rival', start: start - dotted[0].length };
  const initials = INITIALS.exec(head);
  if (initials) {
    const first = initials[1]![0]!;
    if (own.some((key) => names.cues?.initials[key]?.includes(first)))
      return { who: 'own', start: start - initials[1]!.length };
    // `M. Poutine`, `A. Lawrow`: a courtesy title, or somebody else.
    return { who: first === 'M' || first === 'D' ? 'nobody' : 'stranger' };
  }
  const capitalised = CAPITALISED.exec(head);
  if (!capitalised || HONORIFIC.test(head)) return { who: 'nobody' };
  return {
    who: looksGiven(view, start - 1 - capitalised[1]!.length, start, named, surname.record[3]) ? 'stranger' : 'nobody',
  };
}

function givenBefore(
  text: string,
  start: number,
  given: ReadonlyMap<number, readonly Item[]>,
): readonly Item[] | undefined {
  for (let gap = 0; gap <= 4; gap++) {
    const found = given.get(start - gap);
    if (found && (gap === 0 || JOINT.test(text.slice(start - gap, start)) || text.slice(start - gap, start) === '-'))
      return found;
  }
  return undefined;
}

/** Surnames of more worth than this are rare: a capital that opens a sentence says nothing against them. */
const RARE = 2;

/** A capitalised word known for nothing else, in a text that writes nouns small. */
function looksGiven(view: View, at: number, surname: number, named: ReadonlySet<number>, prior: number): boolean {
  if (named.has(surname - 1) || view.titleCase) return false;
  return prior <= RARE || !/(?:^|[.!?…:;“"«„(\n—–•|]\s?)$/u.test(view.text.slice(Math.max(0, at - 2), at));
}
