/**
 * Treaties that a description tells by itself: by its parties ("treaty with North Korea"), its year ("2001 treaty"), or
 * those who signed it ("the document that Likhachev and Eslami signed").
 */

import { AGENCY, BLOC, MEMO, TREATY } from './kinds';
import { BARE, type Lead, WEAK } from './lead';
import type { HeadRecord } from './names';
import {
  type Attached,
  attachedParties,
  IRAN,
  isOnGoods,
  KOREA,
  nearestParty,
  OTHER,
  RUSSIA,
  treatyOf,
} from './parties';
import { anyCase, pattern } from './pattern';
import type { Names } from './records';
import { type Item, near, sentenceAt, type View } from './view';
import { words } from './words';

/** Papers that descriptions tell, as indexes of entities; -1 where the ledger has none. */
export interface Treaties {
  readonly iran: number;
  readonly earlier: number;
  readonly korea: number;
  /** The nuclear deal of 2015, which everyone calls by its year. */
  readonly nuclear: number;
  /** The memorandum on small plants. */
  readonly plants: number;
  /** The contract for drones. */
  readonly drones: number;
  /** No paper, yet spoken of as the others are. */
  readonly pipeline: number;
  readonly signed: readonly Signed[];
  /** What all of them are: some speak of Russia, a paper with a bloc is another one. */
  readonly entities: Names['entities'];
}

/** What is told by who signed it, or what it is about: one of each group is named in the sentence. */
interface Signed {
  readonly entity: number;
  readonly classes: number;
  readonly by: readonly (readonly number[])[];
}

/** The papers among the entities. */
export function findTreaties({ roles, entities }: Names): Treaties {
  const [iran, earlier, korea, nuclear, plants, drones, pipeline, putin, pezeshkian, rosatom, likhachev, aeoi, eslami] =
    roles;
  return {
    iran,
    earlier,
    korea,
    nuclear,
    plants,
    drones,
    pipeline,
    signed: [
      { entity: iran, classes: TREATY, by: [[putin], [pezeshkian]] },
      {
        entity: plants,
        classes: MEMO,
        by: [
          [rosatom, likhachev],
          [aeoi, eslami],
        ],
      },
    ],
    entities,
  };
}

/** Years of our calendar and of the Persian one. */
const YEAR = String.raw`(?:19|20|١٩|٢٠|۱۹|۲۰)[\d٠-٩۰-۹]{2}|۱۳۷۹|۱۴۰۳|1379|1403`;
const YEAR_BEFORE = pattern`(?:^|[^\d])(${YEAR})([^\d٠-٩۰-۹]*)$`;
const YEAR_AFTER = pattern`^([^\d٠-٩۰-۹]*)(${YEAR})(?![\d٠-٩۰-۹])`;
/** What may stand between a year and its paper, and between a paper and its year. */
const OF_YEAR = words`签订的|簽訂的|签署的|签的|簽署的|的|の|に署名された|г.|року|года?|tarihli|yılındaki|tarixli|ilin|체결`;
const IN_YEAR = words`of|from|de|del|di|du|von|vom|aus dem Jahr|от|від|dated|سال|مورخ|ل?عام|لسنة|משנת|מ-?|z|d[ao]|signed in|mit Russland von`;
/** "The 1971 friendship treaty". */
const YEAR_APART = pattern`^\s(?![a-z]+ed\s)[a-z]{4,}\s$`;
/** "Rusya ile imzalanan anlaşma", "与俄罗斯签署的条约": a party before its paper, in languages that put all of it there. */
const SIGNED_WITH = pattern`\s?(?:ile|ilə)\s\p{L}|['’]?[yl]?l[ae]\s(?:imzala|yap)|[簽签訂订署結结]的$|と(?:の|結んだ|署名した|締結した)$|[와과]\s?(?:맺은|체결한|서명한|의)\s?$`;
/** The day, or the month, in which the treaty of 2025 was signed. */
const DAY = pattern`^\s(?:מינואר|(\p{L}+)\s(?:January\s17|(?:17(?:\.|\sde)?\s)?(\p{L}+))(?!\p{L}|\s(?:19|20)?[013-9]))`;
const OF_DAY = words`of|from|du|vom|del|d[ieo]|от|від|ze?`;
const JANUARY = words`January|janvier|Januar|enero|gennaio|janeiro|января|січня|stycznia`;
/** Modifiers: September, and Iran's president of 2001. */
const SEPTEMBER = 2;
const KHATAMI = 3;
/** A topic of `topics.ts`. */
const NUCLEAR = 1 << 5;
/** A paper with one state of the two is ours only where nobody else deals with it. */
const ELSEWHERE = pattern`(?<!\p{L})(?:Washington|Trump|White House|United States|U\.?S\.?|Europeans?|E3|EU|США|Вашингтон\p{L}*|Трамп\p{L}*|USA|Estados Unidos|États-Unis|ABD|美国|美國|米国|미국)(?!\p{L})|آمریکا|أميركا|واشنطن|ארצות הברית|וושינגטון`;
/** Between a paper and who signed it: another one, or another clause. */
const ANOTHER = pattern`;|[(\n]|(?<!\p{L})(?:the one|celui|celle|quello|aquel|el que|dem|тот|ten|tamten)(?!\p{L})`;
const CLAUSE = 140;
/** How far around a description its signatories stand, in UTF-16 units. */
const SENTENCE = 240;

