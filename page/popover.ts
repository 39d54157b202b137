/**
 * Shows one card at a time in the top layer, hung on its mark, and sees to its conduct: when it closes, where the
 * focus is, and that neither the page nor the card disturbs the other.
 */
import { computePosition, inline, offset, type Platform, shift } from '@floating-ui/core';
import { createPopoverHost, findLayerParent, type PopoverHost } from './popover-host';
import { themeAt } from './popover-theme';
import { type Anchor, type CardRequest, type CardView, type DrawnRequest, type Wishes, world } from './world';

/** Draws a card into the layer; gives back how to take it away. An element with `data-focus` gets the focus. */
export type DrawCard = (layer: HTMLElement, request: CardRequest, wishes: Wishes) => () => void;

/** Pixels between card and mark, and between card and window. */
const GAP = 6;
const MARGIN = 8;
/** Height in pixels at which a card begins to scroll, as in the card's style sheet. */
const TALLEST = 560;

/** Events of the card that pages react to (closing their menus, drawing back the focus) although they mean only us. */
const KEPT_INSIDE = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
];
const KEPT_BY_CAPTURE = ['keydown', 'keyup', 'keypress', 'focusin', 'focusout'] as const;

interface OpenCard {
  readonly pinned: () => boolean;
  readonly layer: HTMLElement;
  close(): void;
}

/**
 * Makes the view of a frame.
 *
 * @param css Style sheet of the card.
 * @param draw Draws the card itself.
 */
export function createCardView(css: string, draw: DrawCard): CardView {
  const host = createPopoverHost(css);
  let open: OpenCard | null = null;
  return {
    layer: host.layer,
    show(request) {
      open?.close();
      if (request.anchor.rects().length === 0) return request.onClose();
      const card = openCard(host, request, draw, () => {
        if (open === card) open = null;
        request.onClose();
      });
      open = card;
    },
    hide(force = false) {
      // Someone who reads the card by keyboard is not to lose it because the pointer was nudged.
      const held = open?.pinned() || host.root.activeElement?.matches(':focus-visible');
      if (force || !held) open?.close();
    },
    rect: () => open?.layer.getBoundingClientRect() ?? null,
    isPinned: () => open?.pinned() ?? false,
  };
}

function openCard(
  host: PopoverHost,
  request: CardRequest | DrawnRequest,
  draw: DrawCard,
  onClose: () => void,
): OpenCard {
  const { anchor } = request;
  const { layer, root } = host;
  const cameFrom = deepActiveElement();
  const ended = new AbortController();
  let pinned = false;

  const close = () => {
    if (ended.signal.aborted) return;
    ended.abort();
    const hadFocus = root.activeElement !== null;
    erase();
    host.remove();
    if (hadFocus) cameFrom?.focus({ preventScroll: true });
    onClose();
  };
  const raise = (opened: Element | null = null) => host.raise(findLayerParent(anchor.element, opened));

  raise();
  const { theme = 'auto' } = world().settings ?? {};
  layer.dataset.theme = theme === 'auto' ? themeAt(anchor.element, layer) : theme;
  layer.classList.remove('placed');
  const erase = (request.draw ?? draw)(layer, request as CardRequest, {
    close,
    pin(wish) {
      pinned = wish;
    },
  });
  keepPlaced(layer, anchor, ended.signal, () => {
    if (!host.element.isConnected || !pinned) close();
  });
  keepOnTop(raise, ended.signal);
  keepApart(host, ended.signal, {
    escape: close,
    pressOutside({ clientX: x, clientY: y }) {
      const onMark = anchor
        .rects()
        .some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom);
      if (!pinned && !onMark) close();
    },
    tabOut() {
      // From where the reader came from, the browser's own Tab goes on to the neighbours there.
      cameFrom?.focus({ preventScroll: true });
      if (!pinned) close();
    },
  });
  if (request.focus) layer.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
  return { layer, close, pinned: () => pinned };
}

/** Keeps the card at its mark through scrolling, resizing and changes of the page; tells when the mark is gone. */
function keepPlaced(layer: HTMLElement, anchor: Anchor, ended: AbortSignal, onLost: () => void): void {
  const reference = {
    getBoundingClientRect: () => unite(anchor.rects()),
    getClientRects: () => [...anchor.rects()],
  };
  const edge = getComputedStyle(anchor.element).direction === 'rtl' ? 'end' : 'start';
  let side: 'top' | 'bottom' = 'bottom';
  let lastTop = Number.NaN;

  const place = async () => {
    if (ended.aborted) return;
    if (!layer.isConnected || anchor.rects().length === 0) return onLost();
    const { top, bottom } = unite(anchor.rects());
    const seen = visibleRect();
    const room = { top: top - seen.y - GAP - MARGIN, bottom: seen.y + seen.height - bottom - GAP - MARGIN };
    // A card that grows stays on its side of the mark; only when the mark has moved may it change over. (The library's
    // `flip` would let it jump, and goes by a height that has been cut to the room already.)
    if (top !== lastTop) {
      const wanted = layer.firstElementChild?.scrollHeight ?? 0;
      side = room.bottom >= Math.min(wanted, TALLEST) || room.bottom >= room.top ? 'bottom' : 'top';
      lastTop = top;
    }
    layer.style.setProperty('--sl-room', `${Math.floor(room[side])}px`);
    const { x, y } = await computePosition(reference, layer, {
      platform: topLayer,
      strategy: 'fixed',
      placement: `${side}-${edge}`,
      middleware: [inline(), offset(GAP), shift({ padding: MARGIN, crossAxis: true })],
    });
    if (ended.aborted) return;
    layer.style.left = `${snap(x)}px`;
    layer.style.top = `${snap(y)}px`;
    layer.classList.add('placed');
  };

  const listening = { capture: true, passive: true, signal: ended };
  for (const target of [window, visualViewport]) {
    for (const type of ['scroll', 'resize']) target?.addEventListener(type, place, listening);
  }
  let due = 0;
  // Never in the very turn of an observer of sizes: what changes a size there is an error that the page hears.
  const placeSoon = () => {
    due ||= requestAnimationFrame(() => {
      due = 0;
      void place();
    });
  };
  const resized = new ResizeObserver(placeSoon);
  for (const element of [layer, anchor.element, document.documentElement]) resized.observe(element);
  void place();
  const observer = new MutationObserver(placeSoon);
  for (const tree of new Set([document, anchor.element.getRootNode()])) {
    observer.observe(tree, { childList: true, characterData: true, subtree: true });
  }
  ended.addEventListener('abort', () => {
    resized.disconnect();
    observer.disconnect();
    cancelAnimationFrame(due);
  });
}

