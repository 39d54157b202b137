/**
 * Finding entries and facts by what somebody types: names in any script and spelling, descriptions, questions, figures.
 *
 * Every word of the query is looked up on its own in the bundled MiniSearch index. An entry is worth the share of the
 * query it accounts for, rare words counting more than common ones; words that nothing knows count fully against it. So
 * "judd trump 147" is not about the president, and says so: an answer is `confident` only where most of the query is met.
 */
import MiniSearch from 'minisearch';
import type { Library } from '../ledger/shipped';
import type { Kind } from '../model';
import { DOCUMENTS, type SearchDocument } from './documents';
import { gather } from './evidence';
import { listLayoutReadings } from './layouts';
import { isOfNames } from './lookup';
import { readQuery } from './query';
import { isConfident, rank, type Scored, WHOLE } from './rank';
import { markMatches, type Reason } from './reasons';

export interface Hit {
  readonly entity: string;
  /** From 0 to about 1.5: share of the query that is met, plus what its whole name and kind add. */
  readonly score: number;
  readonly kind: Kind;
  readonly name: string;
  readonly gist: string;
  /** Where it matched, for highlighting. */
  readonly why: readonly Reason[];
  /** The fact that answers, where one says more than the entry's name and description. */
  readonly factId?: string;
}

export interface Answer {
  /** Best first. Where `confident` is false they are near at most: to be offered, not to be told. */
  readonly hits: readonly Hit[];
  readonly confident: boolean;
  /** Names near to what was asked, where nothing is sure. */
  readonly suggestions: readonly { readonly entity: string; readonly name: string }[];
}

export interface Search {
  /** @param options.limit most hits; 10 unless told */
  search(query: string, options?: { readonly limit?: number }): Answer;
}

/** Below this share of the best score a hit is not worth showing. */
const TAIL = 0.35;
const SUGGESTIONS = 3;

/**
 * Opens what `buildSearchIndex` made.
 * Throws where `json` is something else.
 */
export function createSearch(library: Library, json: string): Search {
  const index = MiniSearch.loadJSON<SearchDocument>(json, DOCUMENTS);
  const isCommon = (term: string) => index.search(term, { fields: ['common'] }).length > 0;

  /** The query as it would be on another keyboard, where that makes a name. */
  const findOnOtherLayout = (text: string): Scored[] | undefined => {
    for (const reading of listLayoutReadings(text)) {
      const query = readQuery(reading, isCommon);
      if (query.asked.length === 0 || !isOfNames(index, query.asked)) continue;
      const scored = rank(query, gather(index, query, library, false), library);
      if (isConfident(scored) && scored[0]!.whole >= WHOLE) return scored;
    }
    return undefined;
  };

  return {
    search(text, { limit = 10 } = {}) {
      const query = readQuery(text, isCommon);
      const plain = gather(index, query, library, false);
      let scored = rank(query, plain, library);
      // Where every word is known as typed there is nothing to guess.
      if (plain.hasGap && !isConfident(scored)) {
        scored = findOnOtherLayout(text) ?? rank(query, gather(index, query, library, true), library);
      }
      const confident = isConfident(scored);
      const best = scored[0]?.score ?? 0;
      const hits = scored
        .filter(({ score }) => score >= best * TAIL)
        .slice(0, limit)
        .map((hit) => describe(hit, library));
      const suggestions = confident ? [] : hits.slice(0, SUGGESTIONS).map(({ entity, name }) => ({ entity, name }));
      return { hits, confident, suggestions };
    },
  };
}

function describe({ entity: id, score, terms, factId }: Scored, library: Library): Hit {
  const { kind, name, gist } = library.entities.get(id)!;
  const fact = factId && library.facts.get(factId);
  const why = [
    markMatches('name', name, terms),
    markMatches('gist', gist, terms),
    fact ? markMatches('fact', fact.claim, terms) : null,
  ].filter((reason) => reason !== null);
  return { entity: id, score: Math.round(score * 1000) / 1000, kind, name, gist, why, ...(factId && { factId }) };
}
