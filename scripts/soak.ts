/**
 * `npm run soak -- --hours 8`: hours of reading, told in about a minute each. An hour is sixty turns of a tab that is
 * never closed (its text changes, a mark is rested on, its card opens and closes; every tenth time a field is written
 * in) and twelve navigations of another one. After each hour it prints what both keep: heap after collecting, listeners,
 * nodes and our observers of the first tab, heap of the background.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { startSite } from '../tests/support/server';

const TURNS = 60;
const NAVIGATIONS = 12;
/** A field is written in every so many turns. */
const TURNS_PER_DRAFT = 10;
const NAMES = ['Rosatom', 'Abbas Araghchi', 'Masoud Pezeshkian', 'Vladimir Putin', 'Bushehr nuclear power plant'];
const PAGES = ['demo/wire-story.html', 'demo/long-read.html', 'demo/persian.html', 'hostile/virtual-list.html'];
const PAGE = `<style>body { font: 20px/1.6 serif; margin: 40px }</style><textarea></textarea><main></main>`;
/** What anything may grow from the second hour to the last, as a share: more is a leak. */
const MOST_GROWTH = 0.2;
/** Cards that must have opened and closed, as a share of the turns: with fewer, the hours were not what they should be. */
const FEWEST_CARDS = 0.9;
/** Most that is waited for marks of a page that was gone to, ms. */
const PATIENCE = 5_000;

/**
 * What is kept, heaps in bytes, each with what it may grow beside the share: what a browser remembers of a field to
 * undo, say.
 */
const SLACK = { heap: 500_000, listeners: 20, nodes: 200, observers: 3, background: 500_000 };
const KINDS = Object.keys(SLACK) as readonly (keyof typeof SLACK)[];

type Kept = Readonly<typeof SLACK>;

const { values } = parseArgs({ options: { hours: { type: 'string', default: '8' } } });
const { chromium: executablePath } = JSON.parse(readFileSync('.cache/browsers.json', 'utf8')) as { chromium: string };
const extension = path.resolve('.output/chrome-mv3');
const profile = await mkdtemp(path.join(tmpdir(), 'sidelight-soak-'));
const site = await startSite();
const context = await chromium.launchPersistentContext(profile, {
  executablePath,
  headless: true,
  chromiumSandbox: process.getuid?.() !== 0,
  viewport: { width: 1280, height: 800 },
  args: [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--disable-gpu',
    '--no-first-run',
  ],
});
// The welcome page takes the front when it opens, and what is behind it hardly runs.
const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
if (!context.pages().some(isWelcome)) await (await context.waitForEvent('page')).waitForURL(/\/welcome\.html$/);
const other = await context.newPage();
const lasting = await context.newPage();
const session = await context.newCDPSession(lasting);
const worlds: number[] = [];
session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
  if (origin.startsWith('chrome-extension:')) worlds.push(id);
});
await session.send('Runtime.enable');
await session.send('Performance.enable');
await lasting.goto(site.publish(PAGE));

const hours: Kept[] = [];
let total = 0;
for (let hour = 1; hour <= Number(values.hours); hour++) {
  let cards = 0;
  const start = performance.now();
  for (let turn = 0; turn < TURNS; turn++) {
    cards += await takeTurn(lasting, turn);
    if (turn % TURNS_PER_DRAFT === 0) await writeDraft(lasting);
  }
  await other.bringToFront();
  for (let at = 0; at < NAVIGATIONS; at++) {
    await other.goto(`${site.origin}/${PAGES[at % PAGES.length]}`);
    await other.waitForFunction(() => CSS.highlights.size > 0, undefined, { timeout: PATIENCE });
  }
  await lasting.bringToFront();
  const kept = await weigh(context, session);
  hours.push(kept);
  total += cards;
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(
    `hour ${hour} (${Math.round((performance.now() - start) / 1000)} s): ${cards} of ${TURNS} cards; ` +
      `tab ${mb(kept.heap)}, ${kept.listeners} listeners, ${kept.nodes} nodes, ${kept.observers} observers of ours; ` +
      `background ${mb(kept.background)}`,
  );
}
await context.close();
site.close();
await rm(profile, { recursive: true, force: true });
// The first hour loads what is loaded once.
const [, second] = hours;
const last = hours.at(-1);
const grows = (what: keyof Kept) => second && last && last[what] > second[what] * (1 + MOST_GROWTH) + SLACK[what];
const faults = [
  ...KINDS.filter(grows).map((kind) => `GROWS: ${kind}`),
  ...(total < hours.length * TURNS * FEWEST_CARDS ? ['TOO FEW CARDS'] : []),
];
console.log(faults.length > 0 ? faults.join('\n') : 'flat');
process.exit(faults.length > 0 ? 1 : 0);

