/** What the background hands out, in every language: of the tables nothing else ships with it. */
import { handed as en } from './en';
import type { Handed, LanguageId } from './model';

export const HANDED: Readonly<Record<LanguageId, Handed>> = { en };
