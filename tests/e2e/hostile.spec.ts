/** On every page that breaks others: the right marks, a card where a person could have one, and not a trace left. */
import { ENTITY_OF, HOSTILE_PAGES } from './hostile-pages';
import { nameOf } from './ledger';
import { expect, test } from './test';

for (const { file, marks, after, rest = marks[0] ?? null } of HOSTILE_PAGES) {
  test(`${file} is marked, shows a card, and stays as it was`, async ({ desk, plainDesk, site }) => {
    const url = `${site.origin}/hostile/${file}`;
    const heardBefore = (await plainDesk.complaints()).length;
    await plainDesk.goto(url);
    await desk.goto(url);
    await expect.poll(() => desk.markTexts()).toEqual(marks.toSorted());
    if (after) {
      await desk.change();
      await plainDesk.change();
      await expect.poll(() => desk.markTexts()).toEqual(after.toSorted());
    }
    if (rest !== null) {
      const target = after && !after.includes(rest) ? (after[0] as string) : rest;
      const card = await desk.hover(target, nameOf(ENTITY_OF[target] as string));
      expect(card.onTop, 'the card is what a click would meet').toBe(true);
      await desk.key('Escape');
      await desk.cardGone();
    }
    await expect.poll(() => desk.serialise()).toEqual(await plainDesk.serialise());
    expect(await desk.complaints()).toEqual((await plainDesk.complaints()).slice(heardBefore));
  });
}
