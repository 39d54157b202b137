import type { CardSource, Denial, PartialDate } from '../model';

/** The ways in which a fact can be copied with its source. */
export type StyleId =
  | 'attribution'
  | 'plain'
  | 'html'
  | 'markdown'
  | 'markdown-footnote'
  | 'chicago'
  | 'wikipedia'
  | 'bibtex'
  | 'ris'
  | 'csl-json';

/** One fact and one of its sources: all that any style needs. */
export interface Citable {
  readonly claim: string;
  /** Who says so, where the claim needs a speaker of its own besides the source. */
  readonly assertedBy: string | null;
  /** Travels with the claim in every style that states the claim: an allegation is never copied without it. */
  readonly denial: Pick<Denial, 'by' | 'claim'> | null;
  readonly asOf: PartialDate | null;
  /** Display name of the entity that the fact is of. */
  readonly entity: string;
  readonly source: CardSource;
  /** The day on which the source is cited, `2026-11-22`. */
  readonly accessed: PartialDate;
}

/** What goes to the clipboard: always as text, and as rich text where the style has a form of its own for that. */
export interface Citation {
  readonly text: string;
  readonly html?: string;
}

export interface CiteStyle {
  readonly id: StyleId;
  cite(fact: Citable): Citation;
}
