/** Holds what was built to its budget: the size of every bundle, and of the data in the background, gzip, in bytes. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { compilersOf } from './ledger-plugin';

/** Bundles by file name; `docs/ARCHITECTURE.md` says who gets which. */
const BUNDLES: Readonly<Record<string, number>> = {
  'page.js': 12_000,
  'names.js': 40_000,
  'cues.js': 62_000,
  'hands.js': 35_000,
  'card.js': 25_000,
  'write.js': 16_000,
  'flags.js': 18_000,
};

/** Facts, the index that ranks them and the one that is searched, together. */
const DATA = 200_000;

const compilers = compilersOf(process.cwd());
const data = (['ledger', 'index', 'search'] as const).reduce((sum, name) => sum + zippedSize(compilers[name]()), 0);
const checks = [
  report('facts and index', data, DATA),
  ...['chrome', 'firefox'].flatMap((target) =>
    Object.entries(BUNDLES).map(([file, limit]) => {
      const built = path.join('.output', `${target}-mv3`, file);
      const size = existsSync(built) ? zippedSize(readFileSync(built)) : Number.NaN;
      return report(`${target}: ${file}`, size, limit);
    }),
  ),
];
process.exit(checks.every(Boolean) ? 0 : 1);

function report(name: string, size: number, limit: number): boolean {
  const fits = size <= limit;
  console.log(`${fits ? 'ok  ' : 'FAIL'} ${name}: ${Number.isNaN(size) ? 'missing' : size} of ${limit} bytes`);
  return fits;
}

function zippedSize(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}
