/** Dates: the verb or noun beside a date chooses what it is the date of. */

import type { Kind } from '../model';
import { type DateQuantity, readQuantities } from '../text/quantities';
import { compareFigures, type Figure, toFigure } from './compare';
import { type Context, clauseOf, isNegated, isPlanned, rankCues, type Spoken } from './context';
import { isPaper, type Knowledge, type Known } from './knowledge';
import { dateQuantity } from './known';
import { findCity } from './places';
import { isOfUnknown } from './stranger';
import { isOfOther } from './subject';
import { type Cue, FAMILIES, RECURRING, type Topic } from './topics';
import { type Candidate, fitsScope, isAttributed, type Judgement, overlap, weigh } from './verdict';

/** So much must tie a fact to a sentence that names only a neighbour of its entity. */
const KIN = 3.5;
/** So much singles out one of several events of a topic. */
const TELLING = 2;
/** So much must tie a thing that recurs to the sentence before another date of it can be wrong. */
const RECURRENT = 4.5;
/** The same of a meeting whose place is named. */
const PLACED = 2.5;
/** The same of a summit, which an organisation has one of in a place. */
const SUMMIT = 1.2;
const OWN = 4;
/** A figure of the sentence that the fact gives too. */
const ANCHOR = 2.5;

/** Topics with several events each: which one is meant, the words about it tell. */
const SINGLED: ReadonlySet<Topic> = new Set<Topic>([
  'ratified',
  'meeting',
  'contract',
  'member',
  'sanctioned',
  'founded',
]);

/** Where the date of such an event belongs. */
const HOMES: Partial<Readonly<Record<Topic, readonly Kind[]>>> = {
  signed: ['treaty', 'deal'],
  'in-force': ['treaty', 'deal'],
  ratified: ['treaty', 'deal'],
  replaces: ['treaty'],
  appointed: ['person'],
  elected: ['person'],
};

export function checkDate(context: Context, quantity: DateQuantity, knowledge: Knowledge): Judgement | null {
  if (/\b(?:as of|as at|as early as of|stand)\s+$/i.test(context.text.slice(0, quantity.start))) return null;
  if (quantity.relative !== undefined && quantity.month === undefined && quantity.season === undefined) return null;
  if (isOfSpeech(context, quantity)) return checkSpeech(context, quantity, knowledge);
  if (isOfOwnVerb(context, quantity)) return null;
  if (PLAN_OF.test(context.text.slice(0, quantity.start))) return null;
  // "The 1940 treaty sold caviar": one that is told from others by its year.
  const named = quantity.precision === 'year' && context.text.slice(quantity.end).match(NAMED_BY)?.[0];
  const replaces = context.cues().some(({ topic }) => topic === 'replaces');
  if (
    named &&
    !replaces &&
    !context.spoken.some(({ start, end }) => start < quantity.end + named.length && end > quantity.end)
  )
    return null;
  const planned = isPlanned(context, quantity);
  const listed = findListed(context, quantity, knowledge);
  if (listed && context.spoken.length > 1) return checkDate({ ...context, spoken: [listed] }, quantity, knowledge);
  // "The 2001 treaty": the year of that one and of no other.
  const next = context.spoken.find(({ start }) => start === quantity.end + 1);
  if (next && quantity.precision === 'year' && context.spoken.length > 1)
    return checkDate({ ...context, spoken: [next] }, quantity, knowledge);
  for (const topic of listTopics(context, quantity, knowledge)) {
    if (planned && topic !== 'schedule' && topic !== 'expiry') continue;
    if (isOther(context, quantity, topic) || isOfOwnClause(context, quantity, topic)) continue;
    // "Could be extended until 2050".
    if (topic === 'expiry' && /\b(?:extended|prolonged|renewed) (?:un)?til /.test(context.text)) continue;
    const candidates = findCandidates(context, quantity, topic, knowledge);
    if (candidates.length === 0) continue;
    const judged = judge(context, quantity, topic, candidates, knowledge);
    if (judged) return judged;
    // "Hosted him in Pyongyang, where they signed": a word of what recurs leaves the date to the next.
    if (!RECURRING.has(topic)) break;
  }
  return checkSpeech(context, quantity, knowledge);
}

