import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createEvent, type Hear } from '../../support/browser-events';
import { createFakeLocks, createFakeStorage, type FakeStorage } from '../../support/browser-storage';
import { ENGLISH_SPEAKER } from '../../support/language';
import { compiled, nameless } from '../../support/ledger';
import { searchIndex } from '../../support/search';

const { browser } = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('../../../platform/browser', () => ({ browser }));

const { createArchive } = await import('../../../platform/archive');
const { createBadgeHandlers } = await import('../../../platform/badge');
const { obeyCommands } = await import('../../../platform/commands');
const { offerMenus } = await import('../../../platform/menus');
const { answerOmnibox } = await import('../../../platform/omnibox');
const { welcomeOnce } = await import('../../../platform/pages');
const { createReadingHandlers, readSwitchedOn } = await import('../../../platform/reading');
const { loadSettings, saveSettings } = await import('../../../platform/settings');
const { createSpeaker } = await import('../../../platform/speaker');

const archive = createArchive({
  ledger: JSON.stringify(compiled.ledger),
  index: compiled.index,
  search: searchIndex,
  ...nameless,
});

let storage: FakeStorage;
let session: Record<string, unknown>;
let badge: { text?: string };
let opened: string[];
let injected: { files?: string[]; frameIds?: number[] }[];
/** What each frame's scripts say; a tab that lets no script in has none. */
let frames: { reader?: { mentions(): { entity: string }[] }; lookUp?: (entity: string) => Promise<boolean> }[] | null;
const events = {
  installed: createEvent(),
  clicked: createEvent(),
  typed: createEvent(),
  entered: createEvent(),
  command: createEvent(),
};

beforeEach(() => {
  storage = createFakeStorage();
  session = {};
  badge = {};
  opened = [];
  injected = [];
  frames = [];
  vi.stubGlobal('navigator', { locks: createFakeLocks() });
  for (const key of Object.keys(events) as (keyof typeof events)[]) events[key] = createEvent();
  Object.assign(browser, {
    storage: {
      ...storage.areas,
      onChanged: storage.onChanged,
      session: { set: async (items: object) => void Object.assign(session, items) },
    },
    runtime: {
      onInstalled: events.installed,
      getURL: (file: string) => `chrome-extension://own${file}`,
      openOptionsPage: async () => void opened.push('options'),
    },
    contextMenus: { create: vi.fn(), removeAll: vi.fn(), update: vi.fn(), onClicked: events.clicked },
    i18n: { getUILanguage: () => 'en-US', getAcceptLanguages: async () => ['en-US', 'de'] },
    omnibox: { onInputChanged: events.typed, onInputEntered: events.entered, setDefaultSuggestion: vi.fn() },
    commands: { onCommand: events.command },
    tabs: {
      create: async ({ url }: { url: string }) => void opened.push(url),
      update: async ({ url }: { url: string }) => void opened.push(`here: ${url}`),
      query: async () => [{ id: 7, url: 'https://news.example.org/' }],
    },
    permissions: { contains: async () => true },
    sidePanel: { open: async () => void opened.push('panel') },
    action: {
      openPopup: async () => void opened.push('popup'),
      setBadgeText: async ({ text }: { text: string }) => {
        badge.text = text;
      },
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
    },
    scripting: {
      executeScript: async (script: {
        target: { frameIds?: number[] };
        files?: string[];
        func?: Hear;
        args?: unknown[];
      }) => {
        if (!frames) throw new Error('Cannot access contents of the page.');
        if (script.files) {
          injected.push({ files: script.files, ...(script.target.frameIds && { frameIds: script.target.frameIds }) });
          return [];
        }
        return Promise.all(
          frames.map(async (sidelight, frameId) => {
            // The function arrives in the frame as text: whatever it needs of its file is not there.
            const arrived = new Function('globalThis', `return (${script.func})`)({ sidelight });
            return { frameId, result: await arrived(...(script.args ?? [])) };
          }),
        );
      },
    },
  });
});

