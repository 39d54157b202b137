/** Reads `data/` from disk, for the build and the ledger's commands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LedgerFiles } from '../core/ledger/read';
import type { LocatorMap } from '../core/model';
import { type CueFiles, compileNames, type NamesFile } from '../core/spot/compile';

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

/** The packed names that every page gets. Throws where a file of `data/names` or `data/cues` is broken. */
export function readNames(root: string): string {
  const read = (folder: string) =>
    Object.fromEntries(
      listJson(root, folder).map((file) => {
        const where = `${folder}/${file}`;
        try {
          return [path.basename(file, '.json'), JSON.parse(readFileSync(path.join(root, where), 'utf8'))];
        } catch (error) {
          throw new Error(`${where}: is no JSON: ${(error as Error).message}`);
        }
      }),
    );
  const names = read('data/names') as Record<string, NamesFile>;
  const cues = { topics: {}, given: {}, heads: [], determiners: {}, modifiers: {}, others: [], ...read('data/cues') };
  return compileNames(Object.keys(names).length > 0 ? names : listOwnNames(root), cues as CueFiles);
}

/** Until there are files of names: what an entry is called on its card. */
function listOwnNames(root: string): Record<string, NamesFile> {
  const short: Record<string, string> = { 'bushehr-npp': 'Bushehr', shahed: 'Shahed', pezeshkian: 'Pezeshkian' };
  return Object.fromEntries(
    listJson(root, 'data/entities').map((file) => {
      const { id, name } = JSON.parse(readFileSync(path.join(root, 'data/entities', file), 'utf8'));
      const forms = { en: [name.replace(/ \(.*|"/g, ''), short[id] ?? ''].filter(Boolean) };
      return [id, { classes: [], emits: [], names: [{ prior: 1, forms }] }];
    }),
  );
}

function listJson(root: string, folder: string): string[] {
  const where = path.join(root, folder);
  return existsSync(where) ? readdirSync(where).filter((file) => file.endsWith('.json')) : [];
}
