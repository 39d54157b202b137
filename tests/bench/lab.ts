/** Runs a script in a page as an extension's content script runs: in a world of its own, in a tab opened for it alone. */
import { readFileSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { OFFLINE } from '../e2e/chromium';
import type { Engine } from '../e2e/desk';
import { startFirefox } from '../e2e/marionette';

export interface Lab {
  readonly engine: Engine;
  readonly version: string;
  /** Opens the page in a fresh tab, evaluates the script there, gives its JSON value and closes the tab. */
  run<Result>(url: string, script: string): Promise<Result>;
  close(): Promise<void>;
}

/** Starts a browser without the extension. Throws where there is none. */
export async function openLab(engine: Engine): Promise<Lab> {
  const paths = JSON.parse(readFileSync('.cache/browsers.json', 'utf8')) as Record<Engine, string | undefined>;
  const executable = paths[engine];
  if (!executable) throw new Error(`No ${engine} found: run \`node scripts/setup.mjs\`.`);
  return engine === 'chromium' ? openChromium(executable) : openFirefox(executable);
}

async function openChromium(executablePath: string): Promise<Lab> {
  const browser: Browser = await chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', OFFLINE],
  });
  return {
    engine: 'chromium',
    version: browser.version(),
    async run(url, script) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      await page.goto(url, { timeout: 120_000 });
      const session = await context.newCDPSession(page);
      const { frameTree } = await session.send('Page.getFrameTree');
      const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'bench' });
      const contextId = world.executionContextId;
      const evaluate = async (expression: string) => {
        const given = { expression, contextId, returnByValue: true, awaitPromise: true, timeout: 300_000 };
        const { result, exceptionDetails } = await session.send('Runtime.evaluate', given);
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      };
      const threadTime = async () => {
        const { metrics } = await session.send('Performance.getMetrics');
        return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
      };
      await evaluate(`${script}\n0`);
      await session.send('Performance.enable');
      const start = await threadTime();
      await evaluate('prepare()');
      const prepared = await threadTime();
      const value = await evaluate('bench()');
      const done = await threadTime();
      await context.close();
      return { ...value, cpu: done - prepared, load: prepared - start };
    },
    close: () => browser.close(),
  };
}

async function openFirefox(executable: string): Promise<Lab> {
  const firefox = await startFirefox(executable, true);
  await firefox.send('WebDriver:SetTimeouts', { script: 300_000, pageLoad: 120_000 });
  const { version } = await firefox.evaluate('chrome', () => ({ version: Services.appinfo.version }));
  const { value: home } = (await firefox.send('WebDriver:GetWindowHandle')) as { value: string };
  return {
    engine: 'firefox',
    version,
    async run<Result>(url: string, script: string) {
      const { handle } = (await firefox.send('WebDriver:NewWindow', { type: 'tab', focus: true })) as {
        handle: string;
      };
      await firefox.send('WebDriver:SwitchToWindow', { handle });
      await firefox.send('WebDriver:Navigate', { url });
      const { value } = (await firefox.send('WebDriver:ExecuteScript', {
        script: `${script}\nconst start = performance.now(); prepare(); const load = performance.now() - start; return { ...bench(), load }`,
        args: [],
        sandbox: 'bench',
        newSandbox: true,
      })) as { value: Result };
      await firefox.send('WebDriver:CloseWindow');
      await firefox.send('WebDriver:SwitchToWindow', { handle: home });
      return value;
    },
    close: firefox.close,
  };
}
