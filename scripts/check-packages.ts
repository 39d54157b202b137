/**
 * Checks the packages that were built in `.output/`: what their manifests ask for, what is in them, how large they are,
 * and that the one for Firefox comes out the same in another folder.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFileFaults, findManifestFaults } from './manifest';
import { buildPackage, compareArchives, packageFile, TARGETS } from './packages';
import { readZip } from './unzip';

/** Most that somebody has to download, in bytes. */
const LARGEST = 800_000;

const root = process.cwd();
const document = readFileSync('docs/PERMISSIONS.md', 'utf8');
const faults = [
  ...TARGETS.flatMap((target) => {
    const archive = readFileSync(packageFile(root, target));
    const files = readZip(archive);
    console.log(`${target}: ${archive.length} of ${LARGEST} bytes, ${files.size} files`);
    return [
      ...findManifestFaults(JSON.parse(files.get('manifest.json')!.toString('utf8')), target, document),
      ...findFileFaults([...files.keys()]).map((fault) => `${target}: ${fault}`),
      ...(archive.length > LARGEST ? [`${target}: too large`] : []),
    ];
  }),
  ...buildElsewhere().map((name) => `firefox: ${name} differs when built in another folder`),
];
for (const fault of faults) console.log(`FAIL ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);

function buildElsewhere(): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidelight-'));
  const made = ['node_modules', '.output', '.wxt', '.cache', '.git'].map((name) => path.join(root, name));
  try {
    cpSync(root, folder, { recursive: true, filter: (source) => !made.includes(source) });
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    return compareArchives(readFileSync(packageFile(root, 'firefox')), buildPackage(folder, 'firefox'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
