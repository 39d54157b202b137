/** What goes wrong, and what then happens: sleep, death and removal of the extension under a live page. */
import { nameOf } from './ledger';
import { expect, test } from './test';

const PAGE = '<style>body { font: 20px/1.6 serif; margin: 40px }</style><p>Work is led by Rosatom as ever.</p>';

test('a background that dies before every message of a visit is not missed', async ({ desk, site }) => {
  await desk.goto(site.publish(PAGE));
  await desk.locate('Rosatom');
  await desk.killBackground();
  await desk.hover('Rosatom', nameOf('rosatom'));
  await desk.killBackground();
  await desk.clickInCard('button', nameOf('bushehr-npp'));
  await desk.openCard(nameOf('bushehr-npp'));
  await desk.killBackground();
  await desk.key('Escape');
  await desk.cardGone();
  await desk.moveTo({ x: 900, y: 500 }, 100);
  await desk.killBackground();
  await desk.hover('Rosatom', nameOf('rosatom'));
  expect(await desk.complaints()).toEqual([]);
});

test('a page outlives the extension in silence', async ({ desk, browserUnderTest, site, engine }) => {
  await desk.goto(site.publish(`${PAGE}<p id="live">Something.</p>`));
  const { box } = await desk.hover('Rosatom', nameOf('rosatom'));
  // Firefox ends our scripts with the extension, so that nothing is left that could take an open card away.
  if (engine === 'firefox') await desk.key('Escape');
  try {
    await browserUnderTest.disableExtension();
    // In the middle of a card: what it asks for is never answered.
    for (const down of [0.3, 0.6, 0.9]) await desk.click({ x: box.x + 40, y: box.y + box.height * down });
    await desk.key('Escape');
    await desk.evaluate(() => {
      const live = document.querySelector('#live') as HTMLElement;
      live.textContent = 'The minister, Abbas Araghchi.';
      scrollBy(0, 10);
    });
    await desk.moveTo({ x: 300, y: 300 }, 200);
    await desk.moveTo({ x: 200, y: 60 }, 400);
    await desk.key('Escape');
    await desk.outlast(1_000);
    expect(await desk.card()).toBeNull();
    expect(await desk.complaints()).toEqual([]);
  } finally {
    await browserUnderTest.enableExtension();
  }
});

test('after an update under an open page, the new version is the only one there', async ({
  desk,
  browserUnderTest,
  site,
  engine,
}) => {
  await desk.goto(site.publish(`${PAGE}<p id="live">Something.</p><div style="height: 2000px"></div>`));
  await desk.hover('Rosatom', nameOf('rosatom'));
  // Firefox ends our scripts with their version, so that nothing is left that could take an open card away.
  if (engine === 'firefox') await desk.key('Escape');
  const [before = 0] = (await desk.listeners()) ?? [];
  await browserUnderTest.updateExtension();
  await desk.until('the new version', async () => {
    const heard = await desk.listeners();
    return (heard ? heard.length === 2 : (await desk.markTexts()).length > 0) || null;
  });
  // What the old one hears first is its end: its card goes, and nothing of the new one's with it.
  await desk.moveTo({ x: 600, y: 500 }, 200);
  await desk.cardGone();
  await desk.evaluate(() => {
    document.querySelector('#live')!.textContent = 'The minister, Abbas Araghchi.';
    scrollBy(0, 10);
  });
  await expect.poll(() => desk.markTexts()).toEqual(['Abbas Araghchi', 'Rosatom']);
  await desk.hover('Abbas Araghchi', nameOf('araghchi'));
  await desk.hover('Rosatom', nameOf('rosatom'));
  expect((await desk.probe((reach) => reach.layers().length)).map(({ value }) => value)).toEqual([1]);
  const heard = await desk.listeners();
  if (heard) expect(heard).toEqual([0, before]);
  await desk.key('Escape');
  await desk.cardGone();
  expect(await desk.complaints()).toEqual([]);
});

test('a page comes back from the history with its marks and cards', async ({ desk, site }) => {
  const first = site.publish(PAGE);
  await desk.goto(first);
  await desk.locate('Rosatom');
  await desk.goto(site.publish('<p>Another page.</p>'));
  // In a task of its own: the answer has to leave before the page does.
  await desk.evaluate(() => {
    setTimeout(() => history.back());
  });
  await expect.poll(() => desk.markTexts()).toEqual(['Rosatom']);
  await desk.hover('Rosatom', nameOf('rosatom'));
});

test('a storm of changes ends with the right marks', async ({ desk, site }) => {
  await desk.goto(`${site.origin}/hostile/churn.html`);
  await desk.locate('Rosatom');
  await desk.change();
  await expect.poll(() => desk.evaluate(() => document.title)).toBe('calm');
  await expect.poll(() => desk.markTexts()).toEqual(['Rosatom']);
  expect(await desk.complaints()).toEqual([]);
});
