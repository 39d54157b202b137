import { formatLongDate, parseDate } from './date';
import type { Citable, Citation } from './style';
import { linkTo, statementOf, tidy } from './wording';

/** Gives the fact and, in brackets, its source with the bare address: for chats and e-mail. */
export function citePlainly(fact: Citable): Citation {
  const { source } = fact;
  const title = tidy(source.title);
  const date = parseDate(source.date);
  const parts = [
    tidy(source.author),
    tidy(source.publisher),
    title && `“${title}”`,
    date ? formatLongDate(date) : 'n.d.',
    linkTo(source, false),
  ];
  return { text: `${statementOf(fact)} (${parts.filter(Boolean).join(', ')})` };
}
