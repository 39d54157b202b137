/** Facts by the words that tell them. */
import type { Known, Told } from './knowledge';
import { stemOf } from './words';

/** Share of a word's weight that a name has. */
const NAME = 0.4;

const CALENDAR = new Set(
  (
    'january february march april may june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter'
  )
    .split(' ')
    .map(stemOf),
);

/**
 * Groups what is known by fact, with the stems by which facts are found.
 * @param names stems of the names of all entities
 */
export function groupFacts(
  known: Iterable<Known>,
  names: ReadonlySet<string>,
  weigh: (stem: string) => number,
): ReadonlyMap<string, readonly Told[]> {
  const byFact = new Map<string, Known[]>();
  for (const one of known) {
    if (one.topics.has('expiry')) continue;
    const key = `${one.entity} ${one.factId} ${one.claim}`;
    const figures = byFact.get(key);
    if (figures) figures.push(one);
    else byFact.set(key, [one]);
  }
  const index = new Map<string, Told[]>();
  for (const figures of byFact.values()) {
    const { factId, entity, stems: words } = figures[0]!;
    const stems = new Map<string, number>();
    for (const stem of words) if (!CALENDAR.has(stem)) stems.set(stem, weigh(stem) * (names.has(stem) ? NAME : 1));
    const weight = [...stems.values()].reduce((sum, one) => sum + one, 0);
    const told = { factId, entity, figures, stems, weight };
    for (const stem of stems.keys()) {
      const sharing = index.get(stem);
      if (sharing) sharing.push(told);
      else index.set(stem, [told]);
    }
  }
  return index;
}
