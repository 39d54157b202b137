import type { Card, CardFact, PartialDate } from '../model';
import { citeByAttribution } from './attribution';
import { citeAsBibtex } from './bibtex';
import { citeAsChicagoNote } from './chicago';
import { citeAsCslJson } from './csl-json';
import { citeAsHtml } from './html';
import { citeAsMarkdown } from './markdown';
import { citeAsMarkdownFootnote } from './markdown-footnote';
import { citePlainly } from './plain';
import { citeAsRis } from './ris';
import type { Citable, Citation, CiteStyle, StyleId } from './style';
import { citeForWikipedia } from './wikipedia';

export type { Citable, Citation, CiteStyle, StyleId } from './style';

/** All styles in the order of a menu: the default first, then what is pasted into text, then what goes into a library. */
export const styles: readonly CiteStyle[] = [
  { id: 'attribution', cite: citeByAttribution },
  { id: 'plain', cite: citePlainly },
  { id: 'html', cite: citeAsHtml },
  { id: 'markdown', cite: citeAsMarkdown },
  { id: 'markdown-footnote', cite: citeAsMarkdownFootnote },
  { id: 'chicago', cite: citeAsChicagoNote },
  { id: 'wikipedia', cite: citeForWikipedia },
  { id: 'bibtex', cite: citeAsBibtex },
  { id: 'ris', cite: citeAsRis },
  { id: 'csl-json', cite: citeAsCslJson },
];

/**
 * Puts a fact and one of its sources together for citing.
 *
 * @param n Which of the card's sources, as in `fact.sources`; the first of the fact's own where left out.
 * @param today The day on which it is cited.
 * @returns Null where the card holds no such source: nothing is cited without one.
 */
export function makeCitable(card: Card, fact: CardFact, today: PartialDate, n = fact.sources[0] ?? 0): Citable | null {
  const source = card.sources[n - 1];
  return source
    ? {
        claim: fact.claim,
        assertedBy: fact.assertedBy,
        denial: fact.denial,
        asOf: fact.asOf?.date ?? null,
        entity: card.name,
        source,
        accessed: today,
      }
    : null;
}

/** Writes a fact with its source in a style. Never throws, whatever the source is like. */
export function cite(style: StyleId, fact: Citable): Citation {
  return styles.find(({ id }) => id === style)!.cite(fact);
}
