/**
 * `npm run release`: everything that has to hold before a version goes to the stores, then its packages. Stops at the
 * first thing that does not.
 */
import { readFileSync } from 'node:fs';
import { versionOf } from './packages';
import { run, runQuietly } from './run';

/**
 * Finds what keeps a version from being released.
 * @param changelog the text of `CHANGELOG.md`
 * @param tags names of the tags that are there
 */
export function findReleaseFaults(version: string, changelog: string, tags: readonly string[]): readonly string[] {
  const [heading = '', ...lines] = (changelog.split(/^## /m)[1] ?? '').split('\n');
  const [named, date] = heading.split(' - ');
  return [
    ...(named === version ? [] : [`CHANGELOG.md begins with “${heading}”, package.json has ${version}`]),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(date ?? '') ? [] : ['CHANGELOG.md gives no date for this version']),
    ...(lines.some((line) => line.startsWith('- ')) ? [] : ['CHANGELOG.md says nothing of this version']),
    ...(tags.includes(`v${version}`) ? [`v${version} is released`] : []),
  ];
}

function release(root: string): void {
  const version = versionOf(root);
  const tags = runQuietly(root, 'git', ['tag', '--list']).split('\n');
  const faults = findReleaseFaults(version, readFileSync('CHANGELOG.md', 'utf8'), tags);
  if (runQuietly(root, 'git', ['status', '--porcelain']) !== '') throw new Error('There are changes not committed.');
  if (faults.length > 0) throw new Error(faults.join('\nrelease: '));
  run(root, 'npm', ['test']);
  run(root, 'npm', ['run', '--silent', 'packages']);
  console.log(`release: ${version} is in .output/. docs/store/README.md says where it goes. Then: git tag v${version}`);
}

if (process.argv[1]?.endsWith('scripts/release.ts')) {
  try {
    release(process.cwd());
  } catch (error) {
    console.error(`release: ${(error as Error).message}`);
    process.exit(1);
  }
}
