/**
 * The names of the ledger in the form the matcher walks: a minimal automaton over folded text, read in place from the
 * string that `pack.ts` wrote. Nothing is built from names in a page, and a name takes as many bytes as it takes there.
 */
import { foldCharacter } from '../text/fold';
import { HALF, isIdeograph, isListed, isSyllable, kindOfUnit, OTHER, WORD } from '../text/words';

/**
 * A spelling to be found, unfolded, and the index of what it stands for in the caller's own table. A text that ends
 * with {@link STEM} is a stem: its word may go on (`иранск*`).
 */
export interface Form {
  readonly text: string;
  readonly entry: number;
}

/** For the kind `OTHER`: what is of no word and begins no name. */
export const BETWEEN = 0;

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

/**
 * Most words are told to begin no name by their beginning: so many of their symbols, or, where a word is shorter, all of
 * them, the gap behind it and so many of the next word's. What all names begin with is a table of hashes (Bloom,
 * "Space/time trade-offs in hash coding with allowable errors", 1970).
 */
export const FIRST = 5;
export const SECOND = 2;
/** Stands for the rest of a name that ends with a first word shorter than that, or goes on otherwise. */
export const ENDS = 1;

/** The hash of a beginning with one symbol more: so small a number that even before it is compiled none is allocated. */
export function hashOn(hash: number, code: number): number {
  return (hash * 37 + code) & 0xffffff;
}

export interface Dictionary {
  /** All of the packed text; the automaton is a part of it. */
  readonly cells: string;
  /** Code of {@link STEM}; 0 where no form is a stem. */
  readonly open: number;
  /** By code of the first symbol, where its edge stands in `cells`; 0 for none. */
  readonly roots: Uint32Array;
  /** {@link FIRST}, or less where a stem is shorter. */
  readonly reach: number;
  /** Where in `cells` the table of beginnings stands, and how many characters it has: see {@link isBeginning}. */
  readonly beginnings: number;
  readonly size: number;
  /** Where in `cells` the entries begin of names that stand for more than one thing. */
  readonly sets: number;
  /**
   * By UTF-16 unit of a text, what is known of it; 0 before it was met. Above 0 for what is of a word of a script with
   * spaces and is one symbol or absent: its code. Below 0 for all others: the code, and in the lowest four bits the
   * kind (see `words.ts`), or {@link BETWEEN}.
   */
  readonly units: Int32Array;
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
  const reach = reader.number();
  const size = reader.number();
  const beginnings = reader.at;
  reader.at += size;
  const length = reader.number();
  const folding = reader.number();
  const sets = reader.at;
  const open = symbols.get(STEM.charCodeAt(0)) ?? 0;
  const roots = new Uint32Array(GAP + symbols.size);
  const edge = new Edge(packed, sets + length + folding);
  while (edge.read()) {
    roots[edge.code] = edge.from;
  }
  const units = new Int32Array(0x10000);
  reader.at = sets + length;
  let at = 0;
  let code = ABSENT;
  for (let left = reader.number(); left > 0; left--) {
    const step = reader.number();
    at += step >> 1;
    if (!(step & 1)) code = reader.number();
    units[at] = knownOf(code, kindOfUnit(at), roots);
  }
  return {
    cells: packed,
    open,
    roots,
    reach,
    beginnings,
    size,
    sets,
    units,
    expansions: new Map(),
    symbols,
  };
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

/** What is known of a UTF-16 unit, as {@link Dictionary.units} has it. Surrogates are `SEVERAL`. */
export function unitOf(dictionary: Dictionary, unit: number): number {
  return dictionary.units[unit] || learn(dictionary, unit);
}

/** The code in what is known of a unit. */
export function codeOf(known: number): number {
  return known > 0 ? known : -known >> 4;
}

/** The kind in what is known of a unit (see `words.ts`), or {@link BETWEEN}. */
export function kindIn(known: number): number {
  return known > 0 ? WORD : -known & 15;
}

function knownOf(code: number, kind: number, roots: Uint32Array): number {
  if (kind === WORD && (code === ABSENT || code > GAP)) return code;
  return -((code << 4) | (kind === OTHER && code >= ABSENT && roots[code] === 0 ? BETWEEN : kind));
}

/** True where the table of beginnings has a hash; of others, one in as many as it has bits to each is there too (see `pack.ts`). */
export function isBeginning({ cells, beginnings, size }: Dictionary, hash: number): boolean {
  return ((cells.charCodeAt(beginnings + (hash % size)) >> bitOf(hash)) & 1) === 1;
}

/** Which of the six bits of its character stands for a hash. */
export function bitOf(hash: number): number {
  return ((hash & 0xff) * 6) >> 8;
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
  dictionary.units[unit] = knownOf(foldUnit(dictionary, unit, kind), kind, dictionary.roots);
  return dictionary.units[unit]!;
}

function foldUnit(dictionary: Dictionary, unit: number, kind: number): number {
  // Of these, all that names hold were told when the dictionary was opened.
  if (isListed(unit)) return ABSENT;
  if (isIdeograph(unit)) return symbolCode(dictionary, unit);
  if (kind === HALF || isSyllable(unit)) return SEVERAL;
  const folded = foldCharacter(String.fromCharCode(unit));
  if (folded.length === 0) return DROPPED;
  return folded.length === 1 ? symbolCode(dictionary, folded.charCodeAt(0)) : SEVERAL;
}

function symbolCode(dictionary: Dictionary, unit: number): number {
  return dictionary.symbols.get(unit) ?? ABSENT;
}
