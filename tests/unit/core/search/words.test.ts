import { describe, expect, it } from 'vitest';
import { CONCEPTS } from '../../../../core/search/tables';
import { readWords, stem } from '../../../../core/search/words';

const terms = (text: string) => readWords(text).flatMap((word) => (word.sort === 'stop' ? [] : word.terms));

describe('words', () => {
  it.each([
    ['президента Ирана', ['president', 'iran']],
    ['le président de l’Iran', ['president', 'iran']],
    ['رئیس جمهور ایران', ['president', 'iran']],
    ['伊朗总统', ['iran', 'president']],
    ['이란의 대통령', ['iran', 'president']],
    ['Iran’s presidents', ['iran', 'president']],
    ['North Korean treaties', ['north-korea', 'treaty']],
  ])('means the same in %s', (text, meaning) => {
    expect(terms(text)).toEqual(meaning);
  });

  it('are known by all of a phrase, not by the first word of it', () => {
    expect(terms('iran foreign minister')).toEqual(['iran', 'foreign', 'minister']);
    expect(terms('north corridor')).toEqual(['north', 'corridor']);
  });

  it('say nothing where they only hold a sentence together', () => {
    expect(readWords('what is the').every(({ sort }) => sort === 'stop')).toBe(true);
  });

  it('lose the commonest endings, and no more', () => {
    expect(new Set(['monitor', 'monitors', 'monitoring', 'monitored'].map(stem)).size).toBe(1);
    expect(stem('shahed')).toBe('shahed');
    expect(stem('gas')).toBe('gas');
  });
});

describe('tables', () => {
  it('have no word with an ending left open in its middle', () => {
    const words = CONCEPTS.flatMap((table) => Object.values(table)).flatMap((list) => list.split(' '));
    expect(words.filter((word) => !/^[^*\s]+\*?$/.test(word.replaceAll('*_', '_')))).toEqual([]);
  });
});
