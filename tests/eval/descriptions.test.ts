/** Descriptions after a name, in many languages: those that are meant, and those that the next noun makes another thing. */
import { describe, expect, it } from 'vitest';
import { spot } from '../../core/spot';
import { openNames } from '../../scripts/ledger-files';
import cases from './descriptions.json';

const root = process.cwd();
const names = openNames(root);

/** What a paragraph that follows `intro` describes, as entities. */
function describedIn(text: string, intro: string): string[] {
  return spot([{ text: intro }, { text }], names)[1]!
    .filter(({ soft }) => soft)
    .map(({ entity }) => entity);
}

function namedIn(intro: string): string[] {
  return spot([{ text: intro }], names)[0]!.map(({ entity }) => entity);
}

describe.each(cases)('$intro', ({ intro, meant, other }) => {
  it.each(meant)('is what is meant: %s', (text) => {
    const [entity] = describedIn(text, intro);
    expect(namedIn(intro)).toContain(entity);
  });

  if (other.length > 0) {
    it.each(other)('is not what is meant: %s', (text) => {
      expect(describedIn(text, intro)).toEqual([]);
    });
  }
});
