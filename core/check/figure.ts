/** Amounts, numbers of things and ordinals: the unit or noun, then the words beside it, choose the fact. */
import type { Kind } from '../model';
import { type AmountQuantity, type CountQuantity, type Days, readQuantities } from '../text/quantities';
import { spanOf } from '../text/quantities/calendar';
import { findUnit } from '../text/quantities/units';
import { toFigure } from './compare';
import { type Context, clauseOf, isNegated, isPlanned, REPORTING, rankCues, type Spoken } from './context';
import type { Knowledge, Known } from './knowledge';
import { leadOf } from './nearness';
import { isOfOtherModel, isOfUnknown } from './stranger';
import { areOneThing } from './things';
import type { Topic } from './topics';
import { type Candidate, fitsScope, isAttributed, type Judgement, overlap, weigh } from './verdict';
import { stemOf } from './words';

/** Figures that change from day to day, or are speeches: another figure may be of another day. */
const PASSING: ReadonlySet<Topic> = new Set<Topic>([
  'trade',
  'staff',
  'output',
  'progress',
  'fuel',
  'count-launched',
  'count-produced',
  'count-ordered',
  'incident',
  'stance',
  'event',
  'volume',
  'location',
  'sanctioned',
  'vote',
]);

/** Topics that a unit or noun alone stands for. */
const PLAIN: ReadonlySet<Topic> = new Set<Topic>(['capacity', 'articles']);

/** Topics whose unit says little: without a word of theirs beside the figure it may be a figure of anything. */
const WORDED: ReadonlySet<Topic> = new Set<Topic>([
  'term',
  'renewal',
  'cost',
  'deal-value',
  'price',
  'range',
  'payload',
  'size',
  'count-supplied',
  'count-launched',
  'count-produced',
  'count-ordered',
]);

const OWN = 2;
const KIN = 6;
/** So much must tie a figure to a fact that is not about a figure. */
const TELLING = 3.5;