const tab = { id: 7, windowId: 1, url: 'https://news.example.org/' };

describe('the menu of a selection', () => {
  const look = (selectionText: string, pageUrl = 'https://news.example.org/') =>
    events.clicked.happen({ menuItemId: 'look-up', selectionText, pageUrl, frameId: 0 }, tab);

  it('shows the card right there', async () => {
    const looked: string[] = [];
    frames = [{ lookUp: async (entity) => looked.push(entity) > 0 }];
    offerMenus(archive, ENGLISH_SPEAKER);
    look(' Bushehr nuclear power plant ');
    await vi.waitFor(() => expect(looked).toEqual(['bushehr-npp']));
    expect(injected).toEqual([{ files: ['/card.js', '/look-up.js'], frameIds: [0] }]);
    expect(opened).toEqual([]);
  });

  it('reads in the language of the browser, then in the one that is chosen', async () => {
    offerMenus(archive, createSpeaker());
    events.installed.happen({ reason: 'install' });
    const { create, update } = browser.contextMenus as Record<string, ReturnType<typeof vi.fn>>;
    await vi.waitFor(() => expect(create!.mock.lastCall?.[0]).toMatchObject({ title: 'Look up “%s”' }));
    await saveSettings({ language: 'de' });
    await vi.waitFor(() => expect(update!.mock.lastCall).toEqual(['look-up', { title: '„%s“ nachschlagen' }]));
  });

  it('opens the panel where no script may run', async () => {
    offerMenus(archive, ENGLISH_SPEAKER);
    look('Rosatom', 'chrome://version');
    await vi.waitFor(() => expect(session).toEqual({ panelEntity: 'rosatom' }));
    expect(opened).toEqual(['panel']);
  });

  it('opens a tab where the page lets no script in after all', async () => {
    frames = null;
    offerMenus(archive, ENGLISH_SPEAKER);
    look('Rosatom');
    await vi.waitFor(() => expect(opened).toEqual(['chrome-extension://own/sidepanel.html']));
    expect(session).toEqual({ panelEntity: 'rosatom' });
  });

  it('goes on in the search where nothing is sure', async () => {
    offerMenus(archive, ENGLISH_SPEAKER);
    look('tomorrow’s weather');
    await vi.waitFor(() => expect(opened).toEqual(['popup']));
    expect(session).toEqual({ typedQuery: 'tomorrow’s weather' });
  });
});

describe('the address bar', () => {
  it('suggests what is found, safe in the markup that it takes', async () => {
    const search: typeof archive.search = (query, limit) => {
      const answer = archive.search(query, limit);
      const marked = answer.hits.map((hit) => ({ ...hit, name: `<b>${hit.name}</match>`, gist: 'A & B </dim>"' }));
      return { ...answer, hits: marked };
    };
    answerOmnibox({ ...archive, search }, ENGLISH_SPEAKER);
    const suggest = vi.fn();
    events.typed.happen('rosatom', suggest);
    await vi.waitFor(() => expect(suggest.mock.lastCall?.[0][0]).toMatchObject({ content: 'entry:rosatom' }));
    expect(suggest.mock.lastCall?.[0][0].description).toMatch(/^<match>&lt;b&gt;[^<]+&lt;\/match&gt;<\/match> <dim>/);
    events.typed.happen('<&"', suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenCalledTimes(2));
    for (const [list] of suggest.mock.calls) {
      for (const { description } of list)
        expect(description.replace(/^<match>|<\/match> <dim>|<\/dim>/g, '')).not.toMatch(/[<>]|&(?!\w+;)/);
    }
  });

  it('is no door where the browser has none', () => {
    delete browser.omnibox;
    expect(() => answerOmnibox(archive, ENGLISH_SPEAKER)).not.toThrow();
  });

  it('opens the entry that was chosen, or the best for what was typed', async () => {
    answerOmnibox(archive, ENGLISH_SPEAKER);
    events.entered.happen('entry:putin', 'currentTab');
    await vi.waitFor(() => expect(opened).toEqual(['here: chrome-extension://own/sidepanel.html']));
    expect(session).toEqual({ panelEntity: 'putin' });
    events.entered.happen('rosatom', 'newForegroundTab');
    await vi.waitFor(() => expect(session).toEqual({ panelEntity: 'rosatom' }));
  });
});

