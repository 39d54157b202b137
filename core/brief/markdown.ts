import { escapeMarkdown } from '../cite/markdown';
import { tidy } from '../cite/wording';
import type { CardItem, CardSource } from '../model';
import type { Brief } from './model';
import { describeFact, describeSource, noteOf, titleOf } from './wording';

/** Writes a backgrounder in CommonMark: a heading an entry, a bullet a fact, numbered sources at the end. */
export function writeMarkdown(brief: Brief): string {
  const say = (words: string) => escapeMarkdown(tidy(words));
  const entries = brief.entries.map(({ name, label, gist, items }) =>
    [`## ${say(name)}`, `*${say(label)}* — ${say(gist)}`, items.map((item) => writeItem(item, say)).join('\n')].join(
      '\n\n',
    ),
  );
  const sources = brief.sources.map((source, index) => `${index + 1}. ${writeSource(source, say)}`);
  const page = brief.url && `<${brief.url}>`;
  return `${[
    `# ${say(titleOf(brief))}`,
    ...(page ? [page] : []),
    `*${say(noteOf(brief))}*`,
    ...entries,
    '## Sources',
    sources.join('\n'),
  ].join('\n\n')}\n`;
}

type Say = (words: string) => string;

function writeItem(item: CardItem, say: Say): string {
  if (item.type === 'fact') {
    const { denial } = item;
    const lines = [`- ${say(item.claim)} ${refer(item.sources)} *${say(describeFact(item))}*`];
    if (denial) lines.push(`  - Denied by ${say(denial.by)}: ${say(denial.claim)} ${refer(denial.sources)}`);
    return lines.join('\n');
  }
  return [
    `- **Sources differ on ${say(item.topic)}**`,
    ...item.versions.map(
      ({ value, claim, sources }) => `  - ${value && `**${say(value)}** `}${say(claim)} ${refer(sources)}`,
    ),
    ...(item.resolution ? [`  - ${say(item.resolution)}`] : []),
  ].join('\n');
}

function refer(numbers: readonly number[]): string {
  return `\\[${numbers.join(', ')}\\]`;
}

function writeSource(source: CardSource, say: Say): string {
  const { publisher, title, author, date, caution, url } = describeSource(source);
  const name = title ? `“${say(title)}”` : '';
  const parts = [author, publisher].filter(Boolean).map(say);
  const text = [...parts, url && name ? `[${name}](${url})` : name, say(date)].filter(Boolean).join(', ');
  return [text, url && !name ? ` <${url}>` : '', caution && ` (${say(caution)})`].join('');
}
