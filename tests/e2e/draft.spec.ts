/** The draft in the side panel: pasted where pages can not be read, or live in the field that somebody writes in. */
import { type Box, centreOf, type Desk } from './desk';
import type { Surface } from './surface';
import { expect, test } from './test';

declare const chrome: typeof import('wxt/browser').browser;

const BARRED = { chromium: 'chrome://version/', firefox: 'about:license' };
const SENTENCE = 'The Russia–Iran treaty was signed on 19 January 2025.';

let panel: Surface | undefined;
test.afterEach(async () => {
  await panel?.close();
  panel = undefined;
});

/** Opens the panel, and waits until its tabs are there. */
async function open(desk: Desk): Promise<Surface> {
  panel = await desk.openPanel();
  await desk.until('the tabs of the panel', () => panel!.evaluate(() => document.querySelector('[role=tab]') && true));
  return panel;
}

/** Goes to the draft, and waits for the box that takes pasted text. */
async function openBox(desk: Desk): Promise<void> {
  await panel!.click('[data-tab=draft]');
  await desk.until('the box', () => panel!.evaluate(() => document.querySelector('textarea') && true));
}

const textOf = (surface: Surface) => surface.evaluate(() => document.body.innerText);

/** What stands in the list: how each figure stands, and the words. */
const pointsOf = (surface: Surface) =>
  surface.evaluate(() =>
    [...document.querySelectorAll('.points > li')].map(
      (item) => `${item.querySelector('.verdict')?.textContent?.trim()}: ${item.querySelector('mark')?.textContent}`,
    ),
  );

/** What is selected in the box. */
const selectedIn = (surface: Surface) =>
  surface.evaluate(() => {
    const box = document.querySelector('textarea');
    return box?.value.slice(box.selectionStart, box.selectionEnd) ?? null;
  });

/** Presses a key until something that a selector finds has the focus. */
async function tabTo(surface: Surface, selector: string, key = 'Tab'): Promise<void> {
  const isThere = () => surface.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let press = 0; press < 40; press++) {
    if (await isThere()) return;
    await surface.key(key);
  }
  throw new Error(`The key ${key} never leads to ${selector}.`);
}

test('where no script runs the panel says so, and checks what is written into its box, by the keyboard alone', async ({
  desk,
  engine,
}) => {
  await desk.goto(BARRED[engine]);
  await open(desk);
  await expect.poll(() => textOf(panel!)).toContain('Extensions can not read this page.');
  await tabTo(panel!, '[data-tab=page]');
  await panel!.key('ArrowLeft');
  await tabTo(panel!, 'textarea');
  await panel!.type(`${SENTENCE} It rained for 12 days. `);
  await expect
    .poll(() => pointsOf(panel!))
    .toEqual(['Contradicted: 19 January 2025', 'Nothing in the ledger: 12 days']);
  expect(await textOf(panel!)).toContain('17 January 2025');
  await panel!.key('F8');
  await expect.poll(() => selectedIn(panel!)).toBe('19 January 2025');
  await panel!.key('F8');
  await expect.poll(() => selectedIn(panel!)).toBe('12 days');
  await panel!.key('Shift+F8');
  await expect.poll(() => selectedIn(panel!)).toBe('19 January 2025');
  // What is typed takes the place of what is selected, and the list follows.
  await panel!.type('17 January 2025');
  await expect.poll(() => pointsOf(panel!)).toEqual(['Consistent: 17 January 2025', 'Nothing in the ledger: 12 days']);
  await tabTo(panel!, '.points [data-place]');
  await panel!.key('ArrowDown');
  await expect
    .poll(() => panel!.evaluate(() => document.activeElement?.querySelector('mark')?.textContent))
    .toBe('12 days');
});

