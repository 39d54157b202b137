import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeSigned } from '../../core/spot/pack';
import { packSeries } from '../../core/spot/pack-series';
import { openSeries } from '../../core/spot/series';

const whole = fc.integer({ min: -(2 ** 31), max: 2 ** 31 });
const item = fc.tuple(whole, fc.array(fc.oneof(fc.constantFrom(0, 1), whole), { maxLength: 4 }));
const pack = (items: readonly [number, number[]][]) =>
  packSeries(items, (own, before = 0) => writeSigned(own - before));
const open = (cells: string) =>
  openSeries(
    cells,
    (reader, before?: number) => (before ?? 0) + reader.signed(),
    (own, shared) => [own, shared],
  );

describe('a series', () => {
  it('gives every item as it was, whichever is asked for first', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 120 }), fc.infiniteStream(fc.nat()), (items, order) => {
        const series = open(pack(items));
        for (const at of order.take(20)) expect(series.at(at % items.length)).toEqual(items[at % items.length]);
      }),
    );
  });

  it('is printable ASCII that JSON takes as it is', () => {
    fc.assert(fc.property(fc.array(item), (items) => /^[#-[\]-~]+$/.test(pack(items))));
  });

  it('writes what many items share once', () => {
    const shared = [1_000_000, -1_000_000];
    const many = Array.from({ length: 1000 }, (_, at): [number, number[]] => [at, shared]);
    expect(pack(many).length).toBeLessThan(2.3 * many.length);
  });

  it('has nothing behind its end', () => {
    expect(() => open(pack([[1, []]])).at(1)).toThrow(RangeError);
    expect(() => open(pack([])).at(0)).toThrow('item 0 of a series of 0');
  });
});
