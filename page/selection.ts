/** A card at what is selected, on whatever page: asked for by hand, so no reader is needed. */
import type { SpokenCard } from '../core/model';
import { type Anchor, world } from './world';

/**
 * Shows the card of an entity at the selection, or at the field that holds it.
 * @returns false where nothing is selected, or there is no such card
 */
export async function showAtSelection(
  entity: string,
  load: (entity: string) => Promise<SpokenCard | null>,
): Promise<boolean> {
  const anchor = anchorAtSelection();
  const card = await load(entity);
  const { cardView } = world();
  if (!anchor || !card || !cardView) return false;
  cardView.show({ card, anchor, focus: true, load, onClose: () => {} });
  return true;
}

function anchorAtSelection(): Anchor | null {
  const selection = getSelection();
  if (selection?.type === 'Range') {
    const range = selection.getRangeAt(0);
    const { commonAncestorContainer: node } = range;
    const element = node instanceof Element ? node : node.parentElement;
    const rects = () => [...range.getClientRects()].filter(({ width }) => width > 0);
    if (element && rects().length > 0) return { rects, element };
  }
  // What is selected in a field is nobody's to see but its own.
  const field = document.activeElement;
  return field && field !== document.body
    ? { rects: () => (field.isConnected ? [field.getBoundingClientRect()] : []), element: field }
    : null;
}
