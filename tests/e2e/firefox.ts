/** A reader at Firefox, driven over Marionette: the gestures go through the browser's own window. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Json } from './call';
import { type Browser, Desk, type Emulation, type FrameAnswer, type Point, SPOKEN, type Work } from './desk';
import { attachSurface, openPopup, openSidebar } from './firefox-surface';
import { FRAMES, type Marionette, startFirefox } from './marionette';
import type { Reach } from './probe';
import type { Surface, SurfaceName } from './surface';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const KEYS: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  Control: '\uE009',
  Ctrl: '\uE009',
  Shift: '\uE008',
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  Backspace: '\uE003',
  Delete: '\uE017',
  Home: '\uE011',
  End: '\uE010',
  PageDown: '\uE00F',
  Space: ' ',
};

/** Where Firefox keeps what extensions may do. */
interface PermissionStore {
  readonly ExtensionPermissions: Record<
    'add' | 'remove',
    (id: string, permissions: object, extension: object) => Promise<void>
  >;
}

/** Starts Firefox with the built extension and a fresh profile. */
export async function startFirefoxBrowser(executable: string, extension: string, headless: boolean): Promise<Browser> {
  const marionette = await startFirefox(executable, headless);
  try {
    const install = async () =>
      (await marionette.send('Addon:Install', { path: extension, temporary: true })) as { value: string };
    const { value: id } = await install();
    await marionette.evaluate('chrome', listen, id);
    const setEnabled = (enabled: boolean): Promise<null> =>
      marionette.evaluate(
        'chrome',
        async (addonId, on) => {
          const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
          const addon = await AddonManager.getAddonByID(addonId);
          await (on ? addon.enable() : addon.disable());
          return null;
        },
        id,
        enabled,
      );
    const commands = readCommands(extension);
    let plainWindow: string | undefined;
    return {
      engine: 'firefox',
      closed: marionette.closed,
      openDesk: async (options) => {
        if (options?.plain) {
          plainWindow ??= await openWindow(marionette, { type: 'window', private: true });
          return FirefoxDesk.open(marionette, id, commands, plainWindow, true);
        }
        return FirefoxDesk.open(marionette, id, commands, await openWindow(marionette, { type: 'tab', focus: true }));
      },
      setSiteAccess: async (granted) => {
        await marionette.evaluate(
          'chrome',
          async (addonId, give) => {
            const address = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
            const { ExtensionPermissions } = ChromeUtils.importESModule(address) as unknown as PermissionStore;
            const { extension } = WebExtensionPolicy.getByID(addonId);
            const sites = { permissions: [], origins: ['http://*/*', 'https://*/*'] };
            await ExtensionPermissions[give ? 'add' : 'remove'](addonId, sites, extension);
            return null;
          },
          id,
          granted,
        );
      },
      disableExtension: async () => {
        await setEnabled(false);
      },
      enableExtension: async () => {
        await setEnabled(true);
      },
      updateExtension: async () => {
        await install();
      },
      close: marionette.close,
    };
  } catch (error) {
    await marionette.close();
    throw error;
  }
}

/** Keeps what the browser's console and its network say, in the browser itself: `globalThis.heard`. */
function listen(addonId: string): null {
  const shared = Cu.getGlobalForObject(Services);
  shared.heard = { complaints: [], plain: [], requests: [] };
  Services.console.registerListener({
    observe(message) {
      try {
        const error = message.QueryInterface(Ci.nsIScriptError);
        const from = String(error.sourceName);
        // Said of what a tab had asked the background when it was left: of the tab of the test before, as often as not.
        const isOfLeaving = /^Promise (resolved|rejected) (after context unloaded|while context is inactive)/.test(
          error.errorMessage,
        );
        if (/^(moz-extension|https?):/.test(from) && !isOfLeaving)
          // Only the tabs without the extension are private.
          shared.heard[error.isFromPrivateWindow ? 'plain' : 'complaints'].push(
            `${error.errorMessage} (${from}:${error.lineNumber}:${error.columnNumber})`,
          );
      } catch {
        // Not an error of a script: the browser's own talk.
      }
    },
  });
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const principal = channel.loadInfo.triggeringPrincipal;
    const policy = principal?.addonPolicy ?? principal?.contentScriptAddonPolicy;
    if (policy?.id === addonId) shared.heard.requests.push(channel.URI.spec);
  }, 'http-on-modify-request');
  return null;
}

async function openWindow(marionette: Marionette, kind: object): Promise<string> {
  const { handle } = (await marionette.send('WebDriver:NewWindow', kind)) as { handle: string };
  return handle;
}

