import type { Finding } from '../check';
import type { Point } from '../check/survey';
import { escapeHtml } from '../cite/html';
import { tidy } from '../cite/wording';
import type { Sheet } from './model';
import { describeSource, labelOf, noteOf, PARTS, titleOf, wordsAt } from './wording';

/** Writes a sourcing sheet as HTML elements, to be pasted as rich text or into a page. */
export function writeHtml(sheet: Sheet): string {
  const { survey } = sheet;
  const names = survey.names.map(({ name, places }) => `${say(name)} (${places.length}×)`);
  const spellings = survey.spellings.map(
    ({ name, forms }) =>
      `${say(name)}: ${forms.map(({ form, places }) => `“<bdi>${say(form)}</bdi>” (${places.length}×)`).join(', ')}`,
  );
  const statements = sheet.listsUnattributed ? survey.unattributed.map((place) => say(wordsAt(sheet, place))) : [];
  return [
    `<h1>${say(titleOf(sheet))}</h1>`,
    `<p><em>${say(noteOf(sheet))}</em></p>`,
    ...writePart(
      'ol',
      PARTS.points,
      survey.points.map((point) => writePoint(sheet, point)),
    ),
    ...writePart('ul', PARTS.names, names),
    ...writePart('ul', PARTS.spellings, spellings),
    ...writePart('ul', PARTS.unattributed, statements),
  ].join('\n');
}

function say(words: string): string {
  return escapeHtml(tidy(words));
}

function writePart(list: 'ol' | 'ul', heading: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  // What a draft says may run the other way.
  const lines = items.map((item) => `<li dir="auto">${item}</li>`);
  return [`<h2>${heading}</h2>`, `<${list}>\n${lines.join('\n')}\n</${list}>`];
}

function writePoint(sheet: Sheet, point: Point): string {
  const lines = point.finding ? writeFinding(point.finding) : [];
  const known = lines.length > 0 ? `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>` : '';
  return `<b>${labelOf(point)}</b>: “<bdi>${say(point.said)}</bdi>”<br><em>${say(wordsAt(sheet, point.sentence))}</em>${known}`;
}

function writeFinding({ known, resolution, sources, unchecked }: Finding): string[] {
  return [
    say(known),
    ...(resolution ? [say(resolution)] : []),
    ...sources.map(writeSource),
    ...(unchecked.length > 0 ? [`Not checked: ${unchecked.map(say).join(', ')}`] : []),
  ];
}

function writeSource(source: Finding['sources'][number]): string {
  const { publisher, title, date, address } = describeSource(source);
  const name = say(title || publisher);
  const linked = address ? `<a href="${escapeHtml(address)}">${name}</a>` : name;
  return [...(title ? [say(publisher)] : []), linked, say(date)].join(', ');
}
