/** The compiled names of the ledger: what `names.js` carries and `loadNames` unpacks. */
import { type Dictionary, loadDictionary } from './dictionary';
import { type Candidate, findCandidates } from './find';

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

/** What every page gets: names, and the nouns that may stand for them. */
export interface PackedNames {
  readonly dictionary: string;
  /** By entry of the dictionary. */
  readonly records: readonly PackedRecord[];
  readonly entities: readonly PackedEntity[];
}

/** What a page gets once a name was found in it: the words around names. */
export interface PackedCues {
  readonly dictionary: string;
  readonly records: readonly PackedRecord[];
  /** By key of given names: the letters that may stand for one as an initial. */
  readonly initials: readonly string[];
}

export interface Cues extends Omit<PackedCues, 'dictionary'> {
  readonly dictionary: Dictionary;
}

export interface Names extends Omit<PackedNames, 'dictionary'> {
  readonly dictionary: Dictionary;
  /** Without them only names that need no company count. */
  readonly cues: Cues | null;
  /** What opens and searches dictionaries: handed on with the names, so that a script that comes later need not bring it. */
  readonly load: typeof loadDictionary;
  readonly find: typeof findCandidates;
}

/** Unpacks what `compileNames` packed; it finds, and decides once it has its cues (`withCues`). */
export function loadNames(names: PackedNames): Names {
  return {
    ...names,
    dictionary: loadDictionary(names.dictionary),
    cues: null,
    load: loadDictionary,
    find: findCandidates,
  };
}

/** The names together with what `compileCues` packed. */
export function withCues(names: Names, cues: PackedCues): Names {
  return { ...names, cues: { ...cues, dictionary: names.load(cues.dictionary) } };
}

/** Names, and nouns that may stand for one, in a text, by start; empty for most texts. */
export function findInBlock(text: string, names: Names): readonly Candidate[] {
  return findCandidates(text, names.dictionary, true);
}
