/** Issue 6: what a writer gets in plain fields, and where nothing is ever done. */
import { centreOf, type Desk } from './desk';
import { claimOf } from './ledger';
import { expect, test } from './test';

const WRONG = 'The Bushehr nuclear power plant was connected to the grid in 2012.';
const style =
  '<style>body { font: 18px/1.5 serif; margin: 40px } textarea, [contenteditable] { display: block; width: 600px; min-height: 120px; font: inherit }</style>';

async function focusField(desk: Desk, selector = 'textarea, input, [contenteditable]'): Promise<void> {
  await desk.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
}

function draftOf(desk: Desk): Promise<string> {
  return desk.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea, input')!.value);
}

test('a known name and a wrong year in a textarea are counted beside it, and the list explains them', async ({
  desk,
  site,
}) => {
  await desk.goto(site.publish(`${style}<textarea></textarea>`));
  await focusField(desk);
  await desk.type(`${WRONG} `);
  const badge = await desk.until('the badge', () => desk.badge());
  expect(badge.label).toBe('1 figure to look at, 1 known name');
  const field = await desk.evaluate(() => document.querySelector('textarea')!.getBoundingClientRect().bottom);
  expect(badge.box.y).toBeGreaterThanOrEqual(field);
  await desk.click(centreOf(badge.box));
  const card = await desk.openCard('The ledger has it otherwise');
  expect(card.text).toContain(WRONG);
  expect(card.text).toContain(claimOf('bushehr-npp', 'bu-grid'));
  expect(card.links.some(({ href }) => href.includes('#:~:text='))).toBe(true);
  await desk.clickInCard('button', 'Replace “2012” with “2011”');
  await expect.poll(() => draftOf(desk)).toBe(`${WRONG.replace('2012', '2011')} `);
  await desk.type('More.');
  expect(await draftOf(desk)).toBe(`${WRONG.replace('2012', '2011')} More.`);
});
