/** Which senders of messages are pages of our own. */
import { browser, type Runtime } from './browser';

/**
 * Pages may ask for cards, but what other tabs hold is none of their business.
 * @throws Error where a page of somebody else's asks
 */
export function expectOwnPage({ url }: Runtime.MessageSender): void {
  if (!url?.startsWith(browser.runtime.getURL(''))) throw new Error('Only pages of the extension may ask that.');
}
