/** The one door to the polyfilled browser API, for the background and the extension's own pages. */
export type { Runtime } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
