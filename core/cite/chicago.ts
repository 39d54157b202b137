import { formatLongDate, parseDate } from './date';
import { escapeHtml } from './html';
import type { Citable, Citation } from './style';
import { linkTo, tidy } from './wording';

/** How a format sets the parts of a note. */
export interface NoteFormat {
  readonly words: (words: string) => string;
  readonly publisher: (name: string) => string;
  readonly link: (url: string) => string;
}

/** Gives the source as a note of the Chicago Manual of Style, set in a format. */
export function composeNote(fact: Citable, format: NoteFormat): string {
  const { source } = fact;
  const publisher = tidy(source.publisher);
  const title = tidy(source.title).replace(/[“”"]([^“”"]*)[“”"]/g, '‘$1’');
  const date = parseDate(source.date);
  const accessed = parseDate(fact.accessed);
  const url = linkTo(source, false);
  // A comma goes within the quotes, and gives way to a mark that the title brings along.
  const comma = /[?!…]$/.test(title) ? '' : ',';
  const rest = [
    publisher && format.publisher(publisher),
    date ? formatLongDate(date) : 'n.d.',
    url && accessed && `accessed ${formatLongDate(accessed)}`,
    url && format.link(url),
  ].filter(Boolean);
  const author = tidy(source.author);
  const note = `${author && `${format.words(author)}, `}${title && `“${format.words(title)}${comma}” `}${rest.join(', ')}`;
  return note.endsWith('.') ? note : `${note}.`;
}

/** Gives the source as a Chicago note: as text, and as rich text with the publisher in italics and the address linked. */
export function citeAsChicagoNote(fact: Citable): Citation {
  const same = (words: string) => words;
  return {
    text: composeNote(fact, { words: same, publisher: same, link: same }),
    html: composeNote(fact, {
      words: escapeHtml,
      publisher: (name) => `<i>${escapeHtml(name)}</i>`,
      link: (url) => `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`,
    }),
  };
}
