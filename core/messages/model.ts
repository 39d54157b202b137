/** What a table of messages is made of, and the languages that there is one for. */
import type * as english from './en';

/** A message by the plural categories of its language (CLDR); `{n}` stands for the number. */
export type Forms = { readonly other: string } & { readonly [C in Intl.LDMLPluralRule]?: string };

/** The same messages as a table, in any language. English says which there are: a missing one does not compile. */
export type Messages<Table> = {
  readonly [K in keyof Table]: Table[K] extends string ? string : Table[K] extends Forms ? Forms : Messages<Table[K]>;
};

/** What is said on pages of others and by the browser: the background hands it out. */
export type Handed = Messages<typeof english.handed>;
/** What a card says. */
export type CardWords = Handed['card'];
/** What became of words that were put into a draft: on the clipboard, where its editor does not take them. */
export type Outcome = keyof CardWords['outcome'];
/** What is said of marks. */
export type MarkWords = Handed['marks'];
/** What is said beside a draft. */
export type DraftWords = Handed['draft'];
/** What our own pages say besides. */
export type Phrases = Messages<typeof english.phrases>;

/** Every language that Sidelight speaks, by its own name. */
export const LANGUAGES = {
  en: 'English',
  ar: 'العربية',
  de: 'Deutsch',
  es: 'Español',
  fa: 'فارسی',
  fr: 'Français',
  he: 'עברית',
  ru: 'Русский',
  tr: 'Türkçe',
  uk: 'Українська',
} as const;
export type LanguageId = keyof typeof LANGUAGES;
export const LANGUAGE_IDS = Object.keys(LANGUAGES) as readonly LanguageId[];

/** Words with the locale in which dates and numbers stand beside them. */
export interface Language<Words = CardWords> {
  /** BCP 47 tag; its language is one of {@link LANGUAGES}. */
  readonly locale: string;
  readonly words: Words;
}

/**
 * Chooses language and locale.
 *
 * @param choice what the reader wants; `auto` for the browser's own language
 * @param preferred BCP 47 tags: the browser's own language, then what its reader reads, most wanted first
 * @returns the language, and its locale with the region that the reader prefers; English as most of the world writes it
 * where there is no table
 */
export function pickLanguage(
  choice: LanguageId | 'auto',
  preferred: readonly string[],
): { readonly id: LanguageId; readonly locale: string } {
  const [own = ''] = preferred;
  const id = choice === 'auto' ? languageOf(own) : choice;
  if (!id) return { id: 'en', locale: 'en-GB' };
  const regional = preferred.filter((tag) => languageOf(tag) === id);
  return { id, locale: regional.find((tag) => tag.includes('-')) ?? regional[0] ?? id };
}

/** The language of a BCP 47 tag, where there is a table for it. */
function languageOf(tag: string): LanguageId | undefined {
  // What Hebrew was called once; browsers of old settings still say so.
  const language = tag.toLowerCase().split(/[-_]/)[0]!.replace(/^iw$/, 'he');
  return LANGUAGE_IDS.find((id) => id === language);
}

/** The direction in which a language of ours is written. */
export function directionOf(locale: string): 'rtl' | 'ltr' {
  return /^(ar|fa|he|iw)\b/.test(locale) ? 'rtl' : 'ltr';
}
