/** The compiled names of the ledger: what `names.js` carries and `page.js` looks for, and what `cues.js` says of them. */
import { type Dictionary, loadDictionary } from './dictionary';
import { type Candidate, findCandidates } from './find';
import type { Roles } from './roles';

/** 0 any case, 1 first letter a capital, 2 no small letters. */
export type CaseRule = 0 | 1 | 2;

export type PackedRule = [prior: number, pro: number, con: number, also: number];

export type NameRecord = ['n', entity: number, letters: CaseRule, ...PackedRule, soft: number, title: number];
export type SurnameRecord = ['l', entity: number, letters: CaseRule, ...PackedRule];
/** A noun of descriptions: 1 weak, 2 stands without an article, 4 one that followed, 8 one that made way. */
export type HeadRecord = ['h', classes: number, letters: CaseRule, flags: number];

/** Name, surname, given name, head, cue, determiner, modifier, word that opens a sentence, other thing. */
export type PackedRecord =
  | NameRecord
  | SurnameRecord
  | HeadRecord
  | ['g', key: number, letters: CaseRule]
  | ['c', topics: number, letters: CaseRule]
  | ['d', unused: 0, letters: CaseRule]
  | ['m', telling: 0 | 1 | 2 | 3, letters: CaseRule]
  | ['w', unused: 0, letters: CaseRule]
  | ['o', classes: number, letters: CaseRule];

export type PackedEntity = readonly [id: string, classes: number, emits: number, given: readonly number[]];

/** What every page gets: names, and the nouns that may stand for them. */
export interface PackedNames {
  readonly dictionary: string;
  /** How many entries are of names; those behind are of nouns. */
  readonly named: number;
}

/** What a page gets once a name was found in it: what names stand for, and the words around them. */
export interface PackedCues {
  /** A series of {@link PackedRecord}, by entry of the names. */
  readonly names: string;
  /** A series of {@link PackedEntity}, ordered by id. */
  readonly entities: string;
  readonly roles: Roles;
  /** The words around names, and what they stand for, as with names. */
  readonly dictionary: string;
  readonly records: string;
  /** By key of given names: the letters that may stand for one as an initial. */
  readonly initials: readonly string[];
}

/** Names that can be found; `withCues` makes them what can be decided. */
export interface BareNames {
  readonly packed: PackedNames;
  readonly dictionary: Dictionary;
  /** What opens and searches dictionaries: handed on with the names, so that a script that comes later need not bring it. */
  readonly load: typeof loadDictionary;
  readonly find: typeof findCandidates;
}

/** What `compileNames` packed, as far as finding goes. Opened with the first text: that takes half as long as a page may be held. */
export function loadNames(packed: PackedNames): BareNames {
  let dictionary: Dictionary | undefined;
  return {
    packed,
    load: loadDictionary,
    find: findCandidates,
    get dictionary() {
      dictionary ??= loadDictionary(packed.dictionary);
      return dictionary;
    },
  };
}

/** Names, and nouns that may stand for one, in a text, by start; empty for most texts. */
export function findInBlock(text: string, names: BareNames): readonly Candidate[] {
  return findCandidates(text, names.dictionary, true);
}

/** True where a name stands among the candidates of a block, meant or not: lets a page without one go by. */
export function holdsName(candidates: readonly Candidate[], { packed }: BareNames): boolean {
  return candidates.some(({ entry }) => entry < packed.named);
}
