import { describe, expect, it } from 'vitest';
import { cite, makeCitable, styles } from '../../../../core/cite/index';
import { handed } from '../../../../core/messages/en';
import type { Card, CardFact } from '../../../../core/model';
import { bare, citable } from './citable';

const fact: CardFact = {
  type: 'fact',
  id: 'in-force',
  claim: 'The treaty is in force.',
  status: 'denied',
  assertedBy: 'Moscow',
  asOf: { date: '2025-10-02', months: 13, stale: false },
  voices: 2,
  denial: { by: 'Nobody', claim: 'it is not', asOf: null, sources: [1] },
  sources: [2, 1],
};
const card: Card = {
  entity: 'treaty',
  name: 'The treaty',
  kind: 'treaty',
  place: null,
  gist: '',
  lang: 'en',
  items: [fact],
  lead: 1,
  sources: [citable({ id: 'one' }).source, citable({ id: 'two' }).source],
  related: [],
  corrections: [],
  timeline: [],
  map: null,
};

describe('makeCitable', () => {
  it('takes the first source of the fact, and all that must travel with the claim', () => {
    expect(makeCitable(card, fact, '2026-11-22')).toEqual({
      claim: fact.claim,
      assertedBy: 'Moscow',
      denial: fact.denial,
      asOf: '2025-10-02',
      entity: 'The treaty',
      source: card.sources[1],
      accessed: '2026-11-22',
    });
  });

  it('takes the source it is asked for, and gives null where there is none', () => {
    expect(makeCitable(card, fact, '2026-11-22', 1)?.source.id).toBe('one');
    expect(makeCitable(card, fact, '2026-11-22', 3)).toBeNull();
    expect(makeCitable(card, { ...fact, sources: [] }, '2026-11-22')).toBeNull();
  });
});

describe('styles', () => {
  it('start with attribution, and all have a name of their own', () => {
    expect(styles[0]!.id).toBe('attribution');
    expect(new Set(styles.map(({ id }) => handed.card.styles[id])).size).toBe(styles.length);
  });

  it('name the publisher even where nothing else is known', () => {
    for (const { id } of styles) expect(cite(id, citable(bare)).text).toContain('Asharq Al-Awsat');
  });
});
