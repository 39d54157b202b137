/** The language of our own pages: of all tables, a page loads the one that it speaks. */
import type { Handed, LanguageId, Phrases } from '../core/messages/model';
import type { Settings, SettingsState } from '../core/settings';
import { findLanguage } from './language';
import { loadSettings, watchSettings } from './settings';

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

/**
 * Tells of settings, with the language that they ask for: as they are, and from then on of every change. Of several that
 * are on their way, the latest alone is told.
 * @returns what has them read and told once more
 */
export function followSettings(
  onNews: (state: SettingsState, language: Awaited<ReturnType<typeof loadLanguage>>) => void,
): () => Promise<void> {
  let latest = 0;
  const tell = async (read: SettingsState | Promise<SettingsState>) => {
    latest += 1;
    const asked = latest;
    const state = await read;
    const language = await loadLanguage(state.values.language);
    if (asked === latest) onNews(state, language);
  };
  watchSettings((state) => void tell(state));
  void tell(loadSettings());
  return () => tell(loadSettings());
}
