/**
 * What has been read of this frame: the blocks in which names may stand, in reading order, with what they were found
 * to mention and the marks painted on that. Blocks without a name are not kept.
 */
import type { Mention } from '../core/model';
import type { PageSettings } from '../core/page-settings';
import type { Candidate, Reading as SpotReading } from '../core/spot';
import { bisect } from './bisect';
import type { Look, Painted, Painter, Piece } from './marks';
import { closest, isBefore } from './nodes';
import { isApart, pieceAt, type Run, sliceRun } from './walk';
import type { PageMention } from './world';

/** What a text holds, before anything is weighed: see `core/spot`. */
export interface Finder {
  find(text: string): readonly Candidate[];
  isTelling(candidates: readonly Candidate[]): boolean;
  holdsName(candidates: readonly Candidate[]): boolean;
}

/** Mentions of each block, weighing all of them in reading order, in small steps. */
export type Weigh = (readings: readonly SpotReading[]) => Generator<undefined, readonly (readonly Mention[])[]>;

/** A mention that is painted: unless more or fewer are asked for, the first of its entity in its block. */
export interface Mark {
  readonly mention: Mention;
  readonly run: Run;
  readonly pieces: readonly Piece[];
  /** True once its text has changed or gone. */
  isGone(): boolean;
}

interface Reading extends SpotReading {
  readonly run: Run;
  section: Section;
  mentions: readonly Mention[];
  marks: readonly LiveMark[];
  isDropped: boolean;
}

interface LiveMark extends Mark {
  readonly painted: Painted;
  gone: boolean;
}

/** Neighbouring readings that are weighed together: a page of usual length, or a part of a long one. */
interface Section {
  readonly readings: Reading[];
  /** Where each entity is first named in it: what a later section knows of this one. */
  firsts: ReadonlyMap<string, Reading>;
}

