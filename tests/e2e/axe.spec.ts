/** Our own pages as axe sees them in the real browsers, where contrast and sizes are what is drawn. */
import axe from 'axe-core';
import type { Desk, Emulation } from './desk';
import type { Surface } from './surface';
import { expect, test } from './test';

const LOOKS = { light: {}, dark: { dark: true }, 'forced colours': { forcedColors: true } };
const PAGE = `<p>Rosatom built the plant.</p><p>Abbas Araghchi met Rosatom.</p>`;
const PLAIN = { chromium: 'chrome://version/', firefox: 'about:license' };

/** A draft with a point in every state, a quoted one among them, and statements that nobody is named for. */
const DRAFT =
  'The Russia–Iran treaty was signed on 17 January 2025. “The treaty was signed on 19 January 2025,” Masoud Pezeshkian ' +
  'said. Bushehr came online in 2013 and stands 17 metres above the sea. Units 2 and 3 of the Bushehr plant are due in ' +
  '2025 and 2027. The treaty has 48 articles.';

/** Rules that something on a page or popup breaks, each with where. */
async function listViolations(place: Pick<Desk | Surface, 'evaluate'>): Promise<string[]> {
  await place.evaluate(new Function(axe.source) as () => void);
  return place.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe };
    const rules = { 'target-size': { enabled: true } };
    const { violations } = await run.run(document, { resultTypes: ['violations'], rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}

/** Has a page or popup drawn in a look, and sees that it is. */
async function dress(place: Pick<Desk | Surface, 'emulate' | 'evaluate'>, look: Emulation): Promise<void> {
  await place.emulate(look);
  const isDrawn = () =>
    place.evaluate(() => ({
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      forcedColors: matchMedia('(forced-colors: active)').matches,
    }));
  await expect.poll(isDrawn).toEqual({ dark: false, forcedColors: false, ...look });
}

let opened: Surface | undefined;
test.afterEach(async () => {
  await opened?.emulate({});
  await opened?.close();
  opened = undefined;
});

async function open(desk: Desk): Promise<Surface> {
  opened = await desk.openPopup();
  await expect.poll(() => opened!.evaluate(() => document.hasFocus())).toBe(true);
  return opened;
}

for (const [look, emulation] of Object.entries(LOOKS)) {
  for (const file of ['options.html', 'welcome.html']) {
    test(`axe finds nothing in ${file}, ${look}`, async ({ desk }) => {
      await desk.gotoOwn(file);
      await dress(desk, emulation);
      await desk.until('the page to be drawn', () =>
        desk.evaluate(() => document.querySelector('main, input') && true),
      );
      expect(await listViolations(desk)).toEqual([]);
    });
  }

  test(`axe finds nothing in the popup, whatever it shows, ${look}`, async ({ desk, site, engine }) => {
    await desk.goto(site.publish(PAGE));
    await desk.locate('Rosatom');
    const popup = await open(desk);
    await dress(popup, emulation);
    const shows = (selector: string) =>
      desk.until(selector, () => popup.evaluate((wanted) => document.querySelector(wanted) && true, selector));
    const look = async (what: string, selector: string) => {
      await shows(selector);
      expect(await listViolations(popup), what).toEqual([]);
    };
    await look('entries of the page', '.entries');
    await popup.type('netblocks');
    await look('results', '[role=option] mark');
    await popup.key('Enter');
    await look('an entry', 'article');
    await popup.key('Escape');
    await popup.key('Escape');
    await shows('.entries');
    await popup.type('melania trump');
    await look('something near', '.quiet ~ .results');
    await popup.key('Escape');
    await popup.type('xylophones');
    await look('nothing', '.quiet ~ .here');
    await popup.close();
    await desk.goto(PLAIN[engine]);
    const barred = await open(desk);
    await dress(barred, emulation);
    await desk.until('what is wrong', () => barred.evaluate(() => document.querySelector('.quiet') && true));
    expect(await listViolations(barred), 'a page without access').toEqual([]);
  });
  test(`axe finds nothing in the panel, whatever it shows, ${look}`, async ({ desk, site }) => {
    await desk.goto(site.publish(PAGE));
    await desk.locate('Rosatom');
    opened = await desk.openPanel();
    const panel = opened;
    await dress(panel, emulation);
    const look = async (what: string, ready: string) => {
      await desk.until(ready, () => panel.evaluate((wanted) => document.querySelector(wanted) && true, ready));
      expect(await listViolations(panel), what).toEqual([]);
    };
    await desk.until('entries', () => panel.evaluate(() => document.querySelector('.group') && true));
    await panel.click('.group .row');
    await look('mentions of an entry', '.mention');
    await panel.click('.inside .link');
    await look('an entry', 'article .foot');
    await panel.click('[data-tab=brief]');
    await desk.until('facts', () => panel.evaluate(() => document.querySelector('.tally') && true));
    await panel.click('.tally');
    await look('a backgrounder', '.fact-choice');
    await panel.click('[data-tab=draft]');
    await look('no draft', 'textarea');
    await panel.evaluate((text) => {
      const box = document.querySelector('textarea')!;
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }, DRAFT);
    await desk.until('the whole survey', () =>
      panel.evaluate(() => (document.querySelectorAll('.points .verdict').length > 6 ? true : null)),
    );
    await panel.click('.tally.wide');
    await panel.click('.consistent .place');
    await look('a draft', '.consistent .known');
  });
}
