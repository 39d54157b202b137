/** Articles: "under Article 5" against the article that says so. */
import type { LabelQuantity } from '../text/quantities';
import type { Context } from './context';
import type { Knowledge } from './knowledge';
import { type Judgement, overlap } from './verdict';

/** Telling words that a sentence must share with what an article says. */
const TELLING = 1.8;

const DENIED = /\b(?:not|never|nor|neither)(?: \p{L}+)? (?:in|under|by|of|from|to)? ?$/iu;

/** "The Pyongyang treaty says, in Article 4": one that the spotter did not know for its name. */
function isOfOtherPact({ text, spoken }: Context, { start }: LabelQuantity, { ledger }: Knowledge): boolean {
  const pact = [...text.slice(0, start).matchAll(/(\p{Lu}\p{L}+) (?:treaty|pact|accord|agreement)\b/gu)].at(-1);
  if (!pact || spoken.some((one) => one.start <= pact.index && pact.index < one.end)) return false;
  return spoken.every(({ entity }) => !ledger.entities.get(entity)?.name.includes(pact[1]!));
}

export function checkArticle(context: Context, quantity: LabelQuantity, knowledge: Knowledge): Judgement | null {
  // "Not to help an aggressor" is what an article says; "not in Article 5" denies it.
  if (quantity.label !== 'article' || DENIED.test(context.text.slice(0, quantity.start))) return null;
  if (isOfOtherPact(context, quantity, knowledge)) return null;
  // What an article says may stand in any clause.
  const whole = { ...context, clauses: [{ start: 0, end: context.text.length }] };
  const found = context.spoken.flatMap((spoken) =>
    (knowledge.byEntity.get(spoken.entity) ?? []).flatMap((known) =>
      known.quantity?.kind === 'label' && known.quantity.label === 'article' && known.main
        ? [{ known, spoken, amount: known.quantity.amount, score: overlap(whole, quantity, known, knowledge, true) }]
        : [],
    ),
  );
  found.sort((a, b) => b.score - a.score);
  const best = found[0];
  if (!best || best.score < TELLING) return null;
  const same = found.find(({ amount, score }) => amount === quantity.amount && score > best.score - 1);
  const { known, spoken } = same ?? best;
  return { verdict: same ? 'consistent' : 'contradicted', known, entity: spoken.entity, topic: 'provision', quantity };
}
