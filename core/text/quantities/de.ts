import { type Language, table, words } from './language';

const ONES = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const TEENS = [
  'zehn',
  'elf',
  'zwölf',
  'dreizehn',
  'vierzehn',
  'fünfzehn',
  'sechzehn',
  'siebzehn',
  'achtzehn',
  'neunzehn',
];
const TENS = ['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];

/** German writes a number as one word: 0 to 99, full hundreds, and full thousands of these. */
function listNumbers(): ReadonlyMap<string, number> {
  const small: [string, number][] = [
    ...ONES.map((word, at): [string, number] => [word, at + 1]),
    ...TEENS.map((word, at): [string, number] => [word, at + 10]),
    ...TENS.flatMap((tens, at): [string, number][] => [
      [tens, 20 + at * 10],
      ...ONES.map((one, more): [string, number] => [`${one}und${tens}`, 20 + at * 10 + more + 1]),
    ]),
    ...ONES.map((word, at): [string, number] => [`${word}hundert`, (at + 1) * 100]),
  ];
  return new Map([
    ...table([
      ['null', 0],
      ['eine|einen|einem|einer|eins', 1],
    ]),
    ...small,
    ...small.map(([word, value]): [string, number] => [`${word}tausend`, value * 1000]),
  ]);
}

/** "Siebzehnten", "einundzwanzigste": the first 31. */
function listOrdinals(): [string, number][] {
  return [...listNumbers()]
    .filter(([, value]) => value > 5 && value < 32)
    .map(([word, value]) => {
      const stem = value === 7 ? 'siebt' : value === 8 ? 'acht' : word + (value < 20 ? 't' : 'st');
      return [`${stem}e|${stem}en|${stem}er|${stem}es`, value];
    });
}

export const de: Language = {
  tag: 'de',
  decimal: ',',
  months: table([
    ['januar|jänner|jan', 1],
    ['februar|feb', 2],
    ['märz', 3],
    ['april|apr', 4],
    ['mai', 5],
    ['juni', 6],
    ['juli', 7],
    ['august|aug', 8],
    ['september|sept', 9],
    ['oktober|okt', 10],
    ['november|nov', 11],
    ['dezember|dez', 12],
  ]),
  weekdays: table([
    ['sonntag', 0],
    ['montag', 1],
    ['dienstag', 2],
    ['mittwoch', 3],
    ['donnerstag', 4],
    ['freitag', 5],
    ['samstag|sonnabend', 6],
  ]),
  seasons: table([
    ['winter', 0],
    ['frühjahr|frühling', 1],
    ['sommer', 2],
    ['herbst', 3],
  ]),
  parts: table([
    ['anfang', 'early' as const],
    ['mitte', 'mid' as const],
    ['ende', 'late' as const],
  ]),
  numbers: listNumbers(),
  scales: table([
    ['dutzend', 12],
    ['hundert', 100],
    ['tausend', 1e3],
    ['million|millionen|mio', 1e6],
    ['milliarde|milliarden|mrd', 1e9],
    ['billion|billionen', 1e12],
  ]),
  vague: table([
    ['dutzende', 24],
    ['hunderte|hunderten', 100],
    ['tausende|tausenden', 1e3],
  ]),
  ordinals: table([
    ['erste|ersten|erster|erstes', 1],
    ['zweite|zweiten|zweiter', 2],
    ['dritte|dritten|dritter|drittes', 3],
    ['vierte|vierten|vierter', 4],
    ['fünfte|fünften', 5],
    ...listOrdinals(),
  ]),
  decades: table([
    ['sechzigern|sechziger|sechzigerjahre|sechzigerjahren', 60],
    ['siebzigern|siebziger|siebzigerjahre|siebzigerjahren', 70],
    ['achtzigern|achtziger|achtzigerjahre|achtzigerjahren', 80],
    ['neunzigern|neunziger|neunzigerjahre|neunzigerjahren', 90],
  ]),
  approximations: table([
    ['etwa|rund|ungefähr|circa|ca|zirka', 'about' as const],
    ['fast|knapp|beinahe|nahezu', 'nearly' as const],
    ['mehr als|über|gut', 'over' as const],
    ['mindestens|wenigstens', 'at-least' as const],
    ['bis zu|höchstens|maximal', 'at-most' as const],
    ['weniger als|unter', 'under' as const],
  ]),
  units: table([
    ['kw|kilowatt', 'kW'],
    ['mw|megawatt', 'MW'],
    ['gw|gigawatt', 'GW'],
    ['kilowattstunden|kwh', 'kWh'],
    ['m|meter|metern', 'm'],
    ['km|kilometer|kilometern', 'km'],
    ['kg|kilogramm|kilo', 'kg'],
    ['tonne|tonnen', 'tonne'],
    ['prozent', 'percent'],
    ['dollar', 'USD'],
    ['euro', 'EUR'],
    ['rubel', 'RUB'],
    ['hrywnja|griwna', 'UAH'],
    ['kubikmeter', 'm3'],
    ['stunde|stunden', 'hour'],
    ['tag|tage|tagen', 'day'],
    ['woche|wochen', 'week'],
    ['monat|monate|monaten', 'month'],
    ['jahr|jahre|jahren|jährige|jährigen|jähriger', 'year'],
    ['jahrzehnt|jahrzehnte|jahrzehnten', 'decade'],
    ['jahrhundert', 'century'],
  ]),
  labels: table([
    ['artikel|artikels|art', 'article'],
    ['seite|raum|kapitel|nummer|resolution|stand|halle', 'other'],
    ['block|reaktor', 'unit'],
  ]),
  joints: words('im|,|des|jahres|dem|den'),
  rangeOpeners: words('von|vom|zwischen'),
  rangeJoints: words('bis|und'),
  halves: table([
    ['halbes|halbe|halben', 0.5],
    ['viertel', 0.25],
    ['anderthalb|eineinhalb', 1.5],
  ]),
  stops: words(
    'in|im|an|am|auf|aus|bei|mit|von|vom|zu|zum|zur|und|oder|für|der|die|das|den|dem|des|ein|eine|ist|sind|war|hat|haben|nicht',
  ),
  relatives: table([
    ['vergangenen|letzten|letztes|vorigen|vergangenes', -1 as const],
    ['diesen|dieses|diesem', 0 as const],
    ['nächsten|nächstes|kommenden', 1 as const],
  ]),
  years: words('jahr|jahres'),
  amounts: new Map([
    ['vierteljahrhundert', [0.25, 'century']],
    ['vierteljahrhunderts', [0.25, 'century']],
    ['halbjahr', [0.5, 'year']],
  ] as const),
};
