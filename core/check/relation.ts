/** Time between two events: "three days before Trump was sworn in", "a 24-year-old treaty". */
import type { AmountQuantity, Quantity } from '../text/quantities';
import { spanOf } from '../text/quantities/calendar';
import { findUnit } from '../text/quantities/units';
import type { Context, Spoken } from './context';
import type { Knowledge, Known } from './known';
import { isBefore, RELATION } from './time';
import { findCues, type Topic } from './topics';
import type { Judgement } from './verdict';

/** True where a duration is the time to another event rather than how long something lasts. */
export function isRelation(context: Context, quantity: Quantity): boolean {
  return quantity.kind === 'amount' && RELATION.test(context.text.slice(quantity.end));
}

export function checkRelation(context: Context, quantity: AmountQuantity, knowledge: Knowledge): Judgement | null {
  const tail = context.text.slice(quantity.end);
  const match = tail.match(RELATION);
  const unit = findUnit(quantity.unit);
  if (!match || unit?.dimension !== 'duration') return null;
  const sign = isBefore(tail) ? 1 : -1;
  const head = context.text.slice(0, quantity.start);
  const first = findEvent(
    head,
    context.spoken.filter(({ end }) => end <= quantity.start),
    knowledge,
  );
  if (!first) return null;
  const others = findOthers(tail, context, quantity, first.known, knowledge);
  if (others.length === 0) return null;
  const slack = quantity.approximation === 'about' ? 0.35 : 0.12;
  const [low, high] = [quantity.amount, quantity.max ?? quantity.amount].map((amount) => amount * unit.factor) as [
    number,
    number,
  ];
  // Whole units are rounded ones: seven months may be six and a half.
  const round = unit.factor > 1 ? unit.factor / 3 : 0.5;
  const agrees = others.some((other) => {
    const [from, until] = [daysOf(first.known), daysOf(other)];
    const gap = { low: sign * (until.from - from.until), high: sign * (until.until - from.from) };
    const [least, most] = gap.low < gap.high ? [gap.low, gap.high] : [gap.high, gap.low];
    return most >= low * (1 - slack) - round && least <= high * (1 + slack) + round;
  });
  return {
    verdict: agrees ? 'consistent' : 'contradicted',
    known: agrees || !others[0]!.topics.has('inauguration') ? first.known : others[0]!,
    entity: first.spoken.entity,
    topic: 'signed',
    quantity,
  };
}

function daysOf(known: Known): { from: number; until: number } {
  return known.quantity?.kind === 'date' && known.quantity.days ? known.quantity.days : spanOf('1000');
}

/** The dated event that the words before the duration speak of: by default the signing of a treaty or deal. */
function findEvent(
  head: string,
  spoken: readonly Spoken[],
  knowledge: Knowledge,
): { known: Known; spoken: Spoken } | null {
  const cues = findCues(head);
  for (const mention of [...spoken].reverse()) {
    const dated = (knowledge.byEntity.get(mention.entity) ?? []).filter(isDay);
    const named = cues.findLast(({ topic }) => dated.some(({ topics }) => topics.has(topic)));
    const topic: Topic = named?.topic ?? 'signed';
    const known = dated.find(({ topics }) => topics.has(topic));
    if (known && known.kind !== 'person') return { known, spoken: mention };
  }
  return null;
}

function isDay(known: Known): boolean {
  return (
    known.main && known.standing === 'holds' && known.quantity?.kind === 'date' && known.quantity.precision === 'day'
  );
}

/** What the words after it speak of: an inauguration, a treaty named there, or "the Iranian one". */
function findOthers(tail: string, context: Context, quantity: Quantity, first: Known, knowledge: Knowledge): Known[] {
  const cues = findCues(tail);
  if (cues.some(({ topic }) => topic === 'inauguration')) {
    return [...knowledge.byEntity.values()]
      .flat()
      .filter((known) => known.topics.has('inauguration') && known.quantity?.kind === 'date');
  }
  const named = context.spoken.filter(({ start }) => start >= quantity.end);
  const dated = named
    .flatMap(({ entity }) => (knowledge.byEntity.get(entity) ?? []).filter(isDay))
    .filter(({ kind }) => kind !== 'person');
  const cued = dated.filter(({ topics }) => cues.some(({ topic }) => topics.has(topic)));
  if (cued.length > 0) return cued;
  const signed = dated.filter(({ topics }) => topics.has('signed'));
  if (signed.length > 0) return signed;
  const one = tail.match(
    /^\s*\w+(?: of| to)? (?:the )?(\p{Lu}\p{L}{3})\p{L}* (?:one|treaty|pact|deal|agreement)\b/u,
  )?.[1];
  if (!one) return [];
  return (knowledge.kin.get(first.entity) ?? []).flatMap((kin) => {
    const entity = knowledge.ledger.entities.get(kin);
    if (!entity || entity.kind !== first.kind || !entity.name.includes(one)) return [];
    return (knowledge.byEntity.get(kin) ?? []).filter((known) => isDay(known) && known.topics.has('signed'));
  });
}

/** "The 24-year-old treaty": its age on the day that the sentence names, or today. */
export function checkAge(
  context: Context,
  quantity: AmountQuantity,
  knowledge: Knowledge,
  today: string,
): Judgement | null {
  const unit = findUnit(quantity.unit);
  if (!quantity.age || unit?.dimension !== 'duration') return null;
  const after = context.spoken.filter(({ start }) => start >= quantity.end - 1).sort((a, b) => a.start - b.start)[0];
  const begun = (knowledge.byEntity.get(after?.entity ?? '') ?? []).find(
    (known) => isDay(known) && known.topics.has('signed'),
  );
  if (!after || !begun || begun.kind === 'person') return null;
  const said = (quantity.amount * unit.factor) / 365.25;
  const days = context.quantities.flatMap((other) => (other.kind === 'date' && other.days ? [other.days.from] : []));
  const ages = [...days, spanOf(today).from].map((day) => (day - daysOf(begun).from) / 365.25).filter((age) => age > 0);
  const slack = Math.max(1.2, said * 0.1);
  const agrees = ages.some((age) => Math.abs(age - said) <= slack);
  return {
    verdict: agrees ? 'consistent' : 'contradicted',
    known: begun,
    entity: after.entity,
    topic: 'signed',
    quantity,
  };
}