/** The extension's commands with the chord that the manifest suggests for each. */
function readCommands(extension: string): Readonly<Record<string, string>> {
  const { commands = {} } = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8')) as {
    commands?: Record<string, { suggested_key?: { default?: string } }>;
  };
  return Object.fromEntries(
    Object.entries(commands).map(([name, { suggested_key }]) => [name, suggested_key?.default ?? '']),
  );
}

class FirefoxDesk extends Desk {
  readonly engine = 'firefox';
  readonly #marionette: Marionette;
  readonly #extensionId: string;
  readonly #commands: Readonly<Record<string, string>>;
  readonly #handle: string;
  readonly #plain: boolean;
  #heardBefore = { complaints: 0, requests: 0 };
  #at: Point = { x: 0, y: 0 };

  static async open(
    marionette: Marionette,
    extensionId: string,
    commands: Readonly<Record<string, string>>,
    handle: string,
    plain = false,
  ): Promise<FirefoxDesk> {
    const desk = new FirefoxDesk(marionette, extensionId, commands, handle, plain);
    const { plain: said, complaints, requests } = await desk.#readHeard();
    desk.#heardBefore = { complaints: (plain ? said : complaints).length, requests: requests.length };
    await marionette.send('WebDriver:SwitchToWindow', { handle });
    await desk.resize(1280, 800);
    return desk;
  }

  private constructor(
    marionette: Marionette,
    extensionId: string,
    commands: Readonly<Record<string, string>>,
    handle: string,
    plain: boolean,
  ) {
    super();
    this.#marionette = marionette;
    this.#extensionId = extensionId;
    this.#commands = commands;
    this.#handle = handle;
    this.#plain = plain;
  }

  async show(): Promise<void> {
    await this.#focus();
  }

  async goto(url: string): Promise<void> {
    await this.#focus();
    await this.#marionette.send('WebDriver:Navigate', { url });
  }

