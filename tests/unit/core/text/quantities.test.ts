import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../../../core/text/quantities';
import { spanOf } from '../../../../core/text/quantities/calendar';

/** "2025-01-17" or "2025-01..2025-03" of a text's first date. */
function daysIn(text: string, lang?: string): string {
  const date = readQuantities(text, lang).find(({ kind }) => kind === 'date');
  if (date?.kind !== 'date') return 'none';
  if (!date.days) return [date.month, date.day, date.weekday, date.season].join();
  const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  return date.days.from === date.days.until ? iso(date.days.from) : `${iso(date.days.from)}..${iso(date.days.until)}`;
}

describe('dates', () => {
  it.each([
    ['signed on January 17, 2025, in Moscow', '2025-01-17'],
    ['signed on 17 January 2025', '2025-01-17'],
    ['on the 17th of January 2025', '2025-01-17'],
    ['Jan. 17, 2025', '2025-01-17'],
    ['(Moscow, 17.01.2025)', '2025-01-17'],
    ['2025-01-17', '2025-01-17'],
    ['on 22–24 October 2024', '2024-10-22..2024-10-24'],
    ['in January 2025', '2025-01-01..2025-01-31'],
    ['in mid-January 2025', '2025-01-09..2025-01-22'],
    ['at the end of January 2025', '2025-01-19..2025-01-31'],
    ['in late 2024', '2024-08-01..2024-12-31'],
    ['in Q3 2025', '2025-07-01..2025-09-30'],
    ['the first half of 2025', '2025-01-01..2025-06-30'],
    ['in the 1970s', '1970-01-01..1979-12-31'],
    ['in the seventies', '1970-01-01..1979-12-31'],
    ['between 2025 and 2027', '2025-01-01..2027-12-31'],
    ['from 2013 to 2021', '2013-01-01..2021-12-31'],
    ['in 2011.', '2011-01-01..2011-12-31'],
  ])('reads %s', (text, expected) => {
    expect(daysIn(text, 'en')).toBe(expected);
  });

  it.each([
    ['on January 20, three days later', '1,20,,'],
    ['on a Friday in spring', ',,5,'],
    ['the previous July', '7,,,'],
    ['last autumn', ',,,3'],
  ])('keeps what is said of %s where the year is not', (text, expected) => {
    expect(daysIn(text, 'en')).toBe(expected);
  });

  it.each([
    ['подписан 17 января 2025 года', 'ru', '2025-01-17'],
    ['в октябре 2025 года', 'ru', '2025-10-01..2025-10-31'],
    ['le 1er janvier 2024', 'fr', '2024-01-01'],
    ['fin janvier 2025', 'fr', '2025-01-19..2025-01-31'],
    ['am 17. Januar 2025', 'de', '2025-01-17'],
    ['Mitte Januar 2025', 'de', '2025-01-09..2025-01-22'],
  ])('reads %s (%s)', (text, lang, expected) => {
    expect(daysIn(text, lang)).toBe(expected);
  });

  it.each([
    ['room 2001 of a hotel'],
    ['2,000 drones'],
    ['2025 megawatts'],
    ['at 15:42'],
    ['an Su-35'],
    ['https://a.org/2011/x'],
  ])('sees no date in %s', (text) => {
    expect(daysIn(text, 'en')).toBe('none');
  });

  it('spans a partial date of the ledger', () => {
    const { from, until } = spanOf('2024-02');
    expect(until - from).toBe(28);
  });
});

function figureIn(text: string, lang = 'en'): unknown[] {
  const found = readQuantities(text, lang).find(({ kind }) => kind !== 'date');
  if (!found || found.kind === 'date') return [];
  return [
    found.amount,
    found.kind === 'amount' ? found.unit : found.kind,
    found.approximation,
    text.slice(found.start, found.end),
  ];
}

