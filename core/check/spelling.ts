/** Names that a draft writes in two ways: "Araghchi" and "Araqchi". */
import type { Knowledge } from './knowledge';
import type { Spelling, Stretch } from './survey';

/** Words of a name, each as it is written. */
const WORD = /[\p{L}\p{M}’'-]+/gu;
/** Shorter words differ by chance. */
const SHORTEST = 4;

/**
 * Entities of which one word of the name stands in two spellings. Short and long forms ("Putin", "Vladimir Putin"),
 * other words ("the treaty"), possessives and words of another script are no spellings.
 */
export function listSpellings(
  text: string,
  places: ReadonlyMap<string, readonly Stretch[]>,
  knowledge: Knowledge,
): Spelling[] {
  return [...places].flatMap(([entity, where]) => {
    const forms = new Map<string, Stretch[]>();
    for (const { start, end } of where) {
      for (const { 0: written, index } of text.slice(start, end).matchAll(WORD)) {
        const word = written.replace(/['’](?:s)?$/, '');
        if (word.length < SHORTEST || !/^\p{Lu}/u.test(word)) continue;
        const place = { start: start + index, end: start + index + word.length };
        const known = forms.get(word);
        if (known) known.push(place);
        else forms.set(word, [place]);
      }
    }
    const name = knowledge.ledger.entities.get(entity)?.name ?? entity;
    return groupAlike([...forms.keys()]).map(
      (group): Spelling => ({
        entity,
        name,
        forms: group
          .map((form) => ({ form, places: forms.get(form)! }))
          .sort((a, b) => b.places.length - a.places.length || a.places[0]!.start - b.places[0]!.start),
      }),
    );
  });
}

/** Groups of two or more words that are spellings of one. */
function groupAlike(words: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (const word of words) {
    const group = groups.find(([first]) => isSpellingOf(word, first!));
    if (group) group.push(word);
    else groups.push([word]);
  }
  return groups.filter(({ length }) => length > 1);
}

/** Consonants by sound: what transliterations differ in falls together. */
function soundOf(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{Ll}]/gu, '')
    .replace(/(?:tsch|tch|ch|č)/g, 'c')
    .replace(/(?:sch|sh|š)/g, 's')
    .replace(/(?:kh|gh|q|k|g|x|h)/g, 'k')
    .replace(/(?:zh|j|z)/g, 'z')
    .replace(/(?:w|ff|f|v)/g, 'v')
    .replace(/[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1');
}

function isSpellingOf(one: string, other: string): boolean {
  // "Iran" and "Iranian", "Russia" and "Russian" are different words.
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.startsWith(short) && long.length - short.length > 1) return false;
  return one.toLowerCase() !== other.toLowerCase() && soundOf(one) === soundOf(other) && soundOf(one).length > 1;
}
