import { describe, expect, it } from 'vitest';
import { checkLedger } from '../../../../core/ledger/check';
import { checkNames } from '../../../../core/ledger/check-names';
import { formatFinding } from '../../../../core/ledger/finding';
import type { Conflict, Entity, Fact, Ledger, Source } from '../../../../core/ledger/model';
import type { CueFiles, NamesFile } from '../../../../core/spot/compile';
import { NO_CUES } from '../../../support/no-cues';

const TODAY = '2026-11-22';

const source: Source = {
  id: 's',
  publisher: 'TASS',
  title: null,
  author: null,
  date: null,
  url: null,
  lang: 'en',
  kind: 'wire',
  voice: 'tass',
};
const fact: Fact = { id: 'f', claim: 'It was signed by both states.', property: 'signed', sources: [{ source: 's' }] };
const entity: Entity = {
  id: 'treaty',
  kind: 'treaty',
  name: 'The treaty',
  gist: 'A treaty.',
  related: [],
  reviewed: TODAY,
  facts: [fact],
};

function ledgerOf(parts: {
  fact?: Partial<Fact>;
  entity?: Partial<Entity>;
  source?: Partial<Source>;
  more?: Source[];
  conflicts?: Conflict[];
}): Ledger {
  return {
    entities: [{ ...entity, facts: [{ ...fact, ...parts.fact }], ...parts.entity }],
    sources: [{ ...source, ...parts.source }, ...(parts.more ?? [])],
    conflicts: parts.conflicts ?? [],
    corrections: [],
  };
}

const findingsOf = (parts: Parameters<typeof ledgerOf>[0]) => checkLedger(ledgerOf(parts), TODAY).map(formatFinding);

const conflict: Conflict = {
  id: 'c',
  entities: ['treaty'],
  topic: 'the day',
  versions: [{ fact: 'f' }, { value: '16', claim: 'x', sources: [{ source: 's' }] }],
  resolution: 'The 17th.',
  why: 'w',
};

describe('checking the ledger', () => {
  it('finds nothing in a sound one', () => {
    expect(findingsOf({})).toEqual([]);
    expect(findingsOf({ conflicts: [conflict] })).toEqual([]);
  });

  it.each([
    [
      'a quotation for an anchor',
      { fact: { sources: [{ source: 's', anchor: 'one two three four five six seven eight nine' }] } },
      'facts[0].sources[0].anchor: f quotes 9 words',
    ],
    [
      'one passage cited twice',
      { fact: { sources: [{ source: 's' }, { source: 's' }] } },
      'facts[0].sources: f cites one passage of one source twice',
    ],
    [
      'a source that nothing rests on',
      { more: [{ ...source, id: 'unused' }] },
      'data/sources.json: sources[1]: nothing rests on unused',
    ],
    ['an as-of date in the future', { fact: { asOf: '2026-12' } }, 'facts[0].asOf: 2026-12 lies in the future'],
    [
      'a day that is not in the calendar',
      { fact: { value: { type: 'date', date: '2025-02-29' } } },
      'facts[0].value.date: f has 2025-02-29, which is no day of the calendar',
    ],
    ['a source from the future', { source: { date: '2027' } }, 'sources[0].date: 2027 lies in the future'],
    [
      'a time that ends before it begins',
      { fact: { validFrom: '2021', validUntil: '2013' } },
      'facts[0].validUntil: f ends before it begins',
    ],
    [
      'a fact on a weak source alone',
      { source: { weak: true } },
      'facts[0].sources: f rests on weak sources alone without saying so',
    ],
    [
      'an allegation of nobody',
      { fact: { property: 'allegation' } },
      'facts[0].assertedBy: f is a allegation of nobody',
    ],
    ['a speaker to be named who is not', { fact: { attribute: true } }, 'facts[0].attribute: f names no speaker'],
    [
      'a dispute that is declared and computed',
      { fact: { declared: 'disputed' }, conflicts: [conflict] },
      'facts[0].declared: f declares what its disagreement or denial already says',
    ],
    [
      'a dispute that an official text settles',
      { fact: { declared: 'disputed' }, source: { official: true } },
      'facts[0].declared: f is declared disputed against an official text',
    ],
    [
      'a disagreement without a card rule',
      { conflicts: [{ ...conflict, resolution: null }] },
      'conflicts[0].resolution: c has no card rule',
    ],
    ['a version of no disagreement', { fact: { shown: 'version' } }, 'facts[0].shown: f may stand only as a version'],
  ] as const)('finds %s', (_what, parts, message) => {
    expect(findingsOf(parts as Parameters<typeof ledgerOf>[0]).join('\n')).toContain(message);
  });

  it('finds an old fact once its entry has not been reviewed within the time its kind allows', () => {
    const old = { ...fact, property: 'role' as const, asOf: '2025-01', assertedBy: 'RIA' };
    expect(findingsOf({ entity: { facts: [old], reviewed: '2026-11-01' } })).toEqual([]);
    expect(findingsOf({ entity: { facts: [old], reviewed: '2025-10-01' } }).join()).toContain(
      'facts[0].asOf: f is as of 2025-01, older than a role may be. Look for a newer one',
    );
    expect(findingsOf({ entity: { facts: [{ ...old, validUntil: '2025-06' }], reviewed: '2025-10-01' } })).toEqual([]);
  });
});

describe('checking names', () => {
  const cues: CueFiles = { ...NO_CUES, heads: [{ classes: ['treaty'], forms: { en: ['pact'] } }] };
  const second = { ...entity, id: 'other', facts: [] };
  const ledger = { ...ledgerOf({}), entities: [{ ...entity, facts: [fact] }, second] };
  const name = (form: string, more: object = {}): NamesFile => ({
    classes: [],
    emits: [],
    names: [{ prior: 4, forms: { en: [form] }, ...more }],
  });
  const check = (treaty: NamesFile, other: NamesFile) => checkNames(ledger, { treaty, other }, cues).map(formatFinding);

  it('finds nothing where every form has one owner', () => {
    expect(check(name('Moscow treaty'), name('Pyongyang treaty'))).toEqual([]);
  });

  it('finds a form that two entries claim under equal rules', () => {
    expect(check(name('Partnership Treaty'), name('partnership treaty'))[0]).toContain(
      'names[0].forms.en: "partnership treaty" is also a name of treaty',
    );
    expect(check(name('Partnership Treaty'), name('partnership treaty', { for: ['korea'] }))).toEqual([]);
  });

  it.each(['pact', 'Signed'])('finds an everyday word that counts everywhere (%s)', (word) => {
    expect(check(name(word), name('x'))[0]).toContain('is an everyday word');
    expect(check(name(word, { for: ['iran'] }), name('x'))).toEqual([]);
    expect(check(name(word, { case: 'upper' }), name('x'))).toEqual([]);
    expect(check(name(`^${word}`), name('x'))).toEqual([]);
  });

  it('finds an entry without names and names without an entry', () => {
    expect(checkNames(ledger, { treaty: name('a b'), stranger: name('c d') }, cues).map(formatFinding)).toEqual([
      'data/names/other.json: is missing. Say how texts call the entry.',
      'data/names/stranger.json: belongs to no entry. Add the entry, or remove it.',
    ]);
  });
});
