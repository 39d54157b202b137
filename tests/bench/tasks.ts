/**
 * Tasks over 50 ms on every page of the laboratory, and on one of a million texts: with the extension and without it.
 * A page counts as held up by us only where the tab with us has more of them, or longer ones, in every try: what a busy
 * machine does once is not ours. Chromium: Firefox tells nobody of its tasks.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from '../e2e/desk';
import { HOSTILE_PAGES } from '../e2e/hostile-pages';
import { startBrowser } from '../e2e/start';
import type { Site } from '../support/server';

const TRIES = 3;
/** By how much the longest task must be longer with us to count, ms. */
const SLACK = 25;
/** What pages and we get to do after loading, ms. */
const SETTLE = 700;
const MILLION = 'many-nodes.html?1000000';
const MILLION_SETTLE = 60_000;

interface Tasks {
  readonly count: number;
  /** ms */
  readonly longest: number;
}

/** Prints the pages that we hold up, how many we do not, and the figures of a million texts. */
export async function measureTasks({ origin }: Site): Promise<void> {
  const browser = await startBrowser('chromium');
  try {
    const desk = await browser.openDesk();
    const plain = await browser.openDesk({ plain: true });
    const say = (text: string) => console.log(`chromium, ${text}`);
    const write = ({ count, longest }: Tasks) => `${count} tasks over 50 ms, the longest ${longest.toFixed(0)} ms`;
    let heldUp = 0;
    for (const { file } of HOSTILE_PAGES) {
      const url = new URL(file, `${origin}/hostile/`).href;
      const seen = await compare(desk, plain, url);
      if (!seen) continue;
      heldUp += 1;
      say(`${file}: ${write(seen.ours)} with us; without us ${write(seen.theirs)}`);
    }
    say(`${HOSTILE_PAGES.length} pages: ${heldUp} with tasks of ours over 50 ms`);
    const url = `${origin}/hostile/${MILLION}`;
    say(`a million texts without us: ${write(await readTasks(plain, url, SETTLE))}`);
    await plain.close();
    await desk.show();
    await desk.goto(url);
    const start = performance.now();
    await desk.locate('Rosatom');
    say(`a million texts: first mark seen ${(performance.now() - start).toFixed(0)} ms after the page was there`);
    await pause(MILLION_SETTLE);
    say(`a million texts with us: ${write(await tasksOf(desk))}`);
    await desk.hover('Rosatom');
    say('a million texts: a card opens');
  } finally {
    await browser.close();
  }
}

/** The tasks of both tabs where ours stands out in every try; else null. */
async function compare(desk: Desk, plain: Desk, url: string): Promise<{ ours: Tasks; theirs: Tasks } | null> {
  for (let left = TRIES; ; left--) {
    const theirs = await readTasks(plain, url, SETTLE);
    const ours = await readTasks(desk, url, SETTLE);
    if (ours.count <= theirs.count && ours.longest <= theirs.longest + SLACK) return null;
    if (left === 1) return { ours, theirs };
  }
}

async function readTasks(desk: Desk, url: string, settle: number): Promise<Tasks> {
  await desk.show();
  await desk.goto(url);
  await pause(settle);
  await desk.change();
  await pause(settle);
  return tasksOf(desk);
}

/** The tasks of the page so far; the browser keeps the first two hundred. */
async function tasksOf(desk: Desk): Promise<Tasks> {
  const [answer] = await desk.probe(
    () =>
      new Promise<number[]>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().map(({ duration }) => duration))).observe({
          type: 'longtask',
          buffered: true,
        });
        setTimeout(() => resolve([]), 100);
      }),
  );
  const durations = answer?.value ?? [];
  return { count: durations.length, longest: Math.max(0, ...durations) };
}
