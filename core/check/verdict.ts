/** From facts of one topic to what can be said of a figure. */
import type { Quantity } from '../text/quantities';
import { compareFigures, type Figure, toFigure } from './compare';
import { type Context, type Spoken, stemsNear } from './context';
import type { Knowledge, Known } from './knowledge';
import type { Topic } from './topics';
import { stemOf } from './words';

export type Verdict = 'contradicted' | 'sources-differ' | 'outdated' | 'consistent';

/** What a check found of one figure. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly known: Known;
  readonly entity: string;
  readonly topic: Topic;
  readonly quantity: Quantity;
}

/** A fact that may be meant, and how much speaks for it. */
export interface Candidate {
  readonly known: Known;
  readonly spoken: Spoken;
  readonly own: boolean;
  readonly score: number;
  /** The part of it that the words in common give. */
  readonly shared: number;
}

/** All stems of a sentence; without those of the names in it: that a fact names its own entity tells nothing. */
function stemsOf(context: Context, own: boolean): ReadonlySet<string> {
  const known = STEMS.get(context);
  if (known) return own ? known.own : known.all;
  const isName = ({ start }: { start: number }) =>
    context.spoken.some((mention) => mention.start <= start && start < mention.end);
  const sets = {
    all: new Set(context.stems.map(({ stem }) => stem)),
    own: new Set(context.stems.filter((placed) => !isName(placed)).map(({ stem }) => stem)),
  };
  STEMS.set(context, sets);
  return own ? sets.own : sets.all;
}

const STEMS = new WeakMap<Context, { readonly all: ReadonlySet<string>; readonly own: ReadonlySet<string> }>();

const ARTICLE = stemOf('article');

/** How many telling words a sentence shares with a fact; words beside the figure count whole. */
export function overlap(
  context: Context,
  quantity: Quantity,
  known: Known,
  knowledge: Knowledge,
  own: boolean,
): number {
  const near = stemsNear(context, quantity);
  const all = stemsOf(context, own);
  let sum = 0;
  for (const stem of known.stems) {
    // Nor does the word that names the label.
    if (!all.has(stem) || (quantity.kind === 'label' && stem === ARTICLE)) continue;
    const beside = known.near.has(stem) && near.has(stem) ? 1 : known.near.has(stem) || near.has(stem) ? 0.5 : 0.25;
    sum += knowledge.weigh(stem) * beside;
  }
  return sum;
}

/** Whether the part of a plant that is spoken of is the one that the fact is about. */
export function fitsScope(context: Context, known: Known): boolean {
  return known.kind !== 'nuclear-plant' || (context.scope === 'further') === (known.scope === 'further');
}

/**
 * The verdict of facts of one topic, best first: whichever agrees makes it right, or shows that sources differ; only
 * where none does is it contradicted, by the best that holds. Null where nothing can be said.
 */
export function weigh(
  said: Figure,
  candidates: readonly Candidate[],
  attributed: boolean,
): { verdict: Verdict; known: Known; spoken: Spoken } | null {
  const outcomes = candidates.flatMap((candidate) => {
    const known = candidate.known.quantity && toFigure(candidate.known.quantity);
    return known ? [{ ...candidate, outcome: compareFigures(said, known) }] : [];
  });
  const agreeing = outcomes.filter(({ outcome }) => outcome === 'agree');
  const pick = (standing: Known['standing']) => agreeing.find(({ known }) => known.standing === standing);
  const holds = pick('holds');
  if (holds) return { verdict: 'consistent', ...holds };
  const differs = pick('differs');
  if (differs) return { verdict: 'sources-differ', ...differs };
  const outdated = pick('outdated');
  if (outdated) return { verdict: 'outdated', ...outdated };
  const slip = pick('slip');
  if (slip && attributed) return { verdict: 'sources-differ', ...slip };
  const against = outcomes.filter(
    ({ outcome, known }) => outcome === 'differ' && known.main && known.dated && known.standing !== 'slip',
  );
  const first = against[0];
  const best = against.find(({ known, score }) => known.standing === 'holds' && score > first!.score - 1) ?? first;
  if (!best) return null;
  const unsure = outcomes.some(
    ({ outcome, known, score }) =>
      outcome === 'unclear' && known.main && known.standing === 'holds' && score > best.score - 1,
  );
  if (unsure) return null;
  return { verdict: 'contradicted', ...best };
}

/** "According to", "X said": the claim is someone else's. */
export function isAttributed(text: string): boolean {
  return /\b(?:according to|said|says|told|wrote|writes|reported|notes?|noted|claims?|claimed|put|puts)\b|по данным|по словам|selon|laut\b/iu.test(
    text,
  );
}
