import { KIND_LABELS } from '../card/labels';
import type { Card, CardItem, CardSource, PartialDate } from '../model';
import type { Brief, BriefEntry } from './model';

/** What a backgrounder is about. */
export interface Subject {
  readonly title: string;
  readonly url: string | null;
  readonly made: PartialDate;
}

/**
 * Puts a backgrounder together, its sources numbered through in the order in which they are first named.
 *
 * @param chosen Ids of facts and disagreements, by entity; an entry of which nothing is chosen is left out.
 */
export function composeBrief(
  subject: Subject,
  cards: readonly Card[],
  chosen: Readonly<Record<string, readonly string[]>>,
): Brief {
  const sources = new Map<string, CardSource>();
  const entries = cards.flatMap((card): BriefEntry[] => {
    const number = (numbers: readonly number[]) => numberSources(numbers, card.sources, sources);
    const items = card.items
      .filter(({ id }) => chosen[card.entity]?.includes(id))
      .map((item) => renumber(item, number));
    if (items.length === 0) return [];
    const { name, kind, place, gist, lang } = card;
    const kindLabel = KIND_LABELS[kind];
    return [{ name, kind, label: place ? `${kindLabel} · ${place}` : kindLabel, gist, lang, items }];
  });
  return { ...subject, entries, sources: [...sources.values()] };
}

/** The numbers in the whole brief for those of one card; a source that is new gets the next. */
function numberSources(
  numbers: readonly number[],
  own: readonly CardSource[],
  all: Map<string, CardSource>,
): readonly number[] {
  const found = numbers.flatMap((number) => own[number - 1] ?? []);
  for (const source of found) if (!all.has(source.id)) all.set(source.id, source);
  const order = [...all.keys()];
  return found.map(({ id }) => order.indexOf(id) + 1);
}

function renumber(item: CardItem, number: (numbers: readonly number[]) => readonly number[]): CardItem {
  if (item.type === 'disagreement') {
    return {
      ...item,
      versions: item.versions.map((version) => ({ ...version, sources: number(version.sources) })),
    };
  }
  const sources = number(item.sources);
  return { ...item, sources, denial: item.denial && { ...item.denial, sources: number(item.denial.sources) } };
}
