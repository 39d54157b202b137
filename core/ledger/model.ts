/**
 * What `data/` holds, as the schema lets it through: the words of the editors, before anything is computed.
 * A key that is absent means "not known" or "does not apply"; nothing is ever invented to fill it.
 */
import type { Kind, PartialDate, SourceKind } from '../model';

/** What a fact is about, so that a figure or date in a draft can be compared with the right one. */
export const PROPERTIES = [
  // agreements
  'signed',
  'in-force',
  'term',
  'articles',
  'provision',
  'ratified',
  'vote',
  'replaces',
  'contract',
  // plants and works
  'construction-start',
  'construction-halt',
  'start-up',
  'grid-connection',
  'hand-over',
  'commercial-operation',
  'progress',
  'schedule',
  'units',
  'capacity',
  'output',
  'fuel',
  'staff',
  'incident',
  // money
  'cost',
  'price',
  'deal-value',
  'trade',
  // arms
  'count-ordered',
  'count-supplied',
  'count-launched',
  'count-produced',
  'range',
  'payload',
  'size',
  // people and bodies
  'born',
  'education',
  'role',
  'appointed',
  'elected',
  'killed',
  'meeting',
  'founded',
  'member',
  'sanctioned',
  'count',
  // routes and places
  'volume',
  'route',
  'location',
  // speech
  'statement',
  'stance',
  'assessment',
  'allegation',
  'denial',
  // the rest
  'definition',
  'event',
] as const;

export type Property = (typeof PROPERTIES)[number];

/** How close a figure is: `about` also holds for neighbours, `at-least` and `at-most` are bounds. */
export const PRECISIONS = ['exact', 'about', 'at-least', 'at-most'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** The part of a claim that a machine can compare. */
export type Value =
  | { readonly type: 'date'; readonly date: PartialDate }
  | { readonly type: 'period'; readonly from: PartialDate; readonly until?: PartialDate }
  /** An amount of a unit: `{amount: 915, unit: "MW"}`. A range has `max` beside its lower `amount`. */
  | {
      readonly type: 'quantity';
      readonly amount: number;
      readonly max?: number;
      readonly unit: string;
      readonly precision: Precision;
    }
  /** A number of things: `{count: 47, of: "article"}`. */
  | {
      readonly type: 'count';
      readonly count: number;
      readonly max?: number;
      readonly of: string;
      readonly precision: Precision;
    }
  | { readonly type: 'entity'; readonly entity: string }
  | { readonly type: 'text'; readonly text: string };

/** Where a source says it: the few words by which the passage is found, and its place in the text. */
export interface Support {
  readonly source: string;
  readonly anchor?: string;
  readonly locator?: string;
}

export interface Fact {
  readonly id: string;
  /** One sentence in our own words. */
  readonly claim: string;
  readonly property: Property;
  readonly value?: Value;
  /** The day on which it was so, or was said. */
  readonly asOf?: PartialDate;
  readonly validFrom?: PartialDate;
  readonly validUntil?: PartialDate;
  /** Who says so: a person, a government, a paper. */
  readonly assertedBy?: string;
  /** The fact (of any entity) in which the party concerned rejects it. */
  readonly deniedBy?: string;
  /** True where the speaker must be named beside the claim. */
  readonly attribute?: true;
  /** Set by hand only where the status cannot be computed. */
  readonly declared?: 'superseded' | 'disputed';
  /** `version`: only as one version of a disagreement. `never`: known to us, not fit to be shown. */
  readonly shown?: 'version' | 'never';
  readonly sources: readonly Support[];
  /** For editors; does not ship. */
  readonly note?: string;
}

/** Where it stands, for the card's head and the locator map. */
export interface Place {
  readonly name: string;
  /** Degrees north and east, WGS 84. */
  readonly lat?: number;
  readonly lon?: number;
}

/** `data/entities/<id>.json` */
export interface Entity {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** One line that says what it is. */
  readonly gist: string;
  readonly place?: Place;
  readonly related: readonly string[];
  /** The day on which an editor last looked for newer facts. */
  readonly reviewed: PartialDate;
  /** In the order in which an editor would tell them. */
  readonly facts: readonly Fact[];
  /** For editors; does not ship. */
  readonly note?: string;
}

/** An entry of `data/sources.json`. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: PartialDate | null;
  readonly url: string | null;
  /** BCP 47 tag of the text. */
  readonly lang: string | null;
  readonly kind: SourceKind;
  /** Whose voice it is. Sources that carry one wire text, or one paper's scoop, share a voice and count once. */
  readonly voice: string;
  /** True where it is, or reproduces, an official text: such a text confirms on its own what it says. */
  readonly official?: true;
  /** True where it cannot support anything alone: machine-rewritten, an unknown host, a mirror. */
  readonly weak?: true;
  /** A word of caution for readers. */
  readonly caution?: string;
  /** For editors: how the date is known, where the copy comes from. Does not ship. */
  readonly note?: string;
}

/** One version of a disagreement: a fact of ours, or what a source says that no fact of ours repeats. */
export type ConflictVersion =
  | { readonly fact: string; readonly value?: string; readonly claim?: string }
  | { readonly value: string; readonly claim: string; readonly sources: readonly Support[] };

/** An entry of `data/conflicts.json`. */
export interface Conflict {
  readonly id: string;
  /** The entries on whose cards it stands. */
  readonly entities: readonly string[];
  /** To follow "Sources differ on". */
  readonly topic: string;
  readonly versions: readonly ConflictVersion[];
  /** Facts that sum the versions up; the disagreement stands in their place. */
  readonly replaces?: readonly string[];
  /** The facts among the versions that hold all the same: they keep their own status. */
  readonly holds?: readonly string[];
  /** A slip of a few sources: what holds stays among the facts, and the disagreement comes after them. */
  readonly minor?: true;
  /** What the card says about it. */
  readonly resolution: string | null;
  /** Why they differ, for editors; does not ship. */
  readonly why: string;
}

/** An entry of `data/corrections.json`: a mistake that is in circulation, or was ours, set right. */
export interface Correction {
  readonly id: string;
  readonly date: PartialDate;
  readonly note: string;
  readonly entities: readonly string[];
  /** The facts that say what is right. */
  readonly facts: readonly string[];
}

/** All of `data/`, but the names. */
export interface Ledger {
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  readonly conflicts: readonly Conflict[];
  readonly corrections: readonly Correction[];
}
