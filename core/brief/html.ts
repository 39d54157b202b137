import { escapeHtml } from '../cite/html';
import { tidy } from '../cite/wording';
import type { CardItem, CardSource } from '../model';
import type { Brief } from './model';
import { describeFact, describeSource, noteOf, titleOf } from './wording';

const say = (words: string) => escapeHtml(tidy(words));

/** Writes a backgrounder as HTML elements, to be pasted as rich text or into a page. */
export function writeHtml(brief: Brief): string {
  const entries = brief.entries.map(
    ({ name, label, gist, lang, items }) =>
      `<section lang="${escapeHtml(lang)}">
<h2>${say(name)}</h2>
<p><em>${say(label)}</em> — ${say(gist)}</p>
<ul>
${items.map(writeItem).join('\n')}
</ul>
</section>`,
  );
  const page = brief.url && `<p><a href="${escapeHtml(brief.url)}">${say(brief.url)}</a></p>`;
  return [
    `<h1>${say(titleOf(brief))}</h1>`,
    ...(page ? [page] : []),
    `<p><em>${say(noteOf(brief))}</em></p>`,
    ...entries,
    '<h2>Sources</h2>',
    `<ol>\n${brief.sources.map(writeSource).join('\n')}\n</ol>`,
  ].join('\n');
}

function writeItem(item: CardItem): string {
  if (item.type === 'fact') {
    const { denial } = item;
    const rejected = denial && `<br>Denied by ${say(denial.by)}: ${say(denial.claim)} ${refer(denial.sources)}`;
    return `<li>${say(item.claim)} ${refer(item.sources)} <em>${say(describeFact(item))}</em>${rejected ?? ''}</li>`;
  }
  const versions = item.versions.map(
    ({ value, claim, sources }) => `<li>${value && `<b>${say(value)}</b> `}${say(claim)} ${refer(sources)}</li>`,
  );
  const resolution = item.resolution ? `<p>${say(item.resolution)}</p>` : '';
  return `<li><b>Sources differ on ${say(item.topic)}</b><ul>${versions.join('')}</ul>${resolution}</li>`;
}

function refer(numbers: readonly number[]): string {
  return `[${numbers.join(', ')}]`;
}

function writeSource(source: CardSource): string {
  const { publisher, title, author, date, caution, url } = describeSource(source);
  const name = title ? `“${say(title)}”` : '';
  const shown = name || say(publisher);
  const linked = url ? `<a href="${escapeHtml(url)}">${shown}</a>` : shown;
  const parts = [say(author), ...(name ? [say(publisher)] : []), linked, say(date)].filter(Boolean);
  return `<li>${parts.join(', ')}${caution && ` (${say(caution)})`}</li>`;
}
