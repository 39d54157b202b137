import { type ComponentChild, createContext, h } from 'preact';
import { useContext } from 'preact/hooks';
import type { Handed, Phrases } from '../core/messages/model';
import { LanguageContext } from './language';

/** What a page of ours speaks: its own messages, and those of the cards in it. */
export interface OwnLanguage {
  /** BCP 47 tag. */
  readonly locale: string;
  readonly phrases: Phrases;
  readonly handed: Handed;
}

const PhrasesContext = createContext<OwnLanguage | null>(null);

/** Has everything in a page of ours speak its language, cards included. */
export function speak(language: OwnLanguage, content: ComponentChild) {
  const { locale, handed } = language;
  const cards = h(LanguageContext.Provider, { value: { locale, words: handed.card }, children: content });
  return h(PhrasesContext.Provider, { value: language, children: cards });
}

/** The language of the page around the calling component. */
export function usePhrases(): OwnLanguage {
  return useContext(PhrasesContext)!;
}
