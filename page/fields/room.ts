/** Where something small may stand beside a field without covering anything. */
import { holds } from '../hit';

/** What people look at or press. */
const SOLID = 'a,button,input,textarea,select,img,video,canvas,svg,iframe,[role],[contenteditable]';

/** Pixels between a box's edge and the points that are looked at. */
const INSET = 2;

/**
 * True where a box of the viewport, in pixels, covers no text and nothing to look at or to press, but for what the field
 * itself stands in.
 *
 * @param own what is ours there: it is looked through
 */
export function isClear(
  field: Element,
  own: Element | null,
  [left, top, right, bottom]: readonly [left: number, top: number, right: number, bottom: number],
): boolean {
  return [left + INSET, (left + right) / 2, right - INSET].every((x) =>
    [top + INSET, bottom - INSET].every((y) => {
      const under = Document.prototype.elementsFromPoint.call(document, x, y).find((element) => element !== own);
      const solid = under?.closest(SOLID);
      return under && (!solid || solid.contains(field)) && !isText(x, y);
    }),
  );
}

function isText(x: number, y: number): boolean {
  const { offsetNode, offset } = Document.prototype.caretPositionFromPoint.call(document, x, y) ?? {};
  if (offsetNode?.nodeType !== Node.TEXT_NODE) return false;
  const letters = new Range();
  letters.setStart(offsetNode, Math.max(0, offset! - 1));
  letters.setEnd(offsetNode, Math.min((offsetNode as Text).length, offset! + 1));
  return [...letters.getClientRects()].some((rect) => holds(rect, x, y));
}
