/** Answers about cards: from the bundled ledger. */
import { buildCard } from '../core/card/build';
import type { Archive } from './archive';
import { browser, type Runtime } from './browser';
import type { Handlers } from './messages';
import type { Speaker } from './speaker';
import { today } from './today';

/** Handlers of the messages about cards. */
export function createCardHandlers(
  archive: Archive,
  speaker: Speaker,
): Pick<
  Handlers<Runtime.MessageSender>,
  'card:get' | 'card:load' | 'card:close' | 'hands:load' | 'draft:load' | 'flags:load'
> {
  return {
    'card:get': async ({ entity, sentence }) => {
      const speaking = speaker.now();
      const card = buildCard(archive.ledger(), archive.factIndex(), entity, { sentence, today: today() });
      const { locale, words } = await speaking;
      return card && { ...card, language: { locale, words: words.card } };
    },
    'card:load': (_ask, sender) => bringScripts(['/card.js'], sender),
    'card:close': async (_ask, { tab }) => {
      if (tab?.id !== undefined) {
        await browser.scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, func: closeCardHere });
      }
      return null;
    },
    'hands:load': async (_ask, sender) => {
      const [{ locale, words }] = await Promise.all([speaker.now(), bringScripts(['/cues.js', '/hands.js'], sender)]);
      return { locale, words: words.marks };
    },
    'draft:load': async (_ask, sender) => {
      const [{ locale, words }] = await Promise.all([speaker.now(), bringScripts(['/write.js'], sender)]);
      return { locale, words: words.draft };
    },
    'flags:load': async (_ask, sender) => {
      const [{ locale, words }] = await Promise.all([speaker.now(), bringScripts(['/card.js', '/flags.js'], sender)]);
      return { locale, words: { card: words.card, draft: words.draft } };
    },
  };
}

/** Travels into a frame as text: it sees nothing of this file. */
function closeCardHere(): void {
  (globalThis as { sidelight?: { cardView?: { hide(force: boolean): void } } }).sidelight?.cardView?.hide(true);
}

async function bringScripts(files: string[], { tab, frameId }: Runtime.MessageSender): Promise<null> {
  if (tab?.id === undefined) throw new Error('Only a frame of a tab can be given scripts.');
  await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId ?? 0] }, files });
  return null;
}
