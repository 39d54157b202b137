/** Vite plugin: no package ships without its licence in `NOTICE`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * Fails the build on a package with code in a bundle that `NOTICE` does not name.
 * @param root the project's folder
 */
export function namedInNotice(root: string): Plugin {
  return {
    name: 'named-in-notice',
    apply: 'build',
    generateBundle(_options, bundle) {
      const notice = readFileSync(path.join(root, 'NOTICE'), 'utf8');
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const name = packageOf(id);
          if (!name || renderedLength === 0 || isNamed(notice, name)) continue;
          this.error(`${name} ships in ${output.fileName}, and NOTICE does not name it: add it to scripts/notice.ts`);
        }
      }
    },
  };
}

/** The package that a module is of; undefined for one of ours. Bundlers add modules of their own, named after `\0`. */
export function packageOf(id: string): string | undefined {
  const place = id.replaceAll('\\', '/').split('/node_modules/').at(-1)!;
  if (id.includes('node_modules')) return /^(@[^/]+\/)?[^/]+/.exec(place)?.[0];
  return /^\0(vite|rolldown|wxt)\b/.exec(id)?.[1];
}

function isNamed(notice: string, name: string): boolean {
  return notice.split('\n').some((line) => line.startsWith(`${name} `) && line.endsWith(')'));
}
