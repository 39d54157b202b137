/** Reading whole pages, cold: ours against the limit and against peers, and against another revision of ours. */
import { bundleContestant } from './bundle';
import { quantile, ratios, summarise, writeFigure } from './figures';
import type { Lab } from './lab';
import { type Kind, openShelf, PAGES } from './pages';
import { type Contestant, type Result, race } from './race';

export interface ScanOptions {
  readonly rounds: number;
  /** Root of another revision's tree, to be measured beside this one. */
  readonly other: string | null;
  /** A part of the names of pages; empty for all. */
  readonly page: string;
}

/** Times of the bare walk that a whole-page scan may take, by kind of page. */
const BUDGETS: Readonly<Record<Kind, number>> = { demo: 3, news: 3, manual: 3, long: 2 };
/** How many times faster than the peer of that name it must be, by kind of page. */
const LEADS = { 'mark-js': { demo: 100, news: 100, manual: 100, long: 500 }, 'find-and-replace': 2 } as const;
/** The longest page, in UTF-16 units, that the peer is asked to read which takes minutes there, and once only. */
const SLOW_MOST = 500_000;

/** Prints a row a page and contestant. */
export async function measureScan(lab: Lab, { rounds, other, page: wanted }: ScanOptions): Promise<void> {
  const ours: Contestant = { name: 'sidelight', script: await bundleContestant('sidelight') };
  const contestants = [
    { name: 'limit', script: await bundleContestant('limit') },
    ours,
    ...(other ? [{ name: 'other', script: await bundleContestant('sidelight', other) }] : []),
    { name: 'find-and-replace', script: await bundleContestant('find-and-replace') },
  ];
  const definition = { name: 'definition', script: await bundleContestant('definition') };
  const slow = { name: 'mark-js', script: await bundleContestant('mark-js') };
  const shelf = await openShelf();
  for (const page of PAGES.filter(({ name }) => name.includes(wanted))) {
    const url = shelf.urlOf(page);
    if (!url) {
      console.log(`${page.name}: its package can not be had here`);
      continue;
    }
    const results = new Map(await race(lab, url, contestants, rounds));
    const size = results.get('limit')![0]!;
    console.log(
      `\n${lab.engine}, ${page.name} (${page.kind}): ${size.units} units, ${size.nodes} texts, ${size.elements} elements`,
    );
    if (size.units! < SLOW_MOST) results.set(slow.name, (await race(lab, url, [slow], 1)).get(slow.name)!);
    const found = results.get('sidelight')![0]!.hits;
    const [{ hits: expected } = { hits: 0 }] = (await race(lab, url, [definition], 1)).get('definition')!;
    if (found !== expected) console.log(`  FAIL ${found} places found, ${expected} by definition`);
    const own = timesOf(results.get('sidelight')!);
    const walk = timesOf(results.get('limit')!);
    for (const [name, list] of results) {
      const times = timesOf(list);
      const ratio = summarise(name === 'limit' || name === 'sidelight' ? ratios(times, walk) : ratios(times, own));
      console.log(
        [
          `  ${name.padEnd(17)} ${writeFigure(summarise(times)).padEnd(22)} ms`,
          name === 'sidelight' && `${writeFigure(ratio)} of the walk, budget ${BUDGETS[page.kind].toFixed(1)}`,
          name === 'sidelight' &&
            `names opened in ${quantile(
              list.map(({ load }) => load!),
              0.5,
            ).toFixed(2)} ms`,
          name in LEADS && `ours is ${writeFigure(ratio)} times faster, asked ${leadOver(name, page.kind)}`,
          name === 'other' && `${writeFigure(ratio)} of ours`,
          'hits' in list[0]! && `${list[0]!.hits} places`,
        ]
          .filter(Boolean)
          .join('; '),
      );
    }
  }
  shelf.close();
}

function leadOver(name: string, kind: Kind): number {
  const lead = LEADS[name as keyof typeof LEADS];
  return typeof lead === 'number' ? lead : lead[kind];
}

/** Time on the processor where the browser tells it, so that other work on the machine counts for less. */
function timesOf(results: readonly Result[]): number[] {
  return results.map(({ cpu, ms }) => cpu ?? ms);
}