describe('figures', () => {
  it.each([
    ['forty-seven articles', [47, 'count', 'exact', 'forty-seven']],
    ['nearly 50 articles', [50, 'count', 'nearly', '50']],
    ['more than 9,000 satellites', [9000, 'count', 'over', '9,000']],
    ['at least 1,961 drones', [1961, 'count', 'at-least', '1,961']],
    ['two hundred thousand soldiers', [200_000, 'count', 'exact', 'two hundred thousand']],
    ['six hundred-odd satellites', [600, 'count', 'about', 'six hundred-odd']],
    ['hundreds of drones', [100, 'count', 'exact', 'hundreds']],
    ['$1.7bn', [1.7e9, 'USD', 'exact', '$1.7bn']],
    ['1.7 billion dollars', [1.7e9, 'USD', 'exact', '1.7 billion dollars']],
    ['a 1.7-billion-dollar deal', [1.7e9, 'USD', 'exact', '1.7-billion-dollar']],
    ['UAH 300bn short', [300e9, 'UAH', 'exact', 'UAH 300bn']],
    ['€5m', [5e6, 'EUR', 'exact', '€5m']],
    ['915 MW', [915, 'MW', 'exact', '915 MW']],
    ['about a gigawatt', [1, 'GW', 'about', 'a gigawatt']],
    ['roughly half a gigawatt', [0.5, 'GW', 'about', 'half a gigawatt']],
    ['a 20-year treaty', [20, 'year', 'exact', '20-year']],
    ['two decades', [2, 'decade', 'exact', 'two decades']],
    ['a quarter of a century', [0.25, 'century', 'exact', 'quarter of a century']],
    ['7% more', [7, 'percent', 'exact', '7%']],
    ['17 per cent', [17, 'percent', 'exact', '17 per cent']],
    ['2 billion cubic metres a year', [2e9, 'm3', 'exact', '2 billion cubic metres']],
    ['Article III says', [3, 'label', 'exact', 'Article III']],
    ['the third meeting', [3, 'ordinal', 'exact', 'third']],
    ['one and a half gigawatts', [1.5, 'GW', 'exact', 'one and a half gigawatts']],
  ])('reads %s', (text, expected) => {
    expect(figureIn(text)).toEqual(expected);
  });

  it.each([
    ['около 1,7 млрд долларов', 'ru', [1.7e9, 'USD', 'about', '1,7 млрд долларов']],
    ['1 000 МВт', 'ru', [1000, 'MW', 'exact', '1 000 МВт']],
    ['более 50 статей', 'ru', [50, 'count', 'over', '50']],
    ['près de 50 articles', 'fr', [50, 'count', 'nearly', '50']],
    ['1,7 milliard de dollars', 'fr', [1.7e9, 'USD', 'exact', '1,7 milliard de dollars']],
    ['rund 1.000 Megawatt', 'de', [1000, 'MW', 'about', '1.000 Megawatt']],
    ['zwanzig Jahre', 'de', [20, 'year', 'exact', 'zwanzig Jahre']],
  ])('reads %s (%s)', (text, lang, expected) => {
    expect(figureIn(text, lang)).toEqual(expected);
  });

  it.each([['Su-35'], ['a Shahed-136 drone'], ['`const a = 47`'], ['G7 leaders']])(
    'takes digits of %s for no figure',
    (text) => {
      expect(figureIn(text)).toEqual([]);
    },
  );
});

