/** Vite plugin: what is compiled of `data/`, as modules. Broken data fails the build with file, path and reason. */
import path from 'node:path';
import type { Plugin } from 'vite';
import { compileLedger } from '../core/ledger/compile';
import { readLedger } from '../core/ledger/read';
import type { PackedCues, PackedNames } from '../core/spot/names';
import { compileSearch } from './compile-search';
import { compileNameFiles, readLedgerFiles, readMaps } from './ledger-files';

const PREFIX = 'virtual:sidelight/';

/** Entrypoints that carry compiled data: rebuilt by `wxt` when a file of `data/` changes. */
const CARRIERS = ['entrypoints/names.ts', 'entrypoints/cues.ts', 'entrypoints/background.ts'];

/**
 * What is compiled of `data/`, by the name of its module; each call reads the files afresh.
 * @throws LedgerError naming the file at fault
 */
export function compilersOf(root: string): {
  readonly names: () => PackedNames;
  readonly cues: () => PackedCues;
  readonly ledger: () => string;
  readonly index: () => string;
  readonly search: () => string;
} {
  return {
    names: () => compileNameFiles(root).names,
    cues: () => compileNameFiles(root).cues,
    ledger: () => JSON.stringify(compile(root).ledger),
    index: () => compile(root).index,
    search: () => compileSearch(root).index,
  };
}

/**
 * Gives `virtual:sidelight/names`, `/cues`, `/ledger`, `/index` and `/search`; see `virtual.d.ts` for what each exports.
 * @param root the project's folder
 */
export function sidelightData(root: string): Plugin {
  const compilers: Readonly<Record<string, () => unknown>> = { ...compilersOf(root) };
  return {
    name: 'sidelight-data',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return;
      const what = id.slice(PREFIX.length + 1);
      try {
        return `export default ${JSON.stringify(compilers[what]!())};`;
      } catch (error) {
        this.error(`data cannot be built\n${(error as Error).message}`);
      }
    },
    configureServer({ watcher }) {
      const data = path.join(root, 'data') + path.sep;
      watcher.on('all', (_event, file) => {
        // Compiled data has no file that WXT could know: its carriers stand in for it.
        if (!path.resolve(root, file).startsWith(data)) return;
        for (const carrier of CARRIERS) watcher.emit('all', 'change', path.join(root, carrier));
      });
    },
  };
}

function compile(root: string) {
  return compileLedger(readLedger(readLedgerFiles(root)), readMaps(root));
}
