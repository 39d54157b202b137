/** Every regular expression that ships: literals and rules' patterns as the parser finds them, the composed ones as they are composed. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';
import { writeOut } from '../../core/spot/pattern';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** File and line of a literal; for a composed one, what it was composed by. */
  readonly place: string;
}

const ROOMS = ['core', 'page', 'platform', 'components', 'entrypoints'];

/** The literals in the sources of the extension, and what is written as `core/spot/pattern.ts` has it. */
export function listLiterals(): readonly Pattern[] {
  return ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .flatMap((file) => readLiterals(path.posix.join(room, file))),
  );
}

/** Flags by how a pattern of the rules is written. */
const FLAGS: ReadonlyMap<string, string> = new Map([
  ['pattern', ''],
  ['anyCase', 'i'],
  ['everywhere', 'g'],
  ['everywhereInAnyCase', 'gi'],
]);

interface Literal {
  readonly start?: number;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly tag?: { readonly name?: string };
  readonly quasi?: {
    readonly quasis: readonly { readonly value: { readonly raw: string } }[];
    readonly expressions: readonly { readonly name: string }[];
  };
}

function readLiterals(file: string): Pattern[] {
  const text = readFileSync(file, 'utf8');
  const found: Pattern[] = [];
  const texts = new Map(
    Array.from(text.matchAll(/const (\w+) = String\.raw`([^`]*)`/g), ([, name, raw]) => [name!, raw!]),
  );
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { regex, tag, quasi, start } = node as Literal;
    const place = `${file}:${text.slice(0, start).split('\n').length}`;
    if (regex) found.push({ source: regex.pattern, flags: regex.flags, place });
    const own = FLAGS.get(tag?.name ?? '');
    if (own !== undefined) {
      const parts = quasi!.expressions.map(({ name }) => texts.get(name)!);
      const source = writeOut(String.raw({ raw: quasi!.quasis.map(({ value }) => value.raw) }, ...parts));
      found.push({ source, flags: own, place });
    }
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
