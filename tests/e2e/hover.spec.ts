/** Point 4, pointer and touch: a card opens for who rests on a mark, and for nobody else. */
import { centreOf, type Desk } from './desk';
import { expect, test } from './test';

/** Longer than any dwell, rest or quiet time of hover intent, ms. */
const LONG = 700;
const PAGE = `
  <style>body { font: 20px/1.6 serif; margin: 60px } input { font: inherit }</style>
  <p id="first">Work at the plant is led by Rosatom, as ever, and nothing else is to be said here.</p>
  <p>Another paragraph comes between the two, so that they are apart, and another line <br>of it too.</p>
  <p>The minister, Abbas Araghchi, was not there. <a href="#first">A link to Masoud Pezeshkian.</a></p>
  <input value="A field">
  <div style="height: 3000px"></div>`;

test.beforeEach(async ({ desk, site }) => {
  await desk.goto(site.publish(PAGE));
  await readyHands(desk);
});

test('resting on a mark opens its card', async ({ desk }) => {
  await desk.rest('Rosatom');
  expect((await desk.openCard()).heading).toBe('Rosatom');
});

test('sweeping over a mark opens nothing', async ({ desk }) => {
  const { x, y } = centreOf(await desk.locate('Rosatom'));
  await desk.moveTo({ x: x - 300, y }, 0);
  await desk.moveTo({ x: x + 500, y }, 160);
  await desk.outlast(LONG);
  expect(await desk.card()).toBeNull();
});

test('no card opens while a button is held', async ({ desk }) => {
  const { x, y } = centreOf(await desk.locate('Rosatom'));
  await desk.moveTo({ x: x - 200, y: y + 40 }, 0);
  await desk.press();
  await desk.moveTo({ x, y }, 400);
  await desk.outlast(LONG);
  expect(await desk.card()).toBeNull();
  await desk.release();
});

test('no card opens over selected text', async ({ desk }) => {
  await desk.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#first') as Element));
  await desk.rest('Rosatom');
  await desk.outlast(LONG);
  expect(await desk.card()).toBeNull();
});

test('a mark that scrolls under the resting pointer opens nothing', async ({ desk }) => {
  const { x, y } = centreOf(await desk.locate('Rosatom'));
  await desk.evaluate(() => scrollTo({ top: 200, behavior: 'instant' }));
  await desk.moveTo({ x, y: y + 5 }, 100);
  await desk.outlast(LONG);
  await desk.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await desk.outlast(LONG);
  expect(await desk.card()).toBeNull();
});

test('no card opens while the reader types', async ({ desk }) => {
  await desk.evaluate(() => document.querySelector('input')?.focus());
  const target = centreOf(await desk.locate('Rosatom'));
  await desk.moveTo({ x: target.x - 40, y: target.y - 40 }, 0);
  await desk.key('a');
  await desk.moveTo(target, 60);
  for (const letter of 'word') await desk.key(letter);
  expect(await desk.card()).toBeNull();
});

test('the way from the mark into the card keeps it open, and the card can be read at leisure', async ({ desk }) => {
  await desk.rest('Rosatom');
  const { box } = await desk.openCard();
  await desk.moveTo({ x: box.x + box.width - 30, y: box.y + box.height - 30 }, 900);
  await desk.outlast(LONG);
  expect((await desk.card())?.heading).toBe('Rosatom');
});

// How long it stays is held by the traces of `tests/unit/page/intent.test.ts`, by a clock that nothing delays.
test('leaving mark and card closes it', async ({ desk }) => {
  const mark = centreOf(await desk.rest('Rosatom'));
  await desk.openCard();
  await desk.moveTo({ x: mark.x, y: 10 }, 60);
  await desk.cardGone();
});

test('moving on to another mark opens that one', async ({ desk }) => {
  await desk.rest('Abbas Araghchi');
  await desk.openCard('Abbas Araghchi');
  await desk.rest('Rosatom');
  await desk.openCard('Rosatom');
});

test('Escape closes the card, and it stays closed until the pointer comes back', async ({ desk }) => {
  await desk.rest('Rosatom');
  await desk.openCard();
  await desk.key('Escape');
  await desk.cardGone();
  await desk.outlast(LONG);
  expect(await desk.card()).toBeNull();
  await desk.moveTo({ x: 700, y: 500 }, 200);
  await desk.rest('Rosatom');
  await desk.openCard('Rosatom');
});

test('a pinned card stays when the pointer leaves', async ({ desk }) => {
  await desk.rest('Rosatom');
  await desk.openCard();
  await desk.clickInCard('button', 'Keep open');
  await desk.moveTo({ x: 1200, y: 20 }, 300);
  await desk.outlast(LONG);
  expect((await desk.card())?.heading).toBe('Rosatom');
  await desk.clickInCard('button', 'Close');
  await desk.cardGone();
});

test('a tap on a mark opens its card, a tap elsewhere closes it', async ({ desk }) => {
  await desk.tap(centreOf(await desk.locate('Rosatom')));
  await desk.openCard('Rosatom');
  await desk.tap({ x: 1200, y: 700 });
  await desk.cardGone();
});

test('a tap on a mark in a link follows the link', async ({ desk }) => {
  await desk.tap(centreOf(await desk.locate('Masoud Pezeshkian')));
  await expect.poll(() => desk.evaluate(() => location.hash)).toBe('#first');
  expect(await desk.card()).toBeNull();
});

/** Waits until the pointer is listened to: that part comes into a frame after its first mark. */
async function readyHands(desk: Desk): Promise<void> {
  await desk.hover('Rosatom');
  await desk.key('Escape');
  await desk.cardGone();
  await desk.moveTo({ x: 1200, y: 700 }, 100);
}
