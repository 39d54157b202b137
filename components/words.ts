/** Every word that the card itself says, in one table a language. What comes from the ledger is not here. */
import type { Status } from '../core/model';

/** A language the card can speak. Phrases with a number choose their plural form by the rules of that language. */
export interface Words {
  readonly status: Readonly<Record<Status, string>>;
  readonly back: (name: string) => string;
  readonly openInPanel: string;
  readonly pin: string;
  readonly close: string;
  readonly moreFacts: (count: number) => string;
  readonly more: string;
  readonly moreVersions: (count: number) => string;
  readonly sourcesDiffer: (topic: string) => string;
  readonly voices: (count: number) => string;
  readonly accordingTo: (speaker: string) => string;
  readonly deniedBy: (speaker: string) => string;
  readonly asOf: (date: string) => string;
  readonly mayBeOutdated: string;
  readonly sources: string;
  readonly source: (number: number, publisher: string) => string;
  readonly opensInNewTab: string;
  readonly undated: string;
  readonly related: string;
  readonly noCard: (name: string) => string;
  readonly corrected: (date: string) => string;
  readonly timeline: string;
  readonly copy: string;
  readonly insert: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly copyAs: string;
  readonly muteHere: string;
  readonly mute: string;
}

/** Chooses the form of a phrase that a count asks for; `other` stands in for forms a language has but the table lacks. */
function pluralise(locale: string, forms: { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>) {
  const rules = new Intl.PluralRules(locale);
  return (count: number) => (forms[rules.select(count)] ?? forms.other).replace('#', count.toLocaleString(locale));
}

const en: Words = {
  status: {
    confirmed: 'Confirmed',
    reported: 'Reported',
    disputed: 'Disputed',
    denied: 'Denied',
    superseded: 'Superseded',
  },
  back: (name) => `Back to ${name}`,
  openInPanel: 'Open in the side panel',
  pin: 'Keep open',
  close: 'Close',
  moreFacts: pluralise('en', { one: '# more fact', other: '# more facts' }),
  more: 'More',
  moreVersions: pluralise('en', { one: '# more version', other: '# more versions' }),
  sourcesDiffer: (topic) => `Sources differ on ${topic}`,
  voices: pluralise('en', { one: '# source', other: '# independent sources' }),
  accordingTo: (speaker) => `according to ${speaker}`,
  deniedBy: (speaker) => `Denied by ${speaker}:`,
  asOf: (date) => `as of ${date}`,
  mayBeOutdated: 'may be out of date',
  sources: 'Sources',
  source: (number, publisher) => `Source ${number}: ${publisher}`,
  opensInNewTab: 'opens in a new tab',
  undated: 'undated',
  related: 'Related',
  noCard: (name) => `There is no card for ${name}.`,
  corrected: (date) => `Corrected ${date}`,
  timeline: 'Timeline',
  copy: 'Copy with source',
  insert: 'Insert',
  copied: 'Copied',
  copyFailed: 'Could not copy',
  copyAs: 'Copy as',
  muteHere: 'Not on this site',
  mute: 'Never mark this',
};

const tables: Readonly<Record<string, Words>> = { en };

/** A table of words with the locale in which to write dates and numbers beside them. */
export interface Language {
  readonly locale: string;
  readonly words: Words;
}

/**
 * Picks the language of the card: the first of the reader's languages that there is a table for. Where there is none
 * the card speaks English, with dates in the order that most of the world uses, so that no sentence mixes languages.
 *
 * @param preferred BCP 47 tags, most wanted first, as in `navigator.languages`.
 */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const locale of preferred) {
    const words = tables[locale.split('-')[0] ?? ''];
    if (words) return { locale, words };
  }
  return { locale: 'en-GB', words: en };
}
