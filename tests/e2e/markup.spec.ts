/** The labelled passages with a news site's markup around them yield the mentions of their bare text. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from './test';

const FILE = 'tests/eval/markup.json';
const SAME = 0.99;

interface Item {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly html: string;
}

interface Found {
  readonly text: string;
  readonly entity: string;
}

test('marked-up passages hold the same mentions as their text', async ({ desk, site }) => {
  test.setTimeout(180_000);
  const expected = annotate();
  const missed: string[] = [];
  let settled = { marks: '', times: 0 };
  let total = 0;
  for (const { id, lang, html } of readItems()) {
    const wanted = expected.get(id) ?? [];
    await desk.goto(site.publish(`<body lang="${lang}">${html}<p id="end">Zhqx.</p>`));
    const found = await desk.until(`the mentions of ${id}`, async () => {
      const seen = desk.engine === 'chromium' ? await readMentions() : await readMarked(wanted);
      return seen.length >= wanted.length || (await isSettled()) ? seen : null;
    });
    total += wanted.length;
    missed.push(...difference(wanted, found).map((mention) => `${id} lacks ${mention}`));
    missed.push(...difference(found, wanted).map((mention) => `${id} adds ${mention}`));
  }
  console.log(`${desk.engine}: ${total} mentions, ${missed.length} differ`, missed);
  expect(total).toBeGreaterThan(100);
  expect(1 - missed.length / total).toBeGreaterThanOrEqual(SAME);

  /** All mentions, as the reader of the page holds them. */
  async function readMentions(): Promise<Found[]> {
    const frames = await desk.probe(() => {
      const { reader } = (globalThis as { sidelight?: { reader?: { mentions(): Found[] } } }).sidelight ?? {};
      return reader?.mentions().map(({ text, entity }) => ({ text, entity })) ?? [];
    });
    return frames.flatMap(({ value }) => value);
  }

  /** Firefox keeps the reader out of reach, and only first mentions are marked: the rest is taken as found with them. */
  async function readMarked(wanted: readonly Found[]): Promise<Found[]> {
    const marked = await desk.markTexts();
    const entityOf = new Map(wanted.map(({ text, entity }) => [normalise(text), entity]));
    const entities = new Set(marked.map((text) => entityOf.get(normalise(text))));
    const strange = marked.filter((text) => !entityOf.has(normalise(text)));
    return [
      ...wanted.filter(({ entity }) => entities.has(entity)),
      ...strange.map((text) => ({ text, entity: 'unknown' })),
    ];
  }

  /** Nothing has changed for a while: what is missing will not come. */
  async function isSettled(): Promise<boolean> {
    const marks = JSON.stringify(await desk.markTexts());
    settled = { marks, times: settled.marks === marks ? settled.times + 1 : 0 };
    return settled.times > 20;
  }
});

function readItems(): Item[] {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Item[];
}

/** The mentions in the bare text of each item, by the command that people use. */
function annotate(): Map<string, Found[]> {
  const { stdout } = spawnSync('node_modules/.bin/tsx', ['scripts/annotate.ts', FILE], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const answers = JSON.parse(stdout) as { id: string; mentions: { start: number; end: number; entity: string }[] }[];
  const textOf = new Map(readItems().map(({ id, text }) => [id, text]));
  return new Map(
    answers.map(({ id, mentions }) => [
      id,
      mentions.map(({ start, end, entity }) => ({ text: (textOf.get(id) ?? '').slice(start, end), entity })),
    ]),
  );
}

function normalise(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What of `all` is not in `some`, counted with multiplicity. */
function difference(all: readonly Found[], some: readonly Found[]): string[] {
  const left = some.map(({ text, entity }) => `${entity}: ${normalise(text)}`);
  return all
    .map(({ text, entity }) => `${entity}: ${normalise(text)}`)
    .filter((mention) => {
      const at = left.indexOf(mention);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
}
