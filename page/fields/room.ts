/** Where something small may stand beside a field without covering anything. */
/** A box of the viewport, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What people look at or press. */
const SOLID =
  'a,button,input,textarea,select,summary,img,picture,video,canvas,svg,iframe,object,embed,[role],[contenteditable]';

/** Pixels between a box's edge and the points that are looked at. */
const INSET = 2;

/**
 * True where a box covers no text and nothing to look at or to press, but for what the field itself stands in.
 *
 * @param own what is ours there: it is looked through
 */
export function isClear(field: Element, own: Element | null, { left, top, width, height }: Box): boolean {
  return [left + INSET, left + width / 2, left + width - INSET].every((x) =>
    [top + INSET, top + height - INSET].every((y) => {
      const stack = Document.prototype.elementsFromPoint.call(document, x, y);
      const solid = stack.find((element) => element !== own)?.closest(SOLID);
      return (!solid || solid.contains(field)) && !isText(x, y);
    }),
  );
}

function isText(x: number, y: number): boolean {
  const caret = Document.prototype.caretPositionFromPoint.call(document, x, y);
  if (caret?.offsetNode.nodeType !== Node.TEXT_NODE) return false;
  const text = caret.offsetNode as Text;
  const letters = new Range();
  letters.setStart(text, Math.max(0, caret.offset - 1));
  letters.setEnd(text, Math.min(text.length, caret.offset + 1));
  return [...letters.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
}
