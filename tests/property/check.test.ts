import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemory } from '../../core/check/memory';
import { surveyDraft } from '../../core/check/survey';
import { readQuantities } from '../../core/text/quantities';
import { splitSentences } from '../../core/text/sentences';
import { check, knowledge, names } from '../support/check';
import { REVIEWED } from '../support/ledger';

const PIECES = [
  'The Russia–Iran treaty',
  'Bushehr',
  'Putin, 72,',
  'was signed',
  'has',
  'on 17 January 2025',
  'in 2013',
  '47 articles',
  '$1.7bn',
  'a quarter of a century',
  'since',
  'not',
  '.',
  '?',
  '\n',
  '"',
  'mid-',
  'half',
  'and',
  'Article',
  'III',
  '17.01.2025',
  '1,000 MW',
  'three days before',
  '24-year-old',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }).map((pieces) => pieces.join(' ')),
);

describe('quantities', () => {
  it('stand in order, apart, and within the text', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'ru', 'fr', 'de', undefined), (draft, lang) => {
        let last = 0;
        for (const { start, end } of readQuantities(draft, lang)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(draft.length);
      }),
    );
  });

  it('give a number in digits back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (amount) => {
        const [found] = readQuantities(`exactly ${amount.toLocaleString('en-US')} articles`, 'en');
        // 1800 to 2100 without a comma would be a year; with one they are numbers.
        expect(found).toMatchObject({ kind: 'count', amount });
      }),
    );
  });
});

describe('sentences', () => {
  it('cover everything but space', () => {
    fc.assert(
      fc.property(text, (draft) => {
        let at = 0;
        for (const { start, end } of splitSentences(draft)) {
          expect(draft.slice(at, start).trim()).toBe('');
          at = end;
        }
        expect(draft.slice(at).trim()).toBe('');
      }),
    );
  });
});

describe('a check', () => {
  it('says the same of the same text, within it, and nothing without a dated source', () => {
    fc.assert(
      fc.property(text, (draft) => {
        const findings = check(draft);
        expect(check(draft)).toEqual(findings);
        for (const { start, end, said, verdict, sources } of findings) {
          expect(draft.slice(start, end)).toBe(said);
          if (verdict !== 'consistent') expect(sources.some(({ date }) => date !== null)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds the same wherever the sentence stands', () => {
    const sentence = 'The Russia–Iran treaty was signed on 19 January 2025.';
    const [alone] = check(sentence);
    fc.assert(
      fc.property(fc.constantFrom('', 'It rained.', 'Prices rose by 7%.\n', 'So it goes. '), (before) => {
        const [found] = check(`${before} ${sentence}`);
        expect(found).toMatchObject({
          factId: alone!.factId,
          said: alone!.said,
          start: alone!.start + before.length + 1,
        });
      }),
    );
  });
});

describe('a survey', () => {
  it('takes any draft, however it repeats itself, and keeps its points in order, apart and within it', () => {
    const draft = fc
      .tuple(text, fc.integer({ min: 1, max: 400 }), text)
      .map(
        ([before, times, piece]) => `${before} ${piece.repeat(Math.min(times, Math.ceil(4000 / (piece.length + 1))))}.`,
      );
    fc.assert(
      fc.property(draft, (words) => {
        const { points, counts, names: named, spellings } = surveyDraft(words, knowledge, { names, today: REVIEWED });
        let last = 0;
        for (const { start, end, said, sentence } of points) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(words.slice(start, end)).toBe(said);
          expect(sentence.start <= start && end <= sentence.end).toBe(true);
          last = end;
        }
        expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(points.length);
        for (const { places } of named)
          for (const { start, end } of places) expect(words.slice(start, end)).not.toBe('');
        for (const { forms } of spellings) {
          for (const { form, places } of forms)
            for (const { start, end } of places) expect(words.slice(start, end)).toBe(form);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a draft that is edited', () => {
  // What a sentence means hangs on which of these stand before it, and in what order.
  const sentences = fc.constantFrom(
    'They discussed the Russia–Iran treaty.',
    'They discussed the Bushehr plant.',
    'The treaty was signed in January 2024.',
    'It has 57 articles.',
    'Its capacity is 500 MW.',
  );
  const drafts = fc.array(sentences, { minLength: 2, maxLength: 5 });

  it('is surveyed from memory as by one who reads it for the first time', () => {
    const memory = createMemory();
    const options = { names, today: REVIEWED };
    fc.assert(
      fc.property(drafts, (draft) => {
        const words = draft.join(' ');
        expect(surveyDraft(words, knowledge, { ...options, memory })).toEqual(surveyDraft(words, knowledge, options));
      }),
      { numRuns: 60 },
    );
  });
});
