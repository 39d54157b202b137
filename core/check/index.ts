/**
 * Checks a draft: each figure and date of a finished sentence that speaks of something known is compared with facts of
 * the same property. Precision before recall: in doubt, nothing is said.
 */
import { linkPassage } from '../card/passage';
import type { ShippedEntity } from '../ledger/shipped';
import type { PartialDate } from '../model';
import { explain, type Names } from '../spot';
import type { Quantity } from '../text/quantities';
import { splitSentences } from '../text/sentences';
import { checkAge, isAgeOf } from './age';
import { checkAlignment, listTold } from './align';
import { checkArticle } from './article';
import { compareFigures, toFigure } from './compare';
import { type Context, isQuoted, readContext, type Spoken } from './context';
import { checkDate } from './date';
import { checkDefence } from './defence';
import { checkFigure } from './figure';
import { buildKnowledge, dateQuantity, type Knowledge, type Known } from './known';
import { checkLasting, isLasting } from './lasting';
import { checkRelation, isRelation } from './relation';
import { checkRoles } from './role';
import { checkRoutes } from './route';
import { checkStatus } from './status';
import type { Topic } from './topics';
import type { Judgement, Verdict } from './verdict';

export type { Topic, Verdict };
export { buildKnowledge, type Knowledge };

/** What was found of one figure or date. */
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

export interface CheckOptions {
  readonly names: Names;
  /** The day of writing, `2026-11-22`. */
  readonly today: PartialDate;
  /** BCP 47 tag of the text, where known. */
  readonly lang?: string;
}

/** All findings of a text, in order. The same text gives the same findings. */
export function checkText(text: string, knowledge: Knowledge, options: CheckOptions): Finding[] {
  const sentences = splitSentences(text);
  if (sentences.length === 0) return [];
  const mentions = listSpoken(text, options.names, knowledge);
  const findings: Finding[] = [];
  const kinds = (entity: string) => knowledge.ledger.entities.get(entity)?.kind;
  /** Whatever has been spoken of so far. */
  const inPlay = new Set<string>();
  let last: Spoken | undefined;
  for (const { start, end, finished, question } of sentences) {
    const spoken = mentions
      .filter((mention) => mention.start >= start && mention.end <= end)
      .map((mention) => ({ ...mention, start: mention.start - start, end: mention.end - start }));
    const sentence = text.slice(start, end);
    // "It" goes on about what the sentence before was about.
    const word = sentence.match(PRONOUN)?.[0];
    const pronoun = last && (word !== 'It' || spoken.length === 0) ? word : undefined;
    if (pronoun) spoken.unshift({ ...last!, start: 0, end: pronoun.length });
    const subject = spoken[0];
    last = subject && spoken.every(({ entity }) => entity === subject.entity) ? subject : undefined;
    if (!finished || question || (spoken.length === 0 && inPlay.size === 0)) continue;
    const orphan = start > 0 && !pronoun && word !== undefined && word !== 'It';
    for (const { entity } of spoken) inPlay.add(entity);
    for (const finding of checkSentence(sentence, spoken, inPlay, knowledge, options)) {
      if (finding.verdict === 'contradicted') {
        // Of whom "its" speaks is not known: what stands before the first name may be anyone's.
        if (orphan && finding.start < (spoken[0]?.start ?? 0)) continue;
        const meant = spoken.find(({ entity }) => entity === finding.entity);
        if (meant && isDescription(sentence.slice(meant.start, meant.end))) {
          // "The treaty" may be another one of those that the text names.
          const others = mentions.filter(
            ({ entity }) => entity !== meant.entity && kinds(entity) === kinds(meant.entity),
          );
          const holds = [...new Set(others.map(({ entity }) => entity))].some((entity) =>
            checkSentence(
              sentence,
              spoken.map((one) => (one === meant ? { ...one, entity } : one)),
              inPlay,
              knowledge,
              options,
            ).some((other) => other.start === finding.start && other.verdict !== 'contradicted'),
          );
          if (holds) continue;
        }
      }
      findings.push({ ...finding, start: finding.start + start, end: finding.end + start });
    }
  }
  return findings;
}

const PRONOUN = /^(?:It|Its|He|His|She|Her|They|Their)\b/;

/** "The treaty", "the plant": words that only the context makes a name. */
function isDescription(words: string): boolean {
  return /^(?:(?:the|this|that|its|their|both)\s)?[\p{Ll}\s-]+$/iu.test(words) && !/\p{Lu}\p{L}/u.test(words.slice(1));
}

