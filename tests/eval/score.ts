/** Scores mentions against labels, as editors would: a mark is right where it overlaps a label of its entity. */
import type { Mention } from '../../core/model';

export interface Label {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly soft: boolean;
}

export interface Tally {
  readonly predicted: number;
  readonly right: number;
  readonly hard: number;
  readonly hardFound: number;
  readonly exact: number;
  readonly soft: number;
  readonly softFound: number;
  readonly softPredicted: number;
  readonly softRight: number;
  readonly traps: number;
  readonly trapsHit: number;
}

export interface Judged {
  readonly labels: readonly Label[];
  /** Stretches that look like a mention and are none. */
  readonly traps: readonly { readonly start: number; readonly end: number }[];
  readonly mentions: readonly Mention[];
}

/** Counts over all texts; mentions of entities that no label of the set names are left out, for a ledger may know more. */
export function tallyMentions(texts: readonly Judged[]): Tally {
  const labelled = new Set(texts.flatMap(({ labels }) => labels.map((label) => label.entity)));
  const sum = { predicted: 0, right: 0, hard: 0, hardFound: 0, exact: 0, soft: 0, softFound: 0 };
  const more = { softPredicted: 0, softRight: 0, traps: 0, trapsHit: 0 };
  for (const { labels, traps, mentions } of texts) {
    const known = mentions.filter((mention) => labelled.has(mention.entity));
    const right = known.filter((mention) => labels.some((label) => isHit(mention, label)));
    const softly = known.filter((mention) => mention.soft);
    sum.predicted += known.length;
    sum.right += right.length;
    more.softPredicted += softly.length;
    more.softRight += softly.filter((mention) => right.includes(mention)).length;
    for (const label of labels) {
      const hits = known.filter((mention) => isHit(mention, label));
      if (label.soft) {
        sum.soft++;
        if (hits.length > 0) sum.softFound++;
        continue;
      }
      sum.hard++;
      if (hits.length > 0) sum.hardFound++;
      if (hits.some((mention) => mention.start === label.start && mention.end === label.end)) sum.exact++;
    }
    for (const trap of traps) {
      more.traps++;
      if (known.some((mention) => !right.includes(mention) && mention.start < trap.end && mention.end > trap.start)) {
        more.trapsHit++;
      }
    }
  }
  return { ...sum, ...more };
}

function isHit(mention: Mention, label: Label): boolean {
  return mention.entity === label.entity && mention.start < label.end && mention.end > label.start;
}

/** Share of `part` in `whole`; 1 where there is nothing to share. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
