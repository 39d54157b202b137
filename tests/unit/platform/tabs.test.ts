import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compileNameFiles } from '../../../scripts/ledger-files';
import { compiled } from '../../support/ledger';
import { searchIndex } from '../../support/search';

const { browser } = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('../../../platform/browser', () => ({ browser }));

const { createArchive } = await import('../../../platform/archive');
const { createDraftHandlers } = await import('../../../platform/drafts');
const { createTabHandlers } = await import('../../../platform/tabs');

const archive = createArchive({
  ledger: JSON.stringify(compiled.ledger),
  index: compiled.index,
  search: searchIndex,
  ...compileNameFiles(process.cwd()),
});
const handlers = { ...createTabHandlers(archive), ...createDraftHandlers(archive) };
const OWN = { url: 'chrome-extension://own/sidepanel.html' } as never;
const STRANGER = { url: 'https://news.example.org/' } as never;

interface Mention {
  readonly entity: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** A frame of the tab: what our scripts left there, and what stands in it. */
interface Frame {
  readonly mentions?: readonly Mention[];
  readonly failure?: string;
  readonly declines?: boolean;
  readonly type?: string;
  readonly draft?: { field: number; generation: number; text: string; lang: string | null; since: number };
  /** Size of the canvas on it, and of the field with the focus, in pixels of a window of 1000 by 800. */
  readonly canvas?: readonly [width: number, height: number];
  readonly field?: readonly [width: number, height: number];
}

let frames: Frame[] | 'barred' | 'held';
let isGranted: boolean;
let shown: unknown[];

beforeEach(() => {
  frames = [];
  isGranted = true;
  shown = [];
  Object.assign(browser, {
    runtime: { getURL: (file: string) => `chrome-extension://own/${file}` },
    permissions: { contains: async () => isGranted },
    tabs: { get: async () => (isGranted ? { title: 'A page', url: 'https://news.example.org/a' } : {}) },
    scripting: {
      executeScript: ({ target, func, args = [] }: Script) => {
        if (frames === 'barred') return Promise.reject(new Error('Cannot access contents of the page.'));
        if (frames === 'held') return new Promise(() => {});
        const asked = [...frames.entries()].filter(([frameId]) => target.frameIds?.includes(frameId) ?? true);
        return Promise.resolve(
          asked.map(([frameId, frame]) => ({ frameId, result: arrive(func, frame, frameId)(...args) })),
        );
      },
    },
  });
});

interface Script {
  readonly target: { readonly frameIds?: readonly number[] };
  readonly func: (...args: never[]) => unknown;
  readonly args?: readonly unknown[];
}

/** A function as it arrives in a frame, as text: whatever it needs of its file is not there. */
function arrive(func: Script['func'], frame: Frame, frameId: number): (...args: readonly unknown[]) => unknown {
  const box = ([width, height]: readonly [number, number]) => ({
    left: 0,
    top: 0,
    right: width,
    bottom: height,
    width,
    height,
  });
  const { mentions, draft } = frame;
  const sidelight = {
    reader: mentions && {
      failure: frame.failure ?? null,
      mentions: () => mentions.map((mention) => ({ ...mention, soft: false, marked: true })),
      show: (...how: unknown[]) => shown.push([frameId, ...how]) > 0,
    },
    draft: draft && { read: () => draft, show: (...how: unknown[]) => shown.push([frameId, ...how]) > 0 },
  };
  const document = {
    contentType: frame.type ?? 'text/html',
    querySelector: () => (frame.declines ? {} : null),
    querySelectorAll: () => (frame.canvas ? [{ getBoundingClientRect: () => box(frame.canvas!) }] : []),
    activeElement: frame.field && { matches: () => true, getBoundingClientRect: () => box(frame.field!) },
  };
  const around = { globalThis: { sidelight }, document, innerWidth: 1000, innerHeight: 800 };
  return new Function(...Object.keys(around), 'getComputedStyle', `return (${func})`)(...Object.values(around), () => ({
    opacity: '1',
  }));
}

const mention = (entity: string, text = entity): Mention => ({ entity, text, before: 'a ', after: ' b' });
const read = () => handlers['page:read']({ tabId: 1 }, OWN);

describe('what a page speaks of', () => {
  it('is gathered from all frames, most spoken of first, under the names of the ledger', async () => {
    frames = [
      { mentions: [mention('iaea'), mention('rosatom', 'Росатом')] },
      {},
      { mentions: [mention('rosatom'), mention('nobody')] },
    ];
    const page = await read();
    expect(page).toMatchObject({
      state: 'read',
      title: 'A page',
      host: 'news.example.org',
      failure: null,
      stepBack: null,
    });
    expect(
      page.entries.map(({ name, mentions }) => [name, mentions.map(({ frameId, index }) => [frameId, index])]),
    ).toEqual([
      [
        'Rosatom',
        [
          [0, 1],
          [2, 0],
        ],
      ],
      [archive.ledger().entities.get('iaea')?.name, [[0, 0]]],
    ]);
    expect(page.entries[0]?.mentions[0]).toEqual({ frameId: 0, index: 1, text: 'Росатом', before: 'a ', after: ' b' });
  });

  it('comes with why reading gave up, whichever frame it was', async () => {
    frames = [{ mentions: [] }, { mentions: [], failure: 'too much' }];
    expect(await read()).toMatchObject({ state: 'read', failure: 'too much' });
  });

  it.each<[string, Frame[] | 'barred', string]>([
    ['has no reader', [{}], 'unread'],
    ['asks not to be read', [{ declines: true }], 'declined'],
    ['is a PDF', [{ type: 'application/pdf' }], 'barred'],
    ['lets no script in', 'barred', 'barred'],
    ['is drawn by an editor', [{ mentions: [], canvas: [900, 700], field: [1, 1] }], 'drawn'],
    ['has a drawing and a field beside it', [{ mentions: [], canvas: [900, 700], field: [300, 40] }], 'read'],
    ['has a small drawing and a hidden field', [{ mentions: [], canvas: [300, 150], field: [1, 1] }], 'read'],
  ])('is told of a page that %s', async (_what, there, state) => {
    frames = there;
    expect((await read()).state).toBe(state);
  });

  it('is told of a page that we have no access to, though the browser never answers', async () => {
    frames = 'held';
    isGranted = false;
    expect(await read()).toEqual({
      state: 'no-access',
      title: '',
      url: null,
      host: null,
      entries: [],
      failure: null,
      stepBack: null,
    });
  });

  it('is read where access was given for this tab alone', async () => {
    isGranted = false;
    frames = [{ mentions: [mention('rosatom')] }];
    expect((await read()).entries).toHaveLength(1);
  });
});

describe('a mention', () => {
  it('is shown in its own frame', async () => {
    frames = [{ mentions: [] }, { mentions: [mention('rosatom')] }];
    expect(await handlers['mention:show']({ tabId: 1, frameId: 1, index: 0, focus: true }, OWN)).toBe(true);
    expect(shown).toEqual([[1, 0, true]]);
  });

  it('is told to be gone where no reader is there any more', async () => {
    frames = [{}];
    expect(await handlers['mention:show']({ tabId: 1, frameId: 0, index: 0, focus: true }, OWN)).toBe(false);
  });
});

describe('a draft', () => {
  const draft = (text: string, since: number) => ({ field: 3, generation: 5, text, lang: null, since });

  it('is that of the frame in which somebody wrote last, with what the ledger says of it', async () => {
    frames = [
      { draft: draft('Old.', 10) },
      { draft: draft('The Russia–Iran treaty was signed on 19 January 2025.', 20) },
      {},
    ];
    const found = await handlers['draft:read']({ tabId: 1 }, OWN);
    expect(found).toMatchObject({ frameId: 1, field: 3, generation: 5 });
    expect(found).not.toHaveProperty('since');
    expect(found?.survey.points.map(({ state, said }) => [state, said])).toEqual([['contradicted', '19 January 2025']]);
  });

  it('is none where nobody writes, and where no script runs', async () => {
    frames = [{}];
    expect(await handlers['draft:read']({ tabId: 1 }, OWN)).toBeNull();
    frames = 'barred';
    expect(await handlers['draft:read']({ tabId: 1 }, OWN)).toBeNull();
  });

  it('is shown at a place, in its own frame', async () => {
    frames = [{ draft: draft('Rosatom.', 1) }];
    const place = { tabId: 1, frameId: 0, field: 3, generation: 5, start: 0, end: 7 };
    expect(await handlers['draft:show'](place, OWN)).toBe(true);
    expect(shown).toEqual([[0, 3, 5, 0, 7]]);
  });

  it('that is pasted is surveyed as it is', async () => {
    const { points, names } = await handlers['draft:survey']({ text: 'Bushehr came online in 2013.' }, OWN);
    expect(points.map(({ state }) => state)).toEqual(['sources-differ']);
    expect(names.map(({ entity }) => entity)).toEqual(['bushehr-npp']);
  });
});

it('pages of others are told nothing of tabs and drafts', async () => {
  frames = [{ mentions: [mention('rosatom')] }];
  const place = { tabId: 1, frameId: 0, field: 3, generation: 5, start: 0, end: 7 };
  for (const ask of [
    () => handlers['page:read']({ tabId: 1 }, STRANGER),
    () => handlers['page:begin']({ tabId: 1 }, STRANGER),
    () => handlers['mention:show']({ tabId: 1, frameId: 0, index: 0, focus: false }, STRANGER),
    () => handlers['draft:read']({ tabId: 1 }, STRANGER),
    () => handlers['draft:show'](place, STRANGER),
    () => handlers['draft:survey']({ text: 'Rosatom.' }, STRANGER),
  ]) {
    await expect(ask()).rejects.toThrow('Only pages of the extension may ask that.');
  }
  expect(shown).toEqual([]);
});
