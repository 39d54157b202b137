import { describe, expect, it } from 'vitest';
import { classify, joinsWord, kindOfUnit } from '../../../../core/text/words';

describe('joinsWord', () => {
  it.each([
    ['Pu', 'tin'],
    ['Su', '35'],
    ['Putin', '_'],
    ['プー', 'チン'],
    ['푸', '틴'],
    ['Putin', '\u00adism'],
    ['Putin\u00ad', 'ism'],
    ['Puti', 'n\u0301'],
    ['Puti', '\u0301n'],
    ['e\u0301', 'e'],
    ['か', '\u3099'],
    ['بو', 'شهر'],
    ['𝐏', '𝐮'],
  ])('takes %j and %j for one word', (before, after) => {
    expect(joinsWord(before, after)).toBe(true);
  });

  it.each([
    ['Putin', ' and'],
    ['Su', '-35'],
    ['Putin', '’s'],
    ['Putin', 'ʼe'],
    ['Putin', '²'],
    ['普', '京'],
    ['Putin', '的'],
    ['プーチン', '氏'],
    ['Putin', '은'],
    ['پوتین', '\u200cها'],
    ['Putin', '\u200bPeskov'],
    ['', 'Putin'],
    ['Putin', ''],
    ['⚛\ufe0f', 'Putin'],
    ['\ud83d', 'Putin'],
  ])('takes %j and %j for two', (before, after) => {
    expect(joinsWord(before, after)).toBe(false);
  });
});

describe('kindOfUnit', () => {
  it('knows by heart what Unicode says of the common units, and of no other', () => {
    const strays = Array.from({ length: 0x10000 }, (_, unit) => unit).filter(
      (unit) => (unit < 0xd800 || unit > 0xdfff) && kindOfUnit(unit) !== classify(unit),
    );
    expect(strays).toEqual([]);
  });
});
