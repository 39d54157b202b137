/** Texts and pictures of the stores, against what the stores take and what the packages ask for. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { phrases } from '../core/messages/en';
import { TABLES } from '../scripts/locales';

const read = (file: string) => readFileSync(file, 'utf8');
const listing = read('docs/store/listing.md');

/** The text under a heading, up to the next of its level or above. */
function section(text: string, heading: string): string {
  const [, level = ''] = new RegExp(`^(#+) ${heading}$`, 'm').exec(text) ?? [];
  const after = text.split(new RegExp(`^${level} ${heading}$`, 'm'))[1] ?? '';
  return after.split(new RegExp(`^#{1,${level.length}} `, 'm'))[0]!.trim();
}

describe('the listing', () => {
  // Fewest that Edge takes, most that Chrome, Edge and Firefox all take.
  it.each([
    ['Name', 3, 45],
    ['Short description', 10, 132],
    ['Long description', 250, 10_000],
  ])('has a text under %s that every store takes', (heading, fewest, most) => {
    const { length } = section(listing, heading);
    expect(length).toBeGreaterThanOrEqual(fewest);
    expect(length).toBeLessThanOrEqual(most);
  });

  it('begins as the manifest describes itself', () => {
    expect(phrases.manifest.description).toBe(section(listing, 'Short description'));
    expect(read('wxt.config.ts')).toContain(`name: '${section(listing, 'Name')}'`);
  });

  it('names the pictures that are there', () => {
    const named = [...section(listing, 'Pictures').matchAll(/^\| `([^`]+)`/gm)].map(([, file]) => file!);
    expect(named).toEqual(
      readdirSync('docs/store')
        .filter((file) => file.endsWith('.png'))
        .toSorted(),
    );
  });
});

describe('the listing in other languages', () => {
  const parts = read('docs/store/listings.md').split(/^## /m).slice(1);
  const others = Object.entries(TABLES).filter(([id]) => id !== 'en');

  it('has a text for each', () => {
    expect(parts.map((part) => /\((\w+)\)\n/.exec(part)![1]).toSorted()).toEqual(others.map(([id]) => id).toSorted());
  });

  it.each(others)('begins as the package describes itself, at a length that every store takes: %s', (id, table) => {
    const [, short, ...long] = parts.find((part) => part.includes(`(${id})\n`))!.split('\n\n');
    expect(short!.replaceAll('\n', ' ')).toBe(table.phrases.manifest.description);
    expect(short!.length).toBeLessThanOrEqual(132);
    const { length } = long.join('\n\n').trim();
    expect(length).toBeGreaterThanOrEqual(250);
    expect(length).toBeLessThanOrEqual(10_000);
  });
});

describe('the answers for the Chrome Web Store', () => {
  const permissions = read('docs/PERMISSIONS.md')
    .split('\n## ')[1]!
    .matchAll(/^\| `([a-zA-Z]+)` \|/gm);

  it.each(['Host permissions', ...[...permissions].map(([, name]) => name!)])('justify %s', (name) => {
    const reason = section(read('docs/store/chrome.md'), name);
    expect(reason.length).toBeGreaterThan(40);
    // Most that the dashboard takes.
    expect(reason.length).toBeLessThanOrEqual(1000);
  });
});

describe('pictures', () => {
  it.each(readdirSync('docs/store').filter((file) => file.endsWith('.png')))(
    '%s has the size that stores take',
    (file) => {
      const header = readFileSync(`docs/store/${file}`);
      const size = [header.readUInt32BE(16), header.readUInt32BE(20)];
      expect(size).toEqual(file.startsWith('promo') ? [440, 280] : [1280, 800]);
    },
  );
});
