/** Real editors for the tests, each bundled from its package with a page around it. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const ROOT = path.resolve('tests/pages/editors');
const bundles = new Map<string, Promise<string>>();

/** The page of an editor; its model is to be read by `model()`, its field has the focus. */
export function editorPage(name: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
<style>body { font: 18px/1.5 serif; margin: 40px 40px 400px } #editor { max-width: 640px }</style>
<div id="editor"></div><script type="module" src="/editors/${name}.js"></script>`;
}

/** The script of an editor, bundled once. @throws Error where there is no such editor */
export function bundleEditor(name: string): Promise<string> {
  const known = bundles.get(name);
  if (known) return known;
  const file = readdirSync(ROOT).find((each) => path.parse(each).name === name);
  if (!file) throw new Error(`There is no editor ${name}.`);
  const bundle = build({
    entryPoints: [path.join(ROOT, file)],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    // The project's own says that it is Preact.
    tsconfigRaw: {},
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.css': 'empty', '.svg': 'text' },
    logLevel: 'error',
  }).then(({ outputFiles }) => outputFiles[0]!.text);
  bundles.set(name, bundle);
  return bundle;
}
