/** On every page that breaks others: the right marks, a card where a person could have one, and not a trace left. */
import type { Desk } from './desk';
import { ENTITY_OF, HOSTILE_PAGES } from './hostile-pages';
import { nameOf } from './ledger';
import { expect, labTest as test } from './test';

for (const { file, marks, after, inView, rest = marks[0] ?? null } of HOSTILE_PAGES) {
  test(`${file} is marked, shows a card, and stays as it was`, async ({ desk, plainDesk, site, engine }) => {
    // Only Chromium draws all that is marked anew at each change, so that only there what is out of view is not.
    const painted = (engine === 'chromium' && inView) || [marks];
    const url = new URL(file, `${site.origin}/hostile/`).href;
    const heard = { plain: (await plainDesk.complaints()).length, ours: (await desk.complaints()).length };
    const plain = plainDesk.goto(url);
    // Firefox is told everything by one wire.
    if (engine === 'firefox') await plain;
    await desk.goto(url);
    await expect.poll(() => desk.markTexts()).toEqual(painted[0].toSorted());
    if (after) {
      await desk.change();
      await plain;
      await plainDesk.change();
      await expect.poll(() => desk.markTexts()).toEqual((painted[1] ?? after).toSorted());
    }
    if (rest !== null) {
      const target = after && !after.includes(rest) ? (after[0] as string) : rest;
      const card = await desk.hover(target, nameOf(ENTITY_OF[target] as string));
      expect(card.onTop, 'the card is what a click would meet').toBe(true);
      await desk.key('Escape');
      await desk.cardGone();
    }
    await plain;
    await expect.poll(() => documentsOf(desk)).toEqual(await documentsOf(plainDesk));
    expect((await desk.complaints()).slice(heard.ours)).toEqual((await plainDesk.complaints()).slice(heard.plain));
  });
}

/** The documents as markup; blobs, and the places that Lit fills, have other names each time. */
async function documentsOf(desk: Desk): Promise<string[]> {
  const chance = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|lit\$\d+/g;
  return (await desk.serialise()).map((text) => text.replaceAll(chance, 'any'));
}
