/** Passages written to be hard, in all languages: `[surface](entity)` is to be marked, all else is not. */
import { describe, expect, it } from 'vitest';
import { spot } from '../../core/spot';
import { openNames } from '../../scripts/ledger-files';
import passages from './passages.json';
import { type Judged, shareOf, tallyMentions } from './score';

const root = process.cwd();
const names = openNames(root);

interface Passage {
  readonly lang: string;
  readonly text: string;
}

/** Plain text with its labels. */
function readPassage({ text }: Passage): { readonly plain: string; readonly labels: Judged['labels'] } {
  const labels: { start: number; end: number; entity: string; soft: boolean }[] = [];
  let plain = '';
  let at = 0;
  for (const match of text.matchAll(/\[([^\]]+)\]\(([a-z0-9-]+)\)/g)) {
    plain += text.slice(at, match.index);
    labels.push({ start: plain.length, end: plain.length + match[1]!.length, entity: match[2]!, soft: false });
    plain += match[1]!;
    at = match.index + match[0].length;
  }
  return { plain: plain + text.slice(at), labels };
}

describe('passages in eighteen languages', () => {
  const judged = (passages as readonly Passage[]).map((passage) => {
    const { plain, labels } = readPassage(passage);
    const mentions = spot([{ text: plain }], names)[0]!;
    const wrong = mentions.filter(
      (one) => !labels.some((label) => label.entity === one.entity && label.start < one.end && label.end > one.start),
    );
    const missed = labels.filter(
      (label) => !mentions.some((one) => label.entity === one.entity && label.start < one.end && label.end > one.start),
    );
    if (process.env.LIST && wrong.length + missed.length > 0) {
      const show = (list: readonly { start: number; end: number; entity: string }[]) =>
        list.map((one) => `${plain.slice(one.start, one.end)}=${one.entity}`).join('; ');
      console.log(`${passage.lang} «${plain.slice(0, 60)}» wrong: ${show(wrong)} missed: ${show(missed)}`);
    }
    return { labels, traps: [], mentions };
  });

  it('marks what is meant and little else', () => {
    const tally = tallyMentions(judged);
    if (process.env.LIST) console.log(tally);
    expect(shareOf(tally.right, tally.predicted)).toBeGreaterThanOrEqual(0.985);
    expect(shareOf(tally.hardFound, tally.hard)).toBeGreaterThanOrEqual(0.995);
    expect(shareOf(tally.exact, tally.hard)).toBeGreaterThanOrEqual(0.96);
  });
});
