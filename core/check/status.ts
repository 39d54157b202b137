/** Status: "has yet to be ratified", "still under construction" against what has come about since. */
import type { PartialDate } from '../model';
import { type Context, clauseOf } from './context';
import type { Knowledge, Known } from './knowledge';
import { toPoint } from './point';
import type { Topic } from './topics';
import type { Judgement, Verdict } from './verdict';
import { lately } from './words';

/** What a sentence says of the state of a thing. */
interface Row {
  readonly pattern: RegExp;
  /** The event that it says has come about, or (`yet: false`) has not. */
  readonly topics: readonly Topic[];
  readonly yet: boolean;
  /** What it is when it is not so: a thing of the past, or wrong from the start. */
  readonly otherwise: Extract<Verdict, 'outdated' | 'contradicted'>;
  readonly kinds: readonly Known['kind'][];
  /** Said of the units after the first alone. */
  readonly further?: true;
}

const PACTS = ['treaty', 'deal'] as const;
const PENDING = 'outdated';

const ROWS: readonly Row[] = [
  {
    pattern:
      /\b(?:(?:has|have|is|are) (?:still )?(?:yet|still) to be (?:formally |fully )?(?:ratified|approved)|(?:awaits?|awaiting|pending|still needs?|still lacks?|requires?) (?:formal |parliamentary |final )?(?:ratification|approval|to be ratified)|(?:has|have|is|are)(?: not|n['’]t) (?:yet |been |yet been |still )*ratified|not yet ratified|unratified|remains? to be ratified)\b/giu,
    topics: ['ratified'],
    yet: false,
    otherwise: PENDING,
    kinds: PACTS,
  },
  {
    pattern:
      /\b(?:(?:has|have|is|are) (?:still )?(?:yet|still) to (?:enter|come|go|take|be brought)(?: in)?(?:to)? (?:force|effect)|(?:has|have)(?: not|n['’]t) (?:yet )?(?:entered|come|gone|taken) ?(?:into )?(?:force|effect)|(?:is|are)(?: not|n['’]t) (?:yet |currently )?in (?:force|effect)|not yet (?:in|into|taken|entered)(?: into)? (?:force|effect)|(?:will|is (?:due|expected|set|to)) (?:to )?(?:enter|come|take|go) ?(?:into )?(?:force|effect)(?: (?:once|when|after|soon|later)))\b/giu,
    topics: ['in-force'],
    yet: false,
    otherwise: PENDING,
    kinds: PACTS,
  },
  {
    pattern:
      /\b(?:(?:is|are|remains?|now|already|currently|still) (?:now |already |currently |still )?in (?:force|effect)|(?:has|have) (?:now |already |since )?(?:entered|come|gone) into (?:force|effect)|(?:has|have) (?:now |already |since )?taken effect)\b/giu,
    topics: ['in-force'],
    yet: true,
    otherwise: PENDING,
    kinds: PACTS,
  },
  {
    pattern:
      /\b(?:(?:has|have) (?:now |already |since |both )?(?:been )?ratified|(?:is|was) (?:now |already )?ratified)\b/giu,
    topics: ['ratified'],
    yet: true,
    otherwise: PENDING,
    kinds: PACTS,
  },
  {
    pattern:
      /\b(?:(?:has|have) (?:yet|still) to be signed|(?:is|are|remains?) (?:still )?(?:unsigned|to be signed)|(?:has|have)(?: not|n['’]t) (?:yet )?been signed|awaits? signature|awaiting signature|(?:is|are) (?:about|due|expected|set|ready) to be signed)\b/giu,
    topics: ['signed'],
    yet: false,
    otherwise: PENDING,
    kinds: PACTS,
  },
  {
    pattern:
      /\b(?:(?:is|remains?) (?:still )?(?:under construction|unfinished|incomplete|a building site)|(?:has|have) (?:yet|still) to (?:start|open|come|go|produce|generate|be (?:finished|completed|commissioned))|(?:has|have) never (?:produced|generated|operated|started)|(?:has|have)(?: not|n['’]t) (?:yet )?(?:started|opened|been (?:finished|completed|commissioned)))\b/giu,
    topics: ['grid-connection', 'start-up', 'commercial-operation'],
    yet: false,
    otherwise: 'contradicted',
    kinds: ['nuclear-plant'],
  },
  {
    pattern:
      /\b(?:(?:is|are|remains?) (?:still |currently |now )?(?:under construction|being built)|(?:work|construction|building) (?:continues|goes on|is (?:continuing|under way|on schedule|progressing))|(?:is|are) (?:still )?(?:building|constructing))\b/giu,
    topics: ['construction-halt'],
    yet: false,
    otherwise: PENDING,
    kinds: ['nuclear-plant'],
    further: true,
  },
  {
    pattern:
      /\b(?:(?:is|are)(?: not|n['’]t) (?:yet )?(?:a |an )?(?:full )?member|(?:has|have) (?:yet|still) to join|(?:has|have)(?: not|n['’]t) (?:yet )?joined|(?:is|are) (?:waiting|applying|about|hoping|due|set|seeking) to join|(?:wants?|hopes?|seeks?) to join|(?:has|have) applied to join)\b/giu,
    topics: ['member'],
    yet: false,
    otherwise: PENDING,
    kinds: ['organisation'],
  },
];

/** Words by which the sentence speaks of a time before. */
const BEFORE =
  /\b(?:at the time|back then|until then|had (?:yet|still)|was (?:yet|still)|were (?:yet|still)|used to|in those days)\b/i;

/** Whatever a sentence says of the state of a thing, against the events that the ledger dates. */
export function checkStatus(context: Context, knowledge: Knowledge, today: PartialDate): Judgement[] {
  if (context.tag !== 'en') return [];
  return listStates(context.text)
    .filter(({ row }) => !row.further || context.scope === 'further')
    .flatMap(({ row, start, end }) => {
      const quantity = toPoint(start, end);
      // A date says when it was so; the check of dates has that. "The 2001 treaty" is no such date.
      const clause = clauseOf(context, start);
      const isDated = context.quantities.some(
        (date) =>
          date.kind === 'date' &&
          date.start >= clause.start &&
          date.start < clause.end &&
          !context.spoken.some((mention) => mention.start === date.end + 1),
      );
      if (isDated) return [];
      const found = findEvent(row, start, context, knowledge, today);
      if (!found) return [];
      const { known, entity } = found;
      const verdict = row.yet ? (found.ended ? row.otherwise : 'consistent') : row.otherwise;
      return [{ verdict, known, entity, topic: 'status', quantity } as const];
    });
}

/** Where a text says of a state that it has come about, or has not. */
const listStates = lately((text) =>
  BEFORE.test(text)
    ? []
    : ROWS.flatMap((row) =>
        [...text.matchAll(row.pattern)].map(({ 0: words, index }) => ({
          row,
          start: index,
          end: index + words.length,
        })),
      ),
);

/** The event of the thing spoken of nearest before the words, where the ledger dates it and it lies in the past. */
function findEvent(row: Row, at: number, context: Context, knowledge: Knowledge, today: PartialDate) {
  const spoken = [...context.spoken]
    .filter(
      ({ entity, start }) =>
        (start < at || !PACTS.some((kind) => row.kinds.includes(kind))) &&
        row.kinds.includes(knowledge.ledger.entities.get(entity)?.kind as Known['kind']),
    )
    .at(-1);
  if (!spoken) return null;
  const facts = (knowledge.byEntity.get(spoken.entity) ?? []).filter(
    ({ main, standing, dated, scope }) =>
      main && standing === 'holds' && dated && (scope === 'further') === (context.scope === 'further'),
  );
  const ended = facts.find(({ claim }) => /\bwas (?:replaced|terminated|superseded)\b/.test(claim));
  if (ended && row.yet) return { known: ended, entity: spoken.entity, ended: true };
  const known = row.topics
    .flatMap((topic) =>
      facts.filter(({ topics }) => topics.has(topic) && (topic !== 'member' || isIran(context.text.slice(0, at)))),
    )
    .find(
      ({ quantity }) =>
        quantity?.kind === 'date' && quantity.days && quantity.days.until <= Math.floor(Date.parse(today) / 86_400_000),
    );
  return known ? { known, entity: spoken.entity, ended: false } : null;
}

/** The memberships that the ledger knows are Iran's: true where Iran is the subject of the words that follow. */
function isIran(before: string): boolean {
  return /\b(?:Iran|Tehran)\b[^,;]{0,16}$/.test(before);
}
