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

const namesOf = (panel: Surface) =>
  panel.evaluate(() => [...document.querySelectorAll('.group .title')].map((title) => title.textContent));

let panel: Surface | undefined;
test.beforeEach(async ({ desk, site }) => {
  await desk.goto(site.publish(PAGE));
  await desk.locate('Rosatom');
  panel = await desk.openPanel();
});
test.afterEach(async () => {
  await panel?.close();
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
    .toMatch(/^2 entries, \d+ facts$/);
});
