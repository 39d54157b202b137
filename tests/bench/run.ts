/**
 * `npm run bench`: all figures of docs/PERFORMANCE.md, in both browsers.
 *
 *   --only scan,growth,feel,inside,typing,tasks,search   a part of it
 *   --engine chromium                one browser
 *   --page news                      pages whose name holds that
 *   --rounds 9                       interleaved rounds
 *   --compare REV                    reads pages with that revision too, side by side
 *   --quick                          what CI runs: counts on the pages of the project, no times
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Engine } from '../e2e/desk';
import { startSite } from '../support/server';
import { measureFeel } from './feel';
import { measureGrowth } from './growth';
import { measureInside } from './inside';
import { openLab } from './lab';
import { checkCounts } from './quick';
import { measureScan } from './scan';
import { measureTasks } from './tasks';
import { measureTyping } from './typing';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: 'scan,growth,feel,inside,typing,tasks,search' },
    engine: { type: 'string', default: 'chromium,firefox' },
    page: { type: 'string', default: '' },
    rounds: { type: 'string', default: '9' },
    compare: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const parts = options.only.split(',');
const engines = options.engine.split(',') as Engine[];
const rounds = Number(options.rounds);

if (options.quick) process.exit((await checkCounts(engines)) ? 0 : 1);
console.log(
  `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`,
);
const other = options.compare ? checkOut(options.compare) : null;
for (const engine of engines) {
  const lab = await openLab(engine);
  console.log(`\n${engine} ${lab.version}`);
  if (parts.includes('scan')) await measureScan(lab, { rounds, other, page: options.page });
  if (parts.includes('growth')) await measureGrowth(lab, rounds, engine === 'chromium');
  await lab.close();
}
if (['feel', 'inside', 'typing', 'tasks'].some((part) => parts.includes(part))) {
  for (const target of ['chrome', 'firefox']) run('wxt', ['build', '-b', target]);
  const site = await startSite();
  for (const engine of engines) {
    if (parts.includes('feel')) await measureFeel(engine, site);
    if (parts.includes('inside') && engine === 'chromium') await measureInside(site);
    if (parts.includes('typing')) await measureTyping(engine, site, rounds);
  }
  if (parts.includes('tasks')) await measureTasks(site);
  site.close();
}
if (parts.includes('search')) run('tsx', ['tests/bench/search.ts', '1000', '100000']);

/** The tree of another revision, with these contestants, so that both are asked the same. Throws where there is none. */
function checkOut(revision: string): string {
  const root = path.resolve('.cache/bench/revision');
  spawnSync('git', ['worktree', 'remove', '--force', root]);
  rmSync(root, { recursive: true, force: true });
  const { status, stderr } = spawnSync('git', ['worktree', 'add', '--detach', root, revision], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  if (!existsSync(path.join(root, 'tests/bench/contestants'))) {
    cpSync('tests/bench/contestants', path.join(root, 'tests/bench/contestants'), { recursive: true });
  }
  cpSync('.wxt', path.join(root, '.wxt'), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  return root;
}

function run(command: string, args: readonly string[]): void {
  spawnSync(`node_modules/.bin/${command}`, args, {
    stdio: ['ignore', 'inherit', 'ignore'],
    shell: process.platform === 'win32',
  });
}
