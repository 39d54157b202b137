/**
 * What has been read of this frame: the blocks in which names may stand, in reading order, with what they were found
 * to mention and the marks painted on that. Blocks without a name are not kept.
 */
import type { Mention } from '../core/model';
import type { PageSettings } from '../core/page-settings';
import type { Candidate, Decision, Reading as SpotReading } from '../core/spot';
import { bisect } from './bisect';
import type { Look, Painted, Painter, Piece } from './marks';
import { closest, isBefore, parentOf } from './nodes';
import { pieceAt, piecesOf } from './pieces';
import { isApart, type Run, sliceRun } from './walk';
import type { PageMention } from './world';

/** What a text holds, before anything is weighed: see `core/spot`. */
export interface Finder {
  find(text: string): readonly Candidate[];
  holdsName(candidates: readonly Candidate[]): boolean;
}

/** Weighs what is new among all readings, given in reading order, and what that changes for others; in small steps. */
export type Weigh = (readings: readonly SpotReading[]) => Generator<Decision | undefined, void>;

/** A mention that is painted: unless more or fewer are asked for, the first of its entity in its block. */
export interface Mark {
  readonly mention: Mention;
  readonly run: Run;
  readonly pieces: readonly Piece[];
  /** True once its text has changed or gone. */
  isGone(): boolean;
}

/**
 * A run as it is kept: its text stays in the page alone, and what can be told from that is told when asked. The nodes say
 * when they change, but not what was done to them outside of the tree: that shows by the text's hash.
 */
class Reading implements SpotReading {
  readonly nodes: readonly Text[];
  /** Of the first node: the page may move texts to another element. */
  readonly parent: Node | null;
  readonly from: number;
  readonly length: number;
  readonly hash: number;
  candidates: readonly Candidate[];
  mentions: readonly Mention[] = NOTHING;
  marks: readonly LiveMark[] = NOTHING;
  isDropped = false;

  constructor({ text, nodes, from }: Run, candidates: readonly Candidate[]) {
    this.nodes = nodes.slice();
    this.parent = parentOf(nodes[0]!);
    this.from = from;
    this.length = text.length;
    this.hash = hashOf(text);
    this.candidates = candidates;
  }

  get block(): this {
    return this;
  }

  get text(): string {
    let text = '';
    for (const { data } of this.nodes) text += data;
    return text.slice(this.from, this.from + this.length);
  }

  toRun(): Run {
    const { text, nodes, from } = this;
    let at = 0;
    const starts = nodes.map(({ length }) => {
      const start = at;
      at += length;
      return start;
    });
    return { text, nodes, starts, from };
  }
}

/** A class, as marks are many. */
class LiveMark implements Mark {
  private gone = false;

  constructor(
    readonly mention: Mention,
    readonly pieces: readonly Piece[],
    private readonly reading: Reading,
    private readonly painted: Painted,
  ) {}

  get run(): Run {
    return this.reading.toRun();
  }

  isGone(): boolean {
    return this.gone;
  }

  erase(): void {
    this.gone = true;
    this.painted.erase();
  }
}

export interface Readings {
  /** Takes in what a run says now, in place of what its nodes said before. */
  read(run: Run): void;
  /** Drops what was read from a node, at once: its marks must not stand on other text. */
  touch(node: Text): void;
  /** Gives what weighs them, and paints what is meant. Until then they only gather. */
  weighBy(weigh: Weigh, painter: Pick<Painter, 'paint'>): void;
  /** True where something is to be weighed that no weighing has begun with. */
  isStale(): boolean;
  /**
   * Weighs what there was when it began, step by step until `isDue`, and paints. Goes on where it was when called again;
   * true once it is through.
   */
  settle(isDue: () => boolean): boolean;
  /** Drops what is no longer in the document, in small steps. */
  sweep(): Generator<undefined, void>;
  /** Every mark in reading order. */
  marks(): Generator<Mark>;
  /** Every mention in reading order. */
  mentions(): readonly PageMention[];
  /** The mark of the mention at that place of `mentions()`, a passing one where it has none; null where there is no such. */
  markOf(index: number): Mark | null;
  /** The mark over a place in a node: between its characters or at its edges. */
  markAt(node: Text, offset: number): Mark | null;
  /** Every mark that stands, in part at least, in a node. */
  marksIn(node: Text): readonly Mark[];
}

/** Readings kept of one frame: bounds memory on pages without end. */
const MOST = 20_000;

const NOTHING: readonly never[] = [];

/** Where people write, nothing is marked. The classes are those of editors that draw their own text. */
const WRITING =
  '[contenteditable]:not([contenteditable=false]),[role=textbox],.CodeMirror,.cm-editor,.monaco-editor,.ace_editor';

