/** How cost grows with the ledger: reading a page, opening the names and what they weigh, building them, finding a card. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildCard } from '../../core/card/build';
import { compileLedger } from '../../core/ledger/compile';
import { readLedger } from '../../core/ledger/read';
import { openLibrary } from '../../core/ledger/shipped';
import { loadFactIndex } from '../../core/search/fact-index';
import { loadNames } from '../../core/spot';
import { type CompiledNames, compileNames } from '../../core/spot/compile';
import { fold } from '../../core/text/fold';
import { readLedgerFiles, readNameFiles } from '../../scripts/ledger-files';
import { bundleContestant } from './bundle';
import { quantile } from './figures';
import { inventNames, NAMES_EACH } from './invented-ledger';
import type { Lab } from './lab';
import { fetchPackage, openShelf, PAGES, type ReferencePage } from './pages';
import { race } from './race';

const SIZES = [1_000, 10_000, 100_000];
/** A name that is found costs its mark, whatever the size: said apart, by the largest ledger with none that stands on the pages. */
const LARGEST = SIZES.at(-1)!;
const READ = ['news, a long portrait', 'Russian reference'];
/** Where the curve is drawn. */
const DRAWING = 'docs/images/growth.svg';

interface Growth {
  readonly name: string;
  readonly entities: number;
  /** Milliseconds of building, of opening, and of finding one card. */
  readonly build: number;
  readonly open: number;
  readonly card: number;
  /** Bytes a name: as packed for the matcher, and with everything else about entities once it is open. */
  readonly cells: number;
  readonly heap: number;
  /** Milliseconds a page, and the names found on it, in the order of {@link READ}. */
  readonly pages: readonly number[];
  readonly hits: readonly number[];
}

/** Prints a row a size and draws the curve of the pages. Wants `--expose-gc` for what is kept in memory. */
export async function measureGrowth(lab: Lab, rounds: number, draw: boolean): Promise<void> {
  const { cues } = readNameFiles(process.cwd());
  const read = PAGES.filter(({ name }) => READ.includes(name));
  const words = new Set(read.flatMap((page) => listWords(page, SMALL)));
  const all = new Set(read.flatMap((page) => listWords(page, ANY)));
  const make = (entities: number, name: string, isLeftOut: (name: string) => boolean) => {
    const files = inventNames(entities, isLeftOut);
    const start = performance.now();
    const packed = compileNames(files, cues);
    return { name, entities, packed, build: performance.now() - start };
  };
  const ledgers = [
    ...SIZES.map((entities) => make(entities, `${entities} entities`, (name) => words.has(name))),
    make(LARGEST, `${LARGEST}, none of them found`, (name) => name.split(' ').every((word) => all.has(word))),
  ];
  const scripts = [];
  for (const { name, packed } of ledgers) {
    scripts.push({ name, script: await bundleContestant('sidelight', process.cwd(), packed.names) });
  }
  const shelf = await openShelf();
  const pages: Awaited<ReturnType<typeof race>>[] = [];
  for (const page of read) {
    const url = shelf.urlOf(page);
    if (url) pages.push(await race(lab, url, scripts, rounds));
  }
  shelf.close();
  const rows = ledgers.map(({ name, entities, packed, build }): Growth => {
    const of = (figure: 'cpu' | 'ms' | 'load', results: (typeof pages)[number]) =>
      quantile(
        results.get(name)!.map((result) => result[figure] ?? result.ms),
        0.5,
      );
    const weight = weigh(packed);
    return {
      name,
      entities,
      build,
      open: pages[0] ? of('load', pages[0]) : Number.NaN,
      card: timeCard(entities),
      cells: weight.cells / (entities * NAMES_EACH),
      heap: weight.heap / (entities * NAMES_EACH),
      pages: pages.map((results) => of('cpu', results)),
      hits: pages.map((results) => results.get(name)![0]!.hits!),
    };
  });
  console.log(`\n${lab.engine}, growth (${NAMES_EACH} names an entity); pages: ${READ.join(', ')}`);
  for (const { name, build, open, card, cells, heap, pages: times, hits } of rows) {
    console.log(
      `  ${name.padStart(28)}: pages ${times.map((ms, at) => `${ms.toFixed(1)} ms (${(ms / rows[0]!.pages[at]!).toFixed(2)}, ${hits[at]} names)`).join(', ')}; ` +
        `opened in ${open.toFixed(1)} ms; built in ${(build / 1000).toFixed(1)} s; names ${cells.toFixed(1)} bytes each, ` +
        `all that is kept ${heap.toFixed(1)}; a card in ${card.toFixed(2)} ms`,
    );
  }
  if (draw) drawCurve(rows.slice(0, SIZES.length));
}

