/**
 * A page that knows our source and is out to use us: it opens nothing, reads nothing, moves nothing, learns nothing.
 * Each of these was seen to fail with the hole that it guards against planted in the extension.
 */
import { centreOf, type Desk } from './desk';
import { nameOf } from './ledger';
import { openOwn, resetSettings } from './own-pages';
import { expect, test } from './test';

declare const chrome: typeof import('wxt/browser').browser;

const STYLE = '<style>body { font: 20px/1.6 serif; margin: 40px 40px 2000px }</style>';
const LINE = '<p>Work is led by Rosatom, as ever.</p>';
const ROSATOM = nameOf('rosatom');

/** Spies in the page that run before anything of ours: whoever touches the page leaves a trace here. */
const SPIES = `<script>
  window.loot = { roots: [], stacks: [], paths: [], attributes: [] };
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, { ...init, mode: 'open' });
    loot.roots.push('attachShadow');
    return root;
  };
  for (const name of ['x-layer', 'sidelight-layer']) {
    customElements.define(name, class extends HTMLElement {
      constructor() {
        super();
        const internals = this.attachInternals();
        loot.stacks.push(new Error().stack);
        setInterval(() => internals.shadowRoot && loot.roots.push(internals.shadowRoot.textContent), 50);
      }
    });
  }
  for (const type of ['click', 'pointerdown', 'pointermove', 'pointerover', 'keydown', 'focusin', 'focusout', 'focus',
    'copy', 'beforetoggle', 'toggle', 'selectionchange', 'input', 'wheel', 'scroll', 'mousemove']) {
    addEventListener(type, (event) => {
      loot.stacks.push(new Error().stack);
      const isInside = (one) => one instanceof Node && one.getRootNode() instanceof ShadowRoot;
      for (const one of [...event.composedPath(), event.target, event.relatedTarget]) {
        if (isInside(one)) loot.paths.push(type);
      }
      if (isInside(event.explicitOriginalTarget)) window.betrayed = event.explicitOriginalTarget.getRootNode();
    }, true);
  }
  new MutationObserver((records) => {
    for (const { target, attributeName, addedNodes } of records) {
      if (attributeName) loot.attributes.push(target.outerHTML);
      for (const node of addedNodes) if (node.outerHTML) loot.attributes.push(node.outerHTML);
    }
  }).observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
</script>`;

/** Every event that a reader's hand makes at a place, made up by the page's script. */
async function fakeHands(desk: Desk, x: number, y: number): Promise<void> {
  await desk.evaluate(
    async (clientX, clientY) => {
      const target = document.elementFromPoint(clientX, clientY)!;
      const base = { bubbles: true, composed: true, cancelable: true, clientX, clientY, view: window };
      const pointer = (type: string, more: object = {}) =>
        target.dispatchEvent(new PointerEvent(type, { ...base, pointerType: 'mouse', isPrimary: true, ...more }));
      const key = (name: string, more: object = {}) =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, code: name, ...base, ...more }));
      for (let at = 0; at < 30; at++) {
        pointer('pointermove', { clientX: clientX + (at % 2) });
        if (at === 0) for (const type of ['pointerover', 'pointerenter', 'mouseover', 'mousemove']) pointer(type);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      for (const pointerType of ['mouse', 'touch', 'pen']) {
        for (const type of ['pointerdown', 'pointerup', 'click', 'dblclick', 'contextmenu'])
          pointer(type, { pointerType });
      }
      for (const name of ['J', 'K', 'L', 'U']) {
        key(name, { altKey: true, shiftKey: true });
        key(name, { altKey: true });
      }
      for (const name of ['Enter', 'Escape', 'Tab', ' ']) key(name);
      (target as HTMLElement).click();
      return null;
    },
    x,
    y,
  );
}

test('what a page’s script makes up opens no card, steps no mark and takes nothing away', async ({ desk, site }) => {
  await desk.goto(site.publish(`${STYLE}${LINE}<p>The minister, Abbas Araghchi, was not there.</p>`));
  await desk.hover('Rosatom', ROSATOM);
  await desk.key('Escape');
  await desk.cardGone();
  await desk.moveTo({ x: 900, y: 600 }, 100);
  const { x, y } = centreOf(await desk.locate('Rosatom'));
  await fakeHands(desk, x, y);
  await desk.outlast(700);
  expect(await desk.card()).toBeNull();
  expect(await desk.announcements()).toEqual([]);
  await desk.command('next-mention');
  await expect.poll(() => desk.announcements()).toEqual([expect.stringContaining('1 of 2')]);
  await fakeHands(desk, x, y);
  expect(await desk.announcements()).toEqual([expect.stringContaining('1 of 2')]);
});

