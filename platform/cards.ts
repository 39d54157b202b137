/** Answers about cards: from the bundled ledger, which is opened on the first need. */
import { buildCard } from '../core/card/build';
import { type Library, openLibrary } from '../core/ledger/shipped';
import { type FactIndex, loadFactIndex } from '../core/search/fact-index';
import { browser, type Runtime } from './browser';
import type { Handlers } from './messages';

/** What the build made of `data/`. */
export interface CompiledData {
  readonly ledger: string;
  readonly index: string;
}

/** Handlers of the messages about cards. Nothing is parsed before the first card, and nothing needs to last. */
export function createCardHandlers(
  data: CompiledData,
): Pick<Handlers<Runtime.MessageSender>, 'card:get' | 'card:load' | 'card:close' | 'hands:load'> {
  let opened: { library: Library; index: FactIndex } | undefined;
  const open = () => {
    opened ??= { library: openLibrary(JSON.parse(data.ledger)), index: loadFactIndex(data.index) };
    return opened;
  };
  return {
    'card:get': async ({ entity, sentence }) => {
      const { library, index } = open();
      return buildCard(library, index, entity, { sentence, today: today() });
    },
    'card:load': (_ask, sender) => bringScript('/card.js', sender),
    'card:close': async (_ask, { tab }) => {
      if (tab?.id !== undefined) {
        await browser.scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, func: closeCardHere });
      }
      return null;
    },
    'hands:load': (_ask, sender) => bringScript('/hands.js', sender),
  };
}

/** Travels into a frame as text: it sees nothing of this file. */
function closeCardHere(): void {
  (globalThis as { sidelight?: { cardView?: { hide(force: boolean): void } } }).sidelight?.cardView?.hide(true);
}

async function bringScript(file: string, { tab, frameId }: Runtime.MessageSender): Promise<null> {
  if (tab?.id === undefined) throw new Error('Only a frame of a tab can be given scripts.');
  await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId ?? 0] }, files: [file] });
  return null;
}

/** The day where the reader is. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
