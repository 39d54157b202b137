/**
 * What has been read of this frame: the blocks in which names may stand, in reading order, with what they were found
 * to mention and the marks painted on that. Blocks without a name are not kept.
 */
import type { Mention } from '../core/model';
import type { Look, Painted, Painter, Piece } from './marks';
import { closest, isBefore } from './nodes';
import { isApart, pieceAt, type Run, sliceRun } from './walk';
import type { PageMention } from './world';

/** A name that could stand at a place, as `core/spot` finds them. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** What `core/spot` does with names, without the names. */
export interface Spotter<Candidate extends Found> {
  find(text: string): readonly Candidate[];
  /** Mentions of each block, weighing all of them in reading order. */
  decide(readings: readonly Weighed<Candidate>[]): readonly (readonly Mention[])[];
}

export interface Weighed<Candidate> {
  readonly block: { readonly text: string; readonly lang?: string };
  readonly candidates: readonly Candidate[];
}

/** A mention that is painted: the first of its entity in its block. */
export interface Mark {
  readonly mention: Mention;
  readonly run: Run;
  readonly pieces: readonly Piece[];
  /** True once its text has changed or gone. */
  isGone(): boolean;
}

interface Reading<Candidate> extends Weighed<Candidate> {
  readonly run: Run;
  section: Section<Candidate>;
  mentions: readonly Mention[];
  marks: readonly LiveMark[];
}

interface LiveMark extends Mark {
  readonly painted: Painted;
  gone: boolean;
}

/** Neighbouring readings that are weighed together: a page of usual length, or a part of a long one. */
interface Section<Candidate> {
  readings: Reading<Candidate>[];
  isStale: boolean;
}

export interface Readings {
  /** Takes in what a run says now, in place of what its nodes said before. */
  read(run: Run): void;
  /** Drops what was read from a node, at once: its marks must not stand on other text. */
  touch(node: Text): void;
  /** Weighs what is new, section by section, and paints; false where `isDue` stopped it before the end. */
  settle(isDue: () => boolean): boolean;
  /** Drops what is no longer in the document. */
  sweep(): void;
  /** Every mark in reading order. */
  marks(): Generator<Mark>;
  /** Every mention in reading order. */
  mentions(): readonly PageMention[];
  /** The mark over a place in a node: between its characters or at its edges. */
  markAt(node: Text, offset: number): Mark | null;
  /** Every mark that stands, in part at least, in a node. */
  marksIn(node: Text): readonly Mark[];
}

/** Readings weighed at once: keeps weighing below a slice. */
const SECTION = 400;
/** Readings kept of one frame: bounds memory on pages without end. */
const MOST = 20_000;

/** Where people write, nothing is marked. The classes are those of editors that draw their own text. */
const WRITING =
  '[contenteditable]:not([contenteditable=false]),[role=textbox],.CodeMirror,.cm-editor,.monaco-editor,.ace_editor';

