/** Whose a date is: near misses in which it belongs to something else than what is named beside it. */
import type { DateQuantity } from '../text/quantities';
import { type Context, clauseOf, type Spoken } from './context';
import type { Knowledge } from './knowledge';
import type { Topic } from './topics';
import { listStems, stemOf } from './words';

/** What happens to people, each in their own clause. */
const PERSONAL: ReadonlySet<Topic> = new Set<Topic>(['appointed', 'elected', 'inauguration', 'born', 'killed', 'fall']);

/** True where a date beside a name is in doubt somebody else's. */
export function isOfOther(
  context: Context,
  date: DateQuantity,
  topic: Topic,
  spoken: Spoken,
  knowledge: Knowledge,
): boolean {
  return (
    isOfNextSubject(context, date, spoken, knowledge) ||
    isOfAntecedent(context, date, spoken) ||
    isPointInTime(context, date, topic, spoken) ||
    isOfRelative(context, spoken) ||
    isAtPlace(context, spoken, knowledge) ||
    isOfHead(context, spoken, knowledge) ||
    isOfOwnClause(context, date, topic) ||
    isOfOtherClub(context, date, topic, spoken) ||
    (topic === 'schedule' && isTimeOfPlan(context, date)) ||
    (PERSONAL.has(topic) && /\band again\b/.test(context.text))
  );
}

/** "In power since 2014, Modi met Pezeshkian": who is named next is meant. */
function isOfNextSubject(context: Context, date: DateQuantity, spoken: Spoken, { proper }: Knowledge): boolean {
  const { text } = context;
  const lead = clauseOf(context, date.start);
  if (text.slice(0, lead.start).trim() !== '' || text[lead.end] !== ',' || spoken.start < lead.end) return false;
  // "On 14 September 2025, in Moscow": a mere time is that of all that follows.
  if (!context.cues().some(({ start, end }) => start >= lead.start && end <= lead.end)) return false;
  const between = text.slice(lead.end + 1, spoken.start);
  const isStranger = [...between.matchAll(/\p{Lu}[\p{L}-]+/gu)].some(([word]) => !proper.has(word));
  const isOther = context.spoken.some(
    ({ start, end, entity }) => start >= lead.end && end <= spoken.start && entity !== spoken.entity,
  );
  return (isStranger || isOther || /^\s*\p{Lu}/u.test(between)) && VERB.test(between);
}

/** A verb of what the subject does with the one named behind it. */
const VERB =
  /\s(?:\p{Ll}+ed|met|said|told|spoke|saw|rang|held|gave|took|sent|went|sat|meets|calls|hosts|will \p{Ll}+) (?:\p{L}+ )*$/u;

/** "Araghchi met the Turkish minister, who took office in 2023": "who" is the one right before it. */
function isOfAntecedent({ text }: Context, date: DateQuantity, spoken: Spoken): boolean {
  const relative = text
    .slice(0, date.start)
    .match(/, (?:who|whom|which|where|whose|in (?:office|power|the job))\b[^,;]*$/);
  if (!relative || spoken.end > relative.index!) return false;
  const between = text.slice(spoken.end, relative.index).split(/[\s–-]+/);
  return between.length > LONGEST_NAME || !between.every((word) => OF_NAME.test(word));
}

/** What may still belong to a name before "which": "the treaty | between Russia and Iran". */
const OF_NAME =
  /^(?:['’]s?|with|between|of|and|in|near|on|the|nuclear|power|plant|treaty|reactor|station|unit|\d+|\p{Lu}[\p{L}’'-]*)?$/u;
/** So many words, at most. */
const LONGEST_NAME = 7;

/** "Another deal four years before the treaty, in January 2021": the treaty only says when. */
function isPointInTime(context: Context, date: DateQuantity, topic: Topic, { start, end }: Spoken): boolean {
  return (
    /\b(?:hours?|days?|weeks?|months?|years?|decades?) (?:before|after|ahead of) (?:the |its |his |her )?$/.test(
      context.text.slice(0, start),
    ) && !context.cues().some((cue) => cue.topic === topic && cue.start >= end && cue.end <= date.start)
  );
}

