/** How long something has lasted: "has led Rosatom for nearly ten years", against the day on which it began. */
import type { PartialDate } from '../model';
import type { AmountQuantity } from '../text/quantities';
import { spanOf } from '../text/quantities/calendar';
import { compareFigures, type Figure } from './compare';
import { type Context, clauseOf, isNegated, rankCues } from './context';
import type { Knowledge } from './knowledge';
import { FAMILIES, type Topic } from './topics';
import { fitsScope, type Judgement } from './verdict';

/** Events that begin something which then lasts. */
const BEGINS: ReadonlySet<Topic> = new Set<Topic>([
  'in-force',
  'member',
  'appointed',
  'elected',
  'start-up',
  'grid-connection',
]);

const UP_TO_NOW =
  /\b(?:has|have|['’]s|['’]ve) (?:now |long |already |\p{L}+ly )?(?:been|led|headed|run|held|ruled|governed|served|belonged|had|supplied|produced|generated|operated|worked|spoken|fed|powered)\b/iu;
const FOR =
  /\bfor\s+(?:(?:about|around|roughly|some|nearly|almost|more than|over|well over|at least|just|only|less than|under|the (?:past|last)|close to)\s+)*(?:a\s+)?$/i;

/** True for "for more than a decade" of something that goes on. */
export function isLasting(context: Context, quantity: AmountQuantity): boolean {
  const clause = clauseOf(context, quantity.start);
  return (
    FOR.test(context.text.slice(0, quantity.start)) &&
    UP_TO_NOW.test(context.text.slice(clause.start, quantity.start)) &&
    !/^\s+(?:to come|ahead|more)/.test(context.text.slice(quantity.end))
  );
}

/** The time from a beginning to today. */
export function checkLasting(
  context: Context,
  quantity: AmountQuantity,
  said: Figure,
  knowledge: Knowledge,
  today: PartialDate,
): Judgement | null {
  const topic = rankCues(context, quantity).find((cue) => BEGINS.has(cue.topic))?.topic;
  if (!topic || said.type !== 'number' || isNegated(context, quantity)) return null;
  const now = spanOf(today).from;
  for (const { entity } of context.spoken) {
    if (topic === 'member' && !/\b(?:Iran|Tehran)\b/.test(context.text)) continue;
    const known = (knowledge.byEntity.get(entity) ?? []).find(
      (one) =>
        one.main &&
        one.dated &&
        one.standing === 'holds' &&
        one.quantity?.kind === 'date' &&
        one.quantity.days &&
        (FAMILIES[topic] ?? [topic]).some((other) => one.topics.has(other)) &&
        fitsScope(context, one),
    );
    if (known?.quantity?.kind !== 'date') continue;
    const { from, until } = known.quantity.days!;
    // Years gone by are counted as begun or as over.
    const span: Figure = {
      type: 'number',
      quantity: { ...quantity, approximation: 'exact' },
      dimension: 'duration',
      low: now - until - YEAR * 0.6,
      high: now - from + YEAR * 0.6,
    };
    const verdict = compareFigures(said, span) === 'agree' ? 'consistent' : 'contradicted';
    return { verdict, known, entity, topic, quantity };
  }
  return null;
}

const YEAR = 365.25;
