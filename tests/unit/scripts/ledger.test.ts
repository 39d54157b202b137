import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runLedger } from '../../../scripts/ledger';

const project = mkdtempSync(path.join(tmpdir(), 'sidelight-ledger-'));
cpSync('data', path.join(project, 'data'), { recursive: true });
afterAll(() => rmSync(project, { recursive: true }));

/** Runs a command of the ledger on a copy of the data. */
function run(...args: string[]): { status: number; output: string } {
  const lines: string[] = [];
  const status = runLedger(args, { root: project, today: '2026-11-22', print: (line) => lines.push(line) });
  return { status, output: lines.join('\n') };
}

describe('the commands of the ledger', { timeout: 60_000 }, () => {
  it('count what there is', () => {
    const { status, output } = run('stats');
    expect(status).toBe(0);
    expect(output).toMatch(/entries: 54\n/);
    expect(output).toMatch(/\d+ confirmed\n/);
  });

  it('say how they are used', () => {
    expect(run('dance')).toMatchObject({ status: 2, output: expect.stringContaining('npm run ledger -- check') });
  });

  it('list what is old, and when somebody last looked', () => {
    expect(run('stale').output).toMatch(
      /data\/entities\/[a-z-]+\.json: [a-z0-9-]+ \([a-z-]+\): \d+ months old, looked at 2026-11-22/,
    );
  });

  it('compare anchors with the texts that are there', () => {
    const { status, output } = run('verify-texts', project);
    expect(status).toBe(0);
    expect(output).toContain('0 anchors checked, 0 missed');
  });

  it('begin an entry and a source, which cannot be built before they are filled', () => {
    expect(run('new', 'entity', 'Akkuyu', 'nuclear', 'plant').output).toContain(
      'data/entities/akkuyu-nuclear-plant.json',
    );
    expect(run('new', 'entity', 'Akkuyu nuclear plant').output).toContain('is there already');
    expect(run('new', 'source', 'Anadolu 2025 Akkuyu').status).toBe(0);
    const entry = JSON.parse(readFileSync(path.join(project, 'data/entities/akkuyu-nuclear-plant.json'), 'utf8'));
    expect(entry).toMatchObject({ id: 'akkuyu-nuclear-plant', name: 'Akkuyu nuclear plant', facts: [] });

    const { status, output } = run('check');
    expect(status).toBe(1);
    expect(output).toContain('data/entities/akkuyu-nuclear-plant.json: gist: must not be empty');
    expect(output).toMatch(/data\/sources\.json: sources\[\d+\]\.publisher: must not be empty/);
  });
});
