import { describe, expect, it } from 'vitest';
import { check } from '../../../support/check';

const findings = (text: string) => check(text).map(({ verdict, said, factId }) => [verdict, said, factId]);

describe('a role', () => {
  it.each([
    ['Rosatom head Sergei Kiriyenko flew to Tehran.', 'outdated', 'Sergei Kiriyenko', 'li-appointed'],
    ['Sergey Kirienko, the head of Rosatom, flew to Tehran.', 'outdated', 'Sergey Kirienko', 'li-appointed'],
    ['Iran’s president Ebrahim Raisi thanked Moscow.', 'outdated', 'Ebrahim Raisi', 'pz-raisi'],
    ['Iranian Foreign Minister Javad Zarif welcomed it.', 'contradicted', 'Javad Zarif', 'ar-fm'],
    ['Iran’s supreme leader Ali Khamenei says so.', 'outdated', 'Ali Khamenei', 'kh-killed'],
    ['Rosatom’s chief, Alexey Likhachev, says so.', 'consistent', 'Alexey Likhachev', 'li-appointed'],
  ])('is compared with who holds it: %s', (text, verdict, said, factId) => {
    expect(findings(text)).toContainEqual([verdict, said, factId]);
  });

  it.each([
    'Former Iranian president Hassan Rouhani thanked Moscow.',
    'In 2021 Iranian President Ebrahim Raisi went to Moscow.',
    'Rosatom deputy head Nikolai Spassky flew to Tehran.',
    'Iranian Vice President Mohammad Reza Aref flew to Moscow.',
    'Ukrainian Defence Minister Reveals Scale of Desertions',
  ])('of another time, or another role, is left alone: %s', (text) => {
    expect(check(text).filter(({ property }) => property === 'role')).toEqual([]);
  });
});

describe('a status', () => {
  it.each([
    [
      'The Russia–Iran treaty was signed last week and has yet to be ratified.',
      'outdated',
      'has yet to be ratified',
      'tr-duma',
    ],
    [
      'The Russia–Iran treaty has not yet entered into force.',
      'outdated',
      'has not yet entered into force',
      'tr-force',
    ],
    ['The Russia–Iran treaty is now in force.', 'consistent', 'is now in force', 'tr-force'],
    [
      'The 2001 Treaty on the Basis of Relations and Principles of Cooperation is still in force.',
      'outdated',
      'is still in force',
      't01-replaced',
    ],
    [
      'Units 2 and 3 at Bushehr are still under construction.',
      'outdated',
      'are still under construction',
      'bu-halt2026',
    ],
    ['Iran wants to join BRICS.', 'outdated', 'wants to join', 'br-iran'],
    [
      'The Russia–Iran treaty contains a mutual defence clause.',
      'contradicted',
      'mutual defence clause',
      'tr-nodefence',
    ],
    [
      'The Russia–Iran treaty stops short of a mutual defence clause.',
      'consistent',
      'mutual defence clause',
      'tr-nodefence',
    ],
  ])('is compared with what has come about: %s', (text, verdict, said, factId) => {
    expect(findings(text)).toContainEqual([verdict, said, factId]);
  });

  it.each([
    'At the time the Russia–Iran treaty had yet to be ratified.',
    'In May 2025 the Russia–Iran treaty has yet to enter into force.',
    'Turkey wants to join BRICS.',
    'Has the Russia–Iran treaty yet to be ratified?',
  ])('of another day or thing is left alone: %s', (text) => {
    expect(check(text).filter(({ property }) => property === 'status')).toEqual([]);
  });
});

describe('an age or a time that has gone by', () => {
  it.each([
    ['Mykhailo Fedorov, 44, took over the ministry.', 'contradicted', '44', 'fe-age'],
    ['Mykhailo Fedorov, 34, took over the ministry.', 'consistent', '34', 'fe-age'],
    ['Alexey Likhachev has led Rosatom for three years.', 'contradicted', 'three years', 'li-appointed'],
    ['Alexey Likhachev has led Rosatom for ten years.', 'consistent', 'ten years', 'li-appointed'],
    [
      'Five days separated the signing of the Russia–Iran treaty from Donald Trump’s swearing-in.',
      'contradicted',
      'Five days',
      'dt-threedays',
    ],
    [
      'Three days before Donald Trump was sworn in, the Russia–Iran treaty was signed.',
      'consistent',
      'Three days',
      'tr-signed',
    ],
  ])('is compared with the day on which it began: %s', (text, verdict, said, factId) => {
    expect(findings(text)).toContainEqual([verdict, said, factId]);
  });

  it('is left alone where nothing is known of it', () => {
    expect(check('Putin, 72, called the treaty with Iran a breakthrough.')).toEqual([]);
    expect(check('Lavrov, foreign minister for 21 years, praised it.')).toEqual([]);
  });
});

describe('other languages', () => {
  it.each([
    [
      'ru',
      'Договор между Россией и Ираном вступил в силу 2 ноября 2025 года и рассчитан на 30 лет.',
      ['2 ноября 2025 года', '30 лет'],
    ],
    [
      'fr',
      'Le traité entre la Russie et l’Iran a été signé le 19 janvier 2025 et compte 57 articles.',
      ['19 janvier 2025', '57'],
    ],
    [
      'de',
      'Der Vertrag zwischen Russland und dem Iran wurde am 19. Januar 2025 unterzeichnet und hat 57 Artikel.',
      ['19. Januar 2025', '57'],
    ],
  ])('are read by their own words: %s', (lang, text, wrong) => {
    expect(check(text, lang).map(({ verdict, said }) => [verdict, said])).toEqual(
      wrong.map((said) => ['contradicted', said]),
    );
  });
});

describe('a draft', () => {
  it('goes on about what was spoken of last', () => {
    const draft = 'The Russia–Iran treaty was signed on 17 January 2025. It runs to 57 articles.';
    expect(check(draft).map(({ verdict, said }) => [verdict, said])).toEqual([
      ['consistent', '17 January 2025'],
      ['contradicted', '57'],
    ]);
  });

  it('leaves alone what someone else is said to have', () => {
    const draft =
      'The Russia–Iran treaty was signed on 17 January 2025. Zaporizhzhia has six reactors and 5,700 megawatts.';
    expect(check(draft).filter(({ verdict }) => verdict !== 'consistent')).toEqual([]);
  });

  it('is held against a fact that it tells in nearly its own words', () => {
    const draft =
      'Gas was on the table when Gazprom met its Russia–Iran gas pipeline partners. By June 2021 Gazprom and the National Iranian Gas Company had signed a memorandum.';
    expect(
      check(draft)
        .filter(({ verdict }) => verdict !== 'consistent')
        .map(({ said, factId }) => [said, factId]),
    ).toEqual([['June 2021', 'ga-mou2024']]);
  });
});
