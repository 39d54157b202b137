/** What the matcher must find, by the definition alone: slow, and with no dictionary. */
import type { Form } from '../../core/spot/dictionary';
import type { Candidate } from '../../core/spot/find';
import { fold, foldCharacter } from '../../core/text/fold';
import { joinsWord } from '../../core/text/words';

/** Every form against every stretch of the text: fold it, compare, and ask both its ends for a boundary. */
export function naiveFind(haystack: string, forms: readonly Form[]): Candidate[] {
  return createNaiveFinder(forms)(haystack);
}

/** The same for many texts. */
export function createNaiveFinder(forms: readonly Form[]): (haystack: string) => Candidate[] {
  const names = new Map<string, Set<number>>();
  for (const { text, entry } of forms) {
    const folded = fold(text).replace(/^ | $/g, '');
    names.set(folded, (names.get(folded) ?? new Set()).add(entry));
  }
  const longest = Math.max(0, ...[...names.keys()].map(({ length }) => length));
  return (haystack) => search(haystack, names, longest);
}

function search(haystack: string, names: ReadonlyMap<string, ReadonlySet<number>>, longest: number): Candidate[] {
  const characters = Array.from(haystack, (character) => ({ character, folded: foldOnce(character) }));
  const offsets = [0];
  for (const { character } of characters) offsets.push(offsets.at(-1)! + character.length);
  const found: Candidate[] = [];
  for (const [first, { character, folded: opening }] of characters.entries()) {
    const start = offsets[first]!;
    if (opening === '' || opening.startsWith(' ') || isMark(character)) continue;
    if (joinsWord(haystack.slice(Math.max(0, start - 40), start), haystack.slice(start, start + 40))) continue;
    let before = '';
    for (let last = first; last < characters.length && before.length <= longest; last++) {
      const folded = (before + characters[last]!.folded).replace(/ {2,}/g, ' ');
      const grown = folded !== before;
      before = folded;
      const entries = names.get(folded);
      if (!grown || !entries) continue;
      const after = haystack.slice(offsets[last + 1]);
      if (!endsWord(haystack.slice(start, offsets[last + 1]), after)) continue;
      const end = offsets[last + 1]! + after.match(TRAILING)![0].length;
      for (const entry of entries) found.push({ start, end, entry });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end || a.entry - b.entry);
}

const foldings = new Map<string, string>();

function foldOnce(character: string): string {
  const folded = foldings.get(character) ?? foldCharacter(character);
  foldings.set(character, folded);
  return folded;
}

const HIDDEN = String.raw`(?:(?![\u200b\u200c])[\p{DI}\u0640])`;
const DROPPED_MARK = String.raw`(?:(?![\u3099\u309a])(?=\p{M})[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}])`;
/** Accents of the last letter, with what stands hidden before them. */
const TRAILING = new RegExp(`^(?:${HIDDEN}*${DROPPED_MARK})*`, 'u');

export function isMark(character: string): boolean {
  return /^\p{M}/u.test(character);
}

/** A Korean name may go on with a particle; every other word ends where {@link joinsWord} says so. */
function endsWord(before: string, after: string): boolean {
  const bare = after.replace(new RegExp(`^(?:${HIDDEN}|${DROPPED_MARK})*`, 'u'), '');
  const lastLetter = Array.from(before).findLast((character) => !isMark(character) && foldCharacter(character) !== '');
  if (/^\p{sc=Hang}/u.test(lastLetter ?? '') && /^\p{sc=Hang}/u.test(bare) && !isMark(bare)) return true;
  return bare === '' || !joinsWord(before, bare);
}
