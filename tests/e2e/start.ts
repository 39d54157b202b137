import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startChromium } from './chromium';
import type { Browser, Engine } from './desk';
import { startFirefoxBrowser } from './firefox';

/** Starts a browser with what was built for it. Throws where it was not built or the browser is missing. */
export async function startBrowser(engine: Engine, headless = true): Promise<Browser> {
  const extension = path.resolve(`.output/${engine === 'chromium' ? 'chrome' : 'firefox'}-mv3`);
  if (!existsSync(extension)) throw new Error(`${extension} is missing: build it first.`);
  const paths = JSON.parse(readFileSync('.cache/browsers.json', 'utf8')) as Record<Engine, string | undefined>;
  const executable = paths[engine];
  if (!executable) throw new Error(`No ${engine} found: run \`node scripts/setup.mjs\`.`);
  return engine === 'chromium'
    ? startChromium(executable, extension, headless)
    : startFirefoxBrowser(executable, extension, headless);
}
