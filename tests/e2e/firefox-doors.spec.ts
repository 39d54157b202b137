/**
 * Doors that only Firefox lets a driver open. Chromium opens a panel for a real press of a key alone, and gives no popup
 * where its own button has to give access first.
 */
import { nameOf } from './ledger';
import { startBrowser } from './start';
import { expect, test } from './test';

declare const chrome: typeof import('wxt/browser').browser;

const PAGE = '<p>Rosatom built the plant.</p>';

test('the key of the side panel opens it', async ({ desk, site }) => {
  await desk.goto(site.publish(PAGE));
  await desk.command('open-panel');
  const panel = await desk.awaitSurface('panel');
  await expect.poll(() => panel.evaluate(() => document.body.textContent)).toContain('Rosatom');
  await panel.close();
});

test('where the browser has taken access back, the popup says so and asks for it, and then the page is read', async ({
  engine,
  site,
}) => {
  const browser = await startBrowser(engine);
  try {
    const desk = await browser.openDesk();
    await desk.gotoOwn('options.html');
    await desk.evaluate(async () => chrome.permissions.remove({ origins: ['http://*/*', 'https://*/*'] }));
    const access = () => desk.evaluate(() => document.querySelector('.access .state')?.textContent);
    await expect.poll(access).toBe('Sidelight may not read every site yet.');
    await desk.goto(site.publish(PAGE));
    const popup = await desk.openPopup();
    await expect.poll(() => popup.evaluate(() => document.hasFocus())).toBe(true);
    const text = () => popup.evaluate(() => document.body.innerText);
    await expect.poll(text).toContain('The browser has not given us access to this site.');
    expect(await desk.markTexts()).toEqual([]);
    await popup.key('Tab');
    await popup.key('Enter');
    await expect.poll(() => desk.markTexts()).toEqual(['Rosatom']);
    await expect.poll(text).toContain(nameOf('rosatom'));
  } finally {
    await browser.close();
  }
});
