/** Figures and dates of somebody or something else that a sentence names beside what the ledger knows. */
import type { Quantity } from '../text/quantities';
import { type Clause, type Context, clauseOf, type Spoken } from './context';
import type { Knowledge, Known } from './knowledge';
import { findPlace } from './places';

/** True where the clause of a figure speaks of something that is none of ours, and not of the entity. */
export function isOfUnknown(
  context: Context,
  quantity: Quantity,
  entity: string,
  known: Known,
  knowledge: Knowledge,
): boolean {
  const { claim } = known;
  const semicolon = quantity.kind === 'date' ? -1 : context.text.indexOf(';', quantity.end);
  // "They signed 47 articles; the treaty with Korea has half as many".
  const isLater = ({ start, entity: other }: Spoken) => other !== entity || start > semicolon;
  if (semicolon > 0 && context.spoken.some((one) => one.entity === entity) && context.spoken.every(isLater))
    return true;
  if (context.tag !== 'en') return false;
  const apposed = context.text.slice(0, quantity.start).match(APPOSED);
  const head = apposed && { start: apposed.index!, end: quantity.start };
  if (head && !isSpoken(context, head) && namesStranger(context, head, claim, knowledge)) return true;
  if (isOfOtherKin(context, known, knowledge)) return true;
  const clauses = listSubjectClauses(context, quantity);
  // "Hassan Rouhani, president before Pezeshkian, was elected".
  const subject = clauses[0]!;
  if (!isSpoken(context, subject) && FULL_NAME.test(context.text.slice(subject.start, subject.end))) return true;
  if (isOfNamed(context, quantity, subject, claim, knowledge)) return true;
  if (clauses.some((clause) => isSpoken(context, clause, entity))) return false;
  return clauses.some(
    (clause) =>
      namesStranger(context, clause, claim, knowledge) || OTHER_PACT.test(context.text.slice(clause.start, clause.end)),
  );
}

/** A name that ends so, or is followed by it. */
const OF_HIS = /^(?:..)?['’]s /u;

/** "Pezeshkian's first vice president, Mohammad Reza Aref, was born": who is named behind is meant. */
function isOfNamed(context: Context, quantity: Quantity, head: Clause, claim: string, knowledge: Knowledge): boolean {
  const aside = context.clauses.find(({ start }) => start === head.end);
  return (
    aside !== undefined &&
    aside.end <= quantity.start &&
    context.spoken.some(
      ({ start, end }) => start >= head.start && end <= head.end && OF_HIS.test(context.text.slice(end - 2, end + 3)),
    ) &&
    namesStranger(context, aside, claim, knowledge)
  );
}

/** "Rosatom's plant in Belarus": of a thing that only goes with what is named, nothing may stand there that it is not told of. */
function isOfOtherKin(context: Context, { entity }: Known, { ledger }: Knowledge): boolean {
  const known = ledger.entities.get(entity);
  if (known?.kind !== 'nuclear-plant' || context.spoken.some((one) => one.entity === entity)) return false;
  const told = [known.name, known.gist, ...known.facts.map(({ claim }) => claim)].join(' ');
  return [...context.text.matchAll(/(?<=\b(?:in|at|near) )\p{Lu}\p{L}{3,}/gu)].some(
    ({ 0: place, index }) =>
      !told.includes(place) &&
      ![...context.spoken, ...context.quantities].some((one) => one.start <= index && index < one.end),
  );
}

const FULL_NAME = /^[,;\s]*(?:\p{Lu}[\p{L}’'-]+ )+\p{Lu}[\p{L}’'-]+\s*$/u;

/** "Turkey's Akkuyu plant, 4,800 MW": a figure right behind a name. */
const APPOSED = /\p{Lu}[\p{L}’'-]*(?: [\p{L}’'-]+){0,3}, $/u;

/** "Had signed a treaty of 26 articles", "the Russia–China treaty": not the one spoken of elsewhere. */
const OTHER_PACT =
  /\b(?:an?|another) (?:\p{L}+ )?(?:treaty|pact|accord)\b|\p{Lu}\p{L}+[–-]\p{Lu}\p{L}+ (?:treaty|pact|accord)\b|\b(?:treaty|pact|accord) (?:that|which|between|with|of) (?:the )?\p{Lu}/u;

/**
 * Where the subject of a figure stands: its clause; where that goes on behind an aside ("Salehi, who led it before Eslami,
 * took office") what stands before the aside; of a bare participle (", signed in 1990") what it is said of.
 */
function listSubjectClauses(context: Context, { start }: Quantity): Clause[] {
  const own = clauseOf(context, start);
  const at = context.clauses.findIndex((clause) => clause.start === own.start);
  const words = context.text.slice(own.start, own.end);
  if (at >= 1 && PARTICIPLE.test(words)) return [context.clauses[at - 1]!];
  return at >= 2 && GOES_ON.test(words) ? [context.clauses[at - 2]!] : [own];
}

const PARTICIPLE =
  /^,\s+(?:(?:\p{Ll}+ed|built|begun|sworn) (?:on|in|at|back|by)|(?:in (?:office|power|the job)|president|minister|head|leader) since)\b/u;

/** A clause that begins with its verb. */
const GOES_ON =
  /^[,–—)\s]+(?:is|was|are|were|has|had|have|will|would|can|could|may|might|took|came|met|signed|\p{Ll}+ed|\p{Ll}+s)\s/u;

