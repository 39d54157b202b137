/** What documents say of the project, held against the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHIPPED, writeNotice } from '../scripts/notice';
import { findReleaseFaults } from '../scripts/release';

const DOCUMENTS = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join('docs', name.split(path.sep).join('/'))),
];
const read = (file: string) => readFileSync(file, 'utf8');

/** Tests that SECURITY.md names: `file` › title, up to the end of the cell or the line. */
const proofs = [...read('SECURITY.md').matchAll(/`(tests\/[^`]+)` › (.+?)(?= \||<br>)/g)].map(([, file, title]) => ({
  file: file!,
  title: title!,
}));

describe('SECURITY.md', () => {
  it('names a test or a command for every promise', () => {
    const rows = read('SECURITY.md')
      .split('### Privacy')[1]!
      .matchAll(/^\| (?!promise|---)(.+?) \| (.+) \|$/gm);
    const bare = [...rows].filter(([, , proof]) => !/`(tests\/|scripts\/|npm |web-ext)[^`]*`/.test(proof!));
    expect(bare.map(([row]) => row)).toEqual([]);
    expect(proofs.length).toBeGreaterThan(25);
  });

  it.each(proofs)('$file holds “$title”', ({ file, title }) => {
    const quoted = [`'${title}'`, `"${title}"`, `\`${title}\``];
    const source = read(file);
    expect(quoted.filter((text) => new RegExp(`\\((?:\\s*)${escapePattern(text)}`).test(source))).toHaveLength(1);
  });
});

describe('NOTICE', () => {
  it('is the notice of what is installed', () => {
    expect(read('NOTICE')).toBe(writeNotice(process.cwd()));
  });

  it('names each package that the extension depends on, except what only the build runs', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const shipped: readonly string[] = SHIPPED;
    expect(Object.keys(dependencies).filter((name) => !shipped.includes(name))).toEqual(['valibot']);
  });
});

describe('CHANGELOG.md', () => {
  it('begins with the version of package.json, or with what is not released yet', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    const [heading] = read('CHANGELOG.md').split(/^## /m)[1]!.split('\n');
    expect([version, 'Unreleased']).toContain(heading!.split(' - ')[0]);
  });

  it.each([
    ['another version', '## 0.2.0 - 2026-11-22\n- x\n', [], 'begins with'],
    ['a version without a date', '## 0.1.0\n- x\n', [], 'no date'],
    ['what is not released yet on top', '## Unreleased\n- x\n\n## 0.1.0 - 2026-11-22\n- x\n', [], 'begins with'],
    ['a version that says nothing', '## 0.1.0 - 2026-11-22\n\n## 0.0.9 - 2026-11-01\n- x\n', [], 'says nothing'],
    ['a version that has its tag', '## 0.1.0 - 2026-11-22\n- x\n', ['v0.1.0'], 'is released'],
  ])('keeps a release from going out with %s', (_what, changelog, tags, fault) => {
    expect(findReleaseFaults('0.1.0', changelog, tags).join()).toContain(fault);
  });

  it('lets a version out that is named, dated and new', () => {
    expect(findReleaseFaults('0.1.0', '## 0.1.0 - 2026-11-22\n\n### Added\n- x\n', ['v0.0.9'])).toEqual([]);
  });
});

describe('documents', () => {
  it.each(DOCUMENTS)('%s links to files that are there', (document) => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !existsSync(path.join(path.dirname(document), link)))).toEqual([]);
  });

  it.each(DOCUMENTS)('%s names commands that are there', (document) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(document).matchAll(/\bnpm run ([a-z][a-z:-]*)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