/** What a description tells by itself. */
export interface Told {
  readonly start: number;
  readonly end: number;
  /** Index of the entity; -1 for a paper that we do not know. */
  readonly entity: number;
  /** Only compared with ours ("unlike the treaty with North Korea"). */
  readonly aside: boolean;
  readonly reason: string;
  /** Only where a treaty of ours was spoken of. */
  readonly bound?: true;
}

/** A paper told by what stands with its noun, `null` where nothing tells. */
export function readTold(
  view: View,
  head: Item<HeadRecord>,
  lead: Lead,
  treaties: Treaties,
  isOnTopic: () => boolean,
): Told | null {
  const [, classes, , flags] = head.record;
  const weak = (flags & WEAK) > 0;
  const attached = attachedParties(view, head.start, head.end);
  const span = { start: attached.start, end: attached.end, aside: false };
  if (isOnGoods(view, attached.end))
    return lead.fresh ? null : { ...span, entity: -1, aside: true, reason: 'on goods' };
  if (withBloc(view, attached.end, treaties) || withBloc(view, head.end, treaties)) {
    return { ...span, entity: -1, reason: 'with a bloc' };
  }
  if (classes === MEMO && !lead.fresh && hasBeside(view, head, SEPTEMBER, 12) && isOnTopic())
    return { ...span, entity: treaties.plants, reason: 'its month' };
  // "The Moscow memorandum", "the memorandum with Iran": there is one, on plants.
  if (classes === MEMO && !weak && (attached.bits === RUSSIA || treatyOf(attached.bits) === IRAN)) {
    const known = view.cues.some(({ topics }) => topics & NUCLEAR) && !lead.fresh;
    return { ...span, entity: known ? treaties.plants : -1, reason: 'its parties' };
  }
  const year = yearOf(view.text, { start: head.start, end: Math.max(head.end, attached.end) });
  // "Russian text", "Moscow deal": Russia signs with many.
  if (
    attached.bits === RUSSIA &&
    attached.start < head.start &&
    !SIGNED_WITH.test(view.text.slice(attached.start, head.start))
  )
    return null;
  const one = attached.bits === RUSSIA || treatyOf(attached.bits) === IRAN;
  const party =
    attached.bits === RUSSIA
      ? nearestParty(view, attached.start, attached.end, []) || (isOnTopic() ? IRAN : 0)
      : treatyOf(attached.bits);
  if (party === OTHER) return { ...span, entity: -1, aside: true, reason: 'its parties' };
  if (party === KOREA) return { ...span, entity: treaties.korea, aside: true, reason: 'its parties' };
  if (!lead.fresh && hasBeside(view, head, KHATAMI, 60) && isOnTopic())
    return { ...span, entity: treaties.earlier, aside: true, reason: 'signed' };
  if (year) {
    const entity = paperOfYear(year, party === IRAN || isOnTopic(), view, treaties);
    return { ...wider(span, head), entity, aside: entity !== treaties.iran, reason: `its year, ${year}` };
  }
  if (party === IRAN && one) {
    const both = (attached.bits & (IRAN | RUSSIA)) === (IRAN | RUSSIA);
    if (lead.foreign && attached.start >= head.start) return { ...span, entity: -1, reason: 'unknown word' };
    if (!both && lead.fresh && weak) return null;
    const ours = { ...span, entity: treaties.iran, reason: 'its parties' };
    return both || isOurs(view, head, weak, treaties, isOnTopic) ? ours : { ...ours, bound: true };
  }
  if (lead.foreign) return null;
  if (classes & TREATY && isOfDay(view.text.slice(head.end, head.end + 24)) && isOnTopic())
    return { ...span, entity: treaties.iran, reason: 'its month' };
  if (weak && !lead.determined && !(flags & BARE)) return null;
  for (const { entity, classes: which, by } of treaties.signed) {
    if (classes & which && entity >= 0 && by.every((group) => isNamed(view, head, group)))
      return { ...span, entity, reason: 'signed' };
  }
  return null;
}

