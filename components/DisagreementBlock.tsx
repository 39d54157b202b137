import { useState } from 'preact/hooks';
import { count } from '../core/messages/say';
import type { Card, Disagreement } from '../core/model';
import { Icon } from './Icon';
import { useLanguage } from './language';
import { References } from './References';
import { Slotted } from './Slotted';

export interface DisagreementBlockProps {
  readonly card: Card;
  readonly disagreement: Disagreement;
  readonly onSource: (number: number) => void;
}

/** Up to so many versions are shown at once; of more, the first three. */
const AT_ONCE = 4;
const FIRST = 3;
/** Figures and dates up to so many characters stand in a column of their own, longer ones begin their line. */
const SHORT = 10;

/** Where sources differ: every version beside its speaker, then what is safe to say. */
export function DisagreementBlock({ card, disagreement, onSource }: DisagreementBlockProps) {
  const { locale, words } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { topic, versions, resolution } = disagreement;
  const shown = isOpen || versions.length <= AT_ONCE ? versions : versions.slice(0, FIRST);
  const isTable = versions.every(({ value }) => value !== '' && value.length <= SHORT);
  return (
    <>
      <h3 class="differ">
        <Icon of="differ" size={14} />
        <span>
          <Slotted message={words.sourcesDiffer} lang={card.lang}>
            {topic}
          </Slotted>
        </span>
      </h3>
      <ul class={isTable ? 'versions table' : 'versions'} lang={card.lang} dir="auto">
        {shown.map(({ value, claim, sources }) => (
          <li key={`${value}${claim}`}>
            {value && <b>{value}</b>}{' '}
            <span>
              {claim}
              <References numbers={sources} sources={card.sources} onSource={onSource} />
            </span>
          </li>
        ))}
      </ul>
      {shown.length < versions.length && (
        <button type="button" class="link" onClick={() => setOpen(true)}>
          {count(words.moreVersions, versions.length - FIRST, locale)}
        </button>
      )}
      {resolution && (
        <p class="resolution" dir="auto" lang={card.lang}>
          {resolution}
        </p>
      )}
    </>
  );
}
