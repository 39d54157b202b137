/**
 * `npm run eval [FOLDER…]`: false marks on text that has nothing to do with the ledger. Reads the documentation that the
 * machine has (`/usr/share/doc` by default), prints marks per million words, and the marks themselves, each with its
 * words around.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { spot } from '../core/spot';
import { openNames } from './ledger-files';

/** Most of one file that is read, in bytes. */
const MOST = 4_000_000;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

const folders = process.argv.slice(2);
const names = openNames(process.cwd());

let words = 0;
let pages = 0;
const marks: string[] = [];
for (const file of folders.length > 0 ? folders.flatMap(listTexts) : listTexts('/usr/share/doc')) {
  const blocks = readBlocks(file);
  pages++;
  for (const { text } of blocks) words += text.match(WORDS)?.length ?? 0;
  for (const [at, mentions] of spot(blocks, names).entries()) {
    const { text } = blocks[at]!;
    for (const { start, end, entity } of mentions) {
      const around = `${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 50)}`;
      marks.push(`${entity}\t${around.replace(/\s+/g, ' ')}\t${file}`);
    }
  }
}
for (const mark of marks) console.log(mark);
const rate = ((marks.length / words) * 1e6).toFixed(2);
console.log(`${marks.length} marks in ${words} words of ${pages} files: ${rate} in a million words`);

function listTexts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:\.(?:html?|txt|md|rst|gz)|README|NEWS|changelog)$/.test(file))
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
    .sort();
}

/** Paragraphs of a file, without markup. */
function readBlocks(file: string): { readonly text: string }[] {
  const bytes = readFileSync(file).subarray(0, MOST);
  let text = '';
  try {
    text = (file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : bytes).toString('utf8');
  } catch {
    return []; // No text: a broken or foreign archive.
  }
  const plain = /\.html?$/.test(file)
    ? text
        .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
        .replace(/<\/(?:p|li|td|th|h\d|div|pre|dt|dd)>|<br\b[^>]*>/gi, '\n\n')
        .replace(/<[^>]*>/g, '')
        .replace(/&#?\w+;/g, ' ')
    : text;
  return plain
    .split(/\n\s*\n/)
    .map((paragraph) => ({ text: paragraph.trim() }))
    .filter((block) => block.text !== '');
}
