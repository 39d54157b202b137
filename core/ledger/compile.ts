/** From the checked ledger to what ships. Pure; runs when the extension is built. */
import type { LocatorMap } from '../model';
import { buildFactIndex, type FactDocument } from '../search/fact-index';
import type { Fact, Ledger, Source } from './model';
import {
  type Library,
  openLibrary,
  type ShippedConflict,
  type ShippedEntity,
  type ShippedFact,
  type ShippedLedger,
  type ShippedSource,
} from './shipped';
import { computeStatus, listDisputed, weighSources } from './status';

export interface Compiled {
  readonly ledger: ShippedLedger;
  /** What `loadFactIndex` loads. */
  readonly index: string;
}

/**
 * Leaves out the editors' remarks and what is never shown; keeps every order.
 * @param maps locator maps by entity, drawn beforehand
 */
export function compileLedger(ledger: Ledger, maps: Readonly<Record<string, LocatorMap>> = {}): Compiled {
  const sources = new Map(ledger.sources.map((source) => [source.id, source]));
  const disputed = listDisputed(ledger.conflicts);

  const shipFact = ({ declared, shown, note: _, ...fact }: Fact): ShippedFact => {
    const backing = weighSources(fact.sources.flatMap(({ source }) => sources.get(source) ?? []));
    return {
      ...fact,
      status: computeStatus({ ...fact, ...(declared && { declared }) }, backing, disputed.has(fact.id)),
      voices: backing.voices,
      ...(shown === 'version' && { versionOnly: true }),
    };
  };
  const entities: ShippedEntity[] = ledger.entities.map(({ note: _, reviewed: __, ...entity }) => ({
    ...entity,
    facts: entity.facts.filter(({ shown }) => shown !== 'never').map(shipFact),
  }));
  const conflicts: ShippedConflict[] = ledger.conflicts.map(({ why: _, ...conflict }) => conflict);
  const cited = new Set([
    ...entities.flatMap(({ facts }) => facts.flatMap((fact) => fact.sources.map(({ source }) => source))),
    ...conflicts.flatMap(({ versions }) =>
      versions.flatMap((version) => ('sources' in version ? version.sources.map(({ source }) => source) : [])),
    ),
  ]);
  const shipped: ShippedLedger = {
    entities,
    sources: ledger.sources.filter(({ id }) => cited.has(id)).map(shipSource),
    conflicts,
    corrections: ledger.corrections,
    maps,
  };
  return { ledger: shipped, index: buildFactIndex(listDocuments(openLibrary(shipped))) };
}

function shipSource({ note: _, voice: __, official: ___, weak: ____, ...source }: Source): ShippedSource {
  return source;
}

/** Facts and disagreements as documents, by entity. */
function listDocuments({ entities, facts, conflicts }: Library): ReadonlyMap<string, readonly FactDocument[]> {
  return new Map(
    [...entities.values()].map((entity) => [
      entity.id,
      [
        ...entity.facts
          .filter(({ versionOnly }) => !versionOnly)
          .map(({ id, claim, property }) => ({ item: id, text: claim, properties: [property] })),
        ...(conflicts.get(entity.id) ?? []).map(({ id, topic, versions, minor }) => {
          const known = versions.flatMap((version) => ('fact' in version ? (facts.get(version.fact) ?? []) : []));
          const text = [topic, ...versions.map(({ value }) => value ?? ''), ...known.map(({ claim }) => claim)].join(
            ' ',
          );
          // A slip of a few sources is found by its own words; the cues lead to the facts that hold.
          return { item: id, text, properties: minor ? [] : [...new Set(known.map(({ property }) => property))] };
        }),
      ],
    ]),
  );
}
