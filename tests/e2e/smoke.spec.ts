import { expect, test } from './test';

test('the article opens in both browsers', async ({ desk, site }) => {
  await desk.goto(`${site.origin}/demo/wire-story.html`);
  expect(await desk.evaluate(() => document.title)).toContain('The Example Courier');
  console.log(await desk.marks(), await desk.card(), (await desk.serialise())[0]?.length, await desk.complaints());
  await desk.moveTo({ x: 300, y: 300 }, 100);
  await desk.press();
  await desk.release();
  await desk.key('Escape');
  await desk.resize(320, 600);
  await desk.emulate({ dark: true });
  expect(await desk.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await desk.killBackground();
});
