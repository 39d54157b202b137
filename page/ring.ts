/**
 * What stepping by key shows and says: a ring around the mark, and its name for screen readers, told once.
 * Both live in one closed shadow root that is on the page only while there is a ring.
 */
import { rootElement } from './nodes';
import { createOwnRoot, OVERLAY } from './own-root';

export interface Ring {
  /** Puts the ring around the lines that `rects` gives, now and as the page scrolls, and says `label`. */
  show(rects: () => readonly DOMRect[], label: string): void;
  hide(): void;
}

/** Lines of which a ring is drawn at most. */
const LINES = 4;
const GAP = 3;

const STYLE = `${OVERLAY}
i{position:fixed;box-sizing:border-box;border:2px solid #1a56db;border-radius:4px;outline:2px solid #fff;display:none}
p{position:fixed;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (forced-colors:active){i{border-color:Highlight;outline-color:Canvas}}`;

export function createRing(signal: AbortSignal): Ring {
  let host: HTMLElement | null = null;
  let shown: AbortController | null = null;
  let boxes: HTMLElement[] = [];
  let status: HTMLElement | null = null;

  function build(): void {
    const { element, root } = createOwnRoot(STYLE);
    host = element;
    boxes = Array.from({ length: LINES }, () => document.createElement('i'));
    status = document.createElement('p');
    status.setAttribute('role', 'status');
    root.append(status, ...boxes);
  }

  function place(rects: readonly DOMRect[]): void {
    for (const [index, box] of boxes.entries()) {
      const rect = rects[index];
      box.style.display = rect ? 'block' : 'none';
      if (!rect) continue;
      box.style.left = `${rect.left - GAP}px`;
      box.style.top = `${rect.top - GAP}px`;
      box.style.width = `${rect.width + 2 * GAP}px`;
      box.style.height = `${rect.height + 2 * GAP}px`;
    }
  }

  function hide(): void {
    shown?.abort();
    shown = null;
    host?.remove();
  }

  signal.addEventListener('abort', hide);
  return {
    show(rects, label) {
      if (!host) build();
      if (!host || !status) return;
      shown?.abort();
      shown = new AbortController();
      const { signal: until } = shown;
      // In the top layer, so above all; inside an open modal dialog, since all outside of it is inert.
      const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
      const parent = dialog ?? document.fullscreenElement ?? rootElement();
      if (host.parentNode !== parent || !host.matches(':popover-open')) {
        host.remove();
        host.popover = 'manual';
        parent?.append(host);
        host.showPopover();
      }
      let frame = 0;
      const follow = () => {
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(() => {
          const now = rects();
          if (now.length > 0) place(now);
          else hide();
        });
      };
      place(rects());
      // A live region is read out when it changes, not when it comes: so it changes once it is there.
      status.textContent = '';
      requestAnimationFrame(() => {
        if (!until.aborted && status) status.textContent = label;
      });
      addEventListener('scroll', follow, { signal: until, capture: true, passive: true });
      addEventListener('resize', follow, { signal: until, passive: true });
      until.addEventListener('abort', () => cancelAnimationFrame(frame));
    },
    hide,
  };
}
