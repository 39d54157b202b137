/**
 * What typing costs in a draft of 5,000 words with a name and a year in each paragraph, with us and without: the work of
 * the page's main thread from one key to the next, painting, pauses and looks at the draft included.
 */
import type { Desk, Engine } from '../e2e/desk';
import { startBrowser } from '../e2e/start';
import type { Site } from '../support/server';
import { quantile } from './figures';

const SENTENCE =
  'The Bushehr nuclear power plant was connected to the grid in 2011, and nobody of them said anything else. ';
const PARAGRAPH = `${SENTENCE}${'They talked on about the weather of that year and the next. '.repeat(5)}`;
/** Paragraphs of some 75 words. */
const PARAGRAPHS = 67;
const KEYS = 'The weather of that year was fine, and Rosatom said so in due time again. ';
const ROUNDS = 3;

interface Key {
  readonly ms: number;
  readonly layouts: number | null;
}

/** Prints the figures of one browser. */
export async function measureTyping(engine: Engine, { publish }: Site): Promise<void> {
  const url = publish(
    `<style>body { font: 16px serif }</style><div contenteditable>${`<p>${PARAGRAPH}</p>`.repeat(PARAGRAPHS)}</div>`,
  );
  const browser = await startBrowser(engine);
  try {
    const keys: Record<'ours' | 'plain', Key[]> = { ours: [], plain: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const who of ['plain', 'ours'] as const) {
        const desk = await browser.openDesk({ plain: who === 'plain' });
        keys[who].push(...(await typeOnce(desk, url)));
        await desk.close();
      }
    }
    const at = (who: 'ours' | 'plain', share: number) =>
      quantile(
        keys[who].map(({ ms }) => ms),
        share,
      );
    for (const [name, share] of [['median', 0.5] as const, ['p95', 0.95] as const]) {
      const [ours, plain] = [at('ours', share), at('plain', share)];
      console.log(
        `${engine.padEnd(9)} typing, main thread by key, ${name}: ${ours.toFixed(2)} ms with us, ${plain.toFixed(2)} without, added ${(ours - plain).toFixed(2)} ms`,
      );
    }
    const layouts = (who: 'ours' | 'plain') => keys[who].reduce((sum, key) => sum + (key.layouts ?? 0), 0);
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
    await desk.type(key);
    await desk.evaluate(untilDrawn);
    const now = await desk.readWork();
    keys.push({ ms: now.ms - before.ms, layouts: now.layouts && now.layouts - (before.layouts ?? 0) });
    before = now;
  }
  return keys;
}

/** Runs in the page. */
function untilDrawn(): Promise<null> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))));
}
