/** Sentences by class of difficulty, in many languages: `[surface](entity)` is to be marked, all else is not. */
import { describe, expect, it } from 'vitest';
import { spot } from '../../core/spot';
import { openNames } from '../../scripts/ledger-files';
import cases from './classes.json';

const root = process.cwd();
const names = openNames(root);

/** The text with what was marked in it, written as the cases are. */
function mark(plain: string): string {
  const mentions = spot([{ text: plain }], names)[0]!;
  return mentions.reduceRight(
    (text, { start, end, entity }) => `${text.slice(0, start)}[${text.slice(start, end)}](${entity})${text.slice(end)}`,
    plain,
  );
}

/** Entities marked, each with its place: a span may differ by an article. */
function summarise(text: string): string[] {
  return Array.from(text.matchAll(/\]\(([a-z0-9-]+)\)/g), (match) => match[1]!);
}

describe.each([...new Set(cases.map((one) => one.class))])('class: %s', (name) => {
  it.each(cases.filter((one) => one.class === name))('$lang: $text', ({ text }) => {
    const plain = text.replace(/\[([^\]]+)\]\([a-z0-9-]+\)/g, '$1');
    expect(summarise(mark(plain)), mark(plain)).toEqual(summarise(text));
  });
});
