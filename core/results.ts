/** What a search shows: its hits with the words in which they matched. */
import type { Library } from './ledger/shipped';
import type { Kind } from './model';
import type { Answer } from './search';

export interface Results {
  readonly found: readonly Result[];
  /** Where false, `found` is near at most: to be offered, not told. */
  readonly confident: boolean;
}

export interface Result {
  readonly entity: string;
  readonly kind: Kind;
  readonly name: Words;
  /** What it is; of a hit in a fact, what that says. */
  readonly line: Words;
  /** The fact that answers; null where it is the entry as such. */
  readonly factId: string | null;
}

/** A text with what matched of it: half-open ranges of UTF-16 units, in order, apart from each other. */
export interface Words {
  readonly text: string;
  readonly matched: readonly (readonly [start: number, end: number])[];
}

/** Puts an answer into words. Where nothing is sure, the names near to what was asked are offered instead. */
export function describeAnswer({ hits, confident, suggestions }: Answer, { entities, facts }: Library): Results {
  if (!confident) {
    const found = suggestions.flatMap(({ entity }): Result[] => {
      const known = entities.get(entity);
      if (!known) return [];
      const { kind, name, gist } = known;
      return [{ entity, kind, name: plain(name), line: plain(gist), factId: null }];
    });
    return { found, confident };
  }
  const found = hits.map(({ entity, kind, name, gist, why, factId }): Result => {
    const claim = factId === undefined ? undefined : facts.get(factId)?.claim;
    const matchedIn = (field: string) => why.find((reason) => reason.field === field)?.ranges ?? [];
    return {
      entity,
      kind,

      name: { text: name, matched: matchedIn('name') },
      line:
        claim === undefined ? { text: gist, matched: matchedIn('gist') } : { text: claim, matched: matchedIn('fact') },
      factId: claim === undefined ? null : (factId ?? null),
    };
  });
  return { found, confident };
}

function plain(text: string): Words {
  return { text, matched: [] };
}
