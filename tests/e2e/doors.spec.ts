/** Every door that the browser opens to the extension, and every switch that shuts one. */
import type { Json } from './call';
import type { Desk } from './desk';
import { nameOf } from './ledger';
import { openOwn, resetSettings } from './own-pages';
import { startBrowser } from './start';
import type { Surface } from './surface';
import { expect, test } from './test';

declare const chrome: typeof import('wxt/browser').browser;

const PAGE = `
  <style>body { font: 20px/1.6 serif; margin: 60px }</style>
  <p>Rosatom built the plant.</p><p>Abbas Araghchi met Rosatom.</p>
  <p>Look at <b id="known">Bushehr</b> or at <b id="unknown">quantum sandwiches</b>.</p>`;
const PLAIN = { chromium: 'chrome://version/', firefox: 'about:license' };

const open: (Surface | Desk)[] = [];
test.afterEach(async ({ browserUnderTest }) => {
  for (const each of open.splice(0)) await each.close().catch(() => {});
  await resetSettings(browserUnderTest);
});

/** Gives a door that was opened, and closes it after the test. */
async function keep<T extends Surface | Desk>(opening: Promise<T>): Promise<T> {
  const opened = await opening;
  open.push(opened);
  return opened;
}

const select = (desk: Desk, selector: string) =>
  desk.evaluate((wanted) => getSelection()!.selectAllChildren(document.querySelector(wanted)!), selector);

/** Changes settings, as the page of settings keeps them. */
const set = (own: Desk, area: 'sync' | 'local', settings: { readonly [key: string]: Json }) =>
  own.evaluate(
    async (where, changes) => chrome.storage[where as 'sync'].set(changes as Record<string, Json>),
    area,
    settings,
  );

/** What stands on the toolbar button beside a page; null until that page is open. */
const badgeOf = (own: Desk, url: string) =>
  own.evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === address);
    return tab ? chrome.action.getBadgeText({ tabId: tab.id }) : null;
  }, url);

/** What of ours is kept in the frames of a page, by its name. */
const keptIn = (own: Desk, url: string) =>
  own.evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === address);
    const answers = await chrome.scripting.executeScript({
      target: { tabId: tab!.id!, allFrames: true },
      func: () => {
        const ours = (globalThis as { sidelight?: object }).sidelight ?? {};
        return Object.entries(ours).flatMap(([name, value]) => (value === undefined ? [] : name));
      },
    });
    return answers.flatMap(({ result }) => result ?? []);
  }, url);

const headingIn = (surface: Surface) => surface.evaluate(() => document.querySelector('article h2')?.textContent);
const typedIn = (surface: Surface) => surface.evaluate(() => document.querySelector('input')?.value);

test.describe('the menu of a selection', () => {
  test('shows the card at what is selected', async ({ desk, site }) => {
    await desk.goto(site.publish(PAGE));
    await select(desk, '#known');
    expect(await desk.lookUpSelection()).toBe('Look up “Bushehr”');
    const card = await desk.openCard();
    expect(card.heading).toContain('Bushehr');
    expect(card.focused).not.toBeNull();
    const word = await desk.evaluate(() => document.querySelector('#known')!.getBoundingClientRect().bottom);
    expect(Math.abs(card.box.y - word)).toBeLessThan(40);
  });

  test('shows the entry beside a page where no script runs', async ({ desk, engine }) => {
    await desk.goto(PLAIN[engine]);
    await desk.evaluate(() => {
      document.body.textContent = 'Rosatom';
      getSelection()!.selectAllChildren(document.body);
    });
    await desk.lookUpSelection();
    const panel = await keep(desk.awaitSurface('panel'));
    await expect.poll(() => headingIn(panel)).toBe(nameOf('rosatom'));
  });

  test('goes on in the search where nothing is known', async ({ desk, site }) => {
    await desk.goto(site.publish(PAGE));
    await select(desk, '#unknown');
    await desk.lookUpSelection();
    const popup = await keep(desk.awaitSurface('popup'));
    await expect.poll(() => typedIn(popup)).toBe('quantum sandwiches');
  });
});

