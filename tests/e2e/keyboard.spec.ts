/** Point 4, keyboard: marks are walked, announced and opened by key, and the focus comes back. */
import { expect, test } from './test';

const PAGE = `
  <style>body { font: 20px/1.6 serif; margin: 60px }</style>
  <button id="start">Start</button>
  <p>Work is led by Rosatom.</p>
  <div style="height: 2000px"></div>
  <p>The minister, Abbas Araghchi, was not there.</p>`;

test.beforeEach(async ({ desk, site }) => {
  await desk.goto(site.publish(PAGE));
  await desk.locate('Rosatom');
  await desk.evaluate(() => {
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('#start')?.focus();
  });
});

test('walking announces each mark and scrolls it into view', async ({ desk }) => {
  await desk.command('next-mention');
  await expect.poll(() => desk.announcements()).toEqual([expect.stringMatching(/^Rosatom.*1.*2/)]);
  await desk.command('next-mention');
  await expect.poll(() => desk.announcements()).toEqual([expect.stringMatching(/^Abbas Araghchi.*2.*2/)]);
  const height = await desk.evaluate(() => innerHeight);
  const top = async () => (await desk.marks()).find(({ text }) => text === 'Abbas Araghchi')?.box?.y ?? -1;
  await expect.poll(top).toBeGreaterThan(0);
  expect(await top()).toBeLessThan(height);
  await desk.command('previous-mention');
  await expect.poll(() => desk.announcements()).toEqual([expect.stringMatching(/^Rosatom.*1.*2/)]);
});

test('a card opened by key takes the focus, and Escape gives it back', async ({ desk }) => {
  await desk.command('next-mention');
  await expect.poll(() => desk.announcements()).not.toEqual([]);
  await desk.command('open-card');
  expect((await desk.openCard('Rosatom')).focused).not.toBeNull();
  await desk.key('Escape');
  await desk.cardGone();
  expect(await desk.evaluate(() => document.activeElement?.id)).toBe('start');
});

test('Tab goes through the controls of the card', async ({ desk }) => {
  await desk.command('next-mention');
  await expect.poll(() => desk.announcements()).not.toEqual([]);
  await desk.command('open-card');
  await desk.openCard('Rosatom');
  const visited: (string | null)[] = [];
  for (let step = 0; step < 4; step++) {
    await desk.key('Tab');
    visited.push((await desk.card())?.focused ?? null);
  }
  // Firefox opens no panel from a page, so that the card offers it in Chromium only.
  if (desk.engine === 'chromium') expect(visited.shift()).toBe('Open in the side panel');
  expect(visited.slice(0, 2)).toEqual(['Keep open', 'Close']);
  expect(new Set(visited).size).toBe(visited.length);
});

test('a card opened by key stays while the pointer wanders', async ({ desk }) => {
  await desk.command('next-mention');
  await expect.poll(() => desk.announcements()).not.toEqual([]);
  await desk.command('open-card');
  await desk.openCard('Rosatom');
  await desk.moveTo({ x: 1100, y: 600 }, 300);
  await desk.outlast(1_000);
  expect((await desk.card())?.heading).toBe('Rosatom');
});
