/** The search as it ships, built once for all tests of a file. */
import { openLibrary } from '../../core/ledger/shipped';
import { createSearch } from '../../core/search';
import { compileSearch } from '../../scripts/compile-search';

const { ledger, index } = compileSearch(process.cwd());

export const searchIndex = index;
export const searched = openLibrary(ledger);
export const { search } = createSearch(searched, index);
