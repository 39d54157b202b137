/**
 * What typing costs in a draft of 5,000 words with a name and a year in each paragraph, with us and without: the work of
 * the page's main thread from one key to the next, painting, pauses and looks at the draft included.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Desk, Engine } from '../e2e/desk';
import { startBrowser } from '../e2e/start';
import type { Site } from '../support/server';
import { compareAt, quantile, writeFigure } from './figures';

const SENTENCE =
  'The Bushehr nuclear power plant was connected to the grid in 2011, and nobody of them said anything else. ';
const PARAGRAPH = `${SENTENCE}${'They talked on about the weather of that year and the next. '.repeat(5)}`;
/** Paragraphs of some 75 words. */
const PARAGRAPHS = 67;
const KEYS = 'The weather of that year was fine, and Rosatom said so in due time again. ';
/** As people type who write for a living: a key every so often, and a rest at each stop, ms. */
const EVERY = 100;
const REST = 600;

interface Key {
  readonly ms: number;
  readonly layouts: number;
}

/** Prints the figures of one browser. @param rounds of each contestant, by turns */
export async function measureTyping(engine: Engine, { publish }: Site, rounds: number): Promise<void> {
  const url = publish(
    `<style>body { font: 16px serif }</style><div contenteditable>${`<p>${PARAGRAPH}</p>`.repeat(PARAGRAPHS)}</div>`,
  );
  const browser = await startBrowser(engine);
  try {
    const typed: Record<'ours' | 'plain', Key[][]> = { ours: [], plain: [] };
    for (let round = 0; round < rounds; round++) {
      for (const who of round % 2 === 0 ? (['plain', 'ours'] as const) : (['ours', 'plain'] as const)) {
        const desk = await browser.openDesk({ plain: who === 'plain' });
        typed[who].push(await typeOnce(desk, url));
        await desk.close();
      }
    }
    const [ours, plain] = [typed.ours, typed.plain].map((keys) => keys.map((round) => round.map(({ ms }) => ms)));
    for (const [name, share] of [['median', 0.5] as const, ['p95', 0.95] as const]) {
      const at = (times: readonly number[][]) => quantile(times.flat(), share).toFixed(2);
      console.log(
        `${engine.padEnd(9)} typing, main thread by key, ${name}: ${at(ours!)} ms with us, ${at(plain!)} without, added ${writeFigure(compareAt(share, ours!, plain!))} ms`,
      );
    }
    const layouts = (who: 'ours' | 'plain') => typed[who].flat().reduce((sum, key) => sum + key.layouts, 0);
    if (engine === 'chromium') console.log(`layouts: ${layouts('ours')} with us, ${layouts('plain')} without`);
  } finally {
    await browser.close();
  }
}

/** Types into the midst of the draft, and gives what each key cost until the next one. */
async function typeOnce(desk: Desk, url: string): Promise<Key[]> {
  await desk.goto(url);
  await desk.evaluate(() => {
    const field = document.querySelector<HTMLElement>('[contenteditable]')!;
    field.focus();
    getSelection()!.collapse(field.children[30]!.firstChild, 40);
    getSelection()!.anchorNode!.parentElement!.scrollIntoView({ block: 'center' });
  });
  // Until all of it has been read once.
  await desk.outlast(4_000);
  const keys: Key[] = [];
  let before = await desk.readWork();
  for (const key of KEYS) {
    const next = performance.now() + (/[,.]/.test(key) ? REST : EVERY);
    await desk.type(key);
    await desk.evaluate(untilDrawn);
    await pause(Math.max(0, next - performance.now()));
    const now = await desk.readWork();
    keys.push({ ms: now.ms - before.ms, layouts: (now.layouts ?? 0) - (before.layouts ?? 0) });
    before = now;
  }
  return keys;
}

/** Runs in the page. */
function untilDrawn(): Promise<null> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))));
}
