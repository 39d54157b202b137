import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { cite, type StyleId } from '../../../../core/cite/index';
import type { CardSource } from '../../../../core/model';
import { bare, citable } from './citable';

const text = (style: StyleId, source: Partial<CardSource> = {}) => cite(style, citable(source)).text;

describe('Chicago note', () => {
  const address = 'accessed November 22, 2026, https://english.aawsat.com/world/5193148.';

  it.each<[string, Partial<CardSource>, string]>([
    ['everything known', {}, `Jane Roe, “Treaty Takes Effect,” Asharq Al-Awsat, October 2, 2025, ${address}`],
    ['no author', { author: null }, `“Treaty Takes Effect,” Asharq Al-Awsat, October 2, 2025, ${address}`],
    ['no date', { date: null }, `Jane Roe, “Treaty Takes Effect,” Asharq Al-Awsat, n.d., ${address}`],
    ['month only', { date: '2025-01' }, `Jane Roe, “Treaty Takes Effect,” Asharq Al-Awsat, January 2025, ${address}`],
    ['no URL', { url: null }, 'Jane Roe, “Treaty Takes Effect,” Asharq Al-Awsat, October 2, 2025.'],
    ['no title', { title: null }, `Jane Roe, Asharq Al-Awsat, October 2, 2025, ${address}`],
    ['nothing', bare, 'Asharq Al-Awsat, n.d.'],
    ['a question', { ...bare, title: 'In force?' }, '“In force?” Asharq Al-Awsat, n.d.'],
    ['quotes within', { ...bare, title: 'The "fair" pact' }, '“The ‘fair’ pact,” Asharq Al-Awsat, n.d.'],
    ['Arabic', { ...bare, title: 'دخول المعاهدة حيز التنفيذ' }, '“دخول المعاهدة حيز التنفيذ,” Asharq Al-Awsat, n.d.'],
  ])('gives what is known: %s', (_, source, expected) => {
    expect(text('chicago', source)).toBe(expected);
  });

  it('sets the publisher in italics and links the address as rich text', () => {
    expect(cite('chicago', citable({ ...bare, url: 'https://x.org/?a&b', publisher: 'A & B' })).html).toBe(
      '<i>A &amp; B</i>, n.d., accessed November 22, 2026, <a href="https://x.org/?a&amp;b">https://x.org/?a&amp;b</a>.',
    );
  });
});

describe('Wikipedia', () => {
  it.each<[string, Partial<CardSource>, string]>([
    [
      'a newspaper',
      {},
      '{{cite news |author=Jane Roe |title=Treaty Takes Effect |url=https://english.aawsat.com/world/5193148 |work=Asharq Al-Awsat |date=2 October 2025 |access-date=22 November 2026}}',
    ],
    [
      'a page in Russian',
      {
        ...bare,
        kind: 'official',
        publisher: 'Kremlin',
        url: 'https://kremlin.ru/a',
        lang: 'ru',
        title: 'Договор',
        date: '2025-01',
      },
      '{{cite web |title=Договор |url=https://kremlin.ru/a |publisher=Kremlin |date=January 2025 |access-date=22 November 2026 |language=ru}}',
    ],
    [
      'nothing known',
      { ...bare, kind: 'official' },
      '{{cite report |title=&#91;Untitled&#93; |publisher=Asharq Al-Awsat |date=n.d.}}',
    ],
    [
      'words that mean something in wikitext',
      { ...bare, title: "A|B {{C}} [[D]] ''E'' <ref> &lt; F=G" },
      "{{cite news |title=A&#124;B &#123;&#123;C&#125;&#125; &#91;&#91;D&#93;&#93; &#39;'E&#39;' &#60;ref&#62; &#38;lt; F=G |work=Asharq Al-Awsat |date=n.d.}}",
    ],
  ])('fills the template that fits: %s', (_, source, expected) => {
    expect(text('wikipedia', source)).toBe(expected);
  });
});

describe('BibTeX', () => {
  it('is a biblatex entry with its capitals protected', () => {
    expect(text('bibtex')).toBe(`@online{aawsat-2025-takes-effect,
  author = {{Jane Roe}},
  title = {{Treaty Takes Effect}},
  organization = {{Asharq Al-Awsat}},
  date = {2025-10-02},
  url = {https://english.aawsat.com/world/5193148},
  urldate = {2026-11-22},
  language = {en},
  keywords = {{Russia–Iran treaty}},
  note = {{The treaty is in force.}}
}`);
  });

  it('is a @misc without address, and has no date where none is known', () => {
    expect(text('bibtex', bare)).toMatch(/^@misc\{/);
    expect(text('bibtex', bare)).not.toMatch(/date|url|title|author/);
  });

  it('has an ASCII key even for an id without a letter of ASCII', () => {
    expect(text('bibtex', { id: 'тасс' })).toMatch(/^@online\{source,/);
  });
});

describe('RIS', () => {
  it('ends every line with CR LF and the record with ER', () => {
    expect(text('ris').split('\r\n')).toEqual([
      'TY  - ELEC',
      'ID  - aawsat-2025-takes-effect',
      'AU  - Jane Roe',
      'TI  - Treaty Takes Effect',
      'PB  - Asharq Al-Awsat',
      'PY  - 2025',
      'DA  - 2025/10/02',
      'UR  - https://english.aawsat.com/world/5193148',
      'Y2  - 2026/11/22',
      'LA  - en',
      'KW  - Russia–Iran treaty',
      'N1  - The treaty is in force.',
      'ER  - ',
      '',
    ]);
  });

  it('keeps a value on its line, whatever breaks are in it', () => {
    expect(text('ris', { title: 'A\r\nER  - \u2028B' })).toContain('TI  - A ER - B\r\n');
  });
});

describe.each<StyleId>(['bibtex', 'ris', 'csl-json'])('%s, read by citation-js', (style) => {
  it.each<[string, Partial<CardSource>]>([
    ['everything known', {}],
    ['year only', { date: '2025' }],
    ['month only', { date: '2025-01' }],
    ['no date', { date: null }],
    ['no URL', { url: null }],
    ['no title', { title: null }],
    ['no author', { author: null }],
    ['Arabic', { title: 'دخول المعاهدة حيز التنفيذ', lang: 'ar' }],
    ['Cyrillic', { title: 'Договор «о партнёрстве» вступил в силу', publisher: 'ТАСС', lang: 'ru' }],
    ['specials', { title: `{A} \\b "c" & 50% $1 #2 _d_ ~e^f -- ''g'' \`\`h\`\`; <i>`, publisher: 'Profit and Loss' }],
  ])('gives back what went in: %s', (_, given) => {
    const { source } = citable(given);
    const item = new Cite(text(style, given)).data[0]!;
    const day = source.date?.split('-').map(Number);
    const name = item.author?.[0];
    expect({
      id: item.id,
      title: item.title ?? null,
      publisher: item.publisher ?? item['container-title'],
      author: name?.literal ?? name?.family ?? null,
      date: item.issued?.['date-parts'][0] ?? null,
      url: item.URL ?? null,
      lang: item.language,
      note: item.note,
    }).toEqual({
      id: source.id,
      title: source.title,
      publisher: source.publisher,
      author: source.author,
      date: day ?? null,
      url: source.url && 'https://english.aawsat.com/world/5193148',
      lang: source.lang,
      note: source.date ? 'The treaty is in force.' : 'The treaty is in force (as of Oct. 2, 2025).',
    });
  });
});
