/** Words as the check compares them: small letters, without endings, words of one meaning as one. */

const SAME: readonly string[] = [
  'renew renewal extend extension prolong prolongation rollover',
  'help aid assist assistance support',
  'dodge dodger avoid evade evader evasion',
  'company firm maker manufacturer producer enterprise business',
  'shortfall gap short deficit hole missing shortage',
  'plant station reactor unit réacteur réacteurs reaktor reaktoren block blöcke блок блока блоков реактор реактора реакторов',
  'swear sworn inauguration inaugurate inaugurated',
  'desert desertion deserter awol',
  'article articles artikel artikeln статья статьи статей',
  'satellite satellites satelliten спутник спутника спутников',
  'ready complete completed finalise finalised draft',
  'separatist separatism secession',
  'nuclear atomic',
  'aggressor aggression attack attacker attacked',
  'more further additional extra another new',
  'vote ballot',
  'border territory soil',
  'send supply supplied deliver delivered delivery provide transfer',
  'fall fell fallen ouster oust topple overthrow lose lost',
  'parliament rada verkhovna',
  'most bulk majority',
  'document paper',
];

const CANON = new Map(SAME.flatMap((line) => line.split(' ').map((word) => [strip(word), strip(line.split(' ')[0]!)])));

const STOP = new Set(
  (
    'a an the of in on at by for to from with and or but that which who whom whose is are was were be been being has have had ' +
    'will would it its he she they their his her this these those as than over under after before into per not no said say says ' +
    'hundred thousand million billion three four five six seven eight nine ten twenty year years month day dollar per cent ' +
    'about when while through according also there up out off all one two first last other both each some any only just'
  ).split(' '),
);

/** Endings off: crude, the same for both sides. */
function strip(word: string): string {
  let stem = word.replace(/['’]s?$/, '');
  for (const ending of [
    'ations',
    'ation',
    'ments',
    'ment',
    'ions',
    'ion',
    'ically',
    'ing',
    'ers',
    'er',
    'ors',
    'or',
    'ies',
    'ed',
    'ly',
    'es',
    's',
    'e',
    'y',
  ]) {
    if (stem.length - ending.length >= (ending.includes('ion') ? 5 : 4) && stem.endsWith(ending)) {
      stem = stem.slice(0, -ending.length);
      break;
    }
  }
  return stem;
}

export function stemOf(word: string): string {
  const stem = strip(word.toLowerCase());
  return CANON.get(stem) ?? stem;
}

export interface PlacedStem {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** The content words of a text, as stems with their places. */
export function listStems(text: string): PlacedStem[] {
  const stems: PlacedStem[] = [];
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}’']*/gu)) {
    const word = match[0].toLowerCase();
    if (word.length < 3 || STOP.has(word)) continue;
    stems.push({ stem: stemOf(word), start: match.index, end: match.index + match[0].length });
  }
  return stems;
}

/** Remembers the last answer: of one sentence, the same is asked for everything that it may speak of. */
export function lately<T>(read: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly answer: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, answer: read(text) };
    return last.answer;
  };
}
