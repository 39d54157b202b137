import { describe, expect, it } from 'vitest';
import { buildCard } from '../../../../core/card/build';
import { index, ledger, library, REVIEWED } from '../../../support/ledger';

describe.each(ledger.conflicts)('the disagreement on $topic ($id)', (conflict) => {
  it.each(conflict.entities)('shows each version with its sources on the card of %s', (entity) => {
    const card = buildCard(library, index, entity, { sentence: '', today: REVIEWED });
    const block = card?.items.find((item) => item.type === 'disagreement' && item.id === conflict.id);
    if (block?.type !== 'disagreement') throw new Error('The card does not show it.');

    expect(block.topic).toBe(conflict.topic);
    expect(block.resolution).toBe(conflict.resolution);
    for (const version of conflict.versions) {
      const fact = 'fact' in version ? library.facts.get(version.fact) : undefined;
      const drawn = block.versions.find(({ factId, claim }) => (fact ? factId === fact.id : claim === version.claim));
      expect(drawn?.claim).toBe(version.claim ?? fact?.claim);
      const cited = drawn?.sources.map((number) => card?.sources[number - 1]?.id);
      const supports = 'sources' in version ? version.sources : (fact?.sources ?? []);
      expect(cited).toEqual([...new Set(supports.map(({ source }) => source))]);
      expect(cited).not.toHaveLength(0);
    }
    expect(new Set(block.versions.map(({ value, claim }) => value + claim)).size).toBeGreaterThanOrEqual(2);
  });
});
