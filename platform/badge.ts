/** The figure on the toolbar button: how many entries a page speaks of, or a dash where it is not read. */
import type { Settings } from '../core/settings';
import { judgeSite } from '../core/sites';
import { browser, type Runtime } from './browser';
import { askFrames } from './frames';
import { findLanguage } from './language';
import type { Handlers } from './messages';
import { hostOf } from './reading';
import { loadSettings } from './settings';

/** What `page.js` leaves in its frame, as far as it matters here (see `page/world.ts`). */
interface FrameScope {
  readonly sidelight?: { readonly reader?: { mentions(): readonly { readonly entity: string }[] } };
}

const GREY = '#5f6571';
const WHITE = '#ffffff';
const OFF = '–';

/** A handler of what frames say of themselves: the figure follows. */
export function createBadgeHandlers(): Pick<Handlers<Runtime.MessageSender>, 'page:changed'> {
  return {
    'page:changed': async (_ask, { tab }) => {
      if (tab?.id !== undefined) await showFigure(tab.id, tab.url);
      return null;
    },
  };
}

/** Keeps the figures of all tabs right, from now on: call it while the background starts. */
export function keepBadge(): void {
  // A new page has a clean badge. Those that are read speak up; those that are not can not.
  browser.tabs.onUpdated.addListener((tabId, { status, url }, tab) => {
    if (status === 'loading' || url) void showFigure(tabId, tab.url);
  });
}

/** Brings the figures of all open tabs up to date. */
export async function refreshBadges(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) if (id !== undefined) await showFigure(id, url);
}

async function showFigure(tabId: number, url: string | undefined): Promise<void> {
  const { values } = await loadSettings();
  const host = hostOf(url);
  const isOff = host !== null && judgeSite(host, values).state === 'off';
  const count = values.badge && host !== null && !isOff ? await countEntries(tabId) : 0;
  const text = !values.badge ? '' : isOff ? OFF : count > 0 ? await writeCount(count, values.language) : '';
  // The tab may have gone meanwhile.
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: GREY }),
    browser.action.setBadgeTextColor({ tabId, color: WHITE }),
  ]).catch(() => {});
}

/** In the digits of the language that we speak. */
async function writeCount(count: number, language: Settings['language']): Promise<string> {
  return count.toLocaleString((await findLanguage(language)).locale);
}

/** Different entries over all frames of a tab. */
async function countEntries(tabId: number): Promise<number> {
  const answers = (await askFrames(tabId, entitiesHere)) ?? [];
  return new Set(answers.flatMap(({ value }) => value)).size;
}

/** Travels into a frame as text: it sees nothing of this file. */
function entitiesHere(): string[] {
  const mentions = (globalThis as FrameScope).sidelight?.reader?.mentions() ?? [];
  return [...new Set(mentions.map(({ entity }) => entity))];
}