test('a page’s script can neither read, click, copy nor fill a card, nor see who opened it', async ({ desk, site }) => {
  await desk.goto(site.publish(`${SPIES}${STYLE}${LINE}`));
  await desk.hover('Rosatom', ROSATOM);
  await desk.clickInCard('button', 'Keep open');
  await desk.key('Tab');
  const { box, text, buttons } = await desk.openCard(ROSATOM);
  const said = text.split(/\s*\n+\s*/).find((line) => line.length > 40)!;
  const seen = await desk.evaluate(
    async (where, words) => {
      const loot: { [what: string]: string[] } = (window as unknown as { loot: { [what: string]: string[] } }).loot;
      const own = [...document.documentElement.children].filter((one) => !/^(head|body)$/.test(one.localName));
      const reached: string[] = [];
      const take = (how: string, text: string | null | undefined) => {
        if (text?.trim() && !text.trim().startsWith('Work is led by'))
          reached.push(`${how}: ${text.trim().slice(0, 80)}`);
      };
      const visit = (how: string, node: Node | null | undefined) => {
        if (node && node.getRootNode() instanceof ShadowRoot) take(how, node.nodeName);
      };
      for (let down = 4; down < where.height; down += 8) {
        for (let right = 4; right < where.width; right += 40) {
          const [x, y] = [where.x + right, where.y + down];
          for (const one of document.elementsFromPoint(x, y)) visit('elementsFromPoint', one);
          visit('caretPositionFromPoint', document.caretPositionFromPoint?.(x, y)?.offsetNode);
          visit('caretRangeFromPoint', document.caretRangeFromPoint?.(x, y)?.startContainer);
        }
      }
      visit('activeElement', document.activeElement);
      for (const host of own as HTMLElement[]) {
        if (host.shadowRoot) reached.push('shadowRoot');
        take('innerText', host.innerText);
        take('textContent', host.textContent);
        take('getHTML', host.getHTML?.({ serializableShadowRoots: true }));
        host.click();
        host.focus();
        for (const type of ['click', 'pointerdown', 'pointerup', 'keydown', 'input', 'paste']) {
          const base = { bubbles: true, composed: true, clientX: where.x + 20, clientY: where.y + 20, key: 'Enter' };
          host.dispatchEvent(type === 'keydown' ? new KeyboardEvent(type, base) : new PointerEvent(type, base));
        }
      }
      for (const command of ['selectAll', 'copy', 'insertText']) document.execCommand(command, false, 'x');
      getSelection()?.removeAllRanges();
      await new Promise((resolve) => setTimeout(resolve, 200));
      return {
        reached: [...new Set(reached)],
        roots: [...new Set(loot.roots!.map((text) => text.slice(0, 80)))],
        paths: [...new Set(loot.paths)],
        stacks: loot.stacks!.filter((stack) => /extension:/.test(stack)).slice(0, 1),
        told: loot.attributes!.filter((markup) => markup.includes(words) || /rosatom|extension:/.test(markup)),
      };
    },
    box as unknown as { x: number; y: number; width: number; height: number },
    said,
  );
  expect(seen).toEqual({ reached: [], roots: [], paths: [], stacks: [], told: [] });
  expect((await desk.openCard(ROSATOM)).buttons).toEqual(buttons);
  // Even a script that has come by what is inside, as Firefox lets it, presses nothing there.
  const pressed =
    desk.engine === 'firefox'
      ? await desk.evaluate(() => {
          const { betrayed } = window as unknown as { betrayed: ShadowRoot };
          const controls = [...betrayed.querySelectorAll<HTMLElement>('button, a, input, summary')];
          for (const control of controls) control.click();
          return controls.length;
        })
      : (
          await desk.probe((reach) => {
            const inside = (root: ShadowRoot) => [...root.querySelectorAll<HTMLElement>('button, a, input, summary')];
            const controls = reach.layers().flatMap(({ root }) => inside(root));
            for (const control of controls) control.click();
            return controls.length;
          })
        )[0]!.value;
  expect(pressed).toBeGreaterThan(buttons.length);
  await desk.outlast(300);
  expect((await desk.openCard(ROSATOM)).buttons).toEqual(buttons);
  expect(await desk.markTexts()).toEqual(['Rosatom']);
});

