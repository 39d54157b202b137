import type { PartialDate } from '../core/model';

/** Share of the strip that one event needs so that its neighbour can still be pressed (24 of some 320 pixels). */
const ROOM = 0.075;

/**
 * Places dated events on a strip: by time, then moved apart as far as they would cover one another.
 *
 * @param dates In order of time.
 * @returns A place for each, 0 (start) to 1 (end), in the same order.
 */
export function layOut(dates: readonly PartialDate[]): readonly number[] {
  const times = dates.map((date) => Date.parse(date));
  const first = times[0] ?? 0;
  const span = (times.at(-1) ?? 0) - first || 1;
  const gap = Math.min(ROOM, 1 / Math.max(1, dates.length - 1));
  const places: number[] = [];
  for (const time of times) places.push(Math.max((time - first) / span, (places.at(-1) ?? -gap) + gap));
  // What was pushed out at the end is pulled back in, and its neighbours with it.
  for (let index = places.length - 1, limit = 1; index >= 0; index--, limit -= gap) {
    places[index] = Math.max(0, Math.min(places[index] ?? 0, limit));
  }
  return places;
}
