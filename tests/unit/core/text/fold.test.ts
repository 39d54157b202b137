import { describe, expect, it } from 'vitest';
import { fold } from '../../../../core/text/fold';

/** Spellings that are one after folding, and what they become. */
const EQUAL: readonly (readonly [folded: string, ...spellings: string[]])[] = [
  [
    'putin',
    'Putin',
    'PUTIN',
    'Pu\u00adtin',
    'Pu\u200btin',
    '\ufeffPutin\u200f',
    'Ｐｕｔｉｎ',
    '𝐏𝐮𝐭𝐢𝐧',
    'Pútin',
    'Pu\u0301tin',
  ],
  ['araghchi', 'Arāghchī', 'ARAGHCHI'],
  ['istanbul ili', 'İstanbul ılı', 'ISTANBUL ILI'],
  ['strasse', 'Straße', 'STRASSE', 'STRAẞE'],
  ['aeoe', 'æœ', 'ÆŒ'],
  ['odlh', 'øđłħ'],
  ['mesud', 'Məsud', 'MƏSUD'],
  ['su 35', 'Su-35', 'Su 35', 'Su\u00a035', 'Su\u201135', 'Su–35', 'Su − 35', 'Su\n 35', 'Su－35', 'Su־35'],
  ["putin's", 'Putin’s', 'Putinʼs', 'Putin‘s', 'Putin`s', 'Putin´s', 'Putin＇s', 'Putin′s'],
  ['аэс "бушер"', 'АЭС «Бушер»', 'АЭС “Бушер”', 'АЭС „Бушер‟', 'АЭС\u202f″Бушер″', 'АЭС ＂Бушер＂'],
  ['пезешкиан', 'Пезешкиан', 'Пезешкиа\u0301н'],
  ['трехлетнии', 'трёхлетний'],
  ['ارث', 'أرث', 'إرث', 'آرث', 'ٱرث', 'اَرْث', 'ارـــث'],
  ['كيه', 'کیه', 'كىة', 'کيۀ', 'كیہ'],
  ['بوشهر', 'بوشهر', 'بو\u200cشهر', 'ﺑﻮﺷﻬﺮ'],
  ['136', '١٣٦', '۱۳۶', '１３６', '𝟏𝟑𝟔'],
  [
    '弗拉基米尔 普京',
    '弗拉基米尔·普京',
    '弗拉基米尔・普京',
    '弗拉基米尔‧普京',
    '弗拉基米尔･普京',
    '弗拉基米尔•普京',
    '弗拉基米尔　普京',
  ],
  ['プーチン'.normalize('NFKD'), 'プーチン', 'ﾌﾟｰﾁﾝ'],
  ['푸틴'.normalize('NFKD'), '푸틴'],
  ['οδοσ', 'Οδός', 'ΟΔΟΣ'],
];

describe('fold', () => {
  it.each(EQUAL)('gives %j', (folded, ...spellings) => {
    for (const spelling of spellings) expect(fold(spelling), JSON.stringify(spelling)).toBe(folded);
  });

  it('keeps apart what differs in more than spelling', () => {
    expect(fold('バス')).not.toBe(fold('ハス'));
    expect(fold('पुतिन')).not.toBe(fold('पतन'));
    expect(fold('Su-35')).not.toBe(fold('Su35'));
    expect(fold('گ')).not.toBe(fold('ک'));
  });

  it('leaves nothing of a text without visible characters', () => {
    expect(fold('\u00ad\u200b\u200c\u200d\u2060\ufeff\u061c\u202a\u2066\ufe0f')).toBe('');
  });
});
