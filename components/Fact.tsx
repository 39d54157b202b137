import type { Card, CardFact } from '../core/model';
import { Freshness } from './Freshness';
import { Icon, StatusMark } from './Icon';
import { useLanguage } from './language';
import { References } from './References';

export interface FactProps {
  readonly card: Card;
  readonly fact: CardFact;
  /** Whether this is the fact that was copied last. */
  readonly copied: boolean;
  readonly onCopy: () => void;
  readonly onSource: (number: number) => void;
}

/** One claim with how sure it is, since when, who says so, and the denial that belongs to it. */
export function Fact({ card, fact, copied, onCopy, onSource }: FactProps) {
  const { words } = useLanguage();
  const { denial } = fact;
  const claimId = `claim-${fact.id}`;
  const references = (numbers: readonly number[]) => (
    <References numbers={numbers} sources={card.sources} onSource={onSource} />
  );
  return (
    <>
      <p class="claim" dir="auto" lang={card.lang}>
        <span id={claimId}>{fact.claim}</span>
        {references(fact.sources)}
      </p>
      {denial && (
        <div class="denial">
          <p class="denied-by">{words.deniedBy(denial.by)}</p>
          <p dir="auto" lang={card.lang}>
            {denial.claim}
            {references(denial.sources)}
          </p>
          {denial.asOf && (
            <p class="meta">
              <Freshness asOf={denial.asOf} />
            </p>
          )}
        </div>
      )}
      <div class="below">
        <p class="meta">
          <span class={`status ${fact.status}`}>
            <StatusMark of={fact.status} />
            {words.status[fact.status]}
          </span>
          {fact.assertedBy && <span>{words.accordingTo(fact.assertedBy)}</span>}
          {fact.voices > 1 && <span>{words.voices(fact.voices)}</span>}
          {fact.asOf && <Freshness asOf={fact.asOf} />}
        </p>
        {fact.sources.length > 0 && (
          <button
            type="button"
            class="copy"
            title={words.copy}
            aria-label={words.copy}
            aria-describedby={claimId}
            onClick={onCopy}
          >
            <Icon of={copied ? 'check' : 'copy'} size={14} />
          </button>
        )}
      </div>
    </>
  );
}
