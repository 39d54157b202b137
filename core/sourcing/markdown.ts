import type { Finding } from '../check';
import type { Point } from '../check/survey';
import { escapeMarkdown } from '../cite/markdown';
import { tidy } from '../cite/wording';
import type { Sheet } from './model';
import { describeSource, labelOf, noteOf, PARTS, titleOf, wordsAt } from './wording';

/** Writes a sourcing sheet in CommonMark: a numbered item a figure or date, with its sentence, the fact and its sources. */
export function writeMarkdown(sheet: Sheet): string {
  const { survey } = sheet;
  const points = survey.points.map((point, index) => writePoint(sheet, point, index + 1));
  const names = survey.names.map(({ name, places }) => `- ${say(name)} (${places.length}×)`);
  const spellings = survey.spellings.map(
    ({ name, forms }) =>
      `- ${say(name)}: ${forms.map(({ form, places }) => `“${say(form)}” (${places.length}×)`).join(', ')}`,
  );
  const statements = sheet.listsUnattributed
    ? survey.unattributed.map((place) => `- ${say(wordsAt(sheet, place))}`)
    : [];
  return `${[
    `# ${say(titleOf(sheet))}`,
    `*${say(noteOf(sheet))}*`,
    ...writePart(PARTS.points, points),
    ...writePart(PARTS.names, names),
    ...writePart(PARTS.spellings, spellings),
    ...writePart(PARTS.unattributed, statements),
  ].join('\n\n')}\n`;
}

function say(words: string): string {
  return escapeMarkdown(tidy(words));
}

function writePart(heading: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`## ${heading}`, lines.join('\n')] : [];
}

function writePoint(sheet: Sheet, point: Point, number: number): string {
  const indent = ' '.repeat(`${number}. `.length);
  const lines = [
    `${number}. **${labelOf(point)}**: “${say(point.said)}”`,
    `${indent}- Draft: ${say(wordsAt(sheet, point.sentence))}`,
    ...(point.finding ? writeFinding(point.finding).map((line) => `${indent}- ${line}`) : []),
  ];
  return lines.join('\n');
}

function writeFinding({ known, resolution, sources, unchecked }: Finding): string[] {
  return [
    `Ledger: ${say(known)}`,
    ...(resolution ? [say(resolution)] : []),
    ...sources.map(writeSource),
    ...(unchecked.length > 0 ? [`Not checked: ${unchecked.map(say).join(', ')}`] : []),
  ];
}

function writeSource(source: Finding['sources'][number]): string {
  const { publisher, title, date, address } = describeSource(source);
  const name = say(title || publisher);
  const linked = address ? `[${name}](${address})` : name;
  return [...(title ? [say(publisher)] : []), linked, say(date)].join(', ');
}
