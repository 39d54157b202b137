/**
 * One pass over a text: every name of the dictionary that stands there at word boundaries. Deciding which of them are
 * meant is not done here.
 */
import { ACCENT, HALF, INVISIBLE, joinsEnd, joinsStart, kindOf, MARK, OTHER, WORD } from '../text/words';
import {
  ABSENT,
  codesOfPoint,
  type Dictionary,
  DROPPED,
  Edge,
  entriesOf,
  FAILS,
  GAP,
  SEVERAL,
  TELLS,
  takeStep,
  unitOf,
} from './dictionary';

/** A name that stands in a text: UTF-16 offsets, and what it is the name of. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly entry: number;
}

const NOTHING: readonly Candidate[] = [];

/** Arabic and Hebrew letters written onto the word that follows: and, to, in, like, from, that, the. */
const PROCLITICS = 'وفبلكاובהלכמש';
/** Where they stand among units, and which of those there they are. */
const FIRST_PROCLITIC = 0x5d0;
const LAST_PROCLITIC = 0x64f;
const isProclitic = /* @__PURE__ */ Array.from({ length: LAST_PROCLITIC - FIRST_PROCLITIC + 1 }, (_, at) =>
  PROCLITICS.includes(String.fromCharCode(FIRST_PROCLITIC + at)),
);
/** Most of them before one word. */
const MOST_PROCLITICS = 3;

/**
 * Finds all forms of the dictionary in a text, nested and overlapping ones too, ordered by start, then the longest
 * first, then by entry. Linear in the text, however many names there are; allocates nothing where nothing is found.
 * With `clitics`, a form may also begin behind the proclitics of its word (`لبوتين`, `ולפוטין`), which stay outside.
 */
export function findCandidates(text: string, dictionary: Dictionary, clitics = false): readonly Candidate[] {
  const { roots, units } = dictionary;
  let found: Candidate[] | null = null;
  let left = OTHER;
  let proclitics = 0;
  for (let at = 0; at < text.length; at++) {
    const start = at;
    const unit = text.charCodeAt(at);
    const known = units[unit] || unitOf(dictionary, unit);
    let kind = known & 15;
    // Inside a word, as most characters are.
    if (kind === WORD && left === WORD && proclitics === 0) continue;
    if (kind === HALF) {
      const point = text.codePointAt(at)!;
      kind = kindOf(point);
      if (point > 0xffff) at++;
    }
    if (kind >= MARK) continue;
    const begins = !joinsStart(left, kind);
    if (begins || proclitics > 0) {
      const code = known >> 4;
      if (code === SEVERAL) found = walk(text, start, start, 0, -1, dictionary, found);
      else if (roots[code] !== 0) found = read(text, start, code, dictionary, found);
      if (clitics && unit >= FIRST_PROCLITIC) {
        const isNext = unit <= LAST_PROCLITIC && isProclitic[unit - FIRST_PROCLITIC];
        proclitics = isNext ? nextProclitic(begins, proclitics) : 0;
      }
    }
    left = kind;
    // Inside of a word, as most characters are.
    if (kind === WORD && proclitics === 0) {
      while (at + 1 < text.length && (units[text.charCodeAt(at + 1)]! & 15) === WORD) at++;
    }
  }
  return found ?? NOTHING;
}

function nextProclitic(begins: boolean, before: number): number {
  return begins ? 1 : before < MOST_PROCLITICS ? before + 1 : 0;
}

/**
 * Adds the names that begin at `start` to those found so far, the longest first: by steps that are remembered, until a
 * name ends. @param first code of the first unit
 */
function read(
  text: string,
  start: number,
  first: number,
  dictionary: Dictionary,
  found: Candidate[] | null,
): Candidate[] | null {
  const { steps, units, root } = dictionary;
  let node = root;
  let value = -1;
  let code = first;
  for (let at = start; ; ) {
    const place = takeStep(dictionary, node, code);
    const known = steps.known[place]!;
    if (known === FAILS) return found;
    if (known === TELLS) return walk(text, start, at, node, value, dictionary, found);
    node = steps.to[place]!;
    if (steps.values[place]! >= 0) value = steps.values[place]!;
    at++;
    if (at === text.length) return found;
    const unit = text.charCodeAt(at);
    const next = units[unit] || unitOf(dictionary, unit);
    const isGapAgain = next >> 4 === GAP && code === GAP;
    code = next >> 4;
    if (code === ABSENT) return found;
    if (code < GAP || isGapAgain || (next & 15) >= MARK) return walk(text, start, at, node, value, dictionary, found);
  }
}

