/**
 * Opening the side panel, which Chromium calls side panel and Firefox sidebar. Both want a click for it, and lose sight
 * of the click at the first `await`: so nothing is waited for here before it is asked.
 */
import { browser, type Runtime } from './browser';
import type { Handlers } from './messages';

/** Where the entry that a panel is to show lies, in `storage.session`, until a panel takes it. */
const WANTED = 'panelEntity';

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
 * @param entity what it is to show; null for what it shows of itself
 */
export async function openPanel(windowId: number, entity: string | null): Promise<void> {
  const opened = panels.sidePanel ? panels.sidePanel.open({ windowId }) : panels.sidebarAction?.open();
  if (entity !== null) await browser.storage.session.set({ [WANTED]: entity });
  await opened;
}

/** Gives the entry that the panel is asked to show, now and whenever another is wanted, until the signal aborts. */
export function watchWanted(onWanted: (entity: string) => void, signal: AbortSignal): void {
  const take = (entity: unknown) => {
    if (typeof entity !== 'string' || signal.aborted) return;
    onWanted(entity);
    void browser.storage.session.remove(WANTED);
  };
  const hear = (changes: Record<string, { newValue?: unknown }>) => take(changes[WANTED]?.newValue);
  browser.storage.session.onChanged.addListener(hear);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(hear));
  void browser.storage.session.get(WANTED).then((stored) => take(stored[WANTED]));
}
