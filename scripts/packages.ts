/**
 * `npm run packages`: what the stores get, in `.output/`, of the commit that is checked out: a package for each browser,
 * the sources for the reviewers of Firefox add-ons, and `SHA256SUMS`. Then the sources are unpacked elsewhere, their
 * packages installed and everything built again, as such a reviewer does: both must be the same, byte for byte.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run, runQuietly } from './run';
import { readZip } from './unzip';

export const TARGETS = ['chrome', 'firefox', 'edge', 'safari'] as const;
export type Target = (typeof TARGETS)[number];

/** Where the package of a browser lies in a project's folder. */
export function packageFile(folder: string, target: Target): string {
  return path.join(folder, '.output', `sidelight-${versionOf(folder)}-${target}.zip`);
}

/** The version in `package.json`. */
export function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}

/**
 * Builds the package of a browser in a project's folder.
 * @throws Error with what the build said, where it fails
 */
export function buildPackage(folder: string, target: Target): Buffer {
  runQuietly(folder, path.join(folder, 'node_modules/.bin/wxt'), ['zip', '-b', target]);
  return readFileSync(packageFile(folder, target));
}

/** Names of the files in which two archives differ; empty where they hold the same. */
export function compareArchives(one: Buffer, other: Buffer): readonly string[] {
  const [left, right] = [readZip(one), readZip(other)];
  return [...new Set([...left.keys(), ...right.keys()])].filter((name) => {
    const [mine, theirs] = [left.get(name), right.get(name)];
    return !mine || !theirs || !mine.equals(theirs);
  });
}

/** Unpacks an archive into a folder. */
function unpack(archive: Buffer, folder: string): void {
  for (const [name, content] of readZip(archive)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function makePackages(root: string): void {
  if (runQuietly(root, 'git', ['status', '--porcelain']) !== '') {
    throw new Error('There are changes that are not committed: packages are made of a commit.');
  }
  rmSync(path.join(root, '.output'), { recursive: true, force: true });
  const packages = TARGETS.map((target) => ({ target, content: buildPackage(root, target) }));
  const sources = path.join(root, '.output', `sidelight-${versionOf(root)}-sources.zip`);
  // Git writes the times of a zip in the zone of the machine.
  runQuietly(root, 'git', ['archive', '--format=zip', `--output=${sources}`, 'HEAD'], { TZ: 'UTC' });
  buildAgain(readFileSync(sources), packages);
  const sums = readdirSync(path.join(root, '.output'))
    .filter((name) => name.endsWith('.zip'))
    .map((name) => ({ name, content: readFileSync(path.join(root, '.output', name)) }));
  for (const { name, content } of sums) console.log(`packages: ${name}, ${content.length} bytes`);
  const lines = sums.map(({ name, content }) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`);
  writeFileSync(path.join(root, '.output/SHA256SUMS'), lines.join(''));
}

function buildAgain(sources: Buffer, packages: readonly { target: Target; content: Buffer }[]): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidelight-'));
  try {
    unpack(sources, folder);
    run(folder, 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    // By the name under which reviewers build it.
    run(folder, 'npm', ['run', '--silent', 'build-for-amo']);
    for (const { target, content } of packages) {
      const again = target === 'firefox' ? readFileSync(packageFile(folder, target)) : buildPackage(folder, target);
      if (again.equals(content)) console.log(`packages: ${target}, built twice, the same`);
      else throw new Error(`${target} differs when built again: ${compareArchives(content, again).join(', ')}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1]?.endsWith('scripts/packages.ts')) {
  try {
    makePackages(process.cwd());
  } catch (error) {
    console.error(`packages: ${(error as Error).message}`);
    process.exit(1);
  }
}
