/**
 * Checks a draft: each figure, date, role and status of a finished sentence that speaks of something known is compared
 * with facts of the same property. Precision before recall: in doubt, nothing is said.
 */
import type { PartialDate } from '../model';
import type { Names } from '../spot';
import { type Sentence, splitSentences } from '../text/sentences';
import { checkCarried } from './carry';
import { type Reading, readSentence, type Spoken } from './context';
import type { Finding } from './finding';
import type { Knowledge } from './knowledge';
import { buildKnowledge } from './known';
import type { Memory } from './memory';
import { isHeading, isRow } from './outline';
import { checkSentence, type Setting } from './sentence';
import { isDescription, listSpoken } from './spoken';
import type { Topic } from './topics';
import type { Verdict } from './verdict';

export type { Finding, Knowledge, Topic, Verdict };
export { buildKnowledge };

export interface CheckOptions {
  readonly names: Names;
  /** The day of writing, `2026-11-22`. */
  readonly today: PartialDate;
  /** BCP 47 tag of the text, where known. */
  readonly lang?: string;
  /** What was found of its sentences before. */
  readonly memory?: Memory;
}

/** A longer one is no prose: a list without stops, a table, code. In characters. */
const LONGEST = 1500;
/** So many entities are remembered as spoken of. */
const REMEMBERED = 8;

/**
 * All findings of a text, in order. The same text gives the same findings; the time grows with its length alone.
 */
export function checkText(text: string, knowledge: Knowledge, options: CheckOptions): Finding[] {
  const sentences = splitSentences(text);
  if (sentences.length === 0) return [];
  const mentions = listSpoken(text, options.names, knowledge);
  const named = [...new Set(mentions.map(({ entity }) => entity))].sort();
  const kindOf = ({ entity }: Pick<Spoken, 'entity'>) => knowledge.ledger.entities.get(entity)?.kind;
  const inPlay = new Set<string>();
  const setting: Setting = { knowledge, inPlay, today: options.today };
  const findings: Finding[] = [];
  let next = 0;
  let recent: readonly string[] = [];
  let last: Spoken | undefined;
  /** What the sentence before was about. */
  let chain: ReadonlySet<string> = new Set();
  /** What the last heading names; undefined before the first one. */
  let subject: readonly string[] | undefined;
  for (const sentence of sentences) {
    const { start, end } = sentence;
    const spoken: Spoken[] = [];
    for (; next < mentions.length && mentions[next]!.start < end; next++) {
      const mention = mentions[next]!;
      if (mention.start >= start && mention.end <= end)
        spoken.push({ ...mention, start: mention.start - start, end: mention.end - start });
    }
    const words = text.slice(start, end);
    // "It" goes on about what the sentence before was about.
    const pronoun = words.match(PRONOUN)?.[0];
    const resumed =
      pronoun && last && isMeant(pronoun, last, knowledge) && (pronoun !== 'It' || spoken.length === 0)
        ? { ...last, start: 0, end: pronoun.length }
        : undefined;
    const said = resumed ? [resumed, ...spoken] : spoken;
    last = said.length > 0 && said.every(({ entity }) => entity === said[0]!.entity) ? said[0] : undefined;
    for (const { entity } of said) inPlay.add(entity);
    let found: readonly Finding[] = [];
    if (isChecked(sentence)) {
      const isResumed = resumed !== undefined;
      // A row of a table is about what its heading names.
      const before = isRow(words)
        ? (subject ?? recent)
        : /^Its?\b/.test(words)
          ? recent.filter((entity) => chain.has(entity))
          : recent;
      const described = said.filter(({ start: from, end: to }) => isDescription(words.slice(from, to))).map(kindOf);
      const others = described.length > 0 ? named.filter((entity) => described.includes(kindOf({ entity }))) : [];
      const part = { words, said, isResumed, isFirst: start === 0, before, others };
      const find = () => checkPart(part, setting, options.lang);
      found = options.memory
        ? options.memory.recall(JSON.stringify([options.lang, options.today, [...inPlay]]), JSON.stringify(part), find)
        : find();
    }
    for (const finding of found) findings.push({ ...finding, start: finding.start + start, end: finding.end + start });
    chain = new Set([...said, ...found].map(({ entity }) => entity));
    if (isHeading(text, start, end)) subject = [...new Set(said.map(({ entity }) => entity))];
    recent = [...new Set([...said.map(({ entity }) => entity), ...recent])].slice(0, REMEMBERED);
  }
  return findings;
}

/** A sentence and all that bears on it but what is in play. */
interface Part {
  readonly words: string;
  readonly said: readonly Spoken[];
  /** True where what is said first is what a pronoun goes on about. */
  readonly isResumed: boolean;
  readonly isFirst: boolean;
  /** What was spoken of before, that it may go on about. */
  readonly before: readonly string[];
  /** What else the text names that "the treaty" or "the plant" may stand for. */
  readonly others: readonly string[];
}

/** Findings of one sentence, by offsets of its own, in order, not overlapping. */
function checkPart(
  { words, said, isResumed, isFirst, before, others }: Part,
  setting: Setting,
  lang?: string,
): Finding[] {
  const reading = readSentence(words, lang);
  const own = said.length > 0 || setting.inPlay.size > 0 ? checkSentence(reading, said, setting) : [];
  // Of whom "its" speaks is not known: what stands before the first name may be anyone's.
  const isOrphan = !isFirst && !isResumed && /^(?!It\b)/.test(words) && PRONOUN.test(words);
  const first = said[0]?.start ?? 0;
  const kept = own.filter(
    (finding) =>
      finding.verdict !== 'contradicted' ||
      (!(isOrphan && finding.start < first) && !isOfAnother(reading, said, finding, others, setting)),
  );
  const carried = before.length > 0 && !isResumed ? checkCarried(reading, said, before, setting) : [];
  const more = carried.filter(({ start, end }) => !own.some((other) => other.start < end && start < other.end));
  let until = 0;
  return [...kept, ...more]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < until) return false;
      until = end;
      return true;
    });
}

function isChecked({ start, end, finished, question }: Sentence): boolean {
  return finished && !question && end - start <= LONGEST;
}

/** "He" goes on about a person, "it" about a thing. */
function isMeant(pronoun: string, { entity }: Spoken, { ledger }: Knowledge): boolean {
  const isPerson = ledger.entities.get(entity)?.kind === 'person';
  return /^(?:They|Their)$/.test(pronoun) || isPerson === !/^Its?$/.test(pronoun);
}

const PRONOUN = /^(?:It|Its|He|His|She|Her|They|Their)\b/;

/** "The treaty" may be another one of those that the text names: true where what is said is right of that one. */
function isOfAnother(
  reading: Reading,
  spoken: readonly Spoken[],
  finding: Finding,
  named: readonly string[],
  setting: Setting,
): boolean {
  const meant = spoken.find(({ entity }) => entity === finding.entity);
  if (!meant || !isDescription(reading.text.slice(meant.start, meant.end))) return false;
  const kindOf = (entity: string) => setting.knowledge.ledger.entities.get(entity)?.kind;
  const others = named.filter((entity) => entity !== meant.entity && kindOf(entity) === kindOf(meant.entity));
  return others.some((entity) =>
    checkSentence(
      reading,
      spoken.map((one) => (one === meant ? { ...one, entity } : one)),
      setting,
    ).some((other) => other.start === finding.start && other.verdict !== 'contradicted'),
  );
}
