/**
 * From the tree of a page to runs: the text of one block, joined over its inline elements.
 * What an element does to a run is read from its tag; its computed display is asked only where two pieces of a run
 * stand letter to letter or a name crosses from one piece to the next.
 */
import { kindOfUnit, MARK, OTHER } from '../core/text/words';
import { closest, contains, dataOf, following, nextOf, parentOf, previousOf, tagOf, typeOf, walkerOf } from './nodes';

/** The text of one block, or of a part of it. */
export interface Run {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Where each node's text begins in `text`. */
  readonly starts: readonly number[];
  /** Where `text` begins in the first node: above 0 only where a very long node is read in parts. */
  readonly from: number;
}

/** A stretch of a tree still to be read, from `next` up to, not including, `stop` (null: to the end). */
export interface Span {
  readonly root: Node;
  next: Node | null;
  stop: Node | null;
}

export interface Reader {
  /** Takes a run as soon as it is complete. */
  readonly read: (run: Run) => void;
  /** Is shown each element that could host a shadow root, on the way. */
  readonly meet: (element: Element, tag: string) => void;
  /** True once the reader wants to pause. */
  readonly isDue: () => boolean;
}

const BREAK = 1;
const SKIP = 2;
const HOST = 4;

/** What an element does by its tag. An unlisted one (a, b, span, an unknown one) is inline. */
const TAGS = new Map<string, number>();
function list(flags: number, tags: string): void {
  for (const tag of tags.split(' ')) TAGS.set(tag, (TAGS.get(tag) ?? 0) | flags);
}
list(
  BREAK,
  'address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p ' +
    'pre search section slot summary table tbody td tfoot th thead tr ul',
);
// Names in code are not prose; the others hold no text of the page, or none that can be marked.
list(
  BREAK | SKIP,
  'audio canvas code embed frame head iframe img input kbd math meter object picture progress samp select svg textarea video',
);
// Not on show, so it does not part what stands around it; base text joins over its ruby.
list(SKIP, 'noscript rp rt rtc script style template');
list(HOST, 'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span');

const SKIPPED = [...TAGS].flatMap(([tag, flags]) => (flags & SKIP ? [tag] : [])).join();

/** Longest text handed on at once, UTF-16 units: finding in it stays far below a slice. */
const LONGEST = 16_384;
/** Most text nodes of one run, for the same reason: more than a block has on all but freakish pages. */
const WIDEST = 400;
/** Nodes of a block that are looked at on either side of a change, to read it from where it was read before. */
const REACH = 2_000;
/** Nodes walked between two looks at the clock. */
const STRIDE = 16;

function learn(tag: string): number {
  const flags = tag.includes('-') ? HOST : 0;
  TAGS.set(tag, flags);
  return flags;
}

function flagsOf(node: Node): number {
  const tag = tagOf(node as Element);
  return TAGS.get(tag) ?? learn(tag);
}

/** Reads `span` until its end or until the reader wants to pause; what is left stays in `span`. */
export function walk(span: Span, { read, meet, isDue }: Reader): void {
  let { next: node, stop } = span;
  if (!node) return;
  // Comments are not walked over.
  while (stop && typeOf(stop) !== 1 && typeOf(stop) !== 3) stop = following(stop);
  const walker = walkerOf(span.root);
  walker.currentNode = node;
  let walked = 0;
  // The run so far. All of it is in one function and in no closure: most pages are read before any of it is compiled.
  let text = '';
  let nodes: Text[] = [];
  let starts: number[] = [];
  let last: Text | null = null;
  // The end of the text, which is not asked of itself: to be asked it would be copied, once a node.
  let tail = '';
  let block: Node | null = null;
  let entered: Node | null = null;
  while (node && node !== stop) {
    if (last === null && walked >= STRIDE) {
      if (isDue()) break;
      walked = 0;
    }
    walked += 1;
    const type = typeOf(node);
    const data = type === 3 ? dataOf(node as Text) : '';
    const tag = type === 1 ? tagOf(node as Element) : '';
    const flags = type === 1 ? (TAGS.get(tag) ?? learn(tag)) : 0;
    if (last !== null) {
      let isFull = false;
      let ends = (flags & BREAK) !== 0;
      if (type === 3) {
        block ??= entered && contains(entered, last) ? entered : blockOf(last);
        isFull = nodes.length >= WIDEST || text.length + data.length > LONGEST;
        // Whoever enters a block is told by its tag; leaving one shows only here.
        ends = isFull || !contains(block, node) || (touches(tail, data) && isApart(last, node as Text));
      }
      if (ends) {
        hand({ text, nodes, starts, from: 0 }, read);
        text = '';
        tail = '';
        nodes = [];
        starts = [];
        last = null;
        block = null;
        // A place to pause, even in a block without end.
        if (isFull && isDue()) break;
      }
    }
    if (type === 3 && (last !== null || !isBlank(data))) {
      starts.push(text.length);
      nodes.push(node as Text);
      text += data;
      if (data !== '') tail = data;
      last = node as Text;
    }
    if (flags & BREAK) entered = node;
    if (flags & HOST) meet(node as Element, tag);
    if (flags & SKIP) {
      node = following(node);
      if (node) walker.currentNode = node;
    } else {
      node = walker.nextNode();
    }
  }
  span.next = node === stop ? null : node;
  if (last !== null) hand({ text, nodes, starts, from: 0 }, read);
}

