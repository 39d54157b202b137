/** Any ledger that passes the schema builds, and no fact of it gets lost on the way to a card. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildCard } from '../../core/card/build';
import { checkLedger } from '../../core/ledger/check';
import { compileLedger } from '../../core/ledger/compile';
import type { Ledger } from '../../core/ledger/model';
import { PROPERTIES } from '../../core/ledger/model';
import { readLedger } from '../../core/ledger/read';
import { KINDS, SOURCE_KINDS } from '../../core/ledger/schema';
import { openLibrary } from '../../core/ledger/shipped';
import { loadFactIndex } from '../../core/search/fact-index';

const text = fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }).map((words) => `x${words}x`);
const date = fc.constantFrom('2011', '2013-09', '2025-01-17', '2026-11-22');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const SOURCES = ['s0', 's1', 's2'];
const ENTITIES = ['e0', 'e1'];
const FACTS = ENTITIES.map((entity) => Array.from({ length: 5 }, (_, n) => `${entity}-f${n}`));

const support = fc.record({ source: fc.constantFrom(...SOURCES), anchor: maybe(text) }, { requiredKeys: ['source'] });

const anySource = (id: string) =>
  fc.record({
    id: fc.constant(id),
    publisher: text,
    title: fc.option(text),
    author: fc.option(text),
    date: fc.option(date),
    url: fc.option(fc.webUrl({ validSchemes: ['https'] }).filter((url) => !/[\s"<>]/.test(url))),
    lang: fc.constantFrom('en', 'fa', null),
    kind: fc.constantFrom(...SOURCE_KINDS),
    voice: fc.constantFrom('v0', 'v1'),
    weak: maybe(fc.constant(true as const)),
    official: maybe(fc.constant(true as const)),
  });

const anyFact = (id: string) =>
  fc.record({
    id: fc.constant(id),
    claim: text,
    property: fc.constantFrom(...PROPERTIES),
    value: maybe(fc.record({ type: fc.constant('date' as const), date })),
    asOf: maybe(date),
    assertedBy: maybe(text),
    deniedBy: maybe(fc.constantFrom(...FACTS.flat())),
    attribute: maybe(fc.constant(true as const)),
    declared: maybe(fc.constantFrom('superseded' as const, 'disputed' as const)),
    shown: maybe(fc.constant('version' as const)),
    sources: fc.array(support, { minLength: 1, maxLength: 3 }),
  });

const anyEntity = (id: string, facts: readonly string[]) =>
  fc.record({
    $schema: fc.constant('../schema/entity.json'),
    id: fc.constant(id),
    kind: fc.constantFrom(...KINDS),
    name: text,
    gist: text,
    related: fc.subarray(ENTITIES),
    reviewed: date,
    facts: fc.tuple(...facts.map(anyFact)),
  });

const anyVersion = fc.oneof(
  fc.record({ fact: fc.constantFrom(...FACTS.flat()), value: fc.string() }),
  fc.record({ value: text, claim: text, sources: fc.array(support, { minLength: 1, maxLength: 2 }) }),
);

const anyConflict = (id: string) =>
  fc.record({
    id: fc.constant(id),
    entities: fc.subarray(ENTITIES, { minLength: 1 }),
    topic: text,
    versions: fc.uniqueArray(anyVersion, {
      minLength: 2,
      maxLength: 4,
      selector: (version) => JSON.stringify(version),
    }),
    minor: maybe(fc.constant(true as const)),
    resolution: fc.option(text),
    why: text,
  });

const anyFiles = fc
  .record({
    entities: fc.tuple(...ENTITIES.map((id, n) => anyEntity(id, FACTS[n]!))),
    sources: fc.tuple(...SOURCES.map(anySource)),
    conflicts: fc.tuple(anyConflict('c0'), anyConflict('c1')),
  })
  .map(({ entities, sources, conflicts }) => ({
    ...Object.fromEntries(entities.map((entity) => [`data/entities/${entity.id}.json`, JSON.stringify(entity)])),
    'data/sources.json': JSON.stringify({ $schema: './schema/sources.json', sources }),
    'data/conflicts.json': JSON.stringify({ $schema: './schema/conflicts.json', conflicts }),
    'data/corrections.json': JSON.stringify({ $schema: './schema/corrections.json', corrections: [] }),
  }));

function build(ledger: Ledger, entity: string, sentence: string) {
  const { ledger: shipped, index } = compileLedger(ledger);
  const card = buildCard(openLibrary(shipped), loadFactIndex(index), entity, { sentence, today: '2026-11-22' });
  if (!card) throw new Error('no card');
  return { card, facts: shipped.entities.find(({ id }) => id === entity)!.facts };
}

it('any ledger that passes the schema is checked and built, in any sentence', () => {
  fc.assert(
    fc.property(anyFiles, fc.string({ unit: 'binary' }), (files, sentence) => {
      const ledger = readLedger(files);
      checkLedger(ledger, '2026-11-22');
      for (const entity of ENTITIES) {
        const { card } = build(ledger, entity, sentence);
        expect(JSON.parse(JSON.stringify(card))).toEqual(card);
        expect(card.lead).toBeLessThanOrEqual(card.items.length);
        for (const item of card.items) {
          const numbers = item.type === 'fact' ? item.sources : item.versions.flatMap(({ sources }) => sources);
          for (const number of numbers) expect(card.sources[number - 1]).toBeDefined();
        }
      }
    }),
  );
});

it('every fact that may be shown stands on its card: as a fact, as a version, or as a denial', () => {
  fc.assert(
    fc.property(anyFiles, fc.lorem(), (files, sentence) => {
      const { card, facts } = build(readLedger(files), 'e0', sentence);
      const versions = card.items.flatMap((item) =>
        item.type === 'fact' ? [] : item.versions.map(({ factId }) => factId),
      );
      const plain = card.items.flatMap((item) => (item.type === 'fact' ? [item.id] : []));
      const denials = card.items.flatMap((item) => (item.type === 'fact' && item.denial ? [item.denial.claim] : []));
      expect(new Set(plain).size).toBe(plain.length);
      for (const { id, claim, versionOnly } of facts) {
        if (versionOnly) expect(plain).not.toContain(id);
        else expect(plain.includes(id) || versions.includes(id) || denials.includes(claim)).toBe(true);
      }
    }),
  );
});

it('without a sentence the editor’s order holds, and what is overtaken comes last', () => {
  fc.assert(
    fc.property(anyFiles, (files) => {
      const { card, facts } = build(readLedger(files), 'e1', '');
      const order = new Map(facts.map(({ id }, n) => [id, n]));
      const ranks = card.items.flatMap((item) =>
        item.type === 'fact' ? [(item.status === 'superseded' ? facts.length : 0) + order.get(item.id)!] : [],
      );
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }),
  );
});
