/**
 * Firefox shows neither popup nor sidebar to Marionette as windows, but its own actor for running scripts is in every
 * document: it is asked by hand. Keys are dispatched where the surface is, as input of the system.
 */
import { writeFile } from 'node:fs/promises';
import { type Json, writeCall } from './call';
import type { Marionette } from './marionette';
import { PAGES, type Surface, type SurfaceName } from './surface';

/** What of Firefox's own interface is used here, in the browser's realm. */
interface SurfaceBrowser {
  readonly currentURI?: { readonly spec: string };
  focus(): void;
  readonly browsingContext: {
    readonly currentWindowGlobal: {
      getActor(name: 'MarionetteCommands'): {
        executeScript(
          source: string,
          args: readonly [],
          options: { async: true; sandboxName: string | null; timeout: number },
        ): Promise<{ value: Json; error?: string }>;
      };
      drawSnapshot(area: null, scale: number, ground: string): Promise<ImageBitmap>;
    };
  };
}

declare const SidebarController: {
  readonly browser?: { readonly contentDocument: Document | null; focus(): void };
  show(id: string): Promise<void>;
  hide(): void;
};

interface Parents {
  readonly ExtensionParent: {
    readonly apiManager: {
      readonly global: {
        browserActionFor(extension: object): { openPopup(where: Window, always: boolean): Promise<void> };
        sidebarActionFor(extension: object): { readonly id: string };
      };
    };
  };
}

/** Opens the toolbar popup of an extension in the window in front. */
export async function openPopup(marionette: Marionette, addonId: string): Promise<void> {
  await marionette.evaluate(
    'chrome',
    async (id) => {
      const address = 'resource://gre/modules/ExtensionParent.sys.mjs';
      const { ExtensionParent } = ChromeUtils.importESModule(address) as unknown as Parents;
      const { extension } = WebExtensionPolicy.getByID(id);
      await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);
      return null;
    },
    addonId,
  );
}

/** Opens the sidebar of an extension in the window in front. */
export async function openSidebar(marionette: Marionette, addonId: string): Promise<void> {
  await marionette.evaluate(
    'chrome',
    async (id) => {
      const address = 'resource://gre/modules/ExtensionParent.sys.mjs';
      const { ExtensionParent } = ChromeUtils.importESModule(address) as unknown as Parents;
      const { extension } = WebExtensionPolicy.getByID(id);
      await SidebarController.show(ExtensionParent.apiManager.global.sidebarActionFor(extension).id);
      return null;
    },
    addonId,
  );
}

/** Gives an open surface. */
export function attachSurface(marionette: Marionette, name: SurfaceName): Surface {
  /** Runs an expression in the surface, as its own script (`null`) or as the system. Null where it has gone. */
  const execute = (expression: string, sandbox: string | null): Promise<{ value: unknown; error?: string } | null> =>
    marionette.evaluate(
      'chrome',
      async (source, file, sandboxName) => {
        const sidebar = SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
        const browsers = [...document.querySelectorAll('browser'), sidebar] as unknown as (SurfaceBrowser | null)[];
        const browser = browsers.find((each) => each?.currentURI?.spec.endsWith(`/${file}`));
        if (!browser) return null;
        const actor = browser.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
        return actor.executeScript(source, [], { async: true, sandboxName, timeout: 20_000 });
      },
      `const done = arguments[arguments.length - 1];
      (async () => ${expression})().then(
        (value) => done({ value: value === undefined ? null : value }),
        (error) => done({ value: null, error: String(error) }),
      );`,
      PAGES[name],
      sandbox,
    );
  const run = async (expression: string, sandbox: string | null = null): Promise<never> => {
    const answer = await execute(expression, sandbox);
    if (!answer) throw new Error(`The ${name} is not open.`);
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value as never;
  };
  const evaluate = async <A extends readonly Json[], T>(act: (...args: A) => T, ...args: A): Promise<Awaited<T>> =>
    run(writeCall(act, args));
  /** Keys go where the focus of the browser's own window is. */
  const focus = () =>
    marionette.evaluate(
      'chrome',
      (page) => {
        const sidebar = SidebarController.browser;
        const inner = sidebar?.contentDocument?.getElementById('webext-panels-browser');
        const browsers = [...document.querySelectorAll('browser'), inner] as unknown as (SurfaceBrowser | null)[];
        const browser = browsers.find((each) => each?.currentURI?.spec.endsWith(`/${page}`));
        if (browser && browser === (inner as unknown)) sidebar!.focus();
        browser?.focus();
        return null;
      },
      PAGES[name],
    );
  const press = async (chords: readonly (readonly string[])[]) => {
    await focus();
    await run(
      `(() => {
        const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        input.beginInputTransactionForTests(window);
        for (const chord of ${JSON.stringify(chords)}) {
          const events = chord.map((key) => new window.KeyboardEvent('', { key }));
          for (const event of events) input.keydown(event);
          for (const event of events.reverse()) input.keyup(event);
        }
      })()`,
      'system',
    );
  };
  return {
    evaluate,
    type: (text) => press([...text].map((letter) => [letter])),
    key: async (chord) => {
      // What closes the surface never answers.
      await press([chord.split('+')]).catch(() => {});
    },
    // Firefox hands no pointer to a document that stands in no window of Marionette's.
    click: async (selector) => {
      await evaluate((wanted) => {
        const button = document.querySelector<HTMLElement>(wanted);
        if (!button) throw new Error(`Nothing is ${wanted}.`);
        button.focus();
        button.click();
        return null;
      }, selector);
    },
    emulate: async ({ dark, forcedColors, reducedMotion }) => {
      await marionette.evaluate(
        'chrome',
        (forced, reduced) => {
          Services.prefs.setIntPref('browser.display.document_color_use', forced ? 2 : 0);
          Services.prefs.setIntPref('ui.prefersReducedMotion', reduced ? 1 : 0);
          return null;
        },
        forcedColors ?? false,
        reducedMotion ?? false,
      );
      // Its own: what stands in Firefox's interface takes the scheme of that, whatever is preferred for pages.
      const scheme = dark ? 'dark' : 'light';
      await run(`(() => { window.browsingContext.top.prefersColorSchemeOverride = '${scheme}'; })()`, 'system');
    },
    isGone: async () => (await execute('null', null).catch(() => null)) === null,
    screenshot: async (file) => {
      const data = await marionette.evaluate(
        'chrome',
        async (page) => {
          const sidebar = SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
          const browsers = [...document.querySelectorAll('browser'), sidebar] as unknown as (SurfaceBrowser | null)[];
          const browser = browsers.find((each) => each?.currentURI?.spec.endsWith(`/${page}`));
          const image = await browser!.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
          const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
          canvas.width = image.width;
          canvas.height = image.height;
          canvas.getContext('2d')?.drawImage(image, 0, 0);
          return canvas.toDataURL().split(',')[1] ?? '';
        },
        PAGES[name],
      );
      await writeFile(file, Buffer.from(data, 'base64'));
    },
    close: async () => {
      await marionette.evaluate('chrome', () => {
        SidebarController.hide();
        for (const popup of document.querySelectorAll('panel')) (popup as Element & { hidePopup(): void }).hidePopup();
        return null;
      });
    },
  };
}
