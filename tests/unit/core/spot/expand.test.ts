import { describe, expect, it } from 'vitest';
import { expandForms } from '../../../../core/spot/expand';

describe('expandForms', () => {
  it('gives every combination of alternatives, nested ones too', () => {
    expect(expandForms('[Kern/Atom]kraftwerk Busch[e/]hr', 'de')).toEqual([
      'Kernkraftwerk Buschehr',
      'Kernkraftwerk Buschhr',
      'Atomkraftwerk Buschehr',
      'Atomkraftwerk Buschhr',
    ]);
    expect(expandForms('a[b[c/d]/e]', 'en')).toEqual(['abc', 'ae', 'abd']);
  });

  it.each([
    ['ru', 'Путин|in', ['Путин', 'Путина', 'Путину', 'Путиным', 'Путине']],
    ['ru', 'Зеленский|sky', ['Зеленский', 'Зеленского', 'Зеленскому', 'Зеленским', 'Зеленском']],
    ['ru', 'Герань|j3', ['Герань', 'Герани', 'Геранью']],
    ['uk', 'шахеди|pl', ['шахеди', 'шахедів', 'шахедам', 'шахедами', 'шахедах']],
    ['uk', 'Алабуга|ga', ['Алабуга', 'Алабуги', 'Алабузі', 'Алабугу', 'Алабугою']],
    ['pl', 'Zełenski|ego', ['Zełenski', 'Zełenskiego', 'Zełenskiemu', 'Zełenskim']],
    [
      'tr',
      'Santrali|p3e',
      ['Santrali', 'Santralinin', 'Santralini', 'Santraline', 'Santralinde', 'Santralinden', 'Santraliyle'],
    ],
    ['az', 'Rosatom|u', ['Rosatom', 'Rosatomun', 'Rosatomu', 'Rosatoma', 'Rosatomda', 'Rosatomdan', 'Rosatomla']],
    ['de', 'Peskow|s', ['Peskow', 'Peskows']],
  ])('inflects in %s: %s', (lang, pattern, forms) => {
    expect(expandForms(pattern, lang)).toEqual(forms);
  });

  it('lets the words of a phrase agree, case by case', () => {
    expect(expandForms('Бушерская|aya станция|iya', 'ru')).toEqual([
      'Бушерская станция',
      'Бушерской станции',
      'Бушерскую станцию',
      'Бушерской станцией',
    ]);
  });

  it('keeps what follows a paradigm at the end of its word', () => {
    expect(expandForms('"Арман|m"', 'ru')).toContain('"Армана"');
  });

  it('says which form it cannot read', () => {
    expect(() => expandForms('Путин|nope', 'ru')).toThrow('"Путин|nope": language "ru" has no paradigm "nope"');
    expect(() => expandForms('a[b', 'en')).toThrow('brackets do not match');
  });
});
