/** What goes wrong, and what then happens: sleep, death and removal of the extension under a live page. */
import { nameOf } from './ledger';
import { expect, test } from './test';

const PAGE = '<style>body { font: 20px/1.6 serif; margin: 40px }</style><p>Work is led by Rosatom as ever.</p>';

test('the next hover after the background was killed still gets its card', async ({ desk, site }) => {
  await desk.goto(site.publish(PAGE));
  await desk.hover('Rosatom', nameOf('rosatom'));
  await desk.key('Escape');
  await desk.cardGone();
  await desk.moveTo({ x: 900, y: 500 }, 100);
  await desk.killBackground();
  await desk.hover('Rosatom', nameOf('rosatom'));
});

test('the first hover after the background was killed loads the card', async ({ desk, site }) => {
  await desk.goto(site.publish(PAGE));
  await desk.locate('Rosatom');
  await desk.killBackground();
  await desk.hover('Rosatom', nameOf('rosatom'));
});

test('a page outlives the extension in silence', async ({ desk, browserUnderTest, site }) => {
  await desk.goto(site.publish(`${PAGE}<p id="live">Something.</p>`));
  await desk.hover('Rosatom', nameOf('rosatom'));
  await desk.key('Escape');
  await desk.cardGone();
  try {
    await browserUnderTest.disableExtension();
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

test('a page that says so is left alone', async ({ desk, site }) => {
  await desk.goto(site.publish(`<meta name="sidelight" content="off">${PAGE}`));
  await desk.outlast(1_000);
  expect(await desk.marks()).toEqual([]);
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
