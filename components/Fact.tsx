import { count, fill } from '../core/messages/say';
import type { Card, CardFact } from '../core/model';
import { formatDate } from './dates';
import { Freshness } from './Freshness';
import { Icon, StatusMark } from './Icon';
import { useLanguage } from './language';
import { References } from './References';
import { Slotted } from './Slotted';

export interface FactProps {
  readonly card: Card;
  readonly fact: CardFact;
  /** Whether this is the fact that was copied last. */
  readonly copied: boolean;
  readonly onCopy: () => void;
  /** Left out where there is nothing to insert it into. */
  readonly onInsert?: (() => void) | undefined;
  readonly onSource: (number: number) => void;
}

/** One claim with how sure it is, since when, who says so, and the denial that belongs to it. */
export function Fact({ card, fact, copied, onCopy, onInsert, onSource }: FactProps) {
  const { locale, words } = useLanguage();
  const { denial, status } = fact;
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
        <p class="denial" dir="auto" lang={card.lang}>
          <span class="denied" lang={locale}>
            {status === 'denied' && <StatusMark of="denied" />}
            <Slotted message={words.deniedBy} lang={card.lang}>
              {denial.by}
            </Slotted>
          </span>{' '}
          {denial.claim}
          {references(denial.sources)}
          {denial.asOf && denial.asOf.date !== fact.asOf?.date && (
            <> ({fill(words.asOf, { date: formatDate(denial.asOf.date, locale) })})</>
          )}
        </p>
      )}
      <div class="below">
        <p class="meta">
          {!(denial && status === 'denied') && (
            <span class={`status ${status}`}>
              <StatusMark of={status} />
              <bdi>{words.status[status]}</bdi>
            </span>
          )}
          {fact.assertedBy && (
            <span>
              <Slotted message={words.accordingTo} lang={card.lang}>
                {fact.assertedBy}
              </Slotted>
            </span>
          )}
          {fact.voices > 1 && (
            <span>
              <bdi>{count(words.voices, fact.voices, locale)}</bdi>
            </span>
          )}
          {fact.asOf && <Freshness asOf={fact.asOf} />}
        </p>
        {fact.sources.length > 0 && (
          <button
            type="button"
            class={copied ? 'copy done' : 'copy'}
            title={words.copy}
            aria-label={copied ? words.copied : words.copy}
            aria-describedby={claimId}
            onClick={onCopy}
          >
            {copied && words.copied}
            <Icon of={copied ? 'check' : 'copy'} size={14} />
          </button>
        )}
        {onInsert && (
          <button type="button" class="link" onClick={onInsert}>
            {words.insert}
          </button>
        )}
      </div>
    </>
  );
}
