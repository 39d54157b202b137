/** The languages of the interface, in the real browsers: one that is written from right to left, one with long words. */
import axe from 'axe-core';
import { LANGUAGE_IDS } from '../../core/messages/model';
import { TABLES } from '../../scripts/locales';
import type { Desk } from './desk';
import type { Surface } from './surface';
import { expect, test } from './test';

declare const chrome: typeof import('wxt/browser').browser;

const PAGE = `<style>body { font: 20px/1.6 serif; margin: 60px }</style><p>Work is led by Rosatom.</p>`;
const DRAFT = 'The Russia–Iran treaty was signed on 19 January 2025. It has 47 articles.';
const CASES = [
  { id: 'fa', dir: 'rtl', rosatom: 'سازمان' },
  { id: 'de', dir: 'ltr', rosatom: 'Organisation' },
] as const;

// Other tests share the browser.
test.afterEach(async ({ desk }) => {
  await desk.gotoOwn('options.html');
  await desk.evaluate(() => chrome.storage.sync.remove('language'));
});

type Place = Pick<Desk | Surface, 'evaluate'>;

/** How a page stands: its language, its direction, what axe finds, and what runs over its sides. */
async function inspect(place: Place) {
  await place.evaluate(new Function(axe.source) as () => void);
  return place.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await run.run(document, { resultTypes: ['violations'] });
    const { lang, dir, scrollWidth, clientWidth } = document.documentElement;
    const faults = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
    const isOver = ({ left, right }: DOMRect) => left < -1 || right > clientWidth + 1;
    const over = [...document.querySelectorAll('body *')].filter((element) => isOver(element.getBoundingClientRect()));
    return {
      lang,
      dir,
      faults,
      over: scrollWidth > clientWidth ? over.map(({ outerHTML }) => outerHTML.slice(0, 120)) : [],
    };
  });
}

for (const { id, dir, rosatom } of CASES) {
  test(`card, popup, panel and settings speak ${id}`, async ({ desk, site }) => {
    const { handed, phrases } = TABLES[id];
    const good = { lang: expect.stringMatching(`^${id}`), dir, faults: [], over: [] };
    const until = (place: Place, text: string) =>
      desk.until(`“${text}”`, () =>
        place.evaluate((wanted) => document.body?.textContent?.includes(wanted) || null, text),
      );

    await desk.gotoOwn('options.html');
    await desk.evaluate((language) => chrome.storage.sync.set({ language }), id);
    await until(desk, phrases.setting.language.help);
    await desk.resize(320, 640);
    expect(await inspect(desk)).toEqual(good);
    await desk.resize(1000, 760);

    await desk.goto(site.publish(PAGE));
    const card = await desk.hover('Rosatom');
    expect(card.text.toUpperCase()).toContain(rosatom.toUpperCase());
    expect(card.text).toContain(handed.card.factsIn.split('{')[0]);
    expect(card.dir).toBe(dir);
    await desk.key('Escape');

    const popup = await desk.openPopup();
    await until(popup, phrases.onPage);
    await until(popup, phrases.pause);
    expect(await inspect(popup)).toEqual(good);
    await popup.close();

    const panel = await desk.openPanel();
    await until(panel, phrases.tabs.brief);
    await panel.click('[data-tab=draft]');
    await until(panel, phrases.pasteLabel);
    await panel.evaluate((text) => {
      const box = document.querySelector('textarea')!;
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }, DRAFT);
    await until(panel, phrases.verdicts.contradicted);
    expect(await inspect(panel)).toEqual(good);

    // The page is still open: what is said of its marks changes with the language.
    const announce = async () => {
      await desk.command('next-mention');
      return (await desk.announcements()).join();
    };
    await expect.poll(announce).not.toMatch(/^$|mark 1 of 1/);
    await panel.evaluate(() => chrome.storage.sync.set({ language: 'en' }));
    await expect.poll(announce).toContain('mark 1 of 1');
    await panel.close();
  });
}

/** What stands on one line and is cut there, and whether the page runs over its side. */
function listCut(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const lines = [...document.querySelectorAll(':is(button, label, legend, summary, h1, h2):not(.unseen)')];
  const cut = lines.filter((line) => line.clientWidth > 0 && line.scrollWidth > line.clientWidth + 1);
  return [...cut.map(({ outerHTML }) => outerHTML.slice(0, 160)), ...(scrollWidth > clientWidth ? ['the page'] : [])];
}

test('the settings fit in every language, 320 px wide', async ({ desk }) => {
  await desk.gotoOwn('options.html');
  await desk.resize(320, 700);
  for (const id of LANGUAGE_IDS) {
    await desk.evaluate((language) => chrome.storage.sync.set({ language }), id);
    await desk.until(`the settings in ${id}`, () =>
      desk.evaluate((wanted) => document.documentElement.lang.startsWith(wanted) || null, id),
    );
    expect([id, await desk.evaluate(listCut)]).toEqual([id, []]);
  }
});
