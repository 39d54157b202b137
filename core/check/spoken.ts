/** What a text speaks of: the names in it, and what pronouns and "the plant" go on about. */
import { explain, type Names } from '../spot';
import { readQuantities } from '../text/quantities';
import { compareFigures, type Figure, toFigure } from './compare';
import type { Spoken } from './context';
import type { Knowledge } from './knowledge';
import { dateQuantity } from './known';

/** Names that stand in a text, the sure ones and those that lack company; of two that overlap the sure or longer one. */
export function listSpoken(text: string, names: Names, knowledge: Knowledge): Spoken[] {
  const verdicts = explain([{ text }], names).filter(({ entity, start, end }) => {
    const words = text.slice(start, end);
    // Someone else's: "Assad had a treaty with Moscow as well".
    if (/\b(?:had|has|have|wants?|wanted|needs?) an? $/.test(text.slice(Math.max(0, start - 12), start))) return false;
    // "A deal with Russia" is one that has not been spoken of, and a memorandum is no treaty.
    const isTreaty = knowledge.ledger.entities.get(entity)?.kind === 'treaty';
    return (
      entity !== '' &&
      !isElsewhere(text, start, end, entity, knowledge) &&
      !isNamesake(text, start, end, entity, knowledge) &&
      !(
        isTreaty &&
        /\ba $/.test(text.slice(Math.max(0, start - 2), start)) &&
        !/Iran|Korea|Tehran|Pyongyang/.test(words)
      ) &&
      !/^an? (?:\p{L}+ )?(?:deal|agreement|contract|accord)\b/iu.test(words) &&
      !(isTreaty && /\b(?:memorandum|contract)\b/i.test(words))
    );
  });
  const ranked = verdicts.sort((a, b) => Number(b.taken) - Number(a.taken) || b.end - b.start - (a.end - a.start));
  const kept: Spoken[] = [];
  for (const { start, end, entity, taken } of ranked) {
    // A longer phrase that runs into a sure name ends before it.
    const cut = taken
      ? end
      : Math.min(end, ...kept.filter((other) => other.sure && other.start > start).map((other) => other.start));
    if (cut - start < 4 || kept.some((other) => cut > other.start && start < other.end)) continue;
    kept.push({ start, end: cut, entity, sure: taken });
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** "Kian Araghchi": a first name that the ledger has never heard of makes a surname another's. */
function isNamesake(text: string, start: number, end: number, entity: string, { ledger, proper }: Knowledge): boolean {
  const known = ledger.entities.get(entity);
  const first = text.slice(Math.max(0, start - 24), start).match(/(\p{Lu}\p{Ll}+) $/u)?.[1];
  if (known?.kind !== 'person' || !first || /\s/.test(text.slice(start, end))) return false;
  return !proper.has(first) && !TITLE.test(first) && !/[.!?]\s$/.test(text.slice(0, start - first.length - 1));
}

const TITLE =
  /^(?:President|Minister|Secretary|Chancellor|Ayatollah|General|Mr|Mrs|Ms|Dr|Sir|Leader|Spokesman|Spokeswoman|Chief|Head|Envoy|Ambassador|But|And|When|While|After|Before|Since|As|If|In|On|At|For|That|What|How|Then|Both|Only|Even|Commissioner|Director)$/;

/** "The plant planned at Sirik": a place that nothing of the entity speaks of makes the description another's. */
function isElsewhere(text: string, start: number, end: number, entity: string, { ledger }: Knowledge): boolean {
  const place = text.slice(end).match(PLACED)?.[1];
  const known = ledger.entities.get(entity);
  if (!place || !known || !isDescription(text.slice(start, end))) return false;
  return ![known.name, known.gist, ...known.facts.map(({ claim }) => claim)].some((words) => words.includes(place));
}

const PLACED =
  /^ (?:(?:planned|proposed|announced|built|being built|to be built|under construction) )?(?:at|in|near|outside) (?:the )?(\p{Lu}\p{L}+)/u;

/** "The 2001 Russia–Iran treaty" is the one signed in that year, whatever the name alone would stand for. */
export function rebind(sentence: string, spoken: readonly Spoken[], knowledge: Knowledge): Spoken[] {
  return spoken.map((mention) => {
    const said = readDateOf(sentence, mention);
    if (!said) return mention;
    const signedIn = (entity: string) =>
      (knowledge.byEntity.get(entity) ?? []).some(
        ({ topics, quantity, kind, standing }) =>
          kind === 'treaty' &&
          standing === 'holds' &&
          topics.has('signed') &&
          quantity?.kind === 'date' &&
          compareFigures(said, { type: 'date', quantity }) === 'agree',
      );
    if (signedIn(mention.entity)) return mention;
    const other = knowledge.kin.get(mention.entity)?.find(signedIn);
    return other && knowledge.ledger.entities.get(mention.entity)?.kind === 'treaty'
      ? { ...mention, entity: other }
      : mention;
  });
}

/** The date that says which one is meant: "the 2001 treaty", "the agreement of 12 March 2001". */
function readDateOf(sentence: string, { start, end }: Spoken): Figure | null {
  const year = sentence.slice(0, start).match(/(?<!\d)((?:1[89]|20)\d{2}) $/)?.[1];
  if (year) return toFigure(dateQuantity(year));
  const tail = sentence.slice(end);
  const joint = tail.match(/^,? (?:of|from|dated) (?:the )?/)?.[0];
  if (!joint || !isDescription(sentence.slice(start, end))) return null;
  const [date] = readQuantities(tail, 'en');
  return date?.kind === 'date' && date.start === joint.length ? toFigure(date) : null;
}

/** "The treaty", "the plant": words that only the context makes a name. */
export function isDescription(phrase: string): boolean {
  const words = phrase.replace(/\s(?:was|were|is|are|has|had|have)\s.*$/, '');
  return /^(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir|[Bb]oth)?[\p{Ll}\s-]+$/u.test(words);
}
