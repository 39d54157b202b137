/** What a reader does in the extension's own pages. */
import type { Browser, Desk } from './desk';

/** One of our own pages, in a tab behind the desk's: it may ask the browser what the other tabs are like. */
export async function openOwn(browser: Browser, desk: Desk): Promise<Desk> {
  const own = await browser.openDesk();
  await own.gotoOwn('options.html');
  await desk.show();
  return own;
}

/** Ticks, chooses or presses what has that name in one of our own pages, as a click does. */
export async function click(page: Desk, name: string): Promise<void> {
  await page.until(`“${name}”`, () =>
    page.evaluate((wanted) => {
      const textOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent?.trim();
      const found = [...document.querySelectorAll<HTMLElement>('label, button')].find((one) => textOf(one) === wanted);
      found?.click();
      return found ? true : null;
    }, name),
  );
}

/** Puts every setting back as it came, lists too, so that a test leaves nothing behind for those that share its browser. */
export async function resetSettings(browser: Browser): Promise<void> {
  const options = await browser.openDesk();
  await options.gotoOwn('options.html');
  await click(options, 'Reset');
  await click(options, 'Reset everything');
  await options.until('it to be done', () =>
    options.evaluate(() => document.body.textContent?.includes('Everything is as it came.') || null),
  );
  await options.close();
}
