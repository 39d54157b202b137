/** What the cards in the tests are expected to say, read from the ledger's own files. */
import { readFileSync } from 'node:fs';

interface Entry {
  readonly name: string;
  readonly gist: string;
  readonly facts: readonly { readonly id: string; readonly claim: string }[];
}

/** The name of an entity, as its card says it. */
export function nameOf(entity: string): string {
  return readEntry(entity).name;
}

/** The line that says what it is. */
export function gistOf(entity: string): string {
  return readEntry(entity).gist;
}

/** The claim of a fact. Throws where the entity has none by that id. */
export function claimOf(entity: string, factId: string): string {
  const fact = readEntry(entity).facts.find(({ id }) => id === factId);
  if (!fact) throw new Error(`${entity} has no fact ${factId}.`);
  return fact.claim;
}

function readEntry(entity: string): Entry {
  return JSON.parse(readFileSync(`data/entities/${entity}.json`, 'utf8')) as Entry;
}
