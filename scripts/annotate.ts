/**
 * `npm run --silent annotate -- FILE [--explain]`: the mentions in each text of a JSON array of `{ id, text, lang? }`,
 * as a JSON array of `{ id, mentions }`; or, with `--explain`, why each name was taken or dropped.
 */
import { readFileSync } from 'node:fs';
import { explain, loadNames, spot, withCues } from '../core/spot';
import { compileCueFiles, compileNameFiles } from './ledger-files';

interface Item {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
}

interface Line {
  readonly text: string;
  readonly start: number;
}

/** Paragraphs as a page would show them: parted by blank lines where there are any, else by line breaks. */
function splitBlocks(text: string): Line[] {
  const parts = /\n[ \t]*\n/.test(text) ? text.matchAll(/(?:[^\n]|\n(?![ \t]*\n))+/g) : text.matchAll(/[^\n]+/g);
  return Array.from(parts, (match) => ({ text: match[0], start: match.index }));
}

const [file, ...options] = process.argv.slice(2);
if (!file || file.startsWith('--')) {
  console.error('usage: npm run --silent annotate -- FILE [--explain]');
  process.exit(2);
}
const items = JSON.parse(readFileSync(file, 'utf8')) as Item[];
const names = withCues(loadNames(compileNameFiles(process.cwd())), compileCueFiles(process.cwd()));

if (options.includes('--explain')) {
  for (const item of items) {
    const lines = splitBlocks(item.text);
    console.log(`\n${item.id}`);
    for (const { block, start, end, entity, taken, reason } of explain(lines, names)) {
      console.log(`${taken ? '+' : '-'} ${lines[block]!.text.slice(start, end)}  ${entity}  ${reason}`);
    }
  }
} else {
  const answers = items.map(({ id, text }) => {
    const lines = splitBlocks(text);
    const mentions = spot(lines, names).flatMap((found, at) =>
      found.map((mention) => ({
        ...mention,
        start: mention.start + lines[at]!.start,
        end: mention.end + lines[at]!.start,
      })),
    );
    return { id, mentions };
  });
  console.log(JSON.stringify(answers));
}
