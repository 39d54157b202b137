/** Time between two events: "three days before Trump was sworn in", "a 24-year-old treaty". */
import type { AmountQuantity, Quantity } from '../text/quantities';
import { spanOf } from '../text/quantities/calendar';
import { findUnit } from '../text/quantities/units';
import type { Context, Spoken } from './context';
import { isPaper, type Knowledge, type Known } from './knowledge';
import { isBefore, RELATION } from './time';
import { findCues, type Topic } from './topics';
import { type Judgement, overlap } from './verdict';

/** "Five days separated the signing from the inauguration": between two events, whichever came first. */
const BETWEEN = /^\s*(?:separat|divid|lie\b|lay\b|pass|elaps|went by|between\b)/i;

/** "The one followed the other by two years". */
const BY =
  /\b(?:follow(?:ed|s)|preced(?:ed|es)|predat(?:ed|es)|postdat(?:ed|es)|antedat(?:ed|es))\b[^.;]* by (?:(?:about|some|nearly|almost|over|more than|roughly|only|just) )*$/i;

/** "Had been in force for six weeks": a state that had lasted so long by another event. */
const STATE =
  /\bhad (?:already |by then |only |just )?been (in (?:force|effect|office|power|the White House)|president|back in (?:office|power|the White House))(?: (?:already|only|just))? for (?:(?:about|some|nearly|almost|over|more than|less than|roughly|only|just|barely|well over|at least) )*$/i;

/** A part of the sentence. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** True where a duration is the time to another event rather than how long something lasts. */
export function isRelation(context: Context, quantity: Quantity): boolean {
  const tail = context.text.slice(quantity.end);
  return (
    quantity.kind === 'amount' &&
    (RELATION.test(tail) ||
      BETWEEN.test(tail) ||
      BY.test(context.text.slice(0, quantity.start)) ||
      findState(context, quantity) !== null)
  );
}

/** The time between two events of a sentence, against that between their dates. */
export function checkRelation(context: Context, quantity: AmountQuantity, knowledge: Knowledge): Judgement | null {
  const unit = findUnit(quantity.unit);
  if (unit?.dimension !== 'duration' && unit?.dimension !== 'time') return null;
  const pair = RELATION.test(context.text.slice(quantity.end))
    ? findOrdered(context, quantity, knowledge)
    : BETWEEN.test(context.text.slice(quantity.end))
      ? findApart(context, quantity, knowledge)
      : (findStanding(context, quantity, knowledge) ?? findBy(context, quantity, knowledge));
  if (!pair) return null;
  const { first, others, sign } = pair;
  const slack = quantity.approximation === 'about' ? 0.35 : 0.12;
  const { approximation, amount, max = amount } = quantity;
  const low = approximation === 'under' || approximation === 'at-most' ? 0 : amount * unit.factor;
  const high = approximation === 'over' ? Number.POSITIVE_INFINITY : max * unit.factor;
  // Whole units are rounded ones: seven months may be six and a half.
  const round = unit.factor > 1 ? (unit.factor * Math.min(1, amount)) / 3 : 0.5;
  const agrees = others.some((other) => {
    const [from, until] = [daysOf(first.known), daysOf(other)];
    const later = { least: until.from - from.until, most: until.until - from.from };
    const spans =
      sign > 0
        ? [later]
        : sign < 0
          ? [{ least: -later.most, most: -later.least }]
          : [later, { least: -later.most, most: -later.least }];
    return spans.some(({ least, most }) => most >= low * (1 - slack) - round && least <= high * (1 + slack) + round);
  });
  return {
    verdict: agrees ? 'consistent' : 'contradicted',
    known: agrees || !others[0]!.topics.has('inauguration') ? first.known : others[0]!,
    entity: findPaper(context, [first.known, ...others], knowledge) ?? first.spoken.entity,
    topic: 'signed',
    quantity,
  };
}

/** The treaty or deal whose date is told by another event, where the sentence names it. */
function findPaper(context: Context, events: readonly Known[], knowledge: Knowledge): string | undefined {
  return context.spoken.find(
    ({ entity }) => isPaper(entity, knowledge) && events.some((known) => known.entity === entity),
  )?.entity;
}

interface Event {
  readonly known: Known;
  readonly spoken: Spoken;
}

interface Pair {
  readonly first: Event;
  readonly others: readonly Known[];
  /** 1: the first comes before the other; -1: after; 0: either. */
  readonly sign: number;
}

