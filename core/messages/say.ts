/** Messages put into words: slots, plurals, numbers. Part of every script that says something: small. */
import type { Forms } from './model';

/** What goes into the slots of a message, by their names. */
export type Slots = Readonly<Record<string, string | number>>;

/**
 * Puts values into the `{slots}` of a message. In a message from right to left each is set apart, so that a name in
 * another script does not move what stands around it (U+2068, U+2069).
 */
export function fill(message: string, slots: Slots): string {
  return split(message)
    .map((part, index) => (index % 2 === 0 ? part : isolate(String(slots[part] ?? ''), message)))
    .join('');
}

/** A message at its slots: text, the name of a slot, text, and so on; it begins and ends with a text. */
export function split(message: string): readonly string[] {
  return message.split(/\{(\w+)\}/);
}

/** Says a number of things: the form that the language asks for, with the number as it writes it. */
export function count(forms: Forms, number: number, locale: string, slots: Slots = {}): string {
  const form = forms[new Intl.PluralRules(locale).select(number)] ?? forms.other;
  return fill(form, { ...slots, n: number.toLocaleString(locale) });
}

/** Letters of Hebrew, Arabic and Persian. */
const RIGHT_TO_LEFT = /[\u0590-\u06ff]/;

function isolate(text: string, message: string): string {
  return RIGHT_TO_LEFT.test(message) && !/^[\d\u0660-\u0669\u06f0-\u06f9٬,.]*$/.test(text)
    ? `\u2068${text}\u2069`
    : text;
}
