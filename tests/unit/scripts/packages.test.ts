import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packageOf } from '../../../scripts/notice-plugin';
import { compareArchives } from '../../../scripts/packages';
import { readZip } from '../../../scripts/unzip';

/** A zip as the format has it, each file packed or stored. */
function makeZip(files: Readonly<Record<string, string>>, packed: boolean): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = packed ? deflateRawSync(text) : Buffer.from(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(packed ? 8 : 0, 10);
    entry.writeUInt32LE(content.length, 20);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), content);
    entries.push(entry, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...entries, end]);
}

describe('archives', () => {
  const files = { 'manifest.json': '{}', 'имя/a.js': 'let a;'.repeat(100), 'folder/': '' };

  it.each([true, false])('give back their files, packed: %s', (packed) => {
    const read = readZip(makeZip(files, packed));
    expect([...read].map(([name, content]) => [name, content.toString()])).toEqual(Object.entries(files).slice(0, 2));
  });

  it('that are none are refused', () => {
    expect(() => readZip(Buffer.from('PK\x05\x06'))).toThrow(/not a zip/);
    expect(() => readZip(Buffer.from('nothing'))).toThrow(/not a zip/);
  });

  it('are compared file by file', () => {
    const one = makeZip({ a: '1', b: '2' }, true);
    expect(compareArchives(one, makeZip({ a: '1', b: '2' }, false))).toEqual([]);
    expect(compareArchives(one, makeZip({ a: '1', b: '3', c: '' }, true))).toEqual(['b', 'c']);
    expect(compareArchives(makeZip({ a: '1', c: '' }, true), makeZip({ a: '1' }, true))).toEqual(['c']);
  });
});

it.each([
  ['/x/node_modules/@floating-ui/dom/dist/a.mjs', '@floating-ui/dom'],
  ['/x/node_modules/a/node_modules/preact/dist/preact.mjs', 'preact'],
  ['C:\\x\\node_modules\\minisearch\\index.js', 'minisearch'],
  ['\0vite/modulepreload-polyfill.js', 'vite'],
  ['\0virtual:sidelight/names', undefined],
  ['/x/core/spot/index.ts', undefined],
])('the package of %s is %s', (id, name) => {
  expect(packageOf(id)).toBe(name);
});
