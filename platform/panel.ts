/**
 * Opening the side panel, which Chromium calls side panel and Firefox sidebar. Both want a click for it, and lose sight
 * of the click at the first `await`: so nothing is waited for here before it is asked.
 */
import type { PanelWish } from '../core/panel-wish';
import { browser, type Runtime } from './browser';
import type { Handlers } from './messages';

/** Where the entry that a panel is to show lies, in `storage.session`, until a panel takes it. */
const WANTED = 'panelEntity';
/** Where the view lies that a panel is to show. */
const VIEW = 'panelView';
/** Where what is to be typed into the search lies. */
const TYPED = 'typedQuery';

interface Panels {
  readonly sidePanel?: { open(where: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

const panels = browser as unknown as Panels;

/** Handlers of the messages by which cards open the panel. */
export function createPanelHandlers(): Pick<Handlers<Runtime.MessageSender>, 'panel:open'> {
  return {
    'panel:open': async ({ entity }, { tab }) => {
      // Firefox opens its sidebar for a click on its own surfaces only, not for one on a page.
      if (!panels.sidePanel || tab?.windowId === undefined) return false;
      const opened = panels.sidePanel.open({ windowId: tab.windowId });
      await browser.storage.session.set({ [WANTED]: entity });
      await opened;
      return true;
    },
  };
}

/** True where this browser has a panel of ours. */
export function hasPanel(): boolean {
  return Boolean(panels.sidePanel ?? panels.sidebarAction);
}

/**
 * Opens the panel beside the pages of a window; call it in the very handler of a click in one of our own pages.
 * @param wish what it is to show; null for what it shows of itself
 */
export async function openPanel(windowId: number, wish: PanelWish | null): Promise<void> {
  const opened = panels.sidePanel ? panels.sidePanel.open({ windowId }) : panels.sidebarAction?.open();
  if (wish) await browser.storage.session.set('entity' in wish ? { [WANTED]: wish.entity } : { [VIEW]: wish.view });
  await opened;
}

/** Where the wish of an address bar or a menu is to be shown. */
type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/**
 * Shows an entry beside the page: in the panel of a window, where one is given in the very handler of a click, or else
 * in a tab of its own.
 */
export function openEntry(entity: string, windowId?: number): void {
  const opened = windowId === undefined || !hasPanel() ? null : openPanel(windowId, { entity });
  if (opened) void opened.catch(() => openEntryInTab(entity, 'newForegroundTab'));
  else openEntryInTab(entity, 'newForegroundTab');
}

/** Shows an entry in a tab: an address bar opens no panel. */
export function openEntryInTab(entity: string, disposition: Disposition): void {
  openInTab({ [WANTED]: entity }, disposition);
}

/** Opens the search with something typed in it, in the popup where the browser lets us. */
export function openSearch(query: string): void {
  const typed = browser.storage.session.set({ [TYPED]: query });
  void browser.action
    .openPopup()
    .then(() => typed)
    .catch(() => openSearchInTab(query, 'newForegroundTab'));
}

/** Opens the search with something typed in it, in a tab. */
export function openSearchInTab(query: string, disposition: Disposition): void {
  openInTab({ [TYPED]: query }, disposition);
}

function openInTab(wish: Record<string, string>, disposition: Disposition): void {
  const url = browser.runtime.getURL('/sidepanel.html');
  void browser.storage.session
    .set(wish)
    .then(() =>
      disposition === 'currentTab'
        ? browser.tabs.update({ url })
        : browser.tabs.create({ url, active: disposition === 'newForegroundTab' }),
    );
}

/** Gives what is to be typed into the search when it opens, once; empty for nothing. */
export async function takeTyped(): Promise<string> {
  const { [TYPED]: query } = await browser.storage.session.get(TYPED);
  if (typeof query !== 'string') return '';
  await browser.storage.session.remove(TYPED);
  return query;
}

/** Gives what the panel is asked to show, now and whenever something else is wanted, until the signal aborts. */
export function watchWanted(onWanted: (wish: PanelWish) => void, signal: AbortSignal): void {
  const take = ({ [WANTED]: entity, [VIEW]: view }: Record<string, unknown>) => {
    if (signal.aborted) return;
    if (typeof entity === 'string') onWanted({ entity });
    else if (view === 'draft') onWanted({ view });
    else return;
    void browser.storage.session.remove([WANTED, VIEW]);
  };
  const hear = (changes: Record<string, { newValue?: unknown }>) =>
    take({ [WANTED]: changes[WANTED]?.newValue, [VIEW]: changes[VIEW]?.newValue });
  browser.storage.session.onChanged.addListener(hear);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(hear));
  void browser.storage.session.get([WANTED, VIEW]).then(take);
}
