/**
 * `npm run --silent lookup -- FILE`: what the search of the extension answers to each query of a JSON array of
 * `{ query }`, as a JSON array of `{ query, results: [{ entity, score }], confident }`, at most ten results.
 */
import { readFileSync } from 'node:fs';
import { openLibrary } from '../core/ledger/shipped';
import { createSearch } from '../core/search';
import { compileSearch } from './compile-search';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('usage: npm run --silent lookup -- FILE');
  process.exit(2);
}
const { ledger, index } = compileSearch(process.cwd());
const { search } = createSearch(openLibrary(ledger), index);
const items = JSON.parse(readFileSync(file, 'utf8')) as readonly { readonly query: string }[];
const answers = items.map(({ query }) => {
  const { hits, confident } = search(query, { limit: 10 });
  return { query, results: hits.map(({ entity, score }) => ({ entity, score })), confident };
});
console.log(JSON.stringify(answers));
