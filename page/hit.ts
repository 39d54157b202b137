/** Which mark lies under a point of the viewport. */
import type { Mark, Readings } from './readings';
import type { MarkedPage } from './world';

export interface Hit {
  /** The mark under a point, for every move of the pointer: 0.1 ms. */
  at(x: number, y: number): Mark | null;
  /** The same, also where text can not be selected or something transparent lies over it. For a pointer at rest. */
  through(x: number, y: number): Mark | null;
}

/** Elements looked through, from the top down. */
const DEPTH = 8;
/** Text nodes of an element that are tried. */
const WIDTH = 40;

/** Where marks are looked up. */
export interface MarkSource {
  readonly readings: Pick<Readings, 'markAt' | 'marksIn'>;
  readonly roots: MarkedPage['roots'];
}

export function createHit({ readings, roots }: MarkSource): Hit {
  function at(x: number, y: number): Mark | null {
    const caret = Document.prototype.caretPositionFromPoint.call(document, x, y, { shadowRoots: [...roots] });
    if (caret?.offsetNode.nodeType !== Node.TEXT_NODE) return null;
    const mark = readings.markAt(caret.offsetNode as Text, caret.offset);
    return mark && rectsOf(mark).some((rect) => holds(rect, x, y)) ? mark : null;
  }

  return {
    at,
    through(x, y) {
      const direct = at(x, y);
      if (direct) return direct;
      const stack = Document.prototype.elementsFromPoint.call(document, x, y);
      const inner = stack[0]?.shadowRoot?.elementsFromPoint(x, y) ?? [];
      for (const element of [...inner, ...stack].slice(0, DEPTH)) {
        for (const node of [...element.childNodes].slice(0, WIDTH)) {
          if (node.nodeType !== Node.TEXT_NODE) continue;
          for (const mark of readings.marksIn(node as Text)) {
            if (rectsOf(mark).some((rect) => holds(rect, x, y))) return mark;
          }
        }
      }
      return null;
    },
  };
}

// One live range for all measuring: each one that lives costs the page at every change of its tree.
let probe: Range | undefined;

/** Where a mark is on screen, line by line, in viewport pixels; empty where it is not shown. */
export function rectsOf(mark: Mark): DOMRect[] {
  if (mark.isGone()) return [];
  probe ??= new Range();
  const rects: DOMRect[] = [];
  for (const { node, start, end } of mark.pieces) {
    if (!node.isConnected || end > node.length) return [];
    probe.setStart(node, start);
    probe.setEnd(node, end);
    for (const rect of probe.getClientRects()) {
      const last = rects.at(-1);
      if (last && isContinued(last, rect)) rects[rects.length - 1] = union(last, rect);
      else if (rect.width > 0 && rect.height > 0) rects.push(rect);
    }
  }
  probe.setStart(document, 0);
  probe.collapse(true);
  return rects;
}

/** True where a line goes on: pieces of one name in several elements, or letters that a soft hyphen parts. */
function isContinued(last: DOMRect, rect: DOMRect): boolean {
  const overlap = Math.min(last.bottom, rect.bottom) - Math.max(last.top, rect.top);
  const gap = Math.max(last.left, rect.left) - Math.min(last.right, rect.right);
  return overlap > Math.min(last.height, rect.height) / 2 && gap < last.height;
}

function union(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}

/** True for a point within a rectangle or at its edge. */
export function holds({ left, top, right, bottom }: DOMRect, x: number, y: number): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}
