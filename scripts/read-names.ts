/** The compiled names, straight from `data/`: what the extension ships and the commands of `package.json` use. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CueFiles, compileNames, type NamesFile } from '../core/spot/compile';

/** Reads `data/names` and `data/cues` under `root` and packs them. Throws an Error that names the file at fault. */
export function readNames(root: string): string {
  const folder = join(root, 'data/names');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const names = files.map((file) => [file.slice(0, -5), readJson(join(folder, file))] as const);
  const cue = (file: string) => readJson(join(root, 'data/cues', `${file}.json`));
  const cues = { topics: cue('topics'), given: cue('given'), ...(cue('descriptions') as object) };
  return compileNames(Object.fromEntries(names) as Record<string, NamesFile>, cues as CueFiles);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`);
  }
}