/** "The September memorandum", "le mémorandum de septembre": a modifier of some kind stands right before, or near behind. */
function hasBeside({ items }: View, { start, end }: Item, kind: number, reach: number): boolean {
  return near(items, start, end + reach).some(
    ({ record, end: to }) => record[0] === 'm' && record[1] === kind && to >= start - 3,
  );
}

/** To sign, as its words begin or are written. */
const SIGN = anyCase`(?<!\p{L})(?:sign|inked|подпис|підпис|podpis|unterzeichn|unterschr|firm|assin|imzala)\p{L}*|وق[ّ]?ع|امضا|חתמ|签署|签订|簽署|簽訂|署名|調印|서명|체결`;

/** Where the text says that both presidents signed: from there on "the agreement" is theirs, named or not. */
export function findSigning(view: View, treaties: Treaties): number | null {
  const [{ by }] = treaties.signed as [Signed];
  for (const { record, start } of view.items) {
    if ((record[0] !== 'l' && record[0] !== 'n') || !by[1]!.includes(record[1])) continue;
    const sentence = sentenceAt(view, start);
    const from = (view.stops[sentence - 1] ?? -1) + 1;
    const to = view.stops[sentence] ?? view.text.length;
    const words = view.text.slice(from, to);
    if (words.length > CLAUSE * 3 || !SIGN.test(words)) continue;
    const signs = near(view.items, from, to).some(
      (item) => /[ln]/.test(item.record[0]) && by[0]!.includes(item.record[1]) && item.start >= from,
    );
    const others = near(view.cues, from, to).some(
      (cue) => cue.topics & (KOREA | OTHER) && !cue.told && cue.start >= from && cue.start < to,
    );
    if (signs && !others) return to;
  }
  return null;
}

/** What leads from a paper to a bloc. */
const WITH = pattern`^\s(\p{L}+)\s(?:(?:the|la|le|l['’]|l|der|dem|el|o|a)\s)?`;
const WITHS = words`between|with|and|of|avec|et|mit|und|con|y|e|com|с|и|з|і|та|z|i|ile|ve|مع|و|با|עם`;

/** "The agreement with the IAEA", "between Tehran and the Eurasian Economic Union". */
function withBloc(view: View, at: number, { entities }: Treaties): boolean {
  const [gap, word] = WITH.exec(view.text.slice(at, at + 24)) ?? [''];
  if (!word || !WITHS.has(word)) return false;
  const isBloc = (entity: number) => (entities.at(entity)[1] & (BLOC | AGENCY)) !== 0;
  return near(view.items, at, at + gap.length + 2).some(
    ({ record, start }) => record[0] === 'n' && start >= at && start <= at + gap.length + 1 && isBloc(record[1]),
  );
}

