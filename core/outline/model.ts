/** A list of ours as it is read, whatever it is written in: a title, a few lines, and parts with their items. */
export interface Outline {
  readonly title: string;
  readonly lead: readonly Line[];
  readonly parts: readonly Part[];
}

export interface Part {
  readonly heading: string;
  /** BCP 47 tag of its words, where they may be in another language than the rest. */
  readonly lang?: string;
  readonly lead?: Line;
  readonly isNumbered: boolean;
  readonly items: readonly Item[];
}

export interface Item {
  readonly line: Line;
  /** What is said about it, below it. */
  readonly under?: readonly Line[];
}

/** One line, word by word as it is shown: no piece holds a line break. */
export type Line = readonly Piece[];

export type Piece =
  | string
  | { readonly strong: string }
  | { readonly emphasis: string }
  /** Words of somebody else, which may run the other way. */
  | { readonly quote: string }
  /** `to` as `linkTo` gives it; null for words without an address. */
  | { readonly link: string; readonly to: string | null };
