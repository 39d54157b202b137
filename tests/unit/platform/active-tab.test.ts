import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageReading } from '../../../core/page';
import { createEvent } from '../../support/browser-events';

const { browser, ask } = vi.hoisted(() => ({
  browser: {} as Record<string, unknown>,
  ask: vi.fn<(type: string, payload: object) => Promise<unknown>>(),
}));
vi.mock('../../../platform/browser', () => ({ browser }));
vi.mock('../../../platform/frame', () => ({ askBackground: ask }));

const { findActiveTab, watchActiveDraft, watchActivePage } = await import('../../../platform/active-tab');

const events = {
  activated: createEvent(),
  updated: createEvent(),
  message: createEvent(),
  added: createEvent(),
  removed: createEvent(),
};
let active: { id?: number; windowId?: number } | undefined;
let titles: Record<number, string>;
let watching: AbortController;
let seen: string[];

const read = (title: string): PageReading => ({
  state: 'read',
  title,
  url: null,
  host: null,
  entries: [],
  failure: null,
  stepBack: null,
});
/** Lets everything that is under way come to its end. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  for (const key of Object.keys(events) as (keyof typeof events)[]) events[key] = createEvent();
  active = { id: 1, windowId: 7 };
  titles = { 1: 'one', 2: 'two' };
  seen = [];
  watching = new AbortController();
  ask.mockReset();
  ask.mockImplementation(async (_type, { tabId }: { tabId?: number }) => read(titles[tabId!] ?? 'gone'));
  Object.assign(browser, {
    tabs: { query: async () => [active], onActivated: events.activated, onUpdated: events.updated },
    runtime: { onMessage: events.message },
    permissions: { onAdded: events.added, onRemoved: events.removed },
  });
});

const watch = () =>
  watchActivePage(({ title }, { id }) => void seen.push(`${id}: ${title || 'nothing'}`), watching.signal);

describe('the tab that is shown', () => {
  it('is told by its number and its window', async () => {
    expect(await findActiveTab()).toEqual({ id: 1, windowId: 7 });
    active = undefined;
    expect(await findActiveTab()).toBeNull();
  });
});

describe('watching the page beside us', () => {
  it('gives it at once, and again when its frames tell of a change', async () => {
    watch();
    await vi.waitFor(() => expect(seen).toEqual(['1: one']));
    titles[1] = 'changed';
    events.message.happen({ type: 'page:changed' }, { tab: { id: 1 } });
    await vi.waitFor(() => expect(seen).toEqual(['1: one', '1: changed']));
  });

  it('follows tabs of its own window, and no other window', async () => {
    watch();
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    active = { id: 2, windowId: 7 };
    events.activated.happen({ windowId: 8 });
    await settle();
    expect(seen).toHaveLength(1);
    events.activated.happen({ windowId: 7 });
    await vi.waitFor(() => expect(seen).toEqual(['1: one', '2: two']));
  });

  it('follows loading, titles and access', async () => {
    watch();
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    events.updated.happen(1, { status: 'complete' });
    await vi.waitFor(() => expect(seen).toHaveLength(2));
    events.updated.happen(1, { title: 'x' });
    await vi.waitFor(() => expect(seen).toHaveLength(3));
    events.added.happen();
    await vi.waitFor(() => expect(seen).toHaveLength(4));
    events.removed.happen();
    await vi.waitFor(() => expect(seen).toHaveLength(5));
  });

  it('asks for nothing where other tabs change, or what changed is no matter of it', async () => {
    watch();
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    events.updated.happen(2, { status: 'complete' });
    events.updated.happen(1, { audible: true });
    events.message.happen({ type: 'page:changed' }, { tab: { id: 2 } });
    events.message.happen({ type: 'draft:changed' }, { tab: { id: 1 } });
    events.message.happen(null, { tab: { id: 1 } });
    await settle();
    expect(ask).toHaveBeenCalledOnce();
  });

  it('asks again, once, about what changed while it was being asked', async () => {
    const answers: ((page: PageReading) => void)[] = [];
    ask.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    watch();
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    for (let turn = 0; turn < 5; turn++) events.message.happen({ type: 'page:changed' }, { tab: { id: 1 } });
    answers[0]!(read('stale'));
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]!(read('fresh'));
    await vi.waitFor(() => expect(seen).toEqual(['1: fresh']));
    await settle();
    expect(answers).toHaveLength(2);
  });

  it('gives a page that can not be asked as one that nobody reads', async () => {
    ask.mockRejectedValue(new Error('The tab was closed.'));
    const states: string[] = [];
    watchActivePage(({ state }) => void states.push(state), watching.signal);
    await vi.waitFor(() => expect(states).toEqual(['barred']));
  });

  it('hears nothing any more once it is over', async () => {
    watch();
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    watching.abort();
    expect(Object.values(events).map((event) => event.count())).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('watching the draft beside us', () => {
  it('asks for drafts alone, when frames tell of one', async () => {
    ask.mockImplementation(async () => null);
    const drafts: unknown[] = [];
    watchActiveDraft((draft) => void drafts.push(draft), watching.signal);
    await vi.waitFor(() => expect(drafts).toEqual([null]));
    events.message.happen({ type: 'page:changed' }, { tab: { id: 1 } });
    events.message.happen({ type: 'draft:changed' }, { tab: { id: 1 } });
    await vi.waitFor(() => expect(drafts).toEqual([null, null]));
    expect(ask.mock.calls.map(([type]) => type)).toEqual(['draft:read', 'draft:read']);
  });
});
