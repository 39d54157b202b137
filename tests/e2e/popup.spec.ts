/** The toolbar popup: search, what this page speaks of, and the way to it, by the keyboard alone. */
import type { Desk } from './desk';
import { nameOf } from './ledger';
import type { Surface } from './surface';
import { expect, test } from './test';

declare const chrome: typeof import('wxt/browser').browser;

const PAGE = `
  <title>Three names</title>
  <style>body { font: 20px/1.6 serif; margin: 60px }</style>
  <p>Work is led by Rosatom. The contract is Rosatom's second.</p>
  <p>Rosatom said nothing more.</p>
  <div style="height: 2000px"></div>
  <p>The minister, Abbas Araghchi, was not there.</p>`;

const textOf = (popup: Surface) => popup.evaluate(() => document.body.innerText);
const focusOf = (popup: Surface) =>
  popup.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

const chosenIn = (popup: Surface) =>
  popup.evaluate(() => document.querySelector('[aria-selected=true]')?.textContent ?? '');

let opened: Surface | undefined;
/** Opens the popup, and waits until it can be typed into. */
async function open(desk: Desk): Promise<Surface> {
  opened = await desk.openPopup();
  await expect.poll(() => opened!.evaluate(() => document.hasFocus())).toBe(true);
  await expect.poll(() => focusOf(opened!)).toBe('Search names and facts');
  return opened;
}
test.afterEach(async () => {
  await opened?.close();
});

test('opens in the search box, and lists the entries of the page, most spoken of first', async ({ desk, site }) => {
  await desk.goto(site.publish(PAGE));
  await desk.locate('Rosatom');
  const popup = await open(desk);
  await expect
    .poll(() =>
      popup.evaluate(() =>
        [...document.querySelectorAll('.entries button')].map(
          (row) => row.querySelector('.title')?.textContent + (row.querySelector('.unseen')?.textContent ?? ''),
        ),
      ),
    )
    .toEqual([`${nameOf('rosatom')}, 3 mentions`, `${nameOf('araghchi')}, 1 mention`]);
});

test('leads to a mention and opens its card, by the keyboard alone', async ({ desk, site }) => {
  await desk.goto(site.publish(PAGE));
  await desk.locate('Rosatom');
  await desk.evaluate(() => scrollTo(0, 0));
  const popup = await open(desk);
  await expect.poll(() => textOf(popup)).toContain(nameOf('araghchi'));
  await popup.key('ArrowDown');
  await popup.key('ArrowDown');
  await expect.poll(() => focusOf(popup)).toContain(nameOf('araghchi'));
  await popup.key('Enter');
  expect((await desk.openCard(nameOf('araghchi'))).focused).not.toBeNull();
  await expect.poll(() => popup.isGone()).toBe(true);
  expect(await desk.evaluate(() => scrollY)).toBeGreaterThan(500);
});

test('finds, opens in place, and goes back to what was typed', async ({ desk, site }) => {
  await desk.goto(site.publish(PAGE));
  const popup = await open(desk);
  await popup.type('rosatm');
  await expect.poll(() => chosenIn(popup)).toContain('Rosatom');
  await popup.key('Enter');
  await expect.poll(() => popup.evaluate(() => document.querySelector('article h2')?.textContent)).toBe('Rosatom');
  await popup.key('Escape');
  await expect.poll(() => popup.evaluate(() => document.querySelector('input')?.value)).toBe('rosatm');
  await popup.key('Escape');
  await expect.poll(() => popup.evaluate(() => document.querySelector('input')?.value)).toBe('');
});

