/** What a language brings to the reading of dates and figures: its words. The grammar is one for all. */

export type Approximation = 'exact' | 'about' | 'nearly' | 'over' | 'under' | 'at-least' | 'at-most';

/** Which part of a month or year: "early", "mid-", "late". */
export type Part = 'early' | 'mid' | 'late';

export interface Language {
  readonly tag: string;
  /** The decimal sign; the other one of the two groups thousands. */
  readonly decimal: '.' | ',';
  /** All keys are in small letters. */
  readonly months: ReadonlyMap<string, number>;
  /** 0 is Sunday. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Winter 0 (December to February), spring 1, summer 2, autumn 3. */
  readonly seasons: ReadonlyMap<string, number>;
  readonly parts: ReadonlyMap<string, Part>;
  /** Words for 0 to 99 and such as "dozen" (12). */
  readonly numbers: ReadonlyMap<string, number>;
  /** Words that multiply what stands before them: hundred, thousand, million. */
  readonly scales: ReadonlyMap<string, number>;
  /** "hundreds": a number of things that is at least this and below ten times it. */
  readonly vague: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly decades: ReadonlyMap<string, number>;
  /** Phrases of up to three words that stand before a figure. */
  readonly approximations: ReadonlyMap<string, Approximation>;
  /** Names of units to the symbols of `units.ts`. */
  readonly units: ReadonlyMap<string, string>;
  /** Nouns that make a number after them a label: "article", "page", "room". The value is the label's class. */
  readonly labels: ReadonlyMap<string, string>;
  /** Words that may stand between parts of a date ("of", "года"). */
  readonly joints: ReadonlySet<string>;
  /** The words of "from X to Y" and "between X and Y". */
  readonly rangeOpeners: ReadonlySet<string>;
  readonly rangeJoints: ReadonlySet<string>;
  readonly halves: ReadonlyMap<string, number>;
  /** Words after a figure that end its noun phrase. */
  readonly stops: ReadonlySet<string>;
  /** "last", "previous", "next": a date that only the text's own day can place. */
  readonly relatives: ReadonlyMap<string, -1 | 0 | 1>;
  readonly years: ReadonlySet<string>;
  /** Single words that are an amount of a unit: "полвека", "Vierteljahrhundert". */
  readonly amounts?: ReadonlyMap<string, readonly [amount: number, unit: string]>;
}

/** Makes a table of rows of words that share a value: `["jan|january", 1]`. */
export function table<Value>(rows: readonly (readonly [words: string, value: Value])[]): ReadonlyMap<string, Value> {
  return new Map(rows.flatMap(([words, value]) => words.split('|').map((word) => [word, value] as const)));
}

/** Makes a set of words: `"in|since"`. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split('|'));
}
