/**
 * Writes `NOTICE`: the licence of every package that is part of what ships. Run `npm run notice` after a change of
 * `package.json`. The build fails on a package that ships and is not named here (see `notice-plugin.ts`).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Packages of which something is in the bundles, or, of the last one, in `data/maps.json`. */
export const SHIPPED = [
  '@floating-ui/core',
  '@floating-ui/dom',
  '@floating-ui/utils',
  '@wxt-dev/browser',
  'minisearch',
  'preact',
  'rolldown',
  'webextension-polyfill',
  'wxt',
  'world-atlas',
] as const;

const RULE = '='.repeat(80);

const INTRODUCTION = `Sidelight is under the MIT licence (see LICENSE). It contains, whole or in part, the packages below.
The locator maps are drawn from Natural Earth (naturalearthdata.com), which is in the public domain.
Passages in the ledger are short quotations; each stands with its publisher and address.

Written by \`npm run notice\`.
`;

/**
 * Gives the text of `NOTICE`.
 * @param root the project's folder, with its packages installed
 * @throws Error naming a package without a licence file
 */
export function writeNotice(root: string): string {
  return [INTRODUCTION, ...SHIPPED.map((name) => describePackage(root, name))].join(`\n${RULE}\n`);
}

function describePackage(root: string, name: string): string {
  const folder = path.join(root, 'node_modules', name);
  const { version, license, repository } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
    repository: string | { url: string };
  };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  if (!file && license !== 'MIT') throw new Error(`${name} has no licence file`);
  const text = file ? readFileSync(path.join(folder, file), 'utf8') : writeMit(root, name);
  const source = addressOf(typeof repository === 'string' ? repository : repository.url);
  return `${name} ${version} (${license})\n${source}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}

/** The MIT licence, for a package that only names it: in the words of our own, under its contributors' name. */
function writeMit(root: string, name: string): string {
  return readFileSync(path.join(root, 'LICENSE'), 'utf8').replace(
    /^Copyright.*$/m,
    `Copyright (c) the contributors of ${name}`,
  );
}

/** The address of a repository, of any of the forms that `package.json` allows: `git+https://…`, `owner/name`. */
function addressOf(repository: string): string {
  const bare = repository
    .replace(/^git\+/, '')
    .replace(/^git:/, 'https:')
    .replace(/\.git$/, '');
  return bare.includes('://') ? bare : `https://github.com/${bare}`;
}

if (process.argv[1]?.endsWith('scripts/notice.ts')) writeFileSync('NOTICE', writeNotice(process.cwd()));
