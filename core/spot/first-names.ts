/** First names by themselves: "Bashar lost the key" is he of whom was spoken, unless another of that first name was since. */
import { pattern } from './pattern';
import { OPENS } from './people';
import { isOfKin } from './rules';
import { type Description, REACH } from './soft';
import { type Item, near, type View } from './view';

const CASELESS = pattern`^[\p{Lo}]`;
/** "Сергеев", "Владимирская": what begins as a first name and is none. */
const DERIVED = pattern`(?:ск|вич|вн|[ое]в)\p{L}{0,3}$`;
/** "Bashar Jaafari", "Vladimir the driver", "Ali, a baker", "Sergei, 19". */
const FOLLOWED = pattern`^[ \u00a0]\p{Lu}|^[-‑·]|^ the \p{Ll}{3}|^, (?:an? |\d)`;
/** "Trains in Vladimir": a place. */
const PLACED = pattern`(?:^|\s)(?:in|near|[Вв]о?)\s$`;
const LED = pattern`(?:^|\s)\p{Lu}\S*\s$`;

const FIRST_NAME = { aside: false, reason: 'first name', classes: 0, reach: REACH, distal: false };

/** Reads a given name that stands without a surname of ours; null where nothing can be said. */
export function readFirstName({ text, items, titleCase }: View, { start, end, record }: Item): Description | null {
  const given = record[1];
  const isBeside = ({ record: [kind], start: from, end: to }: Item) =>
    (kind === 'l' || kind === 'g') && (to === start - 1 || from === end + 1);
  if (given < 0 || titleCase || near(items, start - 2, end + 2).some(isBeside)) return null;
  const name = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 16), start);
  if (DERIVED.test(name) || PLACED.test(before) || (CASELESS.test(name) && !isOfKin(before))) return null;
  const led = LED.exec(before);
  const isOthers =
    FOLLOWED.test(text.slice(end, end + 8)) || (led !== null && !OPENS.test(before.slice(0, led.index + 1)));
  return { ...FIRST_NAME, start, end, given, entity: isOthers ? -1 : null };
}
