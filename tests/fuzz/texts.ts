/** Texts that people never write and pages may hold. */
import fc from 'fast-check';

/** What patterns and loops go by: repeated, each of them is the beginning of something that never comes. */
export const PUMPS: readonly string[] = [
  ...[
    'a',
    'A',
    '1',
    '0',
    ' ',
    '\n',
    '\u00a0',
    '.',
    '!',
    '"',
    '“',
    '«',
    '(',
    '[',
    '{',
    '<',
    '`',
    '-',
    '–',
    '’',
    '/',
    ',',
  ],
  ...['1,', '1.1', '1 ', '1%', '$1 ', '$1bn ', '2013', 'in 2013 ', '20 May ', 'January ', '1 of ', 'number of '],
  ...[
    'a ',
    'Aa ',
    'A. ',
    'a-',
    'a.',
    'a, ',
    '"a" ',
    '“a',
    '(a',
    'http',
    'https://a',
    'the ',
    'of ',
    'and ',
    'not ',
    'no ',
  ],
  ...['said ', 'he said, ', 'was ', 'since the ', 'It was ', 'Its ', 'president ', '. The treaty ', 'treaty '],
  ...[
    'Iran ',
    'Bushehr ',
    'Rosatom ',
    'Rosatom, ',
    'Putin',
    'Russia and Iran ',
    'Иран ',
    'ы ',
    'ا',
    'پوتین ',
    '和',
    'プ',
    '푸틴',
  ],
  ...['\u0301', '\u200d', '\u00ad', '\u202e', '\ud83d', '\udc00', '🇮🇷', '😀', '\0'],
];

const piece = fc.oneof(
  fc.constantFrom(...PUMPS),
  fc.string({ unit: 'binary', maxLength: 6 }),
  // Halves of characters stand alone in what pages cut off.
  fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
);

/** @param most pieces of which a text is made at most */
export const texts = (most: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.array(piece, { maxLength: most, size: 'max' }).map((pieces) => pieces.join('')),
    fc.tuple(piece, fc.nat(most), piece).map(([first, times, last]) => first.repeat(times) + last),
    fc.json({ maxDepth: 6 }),
    fc.constantFrom('[', '{"a":', '"').map((open) => open.repeat(most * 20)),
  );
