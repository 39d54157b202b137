/**
 * Decides which of the names that could stand on a page do. Precision first: in doubt, no mark.
 *
 * Each block is read once: what its own text says of its names (`claims.ts`) and descriptions (`soft.ts`) is kept, the text's
 * words are not. Then the page is asked (`page.ts`), overlaps are settled, and descriptions resolved in reading order. When
 * a page changes, only blocks are weighed again whose own answers have changed.
 */
import type { Mention } from '../model';
import { type Claim, readClaims } from './claims';
import type { Candidate } from './find';
import { readFirstName } from './first-names';
import { NUCLEAR_PLANT, TREATY } from './kinds';
import type { HeadRecord } from './names';
import { APART, type Changes, createPage, IS_PRESENT, type Source, spellingOf } from './page';
import { IRAN, RUSSIA } from './parties';
import { pattern } from './pattern';
import type { Names } from './records';
import { isCompany, OFFICE, titleOf, weighOnPage } from './rules';
import { type Description, findAntecedent, findTreaties, REACH, readDescription, type Spoken } from './soft';
import { findSigning, type Treaties } from './tell';
import { FIELD, firstCue, type Item, near, readBlock, type View } from './view';

export interface Reading {
  readonly block: { readonly text: string };
  readonly candidates: readonly Candidate[];
}

/** Why a name was taken or dropped. */
export interface Verdict {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** Empty for a thing that we do not know. */
  readonly entity: string;
  readonly taken: boolean;
  readonly reason: string;
}

export type Tell = (verdict: Verdict) => void;

/** What a reading mentions from now on, sorted, not overlapping. */
export interface Decision {
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
}

/** Weighs one page, again and again while it changes. */
export interface Weigher {
  /**
   * Weighs all readings of the page, given in reading order, and gives those whose mentions have changed. Pauses after each
   * small step, so that the work can be spread. May be left for a new call at any pause: what is done stays done.
   * A reading is known by its identity, its text must not change; its candidates are asked for once.
   */
  weigh(readings: readonly Reading[]): Generator<Decision | undefined, void>;
}

const NOTHING: readonly never[] = [];

/** A thing that we do not know. */
interface Stranger {
  readonly start: number;
  readonly spoken: Spoken;
}

/** A noun that may stand for something: what it is on a page about Russia and Iran, and on any other. */
interface Noun {
  readonly start: number;
  readonly end: number;
  readonly onTopic: Description | null;
  readonly offTopic: Description | null;
}

/** A reading with what is known of it. */
interface Passage extends Source {
  readonly reading: Reading;
  at: number;
  /** The one before it, as it was when this one was resolved. */
  before: Passage | null;
  claims: readonly Claim[];
  topics: readonly number[];
  field: number;
  sure: readonly number[];
  parties: number;
  /** Descriptions, and things that we do not know. */
  things: readonly (Noun | Stranger)[];
  /** True where a description looks for what was spoken of before. */
  looksBack: boolean;
  spoken: readonly Spoken[];
  mentions: readonly Mention[];
  isRead: boolean;
  isWeighed: boolean;
  isResolved: boolean;
}

