/**
 * What Chromium tells of itself while the built extension reads: the heap that a tab keeps, when the first marks stand,
 * how long the page is held at once, and what a live page costs. Time of the main thread is its processor's, which other
 * work on the machine hardly changes.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, type CDPSession, chromium } from '@playwright/test';
import { OFFLINE } from '../e2e/chromium';
import type { Site } from '../support/server';
import { quantile } from './figures';
import { openShelf, PAGES } from './pages';

const LOADS = 3;
/** Until the background sleeps no more and the welcome page is there, ms. */
const SETTLED = 2_500;
/** Until a page is read to its end, the longest in twice that, ms. */
const READ = 5_000;

const SENTENCES = [
  'Rosatom said on Tuesday that the second unit of the Bushehr plant would be ready in time.',
  'The weather was fine and nobody said anything about it for the rest of the day.',
  'Abbas Araghchi met his colleagues in Moscow, and the talks went on until late.',
  'Shares fell by two percent after the announcement, then they rose again.',
  'A spokesman for the ministry did not answer questions of reporters on Monday.',
];
/** One MB, with a name in two of five paragraphs. */
const DENSE = Array.from(
  { length: 2_200 },
  (_, at) => `<p>${at} ${SENTENCES[at % 5]} <a href="#">${'It went on like that for a while. '.repeat(10)}</a></p>\n`,
).join('');
/** A name in one of twenty. */
const RARE = [SENTENCES[0]!, ...Array.from({ length: 19 }, (_, at) => SENTENCES[[1, 3, 4][at % 3]!]!)];

/**
 * A thousand nodes a second for five seconds, 200 lines, as the page takes them in; gives the ms from each hundredth of its
 * marks being due to its standing.
 */
function livePage(sentences: readonly string[], take: string): string {
  return `<div id="feed"></div><script>
const sentences = ${JSON.stringify(sentences)};
const count = () => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
const go = () => new Promise((done) => {
  const start = performance.now();
  const written = [], stood = [], lines = [];
  let nodes = 0;
  const write = setInterval(() => {
    const now = performance.now();
    stood.push([now, count()]);
    for (; nodes < Math.min(5000, now - start); nodes += 5) {
      const line = document.createElement('p');
      line.innerHTML = '<b>' + nodes + '</b> ' + sentences[(nodes / 5) % sentences.length] + ' <a href="#">more</a>';
      lines.push(line);
    }
    ${take}
    written.push([performance.now(), nodes]);
    if (now - start < 6000) return;
    clearInterval(write);
    const all = stood.at(-1)[1];
    const at = (list, share, whole) => list.find(([, sum]) => sum >= share * whole)[0];
    const waits = Array.from({ length: 99 }, (_, part) => (part + 1) / 100)
      .map((share) => at(stood, share, all) - at(written, share, 5000));
    done(all === 0 ? [] : waits);
  }, 10);
});
</script>`;
}

/** How the lines that have come are taken in. */
const GROWS = 'feed.append(...lines.splice(0));';
const LIVES = {
  'that grows': GROWS,
  'of a chat': `${GROWS}
    while (feed.childElementCount > 100) feed.firstElementChild.remove();
    scrollTo(0, document.body.scrollHeight);`,
  'of a list written anew four times a second': 'if (lines.length >= 50) feed.replaceChildren(...lines.splice(0));',
};

/** All its lines within the window: the marks of others are not registered, so that none can be counted. */
const IN_VIEW = `<style>
  #feed { columns: 8; column-fill: auto; height: 780px; font-size: 4px; line-height: 6px }
  p { margin: 0; white-space: nowrap; overflow: hidden }
</style>`;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: unknown;
}