/** What the page opens later in the top layer covers the card or makes it inert: then the card goes on top again. */
function keepOnTop(raise: (opened: Element | null) => void, ended: AbortSignal): void {
  const options = { capture: true, signal: ended };
  document.addEventListener('fullscreenchange', () => raise(null), options);
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDialogElement) raise(target);
    },
    options,
  );
}

interface Doings {
  escape(): void;
  /** A press anywhere but on the card. */
  pressOutside(event: PointerEvent): void;
  tabOut(): void;
}

/** Keeps the page's hands off the card and the card's events from the page; obeys only real people's events. */
function keepApart({ element, layer, root }: PopoverHost, ended: AbortSignal, doings: Doings): void {
  const options = { capture: true, signal: ended };
  for (const type of KEPT_INSIDE) {
    layer.addEventListener(type, (event) => event.stopPropagation(), { signal: ended });
    // Some browsers hand out what is in a closed root all the same: what a page's script presses there stays unpressed.
    layer.addEventListener(type, (event) => event.isTrusted || swallow(event), options);
  }
  for (const type of KEPT_BY_CAPTURE) {
    window.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) return;
        const inside = event.target === element;
        if (event instanceof KeyboardEvent && event.key === 'Escape' && !event.isComposing) {
          swallow(event);
          if (type !== 'keydown') return;
          swallowKeyUp(event.key);
          doings.escape();
        } else if (inside) {
          event.stopImmediatePropagation();
          if (event instanceof KeyboardEvent && type === 'keydown') passOn(event, root, doings);
        }
      },
      options,
    );
  }
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && event.target !== element) doings.pressOutside(event);
    },
    options,
  );
  layer.addEventListener('wheel', holdWheel, { passive: false, signal: ended });
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Keeps the other half of a stroke from the page too: it comes when the card is gone already. */
function swallowKeyUp(key: string): void {
  const done = new AbortController();
  const swallowIt = (event: KeyboardEvent) => {
    if (event.key !== key) return;
    swallow(event);
    done.abort();
  };
  window.addEventListener('keyup', swallowIt, { capture: true, signal: done.signal });
}

/** Hands a key stroke that was stopped on its way to the page to the element of ours that it was meant for. */
function passOn(event: KeyboardEvent, root: ShadowRoot, doings: Doings): void {
  const { key, shiftKey } = event;
  const stops = tabStops(root);
  if (key === 'Tab' && root.activeElement === (shiftKey ? stops[0] : stops.at(-1))) {
    doings.tabOut();
    return;
  }
  const copy = new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true });
  if (root.activeElement?.dispatchEvent(copy) === false) event.preventDefault();
}

/** What Tab stops at inside the card, in order: of a group of radio buttons only the chosen one. */
function tabStops(root: ShadowRoot): readonly Element[] {
  const stops = root.querySelectorAll<HTMLElement>('a[href], button, input');
  return [...stops].filter(
    (stop) => stop.tabIndex >= 0 && stop.checkVisibility() && !stop.matches('[type=radio]:not(:checked)'),
  );
}

/** Without this, the wheel over a card that has nothing to scroll would scroll the page under it. */
function holdWheel(event: WheelEvent): void {
  const scroller = event.currentTarget instanceof Element ? event.currentTarget.firstElementChild : null;
  if (scroller && scroller.scrollHeight <= scroller.clientHeight && !event.ctrlKey) event.preventDefault();
}

/**
 * Geometry of the top layer, where nothing clips, transforms or offsets: all that the library's platform for documents
 * spends its size on.
 */
const topLayer: Platform = {
  getElementRects: ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: { x: 0, y: 0, width: floating.offsetWidth, height: floating.offsetHeight },
  }),
  getClippingRect: visibleRect,
  getDimensions: (element) => ({ width: element.offsetWidth, height: element.offsetHeight }),
  getClientRects: (element) => element.getClientRects(),
};

/** The part of the page that is in sight, without scroll bars, also while the reader has pinched it larger. */
function visibleRect() {
  const { offsetLeft: x = 0, offsetTop: y = 0, width = innerWidth, height = innerHeight } = visualViewport ?? {};
  return { x, y, width, height };
}

function deepActiveElement(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}

function unite(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Whole device pixels keep hairlines sharp. */
function snap(pixels: number): number {
  return Math.round(pixels * devicePixelRatio) / devicePixelRatio;
}
