/**
 * Descriptions: "the treaty", "этот договор", "the plant". They stand for what was last spoken of that fits, and for
 * nothing as soon as another treaty or plant has been spoken of.
 */
import { AGENCY, ANYONE, CORRIDOR, DEAL, ENVOY, MEMO, PERSON, PIPELINE, PLANT, TREATY } from './kinds';
import { BARE, EARLIER, isNarrowed, isPart, LATER, readLead, WEAK } from './lead';
import type { HeadRecord } from './names';
import { attachedParties, IRAN, OTHER } from './parties';
import { anyCase, pattern } from './pattern';
import { OPENS } from './people';
import { readTold, type Treaties } from './tell';
import { type Item, near, type View } from './view';
import { words } from './words';

export { findTreaties } from './tell';

/** What was spoken of. */
export interface Spoken {
  readonly classes: number;
  /** Index of the entity; -1 for a thing that we do not know. */
  readonly entity: number;
  /** Only compared with ("unlike the treaty with North Korea"): what one goes on to speak of is the thing before. */
  readonly aside: boolean;
  /** Key of a first name that somebody else bears. */
  readonly given?: number | undefined;
}

/** What a description says by itself. */
export interface Description {
  readonly start: number;
  readonly end: number;
  /** Index of the entity that it tells; -1 for a thing that we do not know, `null` where what was spoken of decides. */
  readonly entity: number | null;
  readonly aside: boolean;
  readonly reason: string;
  /** What it may stand for. */
  readonly classes: number;
  /** How many blocks back it may reach. */
  readonly reach: number;
  /** "that": what was spoken of just now, be it only compared with. */
  readonly distal: boolean;
  /** Told, yet only where a treaty of ours was spoken of. */
  readonly bound?: true;
  /** Told by its adjective, where nothing newer was spoken of. */
  readonly telling?: boolean;
  /** What it stands for on a page about both parties, where none of its kind was spoken of yet: index of the entity. */
  readonly alone?: number;
  /** Key of the first name that it is. */
  readonly given?: number;
  /** Which of two treaties that followed one another, seen from the one last spoken of: `LATER` or `EARLIER`. */
  readonly kin?: number;
  /** It can be nobody's ("its successor"). */
  readonly neuter?: boolean;
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

/** "It is no treaty": a noun that says what something is stands for nothing itself. */
const PREDICATE = words`jest|nie|не|является|это|є|це|ist|sind|keine?|est|[ei]s|not|no|değil`;
const PREDICATE_GAP = pattern`\s(?:an?\s|une?\s|eine?\s)?$`;
/** "Confirmed as defence minister", "became president": an office, not who holds it. */
const AS = anyCase`(?:^|\s)(?:as|als|comme|como|come|jako|как|як|became|becoming|wurde|стал)\s(?:the\s|an?\s)?$`;
/** Turkish has one word for a treaty and for agreeing; "两份…条约": one of many. */
const ANY_DEAL = anyCase`anlaşma\p{L}*$|[一二两兩三几幾多][份项項个個][^，。]*$`;
/** "The agreement": any paper. */
const AGREEMENT = TREATY | DEAL | MEMO;
const CYRILLIC = pattern`\p{sc=Cyrl}`;
const CAPITAL_NEXT = pattern`^\s\p{Lu}`;
/** How many blocks back "the treaty" may reach, and a weak word such as "the text". */
export const REACH = 8;
const REACH_WEAK = 3;
/** Topics of `topics.ts`. */
const UKRAINE = 1 << 4;
const NUCLEAR = 1 << 5;
const DRONE = 1 << 6;

/**
 * Reads one description, from its own block alone; null for what is none. `before` are articles and adjectives by where
 * they end; `isOnTopic` is asked whether the page is about Russia and Iran.
 */
export function readDescription(
  view: View,
  head: Item<HeadRecord>,
  before: ReadonlyMap<number, Item>,
  treaties: Treaties,
  isOnTopic: () => boolean,
): Description | null {
  const [, classes, , flags] = head.record;
  if (isPart(view, head)) return null;
  const lead = readLead(view, head, before);
  const { start: from, determined, distal, telling } = lead;
  const start = determined ? from : head.start;
  const reach = flags & WEAK && !(classes & ENVOY) ? REACH_WEAK : REACH;
  const sense = { start, end: head.end, aside: false, classes, reach, distal, entity: null, reason: '' };
  const kin = flags & (LATER | EARLIER);
  if (kin) {
    const own = OWN.exec(view.text.slice(Math.max(0, head.start - 24), head.start));
    return own && { ...sense, start: head.start - own[0].length, kin, neuter: own[1] !== undefined };
  }
  if (classes & (TREATY | MEMO) && !distal) {
    const told = readTold(view, head, lead, treaties, isOnTopic);
    if (told) return { ...sense, ...told, start: Math.min(start, told.start) };
  }
  const unknown = (reason: string) => ({ ...sense, entity: -1, reason });
  if (lead.fresh) return classes & (PLANT | PIPELINE | CORRIDOR) ? unknown('new') : null;
  if (classes & (AGENCY | PERSON) && attachedParties(view, head.start, head.end, true).bits) return null;
  if (lead.foreign) return unknown('unknown word');
  if (!determined && !(flags & BARE)) return null;
  if (isPredicate(view.text.slice(Math.max(0, start - 12), start))) return null;
  if (isNarrowed(view, head, lead)) return unknown('narrowed');
  if (/^(?!\u0627\u0644).*\u0629$/u.test(view.text.slice(head.start, head.end))) return unknown('no article');
  if (classes & PERSON && AS.test(view.text.slice(Math.max(0, head.start - 16), head.start))) return null;
  if (classes & PERSON && isBesideName(view, start, head.end)) return null;
  if (CYRILLIC.test(view.text.charAt(head.start)) && !(classes & (PERSON | TREATY)) && leadsName(view, head.end))
    return null;
  if (flags & BARE && classes & TREATY && isOthers(view, head.start)) return unknown('others’');
  const strong = !(flags & WEAK) && (classes & TREATY) > 0;
  const alone =
    classes === TREATY && strong
      ? determined ||
        OPENS.test(view.text.slice(Math.max(0, start - 2), start)) ||
        !ANY_DEAL.test(view.text.slice(Math.max(0, start - 14), head.end))
      : classes === AGREEMENT && determined;
  const only = alone ? treaties.iran : onlyOf(view, head, treaties);
  return {
    ...sense,
    telling: strong && telling && isOnTopic(),
    ...(only !== null && isOnTopic() ? { alone: only } : {}),
  };
}

/**
 * What a description stands for after what was spoken of before it.
 * @param spoken by block, for the last blocks that it may reach; its own is the last
 */
export function findAntecedent(
  description: Description,
  spoken: readonly (readonly Spoken[])[],
  treaties: Treaties,
): Sense {
  const { classes, reach, distal, bound, telling } = description;
  if (description.entity !== null) {
    const ours = ({ entity }: Spoken) => entity === treaties.iran || entity === treaties.korea;
    const isBare = bound && !spoken.some((events) => events.some(ours));
    return isBare ? { ...description, entity: null, reason: 'nothing' } : description;
  }
  if (description.given !== undefined)
    return { ...description, entity: findNamesake(description.given, spoken, treaties) };
  if (description.kin) return { ...description, entity: findKin(description, spoken, treaties), reason: 'its kin' };
  if (classes & PERSON && !distal && isEither(spoken.at(-1)!, classes))
    return { ...description, entity: null, reason: 'either of two' };
  const entity = lastSpoken(spoken.slice(-1 - reach), classes, distal);
  if (telling && ((entity ?? -1) < 0 || entity === treaties.earlier))
    return { ...description, entity: treaties.iran, reason: 'its adjective' };
  if (description.alone !== undefined && entity === null)
    return { ...description, entity: description.alone, reason: 'alone' };
  return { ...description, entity, reason: entity === null ? 'nothing' : 'last' };
}

/** Whom a first name speaks of: the last one spoken of who bears it; null where that is somebody else. */
function findNamesake(given: number, spoken: readonly (readonly Spoken[])[], { entities }: Treaties): number | null {
  const last = spoken
    .flat()
    .findLast((one) => one.given === given || (one.entity >= 0 && entities.at(one.entity)[3].includes(given)));
  return last && last.entity >= 0 ? last.entity : null;
}

/** What makes "successor" that of the thing spoken of. */
const OWN = anyCase`(?<!\p{L})(?:(its)|son|seine?[mnrs]?|su|suo|seu|его|його|jego)\s(?:(?!own )\S+\s)?$`;

/** "Its successor", "son prédécesseur": of the treaty last spoken of. */
function findKin({ reach, kin, neuter }: Description, spoken: readonly (readonly Spoken[])[], treaties: Treaties) {
  const kinds = TREATY | (neuter ? 0 : ANYONE);
  const last = spoken
    .slice(-1 - reach)
    .flat()
    .findLast(({ classes }) => classes & kinds)?.entity;
  const [from, to] = kin === LATER ? [treaties.earlier, treaties.iran] : [treaties.iran, treaties.earlier];
  return last === from ? to : null;
}

function isPredicate(before: string): boolean {
  return /[是非]$/.test(before) || PREDICATE.end(PREDICATE_GAP.without(before));
}

/** "Lavrov met Araghchi. The minister": one of the two last spoken of, once each, in this block. */
function isEither(spoken: readonly Spoken[], classes: number): boolean {
  const entities = spoken.filter((event) => event.classes & classes).map(({ entity }) => entity);
  return entities.length === 2 && entities[0] !== entities[1];
}

/** The last thing of some class; null where there is none. What was spoken of aside counts if there is nothing else. */
function lastSpoken(spoken: readonly (readonly Spoken[])[], classes: number, distal: boolean): number | null {
  let aside: Spoken | null = null;
  for (let block = spoken.length - 1; block >= 0; block--) {
    const events = spoken[block]!;
    for (let at = events.length - 1; at >= 0; at--) {
      const event = events[at]!;
      if (!(event.classes & classes)) continue;
      if (!event.aside || distal) return event.entity;
      aside ??= event;
    }
  }
  return aside?.entity ?? null;
}

const PIPE = anyCase`pipe|ga[sz]|газ|qaz|boru|kəmər|管|パイプ|가스|لوله|أنابيب|צינור`;

/** What stands alone among words of its field, where no other of its kind was spoken of: "the memorandum", "the pipeline". */
function onlyOf({ text, cues }: View, { start, end, record }: Item<HeadRecord>, treaties: Treaties): number | null {
  const [, classes, , flags] = record;
  const speaksOf = (topic: number) => cues.some(({ topics }) => topics & topic);
  if (classes === DEAL) return speaksOf(DRONE) && !(flags & BARE) ? treaties.drones : null;
  if (!speaksOf(IRAN) || speaksOf(UKRAINE)) return null;
  if (classes === MEMO && !(flags & WEAK)) return speaksOf(NUCLEAR) ? treaties.plants : null;
  return classes === PIPELINE && PIPE.test(text.slice(start, end)) ? treaties.pipeline : null;
}

/** "Глава госкорпорации Алексей Лихачев": part of a title. */
function leadsName({ items }: View, end: number): boolean {
  return near(items, end, end + 2).some(({ record, start }) => /[lg]/.test(record[0]) && start === end + 1);
}

/** "Jalali, the ambassador, said" and "the ambassador Jalali": the name is there. */
function isBesideName(view: View, start: number, end: number): boolean {
  const { text } = view;
  const beside = (from: number, to: number) =>
    near(view.items, from, to).some(
      ({ record, start: at, end: till }) =>
        /[lg]/.test(record[0]) && ((at >= end && at < to) || (till <= start && till > from)),
    );
  if (CAPITAL_NEXT.test(text.slice(end, end + 2)) || beside(end, end + 2) || beside(start - 2, start)) return true;
  return (
    /[,،、–—(]\s?$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    (/^\s?[,،、.–—)]/u.test(text.slice(end, end + 2)) || beside(start - 4, start))
  );
}

/** "中国和伊朗也签了协议": right before, in its clause, another state that signs. */
function isOthers(view: View, start: number): boolean {
  const from = Math.max(0, start - 20);
  const clause = from + view.text.slice(from, start).search(/[^.,;:!?。，、；\n]*$/u);
  return near(view.cues, clause, start).some((cue) => cue.start >= clause && cue.end <= start && cue.topics & OTHER);
}
