import { parseDate } from './date';
import { keyOf } from './key';
import type { Citable, Citation } from './style';
import { linkTo, statementOf, tidy } from './wording';

/** Gives the source as a CSL-JSON list of one item. What is not known is left out, which processors print as "n.d.". */
export function citeAsCslJson(fact: Citable): Citation {
  const { source } = fact;
  const url = linkTo(source, false);
  const author = tidy(source.author);
  const date = parseDate(source.date);
  const accessed = url ? parseDate(fact.accessed) : null;
  const item = {
    id: keyOf(source),
    type: url ? 'webpage' : 'document',
    author: author ? [{ literal: author }] : undefined,
    title: tidy(source.title) || undefined,
    [url ? 'container-title' : 'publisher']: tidy(source.publisher) || undefined,
    issued: date ? { 'date-parts': [date] } : undefined,
    URL: url ?? undefined,
    accessed: accessed ? { 'date-parts': [accessed] } : undefined,
    language: tidy(source.lang) || undefined,
    keyword: tidy(fact.entity) || undefined,
    note: statementOf(fact),
  };
  return { text: JSON.stringify([item], null, 2) };
}
