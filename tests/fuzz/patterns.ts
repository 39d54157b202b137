/** Every regular expression that ships: the literals as the parser finds them, the composed ones as they are composed. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** File and line of a literal; for a composed one, what it was composed by. */
  readonly place: string;
}

const ROOMS = ['core', 'page', 'platform', 'components', 'entrypoints'];

/** The literals in the sources of the extension. */
export function listLiterals(): readonly Pattern[] {
  return ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .flatMap((file) => readLiterals(path.posix.join(room, file))),
  );
}

function readLiterals(file: string): Pattern[] {
  const text = readFileSync(file, 'utf8');
  const found: Pattern[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { regex, start } = node as { regex?: { pattern: string; flags: string }; start?: number };
    if (regex)
      found.push({
        source: regex.pattern,
        flags: regex.flags,
        place: `${file}:${text.slice(0, start).split('\n').length}`,
      });
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }));
  return found;
}

/** Runs something, and gives the regular expressions that were composed meanwhile. */
export async function listComposed(run: () => Promise<unknown>): Promise<readonly Pattern[]> {
  const found = new Map<string, Pattern>();
  const native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(native, {
    construct(target, args: [string | RegExp, string?]) {
      const made = new target(...args);
      const place = `composed: ${made.source.slice(0, 60)}`;
      found.set(`${made}`, { source: made.source, flags: made.flags, place });
      return made;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = native;
  }
  return [...found.values()];
}
