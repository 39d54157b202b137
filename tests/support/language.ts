/** English, as a browser in Britain asks for it, and every other language that there is. */
import type { OwnLanguage } from '../../components/phrases';
import { handed, phrases } from '../../core/messages/en';
import type { CardWords, Language, LanguageId } from '../../core/messages/model';
import type { Speaker } from '../../platform/speaker';

export const ENGLISH: OwnLanguage = { locale: 'en-GB', handed, phrases };
export const ENGLISH_CARD: Language<CardWords> = { locale: 'en-GB', words: handed.card };
export const ENGLISH_SPEAKER: Speaker = { now: async () => ({ locale: 'en-GB', words: handed }), watch: () => {} };

/** A language as our own pages have it. */
export async function readLanguage(id: LanguageId): Promise<OwnLanguage> {
  return { locale: id, ...((await import(`../../core/messages/${id}.ts`)) as Omit<OwnLanguage, 'locale'>) };
}
