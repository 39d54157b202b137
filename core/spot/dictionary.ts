/**
 * The names of the ledger in the form the matcher walks: a minimal automaton over folded text, read in place from the
 * string that `pack.ts` wrote. Nothing is built from names in a page, and a name takes as many bytes as it takes there.
 */
import { foldCharacter } from '../text/fold';
import { HALF, isIdeograph, isListed, kindOfUnit } from '../text/words';

/**
 * A spelling to be found, unfolded, and the index of what it stands for in the caller's own table. A text that ends
 * with {@link STEM} is a stem: its word may go on (`иранск*`).
 */
export interface Form {
  readonly text: string;
  readonly entry: number;
}

/** At the end of a form: the word may go on. */
export const STEM = '*';

/** Code of a character that folding drops. */
export const DROPPED = 1;
/** Code of a character that folds to several units, or takes two: see {@link Dictionary.expansions}. */
export const SEVERAL = 2;
/** Code of a character that no name holds. */
export const ABSENT = 3;
/** Codes of symbols begin here; the gap between words comes first, whether a name holds one or not. */
export const GAP = 4;

/** Symbols with a digit of their own; as many digits more say that the edge is the only one and goes on behind it. */
export const SHORT = 45;
/** Digit before a symbol that has none of its own. */
export const LONG = 2 * SHORT;

/** Flags of an edge: the path so far is a name; the last edge of its node. */
export const FINAL = 1;
export const LAST = 2;
/** A number follows: what the names from here on stand for. */
export const VALUE = 4;
/** It leads to the node right behind it, or to one as far behind as a number says. */
export const NEAR = 8;
export const FAR = 16;
/** The node it leads to has an edge for {@link STEM}. */
export const OPEN = 32;

/** Steps that are remembered. */
const PLACES = 1 << 13;

/** What is known of a step: no name goes on so; one does; one ends with it. */
export const FAILS = 1;
export const GOES_ON = 2;
export const TELLS = 3;

/**
 * Steps through the automaton that were gone before, one symbol each: words of a page begin and go on alike. A place
 * holds the latest of the steps that share it, so that what is kept and what a step costs do not grow with the names.
 */
export interface Steps {
  /** The node they begin at, and the code of their symbol. */
  readonly from: Uint32Array;
  readonly codes: Uint16Array;
  /** `FAILS`, `GOES_ON` or `TELLS`; 0 for a free place. */
  readonly known: Uint8Array;
  /** The node they lead to, and what is said there of what the names stand for: see {@link Edge}. */
  readonly to: Uint32Array;
  readonly values: Int32Array;
  /** What finds them. */
  readonly edge: Edge;
}

export interface Dictionary {
  /** All of the packed text; the automaton is a part of it. */
  readonly cells: string;
  /** Code of {@link STEM}; 0 where no form is a stem. */
  readonly open: number;
  /** By code of the first symbol, where its edge stands in `cells`; 0 for none. */
  readonly roots: Uint32Array;
  /** Where the automaton begins in `cells`. */
  readonly root: number;
  readonly steps: Steps;
  /** Where in `cells` the entries begin of names that stand for more than one thing. */
  readonly sets: number;
  /** By UTF-16 unit of a text, its code and its kind (see `words.ts`) in the lowest four bits; 0 before it was met. */
  readonly units: Uint16Array;
  /** By code point, the codes that it folds to, once it was met. */
  readonly expansions: Map<number, readonly number[]>;
  /** By folded unit, the code of its symbol. */
  readonly symbols: ReadonlyMap<number, number>;
}

/**
 * Opens what `packDictionary` wrote. Looks at the first letters of names, and leaves all others alone.
 * @throws RangeError where the text is cut short.
 */
export function loadDictionary(packed: string): Dictionary {
  const reader = new Reader(packed);
  if (reader.number() !== packed.length - reader.at) throw new RangeError('the packed dictionary is cut short');
  const symbols = new Map<number, number>();
  for (let left = reader.number(); left > 0; left--) symbols.set(reader.number(), GAP + symbols.size);
  let unit = 0;
  for (let left = reader.number(); left > 0; left--) {
    unit += reader.number();
    symbols.set(unit, GAP + symbols.size);
  }
  const units = new Uint16Array(0x10000);
  let at = 0;
  let code = ABSENT;
  for (let left = reader.number(); left > 0; left--) {
    const step = reader.number();
    at += step >> 1;
    if (!(step & 1)) code = reader.number();
    units[at] = (code << 4) | kindOfUnit(at);
  }
  const length = reader.number();
  const sets = reader.at;
  const open = symbols.get(STEM.charCodeAt(0)) ?? 0;
  const roots = new Uint32Array(GAP + symbols.size);
  const root = sets + length;
  const edge = new Edge(packed, root);
  while (edge.read()) {
    roots[edge.code] = edge.from;
  }
  const steps = {
    from: new Uint32Array(PLACES),
    codes: new Uint16Array(PLACES),
    known: new Uint8Array(PLACES),
    to: new Uint32Array(PLACES),
    values: new Int32Array(PLACES),
    edge,
  };
  return { cells: packed, open, roots, root, steps, sets, units, expansions: new Map(), symbols };
}

/** The place in {@link Steps} of the step from a node by a symbol. */
export function takeStep({ steps, roots, root }: Dictionary, node: number, code: number): number {
  const { from, codes, known, to, values, edge } = steps;
  const first = Math.imul(node ^ Math.imul(code, 0x85ebca6b), 0x9e3779b1) >>> 19;
  if (from[first] === node && codes[first] === code && known[first] !== 0) return first;
  const place = known[first] === 0 ? first : first ^ 1;
  if (from[place] === node && codes[place] === code && known[place] !== 0) return place;
  edge.enter(node === root ? roots[code]! : node);
  const goesOn = edge.seek(code);
  from[place] = node;
  codes[place] = code;
  known[place] = !goesOn ? FAILS : edge.isFinal || edge.isOpen ? TELLS : GOES_ON;
  to[place] = edge.node;
  values[place] = edge.value;
  return place;
}

