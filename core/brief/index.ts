import { listForms } from '../forms';
import { writeHtml } from './html';
import { writeMarkdown } from './markdown';
import type { Brief } from './model';
import { writeSheet } from './sheet';
import { titleOf } from './wording';

export { composeBrief, type Subject } from './compose';
export type { Brief, BriefEntry } from './model';

/** The forms in which a backgrounder leaves the panel. */
export const FORMS = listForms<Brief>({
  titleOf,
  writeMarkdown,
  writeHtml,
  writeCsv: writeSheet,
});