function hand(run: Run, read: Reader['read']): void {
  if (run.text.length <= LONGEST) read(run);
  else for (const part of partsOf(run)) read(part);
}

/**
 * The stretch that holds every run which touches `node`; null where nothing is read.
 * @param reach Nodes of one run that are looked at on either side, at most.
 */
export function spanAround(node: Node, reach = REACH): Span | null {
  if (!parentOf(node) || isSkipped(node)) return null;
  return { root: node.getRootNode(), next: runStart(node, reach), stop: runStop(node, reach) };
}

/** True for what stands in an element whose text is not read, and for such an element. */
export function isSkipped(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element !== null && closest(element, SKIPPED) !== null;
}

/** True for what ends a run: a block, by its tag, and the root of a tree. */
export function isBreak(node: Node): boolean {
  const type = typeOf(node);
  return type === 1 ? (flagsOf(node) & BREAK) !== 0 : type !== 3 && type !== 8;
}

function runStart(node: Node, reach: number): Node {
  let at = node;
  for (let steps = 0; steps < reach; steps += 1) {
    const previous = previousOf(at);
    if (previous ? isBreak(previous) : isTop(at)) break;
    at = previous ?? parentOf(at)!;
  }
  return at;
}

function runStop(node: Node, reach: number): Node | null {
  let at = node;
  for (let steps = 0; steps < reach; steps += 1) {
    const next = nextOf(at);
    if (next && isBreak(next)) return next;
    if (!next && isTop(at)) break;
    at = next ?? parentOf(at)!;
  }
  return following(at);
}

/** True where the parent ends the run: a block, or the root of the tree. */
function isTop(node: Node): boolean {
  const parent = parentOf(node);
  return !parent || isBreak(parent);
}

function blockOf(text: Text): Node {
  let at: Node = text;
  while (!isTop(at)) at = parentOf(at)!;
  return parentOf(at) ?? at;
}

function isBlank(text: string): boolean {
  return !(text.charCodeAt(0) > 32) && text.trim() === '';
}

/** True where nothing but an element's border stands between two characters of words. */
function touches(left: string, right: string): boolean {
  return isOfWord(left.charCodeAt(left.length - 1)) && isOfWord(right.charCodeAt(0));
}

function isOfWord(unit: number): boolean {
  const kind = unit > 32 ? kindOfUnit(unit) : OTHER;
  return kind > OTHER && kind < MARK;
}

/** One node longer than may be read at once, in parts that end at white space where there is any. */
function* partsOf(run: Run): Generator<Run> {
  for (let from = 0; from < run.text.length; ) {
    const limit = from + LONGEST;
    const space = limit < run.text.length ? run.text.lastIndexOf(' ', limit) : run.text.length;
    const to = space > from ? space : limit;
    yield { text: run.text.slice(from, to), nodes: run.nodes, starts: run.starts, from };
    from = to;
  }
}

/** True where, for the eye, a block ends between two neighbouring pieces of a run. */
export function isApart(left: Text, right: Text): boolean {
  return isParted(left, right) || isParted(right, left);
}

function isParted(from: Text, to: Text): boolean {
  for (let at = from.parentElement; at && !at.contains(to); at = at.parentElement) {
    if (at.hasAttribute('slot')) return true;
    const { display, float } = getComputedStyle(at);
    if (float === 'none' && !/^(inline|contents|ruby)/.test(display)) return true;
  }
  return false;
}

/** The part of a run from piece `from` up to, not including, piece `to`. */
export function sliceRun(run: Run, from: number, to: number): Run {
  const start = run.starts[from] ?? 0;
  return {
    text: run.text.slice(start, run.starts[to]),
    nodes: run.nodes.slice(from, to),
    starts: run.starts.slice(from, to).map((at) => at - start),
    from: from === 0 ? run.from : 0,
  };
}
