/** Roles: "Rosatom head Sergei Kiriyenko" against who holds the office. */
import type { Context } from './context';
import type { Knowledge, Known } from './knowledge';
import { OFFICE_BEFORE, OFFICE_OF, type Office, readOffice } from './offices';
import { toPoint } from './point';
import type { Judgement } from './verdict';
import { lately } from './words';

const OFFICES = [
  new RegExp(`(?<![\\p{L}-])${OFFICE_BEFORE}(?![\\p{L}-])`, 'giu'),
  new RegExp(`(?<![\\p{L}-])${OFFICE_OF}(?![\\p{L}-])`, 'giu'),
];

const WORD = "\\p{Lu}[\\p{L}’'-]+";
const NAME = `(?:(?:al|el|ben|bin)-)?${WORD}(?: (?:(?:al|el)-|von der |van |de |bin )?${WORD}){0,3}`;
const AFTER = new RegExp(`^ (${NAME})`, 'u');
const APPOSED = new RegExp(`^, (${NAME})(?=[,;.)]|$)`, 'u');
const BEFORE = new RegExp(`(${NAME})(?:,| is| remains) (?:(?:the|now|currently|still|a|an) )*$`, 'u');

/** Someone who held it, or holds another one. */
export const OTHER =
  /\b(?:former|ex-?|then-?|late|previous|predecessor|acting|interim|deputy|vice|first|outgoing|one-time|onetime|next|future|would-be)[ -]*$/i;
/** Words by which a sentence speaks of a time before. */
export const PAST = /\b(?:former|then[- ]|late |at the time|in those days|predecessor|served as|had been|used to)\b/i;

/** Capitalised words that begin or follow an office and are no name. */
const NO_NAME =
  /^(?:The|In|On|At|And|But|As|For|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Iran|Russia|Ukraine|Moscow|Tehran|Rosatom|President|Minister|Foreign|Iranian|Russian|Ukrainian|Spokesman|Ayatollah|General|Mr|Dr)$/;

/** Every person of a sentence who is given an office that the ledger knows the holder of. */
export function checkRoles(context: Context, knowledge: Knowledge): Judgement[] {
  if (context.tag !== 'en') return [];
  return listOffices(context.text).flatMap(({ office, person }) => {
    const holders = knowledge.offices.filter((one) => one.role === office.role && one.domain === office.domain);
    return holders.length > 0 ? (judge(context, person, holders, knowledge) ?? []) : [];
  });
}

/** Who is given which office in a text. */
const listOffices = lately((text) =>
  isHeadline(text)
    ? []
    : OFFICES.flatMap((pattern) =>
        [...text.matchAll(pattern)].flatMap((match) => {
          const { role, domain } = match.groups!;
          const office = readOffice(role!, domain!);
          if (!office || OTHER.test(text.slice(0, match.index))) return [];
          const person = findPerson(text, match.index, match.index + match[0].length);
          return person ? [{ office, person }] : [];
        }),
      ),
);

/** In A Headline Every Word Looks Like a Name. */
function isHeadline(text: string): boolean {
  const words = text.match(/\p{L}{5,}/gu) ?? [];
  return words.length > 4 && words.every((word) => /^\p{Lu}/u.test(word));
}

interface Person {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The name beside an office. */
function findPerson(text: string, start: number, end: number): Person | null {
  const tail = text.slice(end);
  const after = tail.match(AFTER) ?? tail.match(APPOSED);
  if (after) return toPerson(after[1]!, end + after[0].length - after[1]!.length);
  const before = text.slice(Math.max(0, start - 80), start).match(BEFORE);
  // "In the Catherine Hall, the president": a place.
  const isPlace = before && /\b(?:the|a|an) $/i.test(text.slice(0, start - before[0].length));
  // "Asked about him, the president says": of whom, not who.
  const isAsked =
    before && /^(?:Asked|Questioned|Speaking|Writing|Talking)\b[^,]*$/.test(text.slice(0, start - before[0].length));
  return before && !isPlace && !isAsked ? toPerson(before[1]!, start - before[0].length) : null;
}

function toPerson(words: string, start: number): Person | null {
  const parts = words.split(' ');
  const skipped = parts.findIndex((part) => !NO_NAME.test(part));
  if (skipped < 0) return null;
  const lead = parts.slice(0, skipped).join(' ');
  const name = parts
    .slice(skipped)
    .join(' ')
    .replace(/['’]s?$/, '');
  const from = start + (lead ? lead.length + 1 : 0);
  return parts.slice(skipped).some((part) => NO_NAME.test(part))
    ? null
    : { name, start: from, end: from + name.length };
}

function judge(context: Context, person: Person, holders: readonly Office[], knowledge: Knowledge): Judgement | null {
  const quantity = toPoint(person.start, person.end);
  const current = holders.find(({ ended }) => !ended);
  const meant = holders.filter(({ holder }) => isSame(person, holder.name, holder.id, context));
  const say = (office: Office, verdict: Judgement['verdict']): Judgement | null => {
    const known = findFact(office, knowledge);
    return known ? { verdict, known, entity: office.holder.id, topic: 'role', quantity } : null;
  };
  const now = meant.find(({ ended }) => !ended);
  if (now) return say(now, 'consistent');
  const past = meant[0] ?? current;
  if (!past || PAST.test(context.text) || isOfEarlier(context, past)) return null;
  if (meant[0]) return say(meant[0], 'outdated');
  const predecessor = knowledge.byEntity
    .get(past.holder.id)
    ?.find(
      ({ claim }) =>
        /\b(?:in place of|took over from|succeed|replac)/.test(claim) &&
        claim.split(/[^\p{L}-]+/u).some((word) => isAlike(word, lastOf(person.name))),
    );
  return predecessor
    ? { verdict: 'outdated', known: predecessor, entity: past.holder.id, topic: 'role', quantity }
    : say(past, 'contradicted');
}

/** True where the sentence speaks of a time before the holder took over, or while the former one held it. */
export function isOfEarlier(context: Context, { since, ended }: Office): boolean {
  const dates = context.quantities.flatMap((one) => (one.kind === 'date' && one.days ? [one.days] : []));
  const relative = context.quantities.some((one) => one.kind === 'date' && one.relative === -1);
  if (!since) return dates.length > 0 || relative;
  const day = Math.floor(Date.parse(since.length === 4 ? `${since}-07-01` : since) / 86_400_000);
  return dates.some(({ from }) => from < day) || (relative && !ended);
}

/** The fact that tells an office, in the words that a flag shows. */
export function findFact(office: Office, knowledge: Knowledge): Known | undefined {
  const known = knowledge.byEntity
    .get(office.holder.id)
    ?.find(({ factId, dated }) => factId === office.fact.id && dated);
  return known && { ...known, claim: office.claim };
}

const lastOf = (name: string) => name.split(' ').at(-1)!;

function isSame(person: Person, name: string, entity: string, context: Context): boolean {
  const spoken = context.spoken.some(
    (one) => one.entity === entity && one.start < person.end && person.start < one.end,
  );
  if (!isAlike(lastOf(person.name), lastOf(name))) return spoken;
  const [given] = person.name.split(' ');
  return given === person.name || isAlike(given!, name.split(' ')[0]!);
}

/** Two spellings of one name: "Kiriyenko", "Kirienko". */
function isAlike(one: string, other: string): boolean {
  return measure(fold(one), fold(other)) <= (Math.min(one.length, other.length) > 5 ? 2 : 1);
}

function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}

/** Edit distance of two words. */
function measure(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length]!;
}
