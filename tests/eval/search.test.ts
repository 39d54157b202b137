/** What people type, and what must come up; floors that only rise. */
import { describe, expect, it } from 'vitest';
import { search } from '../support/search';
import { shareOf } from './score';
import given from './search.json';
import own from './search-own.json';

interface Item {
  readonly query: string;
  /** The entity that must come up; null where nothing may be claimed. */
  readonly expect: string | null;
  readonly kind: string;
}

describe.each([
  [
    'the given queries',
    given as readonly Item[],
    { top1: 0.98, top3: 1, silence: 1, kind: 1, told: 0.94, toldRight: 0.98 },
  ],
  ['our own', own as readonly Item[], { top1: 0.97, top3: 0.995, silence: 1, kind: 0.98, told: 0.91, toldRight: 0.97 }],
])('%s', (_set, items, floors) => {
  const answers = items.map((item) => {
    const { hits, confident } = search(item.query);
    return { ...item, confident, rank: hits.findIndex(({ entity }) => entity === item.expect) };
  });
  const asked = answers.filter((item) => item.expect !== null);
  const isNear = ({ rank }: { readonly rank: number }) => rank >= 0 && rank < 3;

  it('bring the entry up first', () => {
    expect(shareOf(asked.filter(({ rank }) => rank === 0).length, asked.length)).toBeGreaterThanOrEqual(floors.top1);
  });

  it('bring it up among the first three', () => {
    expect(shareOf(asked.filter(isNear).length, asked.length)).toBeGreaterThanOrEqual(floors.top3);
  });

  it.each([...new Set(asked.map(({ kind }) => kind))])('of kind %s bring it up among the first three', (kind) => {
    const same = asked.filter((item) => item.kind === kind);
    expect(shareOf(same.filter(isNear).length, same.length)).toBeGreaterThanOrEqual(floors.kind);
  });

  it('about other things are met with silence', () => {
    const nothing = answers.filter((item) => item.expect === null);
    expect(shareOf(nothing.filter(({ confident }) => !confident).length, nothing.length)).toBeGreaterThanOrEqual(
      floors.silence,
    );
  });

  it('are answered as sure where they can be, and rightly', () => {
    const told = asked.filter(({ confident }) => confident);
    expect(shareOf(told.length, asked.length)).toBeGreaterThanOrEqual(floors.told);
    expect(shareOf(told.filter(({ rank }) => rank === 0).length, told.length)).toBeGreaterThanOrEqual(floors.toldRight);
  });
});
