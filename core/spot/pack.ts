/**
 * Build time only: names become a minimal automaton, written as a string that the matcher reads in place.
 *
 * Names that begin alike share their beginning, names that end alike their end (a minimal acyclic automaton, built from
 * sorted names: Daciuk and others, "Incremental Construction of Minimal Acyclic Finite-State Automata", 2000). What a
 * name stands for is written where its path parts from the paths of all names that stand for something else, so that the
 * rest of it can be shared (a transducer with its outputs pushed to the front: Mohri, "Minimization algorithms for
 * sequential transducers", 2000).
 *
 * Layout, nearly all of it numbers (see {@link writeNumber}): length of all that follows; the most frequent symbols
 * (folded UTF-16 units, the gap first), the others in rising order by their differences; the table of beginnings; the
 * lengths of the next two, sets of entries and which common units fold to which code, by twice their differences (and
 * one, where the code is that of the unit before); the automaton, its root first. A node is its edges one after the other: a digit for the symbol (or `LONG` and its
 * number), a digit for the flags, the number of what names stand for (twice the entry, or twice the place of the set and
 * one), the number of characters between here and the node it leads to. An edge that is the only one, with no flag but
 * `NEAR`, is one digit.
 */
import { fold, foldCharacter } from '../text/fold';
import { kindOf, LISTED, WORD } from '../text/words';
import {
  ABSENT,
  bitOf,
  DROPPED,
  ENDS,
  FAR,
  FINAL,
  FIRST,
  type Form,
  GAP,
  hashOn,
  LAST,
  LONG,
  NEAR,
  OPEN,
  SECOND,
  SEVERAL,
  SHORT,
  STEM,
  VALUE,
} from './dictionary';

type Node = readonly Edge[];

interface Edge {
  readonly symbol: number;
  /** What the name stands for that ends here; -1 where none does. */
  readonly final: number;
  to: Node | null;
  /** What all names stand for whose path goes through here; -1 where they stand for several things. */
  value: number;
  /** What is written of that; -1 for nothing. */
  output: number;
}

/**
 * Packs forms as {@link loadDictionary} reads them; linear in their length.
 * Forms that fold to the same text become one, with the entries of all.
 * @param sparse bits of the table of beginnings to each: of words that begin no form, one in as many is not told by it
 * @throws RangeError naming the form that folds to nothing, or whose entry is no index.
 */
export function packDictionary(forms: readonly Form[], sparse = SPARSE): string {
  const entriesOf = gather(forms);
  const units = rankUnits(entriesOf.keys());
  const symbolOf = new Map(units.map((unit, index) => [unit, index]));
  const sets: Sets = { places: new Map(), text: '' };
  const words = [...entriesOf].map(([text, entries]) => ({
    symbols: Array.from({ length: text.length }, (_, at) => symbolOf.get(text.charCodeAt(at))!),
    value: numberOf(
      [...entries].sort((a, b) => a - b),
      sets,
    ),
  }));
  words.sort((a, b) => compare(a.symbols, b.symbols));
  const write = (numbers: readonly number[]) => numbers.map(writeNumber).join('');
  const folding = write(writeFolding(symbolOf, [...entriesOf.keys()].join('\n')));
  const head =
    write(writeUnits(units)) + writeBeginnings(words, units, sparse) + write([sets.text.length, folding.length]);
  const packed = head + sets.text + folding + writeNodes(buildAutomaton(words), symbolOf.get(STEM.charCodeAt(0)));
  return writeNumber(packed.length) + packed;
}

/** Bits of the table of beginnings to each, where nothing else is asked. */
const SPARSE = 16;

/** Entries that are written as one digit. */
const SHORTEST = 28;

/**
 * All `count` entries in the order in which they are shortest to write: of the `movable` first those with the most forms, as
 * far as that saves anything, the others as they were. Entries of one form keep their order, so that the same is found first.
 */
export function orderEntries(forms: readonly Form[], count: number, movable: number): number[] {
  const uses = new Uint32Array(count);
  const before: Set<number>[] = Array.from({ length: count }, () => new Set());
  for (const entries of gather(forms).values()) {
    for (const entry of entries) {
      uses[entry]! += 1;
      for (const other of entries) if (other < entry) before[entry]!.add(other);
    }
  }
  const first = new Set<number>();
  for (const entry of Array.from(uses.keys()).sort((a, b) => uses[b]! - uses[a]!)) {
    if (entry < movable && first.size < SHORTEST && [...before[entry]!].every((other) => first.has(other)))
      first.add(entry);
  }
  const rest = Array.from(uses.keys()).filter((entry) => !first.has(entry));
  return [...[...first].sort((a, b) => a - b), ...rest];
}

