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

/**
 * Makes words safe in a value, and sets them in braces, which keep capitals as they are and names in one piece (the
 * word "and" would part them). Braces within become commands, since BibTeX counts even those that are escaped; what TeX
 * would join into a dash or a quotation mark is kept apart.
 */
function brace(words: string): string {
  const escaped = words
    .replace(/[\\{}~^]/g, (char) => commands[char]!)
    .replace(/[&%$#_]/g, '\\$&')
    .replace(/-(?=-)|'(?=')|,(?=,)|[`?!](?=`)|[<](?=<)|[>](?=>)/g, '$&{}');
  return words && `{${escaped}}`;
}

/**
 * Gives the source as a biblatex entry: `@online`, or `@misc` where there is no address. Without a date there is no
 * `date`, which biblatex prints as "n.d.".
 */
export function citeAsBibtex(fact: Citable): Citation {
  const { source } = fact;
  const url = linkTo(source, false);
  const date = parseDate(source.date);
  const accessed = url ? parseDate(fact.accessed) : null;
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', brace(tidy(source.author))],
    ['title', brace(tidy(source.title))],
    ['organization', brace(tidy(source.publisher))],
    ['date', date && formatNumericDate(date, '-')],
    ['url', url],
    ['urldate', accessed && formatNumericDate(accessed, '-')],
    ['language', tidy(source.lang).replace(/[^\w-]/g, '')],
    ['keywords', brace(tidy(fact.entity))],
    ['note', brace(statementOf(fact))],
  ];
  const filled = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return { text: `@${url ? 'online' : 'misc'}{${[keyOf(source), ...filled].join(',\n')}\n}` };
}
