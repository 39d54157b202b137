/** Cards made by hand from the ledger's own material, one for each thing that a card can show. */
import type { CardFact, CardSource, SpokenCard } from '../../core/model';
import { ENGLISH_CARD } from '../support/language';

export function makeSource(source: Pick<CardSource, 'id' | 'publisher'> & Partial<CardSource>): CardSource {
  return { title: null, author: null, date: null, url: null, lang: 'en', kind: 'newspaper', caution: null, ...source };
}

export function makeFact(fact: Pick<CardFact, 'id' | 'claim'> & Partial<CardFact>): CardFact {
  return {
    type: 'fact',
    status: 'reported',
    assertedBy: null,
    asOf: null,
    voices: 1,
    denial: null,
    sources: [1],
    ...fact,
  };
}

export const bushehr: SpokenCard = {
  entity: 'bushehr-npp',
  name: 'Bushehr nuclear power plant',
  kind: 'nuclear-plant',
  place: 'Iran',
  gist: 'Iran’s only working nuclear power station, begun by a German group in the 1970s and finished by Russia.',
  lang: 'en',
  language: ENGLISH_CARD,
  lead: 3,
  items: [
    {
      type: 'disagreement',
      id: 'c-online',
      topic: 'when it started',
      versions: [
        { value: '2011', claim: 'connected to the grid, TASS', factId: 'bu-grid', sources: [1] },
        { value: '2013', claim: 'handed over to Iran, Interfax', factId: 'bu-handover', sources: [2] },
      ],
      resolution: 'On the grid since 3 September 2011; handed over in September 2013.',
    },
    makeFact({
      id: 'bu-capacity',
      claim: 'Its rated output is usually given as 1,000 megawatts, about one gigawatt.',
      status: 'confirmed',
      asOf: { date: '2025-10', months: 13, stale: false },
      voices: 3,
      sources: [3, 4],
    }),
    makeFact({
      id: 'bu-halt',
      claim: 'Rosatom stopped construction of units 2 and 3 after the US–Israeli strikes began on 28 February 2026.',
      assertedBy: 'Alexey Likhachev',
      asOf: { date: '2026-03-03', months: 8, stale: true },
      sources: [5],
    }),
    makeFact({
      id: 'bu-cost',
      claim: 'The two further units have been valued at about 10 billion dollars.',
      asOf: { date: '2025-09-24', months: 13, stale: false },
      voices: 2,
      sources: [1, 4],
    }),
    makeFact({
      id: 'bu-schedule',
      claim: 'Reports of autumn 2025 still gave 2025 and 2027 for the start of units 2 and 3.',
      status: 'superseded',
      asOf: { date: '2025-10-02', months: 13, stale: false },
      voices: 2,
      sources: [1, 4],
    }),
    makeFact({
      id: 'bu-fuel',
      claim: 'The plant held 72 tonnes of fuel in the reactor and 210 tonnes of spent fuel.',
      assertedBy: 'Alexey Likhachev',
      asOf: { date: '2026-03-03', months: 8, stale: false },
      sources: [6],
    }),
  ],
  sources: [
    makeSource({
      id: 'tass-2025-memorandum',
      publisher: 'TASS',
      title: 'Russia and Iran sign memorandum on small nuclear power plants',
      date: '2025-09-24',
      url: 'https://tass.com/economy/2020713#:~:text=connected%20to%20the%20grid',
      kind: 'state-media',
    }),
    makeSource({
      id: 'interfax-2025-memorandum',
      publisher: 'Interfax',
      title: 'РФ и Иран подписали меморандум о сотрудничестве в строительстве малых АЭС',
      date: '2025-09-24',
      url: 'https://www.interfax.ru/world/1049007',
      lang: 'ru',
      kind: 'wire',
    }),
    makeSource({
      id: 'bloomberg-2011-grid',
      publisher: 'Bloomberg',
      title: 'Iran First Nuclear Plant Linked to Power Grid',
      date: '2011-09-04',
      kind: 'wire',
    }),
    makeSource({
      id: 'aawsat-2025-treaty',
      publisher: 'Asharq Al-Awsat',
      title: 'Treaty takes effect',
      date: '2025-10-02',
      url: 'https://english.aawsat.com/world/5193148',
    }),
    makeSource({
      id: 'report-2026-halt',
      publisher: 'Report.az',
      title: 'Construction work suspended at Bushehr',
      date: '2026-03-03',
      url: 'https://report.az/en/region/rosatom-construction-work-suspended',
    }),
    makeSource({
      id: 'tass-2026-strike',
      publisher: 'TASS',
      title: 'Strike on Bushehr would be a regional disaster',
      date: '2026-03',
      url: 'https://tass.com/politics/2095687',
      kind: 'state-media',
      caution: 'state media',
    }),
  ],
  related: [
    { entity: 'rosatom', name: 'Rosatom', kind: 'organisation' },
    { entity: 'small-plants', name: 'Small nuclear plants deal', kind: 'deal' },
    { entity: 'eslami', name: 'Mohammad Eslami', kind: 'person' },
  ],
  corrections: [
    { date: '2026-11-22', note: 'An earlier card gave 2013 as the year of the start; that is the hand-over.' },
  ],
  timeline: [
    { factId: 'bu-german', date: '1975', claim: 'German firms began building the plant.', status: 'confirmed' },
    { factId: 'bu-1979', date: '1979', claim: 'Work stopped after the revolution.', status: 'confirmed' },
    { factId: 'bu-1995', date: '1995-01', claim: 'Russia and Iran agreed to finish unit 1.', status: 'confirmed' },
    { factId: 'bu-grid', date: '2011-09-03', claim: 'Unit 1 was first connected to the grid.', status: 'confirmed' },
    { factId: 'bu-handover', date: '2013-09', claim: 'Russia formally passed unit 1 to Iran.', status: 'confirmed' },
    {
      factId: 'bu-halt',
      date: '2026-03-03',
      claim: 'Rosatom stopped construction of units 2 and 3.',
      status: 'reported',
    },
  ],
  map: {
    label: 'Bushehr, on the Gulf coast of Iran',
    width: 360,
    height: 170,
    land: 'M0 0H360V60L300 70 250 100 205 122 170 108 150 84 132 60 120 66 118 84 136 120 150 150 152 170H0z',
    borders: 'M118 60 96 20 90 0M300 70 320 30 330 0',
    home: 'M90 0 96 20 118 60 132 60 150 84 170 108 205 122 250 100 300 70 320 30 330 0z',
    point: { x: 160, y: 98 },
  },
};

