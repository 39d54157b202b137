/** Vite plugin: modules that are loaded late are loaded by the browser alone. */
import type { Plugin } from 'vite';

const THEIRS = '\0vite/preload-helper.js';
const OURS = '\0plain-import';

/** Vite would wrap each `import()` in code that preloads what it needs: ours need nothing. */
export function importPlainly(): Plugin {
  return {
    name: 'import-plainly',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === THEIRS ? OURS : undefined),
    load: (id) => (id === OURS ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
