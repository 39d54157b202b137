/** The labelled passages, and floors under the figures: they only rise. */
import { describe, expect, it } from 'vitest';
import { spot } from '../../core/spot';
import { splitParagraphs } from '../../core/spot/paragraphs';
import { openNames } from '../../scripts/ledger-files';
import items from './detection.json';
import { type Judged, shareOf, tallyMentions } from './score';

const root = process.cwd();
const names = openNames(root);

const judged = items.map((item) => {
  const paragraphs = splitParagraphs(item.text);
  const mentions = spot(paragraphs, names).flatMap((found, at) =>
    found.map((one) => ({ ...one, start: one.start + paragraphs[at]!.start, end: one.end + paragraphs[at]!.start })),
  );
  return { ...item, mentions };
});

describe('labelled passages', () => {
  const tally = tallyMentions(judged);

  it('marks hardly anything wrongly', () => {
    expect(shareOf(tally.right, tally.predicted)).toBeGreaterThanOrEqual(0.997);
  });

  it('finds nearly every name', () => {
    expect(shareOf(tally.hardFound, tally.hard)).toBeGreaterThanOrEqual(0.998);
    expect(shareOf(tally.exact, tally.hard)).toBeGreaterThanOrEqual(0.985);
  });

  it('resolves most descriptions, hardly one wrongly', () => {
    expect(shareOf(tally.softFound, tally.soft)).toBeGreaterThanOrEqual(0.9);
    expect(shareOf(tally.softRight, tally.softPredicted)).toBeGreaterThanOrEqual(0.98);
  });

  it('falls into hardly any trap', () => {
    expect(tally.trapsHit).toBe(0);
  });

  it.each([...new Set(items.map((item) => item.lang))])('holds in %s by itself', (lang) => {
    const own: readonly Judged[] = judged.filter((item) => item.lang === lang);
    const { right, predicted, hardFound, hard } = tallyMentions(own);
    if (hard < 5) return;
    expect(shareOf(right, predicted)).toBeGreaterThanOrEqual(0.95);
    expect(shareOf(hardFound, hard)).toBeGreaterThanOrEqual(0.95);
  });
});
