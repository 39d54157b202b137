/** Build time only: writes lists that `series.ts` reads in place. */
import { writeDigit, writeNumber, writeSigned } from './pack';
import { STRIDE } from './series';

/** An item: what it has for itself, and whole numbers that it may share with others. */
export type Packed<Own> = readonly [own: Own, shared: readonly number[]];

/**
 * Writes a list: its length, the digits of a place, the length of what items share; places of every {@link STRIDE}th item;
 * what items share, each kind once; the items, each told by its difference from the one before. Linear in its length.
 * @param writeOwn writes what an item has for itself; the item before is missing for the first of a stretch
 */
export function packSeries<Own>(items: readonly Packed<Own>[], writeOwn: (own: Own, before?: Own) => string): string {
  const placeOf = new Map<string, number>();
  const places: number[] = [];
  let text = '';
  let written = '';
  let last = 0;
  for (const [at, [own, shared]] of items.entries()) {
    const isFirst = at % STRIDE === 0;
    if (isFirst) {
      places.push(written.length);
      last = 0;
    }
    const key = writeNumber(shared.length) + shared.map(writeSigned).join('');
    const place = placeOf.get(key) ?? text.length;
    if (place === text.length) text += key;
    placeOf.set(key, place);
    written += writeOwn(own, isFirst ? undefined : items[at - 1]![0]) + writeSigned(place - last);
    last = place;
  }
  const width = digitsOf(places.at(-1) ?? 0).length;
  const index = places.map((place) => digitsOf(place).padStart(width, writeDigit(0)));
  return [writeNumber(items.length), writeNumber(width), writeNumber(text.length), ...index, text, written].join('');
}

/** A number in digits of one value each, the most significant first. */
function digitsOf(value: number): string {
  return (value >= 92 ? digitsOf(Math.floor(value / 92)) : '') + writeDigit(value % 92);
}
