import type { Citable, Citation } from './style';
import { attribute, denialOf, openClause } from './wording';

/** Gives the fact with its source named in the sentence, after the manner of the Associated Press: no reference list. */
export function citeByAttribution(fact: Citable): Citation {
  const { who, when } = attribute(fact.source);
  return { text: `${openClause(fact)} ${who} ${when}.${denialOf(fact)}` };
}