  async gotoOwn(file: string): Promise<void> {
    const host = await this.#marionette.evaluate(
      'chrome',
      (id) => WebExtensionPolicy.getByID(id).mozExtensionHostname,
      this.#extensionId,
    );
    await this.goto(`moz-extension://${host}/${file}`);
  }

  async evaluate<A extends readonly Json[], T>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    await this.#focus();
    return this.#marionette.evaluate('page', run, ...args);
  }

  async spoken(): Promise<readonly string[]> {
    await this.#focus();
    return this.#marionette.evaluate(
      'system',
      (wanted) => {
        const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
        const roles: Readonly<Record<string, string>> = {
          statusbar: 'status',
          pushbutton: 'button',
          'toggle button': 'button',
        };
        const listChildren = (node: GeckoAccessible): GeckoAccessible[] => {
          const children = [];
          for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
          return children;
        };
        const textOf = (node: GeckoAccessible): string =>
          node.firstChild ? listChildren(node).map(textOf).join('') : (node.name ?? '');
        const tell = (node: GeckoAccessible): string[] => {
          const gecko = service.getStringRole(node.role);
          const role = roles[gecko] ?? gecko;
          const name = node.name || (role === 'status' ? textOf(node) : '');
          const lines = wanted.includes(role) ? [`${role} ${name}`.trim()] : [];
          return [...lines, ...listChildren(node).flatMap(tell)];
        };
        const top = service.getAccessibleFor(document);
        return top ? tell(top) : [];
      },
      SPOKEN,
    );
  }

  async probe<A extends readonly Json[], T>(
    run: (reach: Reach, ...args: A) => T,
    ...args: A
  ): Promise<FrameAnswer<Awaited<T>>[]> {
    await this.#focus();
    return this.#probeHere(run, args, null);
  }

  async moveTo(point: Point, ms: number): Promise<void> {
    const { x, y } = point;
    await this.#mouse({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: ms, origin: 'viewport' });
    this.#at = point;
  }

  async press(): Promise<void> {
    await this.#mouse({ type: 'pointerDown', button: 0 });
  }

  async release(): Promise<void> {
    await this.#mouse({ type: 'pointerUp', button: 0 });
  }

  async tap({ x, y }: Point): Promise<void> {
    await this.#focus();
    await this.#marionette.perform([
      {
        type: 'pointer',
        id: 'finger',
        parameters: { pointerType: 'touch' },
        actions: [
          { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
  }

  async wheel(down: number): Promise<void> {
    await this.#focus();
    const { x, y } = this.#at;
    await this.#marionette.perform([
      {
        type: 'wheel',
        id: 'wheel',
        actions: [{ type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY: down, duration: 0 }],
      },
    ]);
  }

  async key(chord: string): Promise<void> {
    await this.#focus();
    await this.#marionette.perform([writeChord(chord)]);
  }

  async type(text: string): Promise<void> {
    await this.#focus();
    const actions = [...text].flatMap((letter) => {
      const value = letter === '\n' ? KEYS.Enter : letter;
      return [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
    });
    await this.#marionette.perform([{ type: 'key', id: 'keyboard', actions }]);
  }

  async compose(steps: readonly string[], text: string): Promise<void> {
    await this.#focus();
    await this.#marionette.evaluate(
      'chrome',
      (stages, whole) => {
        const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        input.beginInputTransactionForTests(window);
        for (const stage of stages) {
          input.setPendingCompositionString(stage);
          input.appendClauseToPendingComposition(stage.length, input.ATTR_RAW_CLAUSE);
          input.setCaretInPendingComposition(stage.length);
          input.flushPendingComposition();
        }
        input.commitCompositionWith(whole);
        return null;
      },
      steps,
      text,
    );
  }

  async command(name: string): Promise<void> {
    const chord = this.#commands[name] || (await this.#giveKey(name));
    await this.#focus();
    await this.#marionette.perform([writeChord(chord)], 'chrome');
  }

  /** Gives a command a key, as readers do on the browser's page for that. */
  async #giveKey(name: string): Promise<string> {
    const chord = 'Alt+Shift+Y';
    await this.#marionette.evaluate(
      'chrome',
      async (id, command, shortcut) => {
        const { shortcuts } = WebExtensionPolicy.getByID(id).extension;
        for (const other of await shortcuts.allCommands())
          if (other.shortcut === shortcut) await shortcuts.updateCommand({ name: other.name, shortcut: '' });
        await shortcuts.updateCommand({ name: command, shortcut });
        return null;
      },
      this.#extensionId,
      name,
      chord,
    );
    return chord;
  }

  async lookUpSelection(): Promise<string> {
    const { x, y } = await this.evaluate(() => {
      const box = getSelection()!.getRangeAt(0).getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await this.moveTo({ x, y }, 0);
    await this.#mouse({ type: 'pointerDown', button: 2 });
    await this.#mouse({ type: 'pointerUp', button: 2 });
    return this.until('the entry in the menu', () =>
      this.#marionette.evaluate('chrome', () => {
        const menu = document.getElementById('contentAreaContextMenu') as GeckoPopup | null;
        const item = menu?.state === 'open' ? menu.querySelector('menuitem[label^="Look up "]') : null;
        const label = item?.getAttribute('label') ?? null;
        if (item) menu?.activateItem(item);
        return label;
      }),
    );
  }

  async suggest(text: string): Promise<readonly string[]> {
    await this.#focus();
    return this.#marionette.evaluate(
      'chrome',
      async (query) => {
        gURLBar.focus();
        gURLBar.search(`sl ${query}`);
        const { results } = await gURLBar.lastQueryContextPromise;
        return results.flatMap(({ heuristic, payload }) => (!heuristic && payload.title) || []);
      },
      text,
    );
  }

  async takeSuggestion(): Promise<void> {
    await this.#marionette.perform([writeChord('ArrowDown')], 'chrome');
    await this.#marionette.perform([writeChord('Enter')], 'chrome');
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#focus();
    // The window itself can not be as narrow as a phone, but the part of it that shows the page can.
    await this.#marionette.evaluate(
      'chrome',
      (wide, high) => {
        const { style } = gBrowser.selectedBrowser;
        window.resizeTo(Math.max(wide + 40, 600), high + 160);
        style.setProperty('width', `${wide}px`);
        style.setProperty('max-width', `${wide}px`);
        style.setProperty('height', `${high}px`);
        style.setProperty('max-height', `${high}px`);
        return null;
      },
      width,
      height,
    );
    await this.until('the page to have that width', async () =>
      (await this.evaluate(() => innerWidth)) === width ? true : null,
    );
  }

  async emulate({ dark, forcedColors, reducedMotion, print }: Emulation): Promise<void> {
    await this.#focus();
    await this.#marionette.evaluate(
      'chrome',
      (scheme, forced, reduced, medium) => {
        const { browsingContext } = gBrowser.selectedBrowser;
        browsingContext.prefersColorSchemeOverride = scheme;
        browsingContext.mediumOverride = medium;
        Services.prefs.setIntPref('browser.display.document_color_use', forced ? 2 : 0);
        Services.prefs.setIntPref('ui.prefersReducedMotion', reduced ? 1 : 0);
        return null;
      },
      dark ? 'dark' : 'light',
      forcedColors ?? false,
      reducedMotion ?? false,
      print ? 'print' : '',
    );
  }

  async screenshot(file: string): Promise<void> {
    await this.#focus();
    const { value } = (await this.#marionette.send('WebDriver:TakeScreenshot', { full: false })) as { value: string };
    await writeFile(file, Buffer.from(value, 'base64'));
  }

  async openPopup(): Promise<Surface> {
    await this.#focus();
    await openPopup(this.#marionette, this.#extensionId);
    return this.awaitSurface('popup');
  }

  async openPanel(): Promise<Surface> {
    await this.#focus();
    await openSidebar(this.#marionette, this.#extensionId);
    return this.awaitSurface('panel');
  }

  async awaitSurface(name: SurfaceName): Promise<Surface> {
    const surface = attachSurface(this.#marionette, name);
    await this.until(`the ${name} to open`, async () => ((await surface.isGone()) ? null : true));
    return surface;
  }

  async killBackground(): Promise<void> {
    await this.#marionette.evaluate(
      'chrome',
      async (id) => {
        await WebExtensionPolicy.getByID(id).extension.terminateBackground();
        return null;
      },
      this.#extensionId,
    );
  }

  async requestAsExtension(url: string): Promise<void> {
    await this.#marionette.evaluate(
      'chrome',
      async (id, address) => {
        const { NetUtil } = ChromeUtils.importESModule('resource://gre/modules/NetUtil.sys.mjs');
        const { principal } = WebExtensionPolicy.getByID(id).extension;
        const channel = NetUtil.newChannel({
          uri: address,
          loadingPrincipal: principal,
          securityFlags: Ci.nsILoadInfo.SEC_ALLOW_CROSS_ORIGIN_SEC_CONTEXT_IS_NULL,
          contentPolicyType: Ci.nsIContentPolicy.TYPE_OTHER,
        });
        await new Promise((resolve) => NetUtil.asyncFetch(channel, () => resolve(null)));
        return null;
      },
      this.#extensionId,
      url,
    );
  }

  /** Firefox itself tells of threads to the nearest 10 ms: only Linux tells more. */
  async readWork(): Promise<Work> {
    await this.#focus();
    const pid = await this.#marionette.evaluate(
      'chrome',
      () => gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.osPid,
    );
    const [nanoseconds] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ');
    return { ms: Number(nanoseconds) / 1e6, layouts: null };
  }

  async listeners(): Promise<null> {
    return null;
  }

  async complaints(): Promise<readonly string[]> {
    const { plain, complaints } = await this.#readHeard();
    return (this.#plain ? plain : complaints).slice(this.#heardBefore.complaints);
  }

  async extensionRequests(): Promise<readonly string[]> {
    return (await this.#readHeard()).requests.slice(this.#heardBefore.requests);
  }

  async close(): Promise<void> {
    await this.#focus();
    await this.#marionette.send('WebDriver:ReleaseActions');
    if (this.#plain) return;
    const handles = (await this.#marionette.send('WebDriver:CloseWindow')) as string[];
    await this.#marionette.send('WebDriver:SwitchToWindow', { handle: handles[0] });
  }

  async #focus(): Promise<void> {
    await this.#marionette.send('WebDriver:SwitchToWindow', { handle: this.#handle });
    await this.#marionette.send('WebDriver:SwitchToFrame', { id: null });
  }

  async #mouse(action: object): Promise<void> {
    await this.#focus();
    await this.#marionette.perform([
      { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [action] },
    ]);
  }

  async #readHeard(): Promise<{ complaints: string[]; plain: string[]; requests: string[] }> {
    return this.#marionette.evaluate('chrome', () => Cu.getGlobalForObject(Services).heard);
  }

  /** Asks the frame that Marionette stands in, then the frames inside it. */
  async #probeHere<A extends readonly Json[], T>(
    run: (reach: Reach, ...args: A) => T,
    args: A,
    top: Point | null,
  ): Promise<FrameAnswer<Awaited<T>>[]> {
    const here = await this.#marionette.probe(run, args);
    const origin = top ?? here;
    const answers = [{ url: here.url, offset: { x: here.x - origin.x, y: here.y - origin.y }, value: here.value }];
    if (!here.hasFrames) return answers;
    for (const frame of await this.#listFrames()) {
      await this.#marionette.send('WebDriver:SwitchToFrame', { element: frame });
      answers.push(...(await this.#probeHere(run, args, origin)));
      await this.#marionette.send('WebDriver:SwitchToParentFrame');
    }
    return answers;
  }

  async #listFrames(): Promise<string[]> {
    const found = (await this.#marionette.send('WebDriver:FindElements', {
      using: 'css selector',
      value: FRAMES,
    })) as { [ELEMENT]: string }[];
    return found.map((element) => element[ELEMENT]);
  }
}

function writeChord(chord: string): object {
  const keys = chord.split('+').map((key) => KEYS[key] ?? key);
  return {
    type: 'key',
    id: 'keyboard',
    actions: [
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
    ],
  };
}
