/** Our own pages as axe sees them in the real browsers, where contrast and sizes are what is drawn. */
import axe from 'axe-core';
import type { Desk } from './desk';
import type { Surface } from './surface';
import { expect, test } from './test';

const LOOKS = { light: {}, dark: { dark: true }, 'forced colours': { forcedColors: true } };
const PAGE = `<p>Rosatom built the plant.</p><p>Abbas Araghchi met Rosatom.</p>`;
const PLAIN = { chromium: 'chrome://version/', firefox: 'about:license' };

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
  for (const file of ['options.html', 'welcome.html', 'sidepanel.html']) {
    test(`axe finds nothing in ${file}, ${look}`, async ({ desk }) => {
      await desk.gotoOwn(file);
      await desk.emulate(emulation);
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
    await popup.emulate(emulation);
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
    await barred.emulate(emulation);
    await desk.until('what is wrong', () => barred.evaluate(() => document.querySelector('.quiet') && true));
    expect(await listViolations(barred), 'a page without access').toEqual([]);
  });
}
