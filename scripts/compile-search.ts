/** The search index and the ledger it leads into, straight from `data/`: what the extension ships. */
import { compileLedger } from '../core/ledger/compile';
import { readLedger } from '../core/ledger/read';
import type { ShippedLedger } from '../core/ledger/shipped';
import { buildSearchIndex } from '../core/search/build';
import { readLedgerFiles, readNameFiles } from './ledger-files';

/** Throws a LedgerError that names the file at fault. */
export function compileSearch(root: string): { readonly ledger: ShippedLedger; readonly index: string } {
  const { ledger } = compileLedger(readLedger(readLedgerFiles(root)));
  const { names, cues } = readNameFiles(root);
  return { ledger, index: buildSearchIndex(ledger.entities, names, cues.given) };
}