/** Prints the figures of what was built for Chromium. */
export async function measureInside(site: Site): Promise<void> {
  const { chromium: executablePath } = JSON.parse(readFileSync('.cache/browsers.json', 'utf8')) as { chromium: string };
  const extension = path.resolve('.output/chrome-mv3');
  const profile = await mkdtemp(path.join(tmpdir(), 'sidelight-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: { width: 1280, height: 800 },
    args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`, '--disable-gpu', OFFLINE],
  });
  await pause(SETTLED);
  const plain = await context.browser()!.newContext({ viewport: { width: 1280, height: 800 } });
  const shelf = await openShelf();
  const pages: Record<string, string> = {
    'a page without names': site.publish('<p>Nothing is here.</p>'),
    'the wire story': `${site.origin}/demo/wire-story.html`,
    'a made page of 1 MB, a name in two of five blocks': site.publish(DENSE),
  };
  for (const page of PAGES) {
    const url = page.kind === 'demo' ? null : shelf.urlOf(page);
    if (url) pages[page.name] = url;
  }
  for (const [name, url] of Object.entries(pages)) {
    const kept = (await heapOf(context, url)) - (await heapOf(plain, url));
    tell(`heap kept on ${name}`, `${(kept / 2 ** 20).toFixed(2)} MB (asked 1.5 on the page of 1 MB)`);
  }
  for (const page of ['demo/wire-story', 'demo/long-read', 'hostile/many-nodes', 'hostile/megabytes']) {
    await measureMarks(context, `${site.origin}/${page}.html${page.endsWith('megabytes') ? '?10' : ''}`, page);
  }
  await measureMoves(context, `${site.origin}/demo/wire-story.html`);
  for (const [kind, take] of Object.entries(LIVES)) {
    for (const sentences of [SENTENCES, RARE]) {
      const often = sentences === RARE ? 'one of twenty' : 'two of five';
      await measureLive(context, plain, site.publish(livePage(sentences, take)), `${kind}, a name in ${often} lines`);
    }
  }
  await measureWaits(context, site.publish(IN_VIEW + livePage(SENTENCES, GROWS)));
  await context.close();
  shelf.close();
  await rm(profile, { recursive: true, force: true });
}

function tell(what: string, figure: string): void {
  console.log(`chromium  ${what}: ${figure}`);
}

/** Bytes of JS heap after all is read and collected; asked by the protocol alone, which leaves nothing in the page. */
async function heapOf(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Page.navigate', { url });
  await pause(2 * READ);
  await session.send('HeapProfiler.enable');
  for (let round = 0; round < 4; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return usedSize;
}

/** First marks after the first script of ours began, and the longest times that ours held the page. */
async function measureMarks(context: BrowserContext, url: string, name: string): Promise<void> {
  const walls: number[] = [];
  const cpus: number[] = [];
  const frames: number[] = [];
  const slices: number[] = [];
  for (let load = 0; load < LOADS; load++) {
    const page = await context.newPage();
    // Once a millisecond: asked without a rest, the thread would never be seen to wait.
    const untilMarked = `addEventListener('DOMContentLoaded', function look() {
      if (CSS.highlights.size > 0) performance.mark('marked'); else scheduler.postTask(look, { delay: 1 }); });`;
    await page.addInitScript({ content: untilMarked });
    const events = await trace(context, async () => {
      await page.goto(url);
      await pause(READ);
    });
    await page.close();
    const marked = events.find((event) => event.name === 'marked');
    const ours = scriptsOfOurs(events).filter(({ pid }) => pid === marked?.pid);
    if (!marked || !ours[0]) continue;
    const [{ pid, tid, ts: start }] = ours as [TraceEvent];
    const mine = events.filter((event) => event.pid === pid && event.tid === tid);
    const waited = mine.filter((event) => isTask(event) && event.ts >= start && event.ts < marked.ts);
    walls.push((marked.ts - start) / 1_000);
    // Frames are the page's own: style, layout and paint that we force would stand among our scripts.
    cpus.push(sum(waited.filter((task) => !isFrame(task))) + sum(promisesOf(mine, start, marked.ts)));
    frames.push(sum(waited.filter(isFrame)));
    slices.push(...holdsOf(mine, start));
  }
  const spread = (list: readonly number[]) =>
    `${quantile(list, 0.5).toFixed(0)} (${quantile(list, 0).toFixed(0)}–${quantile(list, 1).toFixed(0)}) ms`;
  tell(
    `${name}: first mark after our script began`,
    `${spread(cpus)} of the thread's time without frames (asked 50), frames ${spread(frames)}, ${spread(walls)} of wall time`,
  );
  const most = [0.5, 0.99, 1].map((share) => quantile(slices, share).toFixed(1));
  tell(`${name}: slices of ours`, `median ${most[0]}, p99 ${most[1]}, longest ${most[2]} ms of the thread (asked 8)`);
}

/** What we do at each move of the pointer, over text and marks. */
async function measureMoves(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(url);
  await pause(READ);
  const events = await trace(context, async () => {
    for (let y = 100; y < 780; y += 40) await page.mouse.move(y % 80 ? 1200 : 80, y, { steps: 40 });
  });
  await page.close();
  const calls = scriptsOfOurs(events);
  const moves = events
    .filter(({ name, args }) => name === 'EventDispatch' && JSON.stringify(args).includes('"pointermove"'))
    .map((move) =>
      sum(
        calls.filter(({ pid, tid, ts }) => pid === move.pid && tid === move.tid && move.ts <= ts && ts < endOf(move)),
      ),
    );
  const most = [0.5, 0.99, 1].map((share) => quantile(moves, share).toFixed(2));
  tell(
    'ours at a move of the pointer',
    `median ${most[0]}, p99 ${most[1]}, longest ${most[2]} ms of the thread (asked 0.3; ${moves.length} moves)`,
  );
}

/** What a live page costs the main thread with us and without. */
async function measureLive(context: BrowserContext, plain: BrowserContext, url: string, kind: string): Promise<void> {
  const figures = { ours: [] as number[], all: [] as number[], without: [] as number[] };
  for (let round = 0; round < 3; round++) {
    for (const place of [context, plain]) {
      const page = await place.newPage();
      await page.goto(url);
      await pause(SETTLED);
      const events = await trace(context, async () => {
        await page.evaluate('go()');
      });
      const { pid, tid } = events.find(
        ({ name, args }) => name === 'FunctionCall' && JSON.stringify(args).includes(url),
      )!;
      const mine = events.filter((event) => event.pid === pid && event.tid === tid);
      (place === plain ? figures.without : figures.all).push(sum(mine.filter(isTask)));
      if (place === context) figures.ours.push(sum(scriptsOfOurs(mine)));
      await page.close();
    }
  }
  const [ours, all, without] = [figures.ours, figures.all, figures.without].map((list) =>
    quantile(list, 0.5).toFixed(0),
  );
  tell(
    `1,000 nodes a second for 5 s, a page ${kind}`,
    `${ours} ms of our scripts; main thread ${all} with us, ${without} without (asked 250 more)`,
  );
}

/** How soon marks stand on a live page, all in view: harder than any that people read. */
async function measureWaits(context: BrowserContext, url: string): Promise<void> {
  const waits: number[] = [];
  for (let round = 0; round < 3; round++) {
    const page = await context.newPage();
    await page.goto(url);
    await pause(SETTLED);
    waits.push(...((await page.evaluate('go()')) as number[]));
    await page.close();
  }
  const late = [0.5, 0.95, 1].map((share) => quantile(waits, share).toFixed(0));
  tell('live page: marks after their text', `median ${late[0]}, p95 ${late[1]}, last ${late[2]} ms (asked 200)`);
}

/** Everything the browser did during some work. */
async function trace(context: BrowserContext, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const session: CDPSession = await context.browser()!.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  const includedCategories = ['devtools.timeline', 'blink.user_timing', 'toplevel'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await work();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

/** What the browser called of ours, one after the other. */
function scriptsOfOurs(events: readonly TraceEvent[]): TraceEvent[] {
  return events
    .filter(({ ph, name }) => ph === 'X' && (name === 'EvaluateScript' || name === 'FunctionCall'))
    .filter(({ args }) => JSON.stringify(args).includes('chrome-extension:'))
    .toSorted((a, b) => a.ts - b.ts);
}

/** Promises that were kept after a task: on pages without scripts of their own, ours. Below 0.1 ms there were none to keep. */
function promisesOf(events: readonly TraceEvent[], from: number, to = Number.POSITIVE_INFINITY): TraceEvent[] {
  const tasks = events.filter(isTask);
  return events.filter(
    ({ name, ph, ts, tdur = 0 }) =>
      ph === 'X' &&
      name === 'BlinkScheduler_PerformMicrotaskCheckpoint' &&
      tdur > 100 &&
      ts >= from &&
      ts < to &&
      !tasks.some((task) => task.ts <= ts && ts < endOf(task)),
  );
}

/** How long we held the thread, each time that we had it: all scripts of ours that one task called, or promises. */
function holdsOf(events: readonly TraceEvent[], start: number): number[] {
  const calls = scriptsOfOurs(events);
  const outer = calls.filter((call, at) => !calls.slice(0, at).some((other) => call.ts < endOf(other)));
  const tasks = events.filter((event) => isTask(event) && outer.some(({ ts }) => event.ts <= ts && ts < endOf(event)));
  return [
    ...tasks.map((task) => sum(outer.filter(({ ts }) => task.ts <= ts && ts < endOf(task)))),
    ...promisesOf(events, start).map((promise) => sum([promise])),
  ];
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}

/** True for a task that brings a frame to the screen. */
function isFrame({ args }: TraceEvent): boolean {
  return JSON.stringify(args).includes('BeginMainFrame');
}

function isTask({ name, ph }: TraceEvent): boolean {
  return ph === 'X' && name.endsWith('::RunTask');
}

/** Milliseconds of the thread's processor. */
function sum(events: readonly TraceEvent[]): number {
  return events.reduce((all, { tdur = 0 }) => all + tdur / 1_000, 0);
}
