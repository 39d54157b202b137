/** A reader at Chromium: Playwright for the gestures, the DevTools protocol for what lies behind closed roots. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';
import { type Json, writeCall } from './call';
import { attachSurface, triggerAction } from './chromium-surface';
import { type Browser, Desk, type Emulation, type FrameAnswer, type Point, SPOKEN, type Work } from './desk';
import { OWN_PLACES, type Reach } from './probe';
import type { Surface, SurfaceName } from './surface';

/** Between two moves of the pointer, in ms: what a common mouse sends. */
const MOVE_EVERY = 16;
const EXTENSION = 'chrome-extension://';

/** Flag of Chromium: nothing but what the tests serve is to be reached. */
export const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/** Starts Chromium with the built extension and a fresh profile. */
export async function startChromium(executablePath: string, extension: string, headless: boolean): Promise<Browser> {
  const profile = await mkdtemp(path.join(tmpdir(), 'sidelight-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: headless ? { width: 1280, height: 800 } : null,
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--enable-unsafe-extension-debugging',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      OFFLINE,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  // The welcome page takes the front when it opens, and a tab behind it draws one frame a second: it must be there first.
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  if (!context.pages().some(isWelcome)) await (await context.waitForEvent('page')).waitForURL(/\/welcome\.html$/);
  const plain = await context.browser()?.newContext({ viewport: { width: 1280, height: 800 } });
  /** Runs an expression as the browser's own page for extensions, which answers by a callback. */
  const askExtensionsPage = async (call: (done: string) => string): Promise<void> => {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(`new Promise((done) => ${call('done')})`);
    await page.close();
  };
  const setEnabled = (enabled: boolean): Promise<void> =>
    askExtensionsPage((done) => `chrome.management.setEnabled('${id}', ${enabled}, ${done})`);
  return {
    engine: 'chromium',
    closed: new Promise((resolve) => context.once('close', () => resolve())),
    openDesk: async (options) => ChromiumDesk.open(options?.plain && plain ? plain : context, id),
    setSiteAccess: (granted) => {
      const update = { extensionId: id, hostAccess: granted ? 'ON_ALL_SITES' : 'ON_CLICK' };
      return askExtensionsPage(
        (done) => `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(update)}, ${done})`,
      );
    },
    disableExtension: () => setEnabled(false),
    enableExtension: () => setEnabled(true),
    updateExtension: async () => {
      const session = await context.browser()!.newBrowserCDPSession();
      await session.send('Extensions.loadUnpacked', { path: extension });
      await session.detach();
    },
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** One process's share of a page: the page itself, or a frame of another site. */
interface Part {
  readonly session: CDPSession;
  /** Worlds of the extension, by frame: where an update left several, the newest. */
  readonly worlds: Map<string, number>;
  /** All of them, the oldest first. */
  readonly everyWorld: Set<number>;
}

class ChromiumDesk extends Desk {
  readonly engine = 'chromium';
  readonly #page: Page;
  readonly #context: BrowserContext;
  readonly #extensionId: string;
  readonly #parts = new Map<unknown, Part | null>();
  readonly #complaints: string[] = [];
  readonly #requests: string[] = [];
  #at: Point = { x: 0, y: 0 };
  #suggested: readonly { content: string; description: string }[] = [];

  static async open(context: BrowserContext, extensionId: string): Promise<ChromiumDesk> {
    const desk = new ChromiumDesk(await context.newPage(), context, extensionId);
    await desk.#readPart(desk.#page.mainFrame());
    return desk;
  }

  private constructor(page: Page, context: BrowserContext, extensionId: string) {
    super();
    this.#page = page;
    this.#context = context;
    this.#extensionId = extensionId;
    context.on('request', (request) => {
      if (request.serviceWorker() && !request.url().startsWith(EXTENSION)) this.#requests.push(request.url());
    });
  }

  async show(): Promise<void> {
    await this.#page.bringToFront();
  }

  async goto(url: string): Promise<void> {
    for (const key of this.#parts.keys()) if (key !== 'main') this.#parts.delete(key);
    await this.#page.goto(url);
  }

  async gotoOwn(file: string): Promise<void> {
    await this.#page.goto(`${EXTENSION}${this.#extensionId}/${file}`);
  }

  async evaluate<A extends readonly Json[], T>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    return (await this.#page.evaluate(writeCall(run, args))) as Awaited<T>;
  }

  async spoken(): Promise<readonly string[]> {
    const { session } = (await this.#readPart(this.#page.mainFrame()))!;
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const textOf = (id: string): string => {
      const { role, name, childIds = [] } = byId.get(id) ?? {};
      return role?.value === 'StaticText' ? String(name?.value) : childIds.map(textOf).join('');
    };
    const tell = (id: string): string[] => {
      const { ignored, role, name, childIds = [] } = byId.get(id) ?? {};
      const kind = String(role?.value);
      const isTold = !ignored && SPOKEN.includes(kind);
      const own = isTold ? [`${kind} ${name?.value || (kind === 'status' ? textOf(id) : '')}`.trim()] : [];
      return [...own, ...childIds.flatMap(tell)];
    };
    return tell(nodes[0]!.nodeId);
  }

  async probe<A extends readonly Json[], T>(
    run: (reach: Reach, ...args: A) => T,
    ...args: A
  ): Promise<FrameAnswer<Awaited<T>>[]> {
    const answers: FrameAnswer<Awaited<T>>[] = [];
    for (const frame of this.#page.frames()) {
      const part = await this.#readPart(frame);
      if (!part) continue;
      const base = frame === this.#page.mainFrame() ? { x: 0, y: 0 } : await this.#readOffset(frame);
      for (const [index, { id, url }] of (await listFrames(part.session)).entries()) {
        const value = await runInFrame<T>(part, id, writeCall(run, args, REACH)).catch(ignoreGone);
        if (value === undefined) continue;
        const inside = index > 0 ? await offsetInPart(part.session, id) : { x: 0, y: 0 };
        answers.push({ url, offset: { x: base.x + inside.x, y: base.y + inside.y }, value });
      }
    }
    return answers;
  }

  async moveTo(point: Point, ms: number): Promise<void> {
    const steps = Math.max(1, Math.round(ms / MOVE_EVERY));
    const from = this.#at;
    for (let step = 1; step <= steps; step++) {
      const share = step / steps;
      await this.#page.mouse.move(from.x + (point.x - from.x) * share, from.y + (point.y - from.y) * share);
      if (step < steps) await pause(MOVE_EVERY);
    }
    this.#at = point;
  }

  async press(): Promise<void> {
    await this.#page.mouse.down();
  }

  async release(): Promise<void> {
    await this.#page.mouse.up();
  }

  async tap(point: Point): Promise<void> {
    const { session } = (await this.#readPart(this.#page.mainFrame()))!;
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  async wheel(down: number): Promise<void> {
    await this.#page.mouse.wheel(0, down);
  }

  async key(chord: string): Promise<void> {
    await this.#page.keyboard.press(chord);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async compose(steps: readonly string[], text: string): Promise<void> {
    const { session } = (await this.#readPart(this.#page.mainFrame()))!;
    for (const step of steps) {
      const end = step.length;
      await session.send('Input.imeSetComposition', { text: step, selectionStart: end, selectionEnd: end });
    }
    await session.send('Input.insertText', { text });
  }

  async command(name: string): Promise<void> {
    await this.#page.bringToFront();
    if (name === '_execute_action') {
      const session = await this.#context.browser()!.newBrowserCDPSession();
      await triggerAction(session, this.#extensionId, this.#page.url());
      await session.detach();
    } else {
      await this.#tellWorker(`chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab)`);
    }
  }

  /** Runs an expression in the worker, with `tab` for the tab in front. */
  async #tellWorker<T>(expression: string): Promise<T> {
    const worker = await this.#wakeWorker();
    return worker.evaluate<T>(
      `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => ${expression})`,
    );
  }

  // Chromium lets nothing but a hand open its menus and its address bar, so what they would tell is told.

  async lookUpSelection(): Promise<string> {
    await this.#page.bringToFront();
    const selectionText = await this.evaluate(() => String(getSelection()));
    const told = { menuItemId: 'look-up', selectionText, pageUrl: this.#page.url(), frameId: 0, editable: false };
    await this.#tellWorker(`chrome.contextMenus.onClicked.dispatch(${JSON.stringify(told)}, tab)`);
    return `Look up “${selectionText}”`;
  }

  async suggest(text: string): Promise<readonly string[]> {
    await this.#page.bringToFront();
    this.#suggested = await this.#tellWorker(
      `new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(text)}, resolve))`,
    );
    return this.#suggested.map(({ description }) => description.replace(/<[^>]*>/g, ''));
  }

  async takeSuggestion(): Promise<void> {
    const { content } = this.#suggested[0]!;
    await this.#tellWorker(`chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(content)}, 'currentTab')`);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#page.setViewportSize({ width, height });
  }

  async emulate({ dark, forcedColors, reducedMotion, print }: Emulation): Promise<void> {
    await this.#page.emulateMedia({
      media: print ? 'print' : 'screen',
      colorScheme: dark ? 'dark' : 'light',
      forcedColors: forcedColors ? 'active' : 'none',
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    });
  }

  async screenshot(file: string): Promise<void> {
    await this.#page.screenshot({ path: file, caret: 'initial' });
  }

  async openPopup(): Promise<Surface> {
    await this.#page.bringToFront();
    const session = await this.#context.browser()!.newBrowserCDPSession();
    await triggerAction(session, this.#extensionId, this.#page.url());
    return attachSurface(session, 'popup');
  }

  async openPanel(): Promise<Surface> {
    const popup = await this.openPopup();
    await this.until('the doors of the popup', () =>
      popup.evaluate(() => (document.querySelectorAll('.door').length === 2 ? true : null)),
    );
    await popup.click('.door');
    return this.awaitSurface('panel');
  }

  async awaitSurface(name: SurfaceName): Promise<Surface> {
    return attachSurface(await this.#context.browser()!.newBrowserCDPSession(), name);
  }

  async killBackground(): Promise<void> {
    const session = await this.#context.browser()!.newBrowserCDPSession();
    const listWorkers = async () =>
      (await session.send('Target.getTargets')).targetInfos.filter(
        ({ type, url }) => type === 'service_worker' && url.startsWith(EXTENSION),
      );
    const doomed = new Set((await listWorkers()).map(({ targetId }) => targetId));
    // A worker that is only just starting lets the first request pass; one that an event wakes at once keeps its id.
    let killed = 0;
    await this.until('the worker to die', async () => {
      const alive = (await listWorkers()).filter(({ targetId }) => doomed.has(targetId));
      for (const { targetId } of alive) {
        const done = await session.send('Target.closeTarget', { targetId }).catch(() => null);
        if (done?.success) killed++;
      }
      return alive.length === 0 || killed > 2 ? true : null;
    });
    await session.detach();
  }

  async requestAsExtension(url: string): Promise<void> {
    // The policy of our own pages stops a request from there: what can go out is one of a script in a page.
    const { session, worlds } = (await this.#readPart(this.#page.mainFrame()))!;
    const contextId = [...worlds.values()][0];
    const expression = `fetch(${JSON.stringify(url)}).then(() => null)
//# sourceURL=${EXTENSION}${this.#extensionId}/planted.js`;
    await session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true });
  }

  async readWork(): Promise<Work> {
    const { session } = (await this.#readPart(this.#page.mainFrame()))!;
    await session.send('Performance.enable');
    const { metrics } = await session.send('Performance.getMetrics');
    const read = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
    return { ms: read('ThreadTime') * 1000, layouts: read('LayoutCount') };
  }

  async listeners(): Promise<readonly number[]> {
    const { session, everyWorld } = (await this.#readPart(this.#page.mainFrame()))!;
    const counts = [...everyWorld].map(async (contextId) => {
      const heard = ['window', 'document'].map(async (expression) => {
        const { result } = await session.send('Runtime.evaluate', { expression, contextId });
        return (await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId! })).listeners.length;
      });
      return (await Promise.all(heard)).reduce((sum, count) => sum + count);
    });
    return Promise.all(counts);
  }

  async complaints(): Promise<readonly string[]> {
    return this.#complaints;
  }

  async extensionRequests(): Promise<readonly string[]> {
    return this.#requests;
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  async #wakeWorker(): Promise<Worker> {
    const [worker] = this.#context.serviceWorkers();
    if (worker) return worker;
    const awake = this.#context.waitForEvent('serviceworker');
    const page = await this.#context.newPage();
    await page.goto(`${EXTENSION}${this.#extensionId}/manifest.json`);
    await page.close();
    return awake;
  }

  /** The part that a frame is the root of; null for a frame that lives in its parent's process. */
  async #readPart(frame: ReturnType<Page['mainFrame']>): Promise<Part | null> {
    const main = frame === this.#page.mainFrame();
    const key = main ? 'main' : `${frame.name()} ${frame.url()} ${this.#page.frames().indexOf(frame)}`;
    const known = this.#parts.get(key);
    if (known !== undefined) return known;
    const session = await this.#context.newCDPSession(main ? this.#page : frame).catch(() => null);
    const part = session && (await this.#watch(session));
    this.#parts.set(key, part);
    return part;
  }

  async #watch(session: CDPSession): Promise<Part> {
    const worlds = new Map<string, number>();
    const everyWorld = new Set<number>();
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (!context.origin.startsWith(EXTENSION)) return;
      worlds.set(String(context.auxData?.frameId), context.id);
      everyWorld.add(context.id);
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      for (const [frame, id] of worlds) if (id === executionContextId) worlds.delete(frame);
      everyWorld.delete(executionContextId);
    });
    session.on('Runtime.executionContextsCleared', () => {
      worlds.clear();
      everyWorld.clear();
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception, url } }) =>
      this.#complaints.push(`${text} ${exception?.description ?? ''} ${url ?? ''}`),
    );
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error' || type === 'warning' || type === 'assert')
        this.#complaints.push(args.map((arg) => String(arg.value ?? arg.description)).join(' '));
    });
    session.on('Log.entryAdded', ({ entry: { level, text, url } }) => {
      if (level === 'error' || level === 'warning') this.#complaints.push(`${text} ${url ?? ''}`);
    });
    session.on('Network.requestWillBeSent', ({ request, initiator }) => {
      const byUs = JSON.stringify(initiator.stack ?? initiator.url ?? '').includes(EXTENSION);
      if (byUs && !request.url.startsWith(EXTENSION)) this.#requests.push(request.url);
    });
    for (const domain of ['Runtime', 'Log', 'Network', 'Page', 'DOM'] as const) await session.send(`${domain}.enable`);
    return { session, worlds, everyWorld };
  }

  async #readOffset(frame: ReturnType<Page['mainFrame']>): Promise<Point> {
    const box = await (await frame.frameElement()).boundingBox();
    const inset = await (await frame.frameElement()).evaluate((element) => [
      (element as Element).clientLeft,
      (element as Element).clientTop,
    ]);
    return { x: (box?.x ?? 0) + (inset[0] ?? 0), y: (box?.y ?? 0) + (inset[1] ?? 0) };
  }
}

