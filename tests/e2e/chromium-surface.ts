/** Chromium shows neither popup nor panel to Playwright as pages, so they are spoken to over the DevTools protocol. */
import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';
import { type Json, writeCall } from './call';
import { findMiddle, PAGES, type Surface, type SurfaceName } from './surface';

const CODES: Readonly<Record<string, number>> = {
  Enter: 13,
  Escape: 27,
  End: 35,
  Home: 36,
  Tab: 9,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  F8: 119,
};
/** The bit of the Shift key in `Input.dispatchKeyEvent`. */
const SHIFT = 8;
const PATIENCE = 8_000;

/** Clicks the toolbar button beside the page with that address. */
export async function triggerAction(session: CDPSession, extensionId: string, pageUrl: string): Promise<void> {
  const filter = [{ type: 'tab' }];
  const { targetInfos } = await session.send('Target.getTargets', { filter });
  const tab = targetInfos.find(({ url }) => url === pageUrl);
  if (!tab) throw new Error(`No tab shows ${pageUrl}.`);
  const send = session.send as (method: string, params: object) => Promise<unknown>;
  await send.call(session, 'Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
}

/** Attaches to a surface, once it is there. */
export async function attachSurface(session: CDPSession, name: SurfaceName): Promise<Surface> {
  const targetId = await findTarget(session, name);
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const pending = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  session.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    if (from !== sessionId) return;
    const { id, result, error } = JSON.parse(message) as { id?: number; result?: unknown; error?: { message: string } };
    if (id === undefined) return;
    if (error) pending.get(id)?.reject(new Error(error.message));
    else pending.get(id)?.resolve(result);
    pending.delete(id);
  });
  // What is gone answers nothing any more.
  session.on('Target.detachedFromTarget', ({ sessionId: from }) => {
    if (from !== sessionId) return;
    for (const { reject } of pending.values()) reject(new Error(`The ${name} is gone.`));
    pending.clear();
  });
  const send = (method: string, params: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      pending.set(id, { resolve, reject });
      session
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        .catch(reject);
    });
  const evaluate = async <A extends readonly Json[], T>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>> => {
    const { result, exceptionDetails } = (await send('Runtime.evaluate', {
      expression: writeCall(run, args),
      awaitPromise: true,
      returnByValue: true,
    })) as { result: { value: unknown }; exceptionDetails?: { text: string; exception?: { description?: string } } };
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Awaited<T>;
  };
  return {
    evaluate,
    type: async (text) => {
      for (const letter of text) await send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
    },
    key: async (chord) => {
      const key = chord.replace('Shift+', '');
      const text = key === 'Enter' ? '\r' : undefined;
      const modifiers = key === chord ? 0 : SHIFT;
      const stroke = { key, code: key, windowsVirtualKeyCode: CODES[key], text, modifiers };
      // What closes the surface never answers.
      void send('Input.dispatchKeyEvent', { type: 'keyDown', ...stroke }).catch(() => {});
      void send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke }).catch(() => {});
    },
    click: async (selector) => {
      const at = await evaluate(findMiddle, selector);
      const press = { ...at, button: 'left', clickCount: 1 };
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...press });
      void send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...press }).catch(() => {});
    },
    emulate: async ({ dark, forcedColors, reducedMotion }) => {
      const features = [
        { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
        { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
      ];
      await send('Emulation.setEmulatedMedia', { features });
    },
    isGone: async () => !(await listTargets(session)).some((target) => target.targetId === targetId),
    screenshot: async (file) => {
      const { data } = (await send('Page.captureScreenshot')) as { data: string };
      await writeFile(file, Buffer.from(data, 'base64'));
    },
    close: async () => {
      await session.send('Target.closeTarget', { targetId }).catch(() => {});
      await session.detach();
    },
  };
}

async function listTargets(session: CDPSession) {
  return (await session.send('Target.getTargets')).targetInfos;
}

async function findTarget(session: CDPSession, name: SurfaceName): Promise<string> {
  for (const start = performance.now(); ; await pause(25)) {
    const found = (await listTargets(session)).find(({ url }) =>
      new RegExp(`^chrome-extension:.*/${PAGES[name]}$`).test(url),
    );
    if (found) return found.targetId;
    if (performance.now() - start > PATIENCE) throw new Error(`The ${name} did not open in ${PATIENCE} ms.`);
  }
}
