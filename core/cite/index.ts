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
  { id: 'attribution', label: 'Attribution (AP)', cite: citeByAttribution },
  { id: 'plain', label: 'Plain with URL', cite: citePlainly },
  { id: 'html', label: 'HTML link', cite: citeAsHtml },
  { id: 'markdown', label: 'Markdown link', cite: citeAsMarkdown },
  { id: 'markdown-footnote', label: 'Markdown footnote', cite: citeAsMarkdownFootnote },
  { id: 'chicago', label: 'Chicago note', cite: citeAsChicagoNote },
  { id: 'wikipedia', label: 'Wikipedia', cite: citeForWikipedia },
  { id: 'bibtex', label: 'BibTeX', cite: citeAsBibtex },
  { id: 'ris', label: 'RIS', cite: citeAsRis },
  { id: 'csl-json', label: 'CSL-JSON', cite: citeAsCslJson },
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
