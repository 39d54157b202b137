/** Which mark lies under a point of the viewport. */
import { firstOf, nextOf, typeOf } from './nodes';
import type { Mark, Readings } from './readings';
import type { MarkedPage } from './world';

export interface Hit {
  /**
   * The mark under a point, for every move of the pointer.
   * @param over the element there, where that is known: without it the browser has to be asked, which takes it 0.1 ms
   */
  at(x: number, y: number, over?: Element | null): Mark | null;
  /** The same, also where text can not be selected or something transparent lies over it. For a pointer at rest. */
  through(x: number, y: number): Mark | null;
}

/** Elements looked through, from the top down. */
const DEPTH = 8;
/** Nodes of an element that are tried. */
const WIDTH = 40;
/** Marks of an element that are measured one by one; of more, the browser is asked which text lies there. */
const FEW = 4;

/** Where marks are looked up. */
export interface MarkSource {
  readonly readings: Pick<Readings, 'markAt' | 'marksIn'>;
  readonly roots: MarkedPage['roots'];
}

export function createHit({ readings, roots }: MarkSource): Hit {
  function at(x: number, y: number, over: Element | null = null): Mark | null {
    // What is said to lie there may be the host of another tree.
    const own = over && roots.size === 0 ? marksOf(over) : null;
    if (own?.isAll && own.marks.length <= FEW) return findAt(own.marks, x, y);
    const caret = Document.prototype.caretPositionFromPoint.call(document, x, y, { shadowRoots: [...roots] });
    if (caret?.offsetNode.nodeType !== Node.TEXT_NODE) return null;
    const mark = readings.markAt(caret.offsetNode as Text, caret.offset);
    return mark && findAt([mark], x, y);
  }

  /** Marks in the texts of an element itself, and whether these are all. */
  function marksOf(element: Element): { readonly marks: readonly Mark[]; readonly isAll: boolean } {
    const marks: Mark[] = [];
    let node = firstOf(element);
    for (let tried = 0; node && tried < WIDTH; tried += 1) {
      if (typeOf(node) === Node.TEXT_NODE) {
        for (const mark of readings.marksIn(node as Text)) if (!marks.includes(mark)) marks.push(mark);
      }
      node = nextOf(node);
    }
    return { marks, isAll: node === null };
  }

  return {
    at,
    through(x, y) {
      const direct = at(x, y);
      if (direct) return direct;
      const stack = Document.prototype.elementsFromPoint.call(document, x, y);
      const inner = stack[0]?.shadowRoot?.elementsFromPoint(x, y) ?? [];
      for (const element of [...inner, ...stack].slice(0, DEPTH)) {
        const mark = findAt(marksOf(element).marks, x, y);
        if (mark) return mark;
      }
      return null;
    },
  };
}

/** The first of some marks that covers a point. */
function findAt(marks: readonly Mark[], x: number, y: number): Mark | null {
  if (marks.length === 0) return null;
  const found = marks.find((mark) => measure(mark).some((rect) => holds(rect, x, y))) ?? null;
  rest();
  return found;
}

/** Where a mark is on screen, line by line, in viewport pixels; empty where it is not shown. */
export function rectsOf(mark: Mark): DOMRect[] {
  const rects = measure(mark);
  rest();
  return rects;
}

// One live range for all measuring: each one that lives costs the page at every change of its tree.
let probe: Range | undefined;

function measure(mark: Mark): DOMRect[] {
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
  return rects;
}

/** Takes the range off the tree. */
function rest(): void {
  probe?.setStart(document, 0);
  probe?.collapse(true);
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
