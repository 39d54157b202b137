/**
 * What a word on a page says about the field it moves in. Up to 31 topics, so that a set of them is one number.
 * The first four are parties: they decide between treaties of the same title.
 */
export const topics = [
  'iran',
  'russia',
  'north-korea',
  'other-party',
  'ukraine',
  'nuclear',
  'drone',
  'fighter',
  'gas',
  'transport',
  'diplomacy',
  'sanctions',
  'network',
  'finance',
  'role',
  'syria',
  'say',
  'small',
  'sport',
  'arts',
  'games',
  'fashion',
  'tax',
  'software',
  'car',
  'town',
  'garden',
  'food',
  'witness',
  'school',
  'institution',
] as const;

export type Topic = (typeof topics)[number];

/** The set of the topics named, as bits. Throws a RangeError for a topic that does not exist. */
export function topicBits(names: readonly string[]): number {
  return names.reduce((bits, name) => {
    const at = (topics as readonly string[]).indexOf(name);
    if (at < 0) throw new RangeError(`unknown topic "${name}"`);
    return bits | (1 << at);
  }, 0);
}

/**
 * What a description can stand for: "the treaty" may be any `treaty`, "the document" a `treaty` or a `memo`.
 * A set of them is one number.
 */
export const classes = [
  'treaty',
  'deal',
  'memo',
  'plant',
  'drone',
  'fighter',
  'pipeline',
  'agency',
  'corridor',
  'president',
  'minister',
  'ambassador',
  'spokesman',
  'network',
  'person',
  'bloc',
  'town',
  'organisation',
  'company',
  'woman',
  'doctor',
  'nuclear-plant',
] as const;

export type Class = (typeof classes)[number];

/** The set of the classes named, as bits. Throws a RangeError for a class that does not exist. */
export function classBits(names: readonly string[]): number {
  return names.reduce((bits, name) => {
    const at = (classes as readonly string[]).indexOf(name);
    if (at < 0) throw new RangeError(`unknown class "${name}"`);
    return bits | (1 << at);
  }, 0);
}
