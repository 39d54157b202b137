/** Which states a treaty is between, from the words around it: two treaties share one title. */
import { sentenceAt, type View } from './view';

export const IRAN = 1;
export const RUSSIA = 2;
export const KOREA = 4;
export const OTHER = 8;
export const PARTIES = IRAN | RUSSIA | KOREA | OTHER;

/** Words between a treaty and its parties. Longer gaps hold something else. */
const GAP = 28;

/**
 * Parties written onto a noun: "Russia–Iran treaty", "treaty with Iran", "договор между Россией и Ираном", "معاهده ایران و روسیه".
 * 0 where there are none.
 */
export function attachedParties(view: View, start: number, end: number): { bits: number; start: number; end: number } {
  let bits = 0;
  let to = end;
  for (const cue of view.cues) {
    if (cue.start < to || !(cue.topics & PARTIES)) continue;
    const gap = view.text.slice(to, cue.start);
    if (gap.length > GAP || /[.,;:!?،؛。，、；：“”"«»(\n]|\d/u.test(gap) || wordsIn(gap) > (to === end ? 4 : 3)) break;
    bits |= cue.topics & PARTIES;
    to = cue.end;
  }
  let from = start;
  for (let at = view.cues.length - 1; at >= 0; at--) {
    const cue = view.cues[at]!;
    if (cue.end > from || !(cue.topics & PARTIES)) continue;
    const gap = view.text.slice(cue.end, from);
    if (!/^\s?(?:[-–—/‑]|और|和|与|與|と|и|та|and|und|ve|و|та|の|的|间|間の|)\s?(?:的|の|间|之间|間の)?$/u.test(gap))
      break;
    bits |= cue.topics & PARTIES;
    from = cue.start;
  }
  return { bits, start: from, end: to };
}

function wordsIn(gap: string): number {
  return gap.split(/[\s'’]+/).filter(Boolean).length;
}

/** The treaty that parties belong to: `IRAN`, `KOREA`, `OTHER`, or 0 where they do not tell. */
export function treatyOf(bits: number): number {
  if (bits & KOREA) return KOREA;
  if (bits & IRAN) return bits & OTHER && !(bits & RUSSIA) ? OTHER : IRAN;
  return bits & OTHER ? OTHER : 0;
}

/** As {@link treatyOf}, by the party nearest to a title: in its sentence, else in its block. 0 where none is near. */
export function nearestParty(view: View, start: number, end: number): number {
  const sentence = sentenceAt(view, start);
  let best = Number.POSITIVE_INFINITY;
  let party = 0;
  for (const cue of view.cues) {
    const bits = cue.topics & (IRAN | KOREA | OTHER);
    if (!bits || (cue.start < end && cue.end > start)) continue;
    const distance =
      (cue.start >= end ? cue.start - end : (start - cue.end) * 1.5) +
      150 * Math.abs(sentenceAt(view, cue.start) - sentence);
    if (distance < best) {
      best = distance;
      party = treatyOf(bits);
    }
  }
  return party;
}
