import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../../../core/text/quantities';
import { spanOf } from '../../../../core/text/quantities/calendar';

/** "2025-01-17" or "2025-01..2025-03" of a text's first date. */
function daysIn(text: string, lang?: string): string {
  const date = readQuantities(text, lang).find(({ kind }) => kind === 'date');
  if (date?.kind !== 'date') return 'none';
  if (!date.days) return [date.month, date.day, date.weekday, date.season].join();
  const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  return date.days.from === date.days.until ? iso(date.days.from) : `${iso(date.days.from)}..${iso(date.days.until)}`;
}

describe('dates', () => {
  it.each([
    ['signed on January 17, 2025, in Moscow', '2025-01-17'],
    ['signed on 17 January 2025', '2025-01-17'],
    ['on the 17th of January 2025', '2025-01-17'],
    ['Jan. 17, 2025', '2025-01-17'],
    ['(Moscow, 17.01.2025)', '2025-01-17'],
    ['2025-01-17', '2025-01-17'],
    ['on 22–24 October 2024', '2024-10-22..2024-10-24'],
    ['in January 2025', '2025-01-01..2025-01-31'],
    ['in mid-January 2025', '2025-01-09..2025-01-22'],
    ['at the end of January 2025', '2025-01-19..2025-01-31'],
    ['in late 2024', '2024-08-01..2024-12-31'],
    ['in Q3 2025', '2025-07-01..2025-09-30'],
    ['the first half of 2025', '2025-01-01..2025-06-30'],
    ['in the 1970s', '1970-01-01..1979-12-31'],
    ['in the seventies', '1970-01-01..1979-12-31'],
    ['between 2025 and 2027', '2025-01-01..2027-12-31'],
    ['from 2013 to 2021', '2013-01-01..2021-12-31'],
    ['in 2011.', '2011-01-01..2011-12-31'],
  ])('reads %s', (text, expected) => {
    expect(daysIn(text, 'en')).toBe(expected);
  });

  it.each([
    ['on January 20, three days later', '1,20,,'],
    ['on a Friday in spring', ',,5,'],
    ['the previous July', '7,,,'],
    ['last autumn', ',,,3'],
  ])('keeps what is said of %s where the year is not', (text, expected) => {
    expect(daysIn(text, 'en')).toBe(expected);
  });

  it.each([
    ['подписан 17 января 2025 года', 'ru', '2025-01-17'],
    ['в октябре 2025 года', 'ru', '2025-10-01..2025-10-31'],
    ['le 1er janvier 2024', 'fr', '2024-01-01'],
    ['fin janvier 2025', 'fr', '2025-01-19..2025-01-31'],
    ['am 17. Januar 2025', 'de', '2025-01-17'],
    ['Mitte Januar 2025', 'de', '2025-01-09..2025-01-22'],
  ])('reads %s (%s)', (text, lang, expected) => {
    expect(daysIn(text, lang)).toBe(expected);
  });

  it.each([
    ['room 2001 of a hotel'],
    ['2,000 drones'],
    ['2025 megawatts'],
    ['at 15:42'],
    ['an Su-35'],
    ['https://a.org/2011/x'],
  ])('sees no date in %s', (text) => {
    expect(daysIn(text, 'en')).toBe('none');
  });

  it('spans a partial date of the ledger', () => {
    const { from, until } = spanOf('2024-02');
    expect(until - from).toBe(28);
  });
});

function figureIn(text: string, lang = 'en'): unknown[] {
  const found = readQuantities(text, lang).find(({ kind }) => kind !== 'date');
  if (!found || found.kind === 'date') return [];
  return [
    found.amount,
    found.kind === 'amount' ? found.unit : found.kind,
    found.approximation,
    text.slice(found.start, found.end),
  ];
}

describe('figures', () => {
  it.each([
    ['forty-seven articles', [47, 'count', 'exact', 'forty-seven']],
    ['nearly 50 articles', [50, 'count', 'nearly', '50']],
    ['more than 9,000 satellites', [9000, 'count', 'over', '9,000']],
    ['at least 1,961 drones', [1961, 'count', 'at-least', '1,961']],
    ['two hundred thousand soldiers', [200_000, 'count', 'exact', 'two hundred thousand']],
    ['six hundred-odd satellites', [600, 'count', 'about', 'six hundred-odd']],
    ['hundreds of drones', [100, 'count', 'exact', 'hundreds']],
    ['$1.7bn', [1.7e9, 'USD', 'exact', '$1.7bn']],
    ['1.7 billion dollars', [1.7e9, 'USD', 'exact', '1.7 billion dollars']],
    ['a 1.7-billion-dollar deal', [1.7e9, 'USD', 'exact', '1.7-billion-dollar']],
    ['UAH 300bn short', [300e9, 'UAH', 'exact', 'UAH 300bn']],
    ['€5m', [5e6, 'EUR', 'exact', '€5m']],
    ['915 MW', [915, 'MW', 'exact', '915 MW']],
    ['about a gigawatt', [1, 'GW', 'about', 'a gigawatt']],
    ['roughly half a gigawatt', [0.5, 'GW', 'about', 'half a gigawatt']],
    ['a 20-year treaty', [20, 'year', 'exact', '20-year']],
    ['two decades', [2, 'decade', 'exact', 'two decades']],
    ['a quarter of a century', [0.25, 'century', 'exact', 'quarter of a century']],
    ['7% more', [7, 'percent', 'exact', '7%']],
    ['17 per cent', [17, 'percent', 'exact', '17 per cent']],
    ['2 billion cubic metres a year', [2e9, 'm3', 'exact', '2 billion cubic metres']],
    ['Article III says', [3, 'label', 'exact', 'Article III']],
    ['the third meeting', [3, 'ordinal', 'exact', 'third']],
    ['one and a half gigawatts', [1.5, 'GW', 'exact', 'one and a half gigawatts']],
  ])('reads %s', (text, expected) => {
    expect(figureIn(text)).toEqual(expected);
  });

  it.each([
    ['около 1,7 млрд долларов', 'ru', [1.7e9, 'USD', 'about', '1,7 млрд долларов']],
    ['1 000 МВт', 'ru', [1000, 'MW', 'exact', '1 000 МВт']],
    ['более 50 статей', 'ru', [50, 'count', 'over', '50']],
    ['près de 50 articles', 'fr', [50, 'count', 'nearly', '50']],
    ['1,7 milliard de dollars', 'fr', [1.7e9, 'count', 'exact', '1,7 milliard']],
    ['rund 1.000 Megawatt', 'de', [1000, 'MW', 'about', '1.000 Megawatt']],
    ['zwanzig Jahre', 'de', [20, 'year', 'exact', 'zwanzig Jahre']],
  ])('reads %s (%s)', (text, lang, expected) => {
    expect(figureIn(text, lang)).toEqual(expected);
  });

  it.each([['Su-35'], ['a Shahed-136 drone'], ['`const a = 47`'], ['G7 leaders']])(
    'takes digits of %s for no figure',
    (text) => {
      expect(figureIn(text)).toEqual([]);
    },
  );
});
