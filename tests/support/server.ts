/** The web as the tests know it: the fixture pages over http, each with the headers it asks for. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { bundleEditor, editorPage } from './editors';
import { bundleFramework, frameworkPage } from './frameworks';

const ROOT = path.resolve('tests/pages');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
};

export interface Site {
  /** Origin that most pages are opened from, without a slash at its end. */
  readonly origin: string;
  /** The same pages under another site's name, for frames of another origin. */
  readonly foreignOrigin: string;
  /** Puts up a page of one's own and gives its address. */
  publish(html: string): string;
  /** Paths asked for since the start, in order. */
  readonly requested: readonly string[];
  close(): void;
}

/**
 * Serves `tests/pages` on a free port. A file `NAME.headers.json` beside a page holds its extra headers;
 * `{{foreign}}` in a page becomes the foreign origin.
 */
export async function startSite(): Promise<Site> {
  const published = new Map<string, string>();
  const requested: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requested.push(pathname);
    try {
      const file = resolveInside(pathname);
      const body = published.get(pathname) ?? (await readBundled(pathname)) ?? (await readFile(file, 'utf8'));
      response.writeHead(200, {
        'content-type': TYPES[path.extname(pathname)] ?? 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        ...(await readHeaders(file)),
      });
      response.end(body.replaceAll('{{foreign}}', foreignOrigin));
    } catch {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const foreignOrigin = `http://127.0.0.1:${port}`;
  return {
    origin: `http://localhost:${port}`,
    foreignOrigin,
    requested,
    publish: (html) => {
      const pathname = `/published-${published.size}.html`;
      published.set(pathname, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Published</title>${html}`);
      return `http://localhost:${port}${pathname}`;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** `/editors/NAME.html`, `/frameworks/NAME.html` and the script that each loads; undefined for anything else. */
async function readBundled(pathname: string): Promise<string | undefined> {
  const [, kind, name, type] = /^\/(editors|frameworks)\/([a-z]+)\.(html|js)$/.exec(pathname) ?? [];
  if (!name) return undefined;
  if (kind === 'editors') return type === 'html' ? editorPage(name) : bundleEditor(name);
  return type === 'html' ? frameworkPage(name) : bundleFramework(name);
}

function resolveInside(pathname: string): string {
  const file = path.join(ROOT, decodeURIComponent(pathname));
  if (!file.startsWith(ROOT + path.sep)) throw new Error(`Outside of the pages: ${pathname}`);
  return file;
}

async function readHeaders(file: string): Promise<Record<string, string>> {
  const text = await readFile(`${file}.headers.json`, 'utf8').catch(() => '{}');
  return JSON.parse(text) as Record<string, string>;
}
