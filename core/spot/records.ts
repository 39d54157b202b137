/** What names and the words around them stand for, opened once a name was found in a page: rules go by it. */
import type { Dictionary, Reader } from './dictionary';
import type { BareNames, PackedCues, PackedEntity, PackedRecord } from './names';
import type { Roles } from './roles';
import { openSeries, type Series } from './series';

/** By the digit that stands for it: what a record is of. */
export const KINDS = 'nlhgcdmwo';

/** Which number behind the kind and the entity is written doubled: what a name is worth alone may be half a point. */
export const HALVES = 1;

interface Cues {
  readonly dictionary: Dictionary;
  readonly records: Series<PackedRecord>;
  readonly initials: readonly string[];
}

export interface Names extends BareNames {
  readonly records: Series<PackedRecord>;
  readonly entities: Series<PackedEntity>;
  readonly roles: Roles;
  readonly cues: Cues;
}

/** The names with what `compileNames` packed beside them: they can be decided. */
export function withCues(names: BareNames, cues: PackedCues): Names {
  return {
    ...names,
    records: openRecords(cues.names),
    entities: openSeries(cues.entities, readId, makeEntity),
    roles: cues.roles,
    cues: {
      dictionary: names.load(cues.dictionary),
      records: openRecords(cues.records),
      initials: cues.initials,
    },
  };
}

function openRecords(records: string): Series<PackedRecord> {
  return openSeries(records, readWhat, makeRecord);
}

/** What a record is of: an entity, mostly that of the record before. */
function readWhat(reader: Reader, before = 0): number {
  return before + reader.signed();
}

function makeRecord(what: number, [kind, ...rest]: readonly number[]): PackedRecord {
  return [KINDS[kind!], what, ...rest.map((number, at) => (at === HALVES ? number / 2 : number))] as PackedRecord;
}

/** How many characters an id shares with the one before, how many more it has, and those. */
function readId(reader: Reader, before = ''): string {
  const shared = before.slice(0, reader.number());
  return shared + reader.text(reader.number());
}

function makeEntity(id: string, [classes, emits, ...given]: readonly number[]): PackedEntity {
  return [id, classes!, emits!, given];
}
