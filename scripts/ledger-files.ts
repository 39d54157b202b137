/** Reads `data/` from disk, for the build and the ledger's commands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LedgerError } from '../core/ledger/finding';
import type { LedgerFiles } from '../core/ledger/read';
import type { LocatorMap } from '../core/model';
import { loadNames, type Names, withCues } from '../core/spot';
import { type CompiledNames, type CueFiles, compileNames, type NamesFile } from '../core/spot/compile';

/** Texts of the ledger's files by path from `root`, the project's folder. */
export function readLedgerFiles(root: string): LedgerFiles {
  const files = [
    'data/sources.json',
    'data/conflicts.json',
    'data/corrections.json',
    ...listJson(root, 'data/entities').map((file) => `data/entities/${file}`),
  ];
  return Object.fromEntries(
    files
      .filter((file) => existsSync(path.join(root, file)))
      .map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
  );
}

/** The locator maps that are drawn (see `locator-map.ts`), by entity. */
export function readMaps(root: string): Record<string, LocatorMap> {
  const file = path.join(root, 'data/maps.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** The names of all entries by id, and the words around them, as `data/names` and `data/cues` have them. */
export interface NameFiles {
  readonly names: Readonly<Record<string, NamesFile>>;
  readonly cues: CueFiles;
}

/** Reads the files of names. Throws a LedgerError where one is no JSON. */
export function readNameFiles(root: string): NameFiles {
  const read = (file: string) => {
    try {
      return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
    } catch (error) {
      throw new LedgerError([
        { file, path: '', reason: `is no JSON: ${(error as Error).message}`, mend: 'Mend its syntax' },
      ]);
    }
  };
  const files = listJson(root, 'data/names').map((file) => [path.basename(file, '.json'), read(`data/names/${file}`)]);
  return {
    names: Object.fromEntries(files),
    cues: {
      topics: read('data/cues/topics.json'),
      given: read('data/cues/given.json'),
      ...read('data/cues/descriptions.json'),
    },
  };
}

/** The packed names, with what is packed beside them. Throws where a file of `data/names` or `data/cues` is broken. */
export function compileNameFiles(root: string): CompiledNames {
  const { names, cues } = readNameFiles(root);
  return compileNames(names, cues);
}

function listJson(root: string, folder: string): string[] {
  const where = path.join(root, folder);
  return existsSync(where) ? readdirSync(where).filter((file) => file.endsWith('.json')) : [];
}

/** The names of the ledger below `root`, ready to be found and decided. Throws as {@link compileNameFiles} does. */
export function openNames(root: string): Names {
  const { names, cues } = compileNameFiles(root);
  return withCues(loadNames(names), cues);
}
