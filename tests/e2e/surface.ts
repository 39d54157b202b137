/** One of the extension's own views beside a page: its real popup, or its real side panel. */
import type { Json } from './call';
import type { Emulation } from './desk';

export type SurfaceName = 'popup' | 'panel';

export interface Surface {
  /** Runs a function there; its promise is waited for. */
  evaluate<A extends readonly Json[], T>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** Types a text, as one that comes from the keyboard. */
  type(text: string): Promise<void>;
  /** One key, as in `Enter`, alone or with Shift. */
  key(name: string): Promise<void>;
  /** Presses the button that a selector finds first, as a user does. */
  click(selector: string): Promise<void>;
  /** Has it drawn in another look; print is no look of it. */
  emulate(emulation: Emulation): Promise<void>;
  /** True once it has gone. */
  isGone(): Promise<boolean>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Files of the surfaces. */
export const PAGES: Readonly<Record<SurfaceName, string>> = { popup: 'popup.html', panel: 'sidepanel.html' };

/** Where the middle of what a selector finds stands, scrolled into view. Travels into the surface. */
export function findMiddle(selector: string): { x: number; y: number } {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`Nothing is ${selector}.`);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
