/** All tables by language. */
import { ar, arStop } from './ar';
import type { Concepts } from './concepts';
import { de, deStop } from './de';
import { en, enStop } from './en';
import { es, esStop } from './es';
import { fa, faStop } from './fa';
import { fr, frStop } from './fr';
import { he, heStop } from './he';
import { it, itStop } from './it';
import { ja, jaStop } from './ja';
import { ko, koStop } from './ko';
import { pl, plStop } from './pl';
import { pt, ptStop } from './pt';
import { ru, ruStop } from './ru';
import { tr, trStop } from './tr';
import { uk, ukStop } from './uk';
import { zh, zhStop } from './zh';

export const CONCEPTS: readonly Concepts[] = [en, ru, uk, fa, ar, he, de, fr, es, it, pt, pl, tr, zh, ja, ko];
export const STOP_WORDS: readonly string[] = [
  enStop,
  ruStop,
  ukStop,
  faStop,
  arStop,
  heStop,
  deStop,
  frStop,
  esStop,
  itStop,
  ptStop,
  plStop,
  trStop,
  zhStop,
  jaStop,
  koStop,
];
