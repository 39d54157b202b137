/** The ledger as it ships, compiled once for all tests of a file. */
import { compileLedger } from '../../core/ledger/compile';
import { readLedger } from '../../core/ledger/read';
import { openLibrary } from '../../core/ledger/shipped';
import { loadFactIndex } from '../../core/search/fact-index';
import { compileNames } from '../../core/spot/compile';
import { readLedgerFiles, readMaps } from '../../scripts/ledger-files';
import { NO_CUES } from './no-cues';

const ROOT = process.cwd();

/** The day on which the data was reviewed: tests do not depend on the day they run. */
export const REVIEWED = '2026-11-22';

export const files = readLedgerFiles(ROOT);
export const ledger = readLedger(files);
export const compiled = compileLedger(ledger, readMaps(ROOT));
export const library = openLibrary(compiled.ledger);
export const index = loadFactIndex(compiled.index);

/** Names and cues of a ledger without any, for what never asks for them. */
export const nameless = compileNames({}, NO_CUES);
