/** One finished sentence, by every check. */
import type { PartialDate } from '../model';
import type { Quantity } from '../text/quantities';
import { checkAge, isAgeOf } from './age';
import { checkAlignment, listTold } from './align';
import { checkArticle } from './article';
import { checkBuilders } from './builder';
import { toFigure } from './compare';
import { type Context, type Reading, type Spoken, toContext } from './context';
import { checkDate } from './date';
import { checkDefence } from './defence';
import { checkFigure } from './figure';
import { type Finding, toFinding } from './finding';
import type { Knowledge } from './knowledge';
import { checkLasting, isLasting } from './lasting';
import { checkRelation, isRelation } from './relation';
import { checkRoles } from './role';
import { checkRoutes } from './route';
import { rebind } from './spoken';
import { checkStatus } from './status';
import { checkTitles } from './title';
import { checkVenues } from './venue';
import type { Judgement } from './verdict';

/** What bears on a sentence from outside of it. */
export interface Setting {
  readonly knowledge: Knowledge;
  /** Entities that the draft has spoken of so far. */
  readonly inPlay: ReadonlySet<string>;
  readonly today: PartialDate;
}

/** Findings of a sentence, by offsets of its own; `spoken` stands in it, or is carried over at 0. */
export function checkSentence(reading: Reading, spoken: readonly Spoken[], setting: Setting): Finding[] {
  const { knowledge, inPlay, today } = setting;
  const { text: sentence } = reading;
  const context = toContext(reading, rebind(sentence, spoken, knowledge));
  const judged: Judgement[] = context.hypothetical
    ? checkDefence(context, knowledge)
    : [
        ...checkBuilders(context, knowledge),
        ...checkRoutes(context, knowledge),
        ...checkVenues(context, knowledge),
        ...checkRoles(context, knowledge),
        ...checkTitles(context, knowledge),
        ...checkStatus(context, knowledge, today),
        ...checkDefence(context, knowledge),
      ];
  const told = context.quantities.length > 0 && !context.hypothetical ? listTold(context, inPlay, knowledge) : [];
  for (const quantity of context.quantities) {
    // What an article says is often a condition itself.
    if (context.hypothetical && quantity.kind !== 'label') continue;
    const judgement =
      checkQuantity(context, quantity, knowledge, today) ??
      (isAge(quantity) ? null : checkAlignment(context, quantity, told, knowledge));
    if (judgement) judged.push(judgement);
  }
  const seen = new Set(judged.map(({ quantity }) => quantity.start));
  const unchecked = context.quantities
    .filter(({ start }) => !seen.has(start))
    .map(({ start, end }) => sentence.slice(start, end));
  return judged.flatMap((judgement) => {
    const finding = toFinding(judgement, context, unchecked, knowledge);
    return finding.verdict === 'consistent' || finding.sources.some(({ date }) => date !== null) ? [finding] : [];
  });
}

const isAge = (quantity: Quantity) => quantity.kind === 'amount' && quantity.age === true;

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