test('leads from a question to the fact, its copy and back again, by the keyboard alone', async ({ desk, site }) => {
  await desk.goto(site.publish(PAGE));
  const popup = await open(desk);
  await popup.type('how many articles has the treaty');
  await expect.poll(() => chosenIn(popup)).toContain('47 articles');
  // One key each: anew only where the answer to the last letters came between them, and chose its own first one.
  await desk.until('the next one by one key, and the first by another', async () => {
    await popup.key('Home');
    await popup.key('ArrowDown');
    const next = await chosenIn(popup);
    await popup.key('ArrowUp');
    return (!next.includes('47 articles') && (await chosenIn(popup)).includes('47 articles')) || null;
  });
  await popup.key('Enter');
  await expect.poll(() => focusOf(popup)).toContain('47 articles');
  const isOnCopy = () => popup.evaluate(() => /^Copy/.test(document.activeElement?.getAttribute('aria-label') ?? ''));
  await desk.until('the button that copies', async () => {
    await popup.key('Tab');
    return (await isOnCopy()) || null;
  });
  await popup.key('Enter');
  await expect
    .poll(() => popup.evaluate(() => document.querySelector('article > [role=status]')?.textContent))
    .toBe('Copied');
  await popup.key('Escape');
  await expect.poll(() => focusOf(popup)).toBe('Search names and facts');
  await popup.key('Escape');
  await expect.poll(() => popup.evaluate(() => document.querySelector('input')?.value)).toBe('');
  await popup.key('Escape');
  await expect.poll(() => popup.isGone()).toBe(true);
});

test('says so where nothing answers', async ({ desk, site }) => {
  await desk.goto(site.publish(PAGE));
  const popup = await open(desk);
  await popup.type('xylophones');
  await expect.poll(() => textOf(popup)).toContain('Nothing sure about “');
});

test('answers after the background was killed', async ({ desk, site }) => {
  await desk.goto(site.publish(PAGE));
  await desk.killBackground();
  const popup = await open(desk);
  await popup.type('bushehr');
  await expect.poll(() => chosenIn(popup)).toContain('Bushehr');
});

test('goes on when the background is killed while one types', async ({ desk, site }) => {
  await desk.goto(site.publish(PAGE));
  const popup = await open(desk);
  await popup.type('bush');
  await desk.killBackground();
  await popup.type('ehr cit');
  await expect.poll(() => popup.evaluate(() => document.querySelector('input')?.value)).toBe('bushehr cit');
  await expect.poll(() => chosenIn(popup)).toContain('Bushehr');
  await desk.killBackground();
  await popup.key('Enter');
  await expect.poll(() => popup.evaluate(() => document.querySelector('article h2')?.textContent)).toContain('Bushehr');
});

test('closes with its tab, or shows the next one', async ({ desk, site, browserUnderTest }) => {
  await desk.goto(site.publish('<p>Abbas Araghchi was there.</p>'));
  const closing = await browserUnderTest.openDesk();
  await closing.goto(site.publish(PAGE));
  await closing.locate('Rosatom');
  const popup = await open(closing);
  await expect.poll(() => textOf(popup)).toContain('Rosatom');
  // What closes with its tab answers nothing more.
  void popup
    .evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      await chrome.tabs.remove(tab!.id!);
    })
    .catch(() => {});
  const isSettled = async () =>
    (await popup.isGone()) || !(await textOf(popup).catch(() => 'Rosatom')).includes('Rosatom');
  await expect.poll(isSettled).toBe(true);
  if (!(await popup.isGone())) {
    await popup.type('putin');
    await expect.poll(() => chosenIn(popup)).toContain('Vladimir Putin');
  }
});

test('on a PDF says that it can not be read, and searches all the same', async ({ desk, site }) => {
  await desk.goto(`${site.origin}/empty.pdf`);
  const popup = await open(desk);
  await expect.poll(() => textOf(popup)).toContain('Extensions can not read this page.');
  await popup.type('putin');
  await expect.poll(() => chosenIn(popup)).toContain('Vladimir Putin');
});

test('on a page without access for scripts says so, and searches all the same', async ({ desk, engine }) => {
  await desk.goto(engine === 'chromium' ? 'chrome://version/' : 'about:license');
  const popup = await open(desk);
  await expect.poll(() => textOf(popup)).toContain('Search works all the same.');
  await popup.type('putin');
  await expect.poll(() => chosenIn(popup)).toContain('Vladimir Putin');
});
