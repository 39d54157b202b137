import type { Point } from '../check/survey';
import { tidy } from '../cite/wording';
import { type CsvRow, writeCsv } from '../csv';
import type { Sheet } from './model';
import { describeSource, labelOf, PARTS, wordsAt } from './wording';

const COLUMNS = [
  'part',
  'number',
  'state',
  'words',
  'in the draft',
  'entry',
  'times',
  'fact',
  'what is safe to say',
  'not checked',
  'publisher',
  'title',
  'source date',
  'address',
  'compared on',
] as const;

type Row = CsvRow<(typeof COLUMNS)[number]>;

/** Writes a sourcing sheet as a table: a line for each source of each figure or date, then names and statements. */
export function writeSheet(sheet: Sheet): string {
  const { survey, made } = sheet;
  const rows: readonly Row[] = [
    ...survey.points.flatMap((point, index) => listPoint(sheet, point, index + 1)),
    ...survey.names.map(({ name, places }): Row => ({ part: PARTS.names, entry: name, times: places.length })),
    ...survey.spellings.flatMap(({ name, forms }) =>
      forms.map(({ form, places }): Row => ({ part: PARTS.spellings, entry: name, words: form, times: places.length })),
    ),
    ...(sheet.listsUnattributed ? survey.unattributed : []).map(
      (place): Row => ({ part: PARTS.unattributed, 'in the draft': wordsAt(sheet, place) }),
    ),
  ];
  return writeCsv(
    COLUMNS,
    rows.map((row) => ({ ...row, 'compared on': made })),
  );
}

/** What nothing is known of has a line as well. */
function listPoint(sheet: Sheet, point: Point, number: number): Row[] {
  const { finding } = point;
  const row: Row = {
    part: PARTS.points,
    number,
    state: labelOf(point),
    words: tidy(point.said),
    'in the draft': wordsAt(sheet, point.sentence),
  };
  if (!finding) return [row];
  const told: Row = {
    ...row,
    entry: sheet.survey.names.find(({ entity }) => entity === finding.entity)?.name ?? finding.entity,
    fact: finding.known,
    'what is safe to say': finding.resolution,
    'not checked': finding.unchecked.join('; '),
  };
  const sources = finding.sources.map(describeSource);
  return sources.length === 0
    ? [told]
    : sources.map(({ publisher, title, date, address }) => ({
        ...told,
        publisher,
        title,
        'source date': date,
        address,
      }));
}
