import { describe, expect, it } from 'vitest';
import { cite, type StyleId } from '../../../../core/cite/index';
import type { CardSource } from '../../../../core/model';
import { bare, citable } from './citable';

const text = (style: StyleId, source: Partial<CardSource> = {}, fact = {}) => cite(style, citable(source, fact)).text;

describe('attribution, the AP manner', () => {
  it.each<[string, Partial<CardSource>, string]>([
    ['a day', { date: '2025-10-02' }, 'Asharq Al-Awsat reported on Oct. 2, 2025.'],
    ['a month that AP never shortens', { date: '2025-07-31' }, 'Asharq Al-Awsat reported on July 31, 2025.'],
    ['September', { date: '2011-09-03' }, 'Asharq Al-Awsat reported on Sept. 3, 2011.'],
    ['a month without a day, in full', { date: '2025-01' }, 'Asharq Al-Awsat reported in January 2025.'],
    ['a year', { date: '2025' }, 'Asharq Al-Awsat reported in 2025.'],
    ['no date', { date: null }, 'Asharq Al-Awsat reported in an undated text.'],
    ['a day that does not exist', { date: '2025-02-29' }, 'Asharq Al-Awsat reported in an undated text.'],
    ['a date that does not parse', { date: 'last May' }, 'Asharq Al-Awsat reported in an undated text.'],
    ['an official body', { publisher: 'IAEA', kind: 'official' }, 'the IAEA said on Oct. 2, 2025.'],
    ['an agency that goes by initials', { publisher: 'TASS', kind: 'wire' }, 'TASS reported on Oct. 2, 2025.'],
    ['a ministry', { publisher: 'US Treasury', kind: 'official' }, 'the US Treasury said on Oct. 2, 2025.'],
    ['a name with its article', { publisher: 'The Hindu' }, 'The Hindu reported on Oct. 2, 2025.'],
    ['nothing but a publisher', bare, 'Asharq Al-Awsat reported in an undated text.'],
  ])('names and dates the source: %s', (_, source, expected) => {
    expect(text('attribution', source, { asOf: null })).toBe(`The treaty is in force, ${expected}`);
  });

  it.each([
    ['Putin called the treaty “fair.”', 'Putin called the treaty “fair,” Asharq'],
    ['Who signed it?', 'Who signed it? Asharq'],
    ['The pact was signed by the U.S.', 'The pact was signed by the U.S., Asharq'],
    ['The treaty has 47 articles', 'The treaty has 47 articles, Asharq'],
  ])('joins the claim «%s» by the rules of punctuation', (claim, start) => {
    expect(text('attribution', {}, { claim })).toContain(start);
  });

  it.each([
    ['It has 47 articles.', 'Russia–Iran treaty', 'The Russia–Iran treaty has 47 articles, '],
    ['Its preamble is long.', 'Shahed drones', 'Shahed drones’ preamble is long, '],
    ['In 2025 he said so.', 'Abbas Araghchi', 'In 2025 Abbas Araghchi said so, '],
    ['Akbar Etemad was its head.', 'Iran’s agency (AEOI)', 'Iran’s agency (AEOI): Akbar Etemad was its head, '],
    ['Araghchi says he agrees.', 'Abbas Araghchi', 'Araghchi says he agrees, '],
    ['Putin signed it.', '', 'Putin signed it, '],
  ])('names the entity that the card’s title names: «%s»', (claim, entity, start) => {
    expect(text('attribution', {}, { claim, entity })).toBe(`${start}Asharq Al-Awsat reported on Oct. 2, 2025.`);
  });

  it.each([
    ['Kyiv', 'according to Kyiv, '],
    ['Iranian defence minister', 'according to the Iranian defence minister, '],
    ['Andriy Kovalenko; Russian defence ministry', 'according to Andriy Kovalenko and the Russian defence ministry, '],
    ['The Washington Post, via Asharq Al-Awsat', 'according to The Washington Post, '],
    ['Asharq Al-Awsat', ''],
    ['Shah of Drones', ''],
  ])('names the speaker where neither claim nor source does: %s', (assertedBy, speaker) => {
    const claim = 'The Shah flew.';
    expect(text('attribution', {}, { claim, assertedBy })).toBe(
      `The Shah flew, ${speaker}Asharq Al-Awsat reported on Oct. 2, 2025.`,
    );
  });

  it.each<StyleId>(['attribution', 'html', 'markdown'])(
    'says beside the name what a reader must know of it: %s',
    (style) => {
      const tass = { publisher: 'TASS', caution: 'Russian state media', url: null };
      expect(text(style, tass)).toBe('The treaty is in force, TASS, Russian state media, reported on Oct. 2, 2025.');
    },
  );

  it('closes the aside of a source that came through another', () => {
    expect(text('attribution', { publisher: 'AFP, via LBC' })).toContain(', AFP, via LBC, reported on');
  });

  it('says as of when only where neither the source nor the claim says it', () => {
    const undated = { date: null };
    expect(text('attribution', undated)).toContain('in force (as of Oct. 2, 2025), Asharq');
    expect(text('attribution', undated, { claim: 'It took effect in 2025.' })).not.toContain('as of');
    expect(text('attribution')).not.toContain('as of');
  });
});