/** Text given beside a mention, on either side, in UTF-16 units. */
const BESIDE = 60;

/**
 * @param onName is called for every block that holds a name, meant or not
 * @param onChange is called when mentions came or went
 */
export function createReadings(
  finder: Finder,
  density: PageSettings['density'],
  onName: () => void,
  onChange: () => void,
): Readings {
  /** In reading order. */
  const list: Reading[] = [];
  /** By node, what was read from it: several only of a node that is read in parts. */
  const known = new WeakMap<Text, Reading | readonly Reading[]>();
  let weigh: Weigh | null = null;
  let painter: Pick<Painter, 'paint'>;
  let work: ReturnType<Weigh> | null = null;
  let isStale = false;
  /** What is being weighed: once it is, its candidates are not needed any more. */
  let weighed: readonly Reading[] = [];
  let latest: Reading | null = null;

  function readingsOf(node: Text): readonly Reading[] {
    const readings = known.get(node);
    if (!readings) return NOTHING;
    return readings instanceof Reading ? [readings] : readings;
  }

  function drop(reading: Reading): void {
    if (reading.isDropped) return;
    reading.isDropped = true;
    list.splice(list.indexOf(reading), 1);
    isStale = true;
    for (const mark of reading.marks) mark.erase();
    if (reading.mentions.length > 0) onChange();
    for (const node of reading.nodes)
      known.set(
        node,
        readingsOf(node).filter((other) => other !== reading),
      );
  }

  function touch(node: Text): void {
    for (const reading of readingsOf(node)) drop(reading);
  }

  function take(run: Run): void {
    const candidates = finder.find(run.text);
    if (candidates.length === 0) return;
    if (!closest(run.nodes[0]!.parentElement!, WRITING)) add(run, candidates);
  }

  function part(reading: Reading, parts: readonly Run[]): void {
    drop(reading);
    for (const run of parts) take(run);
  }

  function add(run: Run, candidates: readonly Candidate[]): void {
    const reading = new Reading(run, candidates);
    const at = placeOf(run);
    list.splice(at, 0, reading);
    latest = reading;
    isStale = true;
    for (const each of run.nodes) {
      const others = readingsOf(each);
      known.set(each, others.length > 0 ? [...others, reading] : reading);
    }
    // Lets go of what is farthest from where reading is.
    if (list.length > MOST) drop((at < MOST / 2 ? list.at(-1) : list[0])!);
    if (finder.holdsName(candidates)) onName();
  }

  /** Where the reading of a run belongs. */
  function placeOf(run: Run): number {
    // Reading goes on from block to block, so nearly always right after the latest one.
    if (latest && !latest.isDropped && stands(latest, run)) {
      const at = list.lastIndexOf(latest) + 1;
      if (!list[at] || !stands(list[at], run)) return at;
    }
    for (;;) {
      const lost: Reading[] = [];
      const at = bisect(list, (reading) => {
        if (isLost(reading)) lost.push(reading);
        return stands(reading, run);
      });
      if (lost.length === 0) return at;
      // Nothing has a place beside what the page has taken away.
      for (const reading of lost) drop(reading);
    }
  }

  /** False where the page has moved the nodes of a reading. */
  function isInPlace(reading: Reading): boolean {
    const at = list.indexOf(reading);
    const [before, after] = [list[at - 1], list[at + 1]];
    return (!before || stands(before, reading)) && (!after || !stands(after, reading));
  }

  function paint(reading: Reading, mentions: readonly Mention[], seen = new Set<string>()): void {
    const firsts =
      density === 'every' ? mentions : mentions.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
    const kept: LiveMark[] = [];
    for (const mark of reading.marks) {
      if (firsts.some((mention) => isSame(mention, mark.mention))) kept.push(mark);
      else mark.erase();
    }
    const isNew = mentions.length !== reading.mentions.length;
    if (isNew || mentions.some((mention, index) => !isSame(mention, reading.mentions[index]!))) onChange();
    reading.mentions = mentions;
    reading.marks = firsts.map(
      (mention) => kept.find((mark) => isSame(mark.mention, mention)) ?? makeMark(reading, mention),
    );
  }

  /** Where a mention crosses the end of a block, the parts are weighed anew. */
  function settleOne(reading: Reading, mentions: readonly Mention[]): void {
    if (reading.isDropped) return;
    const parts = partsOf(reading.toRun(), mentions);
    if (parts.length > 0) part(reading, parts);
    else paint(reading, mentions);
  }

  /** Leaves each entity the first of its marks, over all of the page. */
  function keepFirsts(): void {
    const seen = new Set<string>();
    for (const reading of list) if (reading.mentions.length > 0) paint(reading, reading.mentions, seen);
  }

  function makeMark(reading: Reading, mention: Mention): LiveMark {
    const look: Look = mention.soft ? 'known-name-soft' : 'known-name';
    const pieces = piecesOf(reading.toRun(), mention);
    return new LiveMark(mention, pieces, reading, painter.paint(pieces, look));
  }

  function marksIn(node: Text): readonly Mark[] {
    const marks: Mark[] = [];
    for (const reading of readingsOf(node)) {
      for (const mark of reading.marks) if (mark.pieces.some((piece) => piece.node === node)) marks.push(mark);
    }
    return marks;
  }

  return {
    read(run) {
      const { nodes, from } = run;
      if (list.length > 0) {
        const old = known.has(nodes[0]!) && readingsOf(nodes[0]!).find((one) => one.from === from);
        if (old && isSameRun(old, run) && isInPlace(old)) return;
        // Asked before it is touched: most nodes are new, and there are many.
        if (from === 0) for (let at = 0; at < nodes.length; at++) if (known.has(nodes[at]!)) touch(nodes[at]!);
      }
      take(run);
    },
    touch,
    weighBy(given, giver) {
      weigh = given;
      painter = giver;
    },
    isStale: () => weigh !== null && isStale,
    settle(isDue) {
      if (!weigh) return true;
      if (!work) {
        isStale = false;
        weighed = list.slice();
        work = weigh(weighed);
      }
      do {
        const { done, value } = work.next();
        if (done) {
          work = null;
          for (const reading of weighed) reading.candidates = NOTHING;
          weighed = [];
          if (density === 'page') keepFirsts();
          return true;
        }
        if (value) settleOne(value.reading as Reading, value.mentions);
      } while (!isDue());
      return false;
    },
    *sweep() {
      for (const reading of [...list]) {
        if (isLost(reading)) drop(reading);
        yield;
      }
    },
    *marks() {
      for (const { marks } of list) yield* marks;
    },
    mentions: () =>
      list.flatMap(({ mentions, marks, text }) =>
        mentions.map((mention) => ({
          text: text.slice(mention.start, mention.end),
          entity: mention.entity,
          soft: mention.soft,
          marked: marks.some((mark) => isSame(mark.mention, mention)),
          before: text.slice(Math.max(0, mention.start - BESIDE), mention.start),
          after: text.slice(mention.end, mention.end + BESIDE),
        })),
      ),
    markOf(index) {
      let rest = index;
      for (const reading of list) {
        const mention = reading.mentions[rest];
        if (mention) {
          const painted = reading.marks.find((mark) => isSame(mark.mention, mention));
          const run = reading.toRun();
          return painted ?? { mention, run, pieces: piecesOf(run, mention), isGone: () => isLost(reading) };
        }
        rest -= reading.mentions.length;
      }
      return null;
    },
    markAt(node, offset) {
      const covers = (piece: Piece) => piece.node === node && piece.start <= offset && offset <= piece.end;
      return marksIn(node).find(({ pieces }) => pieces.some(covers)) ?? null;
    },
    marksIn,
  };
}

