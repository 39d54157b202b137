import type { Card, Disagreement } from '../core/model';
import { Icon } from './Icon';
import { useLanguage } from './language';
import { References } from './References';

export interface DisagreementBlockProps {
  readonly card: Card;
  readonly disagreement: Disagreement;
  readonly onSource: (number: number) => void;
}

/** Where sources differ: every version beside its speaker, then what is safe to say. */
export function DisagreementBlock({ card, disagreement, onSource }: DisagreementBlockProps) {
  const { words } = useLanguage();
  const { topic, versions, resolution } = disagreement;
  return (
    <>
      <h3 class="differ">
        <Icon of="differ" size={14} />
        <span dir="auto">{words.sourcesDiffer(topic)}</span>
      </h3>
      <ul class="versions" lang={card.lang}>
        {versions.map(({ value, claim, sources }) => (
          <li key={`${value}${claim}`}>
            {value && <b>{value}</b>}{' '}
            <span dir="auto">
              {claim}
              <References numbers={sources} sources={card.sources} onSource={onSource} />
            </span>
          </li>
        ))}
      </ul>
      {resolution && (
        <p class="resolution" dir="auto" lang={card.lang}>
          {resolution}
        </p>
      )}
    </>
  );
}
