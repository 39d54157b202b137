import type { Desk } from './desk';
import { click, resetSettings } from './own-pages';
import { expect, test } from './test';

declare const chrome: typeof import('wxt/browser').browser;

const PAGE = `<p>Rosatom built the plant, and Rosatom runs it.</p><p>Abbas Araghchi met Rosatom.</p>`;

/** Puts something into the extension's storage as it is. */
async function store(page: Desk, area: 'sync' | 'local', items: Record<string, string>): Promise<void> {
  await page.evaluate(
    async (where, text) => {
      const scope = globalThis as unknown as Record<'browser' | 'chrome', typeof import('wxt/browser').browser>;
      await (scope.browser ?? scope.chrome).storage[where as 'sync'].set(JSON.parse(text));
    },
    area,
    JSON.stringify(items),
  );
}

test.afterEach(({ browserUnderTest }) => resetSettings(browserUnderTest));

test('a change applies at once in an open tab', async ({ desk, site, browserUnderTest }) => {
  await desk.goto(site.publish(PAGE));
  await expect.poll(() => desk.markTexts()).toEqual(['Abbas Araghchi', 'Rosatom', 'Rosatom']);
  const options = await browserUnderTest.openDesk();
  await options.gotoOwn('options.html');
  await click(options, 'Every one');
  await expect.poll(() => desk.markTexts()).toEqual(['Abbas Araghchi', 'Rosatom', 'Rosatom', 'Rosatom']);
  await click(options, 'First on the page');
  await expect.poll(() => desk.markTexts()).toEqual(['Abbas Araghchi', 'Rosatom']);
  await click(options, 'Person');
  await expect.poll(() => desk.markTexts()).toEqual(['Rosatom']);
  await options.close();
});

test('a page that is switched off keeps nothing of ours, and is read again when it is switched on', async ({
  desk,
  site,
  browserUnderTest,
}) => {
  await desk.goto(site.publish(PAGE));
  await desk.locate('Rosatom');
  const options = await browserUnderTest.openDesk();
  await options.gotoOwn('options.html');
  await click(options, 'Pause everywhere');
  await expect.poll(() => desk.markTexts()).toEqual([]);
  await click(options, 'Pause everywhere');
  await expect.poll(() => desk.markTexts()).toEqual(['Abbas Araghchi', 'Rosatom', 'Rosatom']);
  await options.close();
});

test('a corrupt value falls back alone, and the page of settings names it', async ({ desk }) => {
  await desk.gotoOwn('options.html');
  await store(desk, 'sync', { marks: 'blinking', theme: 'dark' });
  await expect
    .poll(() => desk.evaluate(() => document.querySelector('.problems')?.textContent))
    .toContain('How names are marked: "blinking" is not one of');
  expect(await desk.evaluate(() => document.body.dataset.theme)).toBe('dark');
});

test('where the browser has no more room nothing changes, and the page of settings says so', async ({ desk }) => {
  await desk.gotoOwn('options.html');
  await desk.evaluate(async () => {
    const { sync } = chrome.storage;
    for (let size = 8000, count = 0; size > 0; ) {
      const isKept = await sync.set({ [`filling-${count}`]: 'x'.repeat(size) }).then(
        () => true,
        () => false,
      );
      if (isKept) count += 1;
      else size = Math.floor(size / 2);
    }
  });
  await click(desk, 'Dark');
  await expect
    .poll(() => desk.evaluate(() => document.body.textContent))
    .toContain('Not saved, and nothing has changed: the browser has no more room for settings.');
  expect(await desk.evaluate(() => document.body.dataset.theme)).toBe('light');
  await desk.evaluate(async () => {
    const { sync } = chrome.storage;
    await sync.remove(Object.keys(await sync.get()).filter((key) => key.startsWith('filling-')));
  });
  await click(desk, 'Dark');
  await expect.poll(() => desk.evaluate(() => document.body.dataset.theme)).toBe('dark');
});

test('two windows that change one setting at once lose nothing of each other', async ({ desk, browserUnderTest }) => {
  const other = await browserUnderTest.openDesk();
  for (const window of [desk, other]) await window.gotoOwn('options.html');
  for (const window of [desk, other])
    await window.until('the form', () => window.evaluate(() => document.querySelector('.options') && true));
  await click(desk, 'Person');
  await click(other, 'Weapon');
  await click(desk, 'Place');
  const hidden = () => desk.evaluate(async () => (await chrome.storage.sync.get('hiddenKinds')).hiddenKinds);
  await expect.poll(hidden).toEqual(expect.arrayContaining(['person', 'weapon', 'place']));
  const unticked = () =>
    other.evaluate(() => document.querySelectorAll('.columns input[type=checkbox]:not(:checked)').length);
  await expect.poll(unticked).toBe(3);
  await other.close();
});

test('our own pages fit a width of 320 px', async ({ desk }) => {
  for (const file of ['options.html', 'welcome.html']) {
    await desk.gotoOwn(file);
    await desk.resize(320, 640);
    await desk.until('the page to be drawn', () => desk.evaluate(() => document.querySelector('h1') && true));
    expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});