/** A paper with one state alone: ours where the page is about both, or the sentence about Russia and nobody else. */
function isOurs(view: View, head: Item, weak: boolean, { entities }: Treaties, isOnTopic: () => boolean): boolean {
  if (!weak && isOnTopic()) return true;
  const sentence = sentenceAt(view, head.start);
  const words = view.text.slice((view.stops[sentence - 1] ?? -1) + 1, view.stops[sentence]);
  if (ELSEWHERE.test(words)) return false;
  const [from, to] = [head.start - SENTENCE, head.end + SENTENCE];
  return (
    near(view.cues, from, to).some((cue) => cue.topics & RUSSIA && sentenceAt(view, cue.start) === sentence) ||
    near(view.items, from, to).some(
      ({ record, start }) =>
        /[ln]/.test(record[0]) && (entities.at(record[1])[2] & RUSSIA) !== 0 && sentenceAt(view, start) === sentence,
    )
  );
}

/** True where one of a group is named in the clause of a head, with no other paper between. */
function isNamed(view: View, head: Item<HeadRecord>, group: readonly number[]): boolean {
  return near(view.items, head.start - SENTENCE, head.end + SENTENCE).some(({ record, start, end }) => {
    if ((record[0] !== 'l' && record[0] !== 'n') || !group.includes(record[1])) return false;
    const [from, to] = start >= head.end ? [head.end, start] : [end, head.start];
    return (
      to - from <= CLAUSE &&
      sentenceAt(view, start) === sentenceAt(view, head.start) &&
      !ANOTHER.test(view.text.slice(from, to)) &&
      !near(view.heads, from, to).some((one) => one.start >= from && one.end <= to && one.record[1] & head.record[1])
    );
  });
}

function paperOfYear(year: string, known: boolean, view: View, treaties: Treaties): number {
  if (year === '2015') return view.cues.some((cue) => cue.topics & IRAN) ? treaties.nuclear : -1;
  if (!known) return -1;
  if (year === '2001' || year === '1379') return treaties.earlier;
  return year === '2025' || year === '1403' ? treaties.iran : -1;
}

function wider(span: { start: number; end: number }, head: Attached | Item): { start: number; end: number } {
  return { start: Math.min(span.start, head.start), end: Math.max(span.end, head.end) };
}

function isOfDay(after: string): boolean {
  const [found, word, month] = DAY.exec(after) ?? [];
  if (found === undefined || word === undefined) return found !== undefined;
  return OF_DAY.has(word) && (month === undefined || JANUARY.has(month));
}

function yearBefore(text: string, head: { readonly start: number }): string | null {
  const [, year, gap] = YEAR_BEFORE.exec(text.slice(Math.max(0, head.start - 24), head.start)) ?? [];
  if (year === undefined || YEAR_APART.test(gap!)) return year ?? null;
  const word = gap!.replace(/^\s?[년年]/, '').replace(/[\s-]$/, '');
  return word === '' || OF_YEAR.has(word.replace(/^\s/, '')) ? year : null;
}

function yearAfter(text: string, head: { readonly end: number }): string | null {
  const [, gap, year] = YEAR_AFTER.exec(text.slice(head.end, head.end + 36)) ?? [];
  if (year === undefined) return null;
  const word = gap!
    .replace(/^,?\s?/, '')
    .replace(/(?:^|\s)(?:l['’]an|roku|January)\s$/, '')
    .replace(/\s$/, '');
  return word === '' || IN_YEAR.has(word) ? year : null;
}

/** The year that a paper is told by, before it or behind, in digits of ours. */
export function yearOf(text: string, head: { readonly start: number; readonly end: number }): string | null {
  const year = yearBefore(text, head) ?? yearAfter(text, head);
  return year ? year.normalize('NFKD').replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15)) : null;
}
