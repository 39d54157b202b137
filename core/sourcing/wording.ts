/** What every form of a sourcing sheet says in the same words. */
import { sayDate } from '../brief/wording';
import type { Finding } from '../check';
import type { Point, State, Stretch } from '../check/survey';
import { linkTo, tidy } from '../cite/wording';
import type { Sheet } from './model';

/** The states of a draft's points, in words. */
export const STATE_LABELS: Readonly<Record<State, string>> = {
  contradicted: 'Contradicted',
  'sources-differ': 'Sources differ',
  outdated: 'Outdated',
  consistent: 'Consistent',
  'not-covered': 'Nothing in the ledger',
};

/** What quoted words that differ from the ledger are called: they may well be what was said. */
const QUOTED_LABEL = 'The quoted figure differs';

/** The headings of a sheet's parts. */
export const PARTS = {
  points: 'Figures, dates and roles',
  names: 'Names',
  spellings: 'Spelt in more than one way',
  unattributed: 'Statements without attribution',
} as const;

/** How a point stands with the ledger, in words. */
export function labelOf({ state, finding }: Point): string {
  return state === 'contradicted' && finding?.quoted ? QUOTED_LABEL : STATE_LABELS[state];
}

export function titleOf({ subject }: Sheet): string {
  return `Sourcing sheet: ${tidy(subject)}`;
}

/** Under which conditions to read it. */
export function noteOf({ made }: Sheet): string {
  return `Compared with the Sidelight ledger on ${sayDate(made)}. Open the sources before you publish.`;
}

/** The words of a draft at a place, on one line. */
export function wordsAt({ text }: Sheet, { start, end }: Stretch): string {
  return tidy(text.slice(start, end));
}

/** A source in the parts of which a line about it is made; what is not known is empty. */
export function describeSource({ publisher, title, date, url }: Finding['sources'][number]) {
  return {
    publisher: tidy(publisher),
    title: tidy(title),
    date: sayDate(date) || 'undated',
    address: linkTo({ url }, true),
  };
}
