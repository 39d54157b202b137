import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PanelWish } from '../../../core/panel-wish';
import { createEvent } from '../../support/browser-events';

/** The browser is looked at once, when the file is loaded: what it has must be there before. */
const { browser, done } = vi.hoisted(() => {
  const done: string[] = [];
  const browser = {
    sidePanel: undefined as object | undefined,
    sidebarAction: undefined as object | undefined,
  } as Record<string, unknown>;
  return { browser, done };
});
vi.mock('../../../platform/browser', () => ({ browser }));

const panel = await import('../../../platform/panel');

let session: Record<string, unknown>;
let changed = createEvent();

beforeEach(() => {
  done.length = 0;
  session = {};
  changed = createEvent();
  Object.assign(browser, {
    sidePanel: { open: async ({ windowId }: { windowId: number }) => void done.push(`panel of ${windowId}`) },
    sidebarAction: undefined,
    storage: {
      session: {
        set: async (items: Record<string, unknown>) => {
          done.push('set');
          const before = { ...session };
          Object.assign(session, items);
          const changes = Object.entries(items).map(([key, newValue]) => [key, { oldValue: before[key], newValue }]);
          changed.happen(Object.fromEntries(changes));
        },
        get: async () => ({ ...session }),
        remove: async (keys: string | readonly string[]) => {
          for (const key of [keys].flat()) delete session[key];
        },
        onChanged: changed,
      },
    },
    runtime: { getURL: (file: string) => `chrome-extension://own${file}` },
    tabs: {
      create: async ({ url, active }: { url: string; active: boolean }) =>
        void done.push(`${active ? 'front' : 'back'} ${url}`),
      update: async ({ url }: { url: string }) => void done.push(`here ${url}`),
    },
    action: { openPopup: async () => void done.push('popup') },
  });
});

/** What a panel that stands open is asked to show. */
function watch() {
  const wishes: PanelWish[] = [];
  const watching = new AbortController();
  panel.watchWanted((wish) => wishes.push(wish), watching.signal);
  return { wishes, stop: () => watching.abort() };
}

describe('opening the panel', () => {
  it('is asked for before anything is waited for, as the browser wants it', async () => {
    void panel.openPanel(3, { entity: 'rosatom' });
    expect(done[0]).toBe('panel of 3');
    await vi.waitFor(() => expect(session).toEqual({ panelEntity: 'rosatom' }));
  });

  it('is the sidebar where the browser has that', async () => {
    Object.assign(browser, { sidePanel: undefined, sidebarAction: { open: async () => void done.push('sidebar') } });
    expect(panel.hasPanel()).toBe(true);
    await panel.openPanel(3, null);
    expect(done).toEqual(['sidebar']);
  });

  it('is a tab where there is neither', async () => {
    Object.assign(browser, { sidePanel: undefined });
    expect(panel.hasPanel()).toBe(false);
    panel.openEntry('rosatom', 3);
    await vi.waitFor(() => expect(done).toContain('front chrome-extension://own/sidepanel.html'));
    expect(session).toEqual({ panelEntity: 'rosatom' });
  });

  it('is a tab where the browser refuses it after all', async () => {
    Object.assign(browser, { sidePanel: { open: () => Promise.reject(new Error('no gesture')) } });
    panel.openEntry('rosatom', 3);
    await vi.waitFor(() => expect(done).toContain('front chrome-extension://own/sidepanel.html'));
  });
});

describe('a card in a page', () => {
  const { 'panel:open': open } = panel.createPanelHandlers();

  it('opens the panel of its window', async () => {
    expect(await open({ entity: 'rosatom' }, { tab: { windowId: 5 } } as never)).toBe(true);
    expect(done[0]).toBe('panel of 5');
    expect(session).toEqual({ panelEntity: 'rosatom' });
  });

  it('is told where the browser lets no page do so', async () => {
    Object.assign(browser, { sidePanel: undefined, sidebarAction: { open: async () => {} } });
    expect(await open({ entity: 'rosatom' }, { tab: { windowId: 5 } } as never)).toBe(false);
    expect(session).toEqual({});
  });
});

describe('what a panel is asked to show', () => {
  it('is taken by one that opens, once', async () => {
    session = { panelEntity: 'rosatom' };
    const first = watch();
    await vi.waitFor(() => expect(first.wishes).toEqual([{ entity: 'rosatom' }]));
    await vi.waitFor(() => expect(session).toEqual({}));
    const second = watch();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(second.wishes).toEqual([]);
  });

  it('reaches one that stands open: an entry, the place for a draft', async () => {
    const { wishes } = watch();
    await panel.openPanel(3, { entity: 'iaea' });
    await panel.openPanel(3, { view: 'draft' });
    await vi.waitFor(() => expect(wishes).toEqual([{ entity: 'iaea' }, { view: 'draft' }]));
  });

  it('reaches none that has been closed', async () => {
    const { wishes, stop } = watch();
    stop();
    await panel.openPanel(3, { entity: 'iaea' });
    expect(wishes).toEqual([]);
    expect(changed.count()).toBe(0);
  });
});

describe('a search that is typed elsewhere', () => {
  it('opens the popup, and is taken by it once', async () => {
    panel.openSearch('drones');
    await vi.waitFor(() => expect(done).toContain('popup'));
    expect(await panel.takeTyped()).toBe('drones');
    expect(await panel.takeTyped()).toBe('');
  });

  it('opens a tab where the browser opens no popup', async () => {
    Object.assign(browser, { action: { openPopup: () => Promise.reject(new Error('no window')) } });
    panel.openSearch('drones');
    await vi.waitFor(() => expect(done).toContain('front chrome-extension://own/sidepanel.html'));
  });

  it('goes where the address bar says', async () => {
    panel.openSearchInTab('drones', 'currentTab');
    panel.openSearchInTab('drones', 'newBackgroundTab');
    await vi.waitFor(() =>
      expect(done.filter((act) => act !== 'set')).toEqual([
        'here chrome-extension://own/sidepanel.html',
        'back chrome-extension://own/sidepanel.html',
      ]),
    );
  });
});
