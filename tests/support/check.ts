/** The check over the ledger as it ships. */
import { buildKnowledge, checkText, type Finding } from '../../core/check';
import { openNames } from '../../scripts/ledger-files';
import { library, REVIEWED } from './ledger';

const root = process.cwd();
export const names = openNames(root);
export const knowledge = buildKnowledge(library);

/** Findings of a text, written on the day on which the data was reviewed. */
export function check(text: string, lang?: string): Finding[] {
  return checkText(text, knowledge, { names, today: REVIEWED, ...(lang && { lang }) });
}
