/** Point 1 and 2: the names of real pages are marked while the pages change, and nothing else is touched. */
import { expect, test } from './test';

const STORY = '/demo/wire-story.html';

test('the wire story is marked, and its document stays as it was', async ({ desk, plainDesk, site }) => {
  await plainDesk.goto(site.origin + STORY);
  await desk.goto(site.origin + STORY);
  for (const name of ['Rosatom', 'Vladimir Putin', 'Dmitry Peskov']) await desk.locate(name);
  expect(await desk.serialise()).toEqual(await plainDesk.serialise());
  expect(await desk.complaints()).toEqual([]);
});

test('card games, computers and caps of the sidebar are not marked', async ({ desk, site }) => {
  await desk.goto(site.origin + STORY);
  await desk.locate('Rosatom');
  const sidebar = await desk.evaluate(() => document.querySelector('aside')?.getBoundingClientRect().x ?? 0);
  await desk.locate('SCO');
  const texts = (await desk.marks()).filter(({ box }) => box && box.x >= sidebar).map(({ text }) => text);
  expect(texts).not.toContain('trump');
  expect(texts).not.toContain('snapback');
  expect(texts.filter((text) => text === 'SCO')).toHaveLength(1);
});

test('the live blog is marked entry by entry as it grows', async ({ desk, site }) => {
  await desk.goto(`${site.origin}/demo/live-blog.html?every=200`);
  for (const name of ['Alexander Dugin', 'Shahed', 'Bushehr Nuclear Power Plant']) await desk.locate(name);
});

test('the long read is marked in its frame, its tables and its shadow root', async ({ desk, site }) => {
  await desk.goto(`${site.origin}/demo/long-read.html`);
  await desk.locate('Esmail Baghaei');
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

test('a mark is painted where its text comes into view, however it comes there', async ({ desk, site, engine }) => {
  const filler = '<p>Nothing is said here.</p>'.repeat(200);
  const page = `<p>Rosatom, at the top.</p>
    <div id="box" style="overflow: auto; height: 100px">${filler}<p>Vladimir Putin, in a box.</p></div>
    <div id="side" style="transform: translateX(300vw)">Dmitry Peskov, beside.</div>${filler}
    <section style="display: contents">Abbas Araghchi, in no box of its own.</section>
    <div id="from">Sergey Lavrov, still elsewhere.</div>${filler}<div id="to"></div>
    <div style="height: 90vh">${'Nothing is said here.<br>'.repeat(200)}Masoud Pezeshkian, out of its box.</div>`;
  await desk.goto(site.publish(page));
  // Only Chromium draws all that is registered anew at each change, so that only there what is out of view is not.
  const expectInView = (...names: string[]) =>
    expect
      .poll(() => desk.markTexts())
      .toEqual(
        engine === 'chromium'
          ? ['Abbas Araghchi', 'Masoud Pezeshkian', ...names].toSorted()
          : expect.arrayContaining(names),
      );
  await expectInView('Rosatom');
  await desk.evaluate(() => document.getElementById('box')?.scrollTo(0, 1e6));
  await expectInView('Rosatom', 'Vladimir Putin');
  await desk.evaluate(() => document.getElementById('side')?.removeAttribute('style'));
  await expectInView('Dmitry Peskov', 'Rosatom', 'Vladimir Putin');
  await desk.evaluate(() => document.getElementById('to')?.append(...document.getElementById('from')!.childNodes));
  await desk.evaluate(() => scrollTo(0, 1e6));
  await expectInView();
  await desk.evaluate(() => document.getElementById('to')?.scrollIntoView());
  await expectInView('Sergey Lavrov');
  await desk.evaluate(() => scrollTo(0, 0));
  await expectInView('Dmitry Peskov', 'Rosatom', 'Vladimir Putin');
  await desk.evaluate(() => document.getElementById('box')?.remove());
  await expectInView('Dmitry Peskov', 'Rosatom');
});