/** @param tell hears every verdict */
export function createWeigher(names: Names, tell?: Tell): Weigher {
  const page = createPage();
  const treaties = findTreaties(names);
  const heard = new Map<number, Spoken>();
  let passages: readonly Passage[] = [];

  /** Takes in which readings there are now. */
  function arrange(readings: readonly Reading[]): void {
    const old = passages;
    const most = Math.min(old.length, readings.length);
    let head = 0;
    while (head < most && old[head]!.reading === readings[head]) head++;
    let tail = 0;
    while (tail < most - head && old.at(-1 - tail)!.reading === readings.at(-1 - tail)) tail++;
    const gone = new Map(old.slice(head, old.length - tail).map((passage) => [passage.reading, passage]));
    let last = -1;
    const between = readings.slice(head, readings.length - tail).map((reading) => {
      const known = gone.get(reading);
      if (!known) return createPassage(reading, NOTHING);
      if (known.at < last) return createPassage(reading, known.mentions);
      last = known.at;
      gone.delete(reading);
      return known;
    });
    for (const passage of gone.values()) forget(passage);
    passages = [...old.slice(0, head), ...between, ...old.slice(old.length - tail)];
    let changed = 0;
    for (let at = head; at < passages.length; at++) {
      const passage = passages[at]!;
      const before = passages[at - 1] ?? null;
      passage.at = at;
      if (passage.before !== before) changed = REACH;
      passage.before = before;
      if (changed-- > 0 && passage.looksBack) passage.isResolved = false;
    }
  }

  function forget(passage: Passage): void {
    if (!passage.isRead) return;
    page.remove(passage);
    for (const claim of passage.claims) if (isPresent(claim)) page.countPresent(claim.entity, -1);
  }

  function* read(passage: Passage): Generator<undefined, void> {
    const { block, candidates } = passage.reading;
    const view = readBlock(block.text, candidates, names);
    yield;
    passage.claims = trim(readClaims(view, names, tell !== undefined));
    passage.topics = trim(countTopics(view));
    passage.field = view.cues.filter((cue) => cue.topics & FIELD && !cue.told).length;
    passage.sure = trim([
      ...new Set(passage.claims.filter((claim) => isCompany(claim) && claim.worth > 0).map(({ entity }) => entity)),
    ]);
    passage.parties = passage.sure.reduce((bits, entity) => bits | names.entities.at(entity)[2], 0);
    yield;
    passage.things = trim(readThings(view, treaties));
    passage.looksBack = passage.things.some(looksBack) || passage.claims.some(({ asksTreaty }) => asksTreaty);
    passage.isRead = true;
    page.add(passage);
    yield;
  }

  /** Has those weighed anew that asked for what has changed. */
  function mark(changes: Changes): void {
    const { topics } = changes;
    for (const passage of passages) {
      if (passage.claims.some((claim) => asks(claim, changes))) passage.isWeighed = false;
      if (topics & (IRAN | RUSSIA) && passage.things.some(isTopical)) passage.isResolved = false;
    }
  }

  function* weighStale(): Generator<undefined, void> {
    const changes = page.publish();
    if (changes) mark(changes);
    for (const passage of passages) {
      if (passage.isWeighed) continue;
      for (const claim of passage.claims) reweigh(claim, passage);
      passage.isWeighed = true;
      yield;
    }
  }

  function reweigh(claim: Claim, passage: Passage): void {
    const { score, entity } = claim;
    const was = isPresent(claim);
    weighOnPage(claim, page);
    if (claim.score !== score || claim.entity !== entity) passage.isResolved = false;
    const is = isPresent(claim);
    if (is !== was) page.countPresent(claim.entity, is ? 1 : -1);
  }

  /** Settles a block and goes through it from left to right, adding the descriptions to the names taken. */
  function resolve(passage: Passage): void {
    const { claims, things, at } = passage;
    const { text } = passage.block;
    const taken = settle(passage);
    // Bushehr, where it is the town, is known for its plant.
    const isTown = (claim: Claim) => !claim.isPart && names.entities.at(claim.entity)[1] & NUCLEAR_PLANT;
    const failed = claims.filter((claim) => claim.score <= 0 && (titleOf(claim) >= 0 || isTown(claim)));
    const steps: (Claim | Noun | Stranger)[] = [...taken, ...things, ...failed];
    if (steps.length > taken.length) steps.sort((a, b) => a.start - b.start);
    const spoken: Spoken[] = [];
    const mentions: Mention[] = [];
    const marked: Span[] = [...taken];
    let recent: readonly (readonly Spoken[])[] | undefined;
    for (const step of steps) {
      if ('spoken' in step) spoken.push(step.spoken);
      else if ('onTopic' in step) describe(step);
      else if (step.score <= 0)
        spoken.push(titleOf(step) < 0 ? { classes: NUCLEAR_PLANT, entity: step.entity, aside: false } : UNKNOWN_TREATY);
      else if (
        step.asksTreaty &&
        !listen()
          .flat()
          .some(({ classes }) => classes & TREATY)
      )
        continue;
      else {
        const soft = step.record[0] === 'n' && step.record[7] === 1;
        spoken.push(speakOf(step.entity, step.entity === treaties.korea || (soft && step.entity !== treaties.iran)));
        mentions.push({ start: step.start, end: extendName(text, step.end), entity: idOf(step.entity), soft });
      }
    }
    passage.spoken = trim(spoken);
    passage.mentions = trim(mentions.sort((a, b) => a.start - b.start));

    function listen(): readonly (readonly Spoken[])[] {
      recent ??= [...passages.slice(Math.max(0, at - REACH), at).map((one) => one.spoken), spoken];
      return recent;
    }

    function describe({ onTopic, offTopic, ...head }: Noun): void {
      const description = page.isOnTopic() ? onTopic : offTopic;
      if (!description || overlaps(marked, head)) return;
      const { start, end, entity, reason, aside } = findAntecedent(description, listen(), treaties);
      if (entity !== null)
        spoken.push(
          entity < 0
            ? { classes: description.classes, given: description.given, entity, aside }
            : speakOf(entity, aside),
        );
      const known = entity !== null && entity >= 0;
      const free = !overlaps(marked, { start, end });
      tell?.({ block: at, start, end, entity: known ? idOf(entity) : '', taken: known && free, reason });
      if (known && free) {
        mentions.push({ start, end, entity: idOf(entity), soft: true });
        marked.splice(firstCue(marked, start), 0, { start, end });
      }
    }
  }

  /** The claims that stand, in order: the longest first; what lies within one of them, or within another thing, falls. */
  function settle({ claims, at }: Passage): Claim[] {
    const taken: Claim[] = [];
    const ranked = claims.toSorted((a, b) => b.end - b.start - (a.end - a.start) || b.score - a.score);
    for (const claim of ranked) {
      const { start, end, score, isPart, reasons } = claim;
      const isWithin = overlaps(taken, claim);
      const stands = score > 0 && !isPart && !isWithin;
      if (stands) taken.splice(firstCue(taken, start), 0, claim);
      if (!tell) continue;
      const why = isPart ? ', a part' : isWithin ? ', within' : '';
      const reason = `${score.toFixed(1)}: ${reasons?.here}${reasons?.page}${why}`;
      tell({ block: at, start, end, entity: idOf(claim.entity), taken: stands, reason });
    }
    return taken;
  }

  function speakOf(entity: number, aside: boolean): Spoken {
    const key = 2 * entity + Number(aside);
    let known = heard.get(key);
    if (!known) {
      known = { classes: names.entities.at(entity)[1], entity, aside };
      heard.set(key, known);
    }
    return known;
  }

  function idOf(entity: number): string {
    return names.entities.at(entity)[0];
  }

  return {
    *weigh(readings) {
      arrange(readings);
      for (const passage of passages) {
        if (!passage.isRead) yield* read(passage);
      }
      yield* page.spell(passages);
      yield* weighStale();
      // Once more for offices: they ask whose holders stand.
      yield* weighStale();
      for (const passage of passages) {
        if (passage.isResolved) continue;
        const { spoken, mentions } = passage;
        resolve(passage);
        passage.isResolved = true;
        if (!isSameList(spoken, passage.spoken, isSameSpoken)) {
          for (const later of passages.slice(passage.at + 1, passage.at + 1 + REACH)) {
            if (later.looksBack) later.isResolved = false;
          }
        }
        if (isSameList(mentions, passage.mentions, isSameMention)) yield;
        else yield { reading: passage.reading, mentions: passage.mentions };
      }
    },
  };
}

