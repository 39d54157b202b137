/**
 * The nouns that every room speaks: what a card holds and what a mention is.
 * Plain JSON all of it, since cards travel from the background to a page as a message.
 */

import type { Language } from './messages/model';

/** A date as far as it is known: `2025`, `2025-01` or `2025-01-17`. */
export type PartialDate = string;

/** How sure a fact is. `core/ledger/status.ts` says when each holds. */
export type Status = 'confirmed' | 'reported' | 'disputed' | 'denied' | 'superseded';

/** What sort of thing an entity is; decides its label and its drawing. */
export type Kind =
  | 'treaty'
  | 'deal'
  | 'nuclear-plant'
  | 'weapon'
  | 'person'
  | 'organisation'
  | 'place'
  | 'project'
  | 'concept';

/** A stretch of text that speaks of an entity. Offsets are UTF-16 units of the text it was found in. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  /** True where only the context makes it that entity ("the treaty"). */
  readonly soft: boolean;
}

/** What is shown of one entity, ready to be drawn. */
export interface Card {
  readonly entity: string;
  readonly name: string;
  readonly kind: Kind;
  /** "Iran"; null where the entity is not tied to a place. */
  readonly place: string | null;
  /** One line that says what it is. */
  readonly gist: string;
  /** BCP 47 tag of name, gist and claims. */
  readonly lang: string;
  /** Facts and disagreements in the order to be read. */
  readonly items: readonly CardItem[];
  /** How many of `items` are shown before "more". */
  readonly lead: number;
  /** Numbered from 1 in the order in which `items` first name them: `sources[n - 1]` is source n. */
  readonly sources: readonly CardSource[];
  readonly related: readonly Related[];
  readonly corrections: readonly Correction[];
  readonly timeline: readonly TimelineEvent[];
  readonly map: LocatorMap | null;
}

/** A card with the words that are said around its facts, in the reader's language. */
export interface SpokenCard extends Card {
  readonly language: Language;
}

export type CardItem = CardFact | Disagreement;

export interface CardFact {
  readonly type: 'fact';
  readonly id: string;
  /** One sentence in our own words. */
  readonly claim: string;
  readonly status: Status;
  /** Who says so, where the sentence itself needs it ("Kyiv and its allies"); null otherwise. */
  readonly assertedBy: string | null;
  readonly asOf: AsOf | null;
  /** How many independent voices stand behind it. */
  readonly voices: number;
  /** The denial that must stand beside an allegation. */
  readonly denial: Denial | null;
  /** Numbers into `Card.sources`, from 1. */
  readonly sources: readonly number[];
}

export interface Denial {
  /** Who rejects it: "Moscow and Tehran". */
  readonly by: string;
  /** What they say, in our own words. */
  readonly claim: string;
  readonly asOf: AsOf | null;
  readonly sources: readonly number[];
}

export interface AsOf {
  readonly date: PartialDate;
  /** Whole months between `date` and the day the card was built; 0 for less than one. */
  readonly months: number;
  /** True where that is older than facts of its property may be without a remark. */
  readonly stale: boolean;
}

/** Where sources differ: each version with who says it, and what we make of it. */
export interface Disagreement {
  readonly type: 'disagreement';
  readonly id: string;
  /** What they differ on, to follow "Sources differ on": "when it started". */
  readonly topic: string;
  readonly versions: readonly Version[];
  /** One sentence that says why, or what is safe to say; null where nothing is. */
  readonly resolution: string | null;
}

export interface Version {
  /** The figure or date in short: "2011"; empty where the versions are statements. */
  readonly value: string;
  /** What is said of it, with its speaker: "connected to the grid, TASS". */
  readonly claim: string;
  readonly factId: string | null;
  readonly sources: readonly number[];
}

/** What is known of a source. Unknown is null: nothing is ever invented. */
export interface CardSource {
  readonly id: string;
  readonly publisher: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: PartialDate | null;
  /** https address, with a text fragment that opens the passage where there is an anchor. */
  readonly url: string | null;
  /** BCP 47 tag of the source's own language. */
  readonly lang: string | null;
  readonly kind: SourceKind;
  /** A word of caution for readers ("machine-rewritten"); null where none is needed. */
  readonly caution: string | null;
}

export type SourceKind =
  | 'official'
  | 'state-media'
  | 'wire'
  | 'newspaper'
  | 'magazine'
  | 'trade-press'
  | 'broadcaster'
  | 'think-tank'
  | 'reference'
  | 'blog'
  | 'aggregator';

export interface Related {
  readonly entity: string;
  readonly name: string;
  readonly kind: Kind;
}

export interface Correction {
  readonly date: PartialDate;
  /** What was wrong and what is right, in one or two sentences. */
  readonly note: string;
}

export interface TimelineEvent {
  readonly factId: string;
  readonly date: PartialDate;
  readonly claim: string;
  readonly status: Status;
}

/** Drawn when the data is built: no tiles, no network. */
export interface LocatorMap {
  readonly label: string;
  /** SVG user units. */
  readonly width: number;
  readonly height: number;
  /** SVG path data of the land, of the borders on it, and of the country that holds the place. */
  readonly land: string;
  readonly borders: string;
  readonly home: string;
  readonly point: { readonly x: number; readonly y: number };
}
