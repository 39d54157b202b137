/** Attribution: what may be said only with its speaker named. */
import type { Finding } from './finding';
import type { Knowledge } from './knowledge';

/** True where the ledger itself states what was found only with its speaker: an allegation, one side's figure. */
export function needsSpeaker({ factId, verdict }: Finding, knowledge: Knowledge): boolean {
  const fact = knowledge.ledger.facts.get(factId);
  return verdict !== 'contradicted' && fact !== undefined && (fact.attribute === true || fact.deniedBy !== undefined);
}
