import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Language, pickLanguage } from './words';

/** The language that all parts of one card speak. */
export const LanguageContext = createContext<Language>(pickLanguage([]));

/** The language of the card around the calling component. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
