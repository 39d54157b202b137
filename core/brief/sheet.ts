import { linkTo } from '../cite/wording';
import { type CsvRow, writeCsv } from '../csv';
import type { CardItem } from '../model';
import type { Brief } from './model';

const COLUMNS = [
  'entry',
  'kind',
  'row',
  'statement',
  'status',
  'asserted by',
  'as of',
  'may be out of date',
  'independent sources',
  'source',
  'publisher',
  'title',
  'author',
  'source date',
  'source language',
  'source kind',
  'caution',
  'address',
  'looked up',
] as const;

type Row = CsvRow<(typeof COLUMNS)[number]>;

/**
 * Writes a backgrounder as a sourcing sheet in CSV (RFC 4180): a line for each statement and each source behind it,
 * so that sources can be ticked off one by one.
 */
export function writeSheet(brief: Brief): string {
  const rows = brief.entries.flatMap(({ name, label, items }) =>
    items.flatMap(listStatements).flatMap(({ sources, ...statement }) =>
      sources.map((number): Row => {
        const source = brief.sources[number - 1]!;
        return {
          entry: name,
          kind: label,
          ...statement,
          source: number,
          publisher: source.publisher,
          title: source.title,
          author: source.author,
          'source date': source.date,
          'source language': source.lang,
          'source kind': source.kind,
          caution: source.caution,
          address: linkTo(source, false),
          'looked up': brief.made,
        };
      }),
    ),
  );
  return writeCsv(COLUMNS, rows);
}

/** A fact is one statement and its denial another; a disagreement is one for each version. */
function listStatements(item: CardItem): (Row & { readonly sources: readonly number[] })[] {
  if (item.type === 'disagreement') {
    return item.versions.map(({ value, claim, sources }) => ({
      row: `sources differ on ${item.topic}`,
      statement: value ? `${value}: ${claim}` : claim,
      status: 'disputed',
      sources,
    }));
  }
  const { denial, asOf } = item;
  return [
    {
      row: 'fact',
      statement: item.claim,
      status: item.status,
      'asserted by': item.assertedBy,
      'as of': asOf?.date ?? null,
      'may be out of date': asOf?.stale ? 'yes' : null,
      'independent sources': item.voices,
      sources: item.sources,
    },
    ...(denial
      ? [
          {
            row: 'denial',
            statement: denial.claim,
            'asserted by': denial.by,
            'as of': denial.asOf?.date ?? null,
            sources: denial.sources,
          },
        ]
      : []),
  ];
}
