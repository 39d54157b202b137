import { describe, expect, it } from 'vitest';
import { buildCard } from '../../../../core/card/build';
import type { CardItem } from '../../../../core/model';
import { index, ledger, library, REVIEWED } from '../../../support/ledger';

function cardOf(entity: string, sentence = '') {
  const card = buildCard(library, index, entity, { sentence, today: REVIEWED });
  if (!card) throw new Error(`There is no card of ${entity}.`);
  return card;
}

function factOf(entity: string, id: string) {
  const fact = cardOf(entity).items.find((item) => item.type === 'fact' && item.id === id);
  if (fact?.type !== 'fact') throw new Error(`The card of ${entity} does not show ${id} as a fact.`);
  return fact;
}

const isFact = (item: CardItem) => item.type === 'fact';

describe('a card', () => {
  it('is null for an unknown entity', () => {
    expect(buildCard(library, index, 'nobody', { sentence: '', today: REVIEWED })).toBeNull();
  });

  it.each(['1970-01-01', '2024-02-29', '9999-12-31'])('is whole where the clock is wrong: %s', (today) => {
    for (const { id } of ledger.entities) {
      const card = buildCard(library, index, id, { sentence: 'It was signed in 2025.', today })!;
      expect(card.items.length).toBeGreaterThan(0);
      const ages = card.items.flatMap((item) => (item.type === 'fact' && item.asOf ? [item.asOf.months] : []));
      // Nothing is as of a day to come.
      expect(ages.filter((months) => !(months >= 0))).toEqual([]);
    }
  });

  it('says what the entity is and where', () => {
    const card = cardOf('bushehr-npp');
    expect([card.name, card.kind, card.place, card.lang]).toEqual([
      'Bushehr nuclear power plant',
      'nuclear-plant',
      'Iran',
      'en',
    ]);
    expect(card.gist).not.toBe('');
  });

  it.each(ledger.entities.map(({ id }) => id))('has something to read at once, and numbered sources (%s)', (id) => {
    const card = cardOf(id);
    expect(card.items.length).toBeGreaterThan(0);
    expect(card.lead).toBeGreaterThan(0);
    expect(card.lead).toBeLessThanOrEqual(card.items.length);
    const numbers = card.items.flatMap((item) =>
      item.type === 'fact'
        ? [...item.sources, ...(item.denial?.sources ?? [])]
        : item.versions.flatMap(({ sources }) => sources),
    );
    expect([...new Set(numbers)]).toEqual(card.sources.map((_, n) => n + 1));
  });

  it('opens sources at the passage', () => {
    const source = cardOf('russia-iran-treaty-2025').sources.find(({ id }) => id === 'aawsat-2025-treaty-in-force');
    expect(source?.url).toMatch(/^https:\/\/english\.aawsat\.com\/.*#:~:text=/);
  });

  it('is plain JSON', () => {
    const card = cardOf('shahed', 'Shahed drones were launched at Kyiv.');
    expect(JSON.parse(JSON.stringify(card))).toEqual(card);
  });
});

describe('what comes first', () => {
  it.each([
    ['bushehr-npp', 'Iran’s only reactor at Bushehr came online after decades of delay.', 'disagreement bushehr-start'],
    ['bushehr-npp', 'Rosatom evacuated more of its employees from the Bushehr plant.', 'staff'],
    ['shahed', 'The price of a Shahed is a fraction of that of the missile that stops it.', 'price'],
    ['russia-iran-gas-pipeline', 'The price of the gas is still being negotiated.', 'price'],
    ['russia-iran-treaty-2025', 'The Duma voted to ratify the strategic partnership treaty with Iran.', 'ratified'],
    ['russia-iran-treaty-2025', 'The pact has 47 articles.', 'articles'],
    ['pezeshkian', 'Pezeshkian, born in Mahabad in 1954, trained as a surgeon.', 'born'],
  ])('on the card of %s in "%s" is its %s', (entity, sentence, first) => {
    const [item] = cardOf(entity, sentence).items;
    expect(item?.type === 'fact' ? library.facts.get(item.id)?.property : `disagreement ${item?.id}`).toBe(first);
  });

  it.each([
    '',
    'Bushehr.',
    'She sat down and read the newspaper.',
    'Bushehr ist eine Stadt am Meer.',
    'Likhachev of Rosatom and Eslami of the AEOI were seen at Bushehr.',
  ])('is what the editor put first, where nothing fits (%j)', (sentence) => {
    expect(cardOf('bushehr-npp', sentence).items).toEqual(cardOf('bushehr-npp').items);
  });

  it('holds all the same items in every sentence', () => {
    const ids = (sentence: string) =>
      cardOf('bushehr-npp', sentence)
        .items.map(({ id }) => id)
        .sort();
    expect(ids('It was connected to the grid in 2011 and produces 1,000 megawatts.')).toEqual(ids(''));
  });

  it('is never what is overtaken', () => {
    const card = cardOf('russia-iran-gas-pipeline', 'First deliveries of gas are expected in 2025.');
    const history = card.items.findIndex((item) => item.type === 'fact' && item.status === 'superseded');
    expect(card.items.slice(0, card.lead).every((item) => !isFact(item) || item.id !== 'ga-2025start')).toBe(true);
    expect(history === -1 || history >= card.lead).toBe(true);
  });
});

describe('an allegation', () => {
  it('stands beside its denial, with who rejects it and where they say so', () => {
    const alleged = factOf('shahed-contract', 'dd-alleged');
    expect(alleged.status).toBe('denied');
    expect(alleged.denial?.by).toBe(library.facts.get('dd-denied')?.assertedBy);
    expect(alleged.denial?.sources.length).toBeGreaterThan(0);
  });

  it('is never shown without a denial on any card, as a fact or as a version', () => {
    for (const { id } of ledger.entities) {
      for (const item of cardOf(id).items) {
        if (item.type === 'fact') {
          expect(item.status === 'denied').toBe(item.denial !== null);
          continue;
        }
        const named = new Set(item.versions.flatMap(({ factId }) => factId ?? []));
        for (const fact of named) expect([...named, undefined]).toContain(library.facts.get(fact)?.deniedBy);
      }
    }
  });
});

describe('corrections, roles and dates', () => {
  it.each(ledger.corrections.flatMap(({ entities, note }) => entities.map((entity) => [entity, note] as const)))(
    'shows on the card of %s: %s',
    (entity, note) => {
      expect(cardOf(entity).corrections.map((correction) => correction.note)).toContain(note);
    },
  );

  it('marks a role that is older than a role may be', () => {
    expect(factOf('baghaei', 'ba-role').asOf).toEqual({ date: '2025-11-10', months: 12, stale: false });
    expect(factOf('aeoi', 'ae-head').asOf?.stale).toBe(true);
  });

  it('walks the dated facts in the order of their dates', () => {
    const dates = cardOf('bushehr-npp').timeline.map(({ date }) => date);
    expect(dates.length).toBeGreaterThan(5);
    expect(dates).toEqual([...dates].sort());
  });

  it('names the speaker only where the sentence does not', () => {
    expect(factOf('russia-iran-treaty-2025', 'tr-breakthrough').assertedBy).toBeNull();
    expect(factOf('russia-iran-treaty-2025', 'tr-force-rule').assertedBy).toContain('Rudenko');
  });
});
