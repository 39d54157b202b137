import { count } from '../core/messages/say';
import type { PageEntry } from '../core/page';
import { Icon } from './Icon';
import { usePhrases } from './phrases';

export interface PageListProps {
  readonly entries: readonly PageEntry[];
  /** Takes the reader to the first mention of an entry. */
  readonly onGo: (entry: PageEntry) => void;
  /** Called where the arrow keys lead out of the list, upwards. */
  readonly onLeave: () => void;
}

/** The entries of this page, most spoken of first; each leads to its first mention. Arrows, Home and End walk it. */
export function PageList({ entries, onGo, onLeave }: PageListProps) {
  const { phrases, locale } = usePhrases();
  const walk = (stroke: KeyboardEvent) => {
    const buttons = [...(stroke.currentTarget as HTMLElement).querySelectorAll('button')];
    const at = buttons.indexOf(stroke.target as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[stroke.key];
    if (to === undefined) return;
    stroke.preventDefault();
    if (to < 0) onLeave();
    else buttons[Math.min(to, buttons.length - 1)]?.focus();
  };
  return (
    <ul class="entries" onKeyDown={walk}>
      {entries.map((entry) => (
        <li key={entry.entity}>
          <button type="button" class="row" title={phrases.goTo} onClick={() => onGo(entry)}>
            <span class="glyph">
              <Icon of={entry.kind} size={16} />
            </span>
            <span class="title" dir="auto" lang="en">
              {entry.name}
            </span>
            <span class="count">
              <span aria-hidden="true">{entry.mentions.length.toLocaleString(locale)}</span>
              <span class="unseen">, {count(phrases.mentions, entry.mentions.length, locale)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
