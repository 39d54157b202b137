/**
 * Decides which of the names that could stand on a page do. Precision first: in doubt, no mark.
 *
 * Names are weighed (`claims.ts`), overlaps settled, then descriptions resolved in reading order (`soft.ts`).
 */
import type { Mention } from '../model';
import { type Claim, weighClaims } from './claims';
import type { Candidate } from './find';
import type { HeadRecord, Names } from './names';
import { IRAN, RUSSIA } from './parties';
import { findAntecedent, findTreaties, readDescription, type Spoken } from './soft';
import { firstCue, type Item, near, readBlock, type View } from './view';

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

/** Class of a treaty (`topics.ts`). */
const TREATY = 1;

/**
 * Weighs all readings of a page in reading order; `tell` hears every verdict. Pauses after each small step, so that the
 * work can be spread: a generator that returns the mentions.
 */
export function* decide(
  readings: readonly Reading[],
  names: Names,
  tell: Tell = () => {},
): Generator<undefined, Mention[][]> {
  const views: View[] = [];
  for (const { block, candidates } of readings) {
    views.push(readBlock(block, candidates, names));
    yield;
  }
  const claims = yield* weighClaims(views, names);
  const byBlock: Claim[][] = views.map(() => []);
  for (const claim of claims) byBlock[claim.block]!.push(claim);

  const treaties = findTreaties(names);
  const onTopic = isOnTopic(views);
  const spoken: Spoken[] = [];
  const found: Mention[][] = [];
  for (const [block, view] of views.entries()) {
    found.push(resolve(view, block, settle(byBlock[block]!, view, block, names, tell)));
    yield;
  }
  return found;

  /** Goes through one block from left to right, adding the descriptions to the names taken. */
  function resolve(view: View, block: number, taken: readonly Claim[]): Mention[] {
    const mentions: Mention[] = [];
    const marked: Span[] = [...taken].sort((a, b) => a.start - b.start);
    const before = new Map<number, Item>();
    const steps: { readonly at: number; readonly run: () => void }[] = [];
    for (const claim of taken) {
      const [id, classes] = names.entities[claim.entity]!;
      const soft = claim.record[0] === 'n' && claim.record[7] === 1;
      const run = () => {
        spoken.push({ block, classes, entity: claim.entity, aside: soft && claim.entity !== treaties.iran });
        mentions.push({ start: claim.start, end: extendName(view.text, claim.end), entity: id, soft });
      };
      steps.push({ at: claim.start, run });
    }
    for (const item of view.items) {
      const { record } = item;
      if (record[0] === 'd' || record[0] === 'm') before.set(item.end, item);
      else if (record[0] === 'o') {
        const run = () => spoken.push({ block, classes: record[1], entity: -1, aside: false });
        steps.push({ at: item.start, run });
      } else if (record[0] === 'h') {
        steps.push({ at: item.start, run: () => describe(item as Item<HeadRecord>) });
      }
    }
    for (const claim of byBlock[block]!) {
      if (claim.record[0] === 'n' && claim.record[8] >= 0 && claim.score <= 0) {
        steps.push({ at: claim.start, run: () => spoken.push({ block, classes: TREATY, entity: -1, aside: false }) });
      }
    }
    steps.sort((a, b) => a.at - b.at);
    for (const step of steps) step.run();
    return mentions.sort((a, b) => a.start - b.start);

    function describe(head: Item<HeadRecord>): void {
      if (overlaps(marked, head) || covers(near(view.others, head.start, head.end), head)) return;
      const description = readDescription(view, head, before, treaties, onTopic);
      if (!description) return;
      const sense = findAntecedent(description, block, spoken, treaties);
      const { start, end, entity, reason, aside } = sense;
      if (entity !== null) {
        const classes = entity < 0 ? head.record[1] : names.entities[entity]![1];
        spoken.push({ block, classes, entity, aside });
      }
      const known = entity !== null && entity >= 0;
      const free = !overlaps(marked, { start, end });
      tell({ block, start, end, entity: known ? names.entities[entity]![0] : '', taken: known && free, reason });
      if (known && free) {
        mentions.push({ start, end, entity: names.entities[entity]![0], soft: true });
        marked.splice(firstCue(marked, start), 0, { start, end });
      }
    }
  }
}

/** True where both Russia and Iran are spoken of. */
function isOnTopic(views: readonly View[]): boolean {
  let topics = 0;
  for (const view of views) for (const cue of view.cues) topics |= cue.topics;
  return (topics & (IRAN | RUSSIA)) === (IRAN | RUSSIA);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function covers(list: readonly Span[], span: Span): boolean {
  return list.some((one) => one.start < span.end && one.end > span.start);
}

/** As {@link covers}, for spans that are sorted and do not overlap each other. */
function overlaps(sorted: readonly Span[], span: Span): boolean {
  const after = firstCue(sorted, span.start);
  const [before, next] = [sorted[after - 1], sorted[after]];
  return (before !== undefined && before.end > span.start) || (next !== undefined && next.start < span.end);
}

/** The claims that stand: the longest first; what lies within one of them, or within another thing, falls. */
function settle(claims: readonly Claim[], view: View, block: number, names: Names, tell: Tell): Claim[] {
  const taken: Claim[] = [];
  const marked: Span[] = [];
  for (const claim of [...claims].sort((a, b) => b.end - b.start - (a.end - a.start) || b.score - a.score)) {
    const part = near(view.others, claim.start, claim.end).some(
      (item) => item.start <= claim.start && item.end >= claim.end,
    );
    const within = overlaps(marked, claim);
    const stands = claim.score > 0 && !part && !within;
    if (stands) {
      taken.push(claim);
      marked.splice(firstCue(marked, claim.start), 0, claim);
    }
    const why = part ? ', part of another name' : within ? ', within a longer name' : '';
    const { start, end, score, reason } = claim;
    tell({
      block,
      start,
      end,
      entity: names.entities[claim.entity]![0],
      taken: stands,
      reason: `${score.toFixed(1)}: ${reason}${why}`,
    });
  }
  return taken;
}

/** A possessive or a case ending after an apostrophe belongs to the name: `Putin’s`, `Putin'e`, `Netblocks’`. */
function extendName(text: string, end: number): number {
  const tail = /^['’]\p{Ll}{1,8}(?!\p{L})/u.exec(text.slice(end, end + 10));
  if (tail) return end + tail[0].length;
  return /^s['’]\s/.test(text.slice(end - 1, end + 2)) ? end + 1 : end;
}