/** The extension's own world may open closed roots; elsewhere there is none of ours to open. */
const REACH = `{
  layers: () => [...document.querySelectorAll('${OWN_PLACES}')].flatMap((host) => {
    if (!globalThis.chrome?.dom || !(host instanceof HTMLElement) || host.shadowRoot) return [];
    const root = chrome.dom.openOrClosedShadowRoot(host);
    return root ? [{ host, root }] : [];
  }),
  highlights: () => [...CSS.highlights].map(([name, highlight]) => ({ name, ranges: [...highlight] })),
}`;

/** The frames of a part, its root first. */
async function listFrames(session: CDPSession): Promise<{ id: string; url: string }[]> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const flatten = (tree: typeof frameTree): { id: string; url: string }[] => [
    { id: tree.frame.id, url: tree.frame.url },
    ...(tree.childFrames ?? []).flatMap(flatten),
  ];
  return flatten(frameTree);
}

async function runInFrame<T>(part: Part, frameId: string, expression: string): Promise<Awaited<T> | undefined> {
  const contextId =
    part.worlds.get(frameId) ??
    (await part.session.send('Page.createIsolatedWorld', { frameId, worldName: 'probe' })).executionContextId;
  const { result, exceptionDetails } = await part.session.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Awaited<T>;
}

/** Where the viewport of a frame within a part begins inside the part's own, in CSS pixels. */
async function offsetInPart(session: CDPSession, frameId: string): Promise<Point> {
  const owner = await session.send('DOM.getFrameOwner', { frameId }).catch(() => null);
  const box =
    owner && (await session.send('DOM.getBoxModel', { backendNodeId: owner.backendNodeId }).catch(() => null));
  const [x = 0, y = 0] = box?.model.content ?? [];
  return { x, y };
}

/** A frame may go away between being listed and being asked. */
function ignoreGone(error: Error): undefined {
  if (/context|frame|session|target/i.test(error.message)) return undefined;
  throw error;
}
