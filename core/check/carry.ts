/** What a sentence goes on about that names nothing: "It runs to 57 articles", "Health minister from 1997 to 2001". */
import type { Kind } from '../model';
import type { Reading, Spoken } from './context';
import type { Finding } from './finding';
import type { Knowledge } from './knowledge';
import { isRow } from './outline';
import { checkSentence, type Setting } from './sentence';
import { stemOf } from './words';

/** So many of what was spoken of last are asked. */
const MOST = 3;

/** Nouns by which a thing is taken up again, and what they may stand for. */
const TAKEN_UP: readonly (readonly [RegExp, readonly Kind[]])[] = [
  [/^(?:He|His|She|Her)\b/, ['person']],
  [/^(?:The|This|That|Both) (?:\p{L}+ )?(?:treaty|pact|accord|agreement|document|text|paper)\b/iu, ['treaty', 'deal']],
  [/^(?:The|This|That) (?:\p{L}+ )?(?:deal|contract|memorandum)\b/iu, ['deal']],
  [/^(?:The|This|That) (?:\p{L}+ )?(?:plant|reactor|station|site)\b|^Units? \d/iu, ['nuclear-plant']],
  [/^(?:The|These|Such) (?:\p{L}+ )?(?:drones?|weapons?|jets?|fighters?|system)\b/iu, ['weapon', 'deal']],
  [/^(?:It|Its)\b/, ['treaty', 'deal', 'nuclear-plant', 'weapon', 'organisation', 'place', 'project', 'concept']],
];

/** How a sentence begins that may go on about what came before; any other brings up something of its own. */
const GOES_ON =
  /^(?:\d+[/.)]\d*[/.)]?\s*)?(?:(?:No|Yes)\.\s)?(?:(?:The|A|An|It|Its|He|His|She|Her|This|That|These|There|In|On|At|By|Of|Under|Since|After|Before|Until|As|And|But|Nearly|About|Some|Over|More|Only|Just|One|Both|All|Most|Then|Today|Now|Lawmakers|Officials|Born|Set|Left|Named|Signed|Built|Article|Art|Term|Staff|Price|Range|Cost|Capacity|Status|Length|Trade|Gas|Health|Civil|Work|Units?)\b|\p{L}+ed\b|\p{Ll}|\p{N})/u;

/** Words that set one thing against another. */
const APART = /\b(?:unlike|comparison|compared|contrast|elsewhere|another|other than|by comparison|instead)\b/i;

/** Names that the ledger knows, and such as are everywhere. */
const EVERYWHERE =
  /^(?:I|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|President|Minister|Foreign|Article|Art|Resolution|Mr|Mrs|Ms|Dr)$/;

/**
 * Findings of a sentence about what was spoken of last, where only that fits: no name in it that is not known, a
 * beginning that goes on, and none of what was spoken of that would make it right.
 * @param recent entities, the one spoken of last first
 */
export function checkCarried(
  reading: Reading,
  spoken: readonly Spoken[],
  recent: readonly string[],
  setting: Setting,
): Finding[] {
  const { text: sentence } = reading;
  if (!/\d|\p{L}{3,}/u.test(sentence) || APART.test(sentence)) return [];
  if (!GOES_ON.test(sentence) && !isKey(sentence, setting.knowledge)) return [];
  // Which of two it is, only the reader can tell.
  if (/^(?:[Tt]he )?(?:former|latter)\b/.test(sentence)) return [];
  if (namesStranger(sentence, spoken, setting.knowledge)) return [];
  const kinds = TAKEN_UP.find(([pattern]) => pattern.test(sentence))?.[1];
  const which = sentence.match(/^(?:The|This|That) (\p{Lu}\p{L}+) (?:treaty|pact|accord|agreement|deal|plant)\b/u)?.[1];
  const here = new Set(spoken.map(({ entity }) => entity));
  const meant = recent
    .filter((entity) => !here.has(entity))
    .filter((entity) => !kinds || kinds.includes(setting.knowledge.ledger.entities.get(entity)?.kind as Kind))
    .filter((entity) => !which || describes(which, entity, setting.knowledge))
    .slice(0, MOST);
  const found = new Map<number, Finding>();
  for (const entity of meant) {
    const carried = { entity, start: 0, end: 0, sure: true };
    for (const finding of checkSentence(reading, [carried, ...spoken], setting)) {
      const before = found.get(finding.start);
      // Whatever makes it right is what was meant.
      if (!before || (before.verdict === 'contradicted' && finding.verdict !== 'contradicted'))
        found.set(finding.start, finding);
    }
  }
  return [...found.values()];
}

/** "The Pyongyang treaty": one whose name or description has the word. */
function describes(word: string, entity: string, { ledger }: Knowledge): boolean {
  const known = ledger.entities.get(entity);
  return known !== undefined && `${known.name} ${known.gist}`.includes(word);
}

/** True where a row's key is made of common words: "Distance from the city: 17 km". */
function isKey(sentence: string, { weigh }: Knowledge): boolean {
  if (!isRow(sentence)) return false;
  const key = sentence.slice(0, sentence.indexOf(':'));
  const [first, ...rest] = key.match(/\p{L}+/gu) ?? [];
  return (
    first !== undefined && rest.every((word) => !/^\p{Lu}/u.test(word)) && (rest.length > 0 || weigh(stemOf(first)) > 0)
  );
}

/** True where a sentence names someone whom the ledger has never heard of. */
function namesStranger(sentence: string, spoken: readonly Spoken[], { proper }: Knowledge): boolean {
  return [...sentence.matchAll(/\p{Lu}[\p{L}’'-]+/gu)].some(({ 0: match, index }) => {
    const word = match.replace(/['’]s?$/, '');
    if (index === 0 || EVERYWHERE.test(word) || proper.has(word)) return false;
    return !spoken.some(({ start, end }) => start <= index && index < end);
  });
}