function isGap(dictionary: Dictionary, text: string, at: number): boolean {
  return unitOf(dictionary, text.charCodeAt(at)) >> 4 === GAP;
}

/** The same character by character, from where remembered steps have led: the node and the value of the names so far. */
function walk(
  text: string,
  start: number,
  from: number,
  node: number,
  said: number,
  dictionary: Dictionary,
  found: Candidate[] | null,
): Candidate[] | null {
  const { cells, roots, open } = dictionary;
  let here: Candidate[] | null = null;
  const edge = new Edge(cells, 0);
  edge.node = node;
  let value = said;
  let kind = from > start ? kindOf(text.charCodeAt(from - 1)) : OTHER;
  let isFirst = from === start;
  let inGap = from > start && isGap(dictionary, text, from - 1);
  for (let at = from; at < text.length; ) {
    let point = text.charCodeAt(at);
    const code = unitOf(dictionary, point) >> 4;
    if (code === SEVERAL) point = text.codePointAt(at)!;
    const expansion = code === SEVERAL ? codesOfPoint(dictionary, point) : null;
    const count = expansion ? expansion.length : 1;
    at += point > 0xffff ? 2 : 1;

    let moved = false;
    for (let n = 0; n < count; n++) {
      const symbol = expansion ? expansion[n]! : code;
      if (symbol === DROPPED || (symbol === GAP && inGap)) continue;
      inGap = symbol === GAP;
      edge.enter(isFirst ? roots[symbol]! : edge.node);
      isFirst = false;
      if (!edge.seek(symbol)) return merge(found, here);
      if (edge.value >= 0) value = edge.value;
      moved = true;
    }
    kind = kindAfter(kind, point);
    if (!moved) continue;
    if (edge.isFinal) {
      const end = wordEnd(text, at, kind);
      if (end >= 0) here = [...named(dictionary, value, start, end), ...(here ?? [])];
    }
    if (edge.isOpen) {
      const stem = new Edge(cells, edge.node);
      stem.seek(open);
      const end = restEnd(text, at, kind);
      here = [...named(dictionary, stem.value >= 0 ? stem.value : value, start, end), ...(here ?? [])];
    }
  }
  return merge(found, here);
}

function named(dictionary: Dictionary, value: number, start: number, end: number): Candidate[] {
  return entriesOf(dictionary, value).map((entry) => ({ start, end, entry }));
}

/** Kind of the word after one more character: marks are of the kind of their letter. */
function kindAfter(kind: number, point: number): number {
  const next = kindOf(point);
  return next >= MARK ? kind : next;
}

/** Where the word that reaches to `from` ends, accents of its last letter included; -1 where it goes on. */
function wordEnd(text: string, from: number, kind: number): number {
  let end = from;
  for (let at = from; at < text.length; ) {
    const point = text.codePointAt(at)!;
    const next = kindOf(point);
    at += point > 0xffff ? 2 : 1;
    if (next === ACCENT) end = at;
    else if (next !== INVISIBLE) return joinsEnd(kind, next) ? -1 : end;
  }
  return end;
}

/** Where the word that reaches to `from` ends, however it goes on. */
function restEnd(text: string, from: number, kind: number): number {
  let last = kind;
  for (let at = from; at < text.length; ) {
    const point = text.codePointAt(at)!;
    const next = kindOf(point);
    if (next !== INVISIBLE && !joinsEnd(last, next)) return at;
    last = kindAfter(last, point);
    at += point > 0xffff ? 2 : 1;
  }
  return text.length;
}

function merge(found: Candidate[] | null, here: Candidate[] | null): Candidate[] | null {
  if (!found || !here) return found ?? here;
  found.push(...here);
  return found;
}