export const shahed: SpokenCard = {
  entity: 'shahed',
  name: 'Shahed drones',
  kind: 'weapon',
  place: 'Iran / Russia',
  gist: 'Iranian one-way attack drones used by Russia against Ukraine, where they are also built as Geran.',
  lang: 'en',
  language: ENGLISH_CARD,
  lead: 2,
  items: [
    makeFact({
      id: 'dd-alleged',
      claim: 'Kyiv and its allies accuse Moscow of a 1.7-billion-dollar deal with Tehran for Shahed drones.',
      status: 'denied',
      asOf: { date: '2025-01-17', months: 22, stale: false },
      denial: {
        by: 'Moscow and Tehran',
        claim: 'Russia and Iran reject the accusation.',
        asOf: { date: '2025-01-17', months: 22, stale: false },
        sources: [1, 2],
      },
      sources: [1],
    }),
    makeFact({
      id: 'sh-warhead',
      claim: 'Published warhead weights for the Shahed-136 run from about 40 to 60 kilograms.',
      status: 'disputed',
      asOf: { date: '2025-09', months: 14, stale: false },
      voices: 3,
      sources: [2, 3],
    }),
    makeFact({
      id: 'sh-output',
      claim: 'Ukraine’s military intelligence put Russian output at up to 2,700 a month in September 2025.',
      asOf: { date: '2025-09-05', months: 14, stale: true },
      sources: [3],
    }),
  ],
  sources: [
    makeSource({
      id: 'fp-2025-brief',
      publisher: 'Foreign Policy',
      title: 'World Brief: Russia, Iran Ink Broad Strategic Partnership',
      author: 'Alexandra Sharp',
      date: '2025-01-17',
      url: 'https://internationalenergytransition.info/russia-iran-ink-broad-strategic-partnership',
      kind: 'magazine',
    }),
    makeSource({
      id: 'wtn-2025-treaty',
      publisher: 'World Today News',
      title: '20-year treaty signed',
      kind: 'aggregator',
      caution: 'Rewritten by machine',
    }),
    makeSource({
      id: 'pravda-2025-output',
      publisher: 'Ukrainska Pravda',
      date: '2025-09-06',
      url: 'https://www.pravda.com.ua/eng/news/2025/09/6/7529592/',
    }),
  ],
  related: [
    { entity: 'alabuga', name: 'Alabuga plant', kind: 'place' },
    { entity: 'bushehr-npp', name: 'Bushehr nuclear power plant', kind: 'nuclear-plant' },
  ],
  corrections: [],
  timeline: [],
  map: null,
};

