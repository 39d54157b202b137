import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../../core/search/figures';
import { fold } from '../../../../core/text/fold';

const read = (text: string) => readFigures(fold(text)).map(({ terms }) => terms[0]);

describe('figures', () => {
  it.each([
    '1.7bn',
    '$1.7 billion',
    '1,7 млрд',
    '1,7 Milliarden',
    '17亿',
    '۱٫۷ میلیارد',
    '1700 millones',
    '1,700,000,000',
  ])('reads %s as the same amount', (text) => expect(read(text)).toEqual(['#1700000000']));

  it.each([
    ['20 GW', '#20000'],
    ['20,000 megawatts', '#20000'],
    ['915 MW', '#915'],
    ['eight plants', '#8'],
    ['16,384,403 votes', '#16384403'],
    ['2.5 metres', '#2.5'],
  ])('reads %s as %s', (text, term) => expect(read(text)).toEqual([term]));

  it('takes no letters for a factor that only begin with one', () => {
    expect(read('5 minutes')).toEqual(['#5']);
    expect(read('shahed136b')).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    '17 January 2025',
    'January 17, 2025',
    '17.01.2025',
    '2025-01-17',
    '17 января 2025',
    '17. Januar 2025',
    '2025年1月17日',
    '28 دی ۱۴۰۳',
  ])('reads %s as the same day', (text) => expect(read(text)).toEqual(['@2025-01-17']));

  it('reads a month, and a day of any year', () => {
    expect(read('January 2025')).toEqual(['@2025-01']);
    expect(read('17 January')).toEqual(['@01-17']);
  });

  it('reads no date where there is none', () => {
    expect(read('99.99.2025')).not.toContain('@2025-99-99');
    expect(read('section 2025')).toEqual(['#2025']);
  });
});
