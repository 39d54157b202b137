/** The quick form: every page of the project gives as many places as the definition says, in every browser. No times. */
import type { Engine } from '../e2e/desk';
import { bundleContestant } from './bundle';
import { openLab } from './lab';
import { openShelf, PAGES } from './pages';
import type { Result } from './race';

/** Prints a line a page and browser; false where a count differs. */
export async function checkCounts(engines: readonly Engine[]): Promise<boolean> {
  const script = await bundleContestant('sidelight');
  const naive = await bundleContestant('definition');
  const shelf = await openShelf();
  let isSame = true;
  for (const engine of engines) {
    const lab = await openLab(engine);
    for (const page of PAGES.filter(({ kind }) => kind === 'demo')) {
      const url = shelf.urlOf(page)!;
      const [found, expected] = [await lab.run<Result>(url, script), await lab.run<Result>(url, naive)];
      const agrees = found.hits === expected.hits && found.hits! > 0;
      isSame &&= agrees;
      console.log(
        `${agrees ? 'ok  ' : 'FAIL'} ${engine}, ${page.name}: ${found.hits} places, ${expected.hits} by definition`,
      );
    }
    await lab.close();
  }
  shelf.close();
  return isSame;
}
