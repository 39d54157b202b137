import { listForms } from '../forms';
import { writeSheet } from './csv';
import { writeHtml } from './html';
import { writeMarkdown } from './markdown';
import type { Sheet } from './model';
import { titleOf } from './wording';

export type { Sheet } from './model';
export { labelOf, PARTS, STATE_LABELS } from './wording';

/** The forms in which a sourcing sheet leaves the panel. */
export const SHEET_FORMS = listForms<Sheet>({
  titleOf,
  writeMarkdown,
  writeHtml,
  writeCsv: writeSheet,
});
