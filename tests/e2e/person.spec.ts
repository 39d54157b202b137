/** Every person: what screen readers are told, room for fingers and for large letters, rest for who wants no motion. */
import type { Desk } from './desk';
import type { Reach } from './probe';
import { expect, test } from './test';

const PAGE = `
  <style>body { font: 20px/1.6 serif; margin: 20px }</style>
  <p>Work at Bushehr is led by Rosatom.</p>
  <p>The minister, Abbas Araghchi, was not there.</p>`;
/** A laptop of 1280 by 1024 px at 400 %. */
const ZOOMED = { width: 320, height: 256 };

/** Controls of the open card that are smaller than 24 px, unless they stand in a line of text (WCAG 2.2, 2.5.8). */
function listSmall(reach: Reach): string[] {
  return reach
    .layers()
    .flatMap(({ root }) => [...root.querySelectorAll<HTMLElement>('button, summary, input, select, a[href]')])
    .filter((control) => getComputedStyle(control).display !== 'inline')
    .map((control) => ({ control, ...control.getBoundingClientRect().toJSON() }))
    .filter(({ width, height }) => width > 0 && (width < 24 || height < 24))
    .map(({ control, width, height }) => `${control.textContent} ${width}x${height}`);
}

/** What sticks out of one of our own pages to the side. */
const listWide = (own: Pick<Desk, 'evaluate'>) =>
  own.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map(({ localName, className, textContent }) => `${localName}.${className} ${textContent?.slice(0, 40)}`);
  });

test('a screen reader is told of the step to a mark, of the card, and of everything in it that can be pressed', async ({
  desk,
  site,
}) => {
  await desk.goto(site.publish(PAGE));
  await desk.locate('Rosatom');
  await desk.command('next-mention');
  await expect.poll(() => desk.spoken()).toEqual([expect.stringMatching(/^status Bushehr.*1.*3/)]);
  await desk.command('next-mention');
  await expect.poll(() => desk.spoken()).toEqual([expect.stringMatching(/^status Rosatom.*2.*3/)]);
  await desk.command('open-card');
  await desk.openCard('Rosatom');
  await expect.poll(() => desk.spoken()).toContain('dialog Rosatom');
  const spoken = (await desk.spoken()).filter((line) => !line.startsWith('status'));
  expect(spoken.slice(0, 2)).toEqual(['dialog Rosatom', 'heading Rosatom']);
  expect(spoken).toEqual(expect.arrayContaining(['button Keep open', 'button Close']));
  const unnamed = spoken.filter((line) => !line.includes(' '));
  expect(unnamed).toEqual([]);
  await desk.key('Escape');
  await desk.cardGone();
  await expect.poll(() => desk.spoken().then((lines) => lines.filter((line) => line.startsWith('dialog')))).toEqual([]);
});

test('the card has room for fingers, fits a screen at 400 %, and comes without motion for who wants none', async ({
  desk,
  site,
}) => {
  await desk.emulate({ reducedMotion: true });
  await desk.goto(site.publish(PAGE));
  await desk.hover('Rosatom', 'Rosatom');
  expect((await desk.probe(listSmall)).flatMap(({ value }) => value)).toEqual([]);
  const moving = await desk.probe((reach) =>
    reach
      .layers()
      .flatMap(({ root }) =>
        (root as unknown as { getAnimations(): Animation[] }).getAnimations().map(({ playState }) => playState),
      ),
  );
  expect(moving.flatMap(({ value }) => value)).toEqual([]);
  await desk.emulate({});
  await desk.moveTo({ x: 5, y: 5 }, 100);
  await desk.key('Escape');
  await desk.cardGone();
  await desk.resize(ZOOMED.width, ZOOMED.height);
  await desk.hover('Rosatom', 'Rosatom');
  const { box } = (await desk.card())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(ZOOMED.width);
  expect(box.y + box.height).toBeLessThanOrEqual(ZOOMED.height);
  const cut = await desk.probe((reach) =>
    reach.layers().flatMap(({ root }) => {
      const panel = root.querySelector<HTMLElement>('[role=dialog]');
      return panel && panel.scrollWidth > panel.clientWidth + 1 ? [panel.scrollWidth] : [];
    }),
  );
  expect(cut.flatMap(({ value }) => value)).toEqual([]);
  await desk.resize(1280, 800);
});

test('our own pages fit 320 px, and letters of twice the size', async ({ desk, engine }) => {
  // The popup is as wide as it wants to be, but on a phone: only Chromium's emulation is one.
  const popup = engine === 'chromium' ? ['popup.html'] : [];
  for (const file of ['options.html', 'welcome.html', 'sidepanel.html', ...popup]) {
    await desk.gotoOwn(file);
    await desk.until('the page to be drawn', () =>
      desk.evaluate(() => document.querySelector('h1, h2, input') && true),
    );
    await desk.resize(ZOOMED.width, 800);
    expect(await listWide(desk), `${file} at 320 px`).toEqual([]);
    await desk.resize(1280, 800);
    await desk.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await listWide(desk), `${file} with letters of twice the size`).toEqual([]);
  }
});