/** Reads numbers of a packed text one after the other; `pack.ts` says how they are written. */
export class Reader {
  readonly cells: string;
  /** Where the next one begins. */
  at: number;

  constructor(cells: string, at = 0) {
    this.cells = cells;
    this.at = at;
  }

  digit(): number {
    const character = this.cells.charCodeAt(this.at++);
    return character < 92 ? character - 35 : character - 36;
  }

  /** NaN behind the end of the text. */
  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 34) {
      const digit = this.digit();
      if (!(digit >= 57)) return value + digit * scale;
      value += digit * scale;
    }
  }

  /** A number that may be below zero. */
  signed(): number {
    const value = this.number();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  /** So many characters as they are. */
  text(length: number): string {
    this.at += length;
    return this.cells.slice(this.at - length, this.at);
  }
}

/** Goes through the automaton: along the edges of a node with `read` or `seek`, to the next node with `enter`. */
export class Edge extends Reader {
  /** Where the edge begins. */
  from = 0;
  /** Code of its symbol. */
  code = 0;
  /** True where the path up to here is a name. */
  isFinal = false;
  /** True where the path up to here is a stem. */
  isOpen = false;
  /** What the names from here on stand for; -1 where an edge before has said so, or a later one will. */
  value = -1;
  /** The node it leads to; 0 for none. */
  node = 0;
  private isLast = false;

  constructor(cells: string, node: number) {
    super(cells);
    this.enter(node);
  }

  /** Stands before the edges of a node, given by where it begins; 0 for one without any. */
  enter(node: number): void {
    this.at = node;
    this.isLast = node === 0 || node >= this.cells.length;
  }

  /** Goes on to the next edge of the node; false after the last. */
  read(): boolean {
    if (this.isLast) return false;
    this.from = this.at;
    const head = this.digit();
    const isOnly = head >= SHORT && head < LONG;
    this.code = GAP + (isOnly ? head - SHORT : head === LONG ? this.number() : head);
    const flags = isOnly ? LAST | NEAR : this.digit();
    this.isFinal = (flags & FINAL) !== 0;
    this.isOpen = (flags & OPEN) !== 0;
    this.isLast = (flags & LAST) !== 0;
    this.value = flags & VALUE ? this.number() : -1;
    const distance = flags & FAR ? this.number() : 0;
    this.node = flags & (NEAR | FAR) ? this.at + distance : 0;
    return true;
  }

  /**
   * Goes on to the edge for a symbol; false where there is none. Edges stand in the order of their symbols, and what is
   * passed over is not read: most of the time that names take is spent here.
   */
  seek(code: number): boolean {
    const { cells } = this;
    while (!this.isLast) {
      const character = cells.charCodeAt(this.at);
      const passed = GAP + (character < 92 ? character - 35 : character - 36);
      if (passed >= GAP + SHORT) break;
      if (passed > code) return false;
      if (passed === code) return this.read();
      const flags = cells.charCodeAt(this.at + 1) - 35;
      if (flags & LAST) return false;
      this.at += 2;
      if (flags & VALUE) while (cells.charCodeAt(this.at++) > 92);
      if (flags & FAR) while (cells.charCodeAt(this.at++) > 92);
    }
    while (this.read()) if (this.code === code) return true;
    return false;
  }
}

/** Entries of the names that stand for `value`, rising. */
export function entriesOf(dictionary: Dictionary, value: number): readonly number[] {
  if (!(value & 1)) return [value / 2];
  const reader = new Reader(dictionary.cells, dictionary.sets + (value >> 1));
  return Array.from({ length: reader.number() }, () => reader.number());
}

/** Code and kind of a UTF-16 unit, as {@link Dictionary.units} has them. Surrogates are `SEVERAL`. */
export function unitOf(dictionary: Dictionary, unit: number): number {
  return dictionary.units[unit] || learn(dictionary, unit);
}

/** Codes of the symbols that a code point folds to. */
export function codesOfPoint(dictionary: Dictionary, point: number): readonly number[] {
  const known = dictionary.expansions.get(point);
  if (known) return known;
  const folded = foldCharacter(String.fromCodePoint(point));
  const expansion = Array.from({ length: folded.length }, (_, at) => symbolCode(dictionary, folded.charCodeAt(at)));
  dictionary.expansions.set(point, expansion);
  return expansion;
}

function learn(dictionary: Dictionary, unit: number): number {
  const kind = kindOfUnit(unit);
  const code = codeOf(dictionary, unit, kind);
  dictionary.units[unit] = (code << 4) | kind;
  return dictionary.units[unit]!;
}

function codeOf(dictionary: Dictionary, unit: number, kind: number): number {
  // Of these, all that names hold were told when the dictionary was opened.
  if (isListed(unit)) return ABSENT;
  if (isIdeograph(unit)) return symbolCode(dictionary, unit);
  return kind === HALF ? SEVERAL : foldUnit(dictionary, unit);
}

function foldUnit(dictionary: Dictionary, unit: number): number {
  const folded = foldCharacter(String.fromCharCode(unit));
  if (folded.length === 0) return DROPPED;
  return folded.length === 1 ? symbolCode(dictionary, folded.charCodeAt(0)) : SEVERAL;
}

function symbolCode(dictionary: Dictionary, unit: number): number {
  return dictionary.symbols.get(unit) ?? ABSENT;
}
