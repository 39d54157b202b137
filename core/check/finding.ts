/** What is said of one figure, date, role or status of a draft. */
import { linkPassage } from '../card/passage';
import type { ShippedEntity } from '../ledger/shipped';
import type { PartialDate } from '../model';
import { compareFigures, toFigure } from './compare';
import { type Context, isQuoted } from './context';
import type { Knowledge, Known } from './knowledge';
import type { Topic } from './topics';
import type { Judgement, Verdict } from './verdict';

/** What was found of one figure, date, role or status. */
export interface Finding {
  readonly entity: string;
  readonly factId: string;
  readonly verdict: Verdict;
  /** Other entities on whose cards the same stands. */
  readonly also: readonly string[];
  /** UTF-16 units of the text: the figure, date or place judged. */
  readonly start: number;
  readonly end: number;
  /** What it is a figure of. */
  readonly property: Topic;
  /** The writer's words. */
  readonly said: string;
  /** The fact, in our words. */
  readonly known: string;
  /** What is safe to say where sources differ; null where they do not. */
  readonly resolution: string | null;
  readonly sources: readonly {
    readonly id: string;
    readonly publisher: string;
    readonly title: string | null;
    readonly date: PartialDate | null;
    /** Opens the passage where there is an anchor. */
    readonly url: string | null;
  }[];
  /** Figures and dates of the same sentence that nothing is said about. */
  readonly unchecked: readonly string[];
  /** True where it stands in someone's quoted words: to be shown softly. */
  readonly quoted: boolean;
}

/** A judgement in words, with its sources. */
export function toFinding(
  { verdict, known, entity, topic, quantity }: Judgement,
  context: Context,
  unchecked: readonly string[],
  knowledge: Knowledge,
): Finding {
  const { start, end } = quantity;
  return {
    entity,
    also: listOthers(known, entity, context, knowledge),
    factId: known.factId,
    verdict,
    start,
    end,
    property: topic,
    said: context.text.slice(start, end),
    known: known.claim,
    resolution: known.resolution,
    sources: known.sources.flatMap(({ source, anchor }) => {
      const found = knowledge.ledger.sources.get(source);
      if (!found) return [];
      const { id, publisher, title, date, url } = found;
      return [{ id, publisher, title, date, url: url && linkPassage(url, anchor) }];
    }),
    unchecked,
    quoted: isQuoted(context, quantity),
  };
}

/** True where a claim names a person or body: "the third meeting of Putin and Pezeshkian". */
function isNamed(entity: ShippedEntity | undefined, claim: string): boolean {
  if (!entity || !/^(?:person|organisation)$/.test(entity.kind)) return false;
  const word = entity.name.replace(/ \(.*/, '').split(' ').at(-1)!;
  return word.length > 3 && claim.includes(word);
}

/** The entity whose fact it is, and those named in the sentence whose own facts say the same. */
function listOthers(known: Known, entity: string, context: Context, knowledge: Knowledge): string[] {
  const value = known.quantity && toFigure(known.quantity);
  const named = context.spoken.filter(({ entity: other }) =>
    isNamed(knowledge.ledger.entities.get(other), known.claim),
  );
  const same = context.spoken.filter(({ entity: other }) =>
    (knowledge.byEntity.get(other) ?? []).some((fact) => {
      const figure = fact.quantity && toFigure(fact.quantity);
      const shares =
        [...fact.topics].some((topic) => known.topics.has(topic)) ||
        fact.factId === known.factId ||
        (fact.main && isNamed(knowledge.ledger.entities.get(known.entity), fact.claim));
      return figure && value && shares && compareFigures(figure, value) === 'agree';
    }),
  );
  return [
    ...new Set([known.entity, ...named.map(({ entity: other }) => other), ...same.map(({ entity: other }) => other)]),
  ].filter((other) => other !== entity);
}
