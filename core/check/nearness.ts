/** Which figure a word belongs to, and which part of a plant a text speaks of. */
import type { Quantity } from '../text/quantities';

export type Scope = 'first' | 'further' | null;

/** The quantity that a word at a place belongs to: the closest, and rather one that follows than one behind an "and". */
export function nearest(at: number, quantities: readonly Quantity[], text: string): Quantity | undefined {
  let best: Quantity | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const quantity of quantities) {
    const ahead = at < quantity.start;
    const between = ahead ? text.slice(at, quantity.start) : text.slice(quantity.end, at);
    const distance = between.length + (/[,;]|\b(?:and|but|then)\b/.test(between) ? PARTED : 0);
    if (distance < least) [best, least] = [quantity, distance];
  }
  return best;
}

/** "300 billion hryvnia (6.9 billion dollars)": the second sum is the first again, and its words are those of the first. */
export function leadOf(quantity: Quantity, all: readonly Quantity[], text: string): Quantity {
  const before = all.findLast(({ end }) => end <= quantity.start);
  const again = before?.kind === 'amount' && quantity.kind === 'amount' && before.unit !== quantity.unit;
  return again &&
    /^\s*(?:\(|,? or |, | [—–-] |= ?)\s*(?:i\.e\. |that is |equal to |equivalent to |nearly |almost |about |some |roughly |around |just over |just under )?$/.test(
      text.slice(before.end, quantity.start),
    )
    ? before
    : quantity;
}

/** As many characters as a comma or "and" parts by. */
const PARTED = 40;

/** Whether a text speaks of a plant's first unit or of those after it. */
export function scopeOf(text: string): Scope {
  if (
    /\bunits? (?:[23]|two|three)\b|\b(?:second|third) (?:and third )?(?:unit|reactor|block|stage|phase)|\b(?:units?|reactors?|blocks?) (?:now |still |currently )?(?:being )?(?:added|under construction|to be added|to come)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:more|others?)\b|\b(?:new|more|further|additional|extra|other|another)\b[^.,;]{0,24}?\b(?:units?|reactors?|blocks?)\b/iu.test(
      text,
    )
  ) {
    return 'further';
  }
  return /\bunit 1\b|\bfirst (?:unit|reactor|block)\b/i.test(text) ? 'first' : null;
}
