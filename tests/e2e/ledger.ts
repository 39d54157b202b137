/** What the cards in the tests are expected to say, read from the ledger's own files. */
import { readFileSync } from 'node:fs';

/** The name of an entity, as its card says it. */
export function nameOf(entity: string): string {
  const { name } = JSON.parse(readFileSync(`data/entities/${entity}.json`, 'utf8')) as { name: string };
  return name;
}

/** The claim of a fact. Throws where the entity has none by that id. */
export function claimOf(entity: string, factId: string): string {
  const { facts } = JSON.parse(readFileSync(`data/entities/${entity}.json`, 'utf8')) as {
    facts: { id: string; claim: string }[];
  };
  const fact = facts.find(({ id }) => id === factId);
  if (!fact) throw new Error(`${entity} has no fact ${factId}.`);
  return fact.claim;
}
