/** Opening our own pages. */
import { browser } from './browser';

/** Opens the page of settings, or brings it to the front. */
export function openOptions(): void {
  void browser.runtime.openOptionsPage();
}

/** Opens the welcome page once, after installing; never after an update. Call it while the background starts. */
export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
