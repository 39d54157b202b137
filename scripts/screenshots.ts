/** `npm run screenshots`: the pictures of the documents, taken of the extension at work in Chromium. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Emulation } from '../tests/e2e/desk';
import { startBrowser } from '../tests/e2e/start';
import { startSite } from '../tests/support/server';

interface Picture {
  readonly name: string;
  readonly page: string;
  /** The name to rest on. */
  readonly mark: string;
  readonly width: number;
  readonly height: number;
  readonly emulation?: Emulation;
}

const FOLDER = 'docs/images';
const STORY = '/demo/wire-story.html';
const PICTURES: readonly Picture[] = [
  { name: 'card-light', page: STORY, mark: 'Bushehr', width: 980, height: 760 },
  { name: 'card-dark', page: '/demo/dark.html', mark: 'reactor at Bushehr', width: 980, height: 760 },
  { name: 'card-narrow', page: STORY, mark: 'Rosatom', width: 320, height: 640 },
  { name: 'card-rtl', page: '/demo/persian.html', mark: 'ولادیمیر پوتین', width: 760, height: 640 },
  {
    name: 'card-forced-colors',
    page: STORY,
    mark: 'Rosatom',
    width: 980,
    height: 760,
    emulation: { forcedColors: true, dark: true },
  },
];

const built = spawnSync('node_modules/.bin/wxt', ['build'], { stdio: 'inherit', shell: process.platform === 'win32' });
if (built.status !== 0) process.exit(built.status ?? 1);
mkdirSync(FOLDER, { recursive: true });
const site = await startSite();
const browser = await startBrowser('chromium');
try {
  for (const { name, page, mark, width, height, emulation = {} } of PICTURES) {
    const desk = await browser.openDesk();
    await desk.resize(width, height);
    // Without motion no picture is taken in the middle of a fade.
    await desk.emulate({ ...emulation, reducedMotion: true });
    await desk.goto(site.origin + page);
    await desk.bringUp(mark, 0.12);
    await desk.hover(mark);
    const file = path.join(FOLDER, `${name}.png`);
    await desk.screenshot(file);
    console.log(`screenshots: ${file}`);
    await desk.close();
  }
} finally {
  await browser.close();
  site.close();
}
