import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countEdits } from '../../core/search/edits';
import { search, searched } from '../support/search';

const names = [...searched.entities.values()].map(({ name }) => name.replace(/ \(.*/, ''));

/** Edits by trying them all: the plain recursion. */
function countSlowly(a: string, b: string): number {
  if (!a || !b) return a.length + b.length;
  const swap = countSlowly(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
  const turn =
    a.length > 1 && a[0] === b[1] && a[1] === b[0] ? countSlowly(a.slice(2), b.slice(2)) + 1 : Number.POSITIVE_INFINITY;
  return Math.min(swap, turn, countSlowly(a.slice(1), b) + 1, countSlowly(a, b.slice(1)) + 1);
}

describe('searching', () => {
  it('never throws, and answers the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (query) => {
        const answer = search(query);
        expect(search(query)).toEqual(answer);
        expect(answer.hits.length).toBeLessThanOrEqual(10);
        for (const { why, name, gist } of answer.hits) {
          for (const { field, ranges } of why) {
            const length = { name: name.length, gist: gist.length, fact: Number.POSITIVE_INFINITY }[field];
            for (const [start, end] of ranges) expect(0 <= start && start < end && end <= length).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds each entry by its name, in any case and with any gaps around it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.boolean(), fc.constantFrom('', ' ', '\t', '  '), (name, upper, gap) => {
        const query = gap + (upper ? name.toUpperCase() : name.toLowerCase()) + gap;
        const found = search(query).hits[0]!;
        expect(found.name.replace(/ \(.*/, '')).toBe(name);
      }),
      { numRuns: 60 },
    );
  });

  it('orders hits by score', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('iran', 'treaty', 'russia', 'drone', '2025', 'plant'), { minLength: 1 }),
        (words) => {
          const scores = search(words.join(' ')).hits.map(({ score }) => score);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('counting edits', () => {
  it('agrees with trying them all', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const slow = countSlowly(a, b);
        const fast = countEdits(a, b, 6);
        expect(fast).toBe(slow);
      }),
    );
  });
});
