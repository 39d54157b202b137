/** What an editor should mend although the data can be built. */
import type { PartialDate } from '../model';
import type { Finding } from './finding';
import { countMonths, freshMonths } from './freshness';
import type { Entity, Fact, Ledger, Property, Source } from './model';
import { entityFile } from './read';
import { listDisputed, weighSources } from './status';

/** An anchor finds a passage; more words would be a quotation. */
const MAX_ANCHOR_WORDS = 8;

/** Claims of these are somebody's: without the speaker they would be ours. */
const SPOKEN: ReadonlySet<Property> = new Set(['allegation', 'denial', 'statement', 'stance']);

/** All findings, in the order of the files. `today` decides what is old and what lies in the future. */
export function checkLedger(ledger: Ledger, today: PartialDate): Finding[] {
  const sources = new Map(ledger.sources.map((source) => [source.id, source]));
  const disputed = listDisputed(ledger.conflicts);
  return [
    ...ledger.entities.flatMap((entity) => [
      ...checkDate(entity.reviewed, today, entityFile(entity.id), 'reviewed'),
      ...entity.facts.flatMap((fact, n) => checkFact(fact, `facts[${n}]`, { entity, sources, disputed, today })),
    ]),
    ...checkSources(ledger, today),
    ...checkConflicts(ledger),
    ...ledger.corrections.flatMap(({ date }, n) =>
      checkDate(date, today, 'data/corrections.json', `corrections[${n}].date`),
    ),
  ];
}

interface FactContext {
  readonly entity: Entity;
  readonly sources: ReadonlyMap<string, Source>;
  readonly disputed: ReadonlySet<string>;
  readonly today: PartialDate;
}

function checkFact(fact: Fact, path: string, { entity, sources, disputed, today }: FactContext): Finding[] {
  const file = entityFile(entity.id);
  const findings: Finding[] = [];
  const find = (at: string, reason: string, mend: string) =>
    findings.push({ file, path: `${path}${at}`, reason: `${fact.id} ${reason}`, mend });

  for (const [n, { anchor }] of fact.sources.entries()) {
    const words = anchor?.split(/\s+/).length ?? 0;
    if (words > MAX_ANCHOR_WORDS) {
      find(`.sources[${n}].anchor`, `quotes ${words} words`, `Keep at most ${MAX_ANCHOR_WORDS} that find the passage`);
    }
  }
  const pairs = fact.sources.map(({ source, anchor }) => `${source}\n${anchor ?? ''}`);
  if (new Set(pairs).size < pairs.length) {
    find('.sources', 'cites one passage of one source twice', 'Remove one of them');
  }

  if (fact.asOf) findings.push(...checkDate(fact.asOf, today, file, `${path}.asOf`));
  for (const [at, date] of listDates(fact)) {
    if (!isCalendarDate(date)) find(at, `has ${date}, which is no day of the calendar`, 'Mend the date');
  }
  if (fact.validFrom && fact.validUntil && fact.validFrom > fact.validUntil) {
    find('.validUntil', 'ends before it begins', 'Mend one of the two dates');
  }

  const backing = fact.sources.flatMap(({ source }) => sources.get(source) ?? []);
  const isShown = fact.shown !== 'never';
  if (isShown && backing.every((source) => source.weak) && !fact.attribute && !fact.shown) {
    find('.sources', 'rests on weak sources alone without saying so', 'Add a source, or name the speaker (attribute)');
  }
  if (isShown && SPOKEN.has(fact.property) && !fact.assertedBy) {
    find('.assertedBy', `is a ${fact.property} of nobody`, 'Say who asserts it');
  }
  if (fact.attribute && !fact.assertedBy) find('.attribute', 'names no speaker', 'Fill assertedBy');
  if (fact.declared === 'disputed' && (disputed.has(fact.id) || fact.deniedBy)) {
    find('.declared', 'declares what its disagreement or denial already says', 'Remove declared');
  }
  if (fact.declared === 'disputed' && weighSources(backing).official) {
    find('.declared', 'is declared disputed against an official text', 'Write a disagreement into data/conflicts.json');
  }
  if (isShown && isOverdue(fact, entity, today)) {
    find('.asOf', `is as of ${fact.asOf}, older than a ${fact.property} may be`, overdueAdvice(entity));
  }
  return findings;
}

