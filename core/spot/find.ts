/**
 * One pass over a text: every name of the dictionary that stands there at word boundaries. Deciding which of them are
 * meant is not done here.
 */
import { ACCENT, HALF, INVISIBLE, joinsEnd, joinsStart, kindOf, MARK, OTHER, WORD } from '../text/words';
import {
  BETWEEN,
  codeOf,
  codesOfPoint,
  type Dictionary,
  DROPPED,
  Edge,
  ENDS,
  entriesOf,
  GAP,
  hashOn,
  isBeginning,
  kindIn,
  SECOND,
  SEVERAL,
  unitOf,
} from './dictionary';

/** A name that stands in a text: UTF-16 offsets, and what it is the name of. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly entry: number;
}

/** What is known of white space and dashes. */
const BLANK = -((GAP << 4) | BETWEEN);

const NOTHING: readonly Candidate[] = [];

/** Arabic and Hebrew letters written onto the word that follows: and, to, in, like, from, that, the. */
const PROCLITICS = 'وفبلكاובהלכמש';
/** Where they stand among units. */
const FIRST_PROCLITIC = 0x5d0;
const IS_PROCLITIC = /* @__PURE__ */ Array.from({ length: 0x80 }, (_, at) =>
  PROCLITICS.includes(String.fromCharCode(FIRST_PROCLITIC + at)),
);
/** Most of them before one word. */
const MOST_PROCLITICS = 3;

/**
 * Finds all forms of the dictionary in a text, nested and overlapping ones too, ordered by start, then the longest
 * first, then by entry. Linear in the text, however many names there are; allocates nothing where nothing is found.
 * With `clitics`, a form may also begin behind the proclitics of its word (`لبوتين`, `ולפוטין`), which stay outside.
 */
export function findCandidates(given: string, dictionary: Dictionary, clitics = false): readonly Candidate[] {
  const { units } = dictionary;
  // The text of a node is the browser's own, and its units are slow to read there: this is a copy. The space ends the
  // last word, so that none has to be looked at for the end of the text.
  const text = [given, ' '].join('');
  let found: Candidate[] | null = null;
  let left = OTHER;
  for (let at = 0; at < text.length; ) {
    const from = at;
    at = skip(text, from, text.length, left === WORD, clitics, dictionary);
    if (at === text.length) break;
    if (at > from) left = units[text.charCodeAt(at - 1)]! > 0 ? WORD : OTHER;
    const start = at++;
    let kind = kindIn(unitOf(dictionary, text.charCodeAt(start)));
    if (kind === HALF) {
      const point = text.codePointAt(start)!;
      kind = kindOf(point);
      if (point > 0xffff) at++;
    }
    if (kind >= MARK) continue;
    if (!joinsStart(left, kind)) {
      const isBehind = clitics && isProclitic(text.charCodeAt(start));
      found = isBehind ? readBehind(text, start, dictionary, found) : read(text, start, dictionary, found);
    }
    left = kind;
  }
  return found ?? NOTHING;
}

function isProclitic(unit: number): boolean {
  return (
    unit >= FIRST_PROCLITIC && unit < FIRST_PROCLITIC + IS_PROCLITIC.length && IS_PROCLITIC[unit - FIRST_PROCLITIC]!
  );
}

/** Adds the names that begin at `start`, or behind the proclitics there. */
function readBehind(
  text: string,
  start: number,
  dictionary: Dictionary,
  before: Candidate[] | null,
): Candidate[] | null {
  let found = before;
  let at = start;
  for (let count = 0; at >= 0; count++) {
    if (skip(text, at, at + 1, false, false, dictionary) === at) found = read(text, at, dictionary, found);
    if (count === MOST_PROCLITICS || !isProclitic(text.charCodeAt(at))) break;
    at = nextLetter(text, at + 1, dictionary);
  }
  return found;
}

/**
 * Where a name may begin from `from` on, by the first letters of words, or where what is neither a plain letter nor
 * between words has to be looked at; not before `end` where there is no such place. The text must end between words. Most
 * of the time that finding takes is spent here: a small function, since compilers take as long for a large one as most
 * pages for being read.
 */
