import { describe, expect, it } from 'vitest';
import { ageFact, countMonths } from '../../../../core/ledger/freshness';

describe('months between two dates', () => {
  it.each([
    ['2025-10', '2026-11-22', 13],
    ['2025-10-22', '2026-11-22', 13],
    ['2025-10-23', '2026-11-22', 12],
    ['2026-11-01', '2026-11-22', 0],
    ['2025', '2026-11-22', 11],
    ['2026-12-01', '2026-11-22', 0],
    ['2024-02-29', '2025-02-28', 11],
  ])('from %s to %s are %i', (date, today, months) => {
    expect(countMonths(date, today)).toBe(months);
  });
});

describe('the age of a fact', () => {
  it('is unknown without an as-of date', () => {
    expect(ageFact({ property: 'role' }, '2026-11-22')).toBeNull();
  });

  it('is marked where posts may have changed hands', () => {
    expect(ageFact({ property: 'role', asOf: '2025-10' }, '2026-11-22')).toEqual({
      date: '2025-10',
      months: 13,
      stale: true,
    });
    expect(ageFact({ property: 'role', asOf: '2025-11' }, '2026-11-22')?.stale).toBe(false);
  });

  it('is never marked for what happened on a day', () => {
    expect(ageFact({ property: 'signed', asOf: '2001-03-12' }, '2026-11-22')?.stale).toBe(false);
  });

  it('is not marked for what happened on the day it is as of', () => {
    const joined = { property: 'member', asOf: '2023-07', value: { type: 'date', date: '2023-07' } } as const;
    expect(ageFact(joined, '2026-11-22')?.stale).toBe(false);
    expect(ageFact({ ...joined, asOf: '2023-09' }, '2026-11-22')?.stale).toBe(true);
  });

  it('is not marked for a role that is over', () => {
    expect(ageFact({ property: 'role', asOf: '2016', validUntil: '2007' }, '2026-11-22')?.stale).toBe(false);
  });
});
