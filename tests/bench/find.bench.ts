/** Throughput of the matcher over text alone, by the number of names; the browser's bench measures pages. */
import { test } from 'vitest';
import { loadDictionary } from '../../core/spot/dictionary';
import { findCandidates } from '../../core/spot/find';
import { packDictionary } from '../../core/spot/pack';

const SYLLABLES =
  'ba bo ka ki ku la le lo ma mi na ni ra re ro sa se sha ta ti to va vi za yan ov ev ski man son berg'.split(' ');

/** Repeatable numbers (a linear congruential generator). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 9) % sides;
  };
}

function makeWord(roll: (sides: number) => number): string {
  return Array.from({ length: 2 + roll(3) }, () => SYLLABLES[roll(SYLLABLES.length)]).join('');
}

function makeNames(count: number): string[] {
  const roll = dice(count);
  const first = Array.from({ length: Math.ceil(2 * Math.sqrt(count)) }, () => makeWord(roll));
  const last = Array.from({ length: Math.ceil(count / 6) }, () => makeWord(roll));
  const names = new Set<string>();
  while (names.size < count) names.add(`${first[roll(first.length)]} ${last[roll(last.length)]}`);
  return [...names];
}

const roll = dice(1);
const PROSE = Array.from({ length: 150_000 }, () => makeWord(roll) + (roll(9) === 0 ? ', ' : ' ')).join('');

const SIZES = [1_000, 10_000, 100_000].map((count) => ({
  count,
  packed: packDictionary(makeNames(count).map((text, entry) => ({ text, entry }))),
}));

test(`a text of ${(PROSE.length / 1e6).toFixed(1)} MB is searched`, async ({ bench }) => {
  await bench.compare(
    bench('nothing but reading', () => {
      let sum = 0;
      for (let at = 0; at < PROSE.length; at++) sum += PROSE.charCodeAt(at);
      if (sum === 0) throw new Error('there is no text');
    }),
    ...SIZES.map(({ count, packed }) => {
      const dictionary = loadDictionary(packed);
      return bench(`${count} names`, () => {
        findCandidates(PROSE, dictionary);
      });
    }),
  );
});

test('a dictionary is loaded', async ({ bench }) => {
  await bench.compare(
    ...SIZES.map(({ count, packed }) =>
      bench(`${count} names`, () => {
        loadDictionary(packed);
      }),
    ),
  );
});
