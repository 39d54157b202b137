import { describe, expect, it } from 'vitest';
import { check } from '../../../support/check';

const verdicts = (text: string) => check(text).map(({ verdict, said }) => `${verdict}: ${said}`);
const flags = (text: string) => check(text).filter(({ verdict }) => verdict !== 'consistent');

describe('a flag', () => {
  const text = 'It was long. The Russia–Iran treaty was signed on 19 January 2025 in Moscow.';
  const [flag] = check(text);

  it('gives the words, the fact and its place in the text', () => {
    expect(flag).toMatchObject({
      entity: 'russia-iran-treaty-2025',
      factId: 'tr-signed',
      verdict: 'contradicted',
      property: 'signed',
      said: '19 January 2025',
      start: text.indexOf('19'),
      end: text.indexOf(' in Moscow'),
    });
  });

  it('carries dated sources', () => {
    expect(flag?.sources.some(({ date }) => date)).toBe(true);
  });

  it('lists what was not checked', () => {
    const [found] = check('The Russia–Iran treaty has 45 articles, and 300 guests came.');
    expect(found?.unchecked).toEqual(['300']);
  });
});

describe('properties', () => {
  it('explains two dates of one general word rather than calling either wrong', () => {
    const [found] = check('The Bushehr nuclear plant came online in 2013.');
    expect(found).toMatchObject({ verdict: 'sources-differ', factId: 'bu-handover' });
    expect(found?.resolution).toContain('3 September 2011');
    expect(verdicts('The Bushehr nuclear plant came online in 2011.')).toEqual(['consistent: 2011']);
    expect(verdicts('The Bushehr nuclear plant came online in 1999.')).toEqual(['contradicted: 1999']);
  });

  it('takes the verb beside the date', () => {
    expect(verdicts('Signed on 17 January 2025, the Russia–Iran treaty took effect in October 2024.')).toEqual([
      'consistent: 17 January 2025',
      'contradicted: October 2024',
    ]);
  });

  it('tells the term from the renewal', () => {
    expect(verdicts('After 20 years the Russia–Iran treaty is prolonged automatically for ten-year periods.')).toEqual([
      'consistent: 20 years',
      'contradicted: ten-year',
    ]);
  });

  it('knows a wrong weekday from a right date', () => {
    expect(verdicts('The Russia–Iran treaty was signed on Tuesday, 17 January 2025.')).toEqual([
      'contradicted: Tuesday, 17 January 2025',
    ]);
  });

  it('counts the days between two events', () => {
    expect(verdicts('The Russia–Iran treaty was signed three days before Donald Trump was sworn in.')).toEqual([
      'consistent: three days',
    ]);
    expect(verdicts('The Russia–Iran treaty was signed a month after Donald Trump was sworn in.')).toEqual([
      'contradicted: a month',
    ]);
  });

  it('notices a slip of unit or currency', () => {
    expect(verdicts('The Bushehr nuclear plant has a capacity of 1,000 GW.')).toEqual(['contradicted: 1,000 GW']);
    expect(verdicts('The Shahed contract was worth €1.7 billion.')).toEqual(['contradicted: €1.7 billion']);
  });

  it('asks which article says so', () => {
    expect(verdicts('Under Article 5 of the Russia–Iran treaty neither side may help an aggressor.')).toEqual([
      'contradicted: Article 5',
    ]);
  });

  it.each([
    ['Договор между Россией и Ираном был подписан 19 января 2025 года.', 'contradicted: 19 января 2025 года'],
    ['Le traité russo-iranien a été signé le 17 janvier 2025.', 'consistent: 17 janvier 2025'],
    ['Der Vertrag zwischen Russland und Iran wurde am 17. Januar 2024 unterzeichnet.', 'contradicted: 17. Januar 2024'],
  ])('reads %s', (text, expected) => {
    expect(verdicts(text)).toEqual([expected]);
  });
});

describe('silence', () => {
  it.each([
    ['a question', 'Was the Russia–Iran treaty signed on 19 January 2025?'],
    ['a condition', 'If the Russia–Iran treaty had been signed in 2019, little would be different.'],
    ['a plan', 'The Bushehr nuclear plant was due to be connected to the grid in 2009.'],
    ['a denied wrong figure', 'The Russia–Iran treaty does not have 55 articles.'],
    ['an approximation', 'The Russia–Iran treaty has nearly 50 articles.'],
    ['a fair rounding', 'The Bushehr nuclear plant supplies about a gigawatt.'],
    ['an age', 'Putin, 72, called the treaty with Iran a breakthrough.'],
    ['a number of something else', 'Delegates took 12 copies of the Russia–Iran treaty home.'],
    ['a page', 'On page 20 of the Russia–Iran treaty the Persian text ends.'],
    ['a sentence not finished', 'The Russia–Iran treaty was signed on 19 January 2025'],
    ['a model number', 'A Shahed-136 fell on a field.'],
    ['code', 'The Russia–Iran treaty has `45 articles` in the file.'],
  ])('is kept on %s', (_, text) => {
    expect(flags(text)).toEqual([]);
  });

  it.each([
    ['Lavrov spent two days in Tehran to discuss the Russia–Iran treaty.'],
    ['Talks on the Russia–Iran treaty took three years.'],
    ['Putin signed a decree on 3 May 2024 on the Russia–Iran treaty.'],
    ['Pezeshkian was elected to parliament in 2008.'],
    ['The BRICS summit of 2023 was held in Johannesburg.'],
    ['Egypt became a member of BRICS in 2023.'],
    ['Trump was first elected in 2016.'],
    ['A 10 MW solar park opened near the Bushehr nuclear plant in 2022.'],
    ['Iran plans 10 new reactors, Eslami said in 2023.'],
    ['Peskov said on Tuesday that the treaty with Iran was signed in Moscow.'],
    ['Starlink launched 60 satellites on Monday.'],
    ['The Shahed fell 40 km from the border and carried 3 kg of leaflets.'],
    ['The Russia–North Korea treaty was ratified by the Duma in October 2024.'],
    ['Likhachev met Eslami in Vienna in September 2023.'],
    ['Rosatom signed a contract with Egypt in 2017.'],
  ])('is kept on what is about something else: %s', (text) => {
    expect(flags(text).filter(({ verdict }) => verdict === 'contradicted')).toEqual([]);
  });

  it('is not kept on the denial of the right date', () => {
    expect(flags('The Russia–Iran treaty was not signed on January 17, but weeks earlier.')).toHaveLength(1);
  });

  it('shows two versions where both stand', () => {
    const [found] = flags('The Russia–North Korea treaty took effect on 5 December 2024, MEMRI notes.');
    expect(found).toMatchObject({ verdict: 'sources-differ' });
  });

  it('marks what stands in a quotation', () => {
    const [found] = flags('Pezeshkian said: "The treaty with Russia has exactly 50 articles and we like it."');
    expect(found).toMatchObject({ quoted: true });
  });
});
