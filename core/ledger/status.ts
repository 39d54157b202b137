/**
 * How sure a fact is: the one place that says so.
 *
 * - superseded: overtaken, as declared by an editor (a forecast, a role, a first account);
 * - denied: the party concerned rejects it;
 * - disputed: it is a version of a disagreement and not among those that hold, or an editor declared it so;
 * - confirmed: two independent voices, or one official text;
 * - reported: a single voice.
 */
import type { Status } from '../model';
import type { Conflict, Fact, Source } from './model';

/** What stands behind a fact. */
export interface Backing {
  /** Independent voices; sources that can support nothing alone count as one together, and only where no other does. */
  readonly voices: number;
  /** True where one of the sources is an official text. */
  readonly official: boolean;
}

/** Counts the independent voices behind `sources` (those of one fact). */
export function weighSources(sources: readonly Source[]): Backing {
  const strong = sources.filter((source) => !source.weak);
  const voices = new Set(strong.map((source) => source.voice)).size;
  return { voices: voices || Math.min(1, sources.length), official: strong.some((source) => source.official) };
}

/** Facts that are versions of a disagreement, but not among those that hold, by id. */
export function listDisputed(conflicts: readonly Conflict[]): Set<string> {
  return new Set(
    conflicts.flatMap((conflict) => {
      const versions = conflict.versions.flatMap((version) => ('fact' in version ? [version.fact] : []));
      return [...versions, ...(conflict.replaces ?? [])].filter((fact) => !conflict.holds?.includes(fact));
    }),
  );
}

/** The status of a fact, by its own words, what stands behind it, and whether a disagreement disputes it. */
export function computeStatus(
  fact: Pick<Fact, 'declared' | 'deniedBy'>,
  backing: Backing,
  isDisputed: boolean,
): Status {
  if (fact.declared === 'superseded') return 'superseded';
  if (fact.deniedBy) return 'denied';
  if (isDisputed || fact.declared === 'disputed') return 'disputed';
  return backing.official || backing.voices >= 2 ? 'confirmed' : 'reported';
}