/** "Who turned 70 in September 2024", "whose term ends in 2030": what such a clause tells is its own. */
function isOfOwnClause(context: Context, quantity: DateQuantity, topic: Topic): boolean {
  const { start, end } = clauseOf(context, quantity.start);
  return (
    /^, (?:who|whose|whom)\s/.test(context.text.slice(start, end)) &&
    !context.cues().some((cue) => cue.topic === topic && cue.start >= start && cue.start < end)
  );
}

const NAMED_BY = /^ (?:\p{Lu}\p{L}+ )?(?:treaty|pact|accord|agreement|convention|protocol)\b/iu;

/** "A plan of 2019": the year of the plan is not that of what it foresees. */
const PLAN_OF =
  /\b(?:plan|schedule|timetable|forecast|estimate|projection|programme|blueprint|road ?map)s? (?:of|from|dated|drawn up in|made in|adopted in|published in|announced in) (?:early |late |mid-)?$/i;

/** "Joined BRICS on 1 January 2024 and the SCO in July 2023": each date is that of the name right before it. */
function findListed(context: Context, quantity: DateQuantity, knowledge: Knowledge): Spoken | undefined {
  const clubs = context.spoken.filter(({ entity }) => knowledge.ledger.entities.get(entity)?.kind === 'organisation');
  const dates = context.quantities.filter(({ kind }) => kind === 'date');
  const before = (date: { readonly start: number }) =>
    clubs.find(
      ({ end }) =>
        end <= date.start && /^,? (?:(?:on|in|since|from|only in|back in) )$/.test(context.text.slice(end, date.start)),
    );
  const own = before(quantity);
  const others = dates.filter((date) => date !== quantity && before(date) && before(date)!.entity !== own?.entity);
  return own && others.length > 0 ? own : undefined;
}

/** "Photographed in 2010, a year before it joined the grid": the date of a verb that is none of ours. */
function isOfOwnVerb(context: Context, quantity: DateQuantity): boolean {
  const verb = context.text.slice(0, quantity.start).match(OWN_VERB);
  const clause = clauseOf(context, quantity.start);
  return (
    verb !== null &&
    verb.index! >= clause.start &&
    !context.cues().some(({ start, end }) => start < verb.index! + verb[0].length && end > verb.index!)
  );
}

