import type { Card } from '../core/model';
import { useLanguage } from './language';

/** What sort of thing an entry is, in the reader's language, and where it is, in that of the facts. */
export function KindLine({ card }: { card: Card }) {
  const { words } = useLanguage();
  return (
    <p class="kind">
      {words.kinds[card.kind]}
      {card.place && (
        <>
          {' · '}
          <bdi lang={card.lang}>{card.place}</bdi>
        </>
      )}
    </p>
  );
}
