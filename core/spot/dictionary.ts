/**
 * The names of the ledger in the form the matcher walks: a minimal automaton over folded text, in typed arrays that are
 * read straight from the string that `pack.ts` wrote. Nothing is built from names in a page.
 */
import { foldCharacter } from '../text/fold';

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

/** Edge: the path so far is a name. */
export const FINAL = 1;
/** Edge: the last of its node. */
export const LAST = 2;

export interface Dictionary {
  /** One number an edge: index of the first edge it leads to (0 for none), code of its symbol, `LAST`, `FINAL`. */
  readonly edges: Uint32Array;
  /** How far the target is shifted in an edge; the code lies between it and the two flags. */
  readonly shift: number;
  /** How many names lie before each edge among those below its node: they number the names. */
  readonly skips: Uint32Array;
  /** Code of {@link STEM}; 0 where no form is a stem. */
  readonly open: number;
  /** By code of the first symbol, the root's edge for it; 0 for none. */
  readonly roots: Uint32Array;
  /** By {@link pairHash} of the first two codes: 0 where no name begins so. */
  readonly pairs: Uint8Array;
  /** By number of a name, the entries it stands for, rising. */
  readonly entriesOf: (name: number) => readonly number[];
  /** By UTF-16 unit of a text, its code once it was met; 0 before. */
  readonly codes: Uint16Array;
  /** By code point, the codes that it folds to, once it was met. */
  readonly expansions: Map<number, readonly number[]>;
  /** By folded unit, the code of its symbol. */
  readonly symbols: ReadonlyMap<number, number>;
}

/**
 * Reads what `packDictionary` wrote; one pass, no names rebuilt.
 * @throws RangeError where the text is cut short or has more names than an edge can address.
 */
export function loadDictionary(packed: string): Dictionary {
  const next = numberReader(packed);

  const symbols = new Map([[0x20, GAP]]);
  const codes: number[] = [];
  const addSymbol = (unit: number): void => {
    if (!symbols.has(unit)) symbols.set(unit, GAP + symbols.size);
    codes.push(symbols.get(unit)!);
  };
  for (let left = next(); left > 0; left--) addSymbol(next());
  let unit = 0;
  for (let left = next(); left > 0; left--) {
    unit += next();
    addSymbol(unit);
  }

  const count = next();
  const shift = 2 + Math.ceil(Math.log2(GAP + symbols.size));
  if (count >= 2 ** (32 - shift)) throw new RangeError('the dictionary has more names than it can address');
  const edges = new Uint32Array(count + 1);
  const skips = new Uint32Array(count + 1);
  for (let edge = 1; edge <= count; edge++) edges[edge] = codes[next()]! << 2;
  for (let edge = 1; edge <= count; edge++) skips[edge] = next();
  const below = new Uint32Array(count + 1);
  const waiting: number[] = [];
  const shared: number[] = [];
  let root = 0;
  for (let node = 1, last = 1; node <= count; node = ++last) {
    while (last < count && !(skips[last]! & LAST)) last++;
    const again = (skips[last]! & 16) !== 0;
    for (let edge = last; edge >= node; edge--) {
      const flags = skips[edge]!;
      const target = (flags & 4 ? waiting.pop() : flags & 8 ? shared[shared.length - next()] : 0) ?? 0;
      edges[edge] = ((target << shift) | edges[edge]! | (flags & 3)) >>> 0;
    }
    let names = 0;
    for (let edge = node; edge <= last; edge++) {
      skips[edge] = names;
      names += (edges[edge]! & FINAL) + below[edges[edge]! >>> shift]!;
    }
    below[node] = names;
    waiting.push(node);
    if (again) shared.push(node);
    root = node;
  }

  const roots = new Uint32Array(GAP + symbols.size);
  for (let edge = root; edge !== 0 && edge <= count; edge++) roots[codeOf(edges[edge]!, shift)] = edge;

  const sets: number[][] = [];
  for (let left = next(); left > 0; left--) sets.push(Array.from({ length: next() }, next));
  const setOf = new Uint32Array(next());
  for (let name = 0; name < setOf.length; name++) setOf[name] = next();

  return {
    edges,
    shift,
    skips,
    open: symbols.get(STEM.charCodeAt(0)) ?? 0,
    roots,
    pairs: hashPairs(edges, roots, shift),
    entriesOf: (name) => sets[setOf[name]!]!,
    codes: new Uint16Array(0x10000),
    expansions: new Map(),
    symbols,
  };
}

/** Code of a UTF-16 unit: `DROPPED`, `SEVERAL`, or that of one symbol. Surrogates are `SEVERAL`. */
export function codeOfUnit(dictionary: Dictionary, unit: number): number {
  return dictionary.codes[unit] || learn(dictionary, unit);
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
  const code = unit >= 0xd800 && unit < 0xe000 ? SEVERAL : codeOfCharacter(dictionary, String.fromCharCode(unit));
  dictionary.codes[unit] = code;
  return code;
}

function codeOfCharacter(dictionary: Dictionary, character: string): number {
  const folded = foldCharacter(character);
  if (folded.length === 0) return DROPPED;
  return folded.length === 1 ? symbolCode(dictionary, folded.charCodeAt(0)) : SEVERAL;
}

function symbolCode(dictionary: Dictionary, unit: number): number {
  return dictionary.symbols.get(unit) ?? ABSENT;
}

/** Place of two codes in {@link Dictionary.pairs}; unlike pairs may share one. */
export function pairHash(first: number, second: number): number {
  return ((first * 167) ^ second) & 0x7fff;
}

function hashPairs(edges: Uint32Array, roots: Uint32Array, shift: number): Uint8Array {
  const pairs = new Uint8Array(0x8000);
  for (let first = GAP; first < roots.length; first++) {
    const edge = edges[roots[first]!]!;
    // After a name of one symbol anything may follow.
    for (let second = edge & FINAL ? ABSENT : roots.length; second < roots.length; second++) {
      pairs[pairHash(first, second)] = 1;
    }
    for (let at = edge >>> shift; at !== 0; at = edges[at]! & LAST ? 0 : at + 1) {
      pairs[pairHash(first, codeOf(edges[at]!, shift))] = 1;
    }
  }
  return pairs;
}

/** Code of an edge's symbol. */
function codeOf(edge: number, shift: number): number {
  return (edge & ((1 << shift) - 1)) >>> 2;
}

/** Reads the numbers of a packed text one after the other; `pack.ts` says how they are written. */
function numberReader(packed: string): () => number {
  let at = 0;
  return () => {
    let value = 0;
    for (let scale = 1; ; scale *= 34) {
      if (at >= packed.length) throw new RangeError('the packed dictionary is cut short');
      const digit = packed.charCodeAt(at++);
      if (digit < 93) return value + (digit - 35) * scale;
      value += (digit - 36) * scale;
    }
  };
}
