/**
 * Descriptions: "the treaty", "этот договор", "the plant". They stand for what was last spoken of that fits, and for
 * nothing as soon as another treaty or plant has been spoken of.
 */
import type { HeadRecord, Names } from './names';
import { attachedParties, IRAN, KOREA, OTHER, RUSSIA, treatyOf } from './parties';
import type { Item, View } from './view';

/** What was spoken of, in reading order. */
export interface Spoken {
  readonly block: number;
  readonly classes: number;
  /** Index of the entity; -1 for a thing that we do not know. */
  readonly entity: number;
}

/** Entities that rules speak of by what they are, not by name: index by role, -1 where the ledger has none. */
export interface Treaties {
  readonly iran: number;
  readonly earlier: number;
  readonly korea: number;
}

export const TREATY = 1;
export const DEAL = 2;
/** How many blocks back "the treaty" may reach, and a weak word such as "the text". */
const REACH = 8;
const REACH_WEAK = 3;
const WEAK = 1;
const BARE = 2;

export type Sense =
  /** The thing itself, told by its parties or its year. */
  | { readonly entity: number; readonly start: number; readonly end: number; readonly why: string }
  /** Another thing of that class. */
  | { readonly other: true }
  | null;

const YEAR_BEFORE =
  /(?:^|[^\d])((?:19|20)\d\d|[۱۲]\d{3})(?:[ -]?(?:년|年)?(?:签订的|簽訂的|的|の)?|\s|г\.\s|\starihli\s)$/u;
const YEAR_AFTER =
  /^(?:,? (?:of|from|de|del|du|von|vom|aus dem Jahr|от|von|dated|سال|لعام|عام|סעיף|מ|z|da|roku|z roku) ?)?(?:l['’]an )?((?:19|20)\d\d|[۱۲]\d{3})(?!\d)/u;

/** What the words written onto a head say: parties ("treaty with North Korea") or a year ("2001 treaty"). */
export function readAttached(view: View, head: Item<HeadRecord>, treaties: Treaties, onTopic: boolean): Sense {
  if (!(head.record[1] & TREATY)) return null;
  const parties = attachedParties(view, head.start, head.end);
  const party = parties.bits === RUSSIA ? (onTopic ? IRAN : 0) : treatyOf(parties.bits);
  const year =
    YEAR_BEFORE.exec(view.text.slice(Math.max(0, head.start - 14), head.start))?.[1] ??
    YEAR_AFTER.exec(view.text.slice(head.end, head.end + 30))?.[1];
  const span = { start: parties.start, end: parties.end };
  if (party === OTHER) return { other: true };
  if (party === KOREA)
    return treaties.korea < 0 ? { other: true } : { entity: treaties.korea, ...span, why: 'parties' };
  if (year) {
    const known = year.endsWith('2001') ? treaties.earlier : year === '2025' ? treaties.iran : -1;
    if (known < 0 || !(onTopic || party === IRAN)) return { other: true };
    return { entity: known, ...span, why: 'year' };
  }
  if (party === IRAN && treaties.iran >= 0) return { entity: treaties.iran, ...span, why: 'parties' };
  return null;
}

/** A determiner or possessive, with only words between that leave the description as it is. */
export interface Lead {
  readonly start: number;
  readonly determined: boolean;
  /** A word we do not know stands between article and noun: "the trade agreement". */
  readonly foreign: boolean;
}

const FIGURE = /(?:^|\s)([$€£]?\d[\d.,]*(?:[-– ]?\p{L}+)?)[\s-]$/u;
const POSSESSIVE = /(?:^|\s)\p{Lu}\p{L}+['’]s?\s$/u;
const WORD = /(?:^|[\s(«“"'’„—–-])(\p{L}[\p{L}\p{M}-]*)\s$/u;

/** Reads leftwards from a head to its article. `before` are determiners and modifiers by where they end. */
export function readLead(view: View, head: number, before: ReadonlyMap<number, Item>): Lead {
  let start = head;
  let foreign = false;
  for (let step = 0; step < 4; step++) {
    const item = before.get(start - 1) ?? before.get(start);
    if (item && item.start < start) {
      start = item.start;
      if (item.record[0] === 'd') return { start, determined: true, foreign };
      continue;
    }
    const text = view.text.slice(Math.max(0, start - 32), start);
    const figure = FIGURE.exec(text);
    if (figure) {
      start -= text.length - figure.index - (/^\s/.test(figure[0]) ? 1 : 0);
      continue;
    }
    const possessive = POSSESSIVE.exec(text);
    if (possessive) {
      return { start: start - possessive[0].trimStart().length, determined: true, foreign };
    }
    const word = WORD.exec(text);
    if (!word) break;
    start -= word[1]!.length + 1;
    foreign = true;
  }
  return { start: head, determined: false, foreign: false };
}

/** The entity that a description stands for, given all that was spoken of before it; -1 where in doubt. */
export function antecedent(spoken: readonly Spoken[], classes: number, block: number, flags: number): number {
  for (let at = spoken.length - 1; at >= 0; at--) {
    const event = spoken[at]!;
    if (block - event.block > (flags & WEAK ? REACH_WEAK : REACH)) return -1;
    if (event.classes & classes) return event.entity;
  }
  return -1;
}

/** True where the head stands for itself without an article. */
export function standsBare(head: HeadRecord): boolean {
  return (head[3] & BARE) !== 0;
}

/** The treaties among the entities of a ledger. */
export function findTreaties(names: Names): Treaties {
  const at = (id: string) => names.entities.findIndex(([entity]) => entity === id);
  return {
    iran: at('russia-iran-treaty-2025'),
    earlier: at('russia-iran-treaty-2001'),
    korea: at('russia-dprk-treaty'),
  };
}