/** "X three days before Y", or "three days before Y, X". */
function findOrdered(context: Context, quantity: Quantity, knowledge: Knowledge): Pair | null {
  const end = context.text.length;
  const sign = isBefore(context.text.slice(quantity.end)) ? 1 : -1;
  const said = findStatement(context, quantity, knowledge);
  if (said) return { ...said, sign };
  const ahead = findEvent(context, { start: 0, end: quantity.start }, knowledge);
  if (!ahead && findCues(context.text.slice(0, quantity.start)).some(({ topic }) => topic === 'inauguration')) {
    const other = findEvent(context, { start: quantity.end, end }, knowledge);
    if (other) return { first: other, others: listInaugurations(knowledge), sign: -sign };
  }
  const comma = context.text.slice(quantity.end).search(/[,;]/);
  // "Less than a day before the inauguration the treaty was signed": the thing signed parts them where no comma does.
  const paper = context.spoken.find(({ entity, start }) => start > quantity.end && isPaper(entity, knowledge));
  const cut = ahead ? end : comma >= 0 ? quantity.end + comma : (paper?.start ?? end);
  const first = ahead ?? findEvent(context, { start: cut, end }, knowledge);
  if (!first) return null;
  if (OWN_SIGNING.test(context.text.slice(quantity.end))) return findSince(context, quantity, first, sign, knowledge);
  const others = findOthers(context, { start: quantity.end, end: cut }, first.known, knowledge);
  return others.length > 0 ? { first, others, sign } : null;
}

const OWN_SIGNING = /^\s*(?:after|before|following) (?:its|their) (?:sign\p{L}+|conclusion)\b/iu;

/** "Fifteen years after its signing, the treaty was replaced in January 2025": from its own signing to the date named. */
function findSince(
  context: Context,
  quantity: Quantity,
  { known, spoken }: Event,
  sign: number,
  knowledge: Knowledge,
): Pair | null {
  const dates = context.quantities.filter((one) => one.kind === 'date' && one.days && one.start > quantity.end);
  const own = (knowledge.byEntity.get(known.entity) ?? []).filter((one) => isDay(one) && one.topics.has('signed'));
  return dates.length === 1 && own.length > 0
    ? { first: { known: { ...own[0]!, quantity: dates[0]! }, spoken }, others: own, sign }
    : null;
}

/** So much must tie a sentence to a thing said before the day of saying it counts. */
const SAID = 4.5;

/** "Called it a road map three days after the signing": a thing said, and the signing of what it was about. */
function findStatement(
  context: Context,
  quantity: Quantity,
  knowledge: Knowledge,
): { first: Event; others: readonly Known[] } | null {
  if (!/^\s*(?:\p{L}+ )?(?:before|after|following) (?:the|its|their) sign/iu.test(context.text.slice(quantity.end)))
    return null;
  const found = context.spoken.flatMap((spoken) =>
    (knowledge.byEntity.get(spoken.entity) ?? [])
      .filter((known) => known.kind === 'person' && isDay(known) && known.dated && !known.topics.has('signed'))
      .map((known) => ({ known, spoken, shared: overlap(context, quantity, known, knowledge, true) })),
  );
  const [best] = found.sort((a, b) => b.shared - a.shared);
  if (!best || best.shared < SAID) return null;
  const near = [...context.spoken.map(({ entity }) => entity), ...(knowledge.kin.get(best.known.entity) ?? [])];
  const others = near
    .flatMap((entity) => knowledge.byEntity.get(entity) ?? [])
    .filter((known) => isDay(known) && known.topics.has('signed') && known.kind === 'treaty');
  return others.length > 0 ? { first: best, others } : null;
}

/** The sides of "X had been in force for a year when Y was signed", by the state's words; null where it is none. */
function findState(
  { text }: Context,
  quantity: Quantity,
): { readonly state: string; readonly subject: Part; readonly other: Part } | null {
  const had = text.slice(0, quantity.start).match(STATE);
  if (!had) return null;
  const comma = text.indexOf(',');
  if (/^(?:By the time|When|As)\b/.test(text) && comma > 0 && comma < had.index!) {
    return { state: had[1]!, subject: { start: comma, end: quantity.start }, other: { start: 0, end: comma } };
  }
  if (!/^,? (?:when|by the time|before|as)\b/.test(text.slice(quantity.end))) return null;
  const [subject, other] = [
    { start: 0, end: quantity.start },
    { start: quantity.end, end: text.length },
  ];
  return { state: had[1]!, subject, other };
}

/** "Trump had been in office for a week when it was signed", "the one had been in force for a year when …". */
function findStanding(context: Context, quantity: Quantity, knowledge: Knowledge): Pair | null {
  const found = findState(context, quantity);
  if (!found) return null;
  const { state, subject, other } = found;
  if (!/force|effect/i.test(state)) {
    const first = findEvent(context, other, knowledge);
    const sworn = /\bTrump\b/.test(context.text.slice(subject.start, subject.end)) ? listInaugurations(knowledge) : [];
    return first && sworn.length > 0 ? { first, others: sworn, sign: -1 } : null;
  }
  const first = findEvent(context, subject, knowledge);
  const others = first ? findOthers(context, other, first.known, knowledge) : [];
  return first && others.length > 0 ? { first, others, sign: 1 } : null;
}

