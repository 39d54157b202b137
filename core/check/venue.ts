/** Where it was: "signed in Tehran" against the city that the ledger names. */
import { compareFigures, toFigure } from './compare';
import { type Context, clauseOf, isNegated, isPlanned } from './context';
import { isPaper, type Knowledge, type Known } from './knowledge';
import { findCity } from './places';
import { toPoint } from './point';
import type { Topic } from './topics';
import type { Judgement } from './verdict';

const IN = /(?<!\p{L})(?:[Ii]n|[Aa]t|[Вв]|[Àà])\s+(?:the\s+)?(\p{Lu}\p{L}+)/gu;

/** Words that take place somewhere; those of amounts and terms do not. */
const EVENTS: ReadonlySet<Topic> = new Set<Topic>([
  'signed',
  'in-force',
  'ratified',
  'meeting',
  'appointed',
  'elected',
  'inauguration',
  'born',
  'killed',
  'statement',
  'replaces',
]);

/** Papers about a treaty that are signed as well. */
const PAPERS = /\b(?:protocol|annex|amendment|law|bill|decree|copy|copies|translation|programme|statement)\b/i;

/** The cities of a sentence in which something known was signed or held, each judged. */
export function checkVenues(context: Context, knowledge: Knowledge): Judgement[] {
  return [...context.text.matchAll(IN)].flatMap((match) => {
    const word = match[1]!;
    const city = findCity(word);
    const start = match.index + match[0].length - word.length;
    const point = toPoint(start, start + word.length);
    const topic = city ? findEvent(context, start) : undefined;
    if (!city || !topic || isNegated(context, point) || isPlanned(context, point)) return [];
    const events = topic === 'signed' ? listSignings(context, knowledge) : listMeetings(context, knowledge);
    const named = events.filter(({ claim }) => listCities(claim).length > 0);
    const [first] = named;
    if (!first) return [];
    const same = named.find(({ claim }) => listCities(claim).includes(city));
    const known = same ?? first;
    const verdict = same ? 'consistent' : 'contradicted';
    return [{ verdict, known, entity: known.entity, topic, quantity: point } as const];
  });
}

/** What took place there: the event word nearest to the city, in its clause. */
function findEvent(context: Context, at: number): 'signed' | 'meeting' | undefined {
  const clause = clauseOf(context, at);
  // ", in Tehran" by itself goes on about what stands before.
  const isBare = /^[,;\s]*(?:in|at)\s+(?:the\s+)?$/.test(context.text.slice(clause.start, at));
  const { start, end } = isBare ? { start: 0, end: clause.end } : clause;
  const [nearest] = context
    .cues()
    .filter((cue) => EVENTS.has(cue.topic) && cue.start >= start && cue.start < end)
    .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));
  return nearest?.topic === 'signed' || nearest?.topic === 'meeting' ? nearest.topic : undefined;
}

/** The signing of the one treaty or deal that is spoken of. */
function listSignings(context: Context, knowledge: Knowledge): Known[] {
  const papers = new Set(context.spoken.map(({ entity }) => entity).filter((entity) => isPaper(entity, knowledge)));
  const [entity] = papers;
  if (!entity || papers.size > 1 || PAPERS.test(context.text)) return [];
  return (knowledge.byEntity.get(entity) ?? []).filter((known) => isFirm(known) && known.topics.has('signed'));
}

/** Meetings of those who are named, on the day or in the month that is named. */
function listMeetings(context: Context, knowledge: Knowledge): Known[] {
  const dates = context.quantities.filter((one) => one.kind === 'date' && one.days && one.precision !== 'year');
  const words = new Set(context.text.match(/\p{Lu}\p{L}+/gu));
  return context.spoken
    .flatMap(({ entity }) => knowledge.byEntity.get(entity) ?? [])
    .filter(
      (known) =>
        isFirm(known) &&
        known.topics.has('meeting') &&
        dates.some((date) => compareFigures(toFigure(date)!, toFigure(known.quantity!)!) === 'agree') &&
        (known.claim.match(/(?<=\p{L} )\p{Lu}\p{L}+/gu) ?? []).some((name) => words.has(name) && !findCity(name)),
    );
}

function isFirm({ main, standing, dated, quantity }: Known): boolean {
  return main && standing === 'holds' && dated && quantity?.kind === 'date';
}

function listCities(claim: string): string[] {
  return [...claim.matchAll(IN)].flatMap(([, word]) => findCity(word!) ?? []);
}
