import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sidelightData } from '../../../scripts/ledger-plugin';

const empty = mkdtempSync(path.join(tmpdir(), 'sidelight-data-'));
afterAll(() => rmSync(empty, { recursive: true }));

/** Loads a module as Vite would; `this.error` throws there, too. */
function load(root: string, what: string): string {
  const { load: loader } = sidelightData(root) as unknown as { load: (this: object, id: string) => string };
  const context = {
    error: (message: string) => {
      throw new Error(message);
    },
  };
  return loader.call(context, `\0virtual:sidelight/${what}`);
}

describe('the modules of compiled data', { timeout: 60_000 }, () => {
  it.each(['ledger', 'index'])('are strings of JSON (%s)', (what) => {
    const code = load(process.cwd(), what);
    const json = JSON.parse(/^export default (.*);$/s.exec(code)![1]!) as string;
    expect(Object.keys(JSON.parse(json) as object).length).toBeGreaterThan(0);
  });

  it('are the packed names as they are', () => {
    const packed = JSON.parse(/^export default (.*);$/s.exec(load(process.cwd(), 'names'))![1]!) as object;
    expect(Object.keys(packed)).toEqual(['dictionary', 'named']);
  });

  it('fail the build with the file and the reason where data is broken', () => {
    expect(() => load(empty, 'ledger')).toThrow(/data cannot be built\ndata\/sources\.json: is missing/);
  });

  it('are built anew when a file of data changes, and only then', () => {
    const watcher = new EventEmitter();
    const { configureServer } = sidelightData('/project') as unknown as { configureServer: (server: object) => void };
    configureServer({ watcher });
    const changed: string[] = [];
    watcher.on('all', (_event, file: string) => changed.push(file));
    watcher.emit('all', 'change', '/project/core/model.ts');
    expect(changed).toEqual(['/project/core/model.ts']);
    watcher.emit('all', 'change', '/project/data/sources.json');
    expect(changed.slice(1)).toEqual(
      expect.arrayContaining(['/project/entrypoints/names.ts', '/project/entrypoints/background.ts']),
    );
  });
});
