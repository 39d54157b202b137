import fc from 'fast-check';
import { describe, it } from 'vitest';
import { TARGETS } from '../fuzz/targets';
import { texts } from '../fuzz/texts';

/** `npm run fuzz` goes on for as long as it is told, and watches how the time grows. */
const RUNS = 25;

describe('any text at all, halves of characters and depths without end among them', () => {
  it.each(TARGETS)(
    'ends $name in a result',
    ({ most, run }) => {
      fc.assert(
        fc.property(texts(16), (text) => {
          run(text.slice(0, most));
        }),
        { numRuns: RUNS },
      );
    },
    30_000,
  );
});
