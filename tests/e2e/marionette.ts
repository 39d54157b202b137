/**
 * Drives a stock Firefox over Marionette, the protocol that geckodriver itself speaks: numbered JSON packets, each
 * with its length in front (`LENGTH:[0, id, command, parameters]`, answered by `[1, id, error, result]`).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Json, writeCall } from './call';
import { OWN_PLACES, type Reach } from './probe';

const COLON = 0x3a;
/** Long enough for three that start at once on two cores, ms. */
const START_LIMIT = 60_000;

const PREFERENCES: Readonly<Record<string, string | number | boolean>> = {
  'marionette.port': 0,
  'remote.prefs.recommended': true,
  'app.update.disabledForTesting': true,
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.disable_open_during_load': false,
  'extensions.getAddons.cache.enabled': false,
  // Who presses our button for access says yes to the browser as well.
  'extensions.webextOptionalPermissionPrompts': false,
  'extensions.update.enabled': false,
  // Input of Marionette never crosses into the process of a frame of another site: so there is none.
  'fission.autostart': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'privacy.reduceTimerPrecision': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.server': 'data:,',
  'xpinstall.signatures.required': false,
};

/** Where a function runs: as the page, as the browser inside the page's process, or as the browser itself. */
export type Realm = 'page' | 'system' | 'chrome';

/** What a document answered. */
export interface Probed<T> {
  readonly url: string;
  /** Where its viewport begins on the screen, CSS pixels. */
  readonly x: number;
  readonly y: number;
  /** Whether it holds any of {@link FRAMES}. */
  readonly hasFrames: boolean;
  readonly value: T;
}

export const FRAMES = 'iframe, frame';

export interface Marionette {
  send(command: string, parameters?: object): Promise<unknown>;
  /** Runs a function there, waits for its promise, and gives its JSON value. Throws what it throws. */
  evaluate<A extends readonly Json[], T>(realm: Realm, run: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** The same in the browser's realm inside the page's process, with a reach into closed shadow roots; and where it ran. */
  probe<A extends readonly Json[], T>(run: (reach: Reach, ...args: A) => T, args: A): Promise<Probed<Awaited<T>>>;
  /** Performs input actions of WebDriver; `chrome` sends them to the browser's own window. */
  perform(actions: readonly object[], where?: 'content' | 'chrome'): Promise<void>;
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** Starts Firefox with a fresh profile. Throws where it opens no port in time. */
export async function startFirefox(executable: string, headless: boolean): Promise<Marionette> {
  const profile = mkdtempSync(path.join(tmpdir(), 'sidelight-firefox-'));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
  const flags = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const firefox = spawn(executable, headless ? [...flags, '--headless'] : flags, {
    stdio: 'ignore',
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  try {
    const wire = await connect(await readPort(profile));
    await wire.send('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
    const closed = new Promise<void>((resolve) => firefox.once('exit', () => resolve()));
    return createClient(wire, closed, () => stop(firefox, profile, wire));
  } catch (error) {
    firefox.kill('SIGKILL');
    throw error;
  }
}

interface Wire {
  send(command: string, parameters?: object): Promise<unknown>;
  end(): void;
}

async function readPort(profile: string): Promise<number> {
  const file = path.join(profile, 'MarionetteActivePort');
  for (let waited = 0; waited < START_LIMIT; waited += 25) {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (text) return Number(text);
    await pause(25);
  }
  throw new Error(`Firefox opened no Marionette port in ${START_LIMIT} ms.`);
}

async function connect(port: number): Promise<Wire> {
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const socket = net.connect(port, '127.0.0.1');
  let buffer = Buffer.alloc(0);
  let lastId = 0;
  const greeted = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.on('data', (chunk) => {
      buffer = Buffer.concat([buffer, chunk]);
      for (;;) {
        const colon = buffer.indexOf(COLON);
        const end = colon + 1 + Number(buffer.subarray(0, Math.max(colon, 0)));
        if (colon < 0 || buffer.length < end) return;
        const packet = JSON.parse(buffer.subarray(colon + 1, end).toString()) as Packet | object;
        buffer = buffer.subarray(end);
        if (Array.isArray(packet)) settle(packet as Packet);
        else resolve();
      }
    });
  });
  const settle = ([, id, error, result]: Packet): void => {
    const waiting = pending.get(id);
    pending.delete(id);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(result);
  };
  socket.on('close', () => {
    for (const { reject } of pending.values()) reject(new Error('Firefox went away.'));
  });
  await greeted;
  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        pending.set(id, { resolve, reject });
        const packet = JSON.stringify([0, id, command, parameters]);
        socket.write(`${Buffer.byteLength(packet)}:${packet}`);
      }),
    end: () => socket.destroy(),
  };
}

type Packet = [type: number, id: number, error: { error: string; message: string } | null, result: unknown];

function createClient(wire: Wire, closed: Promise<void>, close: () => Promise<void>): Marionette {
  const within = async <T>(context: 'content' | 'chrome', act: () => Promise<T>): Promise<T> => {
    if (context === 'content') return act();
    await wire.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await act();
    } finally {
      await wire.send('Marionette:SetContext', { value: 'content' });
    }
  };
  const execute = async (realm: Realm, expression: string): Promise<never> => {
    const { value: answer } = (await wire.send('WebDriver:ExecuteAsyncScript', {
      script: `const done = arguments[arguments.length - 1];
        (async () => ${expression})().then(
          (value) => done({ value }),
          (error) => done({ error: String(error) + '\\n' + (error && error.stack) }),
        );`,
      args: [],
      sandbox: realm === 'system' ? 'system' : null,
    })) as { value: { value: never; error?: string } | null };
    // The page went away under the question: its successor is asked.
    if (!answer) return execute(realm, expression);
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };
  return {
    send: wire.send,
    closed,
    close,
    perform: (actions, where = 'content') =>
      within(where, async () => {
        await wire.send('WebDriver:PerformActions', { actions });
      }),
    evaluate: (realm, run, ...args) =>
      within(realm === 'chrome' ? 'chrome' : 'content', () => execute(realm, writeCall(run, args))),
    probe: (run, args) =>
      execute(
        'system',
        `(async () => ({
          url: location.href, x: mozInnerScreenX, y: mozInnerScreenY, hasFrames: !!document.querySelector('${FRAMES}'),
          value: await ${writeCall(run, args, REACH)},
        }))()`,
      ),
  };
}

/** Firefox shields the browser's realm from the page's iterators, so the registry is read step by step. */
const REACH = `(() => {
  const list = (iterator) => {
    const values = [];
    for (let step = iterator.next(); !step.done; step = iterator.next()) values.push(step.value);
    return values;
  };
  return {
    layers: () => [...document.querySelectorAll('${OWN_PLACES}')].flatMap((host) => {
      const root = host.shadowRoot ? null : host.openOrClosedShadowRoot;
      return root ? [{ host, root }] : [];
    }),
    highlights: () => list(Cu.waiveXrays(CSS.highlights).entries()).map((entry) => ({
      name: entry[0],
      ranges: list(entry[1].values()).map((range) => Cu.unwaiveXrays(range)),
    })),
  };
})()`;

async function stop(firefox: ChildProcess, profile: string, wire: Wire): Promise<void> {
  const gone = new Promise((resolve) => firefox.once('exit', resolve));
  const patience = setTimeout(() => firefox.kill('SIGKILL'), 5_000);
  await Promise.race([wire.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {}), gone]);
  await gone;
  clearTimeout(patience);
  wire.end();
  rmSync(profile, { recursive: true, force: true });
}
