import { az } from './az';
import { de } from './de';
import { latin } from './latin';
import { pl } from './pl';
import { ru } from './ru';
import { tr } from './tr';
import { uk } from './uk';

/**
 * Endings by language and paradigm: a space-parted list. `_` is no ending, a leading `-` cuts one letter off the form
 * before the ending is added, `,` parts variants of one case. Lists of one length agree case by case in a phrase.
 */
export const paradigms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ru,
  uk,
  pl,
  tr,
  az,
  de,
  en: latin,
  fr: latin,
  es: latin,
  it: latin,
  pt: latin,
};
