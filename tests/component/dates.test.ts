import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAge, formatDate } from '../../components/dates';
import { layOut } from '../../components/timeline-layout';

describe('formatDate', () => {
  it.each([
    ['2025', 'en-US', '2025'],
    ['2025-01', 'en-US', 'Jan 2025'],
    ['2025-01-17', 'en-US', 'Jan 17, 2025'],
    ['2025-01-17', 'en-GB', '17 Jan 2025'],
    ['2025-01-17', 'de', '17. Jan. 2025'],
    ['autumn 2025', 'en-US', 'autumn 2025'],
  ])('writes %s in %s as %s', (date, locale, text) => {
    expect(formatDate(date, locale)).toBe(text);
  });
});

describe('formatAge', () => {
  it.each([
    [1, '1 month ago'],
    [13, '13 months ago'],
    [23, '23 months ago'],
    [24, '2 years ago'],
    [182, '15 years ago'],
  ])('says %i months as %s', (months, text) => {
    expect(formatAge(months, 'en')).toBe(text);
  });
});

describe('layOut', () => {
  const someDates = fc
    .array(fc.date({ min: new Date('1900-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), { minLength: 1 })
    .map((dates) => dates.map((date) => date.toISOString().slice(0, 10)).sort());

  it('keeps every event on the strip, in order, and apart from its neighbours as far as there is room', () => {
    fc.assert(
      fc.property(someDates, (dates) => {
        const places = layOut(dates);
        const gap = Math.min(0.075, 1 / Math.max(1, dates.length - 1));
        expect(places).toHaveLength(dates.length);
        for (const [index, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(1 + 1e-9);
          if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(gap - 1e-9);
        }
      }),
    );
  });

  it('places by time what is far enough apart', () => {
    expect(layOut(['2000', '2005', '2020'])).toEqual([0, expect.closeTo(0.25, 3), 1]);
  });
});