export function createReadings<Candidate extends Found>(spotter: Spotter<Candidate>, painter: Painter): Readings {
  const sections: Section<Candidate>[] = [];
  const known = new WeakMap<Text, Reading<Candidate>[]>();
  let size = 0;
  let latest: Reading<Candidate> | null = null;

  function drop(reading: Reading<Candidate>): void {
    const { section, run } = reading;
    const at = section.readings.indexOf(reading);
    if (at < 0) return;
    section.readings.splice(at, 1);
    section.isStale = true;
    size -= 1;
    for (const mark of reading.marks) eraseMark(mark);
    for (const node of run.nodes) {
      const others = known.get(node)?.filter((other) => other !== reading) ?? [];
      if (others.length > 0) known.set(node, others);
      else known.delete(node);
    }
  }

  function touch(node: Text): void {
    for (const reading of known.get(node) ?? []) drop(reading);
  }

  function add(run: Run, candidates: readonly Candidate[]): void {
    const lang = closest(run.nodes[0]!.parentElement!, '[lang]')?.getAttribute('lang');
    const block = lang ? { text: run.text, lang } : { text: run.text };
    const section = sectionFor(run.nodes[0]!);
    const reading: Reading<Candidate> = { run, block, candidates, section: section.section, mentions: [], marks: [] };
    section.section.readings.splice(section.at, 0, reading);
    section.section.isStale = true;
    latest = reading;
    for (const node of run.nodes) known.set(node, [...(known.get(node) ?? []), reading]);
    size += 1;
    if (section.section.readings.length > SECTION) split(section.section);
    if (size > MOST) shed(section.section);
  }

  /** Where in which section a reading of `node` belongs. */
  function sectionFor(node: Text): { section: Section<Candidate>; at: number } {
    const near = latest && placeAfter(latest, node);
    if (near) return near;
    let low = 0;
    let high = sections.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const first = firstOf(middle);
      // Without its last reading a section goes, and all counts with it.
      if (!first) return sectionFor(node);
      if (isBefore(first.run.nodes[0]!, node)) low = middle;
      else high = middle - 1;
    }
    const section = sections[low] ?? newSection(0, []);
    section.readings.filter(isLost).forEach(drop);
    let start = 0;
    let end = section.readings.length;
    while (start < end) {
      const middle = (start + end) >> 1;
      if (isBefore(section.readings[middle]!.run.nodes[0]!, node)) start = middle + 1;
      else end = middle;
    }
    return { section, at: start };
  }

  /** Reading goes on from block to block, so the place is nearly always right after the latest one. */
  function placeAfter(reading: Reading<Candidate>, node: Text): { section: Section<Candidate>; at: number } | null {
    const { section } = reading;
    const at = section.readings.indexOf(reading) + 1;
    if (at === 0 || isLost(reading) || !isBefore(reading.run.nodes[0]!, node)) return null;
    const next = section.readings[at] ?? sections[sections.indexOf(section) + 1]?.readings[0];
    if (next && (isLost(next) || !isBefore(node, next.run.nodes[0]!))) return null;
    return { section, at };
  }

  function firstOf(index: number): Reading<Candidate> | null {
    const section = sections[index]!;
    section.readings.filter(isLost).forEach(drop);
    if (section.readings.length === 0) sections.splice(index, 1);
    return section.readings[0] ?? null;
  }

  function newSection(index: number, readings: Reading<Candidate>[]): Section<Candidate> {
    const section = { readings, isStale: true };
    for (const reading of readings) reading.section = section;
    sections.splice(index, 0, section);
    return section;
  }

  function split(section: Section<Candidate>): void {
    // Uneven: reading appends, so the full part is rarely touched again.
    newSection(sections.indexOf(section) + 1, section.readings.splice(SECTION - (SECTION >> 2)));
    section.isStale = true;
  }

  /** Lets go of the section farthest from where reading is. */
  function shed(current: Section<Candidate>): void {
    const far = sections.indexOf(current) < sections.length / 2 ? sections.at(-1)! : sections[0]!;
    if (far !== current) [...far.readings].forEach(drop);
  }

  function paint(reading: Reading<Candidate>, mentions: readonly Mention[]): void {
    const seen = new Set<string>();
    const firsts = mentions.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
    const kept: LiveMark[] = [];
    for (const mark of reading.marks) {
      if (firsts.some((mention) => isSame(mention, mark.mention))) kept.push(mark);
      else eraseMark(mark);
    }
    reading.mentions = mentions;
    reading.marks = firsts.map(
      (mention) => kept.find((mark) => isSame(mark.mention, mention)) ?? makeMark(reading.run, mention),
    );
  }

  function makeMark(run: Run, mention: Mention): LiveMark {
    const pieces = piecesOf(run, mention);
    const look: Look = mention.soft ? 'known-name-soft' : 'known-name';
    const mark = { mention, run, pieces, painted: painter.paint(pieces, look), gone: false, isGone: () => mark.gone };
    return mark;
  }

  function marksIn(node: Text): readonly Mark[] {
    return (known.get(node) ?? []).flatMap(({ marks }) => marks);
  }

  return {
    read(run) {
      if (run.from === 0) {
        const old = known.get(run.nodes[0]!)?.[0];
        if (old && isSameRun(old.run, run)) return;
        for (const node of run.nodes) if (known.has(node)) touch(node);
      }
      for (const [part, candidates] of findIn(run, spotter)) {
        if (!closest(part.nodes[0]!.parentElement!, WRITING)) add(part, candidates);
      }
    },
    touch,
    settle(isDue) {
      for (const section of sections) {
        if (!section.isStale) continue;
        section.isStale = false;
        const decided = spotter.decide(section.readings);
        section.readings.forEach((reading, index) => {
          paint(reading, decided[index] ?? []);
        });
        if (isDue()) return !sections.some(({ isStale }) => isStale);
      }
      return true;
    },
    sweep() {
      for (const { readings } of sections) readings.filter(isLost).forEach(drop);
    },
    *marks() {
      for (const { readings } of sections) for (const { marks } of readings) yield* marks;
    },
    mentions: () =>
      sections.flatMap(({ readings }) =>
        readings.flatMap(({ mentions, marks, run }) =>
          mentions.map((mention) => ({
            text: run.text.slice(mention.start, mention.end),
            entity: mention.entity,
            soft: mention.soft,
            marked: marks.some((mark) => isSame(mark.mention, mention)),
          })),
        ),
      ),
    markAt(node, offset) {
      const covers = (piece: Piece) => piece.node === node && piece.start <= offset && offset <= piece.end;
      return marksIn(node).find(({ pieces }) => pieces.some(covers)) ?? null;
    },
    marksIn,
  };
}

