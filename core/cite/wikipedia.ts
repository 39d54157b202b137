import type { SourceKind } from '../model';
import { formatLongDate, parseDate } from './date';
import type { Citable, Citation } from './style';
import { linkTo, tidy } from './wording';

const news: ReadonlySet<SourceKind> = new Set([
  'state-media',
  'wire',
  'newspaper',
  'magazine',
  'trade-press',
  'broadcaster',
]);

/** Makes words safe as the value of a template's parameter, and in the external link that the title becomes. */
function escapeWikitext(words: string): string {
  return words.replace(/[<>[\]{}|~]|&(?=#?\w+;)|'(?=')|_(?=_)/g, (char) => `&#${char.charCodeAt(0)};`);
}

/**
 * Gives the source as a citation template of the English Wikipedia: `cite news` for the press, `cite web` for other
 * pages, `cite report` for what is not on the web, since `cite web` needs an address.
 */
export function citeForWikipedia({ source, accessed }: Citable): Citation {
  const url = linkTo(source, false);
  const press = news.has(source.kind);
  const date = parseDate(source.date);
  const seen = parseDate(accessed);
  const language = tidy(source.lang).split('-')[0]!;
  const fields: readonly (readonly [string, string | null | false])[] = [
    ['author', escapeWikitext(tidy(source.author))],
    ['title', escapeWikitext(tidy(source.title) || '[Untitled]')],
    ['url', url],
    [press ? 'work' : 'publisher', escapeWikitext(tidy(source.publisher))],
    ['date', date ? formatLongDate(date, 'en-GB') : 'n.d.'],
    ['access-date', url && seen && formatLongDate(seen, 'en-GB')],
    ['language', language !== 'en' && escapeWikitext(language)],
  ];
  const filled = fields.flatMap(([name, value]) => (value ? [`|${name}=${value}`] : []));
  return { text: `{{cite ${press ? 'news' : url ? 'web' : 'report'} ${filled.join(' ')}}}` };
}
