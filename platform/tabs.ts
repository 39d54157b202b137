/** What our own pages ask of a tab: what its page speaks of, and to be taken to a mention. */
import { type FrameReading, groupMentions, type PageReading, type PageState } from '../core/page';
import { describeAnswer } from '../core/results';
import { EVERY_SITE } from './access';
import type { Archive } from './archive';
import { browser, type Runtime } from './browser';
import { type Answered, askFrames } from './frames';
import type { Handlers } from './messages';
import { expectOwnPage } from './own-page';
import { readTab } from './reading';

/** Results that fit a popup without scrolling far. */
const MOST_RESULTS = 8;

/** What `page.js` leaves in its frame, as far as lists need it (see `page/world.ts`). */
interface FrameScope {
  readonly sidelight?: {
    readonly reader?: {
      readonly failure: string | null;
      readonly stepBack: PageReading['stepBack'];
      mentions(): FrameReading['mentions'];
      show(index: number, focus: boolean): boolean;
    };
  };
}

interface FrameAnswer {
  readonly mentions: FrameReading['mentions'] | null;
  readonly failure: string | null;
  readonly stepBack: PageReading['stepBack'];
  readonly declined: boolean;
  readonly isPdf: boolean;
  readonly isDrawn: boolean;
}

type TabRequests = 'page:read' | 'page:begin' | 'mention:show' | 'entry:find';

/** Handlers of the messages that popup and panel send. */
export function createTabHandlers(archive: Archive): Pick<Handlers<Runtime.MessageSender>, TabRequests> {
  return {
    'page:read': async ({ tabId }, sender) => {
      expectOwnPage(sender);
      return readPage(tabId, archive);
    },
    'page:begin': async ({ tabId }, sender) => {
      expectOwnPage(sender);
      await readTab(tabId);
      return null;
    },
    'mention:show': async ({ tabId, frameId, index, focus }, sender) => {
      expectOwnPage(sender);
      const target = { tabId, frameIds: [frameId] };
      const args = [index, focus];
      const [answer] = await browser.scripting.executeScript({ target, func: showHere as () => boolean, args });
      return answer?.result === true;
    },
    'entry:find': async ({ query }) => describeAnswer(archive.search(query, MOST_RESULTS), archive.ledger()),
  };
}

async function readPage(tabId: number, archive: Archive): Promise<PageReading> {
  const [tab, frames] = await Promise.all([browser.tabs.get(tabId), askFrames(tabId, readHere)]);
  const url = tab.url ?? null;
  const { entities } = archive.ledger();
  const readings = frames?.flatMap(({ frameId, value: { mentions } }) => (mentions ? { frameId, mentions } : [])) ?? [];
  return {
    state: frames ? judgeFrames(frames) : await judgeClosed(url),
    title: tab.title ?? '',
    url,
    host: hostOf(url),
    entries: groupMentions(readings, (entity) => entities.get(entity)),
    failure: frames?.find(({ value }) => value.failure !== null)?.value.failure ?? null,
    stepBack: frames?.find(({ value }) => value.stepBack !== null)?.value.stepBack ?? null,
  };
}

function judgeFrames(frames: readonly Answered<FrameAnswer>[]): PageState {
  const top = frames.find(({ frameId }) => frameId === 0)?.value;
  if (top?.isPdf) return 'barred';
  if (top?.declined) return 'declined';
  if (!frames.some(({ value }) => value.mentions)) return 'unread';
  return frames.some(({ value }) => value.isDrawn) ? 'drawn' : 'read';
}

async function judgeClosed(url: string | null): Promise<PageState> {
  return (await browser.permissions.contains(siteOf(url))) ? 'barred' : 'no-access';
}

/** The access that the page of an address wants: by its own scheme, since `*` is more than http and https to Firefox. */
function siteOf(url: string | null): { origins: string[] } {
  if (!url || !/^https?:/.test(url)) return EVERY_SITE;
  const { protocol, hostname } = new URL(url);
  return { origins: [`${protocol}//${hostname}/*`] };
}

function hostOf(url: string | null): string | null {
  return url && /^https?:/.test(url) ? new URL(url).hostname : null;
}

// Each of these travels into a frame as text: it sees nothing of this file.

function readHere(): FrameAnswer {
  const reader = (globalThis as FrameScope).sidelight?.reader;
  // Where a page is all pictures, yet takes what is typed by a field too small to see, an editor draws its text itself.
  const isDrawn = () => {
    const field = document.activeElement;
    if (!field?.matches('textarea, input, iframe, [contenteditable]')) return false;
    const { width, height, right, bottom } = field.getBoundingClientRect();
    if (width > 8 && height > 8 && right > 0 && bottom > 0 && getComputedStyle(field).opacity !== '0') return false;
    const painted = [...document.querySelectorAll('canvas')].reduce((sum, canvas) => {
      const box = canvas.getBoundingClientRect();
      const wide = Math.min(box.right, innerWidth) - Math.max(box.left, 0);
      const high = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
      return sum + Math.max(0, wide) * Math.max(0, high);
    }, 0);
    return painted > 0.3 * innerWidth * innerHeight;
  };
  return {
    mentions: reader?.mentions().map(({ entity, text, before, after }) => ({ entity, text, before, after })) ?? null,
    failure: reader?.failure ?? null,
    stepBack: reader?.stepBack ?? null,
    declined: document.querySelector('meta[name=sidelight i][content=off i]') !== null,
    isPdf: document.contentType === 'application/pdf',
    isDrawn: isDrawn(),
  };
}

function showHere(index: number, focus: boolean): boolean {
  return (globalThis as FrameScope).sidelight?.reader?.show(index, focus) ?? false;
}
