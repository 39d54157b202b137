/** What ships of the ledger: the data without the editors' remarks, with everything computed that can be. */
import type { LocatorMap, Status } from '../model';
import type { Conflict, Correction, Entity, Fact, Source } from './model';

export interface ShippedFact extends Omit<Fact, 'declared' | 'shown' | 'note'> {
  readonly status: Status;
  /** Independent voices behind it. */
  readonly voices: number;
  /** True where it may stand only as one version of a disagreement. */
  readonly versionOnly?: true;
}

export interface ShippedEntity extends Omit<Entity, 'facts' | 'note' | 'reviewed'> {
  readonly facts: readonly ShippedFact[];
}

export type ShippedSource = Omit<Source, 'note' | 'voice' | 'official' | 'weak'>;
export type ShippedConflict = Omit<Conflict, 'why'>;

export interface ShippedLedger {
  readonly entities: readonly ShippedEntity[];
  readonly sources: readonly ShippedSource[];
  readonly conflicts: readonly ShippedConflict[];
  readonly corrections: readonly Correction[];
  /** Locator maps by entity. */
  readonly maps: Readonly<Record<string, LocatorMap>>;
}

/** A shipped ledger, ready to be asked. */
export interface Library {
  readonly entities: ReadonlyMap<string, ShippedEntity>;
  readonly facts: ReadonlyMap<string, ShippedFact>;
  readonly sources: ReadonlyMap<string, ShippedSource>;
  /** By entity, the disagreements and the corrections that its card shows. */
  readonly conflicts: ReadonlyMap<string, readonly ShippedConflict[]>;
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  readonly ledger: ShippedLedger;
}

/** Opens what the build left as JSON. */
export function openLibrary(ledger: ShippedLedger): Library {
  return {
    entities: new Map(ledger.entities.map((entity) => [entity.id, entity])),
    facts: new Map(ledger.entities.flatMap(({ facts }) => facts.map((fact) => [fact.id, fact]))),
    sources: new Map(ledger.sources.map((source) => [source.id, source])),
    conflicts: groupByEntity(ledger.conflicts),
    corrections: groupByEntity(ledger.corrections),
    ledger,
  };
}

function groupByEntity<Item extends { readonly entities: readonly string[] }>(
  items: readonly Item[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const entity of new Set(item.entities)) groups.set(entity, [...(groups.get(entity) ?? []), item]);
  }
  return groups;
}
