import { describe, expect, it } from 'vitest';
import { findFitting } from '../../../../core/search/fact-index';
import { index, library } from '../../../support/ledger';

const plant = library.entities.get('bushehr-npp')!;
const fitting = (sentence: string, ignore = '') => findFitting(index, plant.id, sentence, ignore);

describe('the facts that fit a sentence', () => {
  it('are few, and the entity’s own', () => {
    const own = new Set([plant.facts, library.conflicts.get(plant.id)!].flat().map(({ id }) => id));
    const found = fitting(
      'Construction began in 1975 and the grid was connected in 2011 at a price of a billion dollars.',
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(3);
    expect(found.filter((id) => !own.has(id))).toEqual([]);
  });

  it('are none where one common word agrees, or only what every such sentence says', () => {
    expect(fitting('Energy')).toEqual([]);
    expect(fitting('')).toEqual([]);
    expect(fitting('The plant in 1975', 'plant 1975')).toEqual([]);
    expect(findFitting(index, 'nobody', 'Construction began in 1975.', '')).toEqual([]);
  });

  it('follow a figure alone', () => {
    expect(fitting('1975').length).toBeGreaterThan(0);
  });
});
