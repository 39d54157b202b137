import type { Quantity } from '../text/quantities';

/** A stretch of a sentence that is judged and is no figure: a place, a name, a word of status. */
export function toPoint(start: number, end: number): Quantity {
  return { kind: 'count', nouns: [], amount: 0, digits: 0, start, end, approximation: 'exact' };
}
