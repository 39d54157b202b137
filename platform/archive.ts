/** What the background knows: the bundled ledger and its indexes, opened on the first need and kept while it lives. */
import { buildKnowledge, type Knowledge } from '../core/check';
import { type Library, openLibrary } from '../core/ledger/shipped';
import type { Kind } from '../core/model';
import { type Answer, createSearch, type Search } from '../core/search';
import { type FactIndex, loadFactIndex } from '../core/search/fact-index';
import { loadNames, type Names, withCues } from '../core/spot';
import type { PackedCues, PackedNames } from '../core/spot/names';

/** What the build made of `data/`. */
export interface CompiledData {
  /** JSON of a `ShippedLedger`. */
  readonly ledger: string;
  /** Of facts and disagreements, by the sentence around a mention. */
  readonly index: string;
  /** Of names, descriptions and facts, by what somebody types. */
  readonly search: string;
  /** Names, and the words around them, as `core/spot` unpacks them. */
  readonly names: PackedNames;
  readonly cues: PackedCues;
}

export interface Archive {
  ledger(): Library;
  factIndex(): FactIndex;
  /** Names with their cues, to read drafts by. */
  names(): Names;
  /** The facts as figures and dates that a draft can be compared with. */
  knowledge(): Knowledge;
  /** @param limit most hits */
  search(query: string, limit: number): Answer;
  /** The entities of some kinds. */
  ofKinds(kinds: readonly Kind[]): readonly string[];
}

/** Nothing is parsed before the first question, and nothing needs to last. */
export function createArchive(data: CompiledData): Archive {
  let library: Library | undefined;
  let index: FactIndex | undefined;
  let search: Search | undefined;
  let names: Names | undefined;
  let knowledge: Knowledge | undefined;
  const openOnce = () => {
    library ??= openLibrary(JSON.parse(data.ledger));
    return library;
  };
  return {
    ledger: openOnce,
    ofKinds: (kinds) =>
      kinds.length === 0
        ? []
        : [...openOnce().entities].flatMap(([entity, { kind }]) => (kinds.includes(kind) ? entity : [])),
    factIndex: () => {
      index ??= loadFactIndex(data.index);
      return index;
    },
    names: () => {
      names ??= withCues(loadNames(data.names), data.cues);
      return names;
    },
    knowledge: () => {
      knowledge ??= buildKnowledge(openOnce());
      return knowledge;
    },
    search: (query, limit) => {
      search ??= createSearch(openOnce(), data.search);
      return search.search(query, { limit });
    },
  };
}
