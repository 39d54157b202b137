/**
 * Spotting: from the text of a page to mentions.
 *
 *   text ──find──▶ candidates (every name that could stand there) ──decide──▶ mentions (those that do)
 *
 * `find` reads one block and knows nothing else; `decide` weighs all blocks of a page in reading order.
 */
import type { Mention } from '../model';
import { type Reading as DecideReading, decide, type Verdict } from './decide';
import { type Candidate, findCandidates } from './find';
import type { Names } from './names';

export { loadNames, withCues } from './names';
export type { Candidate, Mention, Names, Verdict };

/** A run of text inside one block of a page (a paragraph, a cell, a list item). */
export interface Block {
  readonly text: string;
  /** BCP 47 tag where the page gives one. A hint: the text itself is the evidence. */
  readonly lang?: string;
}

/** A block and what was found in it. */
export interface Reading extends DecideReading {
  readonly block: Block;
}

/** Names, and nouns that may stand for one, in a text, by start; empty for most texts. */
export function findInBlock(text: string, names: Names): readonly Candidate[] {
  return findCandidates(text, names.dictionary, true);
}

/**
 * Weighs all readings of a page in reading order, by names that have their cues (`withCues`); one array of mentions a
 * reading, sorted, not overlapping. Linear in the number of candidates. Blocks without candidates may be left out.
 * Pauses after each small step, so that the work can be spread: a generator that returns the mentions.
 */
export function decideMentions(readings: readonly Reading[], names: Names): Generator<undefined, Mention[][]> {
  return decide(readings, names);
}

/** Finds and decides in one go. */
export function spot(blocks: readonly Block[], names: Names): Mention[][] {
  return finish(decide(readBlocks(blocks, names), names));
}

/** Every name that could stand in the blocks, with what was decided and why. */
export function explain(blocks: readonly Block[], names: Names): Verdict[] {
  const verdicts: Verdict[] = [];
  finish(decide(readBlocks(blocks, names), names, (verdict) => verdicts.push(verdict)));
  return verdicts.sort((a, b) => a.block - b.block || a.start - b.start);
}

function finish<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function readBlocks(blocks: readonly Block[], names: Names): Reading[] {
  return blocks.map((block) => ({ block, candidates: findInBlock(block.text, names) }));
}
