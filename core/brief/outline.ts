import { linkTo, tidy } from '../cite/wording';
import type { CardItem, CardSource } from '../model';
import type { Item, Line, Outline } from '../outline/model';
import type { Brief, BriefEntry } from './model';
import { describeFact, describeSource, noteOf, titleOf } from './wording';

/** A backgrounder as it is read: a part an entry, an item a fact, numbered sources at the end. */
export function outlineBrief(brief: Brief): Outline {
  const url = tidy(brief.url);
  return {
    title: titleOf(brief),
    lead: [...(url ? [[{ link: url, to: linkTo({ url }, true) }]] : []), [{ emphasis: noteOf(brief) }]],
    parts: [
      ...brief.entries.map(outlineEntry),
      { heading: 'Sources', isNumbered: true, items: brief.sources.map((source) => ({ line: outlineSource(source) })) },
    ],
  };
}

function outlineEntry({ name, label, gist, lang, items }: BriefEntry): Outline['parts'][number] {
  return {
    heading: tidy(name),
    lang,
    lead: [{ emphasis: tidy(label) }, ` — ${tidy(gist)}`],
    isNumbered: false,
    items: items.map(outlineItem),
  };
}

function outlineItem(item: CardItem): Item {
  if (item.type === 'fact') {
    const { claim, denial, sources } = item;
    return {
      line: [`${tidy(claim)} ${refer(sources)} `, { emphasis: describeFact(item) }],
      under: denial ? [[`Denied by ${tidy(denial.by)}: ${tidy(denial.claim)} ${refer(denial.sources)}`]] : [],
    };
  }
  const versions = item.versions.map(({ value, claim, sources }): Line => {
    const told = `${tidy(claim)} ${refer(sources)}`;
    return value ? [{ strong: tidy(value) }, ` ${told}`] : [told];
  });
  return {
    line: [{ strong: `Sources differ on ${tidy(item.topic)}` }],
    under: [...versions, ...(item.resolution ? [[tidy(item.resolution)]] : [])],
  };
}

function refer(numbers: readonly number[]): string {
  return `[${numbers.join(', ')}]`;
}

function outlineSource(source: CardSource): Line {
  const { publisher, title, author, date, caution, url } = describeSource(source);
  const name = title ? [`${publisher}, `, { link: `“${title}”`, to: url }] : [{ link: publisher, to: url }];
  return [...(author ? [`${author}, `] : []), ...name, `, ${date}${caution && ` (${caution})`}`];
}
