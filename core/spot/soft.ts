/**
 * Descriptions: "the treaty", "этот договор", "the plant". They stand for what was last spoken of that fits, and for
 * nothing as soon as another treaty or plant has been spoken of.
 */
import type { HeadRecord, Names } from './names';
import { type Attached, attachedParties, IRAN, KOREA, nearestParty, OTHER, RUSSIA, treatyOf } from './parties';
import { type Item, near, type View } from './view';

/** What was spoken of, in reading order. */
export interface Spoken {
  readonly block: number;
  readonly classes: number;
  /** Index of the entity; -1 for a thing that we do not know. */
  readonly entity: number;
  /** Only compared with ("unlike the treaty with North Korea"): what one goes on to speak of is the thing before. */
  readonly aside: boolean;
}

/** Treaties between states, as indexes of entities; -1 where the ledger has none. */
export interface Treaties {
  readonly iran: number;
  readonly earlier: number;
  readonly korea: number;
  /** The nuclear deal of 2015, which everyone calls by its year. */
  readonly nuclear: number;
}

/** What a description is found to be. */
export interface Sense {
  /** Index of the entity; -1 for a thing that we do not know, `null` where in doubt. */
  readonly entity: number | null;
  readonly start: number;
  readonly end: number;
  readonly aside: boolean;
  readonly reason: string;
}

/** Classes of `topics.ts`, as bits. */
const TREATY = 1;
const AGENCY = 1 << 7;
const PERSON = 0b1111 << 9;
const PLANT = 1 << 3;
/** Drones and fighters. */
const ARMS = 0b11 << 4;

/** "It is no treaty": a noun that says what something is stands for nothing itself. */
const PREDICATE =
  /(?:^|[^\p{L}])(?:jest|nie|не|является|это|є|це|ist|sind|kein|keine|est|es|is|not|no|değil)\s(?:an?\s|un\s|une\s|ein\s|eine\s)?$|[是非]$/u;
/** "The treaty on non-proliferation", "станция «Хормоз»", "reactor de investigación": what follows makes it another thing. */
const COMPLEMENT =
  /^\s(?:(?:on (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|the (?:eve|day)|its |state)|sur|über|concerning|relatif|sobre|о|об|про|o|w sprawie)\s?\p{L}|«\p{L}|„\p{L}|“\p{Lu}|(?:de|di) (?:investigación|recherche|ricerca|pesquisa))/u;
/** Flags of a head. */
const WEAK = 1;
const BARE = 2;
/** How many blocks back "the treaty" may reach, and a weak word such as "the text". */
const REACH = 8;
const REACH_WEAK = 3;

const YEAR_BEFORE =
  /(?:^|[^\d])((?:19|20|١٩|٢٠|۱۹|۲۰)[\d٠-٩۰-۹]{2})(?:\s?(?:년|年))?(?:\s?(?:签订的|簽訂的|签署的|的|の|г\.|року|года|tarihli|yılındaki|tarixli))?[\s-]?$/u;
