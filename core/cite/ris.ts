import { formatNumericDate, parseDate } from './date';
import { keyOf } from './key';
import type { Citable, Citation } from './style';
import { linkTo, statementOf, tidy } from './wording';

/** Gives the source as an RIS record: `ELEC`, or `GEN` where there is no address. Lines end as RIS wants, with CR LF. */
export function citeAsRis(fact: Citable): Citation {
  const { source } = fact;
  const url = linkTo(source, false);
  const date = parseDate(source.date);
  const accessed = url ? parseDate(fact.accessed) : null;
  const fields: readonly (readonly [string, string | null])[] = [
    ['TY', url ? 'ELEC' : 'GEN'],
    ['ID', keyOf(source)],
    ['AU', tidy(source.author)],
    ['TI', tidy(source.title)],
    ['PB', tidy(source.publisher)],
    ['PY', date && String(date[0])],
    ['DA', date && formatNumericDate(date, '/')],
    ['UR', url],
    ['Y2', accessed && formatNumericDate(accessed, '/')],
    ['LA', tidy(source.lang)],
    ['KW', tidy(fact.entity)],
    ['N1', statementOf(fact)],
  ];
  const filled = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return { text: [...filled, 'ER  - ', ''].join('\r\n') };
}
