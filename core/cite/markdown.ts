import type { Citable, Citation } from './style';
import { attribute, denialOf, linkTo, openClause } from './wording';

/** Makes words safe in the running text, the tables and the link texts of CommonMark and GitHub Markdown. */
export function escapeMarkdown(words: string): string {
  return words
    .replace(/[\\`*_[\]<>|~$]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(\d+)(?=[.)])/, '$1\\')
    .replace(/^[#+=-]/, '\\$&');
}

/** Gives the attributed sentence with "TASS reported" as the link to the passage. */
export function citeAsMarkdown(fact: Citable): Citation {
  const { who, when } = attribute(fact.source);
  const url = linkTo(fact.source, true);
  const speaker = url ? `[${escapeMarkdown(who)}](${url})` : escapeMarkdown(who);
  return { text: `${escapeMarkdown(openClause(fact))} ${speaker} ${when}.${escapeMarkdown(denialOf(fact))}` };
}
