/** Pages whose document belongs to a framework, each bundled from its package. */
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';

const ROOT = path.resolve('tests/pages/frameworks');
const bundles = new Map<string, Promise<string>>();

/** What the server has written into the page of each: React takes it over as it is. */
const WRITTEN: Readonly<Record<string, string>> = {
  react: '<ul><li>Rosatom, in React.</li></ul>',
  htmx: '<p>Rosatom, before the server is asked.</p>',
  turbo: '<p>Rosatom, on the first page.</p>',
};

/** The page of a framework. It does what it does on `change-now`. */
export function frameworkPage(name: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
<div id="app">${WRITTEN[name] ?? ''}</div><script type="module" src="/frameworks/${name}.js"></script>`;
}

/** Svelte's components are compiled by its own compiler. */
const svelte: Plugin = {
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, async ({ path: file }) => {
      const { readFile } = await import('node:fs/promises');
      const { js } = compile(await readFile(file, 'utf8'), { filename: file, generate: 'client', css: 'external' });
      return { contents: js.code };
    });
  },
};

/** The script of a framework's page, bundled once. @throws Error where there is no such page */
export function bundleFramework(name: string): Promise<string> {
  const known = bundles.get(name);
  if (known) return known;
  const bundle = build({
    entryPoints: [path.join(ROOT, `${name}.js`)],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['browser', 'production'],
    // The editors have the React before this one.
    alias: { react: 'react-19', 'react-dom': 'react-dom-19' },
    tsconfigRaw: {},
    define: {
      'process.env.NODE_ENV': '"production"',
      ngDevMode: 'false',
      ngServerMode: 'false',
      ngI18nClosureMode: 'false',
    },
    plugins: [svelte],
    logLevel: 'error',
  }).then(({ outputFiles }) => outputFiles[0]!.text);
  bundles.set(name, bundle);
  return bundle;
}
