/**
 * What people feel of the built extension: how soon they see a mark, a card, the popup, and whether pages load as without
 * us. Wall time on this machine; judge the figures beside one another.
 */
import { type Browser, centreOf, type Desk, type Engine } from '../e2e/desk';
import { startBrowser } from '../e2e/start';
import type { Site } from '../support/server';
import { summarise, writeFigure } from './figures';

/** Of `page/intent.ts`: from the last move to the intent. */
const DWELL = 180;
const CARDS = 25;
const POPUPS = 15;
const LOADS = 5;
const PAIRS = 30;
const PAGES = [
  '/demo/wire-story.html',
  '/demo/long-read.html',
  '/hostile/many-nodes.html',
  '/hostile/megabytes.html?10',
];

/** Prints the figures of one browser. */
export async function measureFeel(engine: Engine, { origin, publish }: Site): Promise<void> {
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
      await leaveCard(desk);
      times.push(await timeToCard(desk));
    }
    report(engine, 'card on screen after the intent, warm', times);
    await leaveCard(desk);
    await desk.killBackground();
    report(engine, 'card on screen after the intent, cold', [await timeToCard(desk)]);
    const openings = await timePopups(desk);
    report(
      engine,
      'popup takes keys after it was opened, warm',
      openings.map(({ ready }) => ready),
    );
    report(
      engine,
      'popup on screen after it was opened, warm',
      openings.flatMap(({ paint }) => paint ?? []),
    );
    await measureLoads(browser, origin + PAGES[1]);
  } finally {
    await browser.close();
  }
}

/** Opens the popup again and again. */
async function timePopups(desk: Desk): Promise<{ ready: number; paint: number | null }[]> {
  const times: { ready: number; paint: number | null }[] = [];
  for (let opening = 0; opening < POPUPS; opening++) {
    const popup = await desk.openPopup();
    times.push(await popup.evaluate(readOpening));
    await popup.close();
  }
  return times;
}

/**
 * Runs in the popup: milliseconds until its search box was there to type in, and until the browser showed it; null where
 * the browser tells no paint of a popup.
 */
function readOpening(): Promise<{ ready: number; paint: number | null }> {
  return new Promise((resolve) => {
    const look = () => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const ready = navigation?.domContentLoadedEventEnd ?? 0;
      const isDrawn = ready > 0 && document.querySelector('input') !== null;
      if (isDrawn && (paint || performance.now() > 2_000)) resolve({ ready, paint: paint?.startTime ?? null });
      else setTimeout(look, 10);
    };
    look();
  });
}

/** What {@link measureLoads} compares, in milliseconds. */
const FIGURES = {
  paint: 'first contentful paint',
  load: 'load event',
  interaction: 'interaction to next paint',
} as const;
type Loaded = Record<keyof typeof FIGURES, number>;

/** Loads one page in turns with us and without, and clicks and types there as soon as it is shown. */
async function measureLoads(browser: Browser, url: string): Promise<void> {
  const ours = await browser.openDesk();
  const plain = await browser.openDesk({ plain: true });
  const differences: Loaded[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    const order = pair % 2 === 0 ? [ours, plain] : [plain, ours];
    const seen = new Map<Desk, Loaded>();
    for (const desk of order) {
      await desk.goto(url);
      const shown = await desk.evaluate(readLoad);
      await desk.evaluate(timeInteractions);
      for (const y of [300, 400, 500]) {
        await desk.click({ x: 500, y });
        await desk.key('ArrowDown');
      }
      await desk.outlast(100);
      seen.set(desk, { ...shown, interaction: await desk.evaluate(() => (globalThis as Timed).slowest) });
    }
    const [own, other] = [seen.get(ours)!, seen.get(plain)!];
    differences.push({
      paint: own.paint - other.paint,
      load: own.load - other.load,
      interaction: own.interaction - other.interaction,
    });
  }
  for (const [figure, what] of Object.entries(FIGURES)) {
    const difference = summarise(differences.map((pair) => pair[figure as keyof Loaded]));
    console.log(
      `${browser.engine.padEnd(9)} ${what}, with us less without: ${writeFigure(difference)} ms (${PAIRS} pairs)`,
    );
  }
}

/** What {@link timeInteractions} leaves in the page. */
type Timed = typeof globalThis & { slowest: number };

/** Runs in the page: notes the milliseconds from the slowest click or key to the frame that answered it. */
function timeInteractions(): void {
  const page = globalThis as Timed;
  page.slowest = 0;
  const answer = ({ timeStamp }: Event) =>
    requestAnimationFrame(() =>
      // Behind the frame, which is told of before it is drawn.
      setTimeout(() => {
        page.slowest = Math.max(page.slowest, performance.now() - timeStamp);
      }),
    );
  for (const name of ['pointerdown', 'click', 'keydown']) addEventListener(name, answer, true);
}

/** Runs in the page: milliseconds to its first contentful paint and to the end of its load event. */
function readLoad(): Promise<Omit<Loaded, 'interaction'>> {
  return new Promise((resolve) => {
    const look = () => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      if (paint && navigation && navigation.loadEventEnd > 0) {
        resolve({ paint: paint.startTime, load: navigation.loadEventEnd });
      } else setTimeout(look, 20);
    };
    look();
  });
}

/** Closes a card, and rests off its mark until that may open one again. */
async function leaveCard(desk: Desk): Promise<void> {
  await desk.key('Escape');
  await desk.cardGone();
  await desk.moveTo({ x: 900, y: 500 }, 0);
  await desk.outlast(400);
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
          const layer = [...document.documentElement.children].find(({ localName }) => localName === 'div');
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