function isLost({ nodes }: Reading): boolean {
  return !nodes.every((node) => node.isConnected);
}

function isSame(a: Mention, b: Mention): boolean {
  return a.start === b.start && a.end === b.end && a.entity === b.entity && a.soft === b.soft;
}

function isSameRun(reading: Reading, { text, nodes }: Run): boolean {
  return (
    reading.length === text.length &&
    reading.parent === parentOf(nodes[0]!) &&
    reading.nodes.length === nodes.length &&
    reading.nodes.every((node, index) => node === nodes[index]) &&
    reading.hash === hashOf(text)
  );
}

/** A number for a text, by FNV-1a; small enough to be kept in place. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash & 0x3fffffff;
}

type Place = Pick<Run, 'nodes' | 'from'>;

/** True where a reading stands before another, or before a run. */
function stands(reading: Place, other: Place): boolean {
  const [a, b] = [reading.nodes[0]!, other.nodes[0]!];
  return a === b ? reading.from < other.from : isBefore(a, b);
}

/** The parts of a run where a mention crosses what is the end of a block to the eye; none where none does. */
function partsOf(run: Run, mentions: readonly Mention[]): readonly Run[] {
  for (const { start, end } of mentions) {
    const last = pieceAt(run, end - 1);
    for (let piece = pieceAt(run, start); piece < last; piece += 1) {
      if (isApart(run.nodes[piece]!, run.nodes[piece + 1]!)) {
        return [sliceRun(run, 0, piece + 1), sliceRun(run, piece + 1, run.nodes.length)];
      }
    }
  }
  return [];
}