/** "Pezeshkian's predecessor was elected in 2021". */
function isOfRelative({ text }: Context, { start, end }: Spoken): boolean {
  return (
    /^['’]?s? (?:\p{Ll}+ )?(?:predecessor|successor|rival|opponent|deputy|wife|husband|son|daughter|brother|sister|father|mother|counterpart|colleague|ally|adviser|aide|mentor)\b/u.test(
      text.slice(end).replace(/^[’']s/, ''),
    ) || /\b(?:predecessor|successor|rival|deputy|adviser|aide|heir) (?:of|to) $/.test(text.slice(0, start))
  );
}

/** "The airport at Bushehr opened in 1958": a thing that nothing of the plant speaks of. */
function isAtPlace({ text }: Context, { entity, start }: Spoken, { byEntity, ledger }: Knowledge): boolean {
  const noun = text.slice(0, start).match(/\b(?:the|an?|its|this) (?:\p{L}+ )?(\p{Ll}+) (?:at|in|near) $/iu)?.[1];
  if (!noun || ledger.entities.get(entity)?.kind !== 'nuclear-plant') return false;
  const stem = stemOf(noun);
  return !(byEntity.get(entity) ?? []).some(({ stems }) => stems.has(stem));
}

/** "The road to Bushehr was completed", "a protocol to the treaty": of the noun that the name only tells more of. */
function isOfHead(context: Context, { entity, start, end }: Spoken, { byEntity }: Knowledge): boolean {
  const { text, tag } = context;
  const noun = text.slice(0, start).match(HEAD)?.groups?.noun ?? text.slice(0, start).match(APPOSED)?.groups?.noun;
  if (tag !== 'en' || !noun || !/^,? (?:\p{Ll}+ly )?\p{Ll}/u.test(text.slice(end))) return false;
  // "The draft of", "the entry into force of": what the date is asked of.
  if (context.cues().some((cue) => cue.end < start && cue.topic !== 'units' && cue.topic !== 'capacity')) return false;
  const facts = byEntity.get(entity) ?? [];
  return listStems(noun).some(({ stem }) => !OWN_NOUN.test(stem) && !facts.some(({ stems }) => stems.has(stem)));
}

/** What stands before the name: "The road from Shiraz to |", "Atomenergomash, a subsidiary of |". */
const HEAD =
  /^(?:The|An?|Its|One|Another) (?<noun>\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*){0,2}?)(?: (?:from|of) \p{Lu}\p{L}+)? (?:at|to|near|of|for|in) (?:the )?$/u;
const APPOSED = /^\p{Lu}[\p{L} -]*, (?:an?|the|its) (?<noun>\p{Ll}+) of (?:the )?$/u;

/** Nouns of what happens to the thing itself, as stems. */
const OWN_NOUN = /^(?:date|day|text|life|work|build|power|electric|energy|first)/;

/** "After Raisi died in May 2024, Pezeshkian won": the date has a verb of its own. */
function isOfOwnClause(context: Context, date: DateQuantity, topic: Topic): boolean {
  if (!PERSONAL.has(topic) || topic === 'killed') return false;
  const { start, end } = clauseOf(context, date.start);
  const own = context.cues().filter((cue) => cue.start >= start && cue.end <= end && PERSONAL.has(cue.topic));
  return own.length > 0 && own.every((cue) => cue.topic === 'killed');
}

/** "Joined the SCO in 2023 and BRICS in 2024". */
function isOfOtherClub(context: Context, date: DateQuantity, topic: Topic, spoken: Spoken): boolean {
  if (topic !== 'member' || spoken.end < date.start) return false;
  const cue = context.cues().findLast((one) => one.topic === 'member' && one.end <= date.start);
  return cue !== undefined && /\b\p{Lu}{3,}\b/u.test(context.text.slice(cue.end, date.start));
}

/** "Visiting in 2013, he promised": when it was promised, not for when. */
function isTimeOfPlan(context: Context, date: DateQuantity): boolean {
  const cues = context.cues().filter(({ topic }) => topic === 'schedule');
  return (
    cues.length > 0 &&
    cues.every(({ start }) => start > date.end && /,| and /.test(context.text.slice(date.end, start))) &&
    !/\b[Bb]y (?:the year )?$/.test(context.text.slice(0, date.start))
  );
}
