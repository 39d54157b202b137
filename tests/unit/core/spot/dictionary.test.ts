import { describe, expect, it } from 'vitest';
import {
  ABSENT,
  BETWEEN,
  codeOf,
  DROPPED,
  GAP,
  loadDictionary,
  SEVERAL,
  unitOf,
} from '../../../../core/spot/dictionary';
import { findCandidates } from '../../../../core/spot/find';
import { packDictionary } from '../../../../core/spot/pack';
import { fold, foldCharacter } from '../../../../core/text/fold';
import { kindOfUnit, OTHER, WORD } from '../../../../core/text/words';

const NAMES = ['Putin', 'Vladimir Putin', 'Su-35', 'Бушер', 'АЭС «Бушер»', 'بوشهر', '普京', '푸틴', '𞤀𞤁'];
const forms = (names: readonly string[]) => names.map((text, entry) => ({ text, entry }));

describe('a packed dictionary', () => {
  it('finds every name again', () => {
    const dictionary = loadDictionary(packDictionary(forms(NAMES)));
    for (const [entry, text] of NAMES.entries()) {
      expect(findCandidates(text, dictionary)).toContainEqual({ start: 0, end: text.length, entry });
    }
  });

  it('is one text whatever the order of the forms', () => {
    expect(packDictionary(forms(NAMES).reverse())).toBe(packDictionary(forms(NAMES)));
  });

  it('is printable ASCII that JSON takes as it is', () => {
    const packed = packDictionary(forms(NAMES));
    expect(packed).toMatch(/^[#-[\]-~]+$/);
    expect(JSON.stringify(packed)).toBe(`"${packed}"`);
  });

  it('holds forms that fold alike once, with the entries of all', () => {
    const both = packDictionary([
      { text: 'Su-35', entry: 4 },
      { text: 'SU 35', entry: 1 },
      { text: 'su–35', entry: 4 },
    ]);
    expect(findCandidates('Su-35', loadDictionary(both)).map(({ entry }) => entry)).toEqual([1, 4]);
  });

  it('keeps entries of any size', () => {
    const dictionary = loadDictionary(packDictionary([{ text: 'Putin', entry: 123_456_789 }]));
    expect(findCandidates('Putin', dictionary)).toEqual([{ start: 0, end: 5, entry: 123_456_789 }]);
  });

  it('may be empty', () => {
    expect(findCandidates('Putin', loadDictionary(packDictionary([])))).toEqual([]);
  });

  it('refuses a form that holds nothing to look for', () => {
    expect(() => packDictionary([{ text: ' \u00ad- ', entry: 0 }])).toThrow(/holds nothing to look for/);
  });

  it('refuses an entry that is no index', () => {
    expect(() => packDictionary([{ text: 'Putin', entry: -1 }])).toThrow(/"Putin" has entry -1/);
    expect(() => packDictionary([{ text: 'Putin', entry: 0.5 }])).toThrow(RangeError);
  });

  it('is refused when cut short', () => {
    const packed = packDictionary(forms(NAMES));
    expect(() => loadDictionary(packed.slice(0, -1))).toThrow(/cut short/);
    expect(() => loadDictionary('')).toThrow(RangeError);
  });

  it('folds every unit as names are folded, also those that it knows by heart', () => {
    const names = [...NAMES, 'straße', 'ﬁn', "d'Or"];
    const dictionary = loadDictionary(packDictionary(forms(names)));
    const all = names.map(fold).join('\n');
    const codeOfSymbol = (folded: string) => dictionary.symbols.get(folded.charCodeAt(0)) ?? ABSENT;
    const strays = Array.from({ length: 0xd800 }, (_, unit) => unit).filter((unit) => {
      const folded = foldCharacter(String.fromCharCode(unit));
      const code = folded === '' ? DROPPED : folded.length > 1 ? SEVERAL : codeOfSymbol(folded);
      const known = unitOf(dictionary, unit);
      // What folds to several units matters only where a name holds them.
      if (codeOf(known) === ABSENT && code === SEVERAL && !all.includes(folded)) return false;
      const kind = kindOfUnit(unit);
      const isPlain = kind === WORD && (code === ABSENT || code > GAP);
      const begins = code < ABSENT || dictionary.roots[code] !== 0;
      return known !== (isPlain ? code : -((code << 4) | (kind === OTHER && !begins ? BETWEEN : kind)));
    });
    expect(strays).toEqual([]);
  });
});
