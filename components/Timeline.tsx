import { useRef, useState } from 'preact/hooks';
import type { TimelineEvent } from '../core/model';
import { formatDate } from './dates';
import { useLanguage } from './language';
import { layOut } from './timeline-layout';

export interface TimelineProps {
  /** In order of time. */
  readonly events: readonly TimelineEvent[];
  readonly lang: string;
}

/** The dated facts on a strip. One stop for Tab; arrows, Home and End walk it; the chosen fact is read below. */
export function Timeline({ events, lang }: TimelineProps) {
  const { locale, words } = useLanguage();
  const [chosen, setChosen] = useState(events.length - 1);
  const strip = useRef<HTMLOListElement>(null);
  const places = layOut(events.map(({ date }) => date));
  const event = events[chosen];
  if (!event) return null;

  const choose = (index: number) => {
    setChosen(index);
    strip.current?.querySelectorAll('button')[index]?.focus();
  };
  const walk = (stroke: KeyboardEvent) => {
    const rtl = strip.current !== null && getComputedStyle(strip.current).direction === 'rtl';
    const last = events.length - 1;
    const to = {
      ArrowRight: rtl ? chosen - 1 : chosen + 1,
      ArrowLeft: rtl ? chosen + 1 : chosen - 1,
      Home: 0,
      End: last,
    }[stroke.key];
    if (to === undefined) return;
    stroke.preventDefault();
    choose(Math.max(0, Math.min(last, to)));
  };

  return (
    <section class="timeline" aria-label={words.timeline}>
      <ol ref={strip} class="strip" onKeyDown={walk}>
        {events.map(({ factId, date, claim, status }, index) => (
          <li key={factId} style={{ insetInlineStart: `${(places[index] ?? 0) * 100}%` }}>
            <button
              type="button"
              class={status}
              tabIndex={index === chosen ? 0 : -1}
              aria-current={index === chosen}
              aria-label={`${formatDate(date, locale)}: ${claim}`}
              onClick={() => choose(index)}
            />
          </li>
        ))}
      </ol>
      <p aria-hidden="true">
        <b>{formatDate(event.date, locale)}</b>{' '}
        <span dir="auto" lang={lang}>
          {event.claim}
        </span>
      </p>
    </section>
  );
}