export function checkFigure(
  context: Context,
  quantity: AmountQuantity | CountQuantity,
  knowledge: Knowledge,
): Judgement | null {
  if (quantity.kind === 'ordinal' && isSerial(context, quantity))
    return checkFigure(context, { ...quantity, kind: 'count', nouns: ['only', ...quantity.nouns] }, knowledge);
  const said = toFigure(quantity);
  if (said?.type !== 'number') return null;
  const denied = isNegated(context, quantity);
  if ((denied && !isDenied(context.text, quantity)) || isPriceOfOther(context, quantity)) return null;
  if (
    said.dimension === 'duration' &&
    (A_YEAR.test(context.text.slice(quantity.start, quantity.end)) || isOfNewPact(context, quantity))
  )
    return null;
  if (said.dimension === 'duration' && PERIOD.test(context.text.slice(0, quantity.start))) return null;
  if (said.dimension === 'duration' && APART.test(context.text.slice(quantity.end))) return null;
  if (
    quantity.kind === 'ordinal' &&
    quantity.nouns[0] === 'time' &&
    !/\b(?:met|meet\p{L}*|saw|seen|talk\p{L}*|sat down|face to face|shook hands|host\p{L}*|received|came together)\b/iu.test(
      context.text,
    )
  )
    return null;
  if (quantity.kind === 'amount' && (quantity.age || (quantity.vague && said.dimension === 'duration'))) return null;
  const nouns = quantity.kind === 'amount' ? [] : nounsOf(context, quantity);
  if (quantity.kind !== 'amount' && nouns.length === 0) return null;
  // "20 years, renewable": the years are those of the first term.
  const cues = rankCues(context, quantity).filter(
    ({ topic, start }) => topic !== 'renewal' || !RENEWABLE.test(context.text.slice(quantity.end, start)),
  );
  const clause = clauseOf(context, quantity.start);
  const governing = cues.find(({ topic }) => topic === 'term' || topic === 'renewal')?.topic;

  const isPersonal = ({ entity }: Spoken) => knowledge.ledger.entities.get(entity)?.kind === 'person';
  const candidates: Candidate[] = [];
  const add = (known: Known, spoken: Spoken, own: boolean) => {
    if (!known.quantity || !fitsFigure(known, said.dimension, nouns) || !fitsScope(context, known)) return;
    if (isOfOtherModel(context, quantity, known, knowledge)) return;
    // A price of one is no sum of a contract.
    if (known.topics.has('price') && isFarOff(quantity, known, 50)) return;
    if (
      quantity.kind === 'ordinal' &&
      known.topics.has('meeting') &&
      !PEOPLE.test(context.text) &&
      !context.spoken.some(isPersonal)
    )
      return;
    if (rateOf(known) !== rateOf({ quantity }) && rateOf({ quantity }) !== '') return;
    const cue = cues.find(({ topic }) => known.topics.has(topic));
    const inside = cue && cue.start >= clause.start && cue.start < clause.end;
    const ahead = cue && cues[0]!.topic === cue.topic ? 0.5 : 0;
    const shared = overlap(context, quantity, known, knowledge, own);
    const noun = quantity.kind === 'amount' ? 0 : nounScore(known, nouns);
    // "Six people": of whom there are many kinds.
    const isOfPeople = known.quantity.kind === 'count' && known.quantity.nouns[0] === 'person';
    const telling = nouns.includes(MEN) && known.stems.has(MEN) ? shared - knowledge.weigh(MEN) : shared;
    if (isOfPeople && telling < 1.5) return;
    const plain =
      [...known.topics].some((topic) => PLAIN.has(topic)) &&
      own &&
      known.kind !== 'person' &&
      isPlain(context, quantity) &&
      !isOfOther(context, quantity, spoken)
        ? 2
        : 0;
    const attached =
      isAttached(context, quantity, known.kind) || leadOf(quantity, context.quantities, context.text) !== quantity;
    if (
      [...known.topics].some((topic) => WORDED.has(topic)) &&
      !(said.dimension === 'duration' ? inside : cue) &&
      !attached
    )
      return;
    const renewal = known.topics.has('renewal') ? (governing === 'renewal' ? 2 : -3) : governing === 'renewal' ? -2 : 0;
    const further = known.topics.has('further-units') ? 2 : 0;
    const foreseen = isForeseen(context, known, knowledge) ? FORESEEN : 0;
    const named = own || !isClassNamed(context, known) ? 0 : 2;
    const score =
      shared +
      (attached ? 2 : 0) +
      named +
      noun +
      plain +
      renewal +
      further +
      foreseen +
      (cue ? (inside ? 2 : 1) + ahead : 0) +
      (own ? 0 : -0.5);
    if (score >= (own ? OWN : named ? KIN - 1 : KIN)) candidates.push({ known, spoken, own, score, shared });
  };
  for (const spoken of context.spoken)
    for (const known of knowledge.byEntity.get(spoken.entity) ?? []) add(known, spoken, true);
  const isThin = nouns.includes(PLANT) && candidates.every(({ shared }) => shared < TELLING);
  if (candidates.length === 0 || quantity.kind === 'ordinal' || isThin) {
    const named = new Set(context.spoken.map(({ entity }) => entity));
    for (const spoken of context.spoken) {
      for (const kin of knowledge.kin.get(spoken.entity) ?? []) {
        if (!named.has(kin)) for (const known of knowledge.byEntity.get(kin) ?? []) add(known, spoken, false);
      }
    }
  }
  // "Eutelsat has nine thousand, more than Starlink": the figure is that of the one named in its clause.
  const isHere = ({ spoken, own }: Candidate) => own && spoken.end > clause.start && spoken.start < clause.end;
  const isFramed = quantity.kind === 'count' && candidates.some(isHere);
  const meant = preferCounted(
    candidates
      .filter((one) => !isFramed || !one.own || isHere(one))
      .filter(({ known }) => quantity.kind !== 'ordinal' || isOfThatDay(context, known))
      .sort((a, b) => b.score - a.score),
    nouns,
  );
  const best = meant[0];
  if (!best) return findCurrencySlip(context, quantity, knowledge);
  const attributed = isAttributed(context.text);
  const beside = (one: Candidate) =>
    meant.filter(
      ({ known, score }) => score > one.score - 1.5 && known.topics.has('renewal') === one.known.topics.has('renewal'),
    );
  // What agrees may be any figure of the thing; what contradicts must be a figure, not something said in passing.
  const firm = meant.filter(
    ({ known, shared }) => shared >= TELLING || isSole(known) || ![...known.topics].every(isLoose),
  );
  const lead = weigh(said, beside(best).map(asMain), attributed);
  const close =
    lead && lead.verdict !== 'contradicted'
      ? beside(best)
      : firm[0]
        ? beside(firm[0]).filter((one) => firm.includes(one))
        : [];
  const alike = firm.filter(({ known }) => [...known.topics].some((one) => firm[0]!.known.topics.has(one)));
  const found = weigh(said, close.map(asMain), attributed) ?? weigh(said, alike.map(asMain), attributed);
  if (!found) return null;
  const topic = [...found.known.topics][0]!;
  if (denied) {
    // Denying the right number is wrong; denying any other says nothing.
    const counted = found.verdict === 'consistent' && found.known.main && found.known.topics.has('articles');
    return counted ? { ...found, verdict: 'contradicted', entity: found.spoken.entity, topic, quantity } : null;
  }
  if (found.verdict === 'contradicted') {
    if (topic === 'term' && hasOutlived(context, found.known, knowledge)) return null;
    if (isOfUnknown(context, quantity, found.spoken.entity, found.known, knowledge)) return null;
    if (
      DRAFT.test(context.text.slice(0, quantity.start)) ||
      A_DAY_BEFORE.test(context.text.slice(0, found.spoken.start))
    )
      return null;
    // Of weapons sources give rough figures, of one model.
    if (found.known.kind === 'weapon' && quantity.kind === 'amount' && !isFarOff(quantity, found.known, 1.5))
      return null;
    if (isOfThen(context, quantity, found.known)) return null;
    if (isOfOtherDay(context, found.known)) return null;
    const clauseText = context.text.slice(clause.start, clause.end);
    if (OF_ONE.test(clauseText) && (found.known.topics.has('deal-value') || found.known.topics.has('cost')))
      return null;
    if (found.known.topics.has('capacity') && isOfOtherTime(context, quantity, found.known)) return null;
    if (!isComparable(quantity, found.known) || isChange(context, quantity, found.known)) return null;
    // A figure that another fact of the same thing bears out is at most misplaced.
    const borne = weigh(
      said,
      candidates
        .filter(
          ({ known }) => known.topics.has(topic) && known.topics.has('renewal') === found.known.topics.has('renewal'),
        )
        .map(asMain),
      isAttributed(context.text),
    );
    if (borne && borne.verdict !== 'contradicted' && quantity.kind === 'amount') {
      return { ...borne, entity: borne.spoken.entity, topic, quantity };
    }
  }
  return { ...found, entity: found.spoken.entity, topic, quantity };
}

