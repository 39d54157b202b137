/** Leave to run on sites: given at install by some browsers, by the reader in others, and taken back at any time. */
import { browser } from './browser';

/** Every site that scripts may run on, if the reader lets us. */
export const EVERY_SITE = { origins: ['http://*/*', 'https://*/*'] };

/** True where we may read every site. */
export function hasSiteAccess(): Promise<boolean> {
  return browser.permissions.contains(EVERY_SITE);
}

/** Asks for every site. To be called while a press of a button lasts; {@link watchSiteAccess} tells what came of it. */
export function requestSiteAccess(): void {
  // A reader who says no has been heard.
  browser.permissions.request(EVERY_SITE).catch(() => {});
}

/** Tells whenever access was given or taken. */
export function watchSiteAccess(onChange: (granted: boolean) => void): void {
  const look = () => void hasSiteAccess().then(onChange);
  browser.permissions.onAdded.addListener(look);
  browser.permissions.onRemoved.addListener(look);
}