const YEAR_AFTER =
  /^,?\s?(?:(?:of|from|de|del|di|du|von|vom|aus dem Jahr|от|від|dated|سال|لعام|عام|משנת|מ-?|z|da|do|signed in|von)\s?)?(?:l['’]an\s)?((?:19|20|١٩|٢٠|۱۹|۲۰)[\d٠-٩۰-۹]{2})(?![\d٠-٩۰-۹])/u;

/** Index of the treaties among the entities. */
export function findTreaties(names: Names): Treaties {
  const at = (id: string) => names.entities.findIndex(([entity]) => entity === id);
  return {
    iran: at('russia-iran-treaty-2025'),
    earlier: at('russia-iran-treaty-2001'),
    korea: at('russia-dprk-treaty'),
    nuclear: at('jcpoa'),
  };
}

/**
 * Reads one description. `before` are articles and adjectives by where they end, `spoken` all that came before it;
 * `onTopic` says that the page is about Russia and Iran.
 */
export function readDescription(
  view: View,
  block: number,
  head: Item<HeadRecord>,
  before: ReadonlyMap<number, Item>,
  spoken: readonly Spoken[],
  treaties: Treaties,
  onTopic: boolean,
): Sense | null {
  const [, classes, , flags] = head.record;
  const lead = readLead(view, head.start, before, classes);
  const start = lead.determined ? lead.start : head.start;
  if (classes & TREATY && !lead.distal) {
    const told = readTreaty(view, head, treaties, onTopic);
    if (told) return { ...told, start: Math.min(start, told.start) };
  }
  const attached = attachedParties(view, head.start, head.end);
  if (classes & (AGENCY | PERSON) && attached.bits) return null;
  if (!lead.determined && !(flags & BARE)) return null;
  const sense = { start, end: head.end, aside: false };
  if (lead.foreign) return { ...sense, entity: -1, reason: 'a word we do not know' };
  if (PREDICATE.test(view.text.slice(Math.max(0, start - 12), start))) return null;
  if (classes & (TREATY | PLANT) && COMPLEMENT.test(view.text.slice(head.end, head.end + 24)))
    return { ...sense, entity: -1, reason: 'of something else' };
  if (/^(?!\u0627\u0644).*\u0629$/u.test(view.text.slice(head.start, head.end)))
    return { ...sense, entity: -1, reason: 'an Arabic noun without its article' };
  if (classes & PERSON && /[,،–—(]\s?(?:the\s)?$/u.test(view.text.slice(Math.max(0, start - 6), head.start)))
    return null;
  if (flags & BARE && classes & TREATY && isOthers(view, head.start))
    return { ...sense, entity: -1, reason: 'signed by others' };
  const entity = antecedent(spoken, classes, block, flags, lead.distal);
  return { ...sense, entity, reason: entity === null ? 'nothing it could stand for' : 'last spoken of' };
}

/** "中国和伊朗也签了协议": right before, in its clause, another state that signs. */
function isOthers(view: View, start: number): boolean {
  const from = Math.max(0, start - 20);
  const clause = from + view.text.slice(from, start).search(/[^.,;:!?。，、；\n]*$/u);
  return near(view.cues, clause, start).some((cue) => cue.start >= clause && cue.end <= start && cue.topics & OTHER);
}

/** A treaty told by its parties ("treaty with North Korea") or its year ("2001 treaty"); null where by neither. */
function readTreaty(view: View, head: Item<HeadRecord>, treaties: Treaties, onTopic: boolean): Sense | null {
  const attached = attachedParties(view, head.start, head.end);
  // "Russian text", "Moscow deal": Russia signs with many.
  if (attached.bits === RUSSIA && attached.start < head.start) return null;
  const party =
    attached.bits === RUSSIA
      ? nearestParty(view, attached.start, attached.end, []) || (onTopic ? IRAN : 0)
      : treatyOf(attached.bits);
  const year = yearOf(view.text, head);
  const span = { start: attached.start, end: attached.end };
  if (party === OTHER) return { ...span, entity: -1, aside: true, reason: 'parties we do not know' };
  if (party === KOREA) return { ...span, entity: treaties.korea, aside: true, reason: 'its parties' };
  if (year) {
    const entity = treatyOfYear(year, onTopic || party === IRAN, view, treaties);
    return { ...wider(span, head), entity, aside: entity !== treaties.iran, reason: `its year, ${year}` };
  }
  if (party === IRAN) return { ...span, entity: treaties.iran, aside: false, reason: 'its parties' };
  return null;
}

function treatyOfYear(year: string, known: boolean, view: View, treaties: Treaties): number {
  if (year === '2015') return view.cues.some((cue) => cue.topics & IRAN) ? treaties.nuclear : -1;
  if (!known) return -1;
  return year === '2001' ? treaties.earlier : year === '2025' ? treaties.iran : -1;
}

function wider(span: { start: number; end: number }, head: Attached | Item): { start: number; end: number } {
  return { start: Math.min(span.start, head.start), end: Math.max(span.end, head.end) };
}

function yearOf(text: string, head: Item): string | null {
  const year =
    YEAR_BEFORE.exec(text.slice(Math.max(0, head.start - 18), head.start))?.[1] ??
    YEAR_AFTER.exec(text.slice(head.end, head.end + 30))?.[1];
  return year ? year.normalize('NFKD').replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15)) : null;
}

/** What leads up to a head. */
interface Lead {
  readonly start: number;
  /** There is an article, a demonstrative or a possessive. */
  readonly determined: boolean;
  /** "that": what was spoken of just now. */
  readonly distal: boolean;
  /** A word stands between that may make it another thing: "the trade agreement". */
  readonly foreign: boolean;
}

const NO_LEAD = { determined: false, distal: false, foreign: false };
const DISTAL = /^(?:that|jener|jene|jenes|jenem|jenen|aquel|quel|aquele|тот|того|той|ese)$/iu;
/** "47-article", "$1.7 billion". */
const FIGURE = /(?:^|\s)((?:[$€£]?\d[\d.,]*(?:[-–‑ ]?\p{L}+)?))[\s-]$/u;
const POSSESSIVE = /(?:^|\s)(\p{Lu}\p{L}+['’]s?)\s$/u;
const WORD = /(?:^|[\s(«“"'’„—–-])(\p{L}[\p{L}\p{M}’'-]*)\s$/u;
/** Slavic adjectives, which lead a noun without an article. */
const ADJECTIVE =
  /(?:^|\s)(\p{Ll}+(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ую|юю|ые|ие|ых|их|ыми|ими|ої|ій|ою|ний|ną|nej|ny|nego|nym|na|ski|ska|skiej|skie))\s$/u;

/** Reads leftwards from a head to its article, over adjectives and figures that leave it what it is. */
function readLead(view: View, head: number, before: ReadonlyMap<number, Item>, classes: number): Lead {
  let start = head;
  let foreign = false;
  for (let step = 0; step < 4; step++) {
    const item = before.get(start - 1) ?? before.get(start);
    if (item && item.start < start) {
      start = item.start;
      if (item.record[0] !== 'd') continue;
      return { start, determined: true, distal: DISTAL.test(view.text.slice(item.start, item.end)), foreign };
    }
    const text = view.text.slice(Math.max(0, start - 32), start);
    const figure = FIGURE.exec(text);
    if (figure) {
      start -= figure[1]!.length + 1;
      continue;
    }
    const possessive = POSSESSIVE.exec(text);
    if (possessive && (classes & TREATY || (classes & ARMS && start === head))) {
      // "Ukraine's drones" are others than those spoken of.
      const owned = foreign || (classes & ARMS) !== 0;
      return { start: start - possessive[1]!.length - 1, determined: true, distal: false, foreign: owned };
    }
    const adjective = ADJECTIVE.exec(text);
    if (adjective) return { start: start - adjective[1]!.length - 1, determined: true, distal: false, foreign: true };
    const word = WORD.exec(text);
    if (!word || step > 1) break;
    start -= word[1]!.length + 1;
    foreign = true;
  }
  return { start: head, ...NO_LEAD };
}

/** The entity that a description stands for; -1 for one that we do not know, null where nothing fits. */
function antecedent(
  spoken: readonly Spoken[],
  classes: number,
  block: number,
  flags: number,
  distal: boolean,
): number | null {
  let aside: Spoken | null = null;
  for (let at = spoken.length - 1; at >= 0; at--) {
    const event = spoken[at]!;
    if (block - event.block > (flags & WEAK ? REACH_WEAK : REACH)) break;
    if (!(event.classes & classes)) continue;
    if (!event.aside || distal) return event.entity;
    aside ??= event;
  }
  return aside?.entity ?? null;
}