function eraseMark(mark: LiveMark): void {
  mark.gone = true;
  mark.painted.erase();
}

function isLost({ run }: { readonly run: Run }): boolean {
  return !run.nodes.every((node) => node.isConnected);
}

function isSame(a: Mention, b: Mention): boolean {
  return a.start === b.start && a.end === b.end && a.entity === b.entity && a.soft === b.soft;
}

function isSameRun(a: Run, b: Run): boolean {
  return (
    a.text === b.text && a.nodes.length === b.nodes.length && a.nodes.every((node, index) => node === b.nodes[index])
  );
}

/** Candidates of a run; of its parts, where a name would cross what is a block to the eye. */
function* findIn<Candidate extends Found>(
  run: Run,
  spotter: Spotter<Candidate>,
): Generator<[Run, readonly Candidate[]]> {
  const candidates = spotter.find(run.text);
  if (candidates.length === 0) return;
  for (const { start, end } of candidates) {
    const last = pieceAt(run, end - 1);
    for (let piece = pieceAt(run, start); piece < last; piece += 1) {
      if (isApart(run.nodes[piece]!, run.nodes[piece + 1]!)) {
        yield* findIn(sliceRun(run, 0, piece + 1), spotter);
        yield* findIn(sliceRun(run, piece + 1, run.nodes.length), spotter);
        return;
      }
    }
  }
  yield [run, candidates];
}

/** The stretches of text nodes that a mention covers; pieces of mere white space are left out. */
export function piecesOf(run: Run, { start, end }: Found): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let index = pieceAt(run, start); index <= pieceAt(run, end - 1); index += 1) {
    const begin = run.starts[index]!;
    const shift = index === 0 ? run.from : 0;
    const from = Math.max(start, begin);
    const to = Math.min(end, run.starts[index + 1] ?? run.text.length);
    if (/\S/.test(run.text.slice(from, to))) {
      pieces.push({ node: run.nodes[index]!, start: from - begin + shift, end: to - begin + shift });
    }
  }
  return pieces;
}
