/** What a pattern costs to compile, by what makes it dear: classes of hundreds of ranges, in any case twice as many. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDER = 'core/spot';
/** Classes by Unicode property that one pattern may hold, and one that ignores case. */
const MOST = 5;
const MOST_IN_ANY_CASE = 2;

/** Lines of code that hold a pattern, with its flags. */
const patterns = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    readFileSync(`${FOLDER}/${file}`, 'utf8')
      .split('\n')
      .map((line, index) => ({
        line,
        place: `${file}:${index + 1}`,
        flags: /[/\])}$+*?|]\/([gimsuy]+)\b/.exec(line)?.[1],
      }))
      .filter(({ flags }) => flags !== undefined),
  );

it('no pattern takes a page’s slice to compile: beyond a few classes it is written with LETTER', () => {
  const dear = patterns.filter(
    ({ line, flags }) => (line.match(/\\p\{/g)?.length ?? 0) > (flags!.includes('i') ? MOST_IN_ANY_CASE : MOST),
  );
  expect(patterns.length).toBeGreaterThan(40);
  expect(dear.map(({ place }) => place)).toEqual([]);
});