/** Names that stand in a text, the sure ones and those that lack company; of two that overlap the sure or longer one. */
function listSpoken(text: string, names: Names, knowledge: Knowledge): Spoken[] {
  const verdicts = explain([{ text }], names).filter(({ entity, start, end }) => {
    const words = text.slice(start, end);
    // "A deal with Russia" is one that has not been spoken of, and a memorandum is no treaty.
    const isTreaty = knowledge.ledger.entities.get(entity)?.kind === 'treaty';
    return (
      entity !== '' &&
      !/^an? (?:\p{L}+ )?(?:deal|agreement|contract|accord)\b/iu.test(words) &&
      !(isTreaty && /\b(?:memorandum|contract)\b/i.test(words))
    );
  });
  const ranked = verdicts.sort((a, b) => Number(b.taken) - Number(a.taken) || b.end - b.start - (a.end - a.start));
  const kept: Spoken[] = [];
  for (const { start, end, entity, taken } of ranked) {
    // A longer phrase that runs into a sure name ends before it.
    const cut = taken
      ? end
      : Math.min(end, ...kept.filter((other) => other.sure && other.start > start).map((other) => other.start));
    if (cut - start < 4 || kept.some((other) => cut > other.start && start < other.end)) continue;
    kept.push({ start, end: cut, entity, sure: taken });
  }
  return kept.sort((a, b) => a.start - b.start);
}

function checkSentence(
  sentence: string,
  spoken: readonly Spoken[],
  inPlay: ReadonlySet<string>,
  knowledge: Knowledge,
  options: CheckOptions,
): Finding[] {
  const context = readContext(sentence, rebind(sentence, spoken, knowledge), options.lang);
  const judged: Judgement[] = context.hypothetical
    ? []
    : [
        ...checkRoutes(context, knowledge),
        ...checkRoles(context, knowledge),
        ...checkStatus(context, knowledge, options.today),
        ...checkDefence(context, knowledge),
      ];
  const told = context.quantities.length > 0 && !context.hypothetical ? listTold(context, inPlay, knowledge) : [];
  for (const quantity of context.quantities) {
    // What an article says is often a condition itself.
    if (context.hypothetical && quantity.kind !== 'label') continue;
    const judgement =
      checkQuantity(context, quantity, knowledge, options.today) ?? checkAlignment(context, quantity, told);
    if (judgement) judged.push(judgement);
  }
  const seen = new Set(judged.map(({ quantity }) => quantity));
  const unchecked = context.quantities
    .filter((quantity) => !seen.has(quantity))
    .map(({ start, end }) => sentence.slice(start, end));
  return judged.flatMap((judgement) => {
    const finding = toFinding(judgement, context, unchecked, knowledge);
    return finding.verdict === 'consistent' || finding.sources.some(({ date }) => date !== null) ? [finding] : [];
  });
}

/** Gives a figure or date to the check that it belongs to. */
function checkQuantity(
  context: Context,
  quantity: Quantity,
  knowledge: Knowledge,
  today: PartialDate,
): Judgement | null {
  switch (quantity.kind) {
    case 'date':
      return checkDate(context, quantity, knowledge);
    case 'label':
      return checkArticle(context, quantity, knowledge);
    case 'amount': {
      if (quantity.age) return checkAge(context, quantity, knowledge, today);
      if (isRelation(context, quantity)) return checkRelation(context, quantity, knowledge);
      const said = toFigure(quantity);
      return said?.type === 'number' && said.dimension === 'duration' && isLasting(context, quantity)
        ? checkLasting(context, quantity, said, knowledge, today)
        : checkFigure(context, quantity, knowledge);
    }
    default:
      return isAgeOf(context, quantity, knowledge)
        ? checkAge(context, quantity, knowledge, today)
        : checkFigure(context, quantity, knowledge);
  }
}

/** "The 2001 Russia–Iran treaty" is the one signed in that year, whatever the name alone would stand for. */
function rebind(sentence: string, spoken: readonly Spoken[], knowledge: Knowledge): Spoken[] {
  return spoken.map((mention) => {
    const year = sentence.slice(0, mention.start).match(/(?<!\d)((?:1[89]|20)\d{2}) $/)?.[1];
    if (!year) return mention;
    const said = toFigure(dateQuantity(year))!;
    const signedIn = (entity: string) =>
      (knowledge.byEntity.get(entity) ?? []).some(
        ({ topics, quantity, kind, standing }) =>
          kind === 'treaty' &&
          standing === 'holds' &&
          topics.has('signed') &&
          quantity?.kind === 'date' &&
          compareFigures(said, { type: 'date', quantity }) === 'agree',
      );
    if (signedIn(mention.entity)) return mention;
    const other = knowledge.kin.get(mention.entity)?.find(signedIn);
    return other && knowledge.ledger.entities.get(mention.entity)?.kind === 'treaty'
      ? { ...mention, entity: other }
      : mention;
  });
}

function toFinding(
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
      const shares = [...fact.topics].some((topic) => known.topics.has(topic)) || fact.factId === known.factId;
      return figure && value && shares && compareFigures(figure, value) === 'agree';
    }),
  );
  return [
    ...new Set([known.entity, ...named.map(({ entity: other }) => other), ...same.map(({ entity: other }) => other)]),
  ].filter((other) => other !== entity);
}