const SMALL = /(?<!\p{L})\p{Ll}+(?!\p{L})/gu;
const ANY = /\p{L}+/gu;

/** Words of a page, folded: all, or those that stand in small letters. */
function listWords({ from, file }: ReferencePage, which: RegExp): string[] {
  const folder = fetchPackage(from);
  if (!folder || !existsSync(path.join(folder, file))) return [];
  const text = readFileSync(path.join(folder, file), 'utf8').replace(/<[^>]*>/g, ' ');
  return (text.match(which) ?? []).map(fold);
}

/** Bytes of the packed names, and of everything that is kept once they are open. */
function weigh(packed: CompiledNames): { cells: number; heap: number } {
  const text = JSON.stringify(packed);
  globalThis.gc?.();
  const before = process.memoryUsage();
  const read = JSON.parse(text) as CompiledNames;
  const { dictionary } = loadNames(read.names);
  globalThis.gc?.();
  const after = process.memoryUsage();
  const heap = after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers;
  // What they stand for is kept as it is read.
  const beside = read.cues.names.length + read.cues.entities.length;
  return { cells: dictionary.cells.length + beside, heap };
}

/** Milliseconds that one card takes in a ledger of that size: p95 over entries from all of it. */
function timeCard(entities: number): number {
  const real = compileLedger(readLedger(readLedgerFiles(process.cwd())));
  const [like] = real.ledger.entities;
  const more = Array.from({ length: entities }, (_, n) => ({ ...like!, id: `entity-${n}` }));
  const library = openLibrary({ ...real.ledger, entities: [...real.ledger.entities, ...more] });
  const loaded = loadFactIndex(real.index);
  const index = { of: () => loaded.of(like!.id) };
  const times = Array.from({ length: 200 }, (_, n) => {
    const start = performance.now();
    buildCard(library, index, more[(n * 7919) % entities]!.id, {
      sentence: 'It was signed in Moscow.',
      today: '2026-11-22',
    });
    return performance.now() - start;
  });
  return quantile(times, 0.95);
}

/** A small drawing: time a page by size of the ledger, each page against itself at the smallest. */
function drawCurve(rows: readonly Growth[]): void {
  const [width, height] = [480, 240];
  const x = (at: number) => 60 + (at * (width - 120)) / (rows.length - 1);
  const y = (ratio: number) => height - 40 - (ratio - 0.8) * 150;
  const lines = READ.map((name, page) => {
    const points = rows.map((row, at) => `${x(at)},${y(row.pages[page]! / rows[0]!.pages[page]!).toFixed(1)}`);
    const dash = page === 0 ? '' : ' stroke-dasharray="6 4"';
    return `<polyline points="${points.join(' ')}" fill="none" stroke="#0b5a8c" stroke-width="2"${dash}/><text x="${x(0)}" y="${20 + page * 16}">${page === 0 ? 'line' : 'dashes'}: ${name}</text>`;
  });
  const ticks = rows.map(
    ({ entities }, at) =>
      `<text x="${x(at)}" y="${height - 14}" text-anchor="middle">${entities.toLocaleString('en')} entities</text>`,
  );
  const limits = [1, 1.3].map(
    (ratio) =>
      `<line x1="50" x2="${width - 40}" y1="${y(ratio)}" y2="${y(ratio)}" stroke="#999"/><text x="46" y="${y(ratio) + 4}" text-anchor="end">${ratio}</text>`,
  );
  mkdirSync('docs/images', { recursive: true });
  writeFileSync(
    DRAWING,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11"><title>Time to read a page by the number of entries in the ledger</title><rect width="${width}" height="${height}" fill="#fff"/>${[...limits, ...lines, ...ticks].join('')}</svg>\n`,
  );
}
