/**
 * Descriptions: "the treaty", "этот договор", "the plant". They stand for what was last spoken of that fits, and for
 * nothing as soon as another treaty or plant has been spoken of.
 */
import { AGENCY, CORRIDOR, MEMO, PERSON, PIPELINE, PLANT, TREATY } from './kinds';
import { BARE, isNarrowed, isPart, readLead, WEAK } from './lead';
import type { HeadRecord } from './names';
import { attachedParties, OTHER } from './parties';
import { readTold, type Treaties } from './tell';
import { type Item, near, type View } from './view';

export { findTreaties } from './tell';

/** What was spoken of, in reading order. */
export interface Spoken {
  readonly block: number;
  readonly classes: number;
  /** Index of the entity; -1 for a thing that we do not know. */
  readonly entity: number;
  /** Only compared with ("unlike the treaty with North Korea"): what one goes on to speak of is the thing before. */
  readonly aside: boolean;
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
const PREDICATE =
  /(?:^|[^\p{L}])(?:jest|nie|не|является|это|є|це|ist|sind|kein|keine|est|es|is|not|no|değil)\s(?:an?\s|un\s|une\s|ein\s|eine\s)?$|[是非]$/u;
/** How many blocks back "the treaty" may reach, and a weak word such as "the text". */
const REACH = 8;
const REACH_WEAK = 3;

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
  if (isPart(view, head)) return null;
  const lead = readLead(view, head, before);
  const start = lead.determined ? lead.start : head.start;
  if (classes & (TREATY | MEMO) && !lead.distal) {
    const told = readTold(view, block, head, lead, spoken, treaties, onTopic);
    if (told) return { ...told, start: Math.min(start, told.start) };
  }
  const sense = { start, end: head.end, aside: false };
  const unknown = (reason: string) => ({ ...sense, entity: -1, reason });
  if (lead.fresh) return classes & (PLANT | PIPELINE | CORRIDOR) ? unknown('not yet spoken of') : null;
  if (classes & (AGENCY | PERSON) && attachedParties(view, head.start, head.end).bits) return null;
  if (lead.foreign) return unknown('a word we do not know');
  if (!lead.determined && !(flags & BARE)) return null;
  if (PREDICATE.test(view.text.slice(Math.max(0, start - 12), start))) return null;
  if (isNarrowed(view, head, lead)) return unknown('of something else');
  if (/^(?!\u0627\u0644).*\u0629$/u.test(view.text.slice(head.start, head.end)))
    return unknown('an Arabic noun without its article');
  if (classes & PERSON && isBesideName(view, start, head.end)) return null;
  if (flags & BARE && classes & TREATY && isOthers(view, head.start)) return unknown('signed by others');
  const entity = antecedent(spoken, classes, block, flags, lead.distal);
  if ((entity === null || entity === treaties.earlier) && lead.telling && classes & TREATY && onTopic)
    return { ...sense, entity: treaties.iran, reason: 'told by its adjective' };
  return { ...sense, entity, reason: entity === null ? 'nothing it could stand for' : 'last spoken of' };
}

/** "Jalali, the ambassador, said" and "the ambassador Jalali": the name is there. */
function isBesideName(view: View, start: number, end: number): boolean {
  const { text } = view;
  const beside = (from: number, to: number) =>
    near(view.items, from, to).some(
      ({ record, start: at, end: till }) =>
        /[lg]/.test(record[0]) && ((at >= end && at < to) || (till <= start && till > from)),
    );
  if (/^\s\p{Lu}/u.test(text.slice(end, end + 2)) || beside(end, end + 2)) return true;
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
