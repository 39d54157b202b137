/**
 * What typing costs in a draft of 5,000 words, with us and without: the time from each key to the end of the task that it
 * makes, and all the work of the page's thread by key, pauses and looks at the draft included.
 */
import type { Desk, Engine } from '../e2e/desk';
import { startBrowser } from '../e2e/start';
import type { Site } from '../support/server';

const SENTENCE =
  'The Bushehr nuclear power plant was connected to the grid in 2011, and nobody of them said anything else. ';
const PARAGRAPH = `${SENTENCE}${'They talked on about the weather of that year and the next. '.repeat(5)}`;
/** Paragraphs of some 75 words. */
const PARAGRAPHS = 67;
const KEYS = 'The weather of that year was fine, and Rosatom said so in due time again. ';
const ROUNDS = 3;

/** Prints the figures of one browser. */
export async function measureTyping(engine: Engine, { publish }: Site): Promise<void> {
  const url = publish(
    `<style>body { font: 16px serif }</style><div contenteditable>${`<p>${PARAGRAPH}</p>`.repeat(PARAGRAPHS)}</div>`,
  );
  const browser = await startBrowser(engine);
  try {
    for (const plain of [true, false]) {
      const desk = await browser.openDesk({ plain });
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) times.push(...(await typeOnce(desk, url)));
      if (times.length === 0) throw new Error('No key was heard.');
      const sorted = times.toSorted((a, b) => a - b);
      const at = (share: number) => sorted[Math.floor(sorted.length * share)]!.toFixed(2);
      console.log(
        `${engine.padEnd(9)} typing ${plain ? 'without' : 'with'} us, by key: median ${at(0.5)} ms, p95 ${at(0.95)} ms`,
      );
      await desk.close();
    }
  } finally {
    await browser.close();
  }
}

/** Milliseconds from each key to the end of what it sets off, paint left out. */
async function typeOnce(desk: Desk, url: string): Promise<number[]> {
  await desk.goto(url);
  await desk.evaluate(() => {
    const field = document.querySelector<HTMLElement>('[contenteditable]')!;
    field.focus();
    getSelection()!.collapse(field.children[30]!.firstChild, 40);
    const times: number[] = [];
    let start = 0;
    addEventListener('keydown', () => (start = performance.now()), true);
    const done = new MessageChannel();
    done.port1.onmessage = () => times.push(performance.now() - start);
    addEventListener('input', () => done.port2.postMessage(0));
    Object.assign(window, { keyTimes: times });
  });
  // Until all of it has been read once.
  await desk.outlast(4_000);
  await desk.type(KEYS);
  return desk.evaluate(() => (window as unknown as { keyTimes?: number[] }).keyTimes ?? []);
}
