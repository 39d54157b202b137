/** What browsers and stores show of us in each language: `_locales`, written from the messages. */
import * as ar from '../core/messages/ar';
import * as de from '../core/messages/de';
import * as en from '../core/messages/en';
import * as es from '../core/messages/es';
import * as fa from '../core/messages/fa';
import * as fr from '../core/messages/fr';
import * as he from '../core/messages/he';
import type { Handed, LanguageId, Phrases } from '../core/messages/model';
import * as ru from '../core/messages/ru';
import * as tr from '../core/messages/tr';
import * as uk from '../core/messages/uk';

/** Every table, by its language. */
export const TABLES: Readonly<Record<LanguageId, { readonly handed: Handed; readonly phrases: Phrases }>> = {
  ar,
  de,
  en,
  es,
  fa,
  fr,
  he,
  ru,
  tr,
  uk,
};

/** Files of `_locales`, by path: JSON as browsers read it. */
export function writeLocales(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(TABLES).map(([id, { phrases }]) => {
      const { _execute_action: _own, ...commands } = phrases.commands;
      const messages = { description: phrases.manifest.description, ...commands };
      const entries = Object.entries(messages).map(([name, message]) => [keyOf(name), { message }]);
      return [`_locales/${id}/messages.json`, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`];
    }),
  );
}

/** What stands in the manifest for a message of that name. */
export function placeholderOf(name: 'description' | keyof Phrases['commands']): string {
  return `__MSG_${keyOf(name)}__`;
}

/** Browsers allow no hyphen in the name of a message. */
function keyOf(name: string): string {
  return name.replaceAll('-', '_');
}