export interface Readings {
  /** Takes in what a run says now, in place of what its nodes said before. */
  read(run: Run): void;
  /** Drops what was read from a node, at once: its marks must not stand on other text. */
  touch(node: Text): void;
  /** Gives what weighs them. Until then they only gather. */
  weighBy(weigh: Weigh): void;
  /** True while something is to be weighed anew. */
  isStale(): boolean;
  /** Weighs what is new, step by step until `isDue`, and paints. Goes on where it was when called again. */
  settle(isDue: () => boolean): void;
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

/** Readings weighed together, at most: what a change in one of them costs. */
const SECTION = 250;
/** Readings before a section that are weighed with it: what "the treaty" in its first block may stand for. */
const BEFORE = 8;
/** Readings kept of one frame: bounds memory on pages without end. */
const MOST = 20_000;

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
  painter: Painter,
  density: PageSettings['density'],
  onName: () => void,
  onChange: () => void,
): Readings {
  const sections: Section[] = [];
  const stale = new Set<Section>();
  const known = new WeakMap<Text, Reading[]>();
  let weigh: Weigh | null = null;
  let work: Generator<undefined, void> | null = null;
  let size = 0;
  let latest: Reading | null = null;

  function drop(reading: Reading): void {
    const { section, run, marks } = reading;
    const { readings } = section;
    const at = readings.indexOf(reading);
    if (at < 0) return;
    readings.splice(at, 1);
    reading.isDropped = true;
    size -= 1;
    stale.add(section);
    if (readings.length === 0) {
      sections.splice(sections.indexOf(section), 1);
      stale.delete(section);
    }
    for (const mark of marks) eraseMark(mark);
    if (reading.mentions.length > 0) onChange();
    for (const node of run.nodes) {
      const others = known.get(node)?.filter((other) => other !== reading) ?? [];
      if (others.length > 0) known.set(node, others);
      else known.delete(node);
    }
  }

  function touch(node: Text): void {
    for (const reading of known.get(node) ?? []) drop(reading);
  }

  function take(run: Run): void {
    const candidates = finder.find(run.text);
    if (finder.isTelling(candidates)) add(run, candidates);
  }

  function part(reading: Reading, parts: readonly Run[]): void {
    drop(reading);
    for (const run of parts) take(run);
  }

  function add(run: Run, candidates: readonly Candidate[]): void {
    const node = run.nodes[0]!;
    const lang = closest(node.parentElement!, '[lang]')?.getAttribute('lang');
    const block = lang ? { text: run.text, lang } : { text: run.text };
    const { section, at } = placeOf(node);
    const reading: Reading = { run, block, candidates, section, mentions: [], marks: [], isDropped: false };
    section.readings.splice(at, 0, reading);
    stale.add(section);
    latest = reading;
    for (const each of run.nodes) known.set(each, [...(known.get(each) ?? []), reading]);
    size += 1;
    if (section.readings.length > SECTION) split(section);
    if (size > MOST) shed(section);
    if (finder.holdsName(candidates)) onName();
  }

  /** Where in which section a reading that begins with `node` belongs. */
  function placeOf(node: Text): { section: Section; at: number } {
    // Reading goes on from block to block, so nearly always right after the latest one.
    if (latest) {
      const { section } = latest;
      const at = section.readings.indexOf(latest) + 1;
      const next = section.readings[at] ?? sections[sections.indexOf(section) + 1]?.readings[0];
      if (at > 0 && stands(latest, node) && !(next && stands(next, node))) return { section, at };
    }
    const index = bisect(sections, ({ readings }) => stands(readings[0]!, node));
    const section = sections[Math.max(0, index - 1)] ?? newSection(0, []);
    return { section, at: bisect(section.readings, (reading) => stands(reading, node)) };
  }

  function newSection(index: number, readings: Reading[]): Section {
    const section = { readings, firsts: new Map<string, Reading>() };
    for (const reading of readings) reading.section = section;
    sections.splice(index, 0, section);
    stale.add(section);
    return section;
  }

  function split(section: Section): void {
    // Uneven: reading appends, so the full part is rarely touched again.
    newSection(sections.indexOf(section) + 1, section.readings.splice(SECTION - (SECTION >> 2)));
  }

  /** Lets go of the section farthest from where reading is. */
  function shed(current: Section): void {
    const far = sections.indexOf(current) < sections.length / 2 ? sections.at(-1) : sections[0];
    if (far && far !== current) [...far.readings].forEach(drop);
  }

  function paint(reading: Reading, mentions: readonly Mention[], seen = new Set<string>()): void {
    const firsts =
      density === 'every' ? mentions : mentions.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
    const kept: LiveMark[] = [];
    for (const mark of reading.marks) {
      if (firsts.some((mention) => isSame(mention, mark.mention))) kept.push(mark);
      else eraseMark(mark);
    }
    const isNew = mentions.length !== reading.mentions.length;
    if (isNew || mentions.some((mention, index) => !isSame(mention, reading.mentions[index]!))) onChange();
    reading.mentions = mentions;
    reading.marks = firsts.map(
      (mention) => kept.find((mark) => isSame(mark.mention, mention)) ?? makeMark(reading.run, mention),
    );
  }

  /** Weighs one section after the other, those before them in mind. */
  function* weighAll(weigh: Weigh): Generator<undefined, void> {
    for (const section of stale) {
      stale.delete(section);
      const readings = [...section.readings];
      const before = contextOf(section);
      const decided = yield* weigh([...before, ...readings]);
      for (const [index, reading] of readings.entries()) {
        if (!reading.isDropped) settleOne(reading, decided[before.length + index] ?? []);
        yield;
      }
      introduce(section);
      if (density === 'page') keepFirsts();
    }
  }

  /** Where a mention crosses the end of a block, the parts are weighed anew. */
  function settleOne(reading: Reading, mentions: readonly Mention[]): void {
    const parts = partsOf(reading.run, mentions);
    if (parts.length > 0) part(reading, parts);
    else paint(reading, mentions);
  }

  /** What a section is weighed after: the first naming of each entity before it, and its nearest neighbours. */
  function contextOf(section: Section): readonly Reading[] {
    const earlier = sections.slice(0, sections.indexOf(section));
    const firsts = new Map([...earlier].reverse().flatMap(({ firsts }) => [...firsts]));
    const neighbours = earlier.at(-1)?.readings.slice(-BEFORE) ?? [];
    return [...new Set([...firsts.values(), ...neighbours])].filter(({ isDropped }) => !isDropped).sort(inOrder);
  }

  /** Keeps what a section names first. Sections after it are weighed anew where it names other entities than before. */
  function introduce(section: Section): void {
    const { firsts } = section;
    section.firsts = new Map(
      section.readings
        .flatMap((reading) =>
          reading.mentions.filter(({ soft }) => !soft).map(({ entity }) => [entity, reading] as const),
        )
        .reverse(),
    );
    if ([...section.firsts.keys()].every((entity) => firsts.has(entity))) return;
    for (const later of sections.slice(sections.indexOf(section) + 1)) stale.add(later);
  }

  /** Leaves each entity the first of its marks, over all of the page. */
  function keepFirsts(): void {
    const seen = new Set<string>();
    for (const { readings } of sections) for (const reading of readings) paint(reading, reading.mentions, seen);
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
      if (!closest(run.nodes[0]!.parentElement!, WRITING)) take(run);
    },
    touch,
    weighBy(given) {
      weigh = given;
    },
    isStale: () => weigh !== null && (work !== null || stale.size > 0),
    settle(isDue) {
      if (!weigh) return;
      work ??= weighAll(weigh);
      do {
        if (work.next().done) {
          work = null;
          return;
        }
      } while (!isDue());
    },
    *sweep() {
      for (const { readings } of [...sections]) {
        readings.filter(isLost).forEach(drop);
        yield;
      }
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
            before: run.text.slice(Math.max(0, mention.start - BESIDE), mention.start),
            after: run.text.slice(mention.end, mention.end + BESIDE),
          })),
        ),
      ),
    markOf(index) {
      let rest = index;
      for (const reading of sections.flatMap(({ readings }) => readings)) {
        const mention = reading.mentions[rest];
        if (mention) {
          const painted = reading.marks.find((mark) => isSame(mark.mention, mention));
          const { run } = reading;
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

function inOrder(a: Reading, b: Reading): number {
  return a === b ? 0 : stands(a, b.run.nodes[0]!) ? -1 : 1;
}

function stands({ run }: { readonly run: Run }, node: Text): boolean {
  return isBefore(run.nodes[0]!, node);
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

/** The stretches of text nodes that a mention covers; pieces of mere white space are left out. */
export function piecesOf(run: Run, { start, end }: Mention): readonly Piece[] {
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
