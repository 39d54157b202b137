/**
 * Marks in an editor: painted over its live text, moved along with each edit before the next frame is drawn, and gone
 * wherever it is not sure that they still cover the words they were made for.
 */
import type { CheckedParagraph, Flag } from '../../core/check/paragraphs';
import type { Mention } from '../../core/model';
import { bisect } from '../bisect';
import type { Look, Painted, Painter, Piece } from '../marks';
import { piecesOf } from '../pieces';
import type { Mark } from '../readings';
import type { Run } from '../walk';
import type { Paragraph } from './paragraphs';
import { editBetween, moveStretch } from './remap';

/** A mark of a draft: on a known name, or on a figure that is doubted. */
export interface DraftMark extends Mark {
  readonly flag: Flag | null;
}

interface LiveMark extends DraftMark {
  mention: Mention;
  flag: Flag | null;
  run: Run;
  pieces: readonly Piece[];
  painted: Painted;
  gone: boolean;
}

/** Where the caret stands in the tree; null while it is nowhere or something is selected. */
export interface TreeCaret {
  readonly node: Node;
  readonly offset: number;
}

export interface DraftMarks {
  /**
   * Paints what was found of each paragraph; where that is not known yet, what stood there goes on standing.
   * @param hold where a word is still being written: its mark waits
   * @returns whether a mark waits
   */
  show(paragraphs: readonly Paragraph[], resultOf: (text: string) => Wanted | null, hold: TreeCaret | null): boolean;
  /** Follows the page's changes. To be called before the next frame. */
  follow(records: readonly MutationRecord[]): void;
  markAt(node: Text, offset: number): DraftMark | null;
  marksIn(node: Text): readonly DraftMark[];
  all(): readonly DraftMark[];
  erase(): void;
}

/** What is to be painted of a paragraph. */
export type Wanted = Pick<CheckedParagraph, 'mentions' | 'flags'>;

export function createDraftMarks(painter: Pick<Painter, 'paint'>): DraftMarks {
  /** By the first node of their paragraph. */
  let shown = new Map<Text, readonly LiveMark[]>();
  const byNode = new Map<Text, Set<LiveMark>>();

  function add(mark: LiveMark): void {
    for (const { node } of mark.pieces) {
      const marks = byNode.get(node) ?? new Set();
      byNode.set(node, marks.add(mark));
    }
  }

  function remove(mark: LiveMark): void {
    mark.gone = true;
    mark.painted.erase();
    for (const { node } of mark.pieces) {
      const marks = byNode.get(node);
      marks?.delete(mark);
      if (marks?.size === 0) byNode.delete(node);
    }
  }

  function make(run: Run, place: Mention, flag: Flag | null): LiveMark {
    const pieces = piecesOf(run, place);
    const mark: LiveMark = {
      mention: place,
      flag,
      run,
      pieces,
      painted: painter.paint(pieces, lookOf(place, flag)),
      gone: false,
      isGone: () => mark.gone,
    };
    add(mark);
    return mark;
  }

  function move(mark: LiveMark, node: Text, before: string): void {
    const edit = editBetween(before, node.data);
    const pieces: Piece[] = [];
    for (const piece of mark.pieces) {
      const moved = piece.node === node ? moveStretch(piece, edit, node.data) : piece;
      const isSame =
        moved &&
        (piece.node !== node || before.slice(piece.start, piece.end) === node.data.slice(moved.start, moved.end));
      if (!isSame) {
        remove(mark);
        return;
      }
      pieces.push({ node: piece.node, start: moved.start, end: moved.end });
    }
    // Most marks stand before the caret.
    if (pieces.every(({ start }, index) => start === mark.pieces[index]!.start)) return;
    const { painted } = mark;
    mark.pieces = pieces;
    mark.painted = painter.paint(pieces, lookOf(mark.mention, mark.flag));
    painted.erase();
  }

  return {
    show(paragraphs, resultOf, hold) {
      const next = new Map<Text, readonly LiveMark[]>();
      let waits = false;
      for (const { run, text } of paragraphs) {
        const first = run?.nodes[0];
        if (!run || !first) continue;
        const old = shown.get(first);
        const wanted = resultOf(text);
        if (!wanted) {
          if (old) next.set(first, old);
          continue;
        }
        const places = [
          ...wanted.flags.map((flag) => [{ ...flag, soft: flag.quoted }, flag] as const),
          ...wanted.mentions.map((mention) => [mention, null] as const),
        ].filter(([place]) => {
          const isHeld = hold !== null && endsAt(run, place.end, hold);
          waits ||= isHeld;
          return !isHeld;
        });
        // What stands as it stood is not painted again: to touch the registry has the whole view painted anew.
        const still = (old ?? []).filter(({ gone }) => !gone);
        const marks = places.map(([place, flag]) => {
          const known = still.find((mark) => isStill(mark, run, place, flag));
          return known ? Object.assign(known, { mention: place, flag, run }) : make(run, place, flag);
        });
        next.set(first, marks);
      }
      const kept = new Set([...next.values()].flat());
      for (const mark of [...shown.values()].flat()) if (!mark.gone && !kept.has(mark)) remove(mark);
      shown = next;
      return waits;
    },
    follow(records) {
      const before = new Map<Text, string>();
      let isTorn = false;
      for (const { type, target, oldValue, removedNodes } of records) {
        if (type === 'characterData') {
          if (!before.has(target as Text)) before.set(target as Text, oldValue ?? '');
        } else if (removedNodes.length > 0) isTorn = true;
      }
      for (const [node, text] of before) {
        if (node.data === text) continue;
        for (const mark of [...(byNode.get(node) ?? [])]) move(mark, node, text);
      }
      if (!isTorn) return;
      for (const [node, marks] of [...byNode]) if (!node.isConnected) [...marks].forEach(remove);
    },
    markAt(node, offset) {
      const covers = ({ pieces }: LiveMark) =>
        pieces.some((piece) => piece.node === node && piece.start <= offset && offset <= piece.end);
      const found = [...(byNode.get(node) ?? [])].filter(covers);
      return found.find(({ flag }) => flag) ?? found[0] ?? null;
    },
    marksIn: (node) => [...(byNode.get(node) ?? [])],
    all: () => [...shown.values()].flat().filter(({ gone }) => !gone),
    erase() {
      for (const mark of [...shown.values()].flat()) if (!mark.gone) remove(mark);
      shown = new Map();
    },
  };
}

function lookOf({ soft }: Mention, flag: Flag | null): Look {
  if (flag) return flag.quoted ? 'known-doubt-soft' : 'known-doubt';
  return soft ? 'known-name-soft' : 'known-name';
}

/** True where a stretch of a run ends right at the caret. */
function endsAt(run: Run, end: number, { node, offset }: TreeCaret): boolean {
  const index = bisect(run.starts, (start) => start < end) - 1;
  return run.nodes[index] === node && end - run.starts[index]! + (index === 0 ? run.from : 0) === offset;
}

/** True for a mark that says of these words of a run what is to be said of them. */
function isStill(mark: LiveMark, run: Run, place: Mention, flag: Flag | null): boolean {
  if (mark.run === run && mark.flag === flag && (flag !== null || mark.mention === place)) return true;
  if (mark.mention.entity !== place.entity || mark.flag?.factId !== flag?.factId) return false;
  if (lookOf(mark.mention, mark.flag) !== lookOf(place, flag)) return false;
  const pieces = piecesOf(run, place);
  return (
    pieces.length === mark.pieces.length &&
    pieces.every(({ node, start, end }, index) => {
      const piece = mark.pieces[index]!;
      return piece.node === node && piece.start === start && piece.end === end;
    })
  );
}
