import { describe, expect, it } from 'vitest';
import { readLedger } from '../../../../core/ledger/read';

const source = {
  id: 'tass-2025-treaty',
  publisher: 'TASS',
  title: null,
  author: null,
  date: '2025-04-08',
  url: 'https://tass.com/politics/1940345',
  lang: 'en',
  kind: 'state-media',
  voice: 'tass',
};
const fact = { id: 'tr-signed', claim: 'It was signed.', property: 'signed', sources: [{ source: source.id }] };
const entity = {
  $schema: '../schema/entity.json',
  id: 'treaty',
  kind: 'treaty',
  name: 'The treaty',
  gist: 'A treaty.',
  related: [],
  reviewed: '2026-11-22',
  facts: [fact],
};

/** A whole ledger of one entry, with the given parts in the place of the sound ones. */
function write(
  parts: { entity?: object; sources?: object[]; conflicts?: object[]; corrections?: object[]; more?: object } = {},
) {
  return {
    'data/entities/treaty.json': JSON.stringify(parts.entity ?? entity),
    'data/sources.json': JSON.stringify({ $schema: './schema/sources.json', sources: parts.sources ?? [source] }),
    'data/conflicts.json': JSON.stringify({ $schema: './schema/conflicts.json', conflicts: parts.conflicts ?? [] }),
    'data/corrections.json': JSON.stringify({
      $schema: './schema/corrections.json',
      corrections: parts.corrections ?? [],
    }),
    ...(parts.more as Record<string, string>),
  };
}

function failure(files: Record<string, string>): string {
  try {
    readLedger(files);
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing is wrong';
}

const conflict = { id: 'c', entities: ['treaty'], topic: 't', resolution: null, why: 'w' };

describe('reading the ledger', () => {
  it('takes sound files in the order of their ids', () => {
    const second = { ...entity, id: 'a-first', facts: [] };
    const ledger = readLedger(write({ more: { 'data/entities/a-first.json': JSON.stringify(second) } }));
    expect(ledger.entities.map(({ id }) => id)).toEqual(['a-first', 'treaty']);
    expect(ledger.sources).toEqual([source]);
  });

  it.each([
    [
      'an unknown field',
      { entity: { ...entity, colour: 'red' } },
      'data/entities/treaty.json: colour: is a field the schema does not know',
    ],
    ['an empty name', { entity: { ...entity, name: '' } }, 'data/entities/treaty.json: name: must not be empty'],
    ['a missing field', { entity: { ...entity, gist: undefined } }, 'data/entities/treaty.json: gist: is missing'],
    [
      'a fact without a source',
      { entity: { ...entity, facts: [{ ...fact, sources: [] }] } },
      'facts[0].sources: needs at least one source',
    ],
    [
      'a source that is not there',
      { sources: [] },
      'facts[0].sources[0].source: there is no source "tass-2025-treaty"',
    ],
    ['an unknown property', { entity: { ...entity, facts: [{ ...fact, property: 'colour' }] } }, 'facts[0].property'],
    [
      'a long claim',
      { entity: { ...entity, facts: [{ ...fact, claim: 'x'.repeat(201) }] } },
      'facts[0].claim: must have at most 200 characters',
    ],
    [
      'a bad date',
      { entity: { ...entity, facts: [{ ...fact, asOf: '17.1.2025' }] } },
      'facts[0].asOf: must be 2025, 2025-01 or 2025-01-17',
    ],
    [
      'an address that is not https',
      { sources: [{ ...source, url: 'http://tass.com' }] },
      'sources[0].url: must be an https address',
    ],
    [
      'a fact that is there twice',
      { entity: { ...entity, facts: [fact, fact] } },
      'facts[1].id: the fact "tr-signed" is there twice',
    ],
    [
      'a source that is there twice',
      { sources: [source, source] },
      'sources[1].id: the source "tass-2025-treaty" is there twice',
    ],
    [
      'a related entry that is not there',
      { entity: { ...entity, related: ['nobody'] } },
      'related[0]: there is no entry "nobody"',
    ],
    [
      'a denial that is not there',
      { entity: { ...entity, facts: [{ ...fact, deniedBy: 'x' }] } },
      'facts[0].deniedBy: there is no fact "x"',
    ],
    [
      'a file called otherwise',
      { entity: { ...entity, id: 'pact' } },
      'data/entities/treaty.json: id: differs from the name of the file',
    ],
    [
      'a disagreement of one version',
      { conflicts: [{ ...conflict, versions: [{ fact: 'tr-signed' }] }] },
      'conflicts[0].versions: needs at least two versions',
    ],
    [
      'a version that is not there',
      { conflicts: [{ ...conflict, versions: [{ fact: 'tr-signed' }, { fact: 'y' }] }] },
      'conflicts[0].versions[1].fact: there is no fact "y"',
    ],
    [
      'a correction of no fact',
      { corrections: [{ id: 'k', date: '2026', note: 'n', entities: ['treaty'], facts: ['z'] }] },
      'corrections[0].facts[0]: there is no fact "z"',
    ],
  ])('stops at %s and says where and why', (_what, parts, message) => {
    expect(failure(write(parts))).toContain(message);
  });

  it('stops at a version that is never shown', () => {
    const facts = [fact, { ...fact, id: 'tr-hidden', shown: 'never' }];
    const versions = [{ fact: 'tr-signed' }, { fact: 'tr-hidden' }];
    expect(failure(write({ entity: { ...entity, facts }, conflicts: [{ ...conflict, versions }] }))).toContain(
      'the fact "tr-hidden" is never shown',
    );
  });

  it('stops at a file that is no JSON or not there', () => {
    expect(failure({ ...write(), 'data/entities/treaty.json': '{' })).toContain(
      'data/entities/treaty.json: is no JSON',
    );
    const { 'data/sources.json': _, ...rest } = write();
    expect(failure(rest)).toContain('data/sources.json: is missing');
  });

  it('names everything that is wrong at once', () => {
    const message = failure(write({ entity: { ...entity, name: '', gist: '' }, sources: [{ ...source, url: 'x' }] }));
    expect(message.split('\n')).toHaveLength(3);
  });
});