/** What only our own pages may ask; the number of the tab is put in where there is one. */
const OWN_ASKS: readonly { readonly [field: string]: string | number | boolean }[] = [
  { type: 'page:read', tabId: 0 },
  { type: 'page:begin', tabId: 0 },
  { type: 'mention:show', tabId: 0, frameId: 0, index: 0, focus: true },
  { type: 'draft:read', tabId: 0 },
  { type: 'draft:show', tabId: 0, frameId: 0, field: 1, generation: 0, start: 0, end: 1 },
  { type: 'draft:survey', text: 'Rosatom.' },
];

test('a page learns no address of ours and is not heard by the background, which fetches nothing for it', async ({
  desk,
  site,
  browserUnderTest,
}) => {
  const own = await openOwn(browserUnderTest, desk);
  try {
    const base = await own.evaluate(() => location.origin);
    const url = site.publish(`${STYLE}${LINE}`);
    await desk.goto(url);
    await desk.hover('Rosatom', ROSATOM);
    const before = site.requested.length;
    const learnt = await desk.evaluate(
      async (origin, asks) => {
        const got: string[] = [];
        const load = (tag: 'img' | 'script' | 'link' | 'iframe', file: string) =>
          new Promise<void>((resolve) => {
            const element = document.createElement(tag);
            const address = `${origin}/${file}`;
            if (element instanceof HTMLLinkElement) {
              element.rel = 'stylesheet';
              element.href = address;
            } else element.src = address;
            element.onload = () => {
              if (tag !== 'iframe') got.push(`${tag} ${file}`);
              resolve();
            };
            element.onerror = () => resolve();
            // A frame that is shut out may tell nothing at all.
            if (tag === 'iframe') setTimeout(resolve, 200);
            document.body.append(element);
          });
        for (const file of ['icon/16.png', 'page.js', 'manifest.json', 'card.css']) {
          await Promise.all([load('img', file), load('script', file), load('link', file)]);
          await fetch(`${origin}/${file}`, { mode: 'no-cors' }).then(
            () => got.push(`fetch ${file}`),
            () => {},
          );
        }
        await load('iframe', 'popup.html');
        const scope = globalThis as unknown as Record<string, { runtime?: { sendMessage?: unknown } } | undefined>;
        for (const name of ['chrome', 'browser']) {
          if (scope[name]?.runtime?.sendMessage) got.push(`${name}.runtime.sendMessage`);
        }
        for (const entry of performance.getEntries()) {
          if (/extension:/.test(entry.name) && !entry.name.startsWith(origin)) got.push(entry.name);
        }
        const channel = new BroadcastChannel('sidelight');
        for (const ask of [...asks, { type: 'entry:mute', entity: 'rosatom', isHere: false }, { type: 'card:close' }]) {
          postMessage(ask, '*');
          channel.postMessage(ask);
          for (const type of [String(ask.type), 'message', 'sidelight']) {
            document.dispatchEvent(new CustomEvent(type, { detail: ask }));
            window.dispatchEvent(new MessageEvent(type, { data: ask }));
          }
        }
        channel.close();
        await new Promise((resolve) => setTimeout(resolve, 300));
        return got;
      },
      base,
      OWN_ASKS,
    );
    expect(learnt).toEqual([]);
    expect((await desk.probe(() => location.href)).filter(({ value }) => value.startsWith(base))).toEqual([]);
    expect((await desk.openCard(ROSATOM)).heading).toBe(ROSATOM);
    expect(await desk.markTexts()).toEqual(['Rosatom']);
    // A script of ours in a page that is not ours any more: even that is told nothing of other tabs.
    const replies = await own.evaluate(
      async (address, asks) => {
        const tab = (await chrome.tabs.query({})).find((each) => each.url === address)!;
        const [answer] = await chrome.scripting.executeScript({
          target: { tabId: tab.id! },
          args: [asks.map((ask) => ('tabId' in ask ? { ...ask, tabId: tab.id! } : ask)), address],
          func: async (messages: object[], page: string) => {
            const strange = [
              { type: 'card:get', entity: `${page}?entity`, sentence: `${page}?sentence` },
              { type: 'card:load', url: `${page}?load` },
              { type: 'entry:find', query: `${page}?query` },
            ];
            for (const message of strange) await chrome.runtime.sendMessage(message);
            return Promise.all(messages.map((message) => chrome.runtime.sendMessage(message)));
          },
        });
        return answer!.result as { ok: boolean; error?: string }[];
      },
      url,
      OWN_ASKS,
    );
    expect(new Set(replies.map(({ ok, error }) => `${ok} ${error}`))).toEqual(
      new Set(['false Only pages of the extension may ask that.']),
    );
    expect(site.requested.slice(before).filter((path) => path !== '/favicon.ico')).toEqual([]);
    expect(await desk.extensionRequests()).toEqual([]);
  } finally {
    await own.close();
  }
});

