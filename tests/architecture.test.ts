/** The rules of docs/ARCHITECTURE.md that no compiler proves. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

interface Room {
  readonly name: string;
  /** Other rooms it may import from. */
  readonly rooms: readonly string[];
  /** Packages it may import, each with the files that may. */
  readonly packages: Readonly<Record<string, RegExp>>;
}

const EVERY_FILE = /./;
const ROOMS: readonly Room[] = [
  { name: 'core', rooms: [], packages: { minisearch: EVERY_FILE, valibot: /^core\/ledger\// } },
  { name: 'components', rooms: ['core'], packages: { preact: EVERY_FILE } },
  {
    name: 'page',
    rooms: ['core'],
    packages: { '@floating-ui/core': /^page\/popover/, '@floating-ui/dom': /^page\/popover/ },
  },
  { name: 'platform', rooms: ['core'], packages: { 'webextension-polyfill': /^platform\/browser\.ts$/ } },
  {
    name: 'entrypoints',
    rooms: ['core', 'components', 'page', 'platform'],
    packages: { preact: EVERY_FILE, wxt: EVERY_FILE, virtual: EVERY_FILE },
  },
];
const NAMELESS_FOLDERS = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc', 'lib'];

/** What would let a word leave the browser, or turn a text into markup or code. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'the network',
    /\b(fetch|sendBeacon|importScripts)\s*\(|\bnew (XMLHttpRequest|WebSocket|EventSource|WebTransport)\b/,
  ],
  ['text as markup', /\b(inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|setHTMLUnsafe/],
  ['text as code', /\beval\s*\(|\bnew Function\b/],
  ['a message to the page', /(?<!\.)\bpostMessage\s*\(|\b(window|self|parent|top)\.postMessage\b|\bnew CustomEvent\b/],
];

interface Import {
  readonly file: string;
  readonly from: string;
  /** The file it resolves to, without extension; null for a package. */
  readonly target: string | null;
  /** Gone once it is compiled. */
  readonly isType: boolean;
}

const files = ROOMS.flatMap(({ name }) => listFiles(name));
const imports = files.flatMap(readImports);

describe.each(ROOMS)('$name', ({ name, rooms, packages }) => {
  const own = imports.filter(({ file }) => roomOf(file) === name);

  it('imports only from the rooms it may see', () => {
    const strays = own.filter(({ target }) => target && ![name, ...rooms].includes(roomOf(target)));
    expect(strays.map(describeImport)).toEqual([]);
  });

  it('imports only the packages that are its business', () => {
    const strays = own.filter(({ file, from, target }) => {
      if (target) return false;
      return !packages[packageOf(from)]?.test(file);
    });
    expect(strays.map(describeImport)).toEqual([]);
  });
});

describe('the tree', () => {
  it('has no import that leads back to where it began', () => {
    expect(findCycle(readGraph(files, ({ isType }) => !isType))).toBeNull();
  });

  it('has no file that nothing leads to', () => {
    const graph = readGraph([...files, ...listFiles('scripts')]);
    const reached = new Set<string>();
    const reach = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      graph.get(file)?.forEach(reach);
    };
    for (const file of graph.keys()) if (/^(entrypoints|scripts)\//.test(file)) reach(file);
    const lost = files.filter((file) => !file.endsWith('.d.ts') && !reached.has(withoutExtension(file)));
    expect(lost).toEqual([]);
  });

  it('has no folder whose name says nothing', () => {
    const folders = ['.', ...ROOMS.map(({ name }) => name), 'scripts', 'tests'].flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()),
    );
    expect(folders.map(({ name }) => name).filter((name) => NAMELESS_FOLDERS.includes(name))).toEqual([]);
  });

  it('names files in kebab-case and components in PascalCase', () => {
    const strange = files.filter((file) => {
      const { name, ext } = path.parse(file);
      return !(ext === '.tsx' ? /^[A-Z][A-Za-z]*$/ : /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.d)?$/).test(name);
    });
    expect(strange).toEqual([]);
  });

  it('has each room in the table of docs/ARCHITECTURE.md', () => {
    const document = readFileSync('docs/ARCHITECTURE.md', 'utf8');
    expect(ROOMS.filter(({ name }) => !document.includes(`| \`${name}/\` |`))).toEqual([]);
  });

  it('says `browser` in the platform only', () => {
    const strays = files.filter(
      (file) => roomOf(file) !== 'platform' && /\b(browser|chrome)\.\w+/.test(readCode(file)),
    );
    expect(strays).toEqual([]);
  });
});

describe('what ships', () => {
  it.each(FORBIDDEN)('does not use %s', (_what, pattern) => {
    expect(files.filter((file) => pattern.test(readCode(file)))).toEqual([]);
  });
});

describe('data', () => {
  it('names each entity as its file', () => {
    const strays = readdirSync('data/entities').filter((name) => {
      const { id } = JSON.parse(readFileSync(`data/entities/${name}`, 'utf8')) as { id: string };
      return name !== `${id}.json`;
    });
    expect(strays).toEqual([]);
  });
});

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')));
}

function readImports(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  const found = source.matchAll(
    /^(?:import|export)\b( type)?[^'";]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...found].map(([, type, named, bare, lazy]) => {
    const from = (named ?? bare ?? lazy) as string;
    const target = from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : null;
    return { file, from, target, isType: type !== undefined };
  });
}

/** Which of these files imports which, without extensions. */
function readGraph(
  of: readonly string[],
  counts: (found: Import) => boolean = () => true,
): ReadonlyMap<string, readonly string[]> {
  const names = new Set(of.map(withoutExtension));
  return new Map(
    of.map((file) => [
      withoutExtension(file),
      readImports(file)
        .filter(counts)
        .flatMap(({ target }) => [target, `${target}/index`].find((name) => name && names.has(name)) ?? []),
    ]),
  );
}

/** The source without its comments. */
function readCode(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

function roomOf(file: string): string {
  return file.split('/')[0] as string;
}

function packageOf(from: string): string {
  return from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : (from.split(/[/:]/)[0] as string);
}

function withoutExtension(file: string): string {
  return file.replace(/\.tsx?$/, '');
}

function describeImport({ file, from }: Import): string {
  return `${file} imports ${from}`;
}

/** The first way that leads back to where it began; null where there is none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const search = (node: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return null;
    done.add(node);
    for (const next of graph.get(node) ?? []) {
      const cycle = search(next, [...trail, node]);
      if (cycle) return cycle;
    }
    return null;
  };
  for (const node of graph.keys()) {
    const cycle = search(node, []);
    if (cycle) return cycle;
  }
  return null;
}