/**
 * True where a fact is older than its property allows and no editor has looked for a newer one within that time.
 * What is overtaken does not age.
 */
export function isOverdue(fact: Fact, entity: Entity, today: PartialDate): boolean {
  if (!fact.asOf || fact.declared === 'superseded') return false;
  const months = freshMonths(fact);
  return countMonths(fact.asOf, today) > months && countMonths(entity.reviewed, today) > months;
}

function overdueAdvice({ reviewed }: Entity): string {
  return `Look for a newer one, then set the entry's "reviewed" (now ${reviewed}) to that day`;
}

function listDates({ value, validFrom, validUntil }: Fact): [path: string, date: PartialDate][] {
  const dates: [string, PartialDate | undefined][] = [
    ['.validFrom', validFrom],
    ['.validUntil', validUntil],
    ['.value.date', value?.type === 'date' ? value.date : undefined],
    ['.value.from', value?.type === 'period' ? value.from : undefined],
    ['.value.until', value?.type === 'period' ? value.until : undefined],
  ];
  return dates.filter((entry): entry is [string, PartialDate] => entry[1] !== undefined);
}

/** A date that must be in the calendar and not after `today`. */
function checkDate(date: PartialDate, today: PartialDate, file: string, path: string): Finding[] {
  if (!isCalendarDate(date))
    return [{ file, path, reason: `${date} is no day of the calendar`, mend: 'Mend the date' }];
  if (date <= today.slice(0, date.length)) return [];
  return [{ file, path, reason: `${date} lies in the future`, mend: 'Mend the date' }];
}

function isCalendarDate(date: PartialDate): boolean {
  const [year, month = 1, day = 1] = date.split('-').map(Number) as [number, number?, number?];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

function checkSources({ entities, sources, conflicts }: Ledger, today: PartialDate): Finding[] {
  const file = 'data/sources.json';
  const used = new Set(
    [
      ...entities.flatMap(({ facts }) => facts.flatMap((fact) => fact.sources)),
      ...conflicts.flatMap(({ versions }) =>
        versions.flatMap((version) => ('sources' in version ? version.sources : [])),
      ),
    ].map(({ source }) => source),
  );
  return sources.flatMap(({ id, date, weak, official }, n) => [
    ...(date ? checkDate(date, today, file, `sources[${n}].date`) : []),
    ...(used.has(id)
      ? []
      : [{ file, path: `sources[${n}]`, reason: `nothing rests on ${id}`, mend: 'Cite it, or remove it' }]),
    ...(weak && official
      ? [{ file, path: `sources[${n}].weak`, reason: `${id} is both weak and official`, mend: 'Keep one of the two' }]
      : []),
  ]);
}

function checkConflicts({ entities, conflicts }: Ledger): Finding[] {
  const file = 'data/conflicts.json';
  const inConflict = new Set(
    conflicts.flatMap(({ versions, replaces = [] }) => [
      ...versions.flatMap((version) => ('fact' in version ? [version.fact] : [])),
      ...replaces,
    ]),
  );
  return [
    ...conflicts.flatMap(({ id, resolution }, n) =>
      resolution
        ? []
        : [
            {
              file,
              path: `conflicts[${n}].resolution`,
              reason: `${id} has no card rule`,
              mend: 'Say what is safe to say',
            },
          ],
    ),
    ...entities.flatMap((entity) =>
      entity.facts.flatMap(({ id, shown }, n) =>
        shown === 'version' && !inConflict.has(id)
          ? [
              {
                file: entityFile(entity.id),
                path: `facts[${n}].shown`,
                reason: `${id} may stand only as a version, but no disagreement has it`,
                mend: 'Write the disagreement into data/conflicts.json, or set shown to "never"',
              },
            ]
          : [],
      ),
    ),
  ];
}
