/** Point 1 and 2: the names of real pages are marked while the pages change, and nothing else is touched. */
import { expect, test } from './test';

const STORY = '/demo/wire-story.html';

test('the wire story is marked, and its document stays as it was', async ({ desk, plainDesk, site }) => {
  await plainDesk.goto(site.origin + STORY);
  await desk.goto(site.origin + STORY);
  await expect
    .poll(() => desk.markTexts())
    .toEqual(expect.arrayContaining(['Rosatom', 'Vladimir Putin', 'Dmitry Peskov']));
  expect(await desk.serialise()).toEqual(await plainDesk.serialise());
  expect(await desk.complaints()).toEqual([]);
});

test('card games, computers and caps of the sidebar are not marked', async ({ desk, site }) => {
  await desk.goto(site.origin + STORY);
  await desk.locate('Rosatom');
  const sidebar = await desk.evaluate(() => document.querySelector('aside')?.getBoundingClientRect().x ?? 0);
  const texts = (await desk.marks()).filter(({ box }) => box && box.x >= sidebar).map(({ text }) => text);
  expect(texts).not.toContain('trump');
  expect(texts).not.toContain('snapback');
  expect(texts.filter((text) => text === 'SCO')).toHaveLength(1);
});

test('the live blog is marked entry by entry as it grows', async ({ desk, site }) => {
  await desk.goto(`${site.origin}/demo/live-blog.html?every=200`);
  await expect
    .poll(() => desk.markTexts())
    .toEqual(expect.arrayContaining(['Alexander Dugin', 'Shahed', 'Bushehr Nuclear Power Plant']));
});

test('the long read is marked in its frame, its tables and its shadow root', async ({ desk, site }) => {
  await desk.goto(`${site.origin}/demo/long-read.html`);
  await expect
    .poll(async () => (await desk.marks()).filter(({ url }) => url?.includes('frame')).map(({ text }) => text))
    .toEqual(expect.arrayContaining(['Masoud Pezeshkian', 'Esmail Baghaei']));
});

test('a name is marked once in each block, not at every repetition', async ({ desk, site }) => {
  await desk.goto(site.publish('<p>Rosatom builds, and Rosatom sells.</p><p>Rosatom pays, says Rosatom.</p>'));
  await expect.poll(() => desk.markTexts()).toEqual(['Rosatom', 'Rosatom']);
});

test('marks are painted with the text’s own colour and take no room', async ({ desk, plainDesk, site }) => {
  await plainDesk.goto(site.origin + STORY);
  await desk.goto(site.origin + STORY);
  await desk.locate('Rosatom');
  const measure = () => document.documentElement.scrollHeight;
  expect(await desk.evaluate(measure)).toBe(await plainDesk.evaluate(measure));
});
