/** Nothing leaves the browser: a whole visit asks the network for what the page itself asks for, and no more. */
import { nameOf } from './ledger';
import { expect, test } from './test';

test('a visit with cards, related entries and copying asks the network for the page alone', async ({ desk, site }) => {
  const before = site.requested.length;
  await desk.goto(`${site.origin}/demo/wire-story.html`);
  await desk.hover('Rosatom', nameOf('rosatom'));
  await desk.clickInCard('button', nameOf('bushehr-npp'));
  await desk.openCard(nameOf('bushehr-npp'));
  await desk.clickInCard('button', 'more fact');
  await desk.clickInCard('button', 'Copy with source');
  await desk.key('Escape');
  await desk.cardGone();
  await desk.killBackground();
  await desk.hover('Vladimir Putin', nameOf('putin'));
  const requested = new Set(site.requested.slice(before).filter((path) => path !== '/favicon.ico'));
  expect(requested).toEqual(new Set(['/demo/wire-story.html', '/demo/courier.css']));
  expect(await desk.extensionRequests()).toEqual([]);
});

test.fail('a test in which the extension asks the network does not pass', async ({ desk, site }) => {
  await desk.goto(`${site.origin}/demo/wire-story.html`);
  await desk.requestAsExtension(`${site.origin}/hostile/quirks.html`).catch(() => {});
  // What fails is the watch that every test ends with, not this test.
  await desk
    .until('the request', async () => ((await desk.extensionRequests()).length > 0 ? true : null))
    .catch(() => {});
});
