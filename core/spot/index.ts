/**
 * Spotting: from the text of a page to mentions.
 *
 *   text ──find──▶ candidates (every name that could stand there) ──decide──▶ mentions (those that do)
 *
 * `find` reads one block and knows nothing else; `decide` weighs all blocks of a page in reading order.
 */
import type { Mention } from '../model';
import { createWeigher, type Decision, type Reading, type Tell, type Verdict, type Weigher } from './decide';
import type { Candidate } from './find';
import { findInBlock } from './names';
import type { Names } from './records';

export { createWeigher } from './decide';
export { type BareNames, findInBlock, loadNames } from './names';
export { withCues } from './records';
export type { Candidate, Decision, Mention, Names, Reading, Verdict, Weigher };

/** A run of text inside one block of a page (a paragraph, a cell, a list item). */
export interface Block {
  readonly text: string;
  /** BCP 47 tag where the page gives one. A hint: the text itself is the evidence. */
  readonly lang?: string;
}

/** Finds and decides in one go: one array of mentions a block, sorted, not overlapping. */
export function spot(blocks: readonly Block[], names: Names): (readonly Mention[])[] {
  return decide(blocks, names);
}

/** Every name that could stand in the blocks, with what was decided and why. */
export function explain(blocks: readonly Block[], names: Names): Verdict[] {
  const verdicts: Verdict[] = [];
  decide(blocks, names, (verdict) => verdicts.push(verdict));
  return verdicts.sort((a, b) => a.block - b.block || a.start - b.start);
}

function decide(blocks: readonly Block[], names: Names, tell?: Tell): (readonly Mention[])[] {
  const readings = blocks.map((block) => ({ block, candidates: findInBlock(block.text, names) }));
  const decided = new Map<Reading, readonly Mention[]>();
  for (const decision of createWeigher(names, tell).weigh(readings)) {
    if (decision) decided.set(decision.reading, decision.mentions);
  }
  return readings.map((reading) => decided.get(reading) ?? []);
}