describe('the badge', () => {
  const tell = (sender: object = { tab }) => createBadgeHandlers()['page:changed']({}, sender);

  it('counts different entries over all frames', async () => {
    const entry = (entity: string) => ({ entity });
    frames = [
      { reader: { mentions: () => [entry('a'), entry('b'), entry('a')] } },
      {},
      { reader: { mentions: () => [entry('b')] } },
    ];
    await tell();
    expect(badge.text).toBe('2');
    await saveSettings({ language: 'fa' });
    await tell();
    expect(badge.text).toBe('۲');
  });

  it('has a dash where the site is off, nothing where nothing is found', async () => {
    await tell();
    expect(badge.text).toBe('');
    await saveSettings({ sites: { 'example.org': 'off' } });
    await tell();
    expect(badge.text).toBe('–');
  });

  it('can be switched off', async () => {
    await saveSettings({ badge: false, paused: true });
    await tell();
    expect(badge.text).toBe('');
  });
});

describe('commands', () => {
  it('switch a site off and on, and end a pause', async () => {
    obeyCommands();
    events.command.happen('toggle-site', tab);
    await vi.waitFor(async () => expect((await loadSettings()).values.sites).toEqual({ 'news.example.org': 'off' }));
    events.command.happen('toggle-site', tab);
    await vi.waitFor(async () => expect((await loadSettings()).values.sites).toEqual({ 'news.example.org': 'on' }));
    await saveSettings({ paused: true });
    events.command.happen('toggle-site', tab);
    await vi.waitFor(async () => expect((await loadSettings()).values.paused).toBe(false));
  });

  it('open the panel while the press of the key lasts', () => {
    obeyCommands();
    events.command.happen('open-panel', tab);
    expect(opened).toEqual(['panel']);
  });
});

describe('the welcome page', () => {
  it('opens after installing, and never after an update', () => {
    welcomeOnce();
    events.installed.happen({ reason: 'update' });
    expect(opened).toEqual([]);
    events.installed.happen({ reason: 'install' });
    expect(opened).toEqual(['chrome-extension://own/welcome.html']);
  });
});

describe('what readers decide in a card', () => {
  const handlers = createReadingHandlers();

  it('mutes an entry on its site, or everywhere, once', async () => {
    await handlers['entry:mute']({ entity: 'rosatom', isHere: true }, { tab: tab as never });
    await handlers['entry:mute']({ entity: 'putin', isHere: false }, { tab: tab as never });
    await handlers['entry:mute']({ entity: 'putin', isHere: false }, { tab: tab as never });
    expect((await loadSettings()).values.muted).toEqual(['rosatom@news.example.org', 'putin']);
    await expect(handlers['entry:mute']({ entity: 'NO', isHere: false }, {})).rejects.toThrow(/not the name/);
  });

  it('keeps how facts are copied', async () => {
    await handlers['cite:keep']({ style: 'bibtex', isHere: false }, {});
    expect((await loadSettings()).values.citeStyle).toBe('bibtex');
  });
});

describe('open tabs', () => {
  const rules = { sites: {}, siteMode: 'all', paused: false } as const;

  it('get readers where a rule has switched their site on, in frames without one', async () => {
    frames = [{}, { reader: { mentions: () => [] } }];
    await readSwitchedOn(rules, { ...rules, paused: true });
    expect(injected).toEqual([
      { files: ['/names.js'], frameIds: [0] },
      { files: ['/page.js'], frameIds: [0] },
    ]);
  });

  it('are left alone where the rules are what they were, or say off', async () => {
    frames = [{}];
    await readSwitchedOn(rules, { ...rules });
    await readSwitchedOn({ ...rules, paused: true }, rules);
    expect(injected).toEqual([]);
  });
});
