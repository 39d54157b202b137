import { listForms } from '../forms';
import type { Brief } from './model';
import { outlineBrief } from './outline';
import { writeSheet } from './sheet';

export { composeBrief, type Subject } from './compose';
export type { Brief, BriefEntry } from './model';

/** The forms in which a backgrounder leaves the panel. */
export const FORMS = listForms<Brief>({ outline: outlineBrief, writeCsv: writeSheet });
