/**
 * The small count beside a field that can carry no marks: outside its corner, in a closed shadow root, out of the way of
 * what is written. It takes no focus when it is pressed.
 */
import { count } from '../../core/messages/say';
import { createOwnRoot, OVERLAY } from '../own-root';
import { world } from '../world';
import { isClear } from './room';

export interface BadgeCount {
  readonly names: number;
  readonly doubts: number;
}

export interface Badge {
  /** Shows a count beside a field; where there is nothing to count, nothing is shown. */
  show(field: Element, count: BadgeCount): void;
  hide(): void;
  /** Where it is on screen; null while it is not. */
  rect(): DOMRect | null;
}

/** Pixels between field and badge, and between badge and window. */
const GAP = 3;
const HEIGHT = 20;

const STYLE = `${OVERLAY}
button{all:unset;position:fixed;box-sizing:border-box;block-size:${HEIGHT}px;min-inline-size:${HEIGHT}px;padding:0 6px;
border-radius:10px;border:1px solid #8a8f98;background:#fff;color:#2b2f36;font:600 11px/18px system-ui,sans-serif;
text-align:center;white-space:nowrap;cursor:pointer;pointer-events:auto;visibility:hidden}
button.doubts{border:2px solid #c26a00;line-height:16px}
.dark{background:#1c1e22;color:#eceef1;border-color:#7d838d}
@media (forced-colors:active){button{background:Canvas;color:CanvasText;border-color:CanvasText}}`;

/** @param onPress is called when it is pressed by hand */
export function createBadge(onPress: () => void, themeAt: (field: Element, probe: HTMLElement) => string): Badge {
  let host: HTMLElement | null = null;
  let button: HTMLElement | null = null;
  let shown: { readonly field: Element; readonly ended: AbortController; readonly observer: ResizeObserver } | null =
    null;
  let due = 0;

  function build(): HTMLElement {
    const { element, root } = createOwnRoot(STYLE);
    host = element;
    button = document.createElement('button');
    button.tabIndex = -1;
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const) {
      button.addEventListener(type, (event) => {
        event.stopPropagation();
        // The focus stays in the field, and with it the caret.
        event.preventDefault();
        if (type === 'click' && event.isTrusted) onPress();
      });
    }
    root.append(button);
    return button;
  }

  function place(): void {
    due = 0;
    if (!shown || !button) return;
    const rect = shown.field.getBoundingClientRect();
    const width = button.offsetWidth;
    const isRtl = getComputedStyle(shown.field).direction === 'rtl';
    const end = Math.max(GAP, Math.min(innerWidth - width - GAP, isRtl ? rect.left : rect.right - width));
    const beside = isRtl ? rect.left - GAP - width : rect.right + GAP;
    // At the corner where lines end: below it, else above the field, else beside it; where nothing else would be covered.
    const places = [
      [end, rect.bottom + GAP],
      [end, rect.top - GAP - HEIGHT],
      [beside, rect.bottom - HEIGHT],
    ] as const;
    const isFree = ([x, y]: (typeof places)[number]) => isClear(shown!.field, host, [x, y, x + width, y + HEIGHT]);
    const [left, top] = places.find(isFree) ?? places[0];
    const isShown = rect.width > 0 && rect.bottom > 0 && top >= 0 && top + HEIGHT <= innerHeight;
    button.style.visibility = isShown ? 'visible' : 'hidden';
    button.style.top = `${top}px`;
    button.style.left = `${left}px`;
  }

  /** Measured when the page has laid itself out anyway. */
  function placeSoon(): void {
    due ||= requestAnimationFrame(place);
  }

  function hide(): void {
    shown?.ended.abort();
    shown?.observer.disconnect();
    shown = null;
    cancelAnimationFrame(due);
    due = 0;
    host?.remove();
  }

  return {
    show(field, { names, doubts }) {
      if (names + doubts === 0) return hide();
      const made = button ?? build();
      const label = labelOf(names, doubts);
      made.textContent = doubts > 0 ? `! ${doubts} · ${names}` : String(names);
      made.className = `${doubts > 0 ? 'doubts' : ''} ${themeAt(field, made)}`;
      made.title = label;
      made.setAttribute('aria-label', label);
      const parent = field.closest('dialog:modal, :popover-open, :fullscreen') ?? document.documentElement;
      if (host && host.parentNode !== parent) parent.append(host);
      if (shown?.field !== field) {
        shown?.ended.abort();
        shown?.observer.disconnect();
        const ended = new AbortController();
        const observer = new ResizeObserver(placeSoon);
        observer.observe(field);
        for (const name of ['scroll', 'resize'] as const) {
          addEventListener(name, placeSoon, { signal: ended.signal, capture: true, passive: true });
        }
        shown = { field, ended, observer };
      }
      placeSoon();
    },
    hide,
    rect: () => (shown && button?.style.visibility === 'visible' ? button.getBoundingClientRect() : null),
  };
}

function labelOf(names: number, doubts: number): string {
  const { draftLanguage } = world();
  // Its answer may have been lost with the background that gave it.
  if (!draftLanguage) return '';
  const { locale, words } = draftLanguage;
  const parts = [count(words.knownNames, names, locale)];
  if (doubts > 0) parts.unshift(count(words.doubts, doubts, locale));
  return new Intl.ListFormat(locale, { type: 'unit' }).format(parts);
}