describe('an allegation', () => {
  const allegation = {
    claim: 'Iran delivered the missiles.',
    assertedBy: 'Kyiv',
    denial: { by: 'Tehran', claim: 'Tehran denies it.' },
  };

  it.each<StyleId>(['attribution', 'plain', 'html', 'markdown', 'markdown-footnote', 'bibtex', 'ris', 'csl-json'])(
    'is never copied without its speaker and its denial: %s',
    (style) => {
      const copied = text(style, {}, allegation);
      expect(copied).toContain('Iran delivered the missiles, according to Kyiv');
      expect(copied).toContain(' Tehran denies it.');
    },
  );

  it.each<StyleId>(['chicago', 'wikipedia'])('stays out of what cites the source alone: %s', (style) => {
    expect(text(style, {}, allegation)).not.toContain('missiles');
  });
});

describe('plain with URL', () => {
  it.each<[string, Partial<CardSource>, string]>([
    [
      'everything known',
      {},
      '(Jane Roe, Asharq Al-Awsat, “Treaty Takes Effect”, October 2, 2025, https://english.aawsat.com/world/5193148)',
    ],
    ['nothing known', bare, '(Asharq Al-Awsat, n.d.)'],
    ['year only', { ...bare, date: '2025' }, '(Asharq Al-Awsat, 2025)'],
    ['a caution', { ...bare, caution: 'blog' }, '[Source: blog.] (Asharq Al-Awsat, n.d.)'],
    ['Cyrillic', { ...bare, title: 'Договор вступил в силу' }, '(Asharq Al-Awsat, “Договор вступил в силу”, n.d.)'],
  ])('gives what is known: %s', (_, source, expected) => {
    expect(text('plain', source, { asOf: null })).toBe(`The treaty is in force. ${expected}`);
  });
});

describe('HTML link', () => {
  it('links who reported it to the passage', () => {
    const html =
      'The treaty is in force, <a href="https://english.aawsat.com/world/5193148#:~:text=in%20force">Asharq Al-Awsat reported</a> on Oct. 2, 2025.';
    expect(cite('html', citable())).toEqual({ text: html, html });
  });

  it.each([null, 'javascript:alert(1)', 'ftp://example.org/', 'https://', 'not an address'])(
    'has no link for %s',
    (url) => {
      expect(text('html', { url })).toBe('The treaty is in force, Asharq Al-Awsat reported on Oct. 2, 2025.');
    },
  );

  it('escapes words and addresses', () => {
    const copied = text(
      'html',
      { publisher: 'A&B <i>', url: `https://x.org/?a=1&b="'><i>` },
      { claim: '1 < 2 & "so".' },
    );
    expect(copied).toBe(
      '1 &lt; 2 &amp; &quot;so,&quot; <a href="https://x.org/?a=1&amp;b=%22%27%3E%3Ci%3E">A&amp;B &lt;i&gt; reported</a> on Oct. 2, 2025.',
    );
  });
});

describe('Markdown', () => {
  it('links who reported it to the passage', () => {
    expect(text('markdown', { url: 'https://x.org/a_(b)#:~:text=c' })).toBe(
      'The treaty is in force, [Asharq Al-Awsat reported](https://x.org/a_%28b%29#:~:text=c) on Oct. 2, 2025.',
    );
  });

  it('escapes what would become a link, a cell, a list or emphasis', () => {
    const claim = '1. *A* [b](c) | `d` <e> _f_ &amp; \\g';
    expect(text('markdown', { publisher: 'x]y' }, { claim })).toContain(
      '1\\. \\*A\\* \\[b\\](c) \\| \\`d\\` \\<e\\> \\_f\\_ \\&amp; \\\\g, [x\\]y reported](',
    );
  });

  it('puts the source into a footnote whose label is the key of the source', () => {
    expect(text('markdown-footnote')).toBe(
      'The treaty is in force.[^aawsat-2025-takes-effect]\n\n' +
        '[^aawsat-2025-takes-effect]: Jane Roe, “Treaty Takes Effect,” *Asharq Al-Awsat*, October 2, 2025, ' +
        'accessed November 22, 2026, <https://english.aawsat.com/world/5193148>.',
    );
    expect(text('markdown-footnote', bare, { asOf: null })).toMatch(/\n\n\[\^[\w-]+\]: \*Asharq Al-Awsat\*, n\.d\.$/);
  });
});