/** Without the room that a list keeps for growing, which is most of what a block with one name would take. */
function trim<T>(list: readonly T[]): readonly T[] {
  return list.length > 0 ? list.slice() : NOTHING;
}

const UNKNOWN_TREATY: Spoken = { classes: TREATY, entity: -1, aside: false };

function createPassage(reading: Reading, mentions: readonly Mention[]): Passage {
  return {
    reading,
    block: reading.block,
    length: reading.block.text.length,
    at: 0,
    before: null,
    claims: NOTHING,
    topics: NOTHING,
    field: 0,
    sure: NOTHING,
    parties: 0,
    things: NOTHING,
    looksBack: false,
    spoken: NOTHING,
    mentions,
    isRead: false,
    isWeighed: false,
    isResolved: false,
  };
}

/** How many words of a block are about which topics: pairs of topic and count. */
function countTopics({ cues }: View): number[] {
  const counts: number[] = [];
  for (const cue of cues) {
    for (let rest = cue.topics; rest !== 0; rest &= rest - 1) {
      const topic = 31 - Math.clz32(rest & -rest);
      counts[topic] = (counts[topic] ?? 0) + 1;
    }
  }
  return counts.flatMap((count, topic) => [topic, count]);
}

/** Things that we do not know, and descriptions that are not part of them. */
function readThings(view: View, treaties: Treaties): (Noun | Stranger)[] {
  const things: (Noun | Stranger)[] = [];
  const before = new Map<number, Item>();
  for (const item of view.items) {
    const { record, start, end } = item;
    if (record[0] === 'd' || record[0] === 'm') before.set(end, item);
    else if (record[0] === 'o') things.push({ start, spoken: { classes: record[1], entity: -1, aside: false } });
    else if (record[0] === 'g') {
      const name = readFirstName(view, item);
      if (name) things.push({ start, end, onTopic: name, offTopic: name });
    } else if (record[0] === 'h' && !near(view.others, start, end).some((other) => crosses(other, item))) {
      const noun = readNoun(view, item as Item<HeadRecord>, before, treaties);
      if (noun) things.push(noun);
    }
  }
  const signing = findSigning(view, treaties);
  if (signing !== null)
    things.push({ start: signing, spoken: { classes: TREATY, entity: treaties.iran, aside: false } });
  return things;
}

