/** Bringing readers to tabs: where a site was switched on, or somebody asks for one page. */
import { readValue } from '../core/settings';
import { judgeSite, readMute, type SiteRules, writeMute } from '../core/sites';
import { browser, type Runtime } from './browser';
import { askFrames } from './frames';
import type { Handlers } from './messages';
import { loadSettings, saveSettings, updateSetting } from './settings';

/** What `page.js` leaves in its frame, as far as it matters here (see `page/world.ts`). */
interface FrameScope {
  sidelight?: { readonly reader?: unknown; readonly refresh?: () => void; asked?: boolean };
}

/** The host of a web page; null for anything else. */
export function hostOf(url: string | undefined): string | null {
  return url && /^https?:/.test(url) ? new URL(url).hostname : null;
}

/** Handlers of what frames ask about the tab they are in, and of what readers decide there. */
export function createReadingHandlers(): Pick<
  Handlers<Runtime.MessageSender>,
  'tab:host' | 'entry:mute' | 'cite:keep' | 'fact:keep' | 'draft:quiet'
> {
  return {
    'tab:host': async (_ask, { tab }) => hostOf(tab?.url) ?? '',
    'entry:mute': async ({ entity, isHere }, { tab }) => {
      const mute = writeMute(entity, isHere ? hostOf(tab?.url) : null);
      if (!readMute(mute)) throw new Error(`${entity} is not the name of an entry.`);
      await updateSetting('muted', (muted) => [...muted.filter((other) => other !== mute), mute]);
      return null;
    },
    'cite:keep': async ({ style, isHere }, { tab }) => {
      const { value } = readValue('citeStyle', style);
      const host = hostOf(tab?.url);
      if (isHere && host !== null) {
        await updateSetting('siteStyles', (chosen) => [
          ...chosen.filter((other) => !other.endsWith(`@${host}`)),
          writeMute(value, host),
        ]);
      } else {
        await saveSettings({ citeStyle: value });
      }
      return null;
    },
    'fact:keep': async ({ fact }, { tab }) => {
      const host = hostOf(tab?.url);
      const kept = writeMute(fact, host);
      if (host === null || !readMute(kept)) throw new Error(`${fact} can not be kept here.`);
      await updateSetting('keptFacts', (facts) => [...facts.filter((other) => other !== kept), kept]);
      return null;
    },
    'draft:quiet': async (_ask, { tab }) => {
      const host = hostOf(tab?.url);
      if (host !== null)
        await updateSetting('quietSites', (sites) => [...sites.filter((other) => other !== host), host]);
      return null;
    },
  };
}

/** Has the page of a tab read though its site waits to be asked. @throws Error where scripts may not run */
export async function readTab(tabId: number): Promise<void> {
  await bringReader(tabId, true);
}

/** Brings readers to the open tabs whose sites these rules switch on; those of other sites leave by themselves. */
export async function readSwitchedOn(rules: SiteRules, before: SiteRules | undefined): Promise<void> {
  if (before && isSame(rules, before)) return;
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  const bringing = tabs.map(async ({ id, url, discarded }) => {
    const host = hostOf(url);
    if (id === undefined || host === null || discarded || judgeSite(host, rules).state !== 'on') return;
    // Stores and error pages let nobody in, and a tab that hangs answers late or never: none waits for another.
    await bringReader(id, false).catch(() => {});
  });
  await Promise.all(bringing);
}

/** Has open tabs read as soon as the browser lets us in, from now on: call it while the background starts. */
export function readWhereGranted(): void {
  browser.permissions.onAdded.addListener(() => {
    void loadSettings().then(({ values }) => readSwitchedOn(values, undefined));
  });
}

function isSame(a: SiteRules, b: SiteRules): boolean {
  const textOf = ({ sites, siteMode, paused }: SiteRules) => JSON.stringify([sites, siteMode, paused]);
  return textOf(a) === textOf(b);
}

async function bringReader(tabId: number, asked: boolean): Promise<void> {
  const answers = await askFrames(tabId, hasReader);
  if (!answers) throw new Error('Scripts may not run there.');
  const frameIds = answers.filter(({ value }) => !value).map(({ frameId }) => frameId);
  if (frameIds.length === 0) return;
  const target = { tabId, frameIds };
  await browser.scripting.executeScript({ target, files: ['/names.js'] });
  if (asked) await browser.scripting.executeScript({ target, func: setAsked });
  await browser.scripting.executeScript({ target, files: ['/page.js'] });
}

// Each of these travels into a frame as text: it sees nothing of this file.

/** A reader that is about to leave, by rules that have changed since, stays. */
function hasReader(): boolean {
  const { sidelight } = globalThis as FrameScope;
  sidelight?.refresh?.();
  return sidelight?.reader !== undefined;
}

function setAsked(): void {
  const { sidelight } = globalThis as FrameScope;
  if (sidelight) sidelight.asked = true;
}
