import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../core/text/fold';

const anyText = fc.string({ unit: 'binary', maxLength: 30 });
/** Text of the scripts that the ledger's names are written in. */
const namedText = fc.string({
  unit: fc.oneof(
    ...[
      [0x20, 0x17f],
      [0x300, 0x36f],
      [0x386, 0x3ce],
      [0x400, 0x4ff],
      [0x5be, 0x5f4],
      [0x600, 0x6ff],
      [0x1e00, 0x1eff],
      [0x2000, 0x206f],
      [0x3040, 0x30ff],
      [0x4e00, 0x9fff],
      [0xac00, 0xd7a3],
      [0xfb50, 0xfdff],
      [0xfe70, 0xffef],
      [0x1d400, 0x1d7ff],
    ].map(([from, to]) => fc.integer({ min: from!, max: to! }).map((point) => String.fromCodePoint(point))),
  ),
  maxLength: 30,
});

const SAME: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['i', 'ı'],
    ['ss', 'ß'],
    ['ae', 'æ'],
    ['oe', 'œ'],
    ['o', 'ø'],
    ['d', 'đð'],
    ['l', 'ł'],
    ['h', 'ħ'],
    ['t', 'ŧ'],
    ['th', 'þ'],
    ['e', 'ə'],
    ['σ', 'ς'],
    ['\u0627', '\u0671'],
    ['\u064a', '\u0649\u06cc'],
    ['\u0643', '\u06a9\u06aa'],
    ['\u0647', '\u0629\u06c3\u06c1\u06be\u06d5'],
    ["'", '`´‘’‚‛‹›′‵ʹʻʼʽʾʿˈꞌꞋ׳'],
    ['"', '«»“”„‟″‶〝〞〟״'],
  ].flatMap(([to, from]) => Array.from(from!, (letter) => [letter, to!])),
);

/** The rule as it is told, one step after the other, over single characters. */
function naiveFold(text: string): string {
  const out: string[] = [];
  for (const character of text) {
    const parts = SAME[character]
      ? [character]
      : Array.from(character.normalize('NFKD').toLowerCase().normalize('NFKD'));
    for (const part of parts) {
      const scripts = /[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}]/u;
      const voicing = part === '\u3099' || part === '\u309a';
      if (/\p{M}/u.test(part) && scripts.test(part) && !voicing) continue;
      if (/\p{Default_Ignorable_Code_Point}/u.test(part) || part === 'ـ') continue;
      const point = part.codePointAt(0)!;
      if (/\p{Z}|\p{Cc}|\p{Pd}/u.test(part) || '\u2212\u2043·•‧∙⋅・'.includes(part)) {
        if (out.at(-1) !== ' ') out.push(' ');
      } else if (point >= 0x660 && point <= 0x669) out.push(String(point - 0x660));
      else if (point >= 0x6f0 && point <= 0x6f9) out.push(String(point - 0x6f0));
      else out.push(SAME[part] ?? part);
    }
  }
  return out.join('');
}

describe.each([
  ['any text', anyText],
  ['text in the scripts of the names', namedText],
])('folding %s', { timeout: 60_000 }, (_, texts) => {
  it('agrees with the naive rule', () => {
    fc.assert(
      fc.property(texts, (text) => void expect(fold(text)).toBe(naiveFold(text))),
      { numRuns: 1000 },
    );
  });

  it('gives the same for composed and decomposed forms', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(text.normalize('NFC'))).toBe(fold(text.normalize('NFD')));
        expect(fold(text.normalize('NFKC'))).toBe(fold(text.normalize('NFKD')));
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(texts, (text) => void expect(fold(fold(text))).toBe(fold(text))),
      { numRuns: 1000 },
    );
  });

  it('ignores letter case', () => {
    fc.assert(
      fc.property(texts, (text) => void expect(fold(text.toLowerCase())).toBe(fold(text))),
      { numRuns: 1000 },
    );
  });
});