function readNoun(
  view: View,
  head: Item<HeadRecord>,
  before: ReadonlyMap<number, Item>,
  treaties: Treaties,
): Noun | null {
  const { start, end } = head;
  let asked = false;
  const onTopic = readDescription(view, head, before, treaties, () => {
    asked = true;
    return true;
  });
  const offTopic = asked ? readDescription(view, head, before, treaties, () => false) : onTopic;
  return onTopic || offTopic ? { start, end, onTopic, offTopic } : null;
}

function isPresent({ bearer, score }: Claim): boolean {
  return bearer !== null && score > 0;
}

/** True where a claim asked its page for something that has changed. */
function asks(claim: Claim, { topics, about, spellings }: Changes): boolean {
  if (claim.isSettled) return false;
  const [, entity, , , pro, con, also] = claim.record;
  return (
    (topics & (pro | con)) !== 0 ||
    (topics & APART) !== 0 ||
    (titleOf(claim) >= 0 && (topics & (IRAN | RUSSIA)) !== 0) ||
    ((about.get(entity) ?? 0) & (also & OFFICE ? ~0 : ~IS_PRESENT)) !== 0 ||
    (claim.acronym !== '' && spellings.has(spellingOf(claim)))
  );
}

/** True where a description stands for what it is by what was spoken of before. */
function looksBack(thing: Noun | Stranger): boolean {
  if (!('onTopic' in thing)) return false;
  return [thing.onTopic, thing.offTopic].some((one) => one && (one.entity === null || one.bound));
}

function isTopical(thing: Noun | Stranger): boolean {
  return 'onTopic' in thing && thing.onTopic !== thing.offTopic;
}

function isSameList<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((one, at) => isSame(one, b[at]!));
}

function isSameSpoken(a: Spoken, b: Spoken): boolean {
  return a === b || (a.entity === b.entity && a.classes === b.classes && a.aside === b.aside && a.given === b.given);
}

/** True where two mentions are one. */
export function isSameMention(a: Mention, b: Mention): boolean {
  return a.start === b.start && a.end === b.end && a.entity === b.entity && a.soft === b.soft;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function crosses(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

/** True where a span crosses one of a list that is sorted and without overlaps. */
function overlaps(sorted: readonly Span[], span: Span): boolean {
  const after = firstCue(sorted, span.start);
  const [before, next] = [sorted[after - 1], sorted[after]];
  return (before !== undefined && before.end > span.start) || (next !== undefined && next.start < span.end);
}

const ENDING = pattern`^['’]\p{Ll}{1,8}(?!\p{L})`;

/** A possessive or a case ending after an apostrophe belongs to the name: `Putin’s`, `Putin'e`, `Netblocks’`. */
function extendName(text: string, end: number): number {
  if (!/['’]/.test(text.charAt(end))) return end;
  const tail = ENDING.exec(text.slice(end, end + 10));
  if (tail) return end + tail[0].length;
  return /^s['’]\s/.test(text.slice(end - 1, end + 2)) ? end + 1 : end;
}
