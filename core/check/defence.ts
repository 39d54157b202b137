/** Whether a treaty binds its parties to defend each other: the claim about it that goes wrong most. */
import type { Context } from './context';
import type { Knowledge } from './knowledge';
import { toPoint } from './point';
import type { Judgement } from './verdict';

const DEFENCE =
  /\b(?:mutual[- ]defen[cs]e(?: (?:clause|pact|treaty|pledge|commitment|provision|obligation|agreement|guarantee)s?)?|(?:oblig\p{L}+|requir\p{L}+|commit\p{L}*|bind\p{L}*) (?:\p{L}+ ){0,4}to (?:defend|come to (?:the|each other['’]s) (?:aid|defen[cs]e|help)|fight for)|(?:duty|promise|pledge|commitment|obligation) to defend)\b/iu;

/** What takes the words back, before or behind them. */
const DENIED =
  /\b(?:no|not|n['’]t|without|lacks?|lacking|stops? short of|short of|neither|nor|never|omits?|excludes?|avoids?|rather than|instead of|unlike|missing|absent|reject\p{L}*|refus\p{L}*|resist\p{L}*|want\p{L}*|press\p{L}*|sought|hop\p{L}*|any)\b[^.;]{0,60}$|^(?:nowhere|nothing|no article|at no point|none of)\b[^;]*$/iu;
const ABSENT = /^[^.;,]{0,30}\b(?:is|are|was|were) (?:missing|absent|lacking|not|left out|ruled out)\b/i;

const HAS_NONE = /\bno (?:duty|promise|clause|obligation)\b[^.]*\b(?:defend|defence)\b/;
const HAS_ONE = /\bobliges each side to give military\b/;

/** "Obliges each side to defend the other if it is attacked" is said outright; "if it obliged them to" is not. */
const DOUBTED = /\b(?:if|whether|would|could|might|suppos\p{L}+|imagine|assuming)\b|^had\b/iu;

/** A sentence that gives one treaty such a clause, or denies it one, against what the ledger says of that treaty. */
export function checkDefence(context: Context, knowledge: Knowledge): Judgement[] {
  const match = context.tag === 'en' ? context.text.match(DEFENCE) : null;
  const pacts = [
    ...new Set(
      context.spoken
        .map(({ entity }) => entity)
        .filter((entity) => knowledge.ledger.entities.get(entity)?.kind === 'treaty'),
    ),
  ];
  const [entity] = pacts;
  // With two treaties in one sentence it is not clear which has it.
  if (
    !match ||
    !entity ||
    pacts.length > 1 ||
    DOUBTED.test(context.text.slice(0, match.index)) ||
    /\b(?:unlike|contrast|compar\w+|whereas)\b/i.test(context.text)
  )
    return [];
  const end = match.index! + match[0].length;
  const denied = DENIED.test(context.text.slice(0, match.index)) || ABSENT.test(context.text.slice(end));
  const facts = knowledge.byEntity.get(entity) ?? [];
  const none = facts.find(({ claim, dated }) => dated && HAS_NONE.test(claim));
  const one = facts.find(({ claim, dated }) => dated && HAS_ONE.test(claim));
  const known = none ?? one;
  if (!known) return [];
  const agrees = denied === (known === none);
  return [
    {
      verdict: agrees ? 'consistent' : 'contradicted',
      known,
      entity,
      topic: 'provision',
      quantity: toPoint(match.index!, end),
    },
  ];
}
