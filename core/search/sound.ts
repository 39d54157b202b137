/**
 * What a name sounds like, whatever alphabet and custom it is written in: Пезешкиан, Pezeşkiyan, Peseschkian and
 * پزشکیان share a key, the consonants that all of them keep. Sibilants are one class, hard and soft sounds are mostly
 * one, `h` counts at the start only; vowels are kept for comparing, not for the key.
 */

/** Spellings by script, the longest first; `|` parts readings where customs differ. */
const SPELLINGS: Readonly<Record<string, string>> = {
  // Latin
  ...spell('s', 'tsch dsch shch szcz dzs dzh tch sch sh zh sz cz dj dz ts tz s z'),
  ...spell('k', 'gh ck qu k g q'),
  ...spell('h', 'kh h'),
  ...spell('f', 'ph f v w'),
  ...spell('t', 'th t'),
  ...spell('p', 'b p'),
  ...spell('u', 'oo ou u'),
  ...spell('i', 'ee y i'),
  ...spell('s|h', 'ch'),
  ...spell('s|h|i', 'j'),
  ...spell('k|s', 'c'),
  ...spell('h|ks', 'x'),
  ...spell('rs|s', 'rz'),
  a: 'a',
  e: 'e',
  o: 'o',
  d: 'd',
  l: 'l',
  m: 'm',
  n: 'n',
  r: 'r',
  "'": '',
  // Cyrillic, folded: й is и, ё is е, ї is і
  ...spell('p', 'б п'),
  ...spell('f', 'в ф'),
  ...spell('k', 'г к ґ'),
  ...spell('s', 'дж ж з с ц ч ш щ'),
  ...spell('i', 'и і ы'),
  ...spell('', 'ъ ь'),
  ...spell('e', 'е э є'),
  а: 'a',
  д: 'd',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  р: 'r',
  т: 't',
  у: 'u',
  х: 'h',
  ю: 'iu',
  я: 'ia',
  // Arabic and Persian
  ...spell('s', 'س ش ص ض ز ظ ث ذ چ ژ تش'),
  ...spell('s|k', 'ج'),
  ...spell('h', 'ح خ ه'),
  ...spell('k', 'ك گ ق غ'),
  ...spell('t', 'ت ط'),
  ...spell('p', 'ب پ'),
  ...spell('u|f', 'و'),
  ...spell('', 'ع ء'),
  ا: 'a',
  د: 'd',
  ر: 'r',
  ف: 'f',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ي: 'i',
  // Hebrew
  ...spell('p|f', 'ב'),
  ...spell('p|f', 'פ ף'),
  ...spell('s', 'ז ס צ ץ ש'),
  ...spell('h', 'ה ח'),
  ...spell('k|h', 'כ ך'),
  ...spell('k', 'ג ק'),
  ...spell('t', 'ט ת'),
  ...spell('u|f', 'ו'),
  ...spell('m', 'מ ם'),
  ...spell('n', 'נ ן'),
  א: 'a',
  ד: 'd',
  י: 'i',
  ל: 'l',
  ע: '',
  ר: 'r',
};
const LONGEST = 4;
/** Readings of one word at most. */
const MOST = 8;

/** How a folded word may sound, in letters of our own; none where its script is not known. */
export function readSounds(word: string): string[] {
  let readings = [''];
  for (let at = 0; at < word.length; ) {
    let length = Math.min(LONGEST, word.length - at);
    while (length > 0 && SPELLINGS[word.slice(at, at + length)] === undefined) length--;
    if (length === 0) return [];
    const choices = SPELLINGS[word.slice(at, at + length)]!.split('|');
    readings = choices.flatMap((choice) => readings.map((reading) => reading + choice)).slice(0, MOST);
    at += length;
  }
  return [...new Set(readings.map((reading) => reading.replace(/(.)\1+/g, '$1')))];
}

/** The consonants of a sound: what all spellings of a name share. */
export function keyOf(sound: string): string {
  return (sound[0] ?? '') === ''
    ? ''
    : sound
        .replace(/[aeiou]/g, '')
        .replace(/(?<=.)h/g, '')
        .replace(/(.)\1+/g, '$1');
}

const VOWEL = /[aeiou]/;

/** How alike two sounds are, from 0 to 1: an edit distance in which vowels and `h` weigh little. */
export function compareSounds(a: string, b: string): number {
  const cost = (letter: string) => (VOWEL.test(letter) ? 0.35 : letter === 'h' ? 0.4 : 1);
  let row = [0];
  for (const letter of b) row.push(row.at(-1)! + cost(letter));
  for (const left of a) {
    const next = [row[0]! + cost(left)];
    for (let j = 0; j < b.length; j++) {
      const right = b[j]!;
      const swap = left === right ? 0 : VOWEL.test(left) && VOWEL.test(right) ? 0.25 : 1.2;
      next.push(Math.min(row[j]! + swap, row[j + 1]! + cost(left), next[j]! + cost(right)));
    }
    row = next;
  }
  return 1 - row.at(-1)! / Math.max(a.length, b.length, 1);
}

function spell(sound: string, spellings: string): Record<string, string> {
  return Object.fromEntries(spellings.split(' ').map((spelling) => [spelling, sound]));
}
