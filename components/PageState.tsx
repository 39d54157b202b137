import type { PageReading } from '../core/page';
import { usePhrases } from './phrases';

export interface PageStateProps {
  /** Null while it is being asked. */
  readonly page: PageReading | null;
  /** Asks the browser for access to every site. */
  readonly onGrant: () => void;
  /** Reads the page although its site is not read of itself; null where that is no wish. */
  readonly onRead: (() => void) | null;
  /** Leads to where a text can be pasted; left out where that stands beside this. */
  readonly onPaste?: (() => void) | undefined;
}

/** What there is to say of a page besides its entries: what went wrong, and what can be done about it. */
export function PageState({ page, onGrant, onRead, onPaste }: PageStateProps) {
  const { phrases } = usePhrases();
  if (!page) return <p class="quiet">{phrases.reading}</p>;
  if (page.failure) {
    return (
      <p class="trouble" role="alert">
        {phrases.failure} <span class="reason">{clip(page.failure)}</span>
      </p>
    );
  }
  if (page.stepBack) return <p class="quiet">{phrases.stepBack[page.stepBack]}</p>;
  if (page.state === 'read' && page.entries.length > 0) return null;
  const text = page.state === 'read' ? phrases.nonePage : phrases.state[page.state];
  return (
    <div class="quiet">
      <p>{text}</p>
      {page.state === 'no-access' && (
        <button type="button" class="action" onClick={onGrant}>
          {phrases.grant}
        </button>
      )}
      {page.state === 'unread' && onRead && (
        <button type="button" class="action" onClick={onRead}>
          {phrases.readNow}
        </button>
      )}
      {(page.state === 'barred' || page.state === 'drawn') && onPaste && (
        <button type="button" class="action" onClick={onPaste}>
          {phrases.paste}
        </button>
      )}
    </div>
  );
}

/** Longest reason that is shown, in UTF-16 units: enough to tell it in a report. */
const REASON = 120;

function clip(reason: string): string {
  return reason.length > REASON ? `${reason.slice(0, REASON)}…` : reason;
}
