/**
 * `npm run fuzz -- --minutes 10`: texts without end for everything that is fed texts; how the time of each grows with
 * a text that is twice as long; and texts made against each regular expression, in a process that is ended when it
 * takes too long. Ends with an error where something throws, grows out of proportion or does not come back.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { listComposed, listLiterals, type Pattern } from '../tests/fuzz/patterns';
import { TARGETS, type Target } from '../tests/fuzz/targets';
import { PUMPS, texts } from '../tests/fuzz/texts';

/** A text twice as long may take so many times as long: twice, and what a busy machine adds. */
const MOST_GROWTH = 3;
/** What is quicker than this says nothing of growth, ms. */
const NOISE = 60;
/** Length of the texts against patterns: as long as a paragraph that is too long to be checked. */
const ATTACK = 1_600;
/** A pattern that has not come back by then is not coming back, ms. */
const PATIENCE = 5_000;

/** Tells a process that it is there for attacks only. */
const ATTACKER = '--attacker';

const faults: string[] = [];

if (process.argv[2] === ATTACKER) process.once('message', attackAll);
else await main();

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } } });
  const composed = await listComposed(async () => {
    for (const { run } of TARGETS) run('The Russia–Iran treaty was signed on 19 January 2025, said Rosatom.');
  });
  await attackPatterns([...listLiterals(), ...composed]);
  for (const target of TARGETS) watchGrowth(target);
  const each = (Number(values.minutes) * 60_000) / TARGETS.length;
  for (const target of TARGETS) feed(target, each, values.seed === undefined ? undefined : Number(values.seed));
  for (const fault of faults) console.log(`FAULT ${fault}`);
  console.log(`${faults.length} faults`);
  process.exit(faults.length > 0 ? 1 : 0);
}

/** Texts without end, for a time. */
function feed({ name, most, run }: Target, ms: number, seed: number | undefined): void {
  let count = 0;
  const result = fc.check(
    fc.property(texts(2_000), (text) => {
      count += 1;
      run(text.slice(0, most));
    }),
    { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: ms, ...(seed !== undefined && { seed }) },
  );
  if (result.failed && result.counterexample) faults.push(`${name} throws: ${fc.defaultReportMessage(result)}`);
  console.log(`${name}: ${count} texts`);
}

/** The slowest text of each length, and what a text twice as long takes. */
function watchGrowth({ name, most, run }: Target): void {
  const time = (pump: string, length: number): number => {
    const text = `${pump.repeat(Math.ceil(length / pump.length)).slice(0, length - 1)}x`;
    // By the processor's clock: what else the machine does is not counted.
    const start = process.cpuUsage();
    run(text);
    return process.cpuUsage(start).user / 1_000;
  };
  let slowest = { pump: '', ms: 0 };
  for (const pump of PUMPS) {
    const whole = Math.min(most, 16_000);
    const half = time(pump, whole / 2);
    const ms = time(pump, whole);
    if (ms > slowest.ms) slowest = { pump, ms };
    if (ms < NOISE || ms < half * MOST_GROWTH) continue;
    // Once may be chance: the best of five is not.
    const best = (length: number) => Math.min(...Array.from({ length: 5 }, () => time(pump, length)));
    const growth = best(whole) / best(whole / 2);
    if (growth > MOST_GROWTH) faults.push(`${name} grows ${growth.toFixed(1)} times with ${JSON.stringify(pump)}`);
  }
  console.log(`${name}: slowest with ${JSON.stringify(slowest.pump)}, ${slowest.ms.toFixed(0)} ms`);
}

/** Patterns in a process of their own; the one that does not come back is named, and the rest go on in another one. */
async function attackPatterns(patterns: readonly Pattern[]): Promise<void> {
  let slowest = { place: '', ms: 0 };
  for (let at = 0; at < patterns.length; ) {
    const attacker = fork(fileURLToPath(import.meta.url), [ATTACKER]);
    attacker.send(patterns.slice(at));
    at += await new Promise<number>((resolve) => {
      let done = 0;
      const end = (count: number) => {
        attacker.kill('SIGKILL');
        resolve(count);
      };
      const stop = () => {
        faults.push(`${patterns[at + done]!.place} does not come back`);
        end(done + 1);
      };
      // It takes its time to start.
      let watch = setTimeout(stop, 10 * PATIENCE);
      attacker.on('message', (ms: number) => {
        clearTimeout(watch);
        if (ms > slowest.ms) slowest = { place: patterns[at + done]!.place, ms };
        done += 1;
        if (at + done === patterns.length) end(done);
        else watch = setTimeout(stop, PATIENCE);
      });
    });
  }
  console.log(`${patterns.length} patterns: slowest ${slowest.place}, ${slowest.ms.toFixed(0)} ms`);
}

/** The attacker's side: tells how long each pattern took, ms. */
function attackAll(patterns: unknown): void {
  for (const { source, flags } of patterns as readonly Pattern[]) {
    const pattern = new RegExp(source, flags);
    // What it names itself, each alone and two at a time.
    const own = [...new Set(source.match(/\p{L}+|[^\\()[\]{}|?*+^$]/gu) ?? [])].slice(0, 12);
    const pumps = [...PUMPS, ...own, ...own.flatMap((first) => own.map((second) => first + second))];
    const start = performance.now();
    for (const pump of pumps) {
      const text = pump.repeat(Math.ceil(ATTACK / pump.length)).slice(0, ATTACK);
      for (const attack of [text, `${text}\0`, `${own[0] ?? ''}${text}\0`]) {
        pattern.lastIndex = 0;
        pattern.exec(attack);
      }
    }
    process.send!(performance.now() - start);
  }
}
