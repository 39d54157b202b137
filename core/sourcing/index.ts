import { listForms } from '../forms';
import { writeSheet } from './csv';
import type { Sheet } from './model';
import { outlineSheet } from './outline';

export type { Sheet } from './model';
export { labelOf, PARTS, STATE_LABELS } from './wording';

/** The forms in which a sourcing sheet leaves the panel. */
export const SHEET_FORMS = listForms<Sheet>({ outline: outlineSheet, writeCsv: writeSheet });
