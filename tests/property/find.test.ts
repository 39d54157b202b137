import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Form, loadDictionary } from '../../core/spot/dictionary';
import { type Candidate, findCandidates } from '../../core/spot/find';
import { packDictionary } from '../../core/spot/pack';
import { fold, foldCharacter } from '../../core/text/fold';
import { joinsWord } from '../../core/text/words';

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

/** Every form against every stretch of the text: fold it, compare, and ask both its ends for a boundary. */
function naiveFind(haystack: string, forms: readonly Form[]): Candidate[] {
  const names = forms.map(({ text: name, entry }) => ({ folded: fold(name).replace(/^ | $/g, ''), entry }));
  const longest = Math.max(...names.map(({ folded }) => folded.length));
  const characters = Array.from(haystack, (character) => ({ character, folded: foldCharacter(character) }));
  const offsets = [0];
  for (const { character } of characters) offsets.push(offsets.at(-1)! + character.length);
  const found: Candidate[] = [];
  for (const [first, { character, folded: opening }] of characters.entries()) {
    const start = offsets[first]!;
    if (opening === '' || opening.startsWith(' ') || isMark(character)) continue;
    if (joinsWord(haystack.slice(0, start), haystack.slice(start))) continue;
    let before = '';
    for (let last = first; last < characters.length && before.length <= longest; last++) {
      const folded = (before + characters[last]!.folded).replace(/ {2,}/g, ' ');
      const grown = folded !== before;
      before = folded;
      const entries = names.filter((name) => name.folded === folded).map(({ entry }) => entry);
      const after = haystack.slice(offsets[last + 1]);
      if (!grown || entries.length === 0 || !endsWord(haystack.slice(start, offsets[last + 1]), after)) continue;
      const end = offsets[last + 1]! + after.match(TRAILING)![0].length;
      for (const entry of new Set(entries)) found.push({ start, end, entry });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end || a.entry - b.entry);
}

const HIDDEN = String.raw`(?:(?![\u200b\u200c])[\p{DI}\u0640])`;
const DROPPED_MARK = String.raw`(?:(?![\u3099\u309a])(?=\p{M})[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}])`;
/** Accents of the last letter, with what stands hidden before them. */
const TRAILING = new RegExp(`^(?:${HIDDEN}*${DROPPED_MARK})*`, 'u');

function isMark(character: string): boolean {
  return /^\p{M}/u.test(character);
}

/** A Korean name may go on with a particle; every other word ends where {@link joinsWord} says so. */
function endsWord(before: string, after: string): boolean {
  const bare = after.replace(new RegExp(`^(?:${HIDDEN}|${DROPPED_MARK})*`, 'u'), '');
  const lastLetter = Array.from(before).findLast((character) => !isMark(character) && foldCharacter(character) !== '');
  if (/^\p{sc=Hang}/u.test(lastLetter ?? '') && /^\p{sc=Hang}/u.test(bare) && !isMark(bare)) return true;
  return bare === '' || !joinsWord(before, bare);
}

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