function listInaugurations(knowledge: Knowledge): Known[] {
  return [...knowledge.byEntity.values()]
    .flat()
    .filter((known) => known.topics.has('inauguration') && known.quantity?.kind === 'date');
}

/** "X followed Y by two years". */
function findBy(context: Context, quantity: Quantity, knowledge: Knowledge): Pair | null {
  const before = context.text.slice(0, quantity.start);
  const verb = before.match(/\b(?:follow|preced|predat|postdat|antedat)\p{L}+/iu);
  if (!verb) return null;
  const parts = [
    { start: 0, end: verb.index! },
    { start: verb.index! + verb[0].length, end: quantity.start },
  ] as const;
  return findUnsigned(context, parts, knowledge);
}

/** "Five days separated X from Y". */
function findApart(context: Context, quantity: Quantity, knowledge: Knowledge): Pair | null {
  const middle = context.text.slice(quantity.end).match(/\b(?:from|and)\b/i);
  if (!middle) return null;
  const cut = quantity.end + middle.index!;
  const parts = [
    { start: quantity.end, end: cut },
    { start: cut, end: context.text.length },
  ] as const;
  return findUnsigned(context, parts, knowledge);
}

/** Two events, one in each part, of which the sentence does not say here which came first. */
function findUnsigned(context: Context, parts: readonly [Part, Part], knowledge: Knowledge): Pair | null {
  for (const [one, other] of [parts, [parts[1], parts[0]] as const]) {
    const first = findEvent(context, one, knowledge);
    const others = first ? findOthers(context, other, first.known, knowledge) : [];
    if (first && others.length > 0) return { first, others, sign: 0 };
  }
  return null;
}

function daysOf(known: Known): { from: number; until: number } {
  return known.quantity?.kind === 'date' && known.quantity.days ? known.quantity.days : spanOf('1000');
}

/** The dated event that a part of the sentence speaks of: by default the signing of a treaty or deal. */
function findEvent(context: Context, part: Part, knowledge: Knowledge): Event | null {
  const cues = findCues(context.text.slice(part.start, part.end));
  // "Signed at the Kremlin": the paper, not the place.
  const isOfPaper = ({ entity }: Spoken) => isPaper(entity, knowledge);
  const within = listWithin(context, part).reverse();
  for (const spoken of [...within.filter(isOfPaper), ...within.filter((one) => !isOfPaper(one))]) {
    const dated = (knowledge.byEntity.get(spoken.entity) ?? []).filter(isDay);
    const named = cues.findLast(({ topic }) => dated.some(({ topics }) => topics.has(topic)));
    const topic: Topic = named?.topic ?? 'signed';
    const known = dated.find(({ topics }) => topics.has(topic));
    if (known && known.kind !== 'person') return { known, spoken };
  }
  return null;
}

function listWithin(context: Context, { start, end }: Part): Spoken[] {
  return context.spoken.filter((spoken) => spoken.start >= start && spoken.end <= end);
}

function isDay(known: Known): boolean {
  return (
    known.main && known.standing === 'holds' && known.quantity?.kind === 'date' && known.quantity.precision === 'day'
  );
}

/** What the other part speaks of: an inauguration, a treaty named there, or "the Iranian one". */
function findOthers(context: Context, part: Part, first: Known, knowledge: Knowledge): Known[] {
  const text = context.text.slice(part.start, part.end);
  const cues = findCues(text);
  if (cues.some(({ topic }) => topic === 'inauguration')) return listInaugurations(knowledge);
  const dated = listWithin(context, part)
    .flatMap(({ entity }) => (knowledge.byEntity.get(entity) ?? []).filter(isDay))
    .filter(({ kind }) => kind !== 'person');
  const cued = dated.filter(({ topics }) => cues.some(({ topic }) => topics.has(topic)));
  if (cued.length > 0) return cued;
  const signed = dated.filter(({ topics }) => topics.has('signed'));
  if (signed.length > 0) return signed;
  const one =
    text.match(
      /^\s*(?:\w+ )?(?:of |to )?(?:[Tt]he )?(\p{Lu}\p{L}{3})\p{L}* (?:one|treaty|pact|deal|agreement)\b/u,
    )?.[1] ??
    text.match(
      /^\s*(?:older|younger|newer|later|earlier)? ?(?:than )?(?:the|its) (?:one|treaty|pact|deal|agreement) with (\p{Lu}\p{L}{3})/u,
    )?.[1];
  if (!one) return [];
  return (knowledge.kin.get(first.entity) ?? []).flatMap((kin) => {
    const entity = knowledge.ledger.entities.get(kin);
    if (!entity || entity.kind !== first.kind || !entity.name.includes(one)) return [];
    return (knowledge.byEntity.get(kin) ?? []).filter((known) => isDay(known) && known.topics.has('signed'));
  });
}
