/** The documents of the search index: one for each entity, one for each of its facts. */
import type { Options } from 'minisearch';

/** Fields are lists of terms parted by spaces (see `words.ts`). */
export interface SearchDocument {
  readonly id: string;
  readonly entity: string;
  /** Id of the fact; absent for the entity itself. */
  readonly item?: string;
  /** Words of its names in all languages. */
  readonly name: string;
  /** Those that are weak by themselves: given names, and names that are everyday words. */
  readonly weak: string;
  /** Whole names without gaps; `=` before those that count only where nothing else is asked. */
  readonly whole: string;
  /** `key:sound` of the words of its names (see `sound.ts`). */
  readonly sound: string;
  /** What it is, up to the first pause of the gist; and its kind. */
  readonly first: string;
  /** A person's post: the gist up to "of". */
  readonly post: string;
  /** The rest of the gist, and the place. */
  readonly about: string;
  /** What people call it when they search. */
  readonly alias: string;
  readonly fact: string;
  /** Words by which one asks for the property of the fact. */
  readonly cue: string;
  /** On a document of its own: words that too many entities have to be indexed. */
  readonly common: string;
}

export type Field =
  | 'name'
  | 'weak'
  | 'whole'
  | 'sound'
  | 'first'
  | 'post'
  | 'about'
  | 'alias'
  | 'fact'
  | 'cue'
  | 'common';

export const DOCUMENTS: Options<SearchDocument> = {
  fields: ['name', 'weak', 'whole', 'sound', 'first', 'post', 'about', 'alias', 'fact', 'cue', 'common'],
  storeFields: ['entity', 'item'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term || null,
};
