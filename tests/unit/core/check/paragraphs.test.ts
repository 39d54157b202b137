import { describe, expect, it } from 'vitest';
import { checkParagraphs } from '../../../../core/check/paragraphs';
import { openKnowledge } from '../../../../scripts/knowledge';

const { knowledge, options } = openKnowledge(process.cwd());
const check = (text: string, before: readonly string[] = []) => checkParagraphs([text], before, knowledge, options)[0]!;

describe('a paragraph of a draft', () => {
  it('gives what is marked in it, and each flag with its sentence and its sources', () => {
    const { mentions, flags } = check('It rained. The Bushehr nuclear power plant was connected to the grid in 2012.');
    expect(mentions.map(({ entity }) => entity)).toEqual(['bushehr-npp']);
    expect(flags).toMatchObject([{ said: '2012', verdict: 'contradicted', sentence: { start: 11 } }]);
    expect(flags[0]!.cited.every(({ url }) => url?.startsWith('https://'))).toBe(true);
    expect(flags[0]!.citable?.claim).toMatch(/3 September 2011/);
  });

  it.each([
    ['The Bushehr nuclear power plant was connected to the grid in 2012.', '2012', '2011'],
    ['The Russia–Iran treaty was signed on 19 January 2025.', '19 January 2025', '17 January 2025'],
  ])('of %s offers what is right in the same writing', (text, said, replacement) => {
    expect(check(text).flags).toMatchObject([{ said, replacement }]);
  });

  it('offers no figure where sources differ', () => {
    const { flags } = check('The Bushehr nuclear power plant came online in 2013.');
    expect(flags).toMatchObject([{ verdict: 'sources-differ', replacement: null }]);
  });

  it('counts what is not shown', () => {
    const { flags, counts } = check(
      'The Bushehr nuclear power plant was connected to the grid in 2011. It cost 12 cows.',
    );
    expect(flags).toEqual([]);
    expect(counts.consistent).toBe(1);
    expect(counts['not-covered']).toBe(1);
  });

  it('is read with what was said before it', () => {
    const context = ['Russia and Iran signed the Comprehensive Strategic Partnership Treaty.'];
    expect(check('The treaty has 47 articles.', context).mentions).toMatchObject([{ soft: true }]);
  });
});
