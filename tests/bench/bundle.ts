/** Contestants as scripts that define `prepare()` and `bench()`, made as the extension's own scripts are. */
import path from 'node:path';
import { build, type Plugin } from 'vite';
import type { PackedNames } from '../../core/spot/names';
import { readNameFiles } from '../../scripts/ledger-files';
import type * as LedgerPlugin from '../../scripts/ledger-plugin';

/** Names that peers look for: what `docs/PERFORMANCE.md` compares with, and about what a small ledger has. */
const PEER_NAMES = 446;

/** Bundles one contestant of `tests/bench/contestants` in the tree at `root`, with the names as that tree packs them, or those given. */
export async function bundleContestant(name: string, root = process.cwd(), names?: PackedNames): Promise<string> {
  const { sidelightData } = (await import(path.join(root, 'scripts/ledger-plugin.ts'))) as typeof LedgerPlugin;
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [...(names ? [give('virtual:sidelight/names', names)] : []), sidelightData(root), peerNames(root)],
    build: {
      write: false,
      minify: true,
      lib: { entry: path.join(root, `tests/bench/contestants/${name}.ts`), formats: ['iife'], name: 'contestant' },
    },
  });
  const [chunk] = (Array.isArray(output) ? output[0]! : (output as { output: unknown[] })).output as { code: string }[];
  return `${chunk!.code}\nvar { prepare, bench } = contestant;`;
}

function peerNames(root: string): Plugin {
  return give('virtual:bench/names', listPeerNames(root));
}

/** A module whose default export is that value. */
function give(id: string, value: PackedNames | readonly string[]): Plugin {
  return {
    name: `give ${id}`,
    resolveId: (source) => (source === id ? `\0given:${id}` : undefined),
    load: (source) => (source === `\0given:${id}` ? `export default ${JSON.stringify(value)}` : undefined),
  };
}

/** Names without their endings and alternatives, in all languages, evenly taken from the ledger. */
function listPeerNames(root: string): string[] {
  const { names } = readNameFiles(root);
  const all = Object.values(names).flatMap((file) =>
    [...(file.names ?? []), ...(file.surnames ?? [])].flatMap(({ forms }) => Object.values(forms).flat()),
  );
  const plain = [
    ...new Set(
      all
        .map((form) => form.replaceAll(/\|[\p{L}\d]+|[\^*]|\[[^\]]*\]/gu, '').trim())
        .filter((form) => form.length > 2),
    ),
  ];
  return Array.from(
    { length: Math.min(PEER_NAMES, plain.length) },
    (_, n) => plain[Math.floor((n * plain.length) / PEER_NAMES)]!,
  );
}