test('a page switches us neither off nor on, save by its meta element', async ({ desk, site, browserUnderTest }) => {
  const own = await openOwn(browserUnderTest, desk);
  const pull = () =>
    desk.evaluate(async () => {
      const scope = globalThis as unknown as Record<string, unknown>;
      const events = [
        ...['resize', 'load', 'beforeunload', 'pagehide', 'pageshow', 'freeze', 'resume', 'visibilitychange'],
        ...['abort', 'storage', 'message', 'disconnect', 'sidelight', 'sidelight:off', 'sidelight:on', 'wxt:unload'],
        ...['focusin', 'focusout', 'scroll', 'pointerdown', 'toggle', 'fullscreenchange', 'close', 'offline', 'error'],
      ];
      for (const name of events) {
        for (const target of [window, document, document.documentElement, document.body]) {
          target.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: 'off' }));
        }
      }
      for (const name of ['sidelight', 'browser', 'chrome']) {
        const trap = document.createElement('a');
        trap.id = name;
        document.body.append(trap);
        scope[name] = { leave() {}, names: undefined, runtime: {}, reader: null, settings: null, asked: true };
      }
      for (const state of ['off', 'on', 'true', 'false']) {
        document.documentElement.setAttribute('data-sidelight', state);
        document.documentElement.setAttribute('sidelight', state);
        document.body.className = `sidelight-${state} notranslate`;
        localStorage.sidelight = state;
        // biome-ignore lint/suspicious/noDocumentCookie: what a page would do.
        document.cookie = `sidelight=${state}`;
        postMessage({ type: 'sidelight', state }, '*');
        postMessage(`sidelight:${state}`, '*');
        history.replaceState({ sidelight: state }, '', `#sidelight=${state}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      return null;
    });
  try {
    await desk.goto(site.publish(`${STYLE}${LINE}`));
    await desk.locate('Rosatom');
    await pull();
    expect(await desk.markTexts()).toEqual(['Rosatom']);
    await desk.hover('Rosatom', ROSATOM);
    await own.evaluate(() => chrome.storage.local.set({ sites: { localhost: 'off' } }));
    await expect.poll(() => desk.markTexts()).toEqual([]);
    await pull();
    await desk.evaluate(() => {
      document.head.insertAdjacentHTML('beforeend', '<meta name="sidelight" content="on">');
    });
    await desk.goto(site.publish(`<meta name="sidelight" content="on">${STYLE}${LINE}`));
    await pull();
    expect(await desk.markTexts()).toEqual([]);
  } finally {
    await resetSettings(browserUnderTest);
    await own.close();
  }
});

test('after cards, searches and a draft the browser keeps the settings, their mirror and the policy, and nothing else', async ({
  desk,
  site,
  browserUnderTest,
}) => {
  const own = await openOwn(browserUnderTest, desk);
  try {
    await desk.goto(site.publish(`${STYLE}${LINE}<textarea rows="4" cols="60"></textarea>`));
    await desk.hover('Rosatom', ROSATOM);
    await desk.clickInCard('button', nameOf('bushehr-npp'));
    await desk.openCard(nameOf('bushehr-npp'));
    await desk.clickInCard('button', 'Copy');
    await desk.key('Escape');
    await desk.cardGone();
    await desk.evaluate(() => document.querySelector('textarea')!.focus());
    await desk.type('The Russia–Iran treaty was signed on 19 January 2025. ');
    await desk.until('the count beside the draft', () => desk.badge());
    await desk.suggest('rosatm');
    await desk.takeSuggestion();
    const panel = await desk.awaitSurface('panel');
    await expect.poll(() => panel.evaluate(() => document.querySelector('article h2')?.textContent)).toBe(ROSATOM);
    const kept = () =>
      own.evaluate(async () => {
        const { local, sync, session } = chrome.storage;
        const areas = await Promise.all([local.get(), sync.get(), session.get()]);
        return {
          // Beside settings stands the shape that they have.
          areas: areas.map((area) =>
            Object.keys(area)
              .filter((key) => key !== 'schema')
              .toSorted(),
          ),
          stores: Object.keys(localStorage).length + Object.keys(sessionStorage).length,
          databases: (await indexedDB.databases()).length,
          caches: (await caches.keys()).length,
        };
      });
    // Of a policy, Firefox says that there is none by failing.
    const local = browserUnderTest.engine === 'chromium' ? ['mirror', 'policy'] : ['mirror'];
    await expect.poll(kept).toEqual({ areas: [local, [], []], stores: 0, databases: 0, caches: 0 });
  } finally {
    await own.close();
  }
});

test('of fields only the one that is written in is read, and never one for secrets', async ({
  desk,
  site,
  browserUnderTest,
}) => {
  const own = await openOwn(browserUnderTest, desk);
  try {
    const url = site.publish(`${STYLE}${LINE}
      <input id="hidden" type="hidden" value="Rosatom 1"><input id="password" type="password" value="Rosatom 2">
      <input id="card" autocomplete="cc-number" value="Rosatom 3"><input id="pin" name="pin" value="Rosatom 4">
      <textarea id="other">Rosatom 5</textarea><input id="late" value="Rosatom 6">
      <textarea id="draft"></textarea>`);
    await desk.goto(url);
    await desk.locate('Rosatom');
    // Each world has prototypes of its own: this is where our scripts read values, and nobody else.
    const inOurs = (what: 'watch' | 'read') =>
      own.evaluate(
        async (address, wanted) => {
          const tab = (await chrome.tabs.query({})).find((each) => each.url === address)!;
          const [answer] = await chrome.scripting.executeScript({
            target: { tabId: tab.id! },
            args: [wanted],
            func: (task: string) => {
              const scope = globalThis as unknown as { fieldsRead?: Set<string> };
              if (task === 'read') return [...scope.fieldsRead!];
              scope.fieldsRead = new Set();
              for (const kind of [HTMLInputElement, HTMLTextAreaElement]) {
                for (const name of ['value', 'defaultValue']) {
                  const { get, set } = Object.getOwnPropertyDescriptor(kind.prototype, name)!;
                  Object.defineProperty(kind.prototype, name, {
                    set: set!,
                    get(this: HTMLElement) {
                      scope.fieldsRead!.add(this.id);
                      return get!.call(this);
                    },
                  });
                }
              }
              return [];
            },
          });
          return answer!.result as string[];
        },
        url,
        what,
      );
    await inOurs('watch');
    for (const id of ['password', 'card', 'pin', 'draft']) {
      await desk.evaluate((name) => document.getElementById(name)!.focus(), id);
      await desk.type('Rosatom. ');
      if (id === 'draft') await desk.until('the count beside the draft', () => desk.badge());
      else await desk.outlast(500);
    }
    expect(await inOurs('read')).toEqual(['draft']);
  } finally {
    await own.close();
  }
});

test('no text becomes markup in a page of ours, whoever tries', async ({ desk }) => {
  for (const file of ['options.html', 'popup.html', 'sidepanel.html', 'welcome.html']) {
    await desk.gotoOwn(file);
    const refused = await desk.evaluate(() => {
      const tries: (() => void)[] = [
        () => (document.createElement('div').innerHTML = '<b>markup</b>'),
        () => document.body.insertAdjacentHTML('beforeend', '<b>markup</b>'),
        () => (document.createElement('iframe').srcdoc = '<b>markup</b>'),
        () => (document.createElement('script').text = 'code'),
        () => document.createRange().createContextualFragment('<b>markup</b>'),
      ];
      return tries.map((act) => {
        try {
          act();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      });
    });
    expect(refused, file).toEqual(refused.map(() => 'TypeError'));
  }
});
