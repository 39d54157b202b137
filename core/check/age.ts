/** Ages: "the 24-year-old treaty", "Fedorov, 34,": against the day of signing, or what is known of the person. */
import type { PartialDate } from '../model';
import type { AmountQuantity, CountQuantity } from '../text/quantities';
import { spanOf } from '../text/quantities/calendar';
import { findUnit } from '../text/quantities/units';
import type { Context, Spoken } from './context';
import type { Knowledge, Known } from './knowledge';
import type { Judgement } from './verdict';

const YEAR = 365.25;
/** Drafts also look back: so many years may lie between the day they tell of and the day of writing. */
const LOOKING_BACK = 3;

/** True for "X, 34,": a bare number between commas right after a person. */
export function isAgeOf(context: Context, quantity: CountQuantity, knowledge: Knowledge): boolean {
  return (
    quantity.kind === 'count' &&
    quantity.amount >= 15 &&
    quantity.amount <= 110 &&
    /^(?:,|\)|\.?$| and\b| when\b)/.test(context.text.slice(quantity.end)) &&
    context.spoken.some(
      ({ entity, start, end }) =>
        (/^(?:(?:, |\s\()(?:aged |now )?| is (?:now |only |just |already )?)$/.test(
          context.text.slice(end, quantity.start),
        ) ||
          (/(?:^|[,;] )(?:[Aa]t|[Aa]ged)(?: just| only)? $/.test(context.text.slice(0, quantity.start)) &&
            start - quantity.end === 2)) &&
        knowledge.ledger.entities.get(entity)?.kind === 'person',
    )
  );
}

/** The age of the thing or person that follows, or of the person that it follows; on the day that the sentence names, or about today. */
export function checkAge(
  context: Context,
  quantity: AmountQuantity | CountQuantity,
  knowledge: Knowledge,
  today: PartialDate,
): Judgement | null {
  const unit = quantity.kind === 'amount' ? findUnit(quantity.unit) : { dimension: 'duration', factor: YEAR };
  if (unit?.dimension !== 'duration') return null;
  const spoken = findBearer(context, quantity);
  const facts = knowledge.byEntity.get(spoken?.entity ?? '') ?? [];
  const isPerson = facts[0]?.kind === 'person';
  const known = facts.find(
    (one) =>
      one.main &&
      one.dated &&
      one.standing === 'holds' &&
      one.topics.has(isPerson ? 'born' : 'signed') &&
      ageOn(spanOf(today).from, one) !== null &&
      (isPerson || (one.quantity?.kind === 'date' && one.quantity.precision === 'day')),
  );
  if (!spoken || !known) return null;
  const said = (quantity.amount * unit.factor) / YEAR;
  const named = context.quantities.flatMap((other) => (other.kind === 'date' && other.days ? [other.days.from] : []));
  const now = spanOf(today).from;
  const days = isPerson && named.length === 0 ? [now - LOOKING_BACK * YEAR, now] : [...named, now];
  const ages = days.flatMap((day) => ageOn(day, known) ?? []).filter((age) => age > 0);
  if (ages.length === 0) return null;
  const slack = isPerson ? 1 : Math.max(1.2, said * 0.1);
  const agrees = isPerson
    ? said >= Math.floor(Math.min(...ages)) - slack && said <= Math.max(...ages) + slack
    : ages.some((age) => Math.abs(age - said) <= slack);
  return {
    verdict: agrees ? 'consistent' : 'contradicted',
    known,
    entity: spoken.entity,
    topic: isPerson ? 'born' : 'signed',
    quantity,
  };
}

/** Whose age it is: "the 34-year-old X"; else the person right before. */
function findBearer({ spoken, text }: Context, quantity: AmountQuantity | CountQuantity): Spoken | undefined {
  const next = spoken.find(({ start }) => start === quantity.end + 2);
  if (quantity.kind !== 'amount' && next && /(?:[Aa]t|[Aa]ged)(?: just| only)? $/.test(text.slice(0, quantity.start)))
    return next;
  const before = text.slice(0, quantity.start);
  const is = quantity.kind === 'amount' ? before.match(IS) : null;
  // "The pen that he used was 20 years old": the subject is another one.
  if (is) {
    return spoken.findLast(
      ({ start, end }) =>
        end <= quantity.start &&
        !/\b(?:of|from|by|to|for|with|near|that|which)\s+(?:the\s+)?$/i.test(text.slice(0, start)) &&
        (end === 0 ? TAKEN_UP : APPOSITION).test(text.slice(end, is.index)),
    );
  }
  if (quantity.kind === 'amount' && /^(?:(?:Just|Only|Nearly|Almost|Some|About|Barely) )?$/.test(before)) {
    const opened = spoken.find(({ start }) =>
      /, (?:the )?$/.test(text.slice(quantity.end, Math.max(start, quantity.end))),
    );
    if (opened) return opened;
  }
  if (quantity.kind !== 'amount' || /^,/.test(text.slice(quantity.end)))
    return spoken.findLast(({ end }) => end <= quantity.start);
  return spoken
    .filter(
      ({ start }) =>
        start >= quantity.end - 1 &&
        !/[,;:]|\b(?:of|to|for|and|than)\b/.test(text.slice(quantity.end, start).replace(APPOSED, '')),
    )
    .sort((a, b) => a.start - b.start)[0];
}

/** "The treaty was 24 years old": the thing before. */
const IS = /\b(?:is|was|turned|became|being) (?:(?:now|already|almost|nearly|about|only|just|some|over|more than) )*$/i;

/** What may stand between a name and what is said of it. */
const APPOSITION = /^(?:\s*\([^)]*\)|,[^,]*,)?\s*$/;

/** The same where the thing was named before. */
const TAKEN_UP =
  /^(?:(?:It|He|She)|(?:The|This|That) (?:\p{L}+ )?(?:treaty|pact|accord|agreement|document|text|paper|president|minister|deal))(?:,[^,]*,)?\s*$/iu;

/** "A 50-year-old text, the Treaty on …": the thing that follows. */
const APPOSED = /^ (?:text|treaty|pact|accord|agreement|document|paper), (?:the )?$/;

/** Years from the birth, signing or the day on which the age was known, to a day. */
function ageOn(day: number, { quantity, asOf }: Known): number | null {
  if (quantity?.kind === 'date' && quantity.days) return (day - quantity.days.from) / YEAR;
  if (quantity?.kind === 'amount' && asOf) return quantity.amount + Math.max(0, (day - spanOf(asOf).from) / YEAR);
  return null;
}
