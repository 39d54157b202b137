import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ENGLISH_SPEAKER } from '../../support/language';
import { compiled, ledger, nameless } from '../../support/ledger';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const fake = vi.hoisted(() => ({
  listener: undefined as Listener | undefined,
  injected: [] as unknown[],
}));

vi.mock('../../../platform/browser', () => ({
  browser: {
    runtime: {
      id: 'own',
      getURL: () => 'extension://own/',
      onMessage: { addListener: (listener: Listener) => (fake.listener = listener) },
    },
    scripting: { executeScript: async (what: unknown) => fake.injected.push(what) },
  },
}));

const { answerMessages } = await import('../../../platform/listen');
const { createArchive } = await import('../../../platform/archive');
const { createBadgeHandlers } = await import('../../../platform/badge');
const { createReadingHandlers } = await import('../../../platform/reading');
const { createCardHandlers } = await import('../../../platform/cards');

const { createPanelHandlers } = await import('../../../platform/panel');
const { createDraftHandlers } = await import('../../../platform/drafts');
const { createTabHandlers } = await import('../../../platform/tabs');

const own = { id: 'own', tab: { id: 3 }, frameId: 5 };
const ask = (message: unknown, sender: object = own) => fake.listener?.(message, sender);

describe('messages to the background', () => {
  beforeEach(() => {
    const archive = createArchive({
      ledger: JSON.stringify(compiled.ledger),
      index: compiled.index,
      search: '',
      ...nameless,
    });
    answerMessages({
      ...createCardHandlers(archive, ENGLISH_SPEAKER),
      ...createTabHandlers(archive),
      ...createDraftHandlers(archive),
      ...createPanelHandlers(),
      ...createReadingHandlers(),
      ...createBadgeHandlers(),
    });
  });

  it('get the card of an entity', async () => {
    const reply = await ask({ type: 'card:get', entity: 'bushehr-npp', sentence: 'It produces 1,000 megawatts.' });
    expect(reply).toMatchObject({ ok: true, value: { entity: 'bushehr-npp' } });
  });

  it('get null for an entity that is not there', async () => {
    expect(await ask({ type: 'card:get', entity: 'nobody', sentence: '' })).toEqual({ ok: true, value: null });
  });

  it('bring the script that draws cards into the frame that asks', async () => {
    expect(await ask({ type: 'card:load' })).toEqual({ ok: true, value: null });
    expect(fake.injected).toEqual([{ target: { tabId: 3, frameIds: [5] }, files: ['/card.js'] }]);
  });

  it('get the reason where the answer fails', async () => {
    expect(await ask({ type: 'card:load' }, { id: 'own' })).toEqual({
      ok: false,
      error: expect.stringContaining('Only a frame of a tab'),
    });
  });

  it.each([
    ['an unknown name', { type: 'card:burn' }, own],
    ['a name of the prototype', { type: 'constructor' }, own],
    ['no name', {}, own],
    ['no message', null, own],
    ['text', 'card:get', own],
    ['another sender', { type: 'card:load' }, { id: 'stranger' }],
    ['a sentence that is no text', { type: 'card:get', entity: 'bushehr-npp', sentence: 5 }, own],
    ['a sentence without end', { type: 'card:get', entity: 'bushehr-npp', sentence: 'x'.repeat(2001) }, own],
    [
      'paragraphs without end',
      { type: 'draft:check', paragraphs: new Array(1e6).fill(''), before: [], lang: null },
      own,
    ],
    ['an id without end', { type: 'card:get', entity: 'x'.repeat(81), sentence: '' }, own],
  ])('get no answer with %s', (_what, message, sender) => {
    expect(ask(message, sender)).toBeUndefined();
  });

  it.each([
    { type: 'page:read', tabId: 4 },
    { type: 'page:begin', tabId: 4 },
    { type: 'mention:show', tabId: 4, frameId: 0, index: 0, focus: true },
    { type: 'draft:read', tabId: 4 },
    { type: 'draft:show', tabId: 4, frameId: 0, field: 1, generation: 0, start: 0, end: 1 },
    { type: 'draft:survey', text: 'Rosatom.' },
  ])('are refused to a frame of a page: %s', async (message) => {
    const refusal = { ok: false, error: 'Only pages of the extension may ask that.' };
    for (const url of ['https://news.example/', 'https://own.example/popup.html', undefined])
      expect(await ask(message, { ...own, url })).toEqual(refusal);
  });

  it('get a card of every entity', async () => {
    for (const { id } of ledger.entities) {
      expect(await ask({ type: 'card:get', entity: id, sentence: '' })).toMatchObject({
        ok: true,
        value: { entity: id },
      });
    }
  });
});
