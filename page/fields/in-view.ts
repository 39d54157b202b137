/**
 * Paints what is in view. In Chromium, whatever is registered costs the page at each change of its tree:
 * the browser looks for all highlights again and draws their texts anew, some 0.06 ms each, wherever they are
 * (docs/PERFORMANCE.md). What is in view is told by the browser itself, without a layout, and only when asked: to be told
 * at once of every change would have all places looked at again at each key.
 */
import type { Look, Painted, Painter, Piece } from '../marks';
import type { Guard } from '../world';

interface Held {
  readonly pieces: readonly Piece[];
  readonly look: Look;
  painted: Painted | null;
}

interface Place {
  readonly held: Set<Held>;
  isInView: boolean;
}

export interface PainterInView extends Pick<Painter, 'paint'> {
  /** Has the browser tell anew what is in view. To be called whenever that may have changed. */
  stir(): void;
}

/** Wraps a painter: what it is given shows once the element around it is in view, at the next frame at the earliest. */
export function paintInView(painter: Pick<Painter, 'paint'>, guard: Guard): PainterInView {
  const places = new Map<Element, Place>();
  const observer = new IntersectionObserver(
    guard((entries: IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        observer.unobserve(target);
        const place = places.get(target);
        if (!place) continue;
        // An element without a box, as with `display: contents`, is never in view, though its text may be.
        place.isInView = isIntersecting || (boundingClientRect.width === 0 && boundingClientRect.height === 0);
        for (const held of place.held) turn(held, place.isInView);
      }
    }),
  );

  function turn(held: Held, isInView: boolean): void {
    if (isInView) held.painted ??= painter.paint(held.pieces, held.look);
    else {
      held.painted?.erase();
      held.painted = null;
    }
  }

  function placeOf(element: Element): Place {
    const known = places.get(element);
    if (known) return known;
    const place = { held: new Set<Held>(), isInView: false };
    places.set(element, place);
    observer.observe(element);
    return place;
  }

  return {
    stir() {
      for (const element of places.keys()) observer.observe(element);
    },
    paint(pieces, look) {
      const held: Held = { pieces, look, painted: null };
      const element = pieces[0]?.node.parentElement;
      if (!element) return { erase: () => {} };
      const place = placeOf(element);
      place.held.add(held);
      if (place.isInView) turn(held, true);
      return {
        erase() {
          turn(held, false);
          place.held.delete(held);
          if (place.held.size > 0 || places.get(element) !== place) return;
          places.delete(element);
          observer.unobserve(element);
        },
      };
    },
  };
}