/** The text changes, and one of its names is rested on: 1 where its card opened and closed, else 0. */
async function takeTurn(page: Page, turn: number): Promise<number> {
  const name = NAMES[turn % NAMES.length]!;
  const at = await page.evaluate(
    ([word, count]) => {
      const paragraphs = Array.from({ length: 30 }, (_, index) => {
        const paragraph = document.createElement('p');
        paragraph.textContent =
          index === 3 ? `Turn ${count}: ${word}, again.` : `Nothing is said here, in turn ${count}.`;
        return paragraph;
      });
      document.querySelector('main')!.replaceChildren(...paragraphs);
      const text = paragraphs[3]!.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf(word) + 1);
      range.setEnd(text, text.data.indexOf(word) + 4);
      const { x, y } = range.getBoundingClientRect();
      return { x, y: y + 10 };
    },
    [name, turn] as const,
  );
  // While a card is open, an element of ours stands beside the body.
  const isOpen = () => page.evaluate(() => document.documentElement.lastElementChild?.localName === 'div');
  await page.mouse.move(at.x - 60, at.y + 200);
  await page.mouse.move(at.x, at.y, { steps: 12 });
  // A hand is never quite still, and the mark may come after it.
  for (let nudge = 0; nudge < 8 && !(await isOpen()); nudge++) {
    await page.mouse.move(at.x + (nudge % 2), at.y);
    for (let look = 0; look < 20 && !(await isOpen()); look++) await pause(30);
  }
  const opened = await isOpen();
  await page.keyboard.press('Escape');
  return opened && !(await isOpen()) ? 1 : 0;
}

/** A name is written into the field, and taken away again. */
async function writeDraft(page: Page): Promise<void> {
  await page.focus('textarea');
  await page.keyboard.type('They visited Rosatom in 2012. ');
  await pause(500);
  await page.fill('textarea', '');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
}

async function weigh(browser: BrowserContext, tab: CDPSession): Promise<Kept> {
  await tab.send('HeapProfiler.collectGarbage');
  const { metrics } = await tab.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return {
    heap: metric('JSHeapUsedSize'),
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
    observers: await countObservers(tab),
    background: await weighBackground(browser),
  };
}

/** Observers of mutations, sizes and sight that are alive in our world of the tab. */
async function countObservers(tab: CDPSession): Promise<number> {
  let count = 0;
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver']) {
    const expression = `${name}.prototype`;
    const { result } = await tab.send('Runtime.evaluate', {
      expression,
      contextId: worlds.at(-1)!,
      objectGroup: 'soak',
    });
    const { objects } = await tab.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId!,
      objectGroup: 'soak',
    });
    const { result: own } = await tab.send('Runtime.callFunctionOn', {
      objectId: objects.objectId!,
      functionDeclaration: 'function () { return this.length; }',
      returnByValue: true,
    });
    count += own.value as number;
  }
  await tab.send('Runtime.releaseObjectGroup', { objectGroup: 'soak' });
  return count;
}

/** The background's heap after collecting, bytes; 0 while it sleeps. */
async function weighBackground(browser: BrowserContext): Promise<number> {
  const whole = await browser.browser()!.newBrowserCDPSession();
  const { targetInfos } = await whole.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'));
  if (!target) return 0;
  const { sessionId } = await whole.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const ask = (id: number, method: string) =>
    new Promise<{ usedSize?: number }>((resolve) => {
      whole.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message) as { id?: number; result?: { usedSize?: number } };
        if (answer.id === id) resolve(answer.result ?? {});
      });
      void whole.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  const { usedSize = 0 } = await ask(2, 'Runtime.getHeapUsage');
  await whole.detach();
  return usedSize;
}
