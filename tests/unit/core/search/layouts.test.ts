import { describe, expect, it } from 'vitest';
import { listLayoutReadings } from '../../../../core/search/layouts';
import { LAYOUTS, QWERTY } from '../../../../core/search/tables/layouts';

describe('layouts', () => {
  it.each(Object.entries(LAYOUTS))('%s has a place for each key', (_name, layout) => {
    expect(layout).toHaveLength(QWERTY.length);
  });

  it.each([
    [',eith', 'бушер'],
    ['Genby', 'путин'],
    ['икшсы', 'brics'],
    ['puyhi', 'פוטין'],
    ['fv[hl', 'برجام'],
    ['yelenskz', 'zelensky'],
    ['rosqto;', 'rosatom'],
  ])('reads %s as %s', (typed, meant) => {
    expect(listLayoutReadings(typed)).toContain(meant);
  });

  it('takes no letters that are on neither keyboard', () => {
    expect(listLayoutReadings('普京')).toEqual([]);
  });
});
