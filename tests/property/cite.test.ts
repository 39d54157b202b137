import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Citable, cite, styles } from '../../core/cite/index';
import type { CardSource, SourceKind } from '../../core/model';

/** Strings of every sort: any code unit, and many of those that some format takes for its own. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...'\\{}[]|<>&\'"`~^$%#_*=-@:;,./()!? \n\r\t\0\u2028\u202eaБم1\ud800'),
    maxLength: 40,
  }),
);
const dates = fc.oneof(fc.constantFrom('2025', '2025-01', '2025-01-17', '2025-13', '0000-00-00'), words);
const urls = fc.oneof(
  words.map((path) => `https://example.org/${path}`),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  words,
);
const kinds: readonly SourceKind[] = ['official', 'wire', 'newspaper', 'think-tank', 'blog', 'aggregator'];

const sources: fc.Arbitrary<CardSource> = fc.record({
  id: words,
  publisher: words,
  title: fc.option(words),
  author: fc.option(words),
  date: fc.option(dates),
  url: fc.option(urls),
  lang: fc.option(fc.oneof(fc.constantFrom('en', 'ru', 'zh-Hant'), words)),
  kind: fc.constantFrom(...kinds),
  caution: fc.option(words),
});

const facts: fc.Arbitrary<Citable> = fc.record({
  claim: words,
  assertedBy: fc.option(words),
  denial: fc.option(fc.record({ by: words, claim: words })),
  asOf: fc.option(dates),
  entity: words,
  source: sources,
  accessed: dates,
});

/** Line ends belong to the formats that have lines; anything else that cannot be seen does not belong. */
const raw = /(?![\n\r])\p{Cc}|\p{Cs}|[\u2028\u2029\u202a-\u202e]/u;

describe('citing any fact with any source', () => {
  it.each(styles.map(({ id }) => id))('gives clean text, never an error: %s', (style) => {
    fc.assert(
      fc.property(facts, (fact) => {
        const { text, html = '' } = cite(style, fact);
        expect(text).not.toBe('');
        expect(text + html).not.toMatch(raw);
        expect(text + html).not.toMatch(/\b(?:undefined|null|NaN)\b|Invalid Date/);
      }),
    );
  });

  it.each(['html', 'chicago'] as const)('holds no tag but its own: %s', (style) => {
    fc.assert(
      fc.property(facts, (fact) => {
        const html = cite(style, fact).html!;
        const bare = html.replace(/<a href="https?:\/\/[^"<>\s]+">|<\/a>|<\/?i>/gi, '');
        expect(bare).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });

  it('writes Markdown with its own links and no others', () => {
    fc.assert(
      fc.property(facts, (fact) => {
        const { text } = cite('markdown', fact);
        const bare = text.replace(/\\[^\w\s]/g, '').replace(/\[[^[\]]*\]\(https?:\/\/[^()<>\s]+\)/i, '');
        expect(bare).not.toMatch(/[[\]<>|`]/);
      }),
    );
  });

  it('writes one template that closes where it ends', () => {
    fc.assert(
      fc.property(facts, (fact) => {
        const { text } = cite('wikipedia', fact);
        expect(text).toMatch(/^\{\{cite (?:news|web|report) [^{}<>[\]]*\}\}$/);
        for (const field of text.slice(2, -2).split('|').slice(1))
          expect(field).toMatch(/^(?:author|title|url|work|publisher|date|access-date|language)=/);
      }),
    );
  });

  it('writes BibTeX and RIS of one entry that citation-js reads without a complaint', () => {
    fc.assert(
      fc.property(facts, (fact) => {
        expect(new Cite(cite('bibtex', fact).text).data).toHaveLength(1);
        expect(new Cite(cite('ris', fact).text).data).toHaveLength(1);
        expect(JSON.parse(cite('csl-json', fact).text)).toHaveLength(1);
      }),
    );
  });

  it('links nothing but web addresses', () => {
    fc.assert(
      fc.property(facts, words, (fact, url) => {
        fc.pre(!/^\s*https?:\/\//i.test(url));
        for (const { id } of styles)
          expect(cite(id, { ...fact, source: { ...fact.source, url } }).text).not.toMatch(
            /href=|\|url=|^UR {2}-|"URL"/m,
          );
      }),
    );
  });
});
