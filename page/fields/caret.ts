/** Where the caret of a field stands, and putting it there. */
import type { Field } from './field';

/** A caret, or what is selected. */
export type Caret =
  | { readonly kind: 'plain'; readonly start: number; readonly end: number }
  | { readonly kind: 'rich'; readonly range: StaticRange };

/** The selection of the tree that a node stands in: a shadow root has its own in some browsers. */
function selectionAt(node: Node): Selection | null {
  const root = node.getRootNode() as (ShadowRoot & { getSelection?: () => Selection | null }) | Document;
  return root.getSelection?.() ?? document.getSelection();
}

/** Where the caret stands; null where it is not in the field. */
export function readCaret(field: Field): Caret | null {
  if (field.kind === 'plain') {
    const { selectionStart: start, selectionEnd: end } = field.element;
    return start === null || end === null ? null : { kind: 'plain', start, end };
  }
  const selection = selectionAt(field.element);
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return field.element.contains(startContainer) && field.element.contains(endContainer)
    ? { kind: 'rich', range: new StaticRange({ startContainer, startOffset, endContainer, endOffset }) }
    : null;
}

/** Gives a field the focus and puts the caret where it was; false where that place is gone. */
export function restoreCaret(field: Field, caret: Caret): boolean {
  if (caret.kind === 'rich') return field.kind === 'rich' && placeInTree(field, caret.range);
  return field.kind === 'plain' && placeInValue(field, caret);
}

function placeInValue(
  { element }: Extract<Field, { kind: 'plain' }>,
  { start, end }: { start: number; end: number },
): boolean {
  element.focus({ preventScroll: true });
  if (end > element.value.length) return false;
  if (element.selectionStart !== start || element.selectionEnd !== end) element.setSelectionRange(start, end);
  return true;
}

function placeInTree(field: Extract<Field, { kind: 'rich' }>, range: StaticRange): boolean {
  const { element } = field;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const isThere = (node: Node, offset: number) =>
    element.contains(node) && offset <= (node.nodeType === 3 ? (node as Text).length : node.childNodes.length);
  if (!isThere(startContainer, startOffset) || !isThere(endContainer, endOffset)) return false;
  if (!element.contains(focusedIn(element))) element.focus({ preventScroll: true });
  const now = readCaret(field);
  if (now?.kind === 'rich' && isSame(now.range, range)) return true;
  selectionAt(element)?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  return true;
}

function focusedIn(element: Element): Element | null {
  return (element.getRootNode() as Document | ShadowRoot).activeElement;
}

function isSame(a: StaticRange, b: StaticRange): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
