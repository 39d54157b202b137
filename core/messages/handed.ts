/** What the background hands out, in every language: of the tables nothing else ships with it. */
import { handed as ar } from './ar';
import { handed as de } from './de';
import { handed as en } from './en';
import { handed as es } from './es';
import { handed as fa } from './fa';
import { handed as fr } from './fr';
import { handed as he } from './he';
import type { Handed, LanguageId } from './model';
import { handed as ru } from './ru';
import { handed as tr } from './tr';
import { handed as uk } from './uk';

export const HANDED: Readonly<Record<LanguageId, Handed>> = { ar, de, en, es, fa, fr, he, ru, tr, uk };
