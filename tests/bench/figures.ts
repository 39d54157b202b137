/** Medians of repeated measurements, and how sure they are. */

/** A median with its 95 % interval. */
export interface Figure {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly times: number;
}

/** The value below which that share of the values lie; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  return low + ((sorted[Math.ceil(place)] ?? low) - low) * (place % 1);
}

/** Median with a 95 % interval by order statistics (binomial), which asks nothing of how the values are spread. */
export function summarise(values: readonly number[]): Figure {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(0, Math.floor(sorted.length / 2 - 0.98 * Math.sqrt(sorted.length)));
  return {
    median: quantile(values, 0.5),
    low: sorted[rank] ?? 0,
    high: sorted[sorted.length - 1 - rank] ?? 0,
    times: values.length,
  };
}

/** How many times rounds are drawn again to see how sure a difference is. */
const DRAWS = 2_000;

/**
 * By how much a quantile of one contestant lies above that of another, over all of their rounds, with a 95 % interval:
 * whole rounds are drawn again and again, with replacement, since what is measured within one round hangs together.
 */
export function compareAt(share: number, ours: readonly number[][], theirs: readonly number[][]): Figure {
  const at = (rounds: readonly number[][]) => quantile(rounds.flat(), share);
  const draw = (rounds: readonly number[][]) => rounds.map(() => rounds[Math.floor(Math.random() * rounds.length)]!);
  const drawn = Array.from({ length: DRAWS }, () => at(draw(ours)) - at(draw(theirs)));
  return {
    median: at(ours) - at(theirs),
    low: quantile(drawn, 0.025),
    high: quantile(drawn, 0.975),
    times: ours.length,
  };
}

/** Ratios round by round: what two contestants took under the same load. */
export function ratios(values: readonly number[], others: readonly number[]): number[] {
  return values.map((value, round) => value / (others[Math.min(round, others.length - 1)] || Number.EPSILON));
}

/** `1.24 (1.10–1.31)`. */
export function writeFigure({ median, low, high }: Figure, digits = 2): string {
  return `${round(median, digits)} (${round(low, digits)}–${round(high, digits)})`;
}

function round(value: number, digits: number): string {
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? Math.min(1, digits) : digits);
}
