import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCase } from '../../core/spot/pattern';
import { anyCaseWords } from '../../core/spot/words';

const LIST = anyCaseWords`cat|name is|v.|д-р|улиц*|איש|湖*`;
const WHOLE = String.raw`cat|name is|v\.|д-р|איש`;
const ENDS = anyCase`(?<!\p{L})(?:${WHOLE}|(?:улиц|湖)\p{L}*)$`;
const BEGINS = anyCase`^(?:(?:${WHOLE})(?!\p{L})|улиц|湖)`;
const texts = fc
  .array(
    fc.constantFrom('cat', 'CAT', 'name', 'is', 'v', '.', 'д-р', 'Улиц', 'ы', 'איש', '湖', ' ', ' ', '-', '1', '’'),
  )
  .map((parts) => parts.join(''));

describe('lists of words', () => {
  it('are found at the end of a text, and at its beginning, as a pattern of all of them finds them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(LIST.end(text)).toBe(ENDS.test(text));
        expect(LIST.begin(text)).toBe(BEGINS.test(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
