import { formatNumericDate, parseDate } from './date';
import { keyOf } from './key';
import type { Citable, Citation } from './style';
import { linkTo, statementOf, tidy } from './wording';

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Makes words safe in a braced value. Braces become commands, since BibTeX counts even those that are escaped. */
function escapeBibtex(words: string): string {
  return words.replace(/[\\{}~^]/g, (char) => commands[char]!).replace(/[&%$#_]/g, '\\$&');
}

/**
 * Gives the source as a biblatex entry: `@online`, or `@misc` where there is no address. Doubled braces keep the
 * title's capitals and keep an author, whose family name the ledger does not single out, in one piece. Without a date
 * there is no `date`, which biblatex prints as "n.d.".
 */
export function citeAsBibtex(fact: Citable): Citation {
  const { source } = fact;
  const url = linkTo(source, false);
  const date = parseDate(source.date);
  const accessed = url ? parseDate(fact.accessed) : null;
  const author = tidy(source.author);
  const title = tidy(source.title);
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', author && `{${escapeBibtex(author)}}`],
    ['title', title && `{${escapeBibtex(title)}}`],
    ['organization', escapeBibtex(tidy(source.publisher))],
    ['date', date && formatNumericDate(date, '-')],
    ['url', url],
    ['urldate', accessed && formatNumericDate(accessed, '-')],
    ['language', escapeBibtex(tidy(source.lang))],
    ['keywords', escapeBibtex(tidy(fact.entity))],
    ['note', escapeBibtex(statementOf(fact))],
  ];
  const filled = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return { text: `@${url ? 'online' : 'misc'}{${[keyOf(source), ...filled].join(',\n')}\n}` };
}
