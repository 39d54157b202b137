/**
 * `npm run bench`: how soon people see something, in both browsers, on the pages of the demo and on big ones.
 * Figures are wall time on this machine; judge them beside one another.
 */
import { spawnSync } from 'node:child_process';
import { centreOf, type Desk, type Engine } from '../e2e/desk';
import { startBrowser } from '../e2e/start';
import { type Site, startSite } from '../support/server';

/** Of `page/intent.ts`: from the last move to the intent. */
const DWELL = 180;
const CARDS = 25;
const LOADS = 5;
const PAGES = [
  '/demo/wire-story.html',
  '/demo/long-read.html',
  '/hostile/many-nodes.html',
  '/hostile/ten-megabytes.html',
];

for (const target of ['chrome', 'firefox']) {
  spawnSync('node_modules/.bin/wxt', ['build', '-b', target], { stdio: 'ignore', shell: process.platform === 'win32' });
}
const site = await startSite();
try {
  for (const engine of ['chromium', 'firefox'] as const) await measure(engine, site);
} finally {
  site.close();
}

async function measure(engine: Engine, { origin, publish }: Site): Promise<void> {
  const browser = await startBrowser(engine);
  try {
    for (const page of PAGES) {
      const desk = await browser.openDesk();
      const times: number[] = [];
      for (let load = 0; load < LOADS; load++) {
        await desk.goto(origin + page);
        times.push(await desk.evaluate(untilFirstMark));
      }
      report(engine, `${page}: first mark after the page was there`, times);
      if (engine === 'chromium') {
        const plain = await browser.openDesk({ plain: true });
        report(engine, `${page}: longest task without the extension`, [await longestTask(plain, origin + page)]);
        report(engine, `${page}: longest task with it`, [await longestTask(desk, origin + page)]);
        await plain.close();
      }
      await desk.close();
    }
    const desk = await browser.openDesk();
    await desk.goto(
      publish('<style>body { font: 20px serif; margin: 60px }</style><p>Work is led by Rosatom as ever.</p>'),
    );
    await desk.hover('Rosatom');
    const times: number[] = [];
    for (let card = 0; card < CARDS; card++) {
      await desk.key('Escape');
      await desk.cardGone();
      await desk.moveTo({ x: 900, y: 500 }, 0);
      await desk.outlast(400);
      times.push(await timeToCard(desk));
    }
    report(engine, 'card on screen after the intent, warm', times);
  } finally {
    await browser.close();
  }
}

/** Milliseconds from the intent (the last move and the dwell after it) to the frame that shows the card. */
async function timeToCard(desk: Desk): Promise<number> {
  const target = centreOf(await desk.locate('Rosatom'));
  await desk.moveTo({ x: target.x - 20, y: target.y }, 0);
  const shown = desk.evaluate(
    (dwell) =>
      new Promise<number>((resolve) => {
        let lastMove = 0;
        document.addEventListener('pointermove', () => (lastMove = performance.now()), true);
        const look = () => {
          const layer = [...document.documentElement.children].find(({ localName }) => localName === 'x-layer');
          if (layer && lastMove > 0) requestAnimationFrame(() => resolve(performance.now() - lastMove - dwell));
          else requestAnimationFrame(look);
        };
        look();
      }),
    DWELL,
  );
  await desk.moveTo(target, 100);
  return shown;
}

/** Runs in the page: milliseconds from its load event to the first painted mark, 0 where the mark was first. */
function untilFirstMark(): Promise<number> {
  const navigation = performance.getEntries().find(({ entryType }) => entryType === 'navigation') as
    | PerformanceNavigationTiming
    | undefined;
  const start = navigation?.domContentLoadedEventEnd ?? 0;
  return new Promise((resolve) => {
    const look = () => {
      if (CSS.highlights.size > 0) resolve(performance.now() - start);
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** The longest task of a page from the end of its parsing on, ms; 0 where none is longer than 50 ms. */
async function longestTask(desk: Desk, url: string): Promise<number> {
  await desk.goto(url);
  return desk.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let longest = 0;
        const navigation = performance.getEntries().find(({ entryType }) => entryType === 'navigation') as
          | PerformanceNavigationTiming
          | undefined;
        new PerformanceObserver((list) => {
          for (const { startTime, duration } of list.getEntries()) {
            if (startTime >= (navigation?.domContentLoadedEventEnd ?? 0)) longest = Math.max(longest, duration);
          }
        }).observe({ type: 'longtask', buffered: true });
        setTimeout(() => resolve(longest), 2_000);
      }),
  );
}

function report(engine: Engine, what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  console.log(`${engine.padEnd(9)} ${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms (${times.length} times)`);
}
