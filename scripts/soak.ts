/**
 * `npm run soak -- --hours 8`: hours of reading, told in minutes. An hour is sixty turns of a tab that is never closed
 * (its text changes, a mark is rested on, its card opens and closes) and twelve navigations of another one. After
 * each hour it prints what both keep: heap after collecting, listeners and nodes of the first tab, heap of the background.
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
const NAMES = ['Rosatom', 'Abbas Araghchi', 'Masoud Pezeshkian', 'Vladimir Putin', 'Bushehr'];
const PAGES = ['demo/wire-story.html', 'demo/long-read.html', 'demo/persian.html', 'hostile/virtual-list.html'];
const PAGE = `<style>body { font: 20px/1.6 serif; margin: 40px }</style><main></main>`;
/** What the heap may grow from the second hour to the last, as a share: more is a leak. */
const MOST_GROWTH = 0.2;

interface Kept {
  /** Bytes. */
  readonly heap: number;
  readonly listeners: number;
  readonly nodes: number;
  /** Bytes. */
  readonly background: number;
}

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
const other = await context.newPage();
const lasting = await context.newPage();
await lasting.goto(site.publish(PAGE));
const session = await context.newCDPSession(lasting);
await session.send('Performance.enable');

const hours: Kept[] = [];
for (let hour = 1; hour <= Number(values.hours); hour++) {
  let cards = 0;
  for (let turn = 0; turn < TURNS; turn++) cards += await takeTurn(lasting, turn);
  for (let at = 0; at < NAVIGATIONS; at++) await other.goto(`${site.origin}/${PAGES[at % PAGES.length]}`);
  await lasting.bringToFront();
  const kept = await weigh(context, session);
  hours.push(kept);
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(
    `hour ${hour}: ${cards} of ${TURNS} cards; tab ${mb(kept.heap)}, ${kept.listeners} listeners, ${kept.nodes} nodes; background ${mb(kept.background)}`,
  );
}
await context.close();
site.close();
await rm(profile, { recursive: true, force: true });
// The first hour loads what is loaded once.
const [, second] = hours;
const last = hours.at(-1);
const grows = (what: keyof Kept) => second && last && last[what] > second[what] * (1 + MOST_GROWTH);
const grown = (['heap', 'listeners', 'nodes', 'background'] as const).filter(grows);
console.log(grown.length > 0 ? `GROWS: ${grown.join(', ')}` : 'flat');
process.exit(grown.length > 0 ? 1 : 0);

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

async function weigh(browser: BrowserContext, tab: CDPSession): Promise<Kept> {
  await tab.send('HeapProfiler.collectGarbage');
  const { metrics } = await tab.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return {
    heap: metric('JSHeapUsedSize'),
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
    background: await weighBackground(browser),
  };
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
