/**
 * `npm test`: everything that proves the extension, a line a step, `N passed, N failed` at the end.
 * `npm run check`: the part of it that needs no browser and no build.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Where its JSON report lies, for steps that run tests; a step without one only counts when it fails. */
  readonly report?: string;
  /** Left out by `--quick`. */
  readonly slow?: true;
}

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const VITEST_REPORT = '.cache/vitest.json';
const BROWSER_REPORT = '.cache/playwright.json';

/** Rounds of steps: those of one round need nothing of each other, and two at a time run side by side. */
const ROUNDS: readonly (readonly Step[])[] = [
  [{ name: 'types of the extension', command: 'wxt', args: ['prepare'] }],
  [
    { name: 'types', command: 'tsc', args: ['--noEmit'] },
    { name: 'types of core: no DOM', command: 'tsc', args: ['--noEmit', '-p', 'core'] },
    { name: 'types of page: no extension', command: 'tsc', args: ['--noEmit', '-p', 'page'] },
    { name: 'lint and format', command: 'biome', args: ['check', '--error-on-warnings'] },
  ],
  [
    {
      name: 'unit, property, component, evaluation',
      command: 'vitest',
      args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`],
      report: VITEST_REPORT,
    },
  ],
  ['chrome', 'firefox', 'edge', 'safari'].map(
    (target): Step => ({ name: `package for ${target}`, command: 'wxt', args: ['zip', '-b', target], slow: true }),
  ),
  [
    {
      name: 'packages: permissions, files, the same when built again',
      command: 'tsx',
      args: ['scripts/check-packages.ts'],
      slow: true,
    },
    { name: 'sizes', command: 'tsx', args: ['scripts/check-size.ts'], slow: true },
    { name: 'counts of the benchmark', command: 'tsx', args: ['tests/bench/run.ts', '--quick'], slow: true },
    {
      name: 'web-ext lint',
      command: 'web-ext',
      args: ['lint', '-s', '.output/firefox-mv3', '--no-config-discovery', '--warnings-as-errors'],
      slow: true,
    },
  ],
  [
    {
      name: 'end to end, Chromium and Firefox',
      command: 'playwright',
      args: ['test', '--reporter=dot,json'],
      report: BROWSER_REPORT,
      slow: true,
    },
  ],
];
const AT_ONCE = 2;

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const tallies: Tally[] = [];
for (const round of ROUNDS) {
  const waiting = round.filter((step) => !(options.quick && step.slow)).values();
  const hands = Array.from({ length: AT_ONCE }, async () => {
    for (const step of waiting) tallies.push(await runStep(step));
  });
  await Promise.all(hands);
}
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** Runs one step and prints its line; all it said follows where it failed. */
async function runStep(step: Step): Promise<Tally> {
  if (step.report) rmSync(step.report, { force: true });
  const start = performance.now();
  const { status, said } = await run(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const tally = step.report && existsSync(step.report) ? readReport(step.report) : { passed: 0, failed: 0 };
  const ok = status === 0;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${step.name}${step.report ? `: ${tally.passed} tests` : ''} (${seconds} s)`);
  if (!ok) console.log(said.trim());
  return ok ? tally : { passed: tally.passed, failed: Math.max(1, tally.failed) };
}

/** How a step's program ended, and all that it said, in the order in which it came. */
function run({ command, args }: Step): Promise<{ status: number | null; said: string }> {
  const child = spawn(`node_modules/.bin/${command}`, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, NO_COLOR: '1', CI: '1', PLAYWRIGHT_JSON_OUTPUT_NAME: BROWSER_REPORT },
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ status: null, said: String(error) }));
    child.once('close', (status) => resolve({ status, said: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** Reads the report of Vitest or of Playwright: the one counts tests, the other what was expected of them. */
function readReport(file: string): Tally {
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests?: number;
    numFailedTests?: number;
    stats?: { expected: number; unexpected: number; flaky: number };
  };
  return report.stats
    ? { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky }
    : { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 };
}
