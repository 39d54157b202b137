/**
 * Build time only: names become a minimal automaton, written as a string that {@link loadDictionary} reads in one pass.
 *
 * Names that begin alike share their beginning, names that end alike their end (a minimal acyclic automaton, built from
 * sorted names: Daciuk and others, "Incremental Construction of Minimal Acyclic Finite-State Automata", 2000). How many
 * names lie before the path taken gives each name its number, and the number its entries.
 *
 * Layout, all of it numbers (see {@link writeNumber}), one list after the other so that like stands beside like: the
 * most frequent symbols (folded UTF-16 units), the others in rising order by their differences; per edge its symbol;
 * per edge its flags (1 final, 2 last of its node, 4 leads to the last node that nothing has led to yet, 8 leads to a
 * shared one, 16 on a last edge: its node is shared); how many shared nodes back the latter are; sets of entries; per
 * name the number of its set. Nodes come after those that they lead to; targets of a node are read from its last edge.
 */
import { fold } from '../text/fold';
import type { Form } from './dictionary';

interface Node {
  readonly edges: Edge[];
}

interface Edge {
  readonly symbol: number;
  final: boolean;
  to: Node | null;
}

/**
 * Packs forms as {@link loadDictionary} reads them; linear in their length.
 * Forms that fold to the same text become one, with the entries of all.
 * @throws RangeError naming the form that folds to nothing, or whose entry is no index.
 */
export function packDictionary(forms: readonly Form[]): string {
  const entriesOf = gather(forms);
  const units = rankUnits(entriesOf.keys());
  const symbolOf = new Map(units.map((unit, index) => [unit, index]));
  const words = [...entriesOf].map(([text, entries]) => ({
    symbols: Array.from({ length: text.length }, (_, at) => symbolOf.get(text.charCodeAt(at))!),
    entries: [...entries].sort((a, b) => a - b).join(),
  }));
  words.sort((a, b) => compare(a.symbols, b.symbols));
  const sets = [...new Set(words.map((word) => word.entries))].sort((a, b) => compare(split(a), split(b)));
  const setOf = new Map(sets.map((set, index) => [set, index]));
  return [
    writeUnits(units),
    writeNodes(buildAutomaton(words.map((word) => word.symbols))),
    [sets.length, ...sets.flatMap((set) => [split(set).length, ...split(set)])],
    [words.length, ...words.map((word) => setOf.get(word.entries)!)],
  ]
    .flat()
    .map(writeNumber)
    .join('');
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

/** How many symbols one character can write: those come by frequency. */
const SHORT = 57;

/** All UTF-16 units of the texts: the most frequent by frequency, the others by number. */
function rankUnits(texts: Iterable<string>): number[] {
  const counts = new Map<number, number>();
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

/** The nodes of the minimal automaton, each after those that it leads to; the root is the last. */
function buildAutomaton(sorted: readonly (readonly number[])[]): Node[] {
  const nodes: Node[] = [];
  const known = new Map<string, Node>();
  const ids = new Map<Node | null, number>([[null, 0]]);
  /** Nodes along the last word, that may still get edges. */
  const open: Node[] = [{ edges: [] }];
  let last: readonly number[] = [];

  const close = (depth: number) => {
    while (open.length > depth) {
      const node = open.pop()!;
      if (node.edges.length === 0) continue;
      const key = node.edges.map((edge) => `${edge.symbol},${edge.final ? 1 : 0},${ids.get(edge.to)}`).join();
      let same = known.get(key);
      if (!same) {
        same = node;
        known.set(key, node);
        nodes.push(node);
        ids.set(node, nodes.length);
      }
      const parent = open.at(-1);
      if (parent) parent.edges.at(-1)!.to = same;
    }
  };

  for (const word of sorted) {
    let shared = 0;
    while (shared < last.length && last[shared] === word[shared]) shared++;
    close(shared + 1);
    for (let depth = shared; depth < word.length; depth++) {
      open[depth]!.edges.push({ symbol: word[depth]!, final: depth === word.length - 1, to: null });
      open.push({ edges: [] });
    }
    last = word;
  }
  close(0);
  return nodes;
}

function writeNodes(nodes: readonly Node[]): number[] {
  const references = new Map<Node, number>();
  for (const node of nodes) {
    for (const { to } of node.edges) if (to) references.set(to, (references.get(to) ?? 0) + 1);
  }
  const symbols: number[] = [];
  const flags: number[] = [];
  const distances: number[] = [];
  const waiting: Node[] = [];
  const shared = new Map<Node, number>();
  for (const node of nodes) {
    const own: number[] = [];
    for (const edge of [...node.edges].reverse()) {
      let flag = edge.final ? 1 : 0;
      if (edge.to && waiting.at(-1) === edge.to) {
        waiting.pop();
        flag |= 4;
      } else if (edge.to) {
        flag |= 8;
        distances.push(shared.size - shared.get(edge.to)!);
      }
      own.unshift(flag);
    }
    const again = (references.get(node) ?? 0) > 1;
    own[own.length - 1]! |= again ? 18 : 2;
    symbols.push(...node.edges.map((edge) => edge.symbol));
    flags.push(...own);
    waiting.push(node);
    if (again) shared.set(node, shared.size);
  }
  return [symbols.length, ...symbols, ...flags, ...distances];
}

/**
 * A number in characters that JSON and JavaScript leave as they are (`#` to `~` without the backslash): one of 57 that
 * end a number, after any of 34 that say there is more, the least significant first.
 */
function writeNumber(value: number): string {
  let text = '';
  let rest = value;
  while (rest >= 57) {
    rest -= 57;
    text += String.fromCharCode(93 + (rest % 34));
    rest = Math.floor(rest / 34);
  }
  return text + String.fromCharCode(35 + rest);
}

function split(set: string): number[] {
  return set.split(',').map(Number);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    if (a[at] !== b[at]) return a[at]! - b[at]!;
  }
  return a.length - b.length;
}
