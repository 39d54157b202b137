/** The compiled names of the ledger: what `names.js` carries and `loadNames` unpacks. */
import { type Dictionary, loadDictionary, type Reader } from './dictionary';
import { type Candidate, findCandidates } from './find';
import type { Roles } from './roles';
import { openSeries, type Series } from './series';

/** 0 any case, 1 first letter a capital, 2 no small letters. */
export type CaseRule = 0 | 1 | 2;

export type PackedRule = [prior: number, pro: number, con: number, also: number];

export type NameRecord = ['n', entity: number, letters: CaseRule, ...PackedRule, soft: number, title: number];
export type SurnameRecord = ['l', entity: number, letters: CaseRule, ...PackedRule];
/** A noun of descriptions: 1 weak, 2 stands without an article. */
export type HeadRecord = ['h', classes: number, letters: CaseRule, flags: number];

/** Name, surname, given name, head, cue, determiner, modifier, word that opens a sentence, other thing. */
export type PackedRecord =
  | NameRecord
  | SurnameRecord
  | HeadRecord
  | ['g', key: number, letters: CaseRule]
  | ['c', topics: number, letters: CaseRule]
  | ['d', unused: 0, letters: CaseRule]
  | ['m', telling: 0 | 1, letters: CaseRule]
  | ['w', unused: 0, letters: CaseRule]
  | ['o', classes: number, letters: CaseRule];

export type PackedEntity = readonly [id: string, classes: number, emits: number, given: readonly number[]];

/** By the digit that stands for it: what a record is of. */
export const KINDS = 'nlhgcdmwo';

/** Which number behind the kind and the entity is written doubled: what a name is worth alone may be half a point. */
export const HALVES = 1;

/** Forms with what they stand for, by entry. */
interface PackedTable {
  readonly dictionary: string;
  /** A series of {@link PackedRecord}. */
  readonly records: string;
}

/** What every page gets: names, and the nouns that may stand for them. */
export interface PackedNames extends PackedTable {
  /** A series of {@link PackedEntity}, ordered by id. */
  readonly entities: string;
  readonly roles: Roles;
}

/** What a page gets once a name was found in it: the words around names. */
export interface PackedCues extends PackedTable {
  /** By key of given names: the letters that may stand for one as an initial. */
  readonly initials: readonly string[];
}

/** Forms that can be found, and what they stand for, by entry. */
interface Table {
  readonly dictionary: Dictionary;
  readonly records: Series<PackedRecord>;
}

export interface Cues extends Table {
  readonly initials: readonly string[];
}

export interface Names extends Table {
  readonly entities: Series<PackedEntity>;
  readonly roles: Roles;
  /** Without them only names that need no company count. */
  readonly cues: Cues | null;
  /** What opens and searches tables: handed on with the names, so that a script that comes later need not bring it. */
  readonly open: typeof openTable;
  readonly find: typeof findCandidates;
}

/** Opens what `compileNames` packed; it finds, and decides once it has its cues (`withCues`). */
export function loadNames(names: PackedNames): Names {
  return {
    ...openTable(names),
    entities: openSeries(names.entities, readId, makeEntity),
    roles: names.roles,
    cues: null,
    open: openTable,
    find: findCandidates,
  };
}

/** The names together with what `compileCues` packed. */
export function withCues(names: Names, cues: PackedCues): Names {
  return { ...names, cues: { ...names.open(cues), initials: cues.initials } };
}

function openTable({ dictionary, records }: PackedTable): Table {
  return { dictionary: loadDictionary(dictionary), records: openSeries(records, readWhat, makeRecord) };
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

/** Names, and nouns that may stand for one, in a text, by start; empty for most texts. */
export function findInBlock(text: string, names: Names): readonly Candidate[] {
  return findCandidates(text, names.dictionary, true);
}
