/** Point 5: the card is seen and can be used wherever a name can be read. */
import { nameOf } from './ledger';
import { expect, test } from './test';

const LINE = '<p>Work is led by Rosatom, as ever.</p>';
const ROSATOM = nameOf('rosatom');

test('a click in the card of a modal dialog meets the card', async ({ desk, site }) => {
  await desk.goto(
    site.publish(
      `<p>Outside.</p><dialog>${LINE}</dialog><script>document.querySelector('dialog').showModal()</script>`,
    ),
  );
  const card = await desk.hover('Rosatom', ROSATOM);
  expect(card.onTop).toBe(true);
  await desk.clickInCard('button', 'Close');
  await desk.cardGone();
  expect(await desk.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
});

test('in fullscreen the card is on top', async ({ desk, site }) => {
  await desk.goto(
    site.publish(`<main style="background: white"><button style="position: fixed; inset: 0 auto auto 0">Full</button><br><br>${LINE}</main>
      <script>document.querySelector('button').onclick = () => document.querySelector('main').requestFullscreen()</script>`),
  );
  await desk.click({ x: 10, y: 10 });
  await expect.poll(() => desk.evaluate(() => document.fullscreenElement?.localName)).toBe('main');
  expect((await desk.hover('Rosatom', ROSATOM)).onTop).toBe(true);
});

test('the card keeps its size at any root font, and fits a window of 320 pixels', async ({ desk, site }) => {
  for (const size of [10, 16, 40]) {
    await desk.goto(site.publish(`<style>html { font-size: ${size}px } p { font-size: 16px }</style>${LINE}`));
    expect((await desk.hover('Rosatom', ROSATOM)).box.width).toBeCloseTo(360, -1);
  }
  await desk.resize(320, 600);
  await desk.goto(site.publish(`<meta name="viewport" content="width=device-width">${LINE}`));
  const { box } = await desk.hover('Rosatom', ROSATOM);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(320);
  expect(box.y + box.height).toBeLessThanOrEqual(600);
});

test('at 400 % zoom the card stays within the window', async ({ desk, site }) => {
  // 400 % of a window of 1280 by 800 pixels leaves 320 by 200 of the page's own.
  await desk.resize(320, 200);
  await desk.goto(site.publish(`<meta name="viewport" content="width=device-width">${LINE}`));
  const { box } = await desk.hover('Rosatom', ROSATOM);
  expect(box.x + box.width).toBeLessThanOrEqual(320);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(200);
});

test('the card is as dark as the page at the mark, whatever the system says', async ({ desk, site }) => {
  await desk.emulate({ dark: false });
  await desk.goto(site.publish(`<style>body { background: #111; color: #eee }</style>${LINE}`));
  expect(luminance((await desk.hover('Rosatom', ROSATOM)).background)).toBeLessThan(0.2);
  await desk.emulate({ dark: true });
  await desk.goto(site.publish(`<style>html { background: #fff; color: #111 }</style>${LINE}`));
  expect(luminance((await desk.hover('Rosatom', ROSATOM)).background)).toBeGreaterThan(0.8);
  await desk.emulate({});
});

test('on a page from right to left the card begins at the right end of the mark', async ({ desk, site }) => {
  await desk.goto(`${site.origin}/hostile/persian.html`);
  const mark = await desk.locate('ولادیمیر پوتین');
  const { box } = await desk.hover('ولادیمیر پوتین');
  expect(Math.abs(box.x + box.width - (mark.x + mark.width))).toBeLessThan(30);
});

test('in forced colours the card has the colours of the system', async ({ desk, site }) => {
  await desk.emulate({ forcedColors: true });
  await desk.goto(site.publish(LINE));
  const card = await desk.hover('Rosatom', ROSATOM);
  const page = await desk.evaluate(() => {
    document.body.style.cssText = 'background: Canvas; color: CanvasText';
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { backgroundColor, color };
  });
  expect({ backgroundColor: card.background, color: card.colour }).toEqual(page);
  await desk.emulate({});
});

/** Relative brightness of `rgb(…)`, from 0 to 1. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}