/** "A draft of the treaty had 52 articles": not the text that was signed. */
const DRAFT = /\b(?:an?|first|early|earlier|one|old) (?:\p{L}+ )?(?:draft|version|proposal)\b[^,;]*$/iu;

/** "Signed their 100-year agreement a day before the treaty": the treaty only says when. */
const A_DAY_BEFORE = /\b(?:days?|weeks?|months?|years?) (?:before|after|ahead of) (?:the )?$/i;

/** "Promised 20,000 MW", "fed just 700 MW into the grid in 2012": what is to be, or was one day, is no capacity. */
function isOfOtherTime(context: Context, quantity: AmountQuantity | CountQuantity, { claim }: Known): boolean {
  if (
    /\b(?:take|bring|rais|lift|expand|increas|boost)\p{L}*\b[^,;]*\b(?:to|beyond|past|above) (?:\p{Ll}+ )?$/iu.test(
      context.text.slice(0, quantity.start),
    )
  )
    return true;
  if (/\b(?:combined|in all)\b/.test(claim) && OF_ONE_UNIT.test(context.text)) return true;
  if (isPlanned(context, quantity)) return !/\bplan/.test(claim);
  const { start, end } = clauseOf(context, quantity.start);
  return (
    PRODUCED.test(context.text.slice(start, end)) &&
    context.quantities.some(
      (one) =>
        one.kind === 'date' &&
        one.start >= start &&
        one.start < end &&
        /\b(?:in|on|during|by) (?:\p{Ll}+[ -])?$/iu.test(context.text.slice(0, one.start)),
    )
  );
}

const OF_ONE_UNIT = /\b(?:each|apiece|(?:first|second|third|fourth|one|another|next) (?:unit|reactor|block))\b/i;

const PRODUCED = /\b(?:fed|gave|ran|made|produced|generated|supplied|delivered|reached|contributed|averaged)\b/;

