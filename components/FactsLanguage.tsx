import { fill } from '../core/messages/say';
import { useLanguage } from './language';

/** Says in which language facts are, where that is not the reader's own. */
export function FactsLanguage({ of }: { of: string }) {
  const { locale, words } = useLanguage();
  if (locale.startsWith(of)) return null;
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(of) ?? of;
  return <p class="facts-language">{fill(words.factsIn, { language })}</p>;
}
