import type { Citable, Citation } from './style';
import { attribute, denialOf, linkTo, openClause } from './wording';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Makes words safe in HTML text and in quoted attributes. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (char) => entities[char]!);
}

/** Gives the attributed sentence with "TASS reported" as the link to the passage; markup as text, too, for a CMS. */
export function citeAsHtml(fact: Citable): Citation {
  const { who, when } = attribute(fact.source);
  const url = linkTo(fact.source, true);
  const speaker = url ? `<a href="${escapeHtml(url)}">${escapeHtml(who)}</a>` : escapeHtml(who);
  const html = `${escapeHtml(openClause(fact))} ${speaker} ${when}.${escapeHtml(denialOf(fact))}`;
  return { text: html, html };
}