/** "Seven months younger", "three years ago": a time between, not how long something lasts. */
const APART =
  /^\s+(?:younger|older|newer|later|earlier|ago|apart|longer|shorter|on\b|since|late\b|early\b|of (?:talks|negotiat|work|war))/i;

/** "Would need a year of surveys": no count. */
const A_YEAR = /^an? (?:year|month|week|day)$/i;

/** "Put their names to a hundred-year partnership agreement": one that is told of for the first time. */
function isOfNewPact({ text }: Context, { start, end }: AmountQuantity | CountQuantity): boolean {
  const from = /^an? /i.test(text.slice(start, end)) ? start : start - 2;
  return (
    /^an? /i.test(text.slice(from)) &&
    text.slice(start, end).includes('-') &&
    /^ (?:\p{L}+ ){0,2}?(?:treaty|pact|accord|agreement|deal)\b/u.test(text.slice(end)) &&
    !SIDES.test(text)
  );
}

/** Who our papers are between. */
const SIDES = /\b(?:Russia|Iran|Moscow|Tehran|Kremlin|Putin|Pezeshkian|Khatami|North Korea|Pyongyang|Kim\b)/;

/** "Over the past three years": the time of something that goes on. */
const PERIOD = /\b(?:over|in|during|within) (?:the )?(?:past|last|previous) $/i;

const PLANT = stemOf('plant');
const MEN = stemOf('people');

/** Who meets for the third time. */
const PEOPLE = /\b(?:leaders|presidents|heads of state|men|two)\b/i;

