import { fill } from '../core/messages/say';
import type { AsOf } from '../core/model';
import { formatAge, formatDate } from './dates';
import { Icon } from './Icon';
import { useLanguage } from './language';

/** "as of Oct 2025 · 13 months ago", with a quiet mark where that is older than it should be. */
export function Freshness({ asOf }: { asOf: AsOf }) {
  const { locale, words } = useLanguage();
  const date = fill(words.asOf, { date: formatDate(asOf.date, locale) });
  const text = asOf.months > 0 ? `${date} · ${formatAge(asOf.months, locale)}` : date;
  if (!asOf.stale)
    return (
      <span>
        <bdi>{text}</bdi>
      </span>
    );
  return (
    <span class="stale" title={words.mayBeOutdated}>
      <Icon of="clock" size={12} />
      <bdi>{text}</bdi>
      <span class="unseen">, {words.mayBeOutdated}</span>
    </span>
  );
}
