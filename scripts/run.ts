/** Running other programs from scripts. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const SHELL = process.platform === 'win32';

/**
 * Runs a program and shows what it says.
 * @throws Error where it fails
 */
export function run(folder: string, command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit', shell: SHELL });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

/**
 * Runs a program and gives what it says.
 * @throws Error with what it said, where it fails
 */
export function runQuietly(
  folder: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: SHELL,
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed\n${stdout}${stderr}`.trim());
  return stdout.trim();
}