test('the popup leads to the box where a page can not be read', async ({ desk, engine }) => {
  await desk.goto(BARRED[engine]);
  const popup = await desk.openPopup();
  await desk.until('the way to the box', () =>
    popup.evaluate(() => {
      const way = [...document.querySelectorAll<HTMLElement>('.quiet .action')].at(-1);
      way?.focus();
      return way?.textContent === 'Paste text to check' || null;
    }),
  );
  await popup.key('Enter');
  panel = await desk.awaitSurface('panel');
  await expect.poll(() => panel!.evaluate(() => document.querySelector('textarea') !== null)).toBe(true);
});

test('nothing of a draft is kept', async ({ desk, engine, browserUnderTest }) => {
  await desk.goto(BARRED[engine]);
  await open(desk);
  await openBox(desk);
  await panel!.evaluate(() => document.querySelector('textarea')!.focus());
  await panel!.type(SENTENCE);
  await expect.poll(() => pointsOf(panel!)).toHaveLength(1);
  const own = await browserUnderTest.openDesk();
  await own.gotoOwn('options.html');
  const kept = await own.evaluate(async () => {
    const { storage } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
    const areas = await Promise.all([storage.local.get(), storage.sync.get(), storage.session.get()]);
    return JSON.stringify([areas, { ...localStorage }, { ...sessionStorage }, (await indexedDB.databases()).length]);
  });
  await own.close();
  expect(kept).not.toContain('19 January');
  expect(kept).toMatch(/,0\]$/);
  await panel!.close();
  await open(desk);
  await openBox(desk);
  expect(await panel!.evaluate(() => document.querySelector('textarea')?.value)).toBe('');
});

test('an editor that paints its text is told of, and the box offered', async ({ desk, site }) => {
  await desk.goto(
    site.publish(`
      <canvas width="900" height="700" style="display: block"></canvas>
      <div contenteditable style="position: absolute; inset: 0 auto auto -9999px; width: 1px; height: 1px"></div>`),
  );
  await desk.evaluate(() => document.querySelector<HTMLElement>('[contenteditable]')?.focus());
  await open(desk);
  await expect.poll(() => textOf(panel!)).toContain('paints its text');
  await panel!.click('.quiet .action');
  await expect.poll(() => panel!.evaluate(() => document.querySelector('textarea') !== null)).toBe(true);
  await expect.poll(() => textOf(panel!)).toContain('Paste it here to check it.');
});

test.describe('the draft in a field of the page', () => {
  const FIELD = {
    textarea: '<textarea id="field" rows="6" cols="60"></textarea>',
    'an editable element': '<div id="field" contenteditable style="min-height: 100px; width: 600px"></div>',
  };

  for (const [what, html] of Object.entries(FIELD)) {
    test(`(${what}) is surveyed live, and a row leads to its place there`, async ({ desk, site }) => {
      await desk.goto(site.publish(`<style>body { font: 20px/1.6 serif; margin: 60px }</style>${html}`));
      await desk.click(centreOf(await boxOf(desk, '#field')));
      await desk.type(SENTENCE);
      await open(desk);
      await panel!.click('[data-tab=draft]');
      await expect.poll(() => pointsOf(panel!)).toEqual(['Contradicted: 19 January 2025']);
      // What is written while the panel is open comes by itself.
      await desk.click(centreOf(await boxOf(desk, '#field')));
      await desk.type(' It took 12 days. ');
      await expect
        .poll(() => pointsOf(panel!))
        .toEqual(['Contradicted: 19 January 2025', 'Nothing in the ledger: 12 days']);
      await panel!.click('.contradicted .place');
      await expect.poll(() => desk.evaluate(selectedHere)).toBe('19 January 2025');
      expect(await desk.evaluate(() => document.querySelector('#field')!.outerHTML)).not.toContain('sidelight');
    });
  }
});

const boxOf = (desk: Desk, selector: string): Promise<Box> =>
  desk.evaluate((wanted) => {
    const { x, y, width, height } = document.querySelector(wanted)!.getBoundingClientRect();
    return { x, y, width, height };
  }, selector);

/** What is selected in the page. Travels into it. */
function selectedHere(): string {
  const field = document.activeElement;
  return field instanceof HTMLTextAreaElement
    ? field.value.slice(field.selectionStart, field.selectionEnd)
    : String(getSelection());
}
