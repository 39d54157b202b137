import { describe, expect, it } from 'vitest';
import { describeAnswer } from '../../../core/results';
import { library } from '../../support/ledger';
import { search } from '../../support/search';

const find = (query: string) => describeAnswer(search(query, { limit: 5 }), library);
const matchedOf = ({ text, matched }: { text: string; matched: readonly (readonly [number, number])[] }) =>
  matched.map(([start, end]) => text.slice(start, end));

describe('results', () => {
  it('give the entry with what matched of its name', () => {
    const { confident, found } = find('Rosatom');
    expect(confident).toBe(true);
    expect(found[0]).toMatchObject({ entity: 'rosatom', kind: 'organisation', factId: null });
    expect(matchedOf(found[0]!.name)).toEqual(['Rosatom']);
    expect(found[0]!.line.text).toBe(library.entities.get('rosatom')!.gist);
  });

  it('give the fact that answers, in its own words, where one does', () => {
    const { found } = find('how many articles has the treaty');
    const fact = library.facts.get(found[0]!.factId!);
    expect(found[0]!.line.text).toBe(fact?.claim);
    expect(fact?.claim).toContain('47');
  });

  it('offer what is near where nothing is sure, without saying that it matched', () => {
    const { confident, found } = find('Rosatomic xylophones');
    expect(confident).toBe(false);
    for (const { factId, name, line } of found) expect([factId, name.matched, line.matched]).toEqual([null, [], []]);
  });

  it('leave out what the ledger does not hold', () => {
    const nobody = { entity: 'nobody', kind: 'person' as const, name: 'Nobody', gist: '', score: 1, why: [] };
    const near = describeAnswer({ hits: [], confident: false, suggestions: [nobody] }, library);
    expect(near).toEqual({ found: [], confident: false });
  });

  it('fall back to the gist where the fact has gone', () => {
    const { kind, name, gist } = library.entities.get('rosatom')!;
    const hit = { entity: 'rosatom', kind, name, gist, score: 1, why: [], factId: 'gone' };
    const { found } = describeAnswer({ hits: [hit], confident: true, suggestions: [] }, library);
    expect(found[0]).toMatchObject({ factId: null, line: { text: gist, matched: [] } });
  });
});