test('the address bar offers entries, and shows the one that is taken', async ({ desk, site }) => {
  await desk.goto(site.publish(PAGE));
  const offered = await desk.suggest('rosatm');
  expect(offered[0]).toContain('Rosatom');
  await desk.takeSuggestion();
  const panel = await desk.awaitSurface('panel');
  await expect.poll(() => headingIn(panel)).toBe(nameOf('rosatom'));
});

test.describe('commands', () => {
  test('switch a site off and on', async ({ desk, site }) => {
    await desk.goto(site.publish(PAGE));
    await desk.locate('Rosatom');
    await desk.command('toggle-site');
    await expect.poll(() => desk.markTexts()).toEqual([]);
    await desk.command('toggle-site');
    await expect.poll(async () => (await desk.markTexts()).length).toBeGreaterThan(0);
  });

  test('open the search', async ({ desk, site }) => {
    await desk.goto(site.publish(PAGE));
    await desk.command('_execute_action');
    const popup = await keep(desk.awaitSurface('popup'));
    await expect.poll(() => popup.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });
});

test('the badge counts the entries of a page, has a dash where it is off, and can be switched off', async ({
  desk,
  site,
  browserUnderTest,
}) => {
  const own = await keep(openOwn(browserUnderTest, desk));
  const url = site.publish(PAGE);
  await desk.goto(url);
  await desk.locate('Rosatom');
  await expect.poll(() => badgeOf(own, url)).toMatch(/^[23]$/);
  await set(own, 'sync', { badge: false });
  await expect.poll(() => badgeOf(own, url)).toBe('');
  await set(own, 'sync', { badge: true });
  await expect.poll(() => badgeOf(own, url)).toMatch(/^[23]$/);
  await set(own, 'local', { sites: { localhost: 'off' } });
  await expect.poll(() => badgeOf(own, url)).toBe('–');
  await set(own, 'local', { sites: {} });
  await desk.locate('Rosatom');
  await expect.poll(() => badgeOf(own, url)).toMatch(/^[23]$/);
});

test('a site that is switched off in the popup keeps nothing of ours, and is read again when switched on', async ({
  desk,
  site,
  browserUnderTest,
}) => {
  const own = await keep(openOwn(browserUnderTest, desk));
  const url = site.publish(PAGE);
  await desk.goto(url);
  await desk.hover('Rosatom', nameOf('rosatom'));
  expect(await keptIn(own, url)).toEqual(expect.arrayContaining(['names', 'reader', 'cardView']));
  const choose = async (index: number) => {
    const popup = await keep(desk.openPopup());
    await desk.until('the switch of the site', () =>
      popup.evaluate((at) => {
        const choice = document.querySelectorAll<HTMLElement>('.site input')[at];
        choice?.click();
        return choice ? true : null;
      }, index),
    );
  };
  await choose(1);
  await expect.poll(() => desk.markTexts()).toEqual([]);
  expect(await desk.card()).toBeNull();
  // What is left holds nothing of the page or the ledger: an empty register.
  await expect.poll(() => keptIn(own, url).then((kept) => kept.filter((name) => name !== 'own'))).toEqual([]);
  await open.pop()?.close();
  await choose(0);
  await expect.poll(() => desk.markTexts()).toContain('Rosatom');
});

test('pausing everywhere in the popup holds for every tab', async ({ desk, site, browserUnderTest }) => {
  await desk.goto(site.publish(PAGE));
  await desk.locate('Rosatom');
  const other = await keep(browserUnderTest.openDesk());
  await other.goto(site.publish(PAGE));
  await other.locate('Rosatom');
  const popup = await keep(other.openPopup());
  const press = () =>
    other.until('the switch for all', () =>
      popup.evaluate(() => {
        const pause = [...document.querySelectorAll<HTMLElement>('label, button')].find(
          ({ textContent }) => textContent?.trim() === 'Pause everywhere',
        );
        pause?.click();
        return pause ? true : null;
      }),
    );
  await press();
  await expect.poll(() => other.markTexts()).toEqual([]);
  await expect.poll(() => desk.markTexts()).toEqual([]);
  await press();
  await expect.poll(() => other.markTexts()).toContain('Rosatom');
  await expect.poll(() => desk.markTexts()).toContain('Rosatom');

  // In haste: before any page has heard of the press before.
  for (let presses = 0; presses < 6; presses++) await press();
  await expect.poll(() => other.markTexts()).toContain('Rosatom');
  await press();
  await expect.poll(() => other.markTexts()).toEqual([]);
  await expect.poll(() => desk.markTexts()).toEqual([]);
});

test('“never mark this” on a card takes the marks of that entry away, and the others stay', async ({
  desk,
  site,
  browserUnderTest,
}) => {
  const own = await keep(openOwn(browserUnderTest, desk));
  await desk.goto(site.publish(PAGE));
  await desk.hover('Abbas Araghchi', nameOf('araghchi'));
  await desk.clickInCard('button', 'Never mark this');
  // The page is read anew: for a moment it has no marks at all.
  await expect.poll(() => desk.markTexts()).toEqual(['Bushehr', 'Rosatom', 'Rosatom']);
  await expect.poll(() => own.evaluate(() => document.body.textContent)).toContain(nameOf('araghchi'));
});

test('a file that can not be used changes nothing, and is told what is wrong with it', async ({ desk }) => {
  await desk.gotoOwn('options.html');
  await desk.until('the picker', () => desk.evaluate(() => document.querySelector('input[type=file]') && true));
  await set(desk, 'sync', { theme: 'dark' });
  const give = (text: string) =>
    desk.evaluate((content) => {
      const picker = document.querySelector<HTMLInputElement>('input[type=file]')!;
      const files = new DataTransfer();
      files.items.add(new File([content], 'mine.json', { type: 'application/json' }));
      picker.files = files.files;
      picker.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
  const said = () => desk.evaluate(() => document.querySelector('.tools ~ [role=status]')?.textContent ?? '');
  for (const text of ['not json', '{"app":"other"}', '[1, 2]']) {
    await give(text);
    await expect.poll(said).toContain('Nothing has changed: mine.json can not be used.');
    expect(await desk.evaluate(() => document.body.dataset.theme)).toBe('dark');
  }
});

test('a page that says so is not read', async ({ desk, site, browserUnderTest }) => {
  const own = await keep(openOwn(browserUnderTest, desk));
  const url = site.publish(`<meta name="sidelight" content="off">${PAGE}`);
  await desk.goto(url);
  const popup = await keep(desk.openPopup());
  await expect
    .poll(() => popup.evaluate(() => document.body?.textContent ?? ''))
    .toContain('This page asks extensions like ours not to read it.');
  expect(await desk.markTexts()).toEqual([]);
  expect(await keptIn(own, url)).not.toContain('reader');
});

test('the welcome page opens once after installing, and not after an update', async ({ engine }) => {
  test.setTimeout(90_000);
  const browser = await startBrowser(engine);
  try {
    let own = await browser.openDesk();
    await own.gotoOwn('options.html');
    const welcomes = () =>
      own.evaluate(async () => {
        const tabs = await chrome.tabs.query({});
        return tabs.filter(({ url }) => url?.endsWith('/welcome.html')).map(({ id }) => id!);
      });
    await expect.poll(welcomes).toHaveLength(1);
    // What the background lays out after every installing and updating tells that it has heard of the update.
    const laid = () => own.evaluate(async () => 'mirror' in (await chrome.storage.local.get()));
    await expect.poll(laid).toBe(true);
    await own.evaluate(async () => chrome.storage.local.remove('mirror'));
    const [id] = await welcomes();
    await own.evaluate(async (tab) => chrome.tabs.remove(tab), id!);
    await own.goto('about:blank');
    await browser.updateExtension();
    // A tab of its own: Firefox closes those that showed a page of the version before, and one may be late to have left it.
    own = await browser.openDesk();
    await own.gotoOwn('options.html');
    await expect.poll(laid).toBe(true);
    expect(await welcomes()).toEqual([]);
  } finally {
    await browser.close();
  }
});
