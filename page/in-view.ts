/**
 * Paints what is in view. In Chromium, whatever is registered costs the page at each change of its tree:
 * the browser looks for all highlights again and draws their texts anew, some 0.06 ms each, wherever they are
 * (docs/PERFORMANCE.md). What is in view is told by the browser itself, without a layout.
 */
import { type Look, type Painted, type Painter, type Piece, painterOf } from './marks';
import { contains } from './nodes';
import type { MarkedPage } from './world';

/** Places in view until the browser says otherwise: reading begins there, and first marks need not wait for a frame. */
const FIRST = 40;
/** Beyond the view, so that a mark stands before it is scrolled to: what is scrolled between two looks, CSS px. */
const MARGIN = 150;
/** Between two looks of the browser at the places of a page, ms: each takes it 0.002 ms a place. */
const DELAY = 100;

/** What is given to be painted. A class without closures and with lists of their own length, as marks are many. */
class Held implements Painted {
  element: Element | undefined;
  painted: Painted | null = null;

  constructor(
    readonly pieces: readonly Piece[],
    readonly look: Look,
    private readonly drop: (held: Held) => void,
  ) {}

  erase(): void {
    this.drop(this);
  }
}

/** What is held of the text of an element. */
interface Place {
  held: readonly Held[];
  isInView: boolean;
}

export interface PainterInView extends Pick<Painter, 'paint'> {
  /** Has the browser tell anew what is in view. To be called whenever that may have changed. */
  stir(): void;
}

/**
 * Wraps the painter of a page: what it is given shows while the element around it is in view.
 * @param isAsked has the browser tell what is in view only when stirred: to be told of every change would have all places
 *   looked at again at each key
 */
export function paintInView(page: MarkedPage, isAsked: boolean): PainterInView {
  const { guard, signal } = page;
  const painter = painterOf(page);
  const places = new Map<Element, Place>();
  const margin = `${MARGIN}px`;
  const options = isAsked ? {} : { rootMargin: margin, scrollMargin: margin, delay: DELAY };
  const observer = new IntersectionObserver(
    guard((entries: IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        if (isAsked) observer.unobserve(target);
        const place = places.get(target);
        if (!place) continue;
        place.isInView = isIntersecting || reachesFar(target, boundingClientRect);
        for (const held of place.held) {
          turn(held, place.isInView);
          if (place.isInView || contains(target, held.pieces[0]!.node)) continue;
          // The page has moved the text to another element.
          lift(held);
          put(held);
        }
      }
    }),
    options,
  );
  signal.addEventListener('abort', () => observer.disconnect());

  function turn(held: Held, isInView: boolean): void {
    if (isInView) held.painted ??= painter.paint(held.pieces, held.look);
    else {
      held.painted?.erase();
      held.painted = null;
    }
  }

  function put(held: Held): void {
    const { node } = held.pieces[0]!;
    const element = node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host;
    if (!element) return;
    held.element = element;
    let place = places.get(element);
    if (!place) {
      place = { held: [held], isInView: !isAsked && places.size < FIRST };
      places.set(element, place);
      observer.observe(element);
    } else place.held = [...place.held, held];
    if (place.isInView) turn(held, true);
  }

  function lift(held: Held): void {
    const place = held.element && places.get(held.element);
    if (!place) return;
    place.held = place.held.filter((other) => other !== held);
    if (place.held.length > 0) return;
    places.delete(held.element!);
    observer.unobserve(held.element!);
  }

  function drop(held: Held): void {
    turn(held, false);
    lift(held);
  }

  return {
    stir() {
      for (const element of places.keys()) observer.observe(element);
    },
    paint(pieces, look) {
      const held = new Held(pieces, look, drop);
      put(held);
      return held;
    },
  };
}

/** True where text may be in view though its element is not. */
function reachesFar(element: Element, { width, height }: DOMRectReadOnly): boolean {
  // An element without a box is never in view; with `display: contents`, what it holds may be.
  if (width === 0 && height === 0) return getComputedStyle(element).display === 'contents';
  // Only what is large has more in it than stands within it, as a page of columns, or one that is as high as the window.
  if (height < innerHeight / 2) return false;
  return element.scrollHeight > element.clientHeight + MARGIN || element.scrollWidth > element.clientWidth + MARGIN;
}
