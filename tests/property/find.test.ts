import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Form, loadDictionary } from '../../core/spot/dictionary';
import { findCandidates } from '../../core/spot/find';
import { packDictionary } from '../../core/spot/pack';
import { fold } from '../../core/text/fold';
import { isMark, naiveFind } from '../support/naive-find';

const NAMES =
  'Putin|Vladimir Putin|Su-35|Su-3|Shahed|Shahed-136|Straße|Łódź|Бушер|АЭС «Бушер»|پوتین|بوشهر|プーチン|푸틴|普京|弗拉基米尔·普京|ﬁn'.split(
    '|',
  );
const GLUE = [
  ...[
    '',
    ' ',
    '-',
    '\u00a0',
    '\n ',
    '.',
    "'s",
    '’',
    'ʼ',
    '"',
    'x',
    'zz',
    'ы',
    'س',
    '_',
    '3',
    '²',
    '的',
    'の',
    'ー',
    'プ',
  ],
  ...['은', '\u0301', '\u3099', '\u00ad', '\u200b', '\u200c', '\u200d', '\ufe0f', '😀', '𝐏', '\ud83d', '\udc00'],
];

const anyText = fc.string({ unit: 'binary', maxLength: 12 });
/** Letters few enough that forms share beginnings and ends, and texts hit them. */
const dense = fc.string({
  unit: fc.constantFrom(...'aAbßéы -’«プー푸普·1𝐚\u0301\u00ad\u200c'),
  minLength: 1,
  maxLength: 6,
});

const form: fc.Arbitrary<Form> = fc
  .record({ text: fc.oneof(dense, fc.constantFrom(...NAMES)), entry: fc.nat(5) })
  .filter(({ text }) => fold(text).trim() !== '');

/** A name as pages write it: in another case, decomposed, with invisible characters inside. */
const disguised = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom<(name: string) => string>(
      (name) => name,
      (name) => name.toUpperCase(),
      (name) => name.normalize('NFD'),
      (name) => name.replace(/[ -]/g, '\u2011\u00a0'),
      (name) => name.replace(/ /g, '\n\t '),
    ),
    fc.array(fc.tuple(fc.nat(12), fc.constantFrom('\u00ad', '\u200b', '\u200c', '\u2060', '\u0301', '\u00ad\u0323'))),
  )
  .map(([name, change, inserts]) =>
    inserts.reduce((text, [at, insert]) => text.slice(0, at) + insert + text.slice(at), change(name)),
  );

const text = fc
  .array(fc.oneof(disguised, dense, anyText, fc.constantFrom(...GLUE), fc.constantFrom(...GLUE)), { maxLength: 9 })
  .map((parts) => parts.join(''));

describe('findCandidates', { timeout: 60_000 }, () => {
  it('agrees with a search for every form at every place', () => {
    fc.assert(
      fc.property(fc.array(form, { maxLength: 12 }), text, (forms, haystack) => {
        const found = findCandidates(haystack, loadDictionary(packDictionary(forms)));
        expect(found).toEqual(naiveFind(haystack, forms));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds every form in itself', () => {
    fc.assert(
      fc.property(fc.array(form, { minLength: 1, maxLength: 60 }), (forms) => {
        const dictionary = loadDictionary(packDictionary(forms));
        for (const { text: name, entry } of forms) {
          const folded = fold(name).replace(/^ | $/g, '');
          if (isMark(folded)) continue;
          expect(findCandidates(folded, dictionary)).toContainEqual({ start: 0, end: folded.length, entry });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives ordered stretches inside any text, lone surrogates too', () => {
    const dictionary = loadDictionary(packDictionary(NAMES.map((name, entry) => ({ text: name, entry }))));
    const units = fc.array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd7f0, max: 0xe00f })));
    const wild = fc.tuple(units, text).map(([codes, more]) => String.fromCharCode(...codes) + more);
    fc.assert(
      fc.property(wild, (haystack) => {
        let before = 0;
        for (const { start, end } of findCandidates(haystack, dictionary)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(haystack.length);
          before = start;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
