/** Ours: the whole page in one go, a static range for every name that could stand there, nothing decided. */
import text from 'virtual:sidelight/names';
import type { Candidate } from '../../../core/spot';
import { findInBlock, holdsName, loadNames } from '../../../core/spot/names';
import { painterOf } from '../../../page/marks';
import { shadowOf } from '../../../page/nodes';
import { piecesOf } from '../../../page/pieces';
import { createReadings } from '../../../page/readings';
import { walk } from '../../../page/walk';
import type { MarkedPage } from '../../../page/world';

let names: ReturnType<typeof loadNames>;

export function prepare() {
  names = loadNames(text);
  // Opens them.
  findInBlock('', names);
}

export function bench() {
  const start = performance.now();
  let found: readonly Candidate[] = [];
  const { signal } = new AbortController();
  const painter = painterOf({ settings: { marks: 'dotted' }, guard: (work) => work, signal } as MarkedPage);
  const finder = {
    find: (block: string) => {
      found = findInBlock(block, names);
      return found;
    },
    holdsName: (candidates: readonly Candidate[]) => holdsName(candidates, names),
  };
  const nothing = () => {};
  const readings = createReadings(finder, 'every', nothing, nothing);
  let hits = 0;
  let blocks = 0;
  walk(
    { root: document, next: document.body, stop: null },
    {
      read(run) {
        found = [];
        readings.read(run);
        blocks += 1;
        for (const candidate of found) {
          if (!holdsName([candidate], names)) continue;
          painter.paint(piecesOf(run, { ...candidate, entity: '', soft: false }), 'known-name');
          hits += 1;
        }
      },
      meet: (element) => void shadowOf(element),
      isDue: () => false,
    },
  );
  return { ms: performance.now() - start, hits, blocks };
}
