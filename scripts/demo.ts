/**
 * `npm run demo`: a real browser with the extension, open on the demo article. Without a display, the same visit is
 * driven unseen, and the screenshots it leaves are named.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startBrowser } from '../tests/e2e/start';
import { startSite } from '../tests/support/server';

const ARTICLE = '/demo/wire-story.html';
const SHOTS = '.cache/demo';
/** Longer than a card takes to fade in, ms. */
const FADE = 400;

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = process.argv.includes('--headless') || !hasDisplay;

const built = spawnSync('node_modules/.bin/wxt', ['build'], { stdio: 'inherit', shell: process.platform === 'win32' });
if (built.status !== 0) process.exit(built.status ?? 1);

const site = await startSite();
const browser = await startBrowser('chromium', headless);
try {
  const desk = await browser.openDesk();
  await desk.goto(site.origin + ARTICLE);
  if (headless) await driveUnseen();
  else {
    console.log(`demo: ${site.origin}${ARTICLE} is open. Rest the pointer on a dotted name; close the window to stop.`);
    await browser.closed;
  }

  async function driveUnseen(): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    await desk.locate('Rosatom');
    console.log(`demo: ${(await desk.marks()).length} names in view are marked on ${ARTICLE}`);
    await shoot('marks');
    const card = await desk.hover('Bushehr');
    console.log(`demo: resting on “Bushehr” opens the card “${card.heading}”`);
    await shoot('card');
    await desk.clickInCard('button', 'Rosatom');
    await desk.openCard('Rosatom');
    await shoot('related');
  }

  async function shoot(name: string): Promise<void> {
    const file = path.join(SHOTS, `${name}.png`);
    await pause(FADE);
    await desk.screenshot(file);
    console.log(`demo: ${file}`);
  }
} finally {
  await browser.close();
  site.close();
}