function isSpoken({ spoken }: Context, { start, end }: Clause, entity?: string): boolean {
  return spoken.some((one) => one.start < end && one.end > start && (!entity || one.entity === entity));
}

/** True where a name stands in a part of a sentence that no claim or description of the ledger has. */
function namesStranger(context: Context, { start, end }: Clause, claim: string, knowledge: Knowledge): boolean {
  return [...context.text.slice(start, end).matchAll(/\p{Lu}[\p{L}’'-]+/gu)].some(({ 0: word, index }) => {
    const at = start + index;
    const isOurs = [...context.spoken, ...context.quantities].some((one) => one.start <= at && at < one.end);
    // Any word is written so at the beginning.
    const isFirst = at === 0 && !/['’]s$/.test(word) && !findPlace(word);
    return !isFirst && !isOurs && !isProper(word, claim, knowledge);
  });
}

/** By its beginning: "Iranians", "Moscow's". */
function isProper(word: string, claim: string, { proper, beginnings }: Knowledge): boolean {
  const plain = word.replace(/['’]s?$/, '');
  return (
    TITLE.test(plain) ||
    claim.includes(plain) ||
    proper.has(plain) ||
    beginnings.has(plain.slice(0, 4)) ||
    beginnings.has(plain.slice(0, 5))
  );
}

const TITLE =
  /^(?:(?:The|In|On|At|By|As|Mr|Mrs|Ms|Dr)$|President|Prime|Minister|Secretary|General|Western|America|Soviet)/;

/** "The Shahed-131 carries 15 kg": another model than the one that the fact is of. */
export function isOfOtherModel(context: Context, quantity: Quantity, known: Known, { ledger }: Knowledge): boolean {
  if (known.kind !== 'weapon') return false;
  const clause = clauseOf(context, quantity.start);
  const inClause = listModels(context.text.slice(clause.start, clause.end));
  const said = inClause.length > 0 ? inClause : listModels(context.text);
  if (said.length === 0) return false;
  const own = listModels(`${known.claim} ${ledger.facts.get(known.factId)?.claim}`);
  if (own.length === 0) return false;
  // "Its version of the Shahed-136 the Geran-2": two names of one model.
  const alike = (ledger.entities.get(known.entity)?.facts ?? []).map(({ claim }) => listModels(claim));
  const meant = [...own, ...alike.filter((models) => models.some((model) => own.includes(model))).flat()];
  return !said.some((model) => meant.includes(model));
}

function listModels(text: string): string[] {
  return text.match(/\b\p{Lu}\p{L}+-\d+/gu) ?? [];
}
