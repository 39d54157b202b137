/** Contestants against one another on one page: interleaved rounds, each in a fresh tab. */
import type { Lab } from './lab';

export interface Result {
  readonly ms: number;
  readonly [figure: string]: number;
}

export interface Contestant {
  readonly name: string;
  readonly script: string;
  /** Fewer rounds for what takes minutes. */
  readonly most?: number;
}

/** Results by contestant, in order of rounds; one that throws or runs out of time is left without. */
export async function race(
  lab: Lab,
  url: string,
  contestants: readonly Contestant[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly Result[]>> {
  const results = new Map<string, Result[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, script, most = rounds } of contestants) {
      if (round < most) results.get(name)!.push(await lab.run<Result>(url, script));
    }
  }
  return results;
}
