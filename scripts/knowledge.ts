import { buildKnowledge, type CheckOptions, type Knowledge } from '../core/check';
import { compileLedger } from '../core/ledger/compile';
import { readLedger } from '../core/ledger/read';
import { openLibrary } from '../core/ledger/shipped';
import { openNames, readLedgerFiles } from './ledger-files';

/** What the check needs, from the data below `root`. The day of writing is the same on every run. */
export function openKnowledge(root: string): { readonly knowledge: Knowledge; readonly options: CheckOptions } {
  const names = openNames(root);
  const opened = openLibrary(compileLedger(readLedger(readLedgerFiles(root))).ledger);
  return { knowledge: buildKnowledge(opened), options: { names, today: '2026-11-22' } };
}
