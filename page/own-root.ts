/** What we put on a page ourselves: each in a closed shadow root, out of the reach of the page's CSS. */
import { world } from './world';

/** An own element that lies over the window without taking its pointer; `:host` with `!important` beats the page's rules. */
export const OVERLAY = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:0!important;border:0!important;
background:none!important;overflow:visible!important;pointer-events:none!important;z-index:2147483647!important}
@media print{:host{display:none!important}}`;

/**
 * Makes an element of ours that is not yet on the page, and is never read as a part of it.
 *
 * @param css Style sheet of its root; constructed, so that no Content Security Policy applies to it.
 */
export function createOwnRoot(css: string): { readonly element: HTMLElement; readonly root: ShadowRoot } {
  // No name of our own: a page could define it as a custom element, whose internals hand out a closed root.
  const element = document.createElement('div');
  world().own.add(element);
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return { element, root };
}