const DATES: readonly (readonly [lang: string, text: string, days: string])[] = [
  ['ru', '17 января 2025 г.', '2025-01-17'],
  ['ru', '17.01.2025', '2025-01-17'],
  ['ru', 'в январе 2025-го', '2025-01-01..2025-01-31'],
  ['ru', 'в середине января 2025 года', '2025-01-09..2025-01-22'],
  ['ru', 'в начале 2025 года', '2025-01-01..2025-04-30'],
  ['ru', 'в конце января 2025 года', '2025-01-19..2025-01-31'],
  ['ru', 'летом 2024 года', '2024-06-01..2024-09-21'],
  ['ru', 'в 1970-х годах', '1970-01-01..1979-12-31'],
  ['ru', 'в 70-е годы', '1970-01-01..1979-12-31'],
  ['ru', 'с 2013 по 2021 год', '2013-01-01..2021-12-31'],
  ['ru', 'в 2013–2021 годах', '2013-01-01..2021-12-31'],
  ['ru', '22–24 октября 2024 года', '2024-10-22..2024-10-24'],
  ['ru', 'в пятницу, 17 января 2025 года', '2025-01-17'],
  ['ru', 'в третьем квартале 2025 года', '2025-07-01..2025-09-30'],
  ['ru', 'в первой половине 2025 года', '2025-01-01..2025-06-30'],
  ['ru', 'семнадцатого января 2025 года', '2025-01-17'],
  ['ru', 'в 2011 году', '2011-01-01..2011-12-31'],
  ['ru', 'между 2025 и 2027 годами', '2025-01-01..2027-12-31'],
  ['ru', 'с октября 2025 года', '2025-10-01..2025-10-31'],
  ['fr', 'le 17 janvier 2025', '2025-01-17'],
  ['fr', '17/01/2025', '2025-01-17'],
  ['fr', 'à la mi-janvier 2025', '2025-01-09..2025-01-22'],
  ['fr', 'début 2025', '2025-01-01..2025-04-30'],
  ['fr', 'à la fin de janvier 2025', '2025-01-19..2025-01-31'],
  ['fr', 'à l’été 2024', '2024-06-01..2024-09-21'],
  ['fr', 'dans les années 1970', '1970-01-01..1979-12-31'],
  ['fr', 'dans les années soixante-dix', '1970-01-01..1979-12-31'],
  ['fr', 'de 2013 à 2021', '2013-01-01..2021-12-31'],
  ['fr', 'entre 2025 et 2027', '2025-01-01..2027-12-31'],
  ['fr', 'du 22 au 24 octobre 2024', '2024-10-22..2024-10-24'],
  ['fr', 'vendredi 17 janvier 2025', '2025-01-17'],
  ['fr', 'au troisième trimestre 2025', '2025-07-01..2025-09-30'],
  ['fr', 'au premier semestre 2025', '2025-01-01..2025-06-30'],
  ['fr', 'en 2011', '2011-01-01..2011-12-31'],
  ['fr', 'depuis octobre 2025', '2025-10-01..2025-10-31'],
  ['de', 'am 17. Januar 2025', '2025-01-17'],
  ['de', '17.1.2025', '2025-01-17'],
  ['de', 'Anfang 2025', '2025-01-01..2025-04-30'],
  ['de', 'Ende Januar 2025', '2025-01-19..2025-01-31'],
  ['de', 'im Sommer 2024', '2024-06-01..2024-09-21'],
  ['de', 'in den 1970er Jahren', '1970-01-01..1979-12-31'],
  ['de', 'in den siebziger Jahren', '1970-01-01..1979-12-31'],
  ['de', 'in den Siebzigerjahren', '1970-01-01..1979-12-31'],
  ['de', 'von 2013 bis 2021', '2013-01-01..2021-12-31'],
  ['de', 'zwischen 2025 und 2027', '2025-01-01..2027-12-31'],
  ['de', '22.–24. Oktober 2024', '2024-10-22..2024-10-24'],
  ['de', 'am Freitag, dem 17. Januar 2025', '2025-01-17'],
  ['de', 'im dritten Quartal 2025', '2025-07-01..2025-09-30'],
  ['de', 'im ersten Halbjahr 2025', '2025-01-01..2025-06-30'],
  ['de', 'seit Oktober 2025', '2025-10-01..2025-10-31'],
  ['de', 'im Jahr 2011', '2011-01-01..2011-12-31'],
];

