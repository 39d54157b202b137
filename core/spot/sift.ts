/** What candidates are worth before anything is weighed: lets a page without a name go by, and what tells nothing. */
import type { Candidate } from './find';
import type { Names } from './names';

/** True where a name stands among the candidates of a block, meant or not. */
export function holdsName(candidates: readonly Candidate[], names: Names): boolean {
  return candidates.some(({ entry }) => /[nl]/.test(names.records.at(entry)[0]));
}

/** True where a block says anything: an article or an adjective by itself does not. */
export function isTelling(candidates: readonly Candidate[], names: Names): boolean {
  return candidates.some(({ entry }) => !/[dm]/.test(names.records.at(entry)[0]));
}
