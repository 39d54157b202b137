/** The tab beside which our popup or panel stands, what its page speaks of, and what is being written there. */
import type { SurveyedDraft } from '../core/draft';
import type { PageReading } from '../core/page';
import { browser, type Runtime } from './browser';
import { askBackground } from './frame';
import type { Request, RequestName } from './messages';

/** Where one of our own pages stands. */
export interface ActiveTab {
  readonly id: number;
  readonly windowId: number;
}

/** The tab that is shown in this window; null where there is none. */
export async function findActiveTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined || tab.windowId === undefined ? null : { id: tab.id, windowId: tab.windowId };
}

/** What is shown of a page that can not be asked: its tab has just been closed. */
const GONE: PageReading = {
  state: 'barred',
  title: '',
  url: null,
  host: null,
  entries: [],
  failure: null,
  stepBack: null,
};

/**
 * Gives the page of the tab that is shown in this window, and gives it again as it changes, as it loads another one, and
 * as another tab is shown; until the signal aborts.
 */
export function watchActivePage(onPage: (page: PageReading, tab: ActiveTab) => void, signal: AbortSignal): void {
  watchActiveTab(
    'page:changed',
    ({ id }) => askBackground('page:read', { tabId: id }).catch(() => GONE),
    onPage,
    signal,
  );
}

/** Gives the draft of the tab that is shown in this window in the same way; null while nobody writes there. */
export function watchActiveDraft(
  onDraft: (draft: SurveyedDraft | null, tab: ActiveTab) => void,
  signal: AbortSignal,
): void {
  watchActiveTab(
    'draft:changed',
    ({ id }) => askBackground('draft:read', { tabId: id }).catch(() => null),
    onDraft,
    signal,
  );
}

/** Nothing is asked on a clock: frames tell of their changes, by the message `told`. */
function watchActiveTab<T>(
  told: RequestName,
  ask: (tab: ActiveTab) => Promise<T>,
  give: (answer: T, tab: ActiveTab) => void,
  signal: AbortSignal,
): void {
  let current: ActiveTab | null = null;
  let isAsking = false;
  let isStale = false;

  async function look(): Promise<void> {
    isStale = true;
    if (isAsking) return;
    isAsking = true;
    // What changes while it is being asked is asked again, once.
    while (isStale && !signal.aborted) {
      isStale = false;
      current = await findActiveTab();
      if (!current) continue;
      const answer = await ask(current);
      if (!isStale && !signal.aborted) give(answer, current);
    }
    isAsking = false;
  }

  const onActivated = ({ windowId }: { windowId: number }) => {
    if (!current || windowId === current.windowId) void look();
  };
  const onUpdated = (tabId: number, { status, title }: { status?: string; title?: string }) => {
    if (tabId === current?.id && (status !== undefined || title !== undefined)) void look();
  };
  const onMessage = (message: unknown, { tab }: Runtime.MessageSender) => {
    if ((message as Partial<Request> | null)?.type === told && tab?.id === current?.id) void look();
    return undefined;
  };
  const onAccess = () => void look();

  const { tabs, runtime, permissions } = browser;
  tabs.onActivated.addListener(onActivated);
  tabs.onUpdated.addListener(onUpdated);
  runtime.onMessage.addListener(onMessage);
  permissions.onAdded.addListener(onAccess);
  permissions.onRemoved.addListener(onAccess);
  signal.addEventListener('abort', () => {
    tabs.onActivated.removeListener(onActivated);
    tabs.onUpdated.removeListener(onUpdated);
    runtime.onMessage.removeListener(onMessage);
    permissions.onAdded.removeListener(onAccess);
    permissions.onRemoved.removeListener(onAccess);
  });
  void look();
}
