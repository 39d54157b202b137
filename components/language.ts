import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CardWords, Language } from '../core/messages/model';

/** The language that all parts of one card speak. */
export const LanguageContext = createContext<Language<CardWords> | null>(null);

/** The language of the card around the calling component. */
export function useLanguage(): Language<CardWords> {
  return useContext(LanguageContext)!;
}
