import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../../core/search';
import { readQuery } from '../../../../core/search/query';
import { search, searched, searchIndex } from '../../../support/search';

const first = (query: string) => search(query).hits[0];

describe('a query', () => {
  it.each([
    ['a name', 'Bushehr NPP', 'bushehr-npp'],
    ['a name in another script', 'پزشکیان', 'pezeshkian'],
    ['a name without its gap', 'su35', 'su-35'],
    ['the beginning of a name', 'von der l', 'von-der-leyen'],
    ['a slip of the hand', 'Vladmir Puttin', 'putin'],
    ['two letters the wrong way round', 'Trmup', 'trump'],
    ['a spelling that no name has', 'Pizishkian', 'pezeshkian'],
    ['Cyrillic typed on a Latin layout', 'if[tl', 'shahed'],
    ['Latin typed on a Cyrillic layout', 'згешт', 'putin'],
    ['Persian typed on a Latin layout', 'fv[hl', 'jcpoa'],
    ['a description', 'iran nuclear chief', 'eslami'],
    ['a post in another language', 'кто президент Ирана', 'pezeshkian'],
    ['words in another order', 'plant nuclear Bushehr', 'bushehr-npp'],
    ['several entries at once', 'Лихачёв росатом', 'likhachev'],
    ['an amount', '1,7 Milliarden Dollar Drohnen', 'shahed-contract'],
    ['a date of the Iranian calendar', '27 دی ۱۴۰۳', 'russia-iran-treaty-2025'],
    ['somebody’s son', 'پسر خامنه‌ای', 'mojtaba-khamenei'],
    ['a body whose head is asked for', 'who leads the IAEA', 'iaea'],
    ['a place that is asked for', 'where are shaheds made in russia', 'alabuga'],
  ])('finds %s', (_what, query, entity) => {
    expect(first(query)?.entity).toBe(entity);
  });

  it.each([
    ['how many articles has the treaty with Iran', 'tr-articles'],
    ['how many articles has the North Korea treaty', 'kp-23'],
    ['when was Bushehr connected to the grid', 'bu-grid'],
    ['915 MW', 'bu-capacity-915'],
    ['1.8 tonnes gold', 'dd-gold'],
    ['55 billion cubic metres', 'ga-55bcm'],
  ])('%s leads to the fact itself', (query, fact) => {
    expect(first(query)?.factId).toBe(fact);
  });

  it.each([
    'judd trump 147',
    'Dmitry Likhachev medieval scholar',
    'Treaty of Versailles',
    'Kursk nuclear power plant',
    'F-35',
    'iran',
    'president',
    'how many days in a year',
    'сколько стоит доллар',
    '天气预报',
    'asdfgh',
    '8675309',
    '',
    '?!',
  ])('«%s» has no answer, and none is claimed', (query) => {
    expect(search(query).confident).toBe(false);
  });

  it.each(['lavr', '17 января 2025', '16,384,403', '55 billion cubic metres'])('«%s» is answered as sure', (query) => {
    expect(search(query).confident).toBe(true);
  });

  it.each([
    ['$1.7bn', 'name', '1.7 billion'],
    ['17.01.2025', 'gist', '17 Jan 2025'],
    ['treaty', 'name', 'Treaty'],
  ])('«%s» is shown in the %s as “%s”', (query, field, shown) => {
    const { why, ...hit } = first(query)!;
    const { ranges } = why.find((reason) => reason.field === field)!;
    const text = field === 'name' ? hit.name : hit.gist;
    expect(ranges.map(([start, end]) => text.slice(start, end))).toContain(shown);
  });

  it('without an answer suggests what is near', () => {
    const { confident, suggestions } = search('Melania Trump');
    expect(confident).toBe(false);
    expect(suggestions.map(({ entity }) => entity)).toContain('trump');
  });

  it('with an answer suggests nothing', () => {
    expect(search('Rosatom')).toMatchObject({ confident: true, suggestions: [] });
  });

  it('shows where it matched, in the words that are shown', () => {
    const { name, gist, why } = first('rosatom corporation')!;
    const texts = { name, gist, fact: '' };
    const marked = why.flatMap(({ field, ranges }) => ranges.map(([start, end]) => texts[field].slice(start, end)));
    expect(marked).toContain('corporation');
  });

  it('gets as many hits as it asks for at most', () => {
    expect(search('iran', { limit: 3 }).hits).toHaveLength(3);
    expect(search('iran').hits.length).toBeLessThanOrEqual(10);
  });
});

describe('an index', () => {
  it('is read by its first words, however long it is', () => {
    expect(readQuery('plutonium '.repeat(200)).asked).toHaveLength(24);
  });

  it('that is something else is refused', () => {
    expect(() => createSearch(searched, '{"index": 1}')).toThrow();
  });

  it('ships within its share of the budget', async () => {
    const { gzipSync } = await import('node:zlib');
    expect(gzipSync(searchIndex).length).toBeLessThan(90_000);
  });
});
