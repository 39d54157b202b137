/** The entry in the menu of a selection: look it up, and show its card right there. */
import type { Archive } from './archive';
import { browser } from './browser';
import { openEntry, openSearch } from './panel';
import type { Speaker } from './speaker';

const LOOK_UP = 'look-up';
/** More than anybody selects to look up, in UTF-16 units. */
const LONGEST = 500;
/** Pages that browsers keep scripts off, whatever is granted. */
const BARRED = /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)\//;

/** What `look-up.js` leaves in its frame (see `page/world.ts`). */
interface FrameScope {
  readonly sidelight?: { readonly lookUp?: (entity: string) => Promise<boolean> };
}

/** Listens from now on: call it while the background starts. */
export function offerMenus(archive: Archive, speaker: Speaker): void {
  browser.runtime.onInstalled.addListener(async () => {
    const { words } = await speaker.now();
    // Firefox keeps the entry of the version before.
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: LOOK_UP, title: words.doors.lookUp, contexts: ['selection'] });
  });
  speaker.watch(({ words }) => void browser.contextMenus.update(LOOK_UP, { title: words.doors.lookUp }));
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '', pageUrl, frameId }, tab) => {
    if (menuItemId !== LOOK_UP || tab?.windowId === undefined) return;
    const query = selectionText.trim().slice(0, LONGEST);
    const { confident, hits } = archive.search(query, 1);
    const entity = confident ? hits[0]?.entity : undefined;
    // Browsers open a panel only as long as nothing is waited for: where scripts may run is told by the address alone.
    if (entity === undefined) openSearch(query);
    else if (tab.id === undefined || !/^https?:/.test(pageUrl ?? '') || BARRED.test(pageUrl ?? '')) {
      openEntry(entity, tab.windowId);
    } else {
      void lookUpInPage(tab.id, frameId ?? 0, entity).then((isShown) => {
        if (!isShown) openEntry(entity);
      });
    }
  });
}

async function lookUpInPage(tabId: number, frameId: number, entity: string): Promise<boolean> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await browser.scripting.executeScript({ target, files: ['/card.js', '/look-up.js'] });
    const [answer] = await browser.scripting.executeScript({ target, func: lookUpHere as () => void, args: [entity] });
    return answer?.result === true;
  } catch {
    return false;
  }
}

/** Travels into a frame as text: it sees nothing of this file. */
function lookUpHere(entity: string): Promise<boolean> | undefined {
  return (globalThis as FrameScope).sidelight?.lookUp?.(entity);
}