export const putin: SpokenCard = {
  entity: 'putin',
  name: 'Vladimir Putin',
  kind: 'person',
  place: 'Russia',
  gist: 'President of Russia; signed the 2025 treaty with Iran and the 2001 treaty before it.',
  lang: 'en',
  language: ENGLISH_CARD,
  lead: 1,
  items: [
    makeFact({
      id: 'pu-signed',
      claim: 'He signed the partnership treaty with Iran on 17 January 2025.',
      status: 'confirmed',
      voices: 2,
      sources: [1],
    }),
  ],
  sources: [
    makeSource({ id: 'aawsat-2025-treaty', publisher: 'Asharq Al-Awsat', url: 'http://example.org/not-https' }),
  ],
  related: [],
  corrections: [],
  timeline: [],
  map: null,
};

/** A card in Persian, with a source in English. */
export const bushehrInPersian: SpokenCard = {
  ...bushehr,
  name: 'نیروگاه اتمی بوشهر',
  place: 'ایران',
  gist: 'تنها نیروگاه هسته‌ای فعال ایران، در ساحل خلیج فارس.',
  lang: 'fa',
  lead: 1,
  items: [
    makeFact({
      id: 'bu-only',
      claim: 'واحد یک نخستین بار در سوم سپتامبر ۲۰۱۱ به شبکهٔ برق وصل شد.',
      status: 'confirmed',
      asOf: { date: '2011-09-03', months: 182, stale: false },
      voices: 2,
      sources: [1],
    }),
  ],
  sources: [
    makeSource({
      id: 'tass',
      publisher: 'TASS',
      title: 'Background on Bushehr',
      date: '2025-09-24',
      url: 'https://tass.com/',
    }),
  ],
  related: [{ entity: 'rosatom', name: 'روس‌اتم', kind: 'organisation' }],
  corrections: [],
  timeline: [],
  map: null,
};

/** Names, figures and words longer than a line. */
export const longNames: SpokenCard = {
  ...putin,
  entity: 'long',
  name: 'Comprehensive Strategic Partnership Treaty between the Russian Federation and the Islamic Republic of Iran',
  kind: 'treaty',
  place: 'Russia and the Islamic Republic of Iran',
  items: [
    makeFact({ id: 'long', claim: `Donaudampfschifffahrts${'elektrizitätenhauptbetriebswerk'.repeat(3)} is a word.` }),
  ],
  sources: [
    makeSource({
      id: 'long',
      publisher: 'International Journal of Exceedingly Long Publishers’ Names and Addresses',
      title: 'https://example.org/a/title/that/is/an/address/and/never/ends/at/all/in/one/line/of/a/card',
      url: 'https://example.org/',
    }),
  ],
  related: [
    { entity: 'x', name: 'Memorandum on cooperation in the construction of small nuclear plants', kind: 'deal' },
  ],
};
