/** Which language the reader wants. */
import { pickLanguage } from '../core/messages/model';
import type { Settings } from '../core/settings';
import { browser } from './browser';

/** The language of a choice, with the locale for dates and numbers; `auto` goes by the browser's own language. */
export async function findLanguage(choice: Settings['language']): Promise<ReturnType<typeof pickLanguage>> {
  const read = await browser.i18n.getAcceptLanguages();
  return pickLanguage(choice, [browser.i18n.getUILanguage(), ...read]);
}