/** "Iran's second nuclear plant": there are at least two. */
function isSerial(context: Context, quantity: CountQuantity): boolean {
  return (
    quantity.amount > 1 &&
    /(?:\p{Lu}\p{L}*|country|nation|republic)['’]s $/u.test(context.text.slice(0, quantity.start))
  );
}

/** "The treaty", "the deal": nouns by which an entity is spoken of without its name. */
const CLASS_NOUNS: Partial<Readonly<Record<Kind, RegExp>>> = {
  treaty: /\b(?:treaty|pact|agreement|accord)\b/i,
  deal: /\b(?:deal|contract|memorandum|agreed|agreement)\b/i,
  'nuclear-plant': /\b(?:plant|reactor|station)\b/i,
};

function isClassNamed(context: Context, known: Known): boolean {
  return CLASS_NOUNS[known.kind]?.test(context.text) ?? false;
}

const CLASSES =
  /^(?:plant|reactor|station|unit|treaty|pact|accord|agreement|deal|contract|document|power|nuclear|partnership|strategic|text)/i;

function isDenied(text: string, { start, end }: AmountQuantity | CountQuantity): boolean {
  return HAS_NOT.test(text.slice(0, start)) && !/^ articles (?:on|about|of|that|which|dealing)\b/.test(text.slice(end));
}

/** What may stand between a term and the word that it can be renewed. */
const RENEWABLE =
  /^(?: (?:treaty|pact|accord|agreement|term))?,? (?:(?:and|but|then|later|since|was|has been|after which it is|which can be|which may be) )*(?:automatically )?$/i;

/** "Does not have 47 articles": the number itself is denied. */
const HAS_NOT =
  /\b(?:does|did|do)(?: not|n['’]t) (?:have|contain|count|comprise|include|number|consist of|run to) (?:exactly |the )?$/i;

/** "At the time an ounce cost about $2,000": the price of what is named before it, which is none of ours. */
function isPriceOfOther({ text, spoken }: Context, { start }: AmountQuantity | CountQuantity): boolean {
  const subject = text.slice(0, start).match(PRICED);
  if (!subject || OUR_GOODS.test(subject[1]!)) return false;
  return !spoken.some((mention) => mention.start < start && mention.end > subject.index!);
}

const PRICED =
  /\b((?:an?|one|each|every) (?:[\p{L}-]+ ){1,4}?)(?:had |has |would |will |still |now |then )?(?:costs?|worth|costing|(?:is|was) (?:priced|valued|worth)|is at|was at|sells? for|sold for|went for|goes for|fetche[sd]|traded at|trades at)(?: (?:at|for))? (?:(?:about|around|roughly|some|nearly|almost|over|under|just|only|more than|less than|up to|at) )*(?:US)?$/iu;
const OUR_GOODS =
  /\b(?:drones?|uavs?|plants?|units?|reactors?|stations?|deals?|contracts?|orders?|projects?|pipelines?|jets?|fighters?|aircraft|planes?|weapons?|piece|batch|system|machine|of (?:them|these|those))\b/i;

/** "For more than two decades it governed": a treaty that was renewed lasted longer than its term. */
function hasOutlived({ text }: Context, { entity }: Known, { byEntity }: Knowledge): boolean {
  return (
    /\b(?:governed|regulated|shaped|guided|underpinned|served|lasted|stood|held)\b/i.test(text) &&
    (byEntity.get(entity) ?? []).some(({ claim }) => /\bwas (?:replaced|terminated|superseded)\b/.test(claim))
  );
}

/** What a year that the sentence and the fact both look forward to weighs. */
const FORESEEN = 3;

/** "20 GW by 2040": a figure of what is foreseen for the very year that the fact names. */
function isForeseen({ quantities }: Context, known: Known, { byEntity }: Knowledge): boolean {
  if (known.quantity?.kind !== 'amount' || !known.topics.has('schedule')) return false;
  const years = quantities.filter((one) => one.kind === 'date' && one.precision === 'year');
  return (byEntity.get(known.entity) ?? []).some(
    ({ factId, quantity }) =>
      factId === known.factId &&
      quantity?.kind === 'date' &&
      years.some((year) => year.kind === 'date' && year.days?.from === quantity.days?.from),
  );
}

/** "Against two such firms in 2022": another figure of the same words, of which the sentence may speak. */
function isOfThen({ text }: Context, quantity: AmountQuantity | CountQuantity, known: Known): boolean {
  return (
    !/\b(?:today|now|currently|these days|at present)\b/i.test(text) &&
    quantity.kind === 'count' &&
    readQuantities(known.claim, 'en').some(
      (one) => one.kind === 'count' && one.amount === quantity.amount && one.nouns[0] === 'such',
    )
  );
}

/** True for "the 20-year treaty": the figure is part of the thing's own noun phrase. */
function isAttached(context: Context, quantity: AmountQuantity | CountQuantity, kind: Kind): boolean {
  if (!context.text.slice(quantity.start, quantity.end).includes('-') || !isPlain(context, quantity)) return false;
  const noun = context.text
    .slice(quantity.end)
    .match(/^\s+(?:\p{L}+ ){0,2}?(deal|contract|order|plant|reactor|station|treaty|pact|accord)\b/iu)?.[1];
  return !noun || (CLASS_NOUNS[kind]?.test(noun) ?? false);
}

/** "Iran lacked 12,000 MW, and Bushehr was running": a clause with a subject of its own, without the thing spoken of. */
function isOfOther(context: Context, quantity: AmountQuantity | CountQuantity, spoken: Spoken): boolean {
  const { start, end } = clauseOf(context, quantity.start);
  if (spoken.end > start && spoken.start < end) return false;
  const clause = context.text.slice(start, end);
  return [...clause.matchAll(/(?<=\p{L}[ ’'])\p{Lu}\p{L}+/gu)].some(
    ({ index }) => !context.spoken.some((one) => one.start <= start + index && start + index < one.end),
  );
}

/** False for "a 60-megawatt solar park near Bushehr": a figure that is made part of another noun. */
function isPlain(context: Context, quantity: AmountQuantity | CountQuantity): boolean {
  if (!context.text.slice(quantity.start, quantity.end).includes('-')) return true;
  const tail = context.text.slice(quantity.end);
  const word = tail.match(/^\s+(\p{L}+)/u)?.[1];
  return (
    word === undefined ||
    CLASSES.test(word) ||
    context.spoken.some(({ start }) => start >= quantity.end && start <= quantity.end + 2)
  );
}

/** "€1.7 billion" for 1.7 billion dollars: the sum is right, the currency is not. */
function findCurrencySlip(
  context: Context,
  quantity: AmountQuantity | CountQuantity,
  knowledge: Knowledge,
): Judgement | null {
  if (quantity.kind !== 'amount' || !findUnit(quantity.unit)?.dimension.startsWith('money')) return null;
  for (const { entity } of context.spoken) {
    for (const one of [entity, ...(knowledge.kin.get(entity) ?? [])]) {
      const known = (knowledge.byEntity.get(one) ?? []).find(
        (fact) =>
          fact.dated &&
          fact.quantity?.kind === 'amount' &&
          fact.quantity.amount === quantity.amount &&
          fact.quantity.unit !== quantity.unit &&
          findUnit(fact.quantity.unit)?.dimension.startsWith('money') &&
          (one === entity || isClassNamed(context, fact)),
      );
      if (known) return { verdict: 'contradicted', known, entity, topic: [...known.topics][0]!, quantity };
    }
  }
  return null;
}

/** Figures that only the words of a claim give count as its value does. */
function asMain(candidate: Candidate): Candidate {
  return { ...candidate, known: { ...candidate.known, main: true } };
}

const LOOSE: ReadonlySet<Topic> = new Set<Topic>([
  'provision',
  'statement',
  'assessment',
  'definition',
  'denial',
  'contract',
  'role',
]);

const isSole = ({ quantity }: Known) => quantity?.kind === 'count' && quantity.nouns[0] === 'only';
const isLoose = (topic: Topic) => LOOSE.has(topic);

/** "Launched 60 satellites" says nothing of how many there are. */
function isChange(context: Context, quantity: AmountQuantity | CountQuantity, known: Known): boolean {
  const clause = clauseOf(context, quantity.start);
  return (
    known.topics.has('count') &&
    /\b(?:launch|need|want|lack|los[et]|add|destroy|bought|buy|order|shot|sent|send|built|replac|move)\p{L}*[^.,;]{0,20}$/iu.test(
      context.text.slice(clause.start, quantity.start),
    )
  );
}

function isComparable(quantity: AmountQuantity | CountQuantity, known: Known): boolean {
  if ([...known.topics].some((topic) => PASSING.has(topic))) return false;
  if (known.topics.has('count-supplied')) return quantity.kind === 'count' && isFarOff(quantity, known, 5);
  return true;
}

/** "The third meeting" is so on its day; later there are more. */
function isOfThatDay(context: Context, known: Known): boolean {
  const dates = context.quantities.flatMap((said) => (said.kind === 'date' && said.days ? [said.days] : []));
  if (dates.length === 0) return known.topics.has('meeting');
  return known.asOf !== undefined && dates.some((days) => covers(days, known.asOf!));
}

/** "Eslami said in 2023" is no word on what he said in 2025. */
function isOfOtherDay(context: Context, known: Known): boolean {
  if (!known.asOf) return false;
  const told = context.quantities.filter(
    (said) => said.kind === 'date' && said.days && TOLD.test(context.text.slice(0, said.start)),
  );
  return told.some(
    (said) =>
      said.kind === 'date' &&
      (said.days!.until < spanOf(known.asOf!).from - YEAR || said.days!.from > spanOf(known.asOf!).until + YEAR),
  );
}

const YEAR = 366;
const TOLD = /\b(?:said|told \p{L}+|wrote|announced|reported|claimed)(?: \p{L}+)? (?:on |in |back in )?$/iu;

function covers(days: Days, day: string): boolean {
  const on = Math.floor(Date.parse(day) / 86_400_000);
  return on >= days.from && on <= days.until;
}

/** Off by more than sources ever are from each other. */
function isFarOff(quantity: AmountQuantity | CountQuantity, known: Known, times: number): boolean {
  const [said, figure] = [toFigure(quantity), known.quantity && toFigure(known.quantity)];
  return (
    said?.type === 'number' &&
    figure?.type === 'number' &&
    (said.low > figure.high * times || said.high * times < figure.low)
  );
}

/** "The unit price fell to": a price of one, against the worth of all. */
const OF_ONE = /\b(?:unit price|price per|price of one|per (?:unit|drone|piece)|apiece|each)\b/i;

/** The nouns that a number counts: after it, or before it in "the number of X at N". */
function nounsOf(context: Context, quantity: CountQuantity): string[] {
  const oneOf = /\b(?:one|first|oldest|largest) of (?:the |its |their |only |just |\p{Lu}\p{L}*['’]s? )*$/iu.test(
    context.text.slice(0, quantity.start),
  );
  const added = /\badd(?:s|ed|ing)?\b[^.;]{0,24}$/i.test(context.text.slice(0, quantity.start));
  const running =
    quantity.nouns.some((noun) => /^(?:plants?|reactors?|stations?|units?)$/.test(noun)) &&
    /\b(?:operat\p{L}*|working|active|functioning|runs?\b(?! (?:by|on|to|out|for|until))|in (?:operation|service)|on the grid|up and running)\b/iu.test(
      context.text,
    ) &&
    !/\b(?:build\w*|plan(?:s|ned|ning)?|new|more|further)\b/i.test(context.text);
  const bare =
    /^(?:more|others?)$/.test(quantity.nouns.join(' ')) && /\b(?:reactors?|units?|blocks?)\b/i.test(context.text);
  const elided = quantity.kind === 'ordinal' && quantity.nouns[0] === 'between' && MEETING.test(context.text);
  if (elided) return [stemOf('meeting')];
  if (quantity.nouns.length > 0)
    return [
      ...(bare ? ['more', PLANT] : []),
      ...(oneOf || running ? ['only'] : []),
      ...(added ? ['more'] : []),
      ...quantity.nouns.map(stemOf),
    ];
  const before = context.text.slice(0, quantity.start).replace(REPORTING, '');
  const number =
    before.match(/\b(?:number|total|count|ranks|tally) of ([\p{L}’'-]+(?: [\p{L}’'-]+){0,3})[^,;]*$/iu) ??
    before.match(
      /(?:^|[,;] )(?:The )?([\p{L}’'-]+)(?: (?:from|in|of|among|within) [^,;]{1,40}?)? (?:now |already )?(?:number(?:ed)?|total(?:led)?|amount(?:ed)? to|(?:have |had )?reach(?:ed)?|stand at|stood at|run to|ran to|come to|came to|(?:have |had )?(?:climbed|risen|rose|grown|grew|swollen) to)(?: \p{L}+)? $/u,
    );
  const asked = context.text.slice(quantity.end).match(/^(?::? that is how many| is the number of) (\p{L}+)/u);
  if (asked) return [stemOf(asked[1]!)];
  return number ? (number[1]!.toLowerCase().match(/\p{L}+/gu) ?? []).map(stemOf) : [];
}

/** "The meeting was the third between them". */
const MEETING = /\b(?:meeting|encounter|summit|talks)\b/i;

/** "Two million desertions": of figures of people, the one of those that deserted, not of those that dodged the draft. */
function preferCounted(meant: Candidate[], nouns: readonly string[]): Candidate[] {
  const known = meant[0]?.known;
  if (known?.quantity?.kind !== 'count' || known.quantity.nouns.some((noun) => nouns.includes(stemOf(noun))))
    return meant;
  const counted = nouns.find((noun) => known.near.has(noun));
  return counted ? meant.filter((one) => one.known.stems.has(counted)) : meant;
}

function nounScore(known: Known, nouns: readonly string[]): number {
  if (known.quantity?.kind !== 'count' && known.quantity?.kind !== 'ordinal') return 0;
  const own = known.quantity.nouns.map(stemOf);
  return 1 + Math.min(2, own.filter((noun) => nouns.includes(noun)).length);
}

function fitsFigure(known: Known, dimension: string, nouns: readonly string[]): boolean {
  const quantity = known.quantity!;
  if (quantity.kind === 'date' || quantity.kind === 'label') return false;
  if (quantity.kind === 'amount')
    return (
      toFigure(quantity)?.type === 'number' && dimension === (toFigure(quantity) as { dimension: string }).dimension
    );
  const own = quantity.nouns.map(stemOf);
  if (known.topics.has('further-units')) {
    return dimension === 'count' && nouns.includes('more') && nouns.some((noun) => noun === 'plant');
  }
  if (own.includes('only') && !nouns.includes('only')) return false;
  const kind =
    dimension === 'ordinal'
      ? quantity.kind === 'ordinal' || own.includes('meet') || own.includes(stemOf('incident'))
      : dimension === quantity.kind;
  if (!kind) return false;
  // The thing itself must be the same, not only a word that says which: "small plants" are no small schemes.
  const heads = !known.main || own.includes('only') || own.length < 2 ? own : own.slice(-1);
  return areOneThing(heads, nouns);
}

function rateOf({ quantity }: { quantity: Known['quantity'] }): string {
  return quantity?.kind === 'amount' ? (quantity.per ?? quantity.unit.split('/')[1] ?? '') : '';
}
