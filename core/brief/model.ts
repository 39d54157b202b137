import type { CardItem, CardSource, Kind, PartialDate } from '../model';

/** A backgrounder: what a reader chose of what we know about the entries of a page. */
export interface Brief {
  /** Title of the page that it is about; empty where it has none. */
  readonly title: string;
  /** Address of that page; null where it is not to be named. */
  readonly url: string | null;
  /** The day on which it was put together. */
  readonly made: PartialDate;
  readonly entries: readonly BriefEntry[];
  /** Every source behind what was chosen, once: `sources[n - 1]` is source n of the facts. */
  readonly sources: readonly CardSource[];
}

/** One entry with the facts chosen of it; their numbers are into `Brief.sources`. */
export interface BriefEntry {
  readonly name: string;
  readonly kind: Kind;
  /** "Nuclear plant · Iran". */
  readonly label: string;
  readonly gist: string;
  /** BCP 47 tag of name, gist and claims. */
  readonly lang: string;
  readonly items: readonly CardItem[];
}
