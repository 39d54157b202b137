/** The language of our own pages: of all tables, a page loads the one that it speaks. */
import type { Handed, LanguageId, Phrases } from '../core/messages/model';
import type { Settings } from '../core/settings';
import { findLanguage } from './language';

interface Table {
  readonly handed: Handed;
  readonly phrases: Phrases;
}

const TABLES: Readonly<Record<LanguageId, () => Promise<Table>>> = {
  ar: () => import('../core/messages/ar'),
  de: () => import('../core/messages/de'),
  en: () => import('../core/messages/en'),
  es: () => import('../core/messages/es'),
  fa: () => import('../core/messages/fa'),
  fr: () => import('../core/messages/fr'),
  he: () => import('../core/messages/he'),
  ru: () => import('../core/messages/ru'),
  tr: () => import('../core/messages/tr'),
  uk: () => import('../core/messages/uk'),
};

/** The messages of a choice, with the locale for dates and numbers. */
export async function loadLanguage(choice: Settings['language']): Promise<Table & { readonly locale: string }> {
  const { id, locale } = await findLanguage(choice);
  const { handed, phrases } = await TABLES[id]();
  return { locale, handed, phrases };
}
