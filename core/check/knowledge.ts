/** What the check knows: the figures, dates and offices of the ledger, ready to be compared with. */
import type { Support } from '../ledger/model';
import type { Library } from '../ledger/shipped';
import type { Kind } from '../model';
import type { Quantity } from '../text/quantities';
import type { Scope } from './nearness';
import type { Office } from './offices';
import type { Topic } from './topics';

/**
 * `holds`: said without reserve; `differs`: one version among several that stand; `slip`: a mistake of a few sources
 * beside a fact that holds; `outdated`: overtaken since.
 */
export type Standing = 'holds' | 'differs' | 'slip' | 'outdated';

export interface Known {
  readonly entity: string;
  readonly kind: Kind;
  readonly factId: string;
  readonly claim: string;
  readonly topics: ReadonlySet<Topic>;
  readonly quantity: Quantity | null;
  /** Words beside the figure, and of the whole claim. */
  readonly near: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly standing: Standing;
  /** True for the value that the editors gave; false for a figure that only the claim's words give. */
  readonly main: boolean;
  readonly scope: Scope;
  readonly asOf: string | undefined;
  readonly sources: readonly Support[];
  /** True where one of the sources has a date: nothing is called wrong without one. */
  readonly dated: boolean;
  /** What the card says of the disagreement. */
  readonly resolution: string | null;
}

export interface Knowledge {
  readonly byEntity: ReadonlyMap<string, readonly Known[]>;
  /** Entities beside an entity: those it names as related, and those that name it. */
  readonly kin: ReadonlyMap<string, readonly string[]>;
  readonly ledger: Library;
  /** Facts by the stems of their words. */
  readonly told: ReadonlyMap<string, readonly Told[]>;
  /** Names and other words that the ledger writes with a capital. */
  readonly proper: ReadonlySet<string>;
  /** The first five letters of each of these, all of one of four. */
  readonly beginnings: ReadonlySet<string>;
  /** Who holds which office. */
  readonly offices: readonly Office[];
  /** How telling a stem is, 0 to 3: 3 where one fact alone has it. */
  weigh(stem: string): number;
}

/** A fact as all that can be compared of it. */
export interface Told {
  readonly factId: string;
  readonly entity: string;
  readonly figures: readonly Known[];
  /** Its telling words with their weights; names weigh less, as they say whom it is about rather than what. */
  readonly stems: ReadonlyMap<string, number>;
  /** The sum of the weights. */
  readonly weight: number;
}

/** True for a treaty or deal: what is signed, and has a day of it. */
export function isPaper(entity: string, { ledger }: Pick<Knowledge, 'ledger'>): boolean {
  return /^(?:treaty|deal)$/.test(ledger.entities.get(entity)?.kind ?? '');
}
