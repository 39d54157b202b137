/** The test runner with a desk in it: every test gets a fresh tab of a browser that its worker keeps open. */
import { test as base } from '@playwright/test';
import { type Site, startSite } from '../support/server';
import type { Browser, Desk, DeskOptions } from './desk';
import { startBrowser } from './start';

interface Fixtures {
  readonly desk: Desk;
}

interface WorkerFixtures extends DeskOptions {
  readonly site: Site;
  readonly browserUnderTest: Browser;
  /** A tab without the extension, to see what pages do by themselves. */
  readonly plainDesk: Desk;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameters' names.
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      site.close();
    },
    { scope: 'worker' },
  ],
  browserUnderTest: [
    async ({ engine }, use) => {
      const browser = await startBrowser(engine);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  plainDesk: [
    async ({ browserUnderTest }, use) => {
      await use(await browserUnderTest.openDesk({ plain: true }));
    },
    { scope: 'worker' },
  ],
  desk: async ({ browserUnderTest }, use, info) => {
    const desk = await browserUnderTest.openDesk();
    await use(desk);
    if (info.status !== info.expectedStatus) await desk.screenshot(info.outputPath('failed.png')).catch(() => {});
    const requests = await desk.extensionRequests();
    const failures = await desk.failures();
    await desk.close();
    test.expect(requests, 'requests by the extension').toEqual([]);
    test.expect(failures, 'reasons to give up').toEqual([]);
  },
});

/** The same with one tab for all tests of a worker: pages follow each other there as for a reader. */
export const labTest = test.extend<object, { readonly labDesk: Desk }>({
  labDesk: [
    async ({ browserUnderTest }, use) => {
      const desk = await browserUnderTest.openDesk();
      await use(desk);
      await desk.close();
    },
    { scope: 'worker' },
  ],
  desk: async ({ labDesk }, use, info) => {
    await labDesk.show();
    await use(labDesk);
    if (info.status !== info.expectedStatus) await labDesk.screenshot(info.outputPath('failed.png')).catch(() => {});
    test.expect(await labDesk.extensionRequests(), 'requests by the extension').toEqual([]);
    test.expect(await labDesk.failures(), 'reasons to give up').toEqual([]);
  },
});

const patient = test.expect.configure({ timeout: 12_000 });

/** Between two looks of `expect.poll`, ms: what is waited for is most often there within the first tenth of a second. */
const LOOKS = [20, 30, 50, 50, 100];

/** `expect` of the runner, whose `poll` looks sooner again than by its own choice. */
export const expect = new Proxy(patient, {
  get: (own, name) => (name === 'poll' ? pollSoon : Reflect.get(own, name)),
});

function pollSoon<T>(look: () => T | Promise<T>, options?: Parameters<typeof patient.poll>[1]) {
  const told = typeof options === 'string' ? { message: options } : options;
  return patient.poll(look, { intervals: LOOKS, ...told });
}
