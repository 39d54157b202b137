/**
 * `npm run --silent check-claims -- FILE [--explain]`: what the check says of each text of a JSON array of
 * `{ id, text, lang? }`, as a JSON array of `{ id, findings }`. With `--explain` the facts it was compared with.
 */
import { readFileSync } from 'node:fs';
import { checkText, type Finding } from '../core/check';
import { openKnowledge } from './knowledge';

interface Item {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
}

const [file, ...options] = process.argv.slice(2);
if (!file || file.startsWith('--')) {
  console.error('usage: npm run --silent check-claims -- FILE [--explain]');
  process.exit(2);
}
const items = JSON.parse(readFileSync(file, 'utf8')) as Item[];
const opened = openKnowledge(process.cwd());

const answers = items.map(({ id, text, lang }) => {
  const found = checkText(text, opened.knowledge, { ...opened.options, ...(lang && { lang }) });
  if (options.includes('--explain')) {
    console.log(`\n${id}  ${text}`);
    for (const { verdict, entity, factId, property, said, known } of found) {
      console.log(`  ${verdict}  ${entity}  ${property}  «${said}»  ${factId}: ${known}`);
    }
  }
  return { id, findings: found.flatMap(toAnswers) };
});
if (!options.includes('--explain')) console.log(JSON.stringify(answers));

/** Where sources differ or time went by, the claim is not wrong; what is quoted is not the writer's. */
function toAnswers({ entity, also, factId, verdict, start, end, quoted }: Finding) {
  const wrong = verdict === 'contradicted';
  if (wrong && quoted) return [];
  const said = wrong ? verdict : 'consistent';
  return [entity, ...also].map((one) => ({ entity: one, factId, verdict: said, start, end }));
}
