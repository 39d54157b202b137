/**
 * `npx tsx tests/bench/search.ts [ENTITIES…]`: milliseconds a keystroke of searching takes in ledgers of several sizes,
 * and what their index weighs. Queries are typed letter by letter: names, slips, questions, nothing at all.
 */
import { gzipSync } from 'node:zlib';
import { openLibrary, type ShippedEntity } from '../../core/ledger/shipped';
import { createSearch } from '../../core/search';
import { buildSearchIndex, type SearchNames } from '../../core/search/build';
import { compileSearch } from '../../scripts/compile-search';

const TYPED = [
  'masoud pezeshkian',
  'bushehr nuclear plant',
  'pezeskhian',
  'who heads rosatom',
  'how many articles has the treaty',
  'Genby',
  'judd trump 147',
  'пезешкиан',
  'mikhail varodenko',
  'pizza near me',
];
const GIVEN = 'mikhail sergei ali reza anna maria john david omar fatima chen wei yuki hans pierre carlos'.split(' ');
const SYLLABLES = 'va ro den ko mi sha har zad pe lin gor tu sa bek nov ber ka ra ste ov in son ja di ma'.split(' ');
const FIELDS = 'energy transport finance defence science health trade culture'.split(' ');

const sizes = process.argv.slice(2).map(Number);
const real = compileSearch(process.cwd());
report('the ledger', real.ledger.entities, real.index);
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
  const { entities, names } = invent(size, real.ledger.entities.length);
  const all = [...real.ledger.entities, ...entities];
  report(`${size} entities`, all, buildSearchIndex(all, names, {}));
}

function report(label: string, entities: readonly ShippedEntity[], json: string): void {
  const opened = performance.now();
  const { search } = createSearch(openLibrary({ ...real.ledger, entities }), json);
  const opening = performance.now() - opened;
  for (const query of TYPED) search(query);
  const times = TYPED.flatMap((query) =>
    Array.from(query, (_, at) => {
      const start = performance.now();
      search(query.slice(0, at + 1));
      return { ms: performance.now() - start, typed: query.slice(0, at + 1) };
    }),
  ).sort((a, b) => a.ms - b.ms);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)]!;
  const worst = at(1);
  console.log(
    `${label}: median ${at(0.5).ms.toFixed(2)} ms, p95 ${at(0.95).ms.toFixed(2)} ms, most ${worst.ms.toFixed(2)} ms ` +
      `(«${worst.typed}»); opened in ${opening.toFixed(0)} ms; index ${Math.round(gzipSync(json).length / 1000)} kB gzip`,
  );
}

/** People with names of syllables: many share a given name, and beginnings. */
function invent(size: number, taken: number): { entities: ShippedEntity[]; names: Record<string, SearchNames> } {
  const names: Record<string, SearchNames> = {};
  const entities = Array.from({ length: Math.max(0, size - taken) }, (_, n): ShippedEntity => {
    const surname = [n, n / 25, n / 625, n / 15_625].map((part) => SYLLABLES[Math.floor(part) % 25]).join('');
    const given = GIVEN[n % GIVEN.length]!;
    const field = FIELDS[n % FIELDS.length]!;
    const id = `person-${n}`;
    names[id] = { surnames: [{ prior: 1, forms: { en: [surname] } }] };
    return {
      id,
      kind: 'person',
      name: `${given} ${surname}`,
      gist: `Expert on ${field} of district ${n % 500}`,
      related: [],
      facts: [
        {
          id: `${id}-born`,
          claim: `${given} was born in ${1930 + (n % 70)}.`,
          property: 'born',
          value: { type: 'date', date: String(1930 + (n % 70)) },
          sources: [],
          status: 'confirmed',
          voices: 1,
        },
      ],
    };
  });
  return { entities, names };
}
