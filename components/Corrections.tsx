import { fill } from '../core/messages/say';
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
          <b>{fill(words.corrected, { date: formatDate(date, locale) })}</b>{' '}
          <span lang={card.lang} dir="auto">
            {note}
          </span>
        </li>
      ))}
    </ul>
  );
}
