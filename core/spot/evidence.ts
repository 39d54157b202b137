/**
 * Evidence for and against an ambiguous name, from the words around it. What stands nearer counts for more; one strong
 * witness counts for more than many weak ones, so that a long text about a field cannot shout down its own sentence.
 */
import { pattern } from './pattern';
import { type Cue, firstCue, REACH, sentenceAt, type View } from './view';

/** Weight of a word by where it stands. */
const BESIDE = 6;
const CLAUSE = 4;
const SENTENCE = 3;
const NEXT_SENTENCE = 2;
const BLOCK = 1;
/** Most that further witnesses add to the best. */
const CHORUS = 2;
/** Most that the whole page adds. */
const PAGE = 2;

/** What parts a word from the name beside it. */
const PARTS = pattern`[,;:،؛，、；：(\p{Lo}]`;

export interface Evidence {
  readonly pro: number;
  readonly con: number;
}

/** Weighs the cues of a block for the topics `pro` and against by `con`; those inside the name say nothing. */
export function weighBlock(view: View, start: number, end: number, pro: number, con: number): Evidence {
  const for_ = tally();
  const against = tally();
  const sentence = sentenceAt(view, start);
  for (let at = firstCue(view.cues, start - REACH); at < view.cues.length; at++) {
    const cue = view.cues[at]!;
    if (cue.start > end + REACH) break;
    if (!(cue.topics & (pro | con)) || (cue.start < end && cue.end > start)) continue;
    const weight = closeness(view, cue, start, end, sentence);
    if (cue.topics & pro) for_.add(weight);
    if (cue.topics & con) against.add(weight);
  }
  return { pro: for_.sum(), con: against.sum() };
}

/** What a count of cues on the whole page is worth. */
export function weighPage(count: number): number {
  return Math.min(PAGE, Math.log2(1 + count) * 0.7);
}

function tally() {
  let best = 0;
  let all = 0;
  return {
    add(weight: number) {
      all += weight;
      best = Math.max(best, weight);
    },
    sum: () => best + Math.min(CHORUS, (all - best) / 6),
  };
}

function closeness(view: View, cue: Cue, start: number, end: number, sentence: number): number {
  const from = Math.min(end, cue.end);
  const to = Math.max(start, cue.start);
  const apart = Math.abs(sentenceAt(view, cue.start) - sentence);
  if (apart > 1) return BLOCK;
  if (apart === 1) return NEXT_SENTENCE;
  const gap = view.text.slice(from, to);
  if (gap.length <= 4 && !PARTS.test(gap)) return BESIDE;
  return gap.length < 40 && !/[,;،؛，；]|\s[—–-]\s/.test(gap) ? CLAUSE : SENTENCE;
}
