/** `npm run --silent survey -- FILE`: the survey of a draft (plain text), as JSON. */
import { readFileSync } from 'node:fs';
import { surveyDraft } from '../core/check/survey';
import { openKnowledge } from './knowledge';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('usage: npm run --silent survey -- FILE');
  process.exit(2);
}
const { knowledge, options } = openKnowledge(process.cwd());
console.log(JSON.stringify(surveyDraft(readFileSync(file, 'utf8'), knowledge, options), null, 2));
