import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../../../core/spot/dictionary';
import { findCandidates } from '../../../../core/spot/find';
import { packDictionary } from '../../../../core/spot/pack';

const NAMES = [
  'Putin',
  'Vladimir Putin',
  'Su-35',
  'Shahed',
  'Shahed-136',
  'Comprehensive Strategic Partnership Treaty',
  'Strategic Partnership Treaty with Iran',
  'Straße',
  'АЭС «Бушер»',
  'Бушер',
  'پوتین',
  'プーチン',
  'フーチ',
  '푸틴',
  '弗拉基米尔·普京',
  '普京',
];
const dictionary = loadDictionary(packDictionary(NAMES.map((text, entry) => ({ text, entry }))));
const found = (text: string) => findCandidates(text, dictionary).map(({ start, end }) => text.slice(start, end));

describe('findCandidates', () => {
  it('gives nested and overlapping names, by start, the longest first', () => {
    expect(found('Vladimir Putin on Shahed-136 and Shahed')).toEqual([
      'Vladimir Putin',
      'Putin',
      'Shahed-136',
      'Shahed',
      'Shahed',
    ]);
    expect(found('the Comprehensive Strategic Partnership Treaty with Iran')).toEqual([
      'Comprehensive Strategic Partnership Treaty',
      'Strategic Partnership Treaty with Iran',
    ]);
  });

  it.each([
    ['xPutin', []],
    ['Putinx', []],
    ['xPUTINzz', []],
    ['_Putin', []],
    ['Putin_', []],
    ['Putin2', []],
    ['Pu tin', []],
    ['Su-357', []],
    ['Su35', []],
    ['Shahed136', []],
    ['Putin\u00adism', []],
    ['\u0301xPutin', []],
    ['Putin', ['Putin']],
    ['(PUTIN)', ['PUTIN']],
    ['anti-Putin-Block', ['Putin']],
    ['Putin’s', ['Putin']],
    ['Putinʼe', ['Putin']],
    ['Putin²', ['Putin']],
    ['⚛\ufe0fPutin', ['Putin']],
    ['😀Putin😀', ['Putin']],
    ['\udc00Putin\ud83d', ['Putin']],
  ])('takes words whole: %j', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it.each([
    ['Su\u00a035', ['Su\u00a035']],
    ['Su\u2011\n35', ['Su\u2011\n35']],
    ['Vladimir\n\t Putin', ['Vladimir\n\t Putin', 'Putin']],
    ['STRASSE', ['STRASSE']],
    ['аэс "БУШЕР"', ['аэс "БУШЕР"', 'БУШЕР']],
    ['Бу́шер', ['Бу́шер']],
    ['𝐏𝐮𝐭𝐢𝐧!', ['𝐏𝐮𝐭𝐢𝐧']],
    ['پوتين', ['پوتين']],
  ])('sees through spelling: %j', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('spans invisible characters inside a name, not those around it', () => {
    expect(findCandidates('\u00adPu\u00ad\u200btin\u00ad', dictionary)).toEqual([{ start: 1, end: 8, entry: 0 }]);
  });

  it('spans the accents of the last letter', () => {
    expect(found('Puti\u0301n\u0301\u0323 spoke')).toEqual(['Puti\u0301n\u0301\u0323']);
  });

  it('ends a Persian name where a suffix follows the non-joiner', () => {
    expect(found('پوتین\u200cها')).toEqual(['پوتین']);
    expect(found('پوتینها')).toEqual([]);
  });

  it('needs no boundary in scripts without spaces', () => {
    expect(found('总统弗拉基米尔·普京说')).toEqual(['弗拉基米尔·普京', '普京']);
    expect(found('的Putin的')).toEqual(['Putin']);
  });

  it('takes Katakana words whole', () => {
    expect(found('大統領プーチンが')).toEqual(['プーチン']);
    expect(found('ラスプーチン プーチンー')).toEqual([]);
    expect(found('ﾌﾟｰﾁﾝ氏')).toEqual(['ﾌﾟｰﾁﾝ']);
  });

  it('lets Korean particles follow a name', () => {
    expect(found('푸틴은 나푸틴 Putin이')).toEqual(['푸틴', 'Putin']);
    expect(found('푸틴'.normalize('NFD'))).toEqual(['푸틴'.normalize('NFD')]);
  });

  it('never ends inside what one character folds to', () => {
    const half = loadDictionary(
      packDictionary([
        { text: 'stras', entry: 0 },
        { text: '푸티', entry: 1 },
      ]),
    );
    expect(findCandidates('straß 푸틴', half)).toEqual([]);
  });
});
