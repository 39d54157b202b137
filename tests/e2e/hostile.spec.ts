/** On every page that breaks others: the right marks, a card where a person could have one, and not a trace left. */
import type { Desk } from './desk';
import { ENTITY_OF, HOSTILE_PAGES } from './hostile-pages';
import { nameOf } from './ledger';
import { expect, labTest as test } from './test';

/** Looks in quick succession: most of these pages have their marks within the first tenth of a second, ms. */
const LOOKS = { intervals: [20, 30, 50, 50, 100] };

for (const { file, marks, after, rest = marks[0] ?? null } of HOSTILE_PAGES) {
  test(`${file} is marked, shows a card, and stays as it was`, async ({ desk, plainDesk, site }) => {
    const url = new URL(file, `${site.origin}/hostile/`).href;
    const heard = { plain: (await plainDesk.complaints()).length, ours: (await desk.complaints()).length };
    await plainDesk.goto(url);
    await desk.goto(url);
    await expect.poll(() => desk.markTexts(), LOOKS).toEqual(marks.toSorted());
    if (after) {
      await desk.change();
      await plainDesk.change();
      await expect.poll(() => desk.markTexts(), LOOKS).toEqual(after.toSorted());
    }
    if (rest !== null) {
      const target = after && !after.includes(rest) ? (after[0] as string) : rest;
      const card = await desk.hover(target, nameOf(ENTITY_OF[target] as string));
      expect(card.onTop, 'the card is what a click would meet').toBe(true);
      await desk.key('Escape');
      await desk.cardGone();
    }
    await expect.poll(() => documentsOf(desk), LOOKS).toEqual(await documentsOf(plainDesk));
    expect((await desk.complaints()).slice(heard.ours)).toEqual((await plainDesk.complaints()).slice(heard.plain));
  });
}

/** The documents as markup; blobs, and the places that Lit fills, have other names each time. */
async function documentsOf(desk: Desk): Promise<string[]> {
  const chance = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|lit\$\d+/g;
  return (await desk.serialise()).map((text) => text.replaceAll(chance, 'any'));
}
