/** `npx tsx tests/bench/check.ts`: time of the claim check, in milliseconds a sentence. Budget: 1. */
import { readFileSync } from 'node:fs';
import { buildKnowledge, checkText } from '../../core/check';
import { compileLedger } from '../../core/ledger/compile';
import { readLedger } from '../../core/ledger/read';
import { openLibrary } from '../../core/ledger/shipped';
import { openNames, readLedgerFiles } from '../../scripts/ledger-files';

const root = process.cwd();
const names = openNames(root);
const library = openLibrary(compileLedger(readLedger(readLedgerFiles(root))).ledger);
const opened = performance.now();
const knowledge = buildKnowledge(library);
console.log(`preparing the ledger: ${(performance.now() - opened).toFixed(0)} ms, once`);

const texts = (JSON.parse(readFileSync('tests/eval/claims-own.json', 'utf8')) as { text: string }[]).map(
  ({ text }) => text,
);
const options = { names, today: '2026-11-22' };
for (let round = 0; round < 5; round++) for (const text of texts) checkText(text, knowledge, options);
const times = texts
  .flatMap((text) =>
    Array.from({ length: 5 }, () => {
      const start = performance.now();
      checkText(text, knowledge, options);
      return performance.now() - start;
    }),
  )
  .sort((a, b) => a - b);
const at = (share: number) => times[Math.floor((times.length - 1) * share)]!.toFixed(2);
console.log(`a sentence about something known: median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
