import type { Finding } from '../check';
import type { Point } from '../check/survey';
import { tidy } from '../cite/wording';
import type { Item, Line, Outline } from '../outline/model';
import type { Sheet } from './model';
import { describeSource, labelOf, noteOf, PARTS, titleOf, wordsAt } from './wording';

/** A sourcing sheet as it is read: an item a figure or date, with its sentence, the fact and its sources. */
export function outlineSheet(sheet: Sheet): Outline {
  const { survey, listsUnattributed } = sheet;
  const names = survey.names.map(({ name, places }): Item => ({ line: [`${tidy(name)} (${places.length}×)`] }));
  const spellings = survey.spellings.map(
    ({ name, forms }): Item => ({
      line: [
        tidy(name),
        ...forms.flatMap(({ form, places }, index) => [
          index === 0 ? ': ' : ', ',
          { quote: tidy(form) },
          ` (${places.length}×)`,
        ]),
      ],
    }),
  );
  const statements = listsUnattributed
    ? survey.unattributed.map((place): Item => ({ line: [wordsAt(sheet, place)] }))
    : [];
  const parts = [
    { heading: PARTS.points, isNumbered: true, items: survey.points.map((point) => outlinePoint(sheet, point)) },
    { heading: PARTS.names, isNumbered: false, items: names },
    { heading: PARTS.spellings, isNumbered: false, items: spellings },
    { heading: PARTS.unattributed, isNumbered: false, items: statements },
  ];
  return {
    title: titleOf(sheet),
    lead: [[{ emphasis: noteOf(sheet) }]],
    parts: parts.filter(({ items }) => items.length > 0),
  };
}

function outlinePoint(sheet: Sheet, point: Point): Item {
  return {
    line: [{ strong: labelOf(point) }, ': ', { quote: tidy(point.said) }],
    under: [[`Draft: ${wordsAt(sheet, point.sentence)}`], ...(point.finding ? outlineFinding(point.finding) : [])],
  };
}

function outlineFinding({ known, resolution, sources, unchecked }: Finding): Line[] {
  return [
    [`Ledger: ${tidy(known)}`],
    ...(resolution ? [[tidy(resolution)]] : []),
    ...sources.map(outlineSource),
    ...(unchecked.length > 0 ? [[`Not checked: ${unchecked.map(tidy).join(', ')}`]] : []),
  ];
}

function outlineSource(source: Finding['sources'][number]): Line {
  const { publisher, title, date, address } = describeSource(source);
  return [...(title ? [`${publisher}, `] : []), { link: title || publisher, to: address }, `, ${date}`];
}
