/** What there is to say of the paragraphs of a draft: what was found, but for what settings and the writer leave unsaid. */
import { type Doubts, type MarkedPage, type PlacedFlag, world } from '../world';
import type { Checks } from './checks';
import type { Wanted } from './marks';
import type { Paragraph } from './paragraphs';

export interface Findings {
  /** Of one paragraph; null where that is not known yet. */
  of(text: string): Wanted | null;
  flags(): PlacedFlag[];
  /** Known names, each once. @param held where a word is still being written, in the draft */
  names(held: number): Doubts['names'];
  /** The entity that is named at a place of the draft. */
  entityAt(at: number): string | null;
  /** The writer knows better than a fact, also while the settings are still on their way. */
  keep(fact: string): void;
}

export function createFindings(
  { settings }: Pick<MarkedPage, 'settings'>,
  checks: Checks,
  paragraphs: () => readonly Paragraph[],
): Findings {
  const keptNow = new Set<string>();

  function of(text: string): Wanted | null {
    const found = checks.of(text);
    if (!found) return null;
    const { softMarks, hidden } = settings;
    const kept = world().settings?.kept ?? settings.kept;
    return {
      mentions: found.mentions.filter(({ soft, entity }) => (softMarks || !soft) && !hidden.includes(entity)),
      flags: found.flags.filter(({ factId }) => !kept.includes(factId) && !keptNow.has(factId)),
    };
  }

  /** Names with where they stand in the draft. */
  const placed = () =>
    paragraphs().flatMap(({ text, start: from }) =>
      (of(text)?.mentions ?? []).map(({ entity, start, end }) => ({
        entity,
        text: text.slice(start, end),
        start: from + start,
        end: from + end,
      })),
    );

  return {
    of,
    flags: () =>
      paragraphs().flatMap(({ text, start }) =>
        (of(text)?.flags ?? []).map((flag) => ({
          ...flag,
          from: start,
          words: text.slice(flag.sentence.start, flag.sentence.end),
        })),
      ),
    names(held) {
      const names = new Map<string, string>();
      for (const { entity, text, end } of placed()) if (end !== held && !names.has(entity)) names.set(entity, text);
      return [...names].map(([entity, text]) => ({ entity, text }));
    },
    entityAt: (at) => placed().find(({ start, end }) => start <= at && at <= end)?.entity ?? null,
    keep: (fact) => void keptNow.add(fact),
  };
}
