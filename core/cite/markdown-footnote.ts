import { composeNote } from './chicago';
import { keyOf } from './key';
import { escapeMarkdown } from './markdown';
import type { Citable, Citation } from './style';
import { statementOf } from './wording';

/** Gives the fact with a footnote; its label is the source's key, so that footnotes of several facts never clash. */
export function citeAsMarkdownFootnote(fact: Citable): Citation {
  const label = keyOf(fact.source);
  const note = composeNote(fact, {
    words: escapeMarkdown,
    publisher: (name) => `*${escapeMarkdown(name)}*`,
    link: (url) => `<${url}>`,
  });
  return { text: `${escapeMarkdown(statementOf(fact))}[^${label}]\n\n[^${label}]: ${note}` };
}
