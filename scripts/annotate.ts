/**
 * `npm run --silent annotate -- FILE [--explain]`: the mentions in each text of a JSON array of `{ id, text, lang? }`,
 * as a JSON array of `{ id, mentions }`; or, with `--explain`, why each name was taken or dropped.
 */
import { readFileSync } from 'node:fs';
import { explain, spot } from '../core/spot';
import { splitParagraphs } from '../core/spot/paragraphs';
import { openNames } from './ledger-files';

interface Item {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
}

const [file, ...options] = process.argv.slice(2);
if (!file || file.startsWith('--')) {
  console.error('usage: npm run --silent annotate -- FILE [--explain]');
  process.exit(2);
}
const items = JSON.parse(readFileSync(file, 'utf8')) as Item[];
const names = openNames(process.cwd());

if (options.includes('--explain')) {
  for (const item of items) {
    const lines = splitParagraphs(item.text);
    console.log(`\n${item.id}`);
    for (const { block, start, end, entity, taken, reason } of explain(lines, names)) {
      console.log(`${taken ? '+' : '-'} ${lines[block]!.text.slice(start, end)}  ${entity}  ${reason}`);
    }
  }
} else {
  const answers = items.map(({ id, text }) => {
    const lines = splitParagraphs(text);
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
