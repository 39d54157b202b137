/** Where a stretch of a run stands in the tree. */
import type { Mention } from '../core/model';
import { bisect } from './bisect';
import type { Piece } from './marks';
import type { Run } from './walk';

/** Which piece of a run holds the unit at `offset`. */
export function pieceAt(run: Run, offset: number): number {
  return bisect(run.starts, (start) => start <= offset) - 1;
}

/** The stretches of text nodes that a mention covers; pieces of mere white space are left out. */
export function piecesOf(run: Run, { start, end }: Mention): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let index = pieceAt(run, start); index <= pieceAt(run, end - 1); index += 1) {
    const begin = run.starts[index]!;
    const shift = index === 0 ? run.from : 0;
    const from = Math.max(start, begin);
    const to = Math.min(end, run.starts[index + 1] ?? run.text.length);
    if (/\S/.test(run.text.slice(from, to))) {
      pieces.push({ node: run.nodes[index]!, start: from - begin + shift, end: to - begin + shift });
    }
  }
  // Kept with the mark: a list that grew by one has room for 17.
  return pieces.slice();
}
