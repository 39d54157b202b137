/**
 * Lists in a string, of which any item is read by itself: opening one costs the same at any length, and what nobody asks
 * for is never unpacked. `pack-series.ts` writes them.
 */
import { Reader } from './dictionary';

/** So many items follow each place that can be looked up. */
export const STRIDE = 16;

/** A list whose items are unpacked when they are asked for. */
export interface Series<Item> {
  /** @throws RangeError where there is none */
  at(index: number): Item;
}

/**
 * Opens what `packSeries` wrote.
 * @param readOwn reads what an item has for itself; the item before is missing for the first of a stretch
 * @param make puts an item together with what it shares with others
 */
export function openSeries<Own, Item>(
  cells: string,
  readOwn: (reader: Reader, before?: Own) => Own,
  make: (own: Own, shared: readonly number[]) => Item,
): Series<Item> {
  const head = new Reader(cells);
  const [length, width, sharing] = [head.number(), head.number(), head.number()];
  const index = head.at;
  const shared = index + width * Math.ceil(length / STRIDE);
  const items = shared + sharing;
  const known = new Map<number, Item>();

  function read(at: number): Item {
    if (!(at < length)) throw new RangeError(`item ${at} of a series of ${length}`);
    const reader = new Reader(cells, index + width * Math.floor(at / STRIDE));
    let from = 0;
    for (let digit = 0; digit < width; digit++) from = from * 92 + reader.digit();
    reader.at = items + from;
    let own = readOwn(reader);
    let place = shared + reader.signed();
    for (let left = at % STRIDE; left > 0; left--) {
      own = readOwn(reader, own);
      place += reader.signed();
    }
    reader.at = place;
    return make(
      own,
      Array.from({ length: reader.number() }, () => reader.signed()),
    );
  }

  return {
    at(at) {
      const item = known.get(at) ?? read(at);
      known.set(at, item);
      return item;
    },
  };
}
