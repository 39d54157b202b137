import { describe, expect, it } from 'vitest';
import type { Source } from '../../../../core/ledger/model';
import { computeStatus, listDisputed, weighSources } from '../../../../core/ledger/status';

function source(voice: string, more: Partial<Source> = {}): Source {
  return {
    id: `${voice}-2025`,
    publisher: voice,
    title: null,
    author: null,
    date: null,
    url: null,
    lang: null,
    kind: 'wire',
    voice,
    ...more,
  };
}

describe('weighing sources', () => {
  it.each([
    ['no source', [], 0, false],
    ['one source', [source('tass')], 1, false],
    ['two voices', [source('tass'), source('irna')], 2, false],
    ['two copies of one wire text', [source('reuters'), source('reuters')], 1, false],
    ['a voice and a machine-rewritten page', [source('tass'), source('rewriter', { weak: true })], 1, false],
    ['weak sources only', [source('one', { weak: true }), source('two', { weak: true })], 1, false],
    ['an official text', [source('fatf', { official: true })], 1, true],
  ])('finds the voices of %s', (_what, sources, voices, official) => {
    expect(weighSources(sources)).toEqual({ voices, official });
  });
});

describe('the status of a fact', () => {
  it.each([
    ['confirmed by two voices', {}, 2, false, false, 'confirmed'],
    ['confirmed by one official text', {}, 1, true, false, 'confirmed'],
    ['reported by a single voice', {}, 1, false, false, 'reported'],
    ['disputed where sources differ, however many there are', {}, 5, true, true, 'disputed'],
    ['disputed where an editor says so', { declared: 'disputed' }, 2, false, false, 'disputed'],
    ['denied where the party concerned rejects it', { deniedBy: 'x-denial' }, 2, false, true, 'denied'],
    [
      'superseded where it is overtaken, whatever else holds',
      { declared: 'superseded', deniedBy: 'x' },
      3,
      true,
      true,
      'superseded',
    ],
  ] as const)('is %s', (_what, fact, voices, official, isDisputed, status) => {
    expect(computeStatus(fact, { voices, official }, isDisputed)).toBe(status);
  });
});

describe('a disagreement', () => {
  const conflict = { id: 'c', entities: ['e'], topic: 't', resolution: null, why: 'w' };

  it('disputes its versions and the facts that sum them up', () => {
    const versions = [{ fact: 'a' }, { value: '1', claim: 'x', sources: [{ source: 's' }] }];
    expect(listDisputed([{ ...conflict, versions, replaces: ['sum'] }])).toEqual(new Set(['a', 'sum']));
  });

  it('leaves alone the versions that hold', () => {
    expect(listDisputed([{ ...conflict, versions: [{ fact: 'a' }, { fact: 'b' }], holds: ['a'] }])).toEqual(
      new Set(['b']),
    );
  });
});