/** An entry, or a set of several, as one number. */
function numberOf(entries: readonly number[], sets: Sets): number {
  if (entries.length === 1) return 2 * entries[0]!;
  const set = [entries.length, ...entries].map(writeNumber).join('');
  const place = sets.places.get(set) ?? sets.text.length;
  if (place === sets.text.length) sets.text += set;
  sets.places.set(set, place);
  return 2 * place + 1;
}

/** Sets of entries as they are written, and where each of them begins. */
interface Sets {
  readonly places: Map<string, number>;
  text: string;
}

function gather(forms: readonly Form[]): Map<string, Set<number>> {
  const entriesOf = new Map<string, Set<number>>();
  for (const { text, entry } of forms) {
    const folded = foldForm(text);
    if (folded === '') throw new RangeError(`the form ${JSON.stringify(text)} holds nothing to look for`);
    if (!Number.isSafeInteger(entry) || entry < 0) {
      throw new RangeError(`the form ${JSON.stringify(text)} has entry ${entry}, which is no index`);
    }
    const entries = entriesOf.get(folded) ?? new Set();
    entriesOf.set(folded, entries.add(entry));
  }
  return entriesOf;
}

/** A name as it is looked for: folded, with no space around it. */
function foldForm(text: string): string {
  return fold(text).replace(/^ | $/g, '');
}

const SPACE = 0x20;

/** All UTF-16 units of the texts, the gap first: the most frequent by frequency, the others by number. */
function rankUnits(texts: Iterable<string>): number[] {
  const counts = new Map([[SPACE, Number.POSITIVE_INFINITY]]);
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  const units = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([unit]) => unit);
  return [...units.slice(0, SHORT), ...units.slice(SHORT).sort((a, b) => a - b)];
}

function writeUnits(units: readonly number[]): number[] {
  const rest = units.slice(SHORT);
  return [
    Math.min(SHORT, units.length),
    ...units.slice(0, SHORT),
    rest.length,
    ...rest.map((unit, at) => unit - (rest[at - 1] ?? 0)),
  ];
}

/** What the listed units fold to, once it was asked. */
const FOLDED = new Map<number, string>();

/**
 * Codes of the listed units of a text that are more than absent, by the differences of the units. One that folds to
 * several is absent where no name holds them: to see that in a page would cost the folding there (`…`, `½`, `™`).
 */
function writeFolding(symbolOf: ReadonlyMap<number, number>, names: string): number[] {
  const rows: number[] = [];
  let count = 0;
  let last = 0;
  let before = ABSENT;
  for (const [from, to] of LISTED) {
    for (let unit = from; unit < to; unit++) {
      const folded = FOLDED.get(unit) ?? foldCharacter(String.fromCharCode(unit));
      FOLDED.set(unit, folded);
      const symbol = symbolOf.get(folded.charCodeAt(0));
      const isIn = symbol !== undefined && (folded.length === 1 || names.includes(folded));
      const code = folded === '' ? DROPPED : !isIn ? ABSENT : folded.length > 1 ? SEVERAL : GAP + symbol;
      if (code === ABSENT) continue;
      // Accented letters follow one another, and fold to the same.
      rows.push(2 * (unit - last) + Number(code === before), ...(code === before ? [] : [code]));
      count += 1;
      last = unit;
      before = code;
    }
  }
  return [count, ...rows];
}

/**
 * The table of beginnings, with how many symbols of a word are looked at and how many characters it has, six bits in each
 * (see `isBeginning`). Only for names whose first character is of a word of a script with spaces.
 */
function writeBeginnings(words: readonly Word[], units: readonly number[], sparse: number): string {
  const isOfWord = units.map((unit) => kindOf(unit) === WORD);
  const stem = units.indexOf(STEM.charCodeAt(0));
  const starting = words.filter(({ symbols }) => isOfWord[symbols[0]!]);
  const reach = starting.reduce((least, { symbols }) => {
    const length = symbols.indexOf(stem);
    return length < 0 ? least : Math.min(least, length);
  }, FIRST);
  const hashes = new Set<number>();
  const hash = (codes: readonly number[]) => codes.reduce(hashOn, 0);
  for (const { symbols } of starting) {
    const length = symbols.findIndex((symbol) => !isOfWord[symbol]);
    const end = length < 0 ? symbols.length : length;
    const first = symbols.slice(0, Math.min(end, reach)).map((symbol) => GAP + symbol);
    if (end < reach) first.push(GAP);
    hashes.add(hash(first));
    if (end >= reach) continue;
    const second = symbols.slice(end + 1, end + 1 + SECOND);
    const goesOn = symbols[end] === 0 && second.length === SECOND && second.every((symbol) => isOfWord[symbol]);
    hashes.add(hash([...first, ...(goesOn ? second.map((symbol) => GAP + symbol) : [ENDS])]));
  }
  // Odd, so that the rest that places a hash says nothing of its lowest bits.
  const size = Math.ceil((sparse * hashes.size) / 6) | 1;
  const digits = new Uint8Array(size);
  for (const each of hashes) digits[each % size]! |= 1 << bitOf(each);
  const table = Array.from(digits, (digit) => String.fromCharCode(0x40 | digit)).join('');
  return writeNumber(reach) + writeNumber(size) + table;
}

