/** The side panel: every mention, live; entries; the backgrounder. */
import { nameOf } from './ledger';
import type { Surface } from './surface';
import { expect, test } from './test';

const PAGE = `
  <title>Two names</title>
  <style>body { font: 20px/1.6 serif; margin: 60px }</style>
  <p>Work is led by Rosatom. The contract is Rosatom's second.</p>
  <div style="height: 2000px"></div>
  <p id="last">The minister, Abbas Araghchi, was not there.</p>`;

const textOf = (panel: Surface) => panel.evaluate(() => document.body?.innerText ?? '');
const namesOf = (panel: Surface) =>
  panel.evaluate(() => [...document.querySelectorAll('.group .title')].map((title) => title.textContent));

let panel: Surface | undefined;
test.beforeEach(async ({ desk, site }) => {
  await desk.goto(site.publish(PAGE));
  await desk.locate('Rosatom');
});
test.afterEach(async () => {
  await panel?.close();
  panel = undefined;
});

test.describe('beside a page', () => {
  test.beforeEach(async ({ desk }) => {
    panel = await desk.openPanel();
  });

  test('follows the page as it changes and as it goes', async ({ desk, site }) => {
    await expect.poll(() => namesOf(panel!)).toEqual([nameOf('rosatom'), nameOf('araghchi')]);
    await desk.evaluate(() => {
      document.querySelector('#last')!.textContent = 'The president, Masoud Pezeshkian, was there.';
    });
    await expect.poll(() => namesOf(panel!)).toEqual([nameOf('rosatom'), nameOf('pezeshkian')]);
    await desk.goto(site.publish('<p>Only Vladimir Putin.</p>'));
    await expect.poll(() => namesOf(panel!)).toEqual([nameOf('putin')]);
  });

  test('leads from mention to mention', async ({ desk }) => {
    await expect.poll(() => namesOf(panel!)).toHaveLength(2);
    const next = `[aria-label="Next mention: ${nameOf('rosatom')}"]`;
    await panel!.click(next);
    await desk.openCard(nameOf('rosatom'));
    await panel!.click(next);
    await expect.poll(() => panel!.evaluate(() => document.querySelector('.count')?.textContent)).toContain('2 of 2');
    await panel!.click(`[aria-label="Next mention: ${nameOf('araghchi')}"]`);
    await desk.openCard(nameOf('araghchi'));
  });

  test('puts a backgrounder of the page together', async () => {
    await expect.poll(() => namesOf(panel!)).toHaveLength(2);
    await panel!.click('[data-tab=brief]');
    await expect
      .poll(() => panel!.evaluate(() => document.querySelector('.sum')?.textContent))
      .toMatch(/^2 entries · \d+ facts$/);
  });

  test('follows the tab that is shown', async ({ desk, site, browserUnderTest }) => {
    await expect.poll(() => namesOf(panel!)).toEqual([nameOf('rosatom'), nameOf('araghchi')]);
    const other = await browserUnderTest.openDesk();
    try {
      await other.goto(site.publish('<p>Only Vladimir Putin.</p>'));
      await expect.poll(() => namesOf(panel!)).toEqual([nameOf('putin')]);
      await desk.show();
      await expect.poll(() => namesOf(panel!)).toEqual([nameOf('rosatom'), nameOf('araghchi')]);
      await other.show();
      await expect.poll(() => namesOf(panel!)).toEqual([nameOf('putin')]);
    } finally {
      await other.close();
    }
  });

  test('says so where the browser does not let us in, and reads on once it does', async ({
    desk,
    engine,
    browserUnderTest,
  }) => {
    await expect.poll(() => namesOf(panel!)).toHaveLength(2);
    const grant = '.quiet .action';
    await browserUnderTest.setSiteAccess(false);
    await desk.show();
    try {
      await expect.poll(() => textOf(panel!)).toContain('The browser has not given us access to this site.');
      expect(await panel!.evaluate((button) => document.querySelector(button)?.textContent, grant)).toBe(
        'Allow on every site',
      );
      // Chromium asks in a window of its own, which nobody is there to answer.
      if (engine === 'firefox') {
        await panel!.evaluate((button) => document.querySelector<HTMLElement>(button)!.focus(), grant);
        await panel!.key('Enter');
      } else {
        await browserUnderTest.setSiteAccess(true);
        await desk.show();
      }
      await expect.poll(() => namesOf(panel!)).toEqual([nameOf('rosatom'), nameOf('araghchi')]);
    } finally {
      await browserUnderTest.setSiteAccess(true);
    }
  });
});

test('opens by a press in the popup', async ({ desk }) => {
  const popup = await desk.openPopup();
  await desk.until('the door of the panel', () =>
    popup.evaluate(() => {
      const door = [...document.querySelectorAll<HTMLElement>('.door')].find(
        ({ textContent }) => textContent === 'Side panel',
      );
      door?.focus();
      return door ? true : null;
    }),
  );
  await popup.key('Enter');
  panel = await desk.awaitSurface('panel');
  await expect.poll(() => namesOf(panel!)).toEqual([nameOf('rosatom'), nameOf('araghchi')]);
});

test('opens at the entry of a card, where the browser lets a page open it', async ({ desk, engine }) => {
  const { buttons } = await desk.hover('Abbas Araghchi', nameOf('araghchi'));
  const name = 'Open in the side panel';
  expect(buttons.includes(name)).toBe(engine === 'chromium');
  if (engine === 'firefox') return;
  await desk.clickInCard('button', name);
  panel = await desk.awaitSurface('panel');
  await expect
    .poll(() => panel!.evaluate(() => document.querySelector('article h2')?.textContent))
    .toBe(nameOf('araghchi'));
});
