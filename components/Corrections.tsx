import type { Card } from '../core/model';
import { formatDate } from './dates';
import { useLanguage } from './language';

/** What stood here once and was wrong, with the day on which it was put right. */
export function Corrections({ card }: { card: Card }) {
  const { locale, words } = useLanguage();
  return (
    <ul class="corrections">
      {card.corrections.map(({ date, note }) => (
        <li key={date + note}>
          <b>{words.corrected(formatDate(date, locale))}</b> <span lang={card.lang}>{note}</span>
        </li>
      ))}
    </ul>
  );
}