const OWN_VERB =
  /(?:[,(;–—]\s*|\b(?:was|were|been) )(?:\p{Ll}{3,}ed|seen|shown|taken|heard)\s+(?:(?:on|in|at|during|back in|since)\s+)?$/u;

const SPEECH =
  /\b(?:said|says|called|calls|told|described|wrote|warned|announced|denied|denies|spoke|addressed|dismissed|praised|stated|put|compared|rejected)\b/i;

/** So much must tie a sentence to a thing said before another day of saying it is wrong. */
const SAID = 4.5;

/** "Who spoke on January 30": a clause that only gives the day of saying; what is said stands beside it. */
const OF_SPEAKING = /^[,;(–—\s]*(?:who (?:spoke|said so|was speaking)|speaking|in (?:remarks|a statement|comments))\b/i;

/** The day on which a person said something: "On January 20 Baghaei called it a road map". */
function checkSpeech(context: Context, quantity: DateQuantity, knowledge: Knowledge): Judgement | null {
  if (!SPEECH.test(context.text) || isNegated(context, quantity) || isBound(context, quantity)) return null;
  const said = toFigure(quantity)!;
  const found = context.spoken
    .flatMap((spoken) =>
      (knowledge.byEntity.get(spoken.entity) ?? []).flatMap((known) => {
        if (known.kind !== 'person' || !known.main || !known.asOf || !known.dated) return [];
        const shared = overlap(context, quantity, known, knowledge, true);
        // Of what was reported later, the day of saying is its own date.
        const own = known.quantity?.kind === 'date' ? compareFigures(said, toFigure(known.quantity)!) : 'differ';
        const outcome = own === 'differ' ? compareFigures(said, toFigure(dateQuantity(known.asOf))!) : own;
        return [{ known, spoken, shared, outcome }];
      }),
    )
    .sort((a, b) => b.shared - a.shared);
  const best = found[0];
  if (!best) return null;
  const agreeing = found.find(({ outcome, shared }) => outcome === 'agree' && shared > Math.max(1, best.shared - 2));
  const judged = { topic: 'statement', quantity } as const;
  if (agreeing) return { ...judged, verdict: 'consistent', known: agreeing.known, entity: agreeing.spoken.entity };
  // "Monday, 14 January 2026": the right day, another day of the week.
  const { weekday, ...plain } = quantity;
  const misnamed =
    weekday !== undefined &&
    quantity.precision === 'day' &&
    found.find(
      ({ known, shared }) =>
        shared > 1 && compareFigures(toFigure(plain)!, toFigure(dateQuantity(known.asOf!))!) === 'agree',
    );
  if (misnamed) return { ...judged, verdict: 'contradicted', known: misnamed.known, entity: misnamed.spoken.entity };
  const clause = clauseOf(context, quantity.start);
  const least = OF_SPEAKING.test(context.text.slice(clause.start, clause.end)) ? SAID / 2 : SAID;
  if (best.outcome !== 'differ' || best.shared < least || quantity.precision === 'weekday') return null;
  return { ...judged, verdict: 'contradicted', known: best.known, entity: best.spoken.entity };
}

const ASIDE =
  /\b(?:since|after|before|upon|following|until)\s+(?:(?:the|his|her|its|their|\p{Lu}\p{L}+['’]s)\s+)?(?:[\p{L}’']+ ?){1,4}$/u;

/** "Imposed sanctions in February 2025, a month after it was signed": what follows is set in time by the date. */
function isSubordinate(context: Context, start: number, quantity: DateQuantity): boolean {
  const clause = clauseOf(context, quantity.start);
  if (
    start < clause.end ||
    !/,\s*\p{L}+ .*\b(?:after|before|since|until|when|once)\b/u.test(context.text.slice(quantity.end, start))
  )
    return false;
  const rest = context.text.slice(clause.start, quantity.start) + context.text.slice(quantity.end, clause.end);
  return /\p{Ll}{2}(?:ed|s)\b|\bset\b|\bput\b|\bwent\b|\bcame\b/u.test(rest);
}

/** "Half a year after his election, in January 2025, he travelled": the date is that of what follows. */
function isTimedBy(context: Context, start: number, end: number, quantity: DateQuantity): boolean {
  return (
    /^[^,]*,/.test(context.text.slice(end, quantity.start)) &&
    /\b(?:since|after|before|following) (?:(?:his|her|its|their|he|she|it|they)|\p{Lu}\p{L}+(?:['’]s)?) $/u.test(
      context.text.slice(0, start),
    )
  );
}

function listTopics(context: Context, quantity: DateQuantity, knowledge: Knowledge): Topic[] {
  // "In 2025 it replaced" is the day of the new one; of the old one only what follows is.
  // "Met him since taking power": the time of another event.
  // "Started work" is the start-up but where it is that of the builders.
  const isOfBuilding = (from: number, to: number) =>
    context.cues().some(({ topic, start, end }) => topic === 'construction-start' && start < to && from < end);
  const cues = rankCues(context, quantity).filter(
    ({ topic, start, end }) =>
      !(topic === 'start-up' && isOfBuilding(start, end)) &&
      (start < quantity.end || topic !== 'replaces') &&
      (end > quantity.start || !isTimedBy(context, start, end, quantity)) &&
      (start < quantity.end || !isSubordinate(context, start, quantity)) &&
      (start < quantity.end || !ASIDE.test(context.text.slice(Math.max(0, start - 40), end))),
  );
  // "Signed a contract": the noun is only asked where no verb is.
  const topics = [
    ...new Set(cues.filter(({ topic, end }) => topic !== 'expiry' || end <= quantity.start).map(({ topic }) => topic)),
  ].sort((a, b) => Number(a === 'contract') - Number(b === 'contract'));
  if (
    /\b(?:replaced|superseded|supplanted|succeeded|followed) (?:\p{L}+ )?by\b|\b(?:was|is|been|being) (?:\p{L}+ )?(?:replaced|superseded|supplanted) (?:on|in|back in) $/iu.test(
      context.text.slice(0, quantity.start),
    )
  )
    return [];
  if (isReplaced(context, quantity, cues) || REPLACED_BEHIND.test(context.text.slice(quantity.end)))
    return ['replaces', 'signed'];
  if (quantity.precision === 'weekday' && !/\bon\s+(?:a\s+)?$|\ba\s+$/i.test(context.text.slice(0, quantity.start)))
    return [];
  const isDraft = cues.some(({ topic, end }) => topic === 'ready' && end < quantity.start);
  if (isAdjacent(context, quantity, knowledge) && !isDraft) topics.unshift('signed');
  // "Since 2021 the treaty has tied them": a beginning, whatever the verb.
  return topics.every((topic) => topic === 'term' || topic === 'renewal') &&
    (topics.length > 0 || /\b(?:treaty|pact|accord|agreement)\b/i.test(context.text)) &&
    /\bsince\s+$/i.test(context.text.slice(0, quantity.start))
    ? ['in-force']
    : topics;
}

/** "An earlier agreement, dated 2001": not the one that is named. */
const OLDER =
  /\b(?:earlier|older|previous|former|old|prior)\s+(?:[\p{L}]+[–\- ]){0,3}(?:treaty|agreement|accord|pact|document|text|one)\b[^.;]*$/iu;

/** "The accord of 2001 was replaced by": the same from its other side. */
const REPLACED_BEHIND =
  /^,? (?:was|is|has been|had been|were) (?:\p{L}+ )?(?:replaced|superseded|supplanted|succeeded)\b/iu;

/** "Replaces a treaty signed in 2001" is about the one replaced. */
function isReplaced(context: Context, quantity: DateQuantity, cues: readonly Cue[]): boolean {
  if (OLDER.test(context.text.slice(Math.max(0, quantity.start - 120), quantity.start))) return true;
  const clause = clauseOf(context, quantity.start);
  const cue = cues.find(
    ({ topic, start, end }) => topic === 'replaces' && end <= quantity.start && start >= clause.start,
  );
  if (!cue) return false;
  const between = (start: number) => start > cue.end && start < quantity.start;
  return (
    !context
      .cues()
      .some(({ topic, start }) => between(start) && !/^(?:signed|contract|founded|replaces)$/.test(topic)) &&
    !context.quantities.some(({ kind, start }) => kind === 'date' && between(start))
  );
}

/** "The treaty of January 2025", "Treaty (Moscow, 17.01.2025)": the date of a treaty is the day of its signing. */
function isAdjacent(context: Context, quantity: DateQuantity, knowledge: Knowledge): boolean {
  return context.spoken.some(({ end, entity }) => {
    if (end > quantity.start || !isPaper(entity, knowledge)) return false;
    const between = context.text.slice(end, quantity.start);
    return /^\s+(?:of|from|vom|de|от)\s+(?:the\s+)?$/u.test(between) || /^\s*\((?:\p{L}+,\s*)?$/u.test(between);
  });
}

function findCandidates(context: Context, quantity: DateQuantity, topic: Topic, knowledge: Knowledge): Candidate[] {
  const family = FAMILIES[topic] ?? [topic];
  const candidates: Candidate[] = [];
  const add = (known: Known, spoken: Spoken, own: boolean) => {
    if (known.quantity?.kind !== 'date' || !family.some((one) => known.topics.has(one)) || !fitsScope(context, known))
      return;
    const anchored = isAnchored(context, known);
    const shared = overlap(context, quantity, known, knowledge, own) + (anchored ? ANCHOR : 0);
    if (!own && topic === 'expiry') return;
    if (!own && shared < (anchored ? ANCHOR : KIN)) return;
    const distance = Math.abs(spoken.start - quantity.start) / 400;
    const exact = (known.topics.has(topic) ? 1 : 0) - (recurs(known, topic) ? 2 : 0);
    const home = HOMES[topic]?.includes(known.kind) ? 2 : 0;
    candidates.push({ known, spoken, own, score: shared + (own ? OWN : 0) + exact + home - distance, shared });
  };
  for (const spoken of context.spoken)
    for (const known of knowledge.byEntity.get(spoken.entity) ?? []) add(known, spoken, true);
  if (candidates.length === 0) {
    const named = new Set(context.spoken.map(({ entity }) => entity));
    for (const spoken of context.spoken) {
      for (const kin of knowledge.kin.get(spoken.entity) ?? []) {
        if (!named.has(kin)) for (const known of knowledge.byEntity.get(kin) ?? []) add(known, spoken, false);
      }
    }
  }
  return preferThings(candidates, topic);
}

/** What is signed, joined or built is a thing: where one is named, persons' facts of the same topic wait. */
function preferThings(candidates: readonly Candidate[], topic: Topic): Candidate[] {
  const sorted = [...candidates].sort((a, b) => b.score - a.score);
  const personal =
    topic === 'appointed' || topic === 'elected' || topic === 'born' || topic === 'killed' || topic === 'inauguration';
  const things = sorted.filter(({ known }) => (known.kind === 'person') === personal);
  return things.length > 0 ? things : sorted;
}

function judge(
  context: Context,
  quantity: DateQuantity,
  topic: Topic,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): Judgement | null {
  const said = toFigure(quantity)!;
  const attributed = isAttributed(context.text);
  // One thing at a time: the entity that the best fact is about, and of its facts those that the words single out.
  const best = candidates.find(({ known }) => known.standing !== 'slip');
  if (!best) return null;
  const same = candidates.filter(({ known, own }) => known.entity === best.known.entity && own === best.own);
  const singled = SINGLED.has(topic) ? same.filter(({ score }) => score > best.score - TELLING) : same;
  const first = weigh(said, singled, attributed);
  // "President since 2021" is at odds with the election, not with an office held before.
  const lasting = singled.filter(({ known }) => !recurs(known, topic));
  const found =
    first?.verdict === 'contradicted' && recurs(first.known, topic) && lasting.length > 0
      ? weigh(said, lasting, attributed)
      : first;
  if (!found) return null;
  const result: Judgement = { ...found, entity: found.spoken.entity, topic, quantity };
  const negated = isNegated(context, quantity);
  // What the text itself calls a plan of then is not out of date.
  if (found.verdict === 'outdated' && OF_THEN.test(context.text)) return { ...result, verdict: 'consistent' };
  if (found.verdict !== 'contradicted') {
    if (!negated) return explain(result, same, topic);
    // "It is not mentioned in the treaty of 17 January 2025" denies no date.
    if (isAdjacent(context, quantity, knowledge)) return result;
    // Denying the right date is wrong; denying any other says nothing.
    const denied = found.verdict === 'consistent' && quantity.precision !== 'year' && found.known.topics.has(topic);
    return denied ? { ...result, verdict: 'contradicted' } : null;
  }
  if (isOfUnknown(context, quantity, found.spoken.entity, found.known, knowledge)) return null;
  if (isBorneOut(context, quantity, found.known, knowledge)) return null;
  if (
    negated ||
    (topic !== 'expiry' && isBound(context, quantity)) ||
    !isSubject(context, quantity, topic, found.known, knowledge) ||
    isOfOther(context, quantity, topic, found.spoken, knowledge)
  )
    return null;
  if (
    recurs(found.known, topic) &&
    best.shared < (topic === 'meeting' ? (found.known.kind === 'organisation' ? SUMMIT : PLACED) : RECURRENT)
  )
    return null;
  if (!found.known.topics.has(topic) && isNearby(quantity, found.known)) return null;
  return result;
}

/** Words by which a text tells what was planned before. */
const OF_THEN =
  /\b(?:(?:plan|schedule|timetable|forecast|estimate|projection|programme)s? (?:of|from|dated|drawn up in|made in) |earlier plan|old plan|original(?:ly)?\b|initially\b|(?:plan|schedule|timetable)s?\b[^.;]{0,30}\bhad\b|at the time\b|back then\b|once (?:planned|scheduled|due|expected|hoped)|had (?:been )?(?:planned|scheduled|due|expected|hoped)|used to be)/i;

/** So much of a fact that has the very date must be in the sentence, for the date to be that fact's. */
const BORNE = 4;

/** True where another fact of what is named, or of its kin, has the date and speaks of the same. */
function isBorneOut(context: Context, quantity: DateQuantity, against: Known, knowledge: Knowledge): boolean {
  if (!quantity.days || quantity.days.until - quantity.days.from > 31) return false;
  const said = toFigure(quantity)!;
  const near = context.spoken.flatMap(({ entity }) => [entity, ...(knowledge.kin.get(entity) ?? [])]);
  return [...new Set(near)].some((entity) =>
    (knowledge.byEntity.get(entity) ?? []).some((known) => {
      return (
        known.quantity?.kind === 'date' &&
        known.main &&
        !known.topics.has('inauguration') &&
        known.factId !== against.factId &&
        known.standing !== 'slip' &&
        compareFigures(said, { type: 'date', quantity: known.quantity }) === 'agree' &&
        overlap(context, quantity, known, knowledge, true) >= BORNE
      );
    }),
  );
}

const FIGURES = new WeakMap<Known, readonly Figure[]>();

/** True where the sentence names a figure that the fact names too: "20 GW by 2030" is about the goal of 20 gigawatts. */
function isAnchored(context: Context, known: Known): boolean {
  const said = context.quantities.filter(({ kind }) => kind === 'amount');
  if (said.length === 0) return false;
  const given = FIGURES.get(known) ?? readQuantities(known.claim, 'en').flatMap((quantity) => toFigure(quantity) ?? []);
  FIGURES.set(known, given);
  return said.some((quantity) => given.some((figure) => compareFigures(toFigure(quantity)!, figure) === 'agree'));
}

function recurs(known: Known, topic: Topic): boolean {
  return RECURRING.has(topic) || [...known.topics].every((one) => RECURRING.has(one));
}

/** "Said on Tuesday that …": the day of saying, not of what is said. */
function isOfSpeech(context: Context, quantity: DateQuantity): boolean {
  const after = context.text.slice(quantity.end);
  const verb = after.match(SAYING);
  // "On Tuesday Peskov said that it was signed": of the verbs after a date, the one of saying comes first.
  if (
    verb &&
    !context
      .cues()
      .some(
        ({ start, end, topic }) =>
          isEvent(topic) &&
          (end <= quantity.start
            ? quantity.start - end < 30
            : start > quantity.end && start < quantity.end + verb.index!),
      )
  )
    return true;
  return /\b(?:said|told \p{L}+|wrote|announced|noted|added|reported|claimed)(?: \p{L}+)? (?:on |in )?$/iu.test(
    context.text.slice(0, quantity.start),
  );
}

/** A verb of saying whose words follow. */
const SAYING =
  /\b(?:said|says|stated|told|announced|declared|noted|added|insisted|argued|warned|claimed|confirmed|acknowledged|conceded|wrote|reported|mentioned|recalled)\b(?=[^.;]*\b(?:that|had|was|were|is|are|would|will|has|have)\b)/i;

const isEvent = (topic: Topic) => !RECURRING.has(topic);

const PAPERS =
  /^\s+(?:an?|another)\s+(?:[\p{L}\d-]+\s+){0,4}?(?:treaty|pact|deal|agreement|accord|contract|memorandum|document|law)\b/iu;

/** Papers beside a treaty that are signed as well. */
const OTHERS =
  /^\s+(?:(?:the|an?|its|his)\s+)?(?:[\p{L}-]+\s+){0,2}?(?:law|decree|order|bill|act|budget|protocol|previous|earlier|older|old|first)\b/iu;

/** "The Treaty on Conventional Forces in Europe, signed in 1990": a paper that is none of those spoken of. */
function isOfStranger(context: Context, { start }: Cue): boolean {
  const before = context.text.slice(0, start);
  const noun = before.match(
    /\b(?:Treaty|Pact|Accord|Convention|Protocol|Charter|Agreement)\b[^,;]*, (?:(?:which|that) was )?$/,
  );
  return noun !== null && !context.spoken.some(({ start: from, end }) => from < start && end > noun.index!);
}

/** "Signed a decree", "first elected": something else of the same kind. */
function isOther(context: Context, quantity: DateQuantity, topic: Topic): boolean {
  const clause = clauseOf(context, quantity.start);
  const text = context.text.slice(clause.start, clause.end);
  if (topic === 'signed') {
    const cue = context
      .cues()
      .find((one) => one.topic === 'signed' && one.start >= clause.start && one.start < clause.end);
    const after = cue ? context.text.slice(cue.end) : '';
    if (cue && isOfStranger(context, cue)) return true;
    return (/^\s+(?:an?|another)\s/i.test(after) && !PAPERS.test(after)) || OTHERS.test(after);
  }
  if (topic !== 'appointed' && topic !== 'elected' && topic !== 'inauguration') return false;
  const cue = context.cues().find((one) => one.topic === topic);
  const home = cue ? clauseOf(context, cue.start) : clause;
  const beside = cue ? context.text.slice(Math.max(home.start, cue.start - 16), cue.end + 12) : text;
  return /\b(?:first|again|re-?elected|second term|previously|formerly)\b/i.test(beside);
}

const BODIES = ['Duma', 'Federation Council', 'Majlis', 'parliament', 'upper house', 'Senate'];

/** False where the sentence names another subject than the fact: "Egypt joined" is not about Iran. */
function isSubject(
  context: Context,
  quantity: DateQuantity,
  topic: Topic,
  known: Known,
  { ledger }: Knowledge,
): boolean {
  if (topic === 'ratified') {
    const body = BODIES.find((one) => context.text.includes(one));
    return body === undefined || known.claim.includes(body);
  }
  if (topic === 'meeting') {
    // Which of many meetings is meant, its place tells.
    const clause = clauseOf(context, quantity.start);
    const places = [...context.text.matchAll(/(?<=^|\p{L} )\p{Lu}\p{L}+/gu)].filter(
      ({ 0: word, index }) =>
        (index > 0 || findCity(word)) &&
        ![...context.spoken, ...context.quantities].some(({ start, end }) => start <= index && index < end),
    );
    const here = places.filter(({ index }) => index >= clause.start && index < clause.end);
    return (here.length > 0 ? here : places).some(([place]) => known.claim.includes(place));
  }
  if (topic === 'signed' && known.kind === 'treaty') {
    const newer = context.text.slice(0, quantity.start).match(NEWER);
    if (newer && !context.spoken.some(({ start, end }) => start <= newer.index! && newer.index! < end)) return false;
  }
  if (topic === 'signed' || topic === 'in-force') return !isWithOther(context, quantity, known, ledger);
  if (topic !== 'member') return true;
  if (ASKED.test(context.text.slice(0, quantity.start))) return false;
  const clause = clauseOf(context, quantity.start);
  const text = context.text.slice(clause.start, clause.end);
  // "A member since 2024, Iran …".
  if (!JOINED.test(text) && /^, (?:Iran|Tehran)\b/.test(context.text.slice(clause.end))) return true;
  return !/\bIran\b/.test(known.claim) || /Iran|Tehran|Téhéran|Teheran|Иран|Тегеран/u.test(text);
}

/** "Applied to join BRICS in June 2022": no member yet. */
const ASKED =
  /\b(?:appl(?:ied|ying)|application|ask(?:ed|ing)?|bid|request(?:ed)?|invit(?:ed|ation)|candidate|offered|agreed|decided|promised|negotiat\w+) (?:\w+ )?(?:to|for|by) [^,;]*$/i;

/** "Signed a free-trade agreement with Vietnam": another party than the fact names. */
function isWithOther(
  context: Context,
  quantity: DateQuantity,
  { claim, entity }: Known,
  ledger: Knowledge['ledger'],
): boolean {
  const { start, end } = clauseOf(context, quantity.start);
  const own = context.spoken.find((one) => one.entity === entity && one.start >= start && one.end <= end);
  const party =
    context.text.slice(start, end).match(/\b(?:with|between) (?:the )?(\p{Lu}\p{L}{2,})/u) ??
    context.text.slice(own?.end ?? end, end).match(/^ and (?:the )?(\p{Lu}\p{L}{2,})/u);
  if (!party) return false;
  const side = SIDES[party[1]!] ?? party[1]!;
  const known = ledger.entities.get(entity);
  const at = context.text.indexOf(party[0], start);
  return (
    !context.spoken.some((one) => one.start <= at && at < one.end) &&
    !`${known?.name} ${known?.gist} ${claim}`.includes(side.slice(0, 4))
  );
}

/** Words that stand for the parties of the ledger's papers. */
const SIDES: Readonly<Record<string, string>> = {
  Moscow: 'Russia',
  Kremlin: 'Russia',
  Putin: 'Russia',
  Vladimir: 'Russia',
  Tehran: 'Iran',
  Masoud: 'Iran',
  Pyongyang: 'Korea',
};

/** "India and Pakistan joined": others did. */
const JOINED = /\p{Lu}\p{L}+ (?:joined|entered|became|was|were|has|have|had)\b/u;

/** "When the new one was signed": not the one named before. */
const NEWER = /\b(?:new|newer|later|latest|second|other) (?:one|treaty|pact|accord|agreement)\b[^,;]*$/i;

/** "Before 2015", "until 2013": a bound, not a date. "In force since" is a date. */
function isBound(context: Context, quantity: DateQuantity): boolean {
  const before = context.text.slice(0, quantity.start);
  // "It took until May", "not before 2025" and "after the 1979 revolution" say when it was.
  if (ASSERTED.test(before)) return false;
  if (/\bthe\s+$/.test(before) && /^\s+\p{L}/u.test(context.text.slice(quantity.end))) return false;
  return /\b(?:before|after|until|till|prior to|later than|earlier than)\s+(?:the\s+)?$|(?<!\p{L})(?:до|после|vor|nach|avant|après)\s+$/iu.test(
    before,
  );
}

const ASSERTED =
  /\b(?:took|taken|wait(?:ed|ing)?|not|n['’]t|only) (?:[\p{L}]+ ){0,2}?(?:until|till|before|after)\s+(?:the\s+)?$/iu;

/** Of a general word ("took office") a date within two months of the event is none to quarrel with. */
function isNearby(quantity: DateQuantity, known: Known): boolean {
  const days = known.quantity?.kind === 'date' ? known.quantity.days : undefined;
  if (!days || !quantity.days) return true;
  return quantity.days.from - 62 <= days.until && quantity.days.until + 62 >= days.from;
}

/** "Came online in 2013" is true of the hand-over: where a general word was used, the first of its events is meant. */
function explain(result: Judgement, same: readonly Candidate[], topic: Topic): Judgement {
  if (topic !== 'start-up' || result.verdict !== 'consistent') return result;
  const first = same.find(({ known }) => known.topics.has('grid-connection'));
  const later = result.known.topics.has('hand-over') || result.known.topics.has('commercial-operation');
  return first && later && !result.known.topics.has('start-up') ? { ...result, verdict: 'sources-differ' } : result;
}