const FIGURES: readonly (readonly [lang: string, text: string, amount: number, unit: string, approximation: string])[] =
  [
    ['ru', '47 статей', 47, 'count', 'exact'],
    ['ru', 'сорок семь статей', 47, 'count', 'exact'],
    ['ru', 'почти 50 статей', 50, 'count', 'nearly'],
    ['ru', 'свыше 9 тыс. спутников', 9000, 'count', 'over'],
    ['ru', 'не менее 1961 дрона', 1961, 'count', 'at-least'],
    ['ru', 'до 2700 дронов в месяц', 2700, 'count', 'at-most'],
    ['ru', 'двести тысяч солдат', 200000, 'count', 'exact'],
    ['ru', '1,7 млрд долларов', 1.7e9, 'USD', 'exact'],
    ['ru', '$1,7 млрд', 1.7e9, 'USD', 'exact'],
    ['ru', '300 млрд гривен', 300e9, 'UAH', 'exact'],
    ['ru', '10 миллиардов долларов', 10e9, 'USD', 'exact'],
    ['ru', '1000 мегаватт', 1000, 'MW', 'exact'],
    ['ru', '1 ГВт', 1, 'GW', 'exact'],
    ['ru', 'полгигаватта', 0.5, 'GW', 'exact'],
    ['ru', 'полтора гигаватта', 1.5, 'GW', 'exact'],
    ['ru', 'на 20 лет', 20, 'year', 'exact'],
    ['ru', '20-летний договор', 20, 'year', 'exact'],
    ['ru', 'двадцатилетний договор', 20, 'year', 'exact'],
    ['ru', 'два десятилетия', 2, 'decade', 'exact'],
    ['ru', 'четверть века', 0.25, 'century', 'exact'],
    ['ru', '17 %', 17, 'percent', 'exact'],
    ['ru', '17 процентов', 17, 'percent', 'exact'],
    ['ru', '2 млрд кубометров', 2e9, 'm3', 'exact'],
    ['ru', 'статья 3', 3, 'label', 'exact'],
    ['ru', 'ст. 3', 3, 'label', 'exact'],
    ['ru', 'третья встреча', 3, 'ordinal', 'exact'],
    ['ru', '1000 км фронта', 1000, 'km', 'exact'],
    ['ru', 'восемь малых АЭС', 8, 'count', 'exact'],
    ['ru', 'сотни дронов', 100, 'count', 'exact'],
    ['ru', 'триста', 300, 'count', 'exact'],
    ['ru', 'четыреста дронов', 400, 'count', 'exact'],
    ['fr', '47 articles', 47, 'count', 'exact'],
    ['fr', 'quarante-sept articles', 47, 'count', 'exact'],
    ['fr', 'presque 50 articles', 50, 'count', 'nearly'],
    ['fr', 'plus de 9 000 satellites', 9000, 'count', 'over'],
    ['fr', 'au moins 1 961 drones', 1961, 'count', 'at-least'],
    ['fr', 'jusqu’à 2 700 drones', 2700, 'count', 'at-most'],
    ['fr', 'deux cent mille soldats', 200000, 'count', 'exact'],
    ['fr', '1,7 milliard de dollars', 1.7e9, 'USD', 'exact'],
    ['fr', '1,7 Md$', 1.7e9, 'USD', 'exact'],
    ['fr', '300 milliards de hryvnias', 300e9, 'UAH', 'exact'],
    ['fr', '10 milliards de dollars', 10e9, 'USD', 'exact'],
    ['fr', '1 000 mégawatts', 1000, 'MW', 'exact'],
    ['fr', 'un gigawatt', 1, 'GW', 'exact'],
    ['fr', 'un demi-gigawatt', 0.5, 'GW', 'exact'],
    ['fr', 'vingt ans', 20, 'year', 'exact'],
    ['fr', 'pour 20 ans', 20, 'year', 'exact'],
    ['fr', 'deux décennies', 2, 'decade', 'exact'],
    ['fr', 'un quart de siècle', 0.25, 'century', 'exact'],
    ['fr', '17 %', 17, 'percent', 'exact'],
    ['fr', '17 pour cent', 17, 'percent', 'exact'],
    ['fr', '2 milliards de mètres cubes', 2e9, 'm3', 'exact'],
    ['fr', 'article 3', 3, 'label', 'exact'],
    ['fr', 'la troisième rencontre', 3, 'ordinal', 'exact'],
    ['fr', '1 000 kilomètres', 1000, 'km', 'exact'],
    ['fr', 'huit petites centrales', 8, 'count', 'exact'],
    ['fr', 'des centaines de drones', 100, 'count', 'exact'],
    ['fr', 'environ 500 fabricants', 500, 'count', 'about'],
    ['fr', 'quatre-vingt-dix satellites', 90, 'count', 'exact'],
    ['fr', 'soixante-dix articles', 70, 'count', 'exact'],
    ['de', '47 Artikel', 47, 'count', 'exact'],
    ['de', 'siebenundvierzig Artikel', 47, 'count', 'exact'],
    ['de', 'fast 50 Artikel', 50, 'count', 'nearly'],
    ['de', 'mehr als 9.000 Satelliten', 9000, 'count', 'over'],
    ['de', 'mindestens 1961 Drohnen', 1961, 'count', 'at-least'],
    ['de', 'bis zu 2.700 Drohnen', 2700, 'count', 'at-most'],
    ['de', 'zweihunderttausend Soldaten', 200000, 'count', 'exact'],
    ['de', '1,7 Milliarden Dollar', 1.7e9, 'USD', 'exact'],
    ['de', '1,7 Mrd. Dollar', 1.7e9, 'USD', 'exact'],
    ['de', '300 Milliarden Hrywnja', 300e9, 'UAH', 'exact'],
    ['de', '10 Milliarden Dollar', 10e9, 'USD', 'exact'],
    ['de', '1000 Megawatt', 1000, 'MW', 'exact'],
    ['de', 'ein Gigawatt', 1, 'GW', 'exact'],
    ['de', 'ein halbes Gigawatt', 0.5, 'GW', 'exact'],
    ['de', 'auf 20 Jahre', 20, 'year', 'exact'],
    ['de', 'der 20-jährige Vertrag', 20, 'year', 'exact'],
    ['de', 'zwei Jahrzehnte', 2, 'decade', 'exact'],
    ['de', 'ein Vierteljahrhundert', 0.25, 'century', 'exact'],
    ['de', '17 Prozent', 17, 'percent', 'exact'],
    ['de', '2 Milliarden Kubikmeter', 2e9, 'm3', 'exact'],
    ['de', 'Artikel 3', 3, 'label', 'exact'],
    ['de', 'das dritte Treffen', 3, 'ordinal', 'exact'],
    ['de', '1000 Kilometer', 1000, 'km', 'exact'],
    ['de', 'acht kleine Kernkraftwerke', 8, 'count', 'exact'],
    ['de', 'Hunderte Drohnen', 100, 'count', 'exact'],
    ['de', 'etwa 500 Hersteller', 500, 'count', 'about'],
    ['de', 'anderthalb Gigawatt', 1.5, 'GW', 'exact'],
    ['de', 'dreihundert Drohnen', 300, 'count', 'exact'],
  ];

describe.each(['ru', 'fr', 'de'])('dates and figures in %s', (tag) => {
  it.each(DATES.filter(([lang]) => lang === tag))('%s: reads the date %s', (lang, text, expected) => {
    expect(daysIn(text, lang)).toBe(expected);
  });

  it.each(FIGURES.filter(([lang]) => lang === tag))('%s: reads the figure %s', (lang, text, ...expected) => {
    expect(figureIn(text, lang).slice(0, 3)).toEqual(expected);
  });
});