interface Word {
  readonly symbols: readonly number[];
  readonly value: number;
}

/** The nodes of the minimal automaton, each after those that it leads to; the root is the last. */
function buildAutomaton(sorted: readonly Word[]): Node[] {
  const nodes: Node[] = [];
  const known = new Map<string, Node>();
  const ids = new Map<Node | null, number>([[null, 0]]);
  /** Edges of the nodes along the last word, that may still get more. */
  const open: Edge[][] = [[]];
  let last: readonly number[] = [];

  const close = (depth: number) => {
    while (open.length > depth) {
      const edges = open.pop()!;
      if (edges.length === 0) continue;
      const above = open.at(-1)?.at(-1);
      const [{ value: first }] = edges as [Edge];
      // The edge that leads here says what all names below stand for; nothing leads to the root.
      const isSaid = above && (above.final < 0 || above.final === first);
      const value = isSaid && edges.every((edge) => edge.value === first) ? first : -1;
      for (const edge of edges) edge.output = value >= 0 ? -1 : edge.value >= 0 ? edge.value : edge.final;
      const key = edges
        .map(({ symbol, final, output, to }) => [symbol, output, final < 0, ids.get(to)].join())
        .join(';');
      const node = known.get(key) ?? edges;
      if (node === edges) {
        known.set(key, node);
        nodes.push(node);
        ids.set(node, nodes.length);
      }
      if (!above) continue;
      above.to = node;
      above.value = value;
    }
  };

  for (const { symbols, value } of sorted) {
    let shared = 0;
    while (shared < last.length && last[shared] === symbols[shared]) shared++;
    close(shared + 1);
    for (let depth = shared; depth < symbols.length; depth++) {
      const final = depth === symbols.length - 1 ? value : -1;
      open[depth]!.push({ symbol: symbols[depth]!, final, to: null, value: final, output: -1 });
      open.push([]);
    }
    last = symbols;
  }
  close(0);
  return nodes;
}

/** Writes nodes so that each stands before those that it leads to. */
function writeNodes(nodes: readonly Node[], stem: number | undefined): string {
  const isOpen = ({ to }: Edge) => to?.some(({ symbol }) => symbol === stem) ?? false;
  const ends = new Map<Node, number>();
  const written: string[] = [];
  let length = 0;
  for (const node of nodes) {
    const isOnly = node.length === 1 && node[0]!.final < 0 && node[0]!.output < 0 && node[0]!.symbol < SHORT;
    if (isOnly && !isOpen(node[0]!) && ends.get(node[0]!.to!) === length) {
      written.push(writeDigit(SHORT + node[0]!.symbol));
      length += 1;
    } else {
      for (const [at, edge] of [...node.entries()].reverse()) {
        const marks = (at === node.length - 1 ? LAST : 0) | (isOpen(edge) ? OPEN : 0);
        const text = writeEdge(edge, marks, edge.to && length - ends.get(edge.to)!);
        written.push(text);
        length += text.length;
      }
    }
    ends.set(node, length);
  }
  return written.reverse().join('');
}

/**
 * @param marks flags that its node knows of
 * @param distance to the node it leads to; null for none
 */
function writeEdge({ symbol, final, output }: Edge, marks: number, distance: number | null): string {
  const flags =
    marks | (final < 0 ? 0 : FINAL) | (output < 0 ? 0 : VALUE) | (distance === null ? 0 : distance === 0 ? NEAR : FAR);
  return [
    symbol < SHORT ? writeDigit(symbol) : writeDigit(LONG) + writeNumber(symbol),
    writeDigit(flags),
    output < 0 ? '' : writeNumber(output),
    distance ? writeNumber(distance) : '',
  ].join('');
}

/** One character for a digit from 0 to 91. */
export function writeDigit(digit: number): string {
  return String.fromCharCode(digit < 57 ? 35 + digit : 36 + digit);
}

/**
 * A number in characters that JSON and JavaScript leave as they are (`#` to `~` without the backslash): one of 57 that
 * end a number, after any of 34 that say there is more, the least significant first.
 */
export function writeNumber(value: number): string {
  let text = '';
  let rest = value;
  while (rest >= 57) {
    rest -= 57;
    text += writeDigit(57 + (rest % 34));
    rest = Math.floor(rest / 34);
  }
  return text + writeDigit(rest);
}

/** As {@link writeNumber}, for whole numbers that may be below zero. @throws RangeError for any other number */
export function writeSigned(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number`);
  return writeNumber(value < 0 ? -2 * value - 1 : 2 * value);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    if (a[at] !== b[at]) return a[at]! - b[at]!;
  }
  return a.length - b.length;
}
