/** Holds what was built to its budget: the size of every bundle as it travels, gzip, in bytes. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

interface Budget {
  readonly name: string;
  readonly holds: (file: string) => boolean;
  readonly limit: number;
}

const BUDGETS: readonly Budget[] = [
  { name: 'page.js, in every frame', holds: (file) => file === 'page.js', limit: 12_000 },
  { name: 'names.js, in every frame', holds: (file) => file === 'names.js', limit: 40_000 },
  { name: 'card.js, on first need', holds: (file) => file === 'card.js', limit: 25_000 },
  {
    name: 'background with facts and index',
    holds: (file) =>
      file === 'background.js' || (file.endsWith('.json') && !/^(manifest|_locales\/.*)\.json$/.test(file)),
    limit: 200_000,
  },
];

let exceeded = false;
for (const target of ['chrome', 'firefox']) {
  const folder = `.output/${target}-mv3`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const { name, holds, limit } of BUDGETS) {
    const held = files.filter(holds);
    const size = held.reduce(
      (sum, file) => sum + gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length,
      0,
    );
    const fits = held.length > 0 && size <= limit;
    exceeded ||= !fits;
    console.log(
      `${fits ? 'ok  ' : 'FAIL'} ${target}: ${name}: ${size} of ${limit} bytes${held.length ? '' : ', missing'}`,
    );
  }
}
process.exit(exceeded ? 1 : 0);