function skip(
  text: string,
  from: number,
  end: number,
  isInside: boolean,
  clitics: boolean,
  dictionary: Dictionary,
): number {
  const { cells, units, reach, beginnings, size } = dictionary;
  let at = from;
  if (isInside) while (units[text.charCodeAt(at)]! > 0) at++;
  while (at < end) {
    const unit = text.charCodeAt(at);
    let known = units[unit]!;
    if (known <= 0) {
      if (known === 0 || (known & 15) !== BETWEEN) return at;
      at++;
      continue;
    }
    if (clitics && unit >= FIRST_PROCLITIC && isProclitic(unit)) return at;
    const start = at;
    const most = start + reach;
    // As `hashOn` has it.
    let hash = known;
    for (at++; at < most; at++) {
      known = units[text.charCodeAt(at)]!;
      if (known <= 0) {
        // Accents, and signs that stand for letters, are looked at one by one.
        if (known === 0 || (known & 15) !== BETWEEN) return start;
        hash = (hash * 37 + GAP) & 0xffffff;
        break;
      }
      hash = (hash * 37 + known) & 0xffffff;
    }
    // As `isBeginning` has it.
    if ((cells.charCodeAt(beginnings + (hash % size)) >> (((hash & 0xff) * 6) >> 8)) & 1) {
      if (at === most || goesOn(text, at, hash, dictionary)) return start;
    }
    while (units[text.charCodeAt(at)]! > 0) at++;
  }
  return at;
}

/** Whether a name may go on as the text does where a short word ends, whose hash that is. */
function goesOn(text: string, end: number, hash: number, dictionary: Dictionary): boolean {
  if (isBeginning(dictionary, hashOn(hash, ENDS))) return true;
  if (end + SECOND >= text.length || unitOf(dictionary, text.charCodeAt(end)) !== BLANK) return false;
  let longer = hash;
  for (let at = end + 1; at <= end + SECOND; at++) {
    const known = unitOf(dictionary, text.charCodeAt(at));
    if (known <= 0) return true;
    longer = hashOn(longer, known);
  }
  return isBeginning(dictionary, longer);
}

/** Where the word goes on behind the marks of a letter; -1 where it ends. */
function nextLetter(text: string, from: number, dictionary: Dictionary): number {
  for (let at = from; at < text.length; at++) {
    const kind = kindIn(unitOf(dictionary, text.charCodeAt(at)));
    if (kind < MARK) return kind === WORD ? at : -1;
  }
  return -1;
}

/** Adds the names that begin at `start` to those found so far, the longest first. */
function read(text: string, start: number, dictionary: Dictionary, found: Candidate[] | null): Candidate[] | null {
  const { cells, roots, open } = dictionary;
  const first = codeOf(unitOf(dictionary, text.charCodeAt(start)));
  if (first !== SEVERAL && roots[first] === 0) return found;
  const edge = new Edge(cells, 0);
  /** What stands here, the shortest first: what names stand for, and where they end. */
  let here: number[] | null = null;
  let value = -1;
  let kind = OTHER;
  let isFirst = true;
  let inGap = false;
  for (let at = start; at < text.length; ) {
    let point = text.charCodeAt(at);
    const code = codeOf(unitOf(dictionary, point));
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
      if (!edge.seek(symbol)) return here ? addNamed(here, start, dictionary, found) : found;
      if (edge.value >= 0) value = edge.value;
      moved = true;
    }
    kind = kindAfter(kind, point);
    if (!moved) continue;
    if (edge.isFinal) {
      const end = wordEnd(text, at, kind);
      if (end >= 0) {
        here ??= [];
        here.push(value, end);
      }
    }
    if (edge.isOpen) {
      const stem = new Edge(cells, edge.node);
      stem.seek(open);
      here ??= [];
      here.push(stem.value >= 0 ? stem.value : value, restEnd(text, at, kind));
    }
  }
  return here ? addNamed(here, start, dictionary, found) : found;
}

/** Adds what stands at `start`, given the shortest first. */
function addNamed(
  here: readonly number[],
  start: number,
  dictionary: Dictionary,
  found: Candidate[] | null,
): Candidate[] {
  const all = found ?? [];
  for (let at = here.length - 2; at >= 0; at -= 2) {
    for (const entry of entriesOf(dictionary, here[at]!)) all.push({ start, end: here[at + 1]!, entry });
  }
  return all;
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
