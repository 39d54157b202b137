import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrases as arabic } from '../../../../core/messages/ar';
import { phrases as english } from '../../../../core/messages/en';
import { directionOf, pickLanguage } from '../../../../core/messages/model';
import { phrases as russian } from '../../../../core/messages/ru';
import { count, fill } from '../../../../core/messages/say';

describe('a message', () => {
  it('has its slots filled, whatever goes into them', () => {
    expect(fill('Replace “{said}” with “{replacement}”', { said: '{n}', replacement: '$&' })).toBe(
      'Replace “{n}” with “$&”',
    );
    expect(fill('{at} of {of}', { at: 1, of: 2 })).toBe('1 of 2');
  });

  it('from right to left sets names apart, and leaves figures where they stand', () => {
    expect(fill('בדף {name}', { name: 'Rosatom' })).toBe('בדף \u2068Rosatom\u2069');
    expect(fill('{n} عضو', { n: '١٢٬٠٠٠' })).toBe('١٢٬٠٠٠ عضو');
  });

  it('keeps a text without slots as it is', () => {
    fc.assert(fc.property(fc.string(), (text) => fill(text.replace(/[{}]/g, ''), {}) === text.replace(/[{}]/g, '')));
  });
});

describe('a number of things', () => {
  it.each([
    [1, '1 result'],
    [2, '2 results'],
    [1200, '1,200 results'],
  ])('in English: %d', (number, said) => {
    expect(count(english.found, number, 'en-GB')).toBe(said);
  });

  it.each([
    [1, '1 результат'],
    [3, '3 результата'],
    [5, '5 результатов'],
    [11, '11 результатов'],
    [21, '21 результат'],
    [1.5, '1,5 результата'],
  ])('in Russian: %d', (number, said) => {
    expect(count(russian.found, number, 'ru')).toBe(said);
  });

  it.each([
    [0, 'لا نتائج'],
    [1, 'نتيجة واحدة'],
    [2, 'نتيجتان'],
    [3, '٣ نتائج'],
    [11, '١١ نتيجة'],
    [100, '١٠٠ نتيجة'],
  ])('in Arabic: %d', (number, said) => {
    expect(count(arabic.found, number, 'ar-EG')).toBe(said);
  });
});

describe('the language', () => {
  it.each([
    ['auto', ['en-US', 'fr-FR'], 'en', 'en-US'],
    ['auto', ['de', 'en-GB', 'de-AT'], 'de', 'de-AT'],
    ['auto', ['en-US', 'en-GB'], 'en', 'en-US'],
    ['auto', ['iw-IL'], 'he', 'iw-IL'],
    ['auto', ['fi-FI', 'ru'], 'en', 'en-GB'],
    ['auto', [], 'en', 'en-GB'],
    ['fa', ['en-US', 'de'], 'fa', 'fa'],
    ['fr', ['en-US', 'fr-CA'], 'fr', 'fr-CA'],
  ] as const)('for %s in a browser of %j is %s, written as in %s', (choice, preferred, id, locale) => {
    expect(pickLanguage(choice, preferred)).toEqual({ id, locale });
  });

  it('knows which way it runs', () => {
    expect(['fa', 'ar-EG', 'he', 'iw'].map(directionOf)).toEqual(Array(4).fill('rtl'));
    expect(['en-GB', 'ru', 'tr', 'arn'].map(directionOf)).toEqual(Array(4).fill('ltr'));
  });
});
