/** Checks paragraphs of a draft while it is written: what is marked in them, and the flags with all that they say. */

import { linkPassage } from '../card/passage';
import type { Citable } from '../cite';
import type { Library } from '../ledger/shipped';
import type { CardSource, Mention } from '../model';
import { spot } from '../spot';
import { type CheckOptions, checkText, type Finding, type Knowledge } from '.';
import { replacementFor } from './replacement';
import { type Stretch, type Survey, surveyDraft } from './survey';

/** A doubt about a figure that is shown; offsets are UTF-16 units of its paragraph. */
export interface Flag extends Finding {
  /** The sentence that it stands in. */
  readonly sentence: Stretch;
  /** What its entity is called. */
  readonly name: string;
  /** What may stand in place of `said`; null where nothing is sure to be right there. */
  readonly replacement: string | null;
  /** The fact with its first source; null where it is only one version of a disagreement. */
  readonly citable: Citable | null;
  /** All of its sources, each with a link to the passage. */
  readonly cited: readonly CardSource[];
}

export interface CheckedParagraph {
  readonly mentions: readonly Mention[];
  readonly flags: readonly Flag[];
  /** How many figures and dates are in each state, those that are not shown included. */
  readonly counts: Survey['counts'];
}

/**
 * Checks paragraphs one by one; what is meant by a name, they decide together.
 * @param before paragraphs that stand before them, for their context only
 */
export function checkParagraphs(
  paragraphs: readonly string[],
  before: readonly string[],
  knowledge: Knowledge,
  options: CheckOptions,
): CheckedParagraph[] {
  const blocks = [...before, ...paragraphs].map((text) => ({ text, ...(options.lang && { lang: options.lang }) }));
  const mentions = spot(blocks, options.names).slice(before.length);
  return paragraphs.map((text, index) => {
    const { points, counts } = surveyDraft(text, knowledge, options);
    return {
      mentions: mentions[index] ?? [],
      counts,
      flags: points.flatMap(({ finding, sentence }) =>
        finding && finding.verdict !== 'consistent' ? [describe(text, finding, sentence, knowledge, options)] : [],
      ),
    };
  });
}

function describe(
  text: string,
  finding: Finding,
  sentence: Stretch,
  knowledge: Knowledge,
  options: CheckOptions,
): Flag {
  const { ledger: library } = knowledge;
  const cited = listSources(finding, library);
  const name = library.entities.get(finding.entity)?.name ?? finding.entity;
  const isSettled = (candidate: string) =>
    checkText(text.slice(0, finding.start) + candidate + text.slice(finding.end), knowledge, options).some(
      ({ start, verdict }) => start === finding.start && verdict === 'consistent',
    );
  return {
    ...finding,
    sentence,
    name,
    cited,
    replacement: finding.verdict === 'sources-differ' ? null : replacementFor(finding, knowledge, isSettled),
    citable: citableOf(finding, name, cited[0], library, options.today),
  };
}

function listSources({ factId, sources }: Finding, { facts, sources: all }: Library): CardSource[] {
  const anchors = new Map(facts.get(factId)?.sources.map(({ source, anchor }) => [source, anchor]));
  return sources.flatMap(({ id }) => {
    const found = all.get(id);
    if (!found) return [];
    const { url, caution, ...source } = found;
    return [{ ...source, url: url && linkPassage(url, anchors.get(id)), caution: caution ?? null }];
  });
}

function citableOf(
  { factId }: Finding,
  entity: string,
  source: CardSource | undefined,
  { facts }: Library,
  accessed: string,
): Citable | null {
  const fact = facts.get(factId);
  if (!fact || !source) return null;
  const denial = fact.deniedBy ? facts.get(fact.deniedBy) : undefined;
  return {
    claim: fact.claim,
    assertedBy: (fact.attribute && fact.assertedBy) || null,
    denial: denial ? { by: denial.assertedBy ?? 'the party concerned', claim: denial.claim } : null,
    asOf: fact.asOf ?? null,
    entity,
    source,
    accessed,
  };
}
