/**
 * Throughput of the matcher over text alone, by the number of names, in interleaved rounds: `npx tsx tests/bench/find.ts`.
 * A plain script, since a test runner puts a getter before every import and so measures itself. Pages in browsers are
 * measured by `reading.ts`.
 */
import { loadDictionary } from '../../core/spot/dictionary';
import { findCandidates } from '../../core/spot/find';
import { packDictionary } from '../../core/spot/pack';

const SYLLABLES =
  'ba bo ka ki ku la le lo ma mi na ni ra re ro sa se sha ta ti to va vi za yan ov ev ski man son berg'.split(' ');

/** Repeatable numbers (a linear congruential generator). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 9) % sides;
  };
}

function makeWord(roll: (sides: number) => number): string {
  return Array.from({ length: 2 + roll(3) }, () => SYLLABLES[roll(SYLLABLES.length)]).join('');
}

function makeNames(count: number): string[] {
  const roll = dice(count);
  const first = Array.from({ length: Math.ceil(2 * Math.sqrt(count)) }, () => makeWord(roll));
  const last = Array.from({ length: Math.ceil(count / 6) }, () => makeWord(roll));
  const names = new Set<string>();
  while (names.size < count) names.add(`${first[roll(first.length)]} ${last[roll(last.length)]}`);
  return [...names];
}

const roll = dice(1);
const PROSE = Array.from({ length: 150_000 }, () => makeWord(roll) + (roll(9) === 0 ? ', ' : ' ')).join('');

const ROUNDS = 9;

/** CPU time of a call in milliseconds: other processes count for less than in wall time. */
function cost(task: () => void): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function readOnly(): void {
  let sum = 0;
  for (let at = 0; at < PROSE.length; at++) sum += PROSE.charCodeAt(at);
  if (sum === 0) throw new Error('there is no text');
}

const tasks: { readonly title: string; readonly run: () => void; readonly times: number[] }[] = [
  { title: 'read every unit', run: readOnly, times: [] },
];
for (const count of [1_000, 10_000, 100_000]) {
  const packed = packDictionary(makeNames(count).map((text, entry) => ({ text, entry })));
  const dictionary = loadDictionary(packed);
  tasks.push({ title: `find ${count} names`, run: () => void findCandidates(PROSE, dictionary), times: [] });
  tasks.push({ title: `load ${count} names`, run: () => void loadDictionary(packed), times: [] });
}
for (let round = 0; round < ROUNDS; round++) {
  for (const { run, times } of tasks) times.push(cost(run));
}
console.log(`${(PROSE.length / 1e6).toFixed(1)} MB of prose, medians of ${ROUNDS} rounds, CPU time`);
for (const { title, times } of tasks) console.log(`${title.padEnd(20)} ${median(times).toFixed(1).padStart(8)} ms`);
