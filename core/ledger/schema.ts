/**
 * The shape of every file in `data/`, once: it checks them when the extension is built, and
 * `data/schema/*.json` (for editors' tools) is made from it.
 */
import * as v from 'valibot';
import { PRECISIONS, PROPERTIES } from './model';

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be words of a-z and 0-9 joined by hyphens'),
  v.maxLength(80),
);
const text = v.pipe(v.string(), v.nonEmpty('must not be empty'), v.regex(/^\S(.*\S)?$/s, 'has space at its ends'));
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'must be 2025, 2025-01 or 2025-01-17'),
);
const url = v.pipe(v.string(), v.regex(/^https:\/\/[^\s"<>]+$/, 'must be an https address'));
const lang = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as "en"'));
const precision = v.picklist(PRECISIONS);

const value = v.variant('type', [
  v.strictObject({ type: v.literal('date'), date }),
  v.strictObject({ type: v.literal('period'), from: date, until: v.optional(date) }),
  v.strictObject({
    type: v.literal('quantity'),
    amount: v.number(),
    max: v.optional(v.number()),
    unit: text,
    precision,
  }),
  v.strictObject({ type: v.literal('count'), count: v.number(), max: v.optional(v.number()), of: text, precision }),
  v.strictObject({ type: v.literal('entity'), entity: id }),
  v.strictObject({ type: v.literal('text'), text }),
]);

const support = v.strictObject({ source: id, anchor: v.optional(text), locator: v.optional(text) });

export const factSchema = v.strictObject({
  id,
  claim: v.pipe(text, v.maxLength(200, 'must have at most 200 characters')),
  property: v.picklist(PROPERTIES),
  value: v.optional(value),
  asOf: v.optional(date),
  validFrom: v.optional(date),
  validUntil: v.optional(date),
  assertedBy: v.optional(text),
  deniedBy: v.optional(id),
  attribute: v.optional(v.literal(true)),
  declared: v.optional(v.picklist(['superseded', 'disputed'])),
  shown: v.optional(v.picklist(['version', 'never'])),
  sources: v.pipe(v.array(support), v.minLength(1, 'needs at least one source')),
  note: v.optional(text),
});

export const KINDS = [
  'treaty',
  'deal',
  'nuclear-plant',
  'weapon',
  'person',
  'organisation',
  'place',
  'project',
  'concept',
] as const;

export const entitySchema = v.strictObject({
  $schema: v.literal('../schema/entity.json'),
  id,
  kind: v.picklist(KINDS),
  name: text,
  gist: v.pipe(text, v.maxLength(140, 'must have at most 140 characters')),
  place: v.optional(
    v.strictObject({
      name: text,
      lat: v.optional(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
      lon: v.optional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
    }),
  ),
  related: v.array(id),
  reviewed: date,
  facts: v.array(factSchema),
  note: v.optional(text),
});

export const SOURCE_KINDS = [
  'official',
  'state-media',
  'wire',
  'newspaper',
  'magazine',
  'trade-press',
  'broadcaster',
  'think-tank',
  'reference',
  'blog',
  'aggregator',
] as const;

export const sourcesSchema = v.strictObject({
  $schema: v.literal('./schema/sources.json'),
  sources: v.array(
    v.strictObject({
      id,
      publisher: text,
      title: v.nullable(text),
      author: v.nullable(text),
      date: v.nullable(date),
      url: v.nullable(url),
      lang: v.nullable(lang),
      kind: v.picklist(SOURCE_KINDS),
      voice: id,
      official: v.optional(v.literal(true)),
      weak: v.optional(v.literal(true)),
      caution: v.optional(text),
      note: v.optional(text),
    }),
  ),
});

const version = v.union([
  v.strictObject({ fact: id, value: v.optional(v.string()), claim: v.optional(text) }),
  v.strictObject({ value: text, claim: text, sources: v.pipe(v.array(support), v.minLength(1)) }),
]);

export const conflictsSchema = v.strictObject({
  $schema: v.literal('./schema/conflicts.json'),
  conflicts: v.array(
    v.strictObject({
      id,
      entities: v.pipe(v.array(id), v.minLength(1)),
      topic: text,
      versions: v.pipe(v.array(version), v.minLength(2, 'needs at least two versions')),
      replaces: v.optional(v.array(id)),
      holds: v.optional(v.array(id)),
      minor: v.optional(v.literal(true)),
      resolution: v.nullable(text),
      why: text,
    }),
  ),
});

export const correctionsSchema = v.strictObject({
  $schema: v.literal('./schema/corrections.json'),
  corrections: v.array(
    v.strictObject({
      id,
      date,
      note: text,
      entities: v.pipe(v.array(id), v.minLength(1)),
      facts: v.pipe(v.array(id), v.minLength(1)),
    }),
  ),
});
