/** `npm run screenshots`: the pictures of the documents and of the stores, taken of the extension at work in Chromium. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import type { Desk, Emulation } from '../tests/e2e/desk';
import { startBrowser } from '../tests/e2e/start';
import type { Surface } from '../tests/e2e/surface';
import { startSite } from '../tests/support/server';

/** A page with a card. */
interface Picture {
  readonly file: string;
  readonly page: string;
  /** The name to rest on. */
  readonly mark: string;
  readonly width: number;
  readonly height: number;
  readonly emulation?: Emulation;
}

/** A popup or panel beside a page. */
interface View {
  readonly file: string;
  readonly page: string;
  readonly open: (desk: Desk) => Promise<Surface>;
  /** What has to stand in it before it is used. */
  readonly ready: string;
  /** What is done in it. */
  readonly use: (surface: Surface, find: (selector: string) => Promise<unknown>) => Promise<void>;
  /** What has to stand in it before the picture is taken. */
  readonly wanted: string;
  /** Whether it takes its room from the page, as a panel does, or lies over it. */
  readonly isBeside: boolean;
}

const IMAGES = 'docs/images';
const STORE = 'docs/store';
/** What the stores take. */
const STORE_SIZE = { width: 1280, height: 800 };
/** Where a PNG says how wide it is, in bytes. */
const PNG_WIDTH = 16;
const TILE_SIZE = { width: 440, height: 280 };
const STORY = '/demo/wire-story.html';
/** Its first mark. */
const FIRST = 'partnership treaty';
/** Right and wrong: signed on 17 January. */
const DRAFT =
  'The treaty between Russia and Iran has 47 articles and was signed on 19 January 2025. ' +
  'The Bushehr nuclear power plant was connected to the grid in September 2011.';

const PICTURES: readonly Picture[] = [
  { file: `${IMAGES}/card-light.png`, page: STORY, mark: 'Bushehr', width: 980, height: 760 },
  { file: `${IMAGES}/card-dark.png`, page: '/demo/dark.html', mark: 'reactor at Bushehr', width: 980, height: 760 },
  { file: `${IMAGES}/card-narrow.png`, page: STORY, mark: 'Rosatom', width: 320, height: 640 },
  { file: `${IMAGES}/card-rtl.png`, page: '/demo/persian.html', mark: 'ولادیمیر پوتین', width: 760, height: 640 },
  {
    file: `${IMAGES}/card-forced-colors.png`,
    page: STORY,
    mark: 'Rosatom',
    width: 980,
    height: 760,
    emulation: { forcedColors: true, dark: true },
  },
  { file: `${STORE}/1-card.png`, page: STORY, mark: 'Rosatom', ...STORE_SIZE },
  { file: `${STORE}/2-differ.png`, page: STORY, mark: 'Bushehr', ...STORE_SIZE },
  { file: `${STORE}/5-cards-rtl.png`, page: '/demo/persian.html', mark: 'ولادیمیر پوتین', ...STORE_SIZE },
];

const VIEWS: readonly View[] = [
  {
    file: `${STORE}/3-search.png`,
    page: STORY,
    open: (desk) => desk.openPopup(),
    ready: 'input:focus',
    use: (popup) => popup.type('how many articles has the treaty'),
    wanted: '[role=option]',
    isBeside: false,
  },
  {
    file: `${STORE}/4-draft.png`,
    page: STORY,
    open: (desk) => desk.openPanel(),
    ready: '[data-tab=draft]',
    use: async (panel, find) => {
      await panel.click('[data-tab=draft]');
      await find('textarea');
      await panel.evaluate(() => document.querySelector('textarea')?.focus());
      await panel.type(DRAFT);
    },
    wanted: '.points > .consistent:nth-child(3)',
    isBeside: true,
  },
];

const built = spawnSync('node_modules/.bin/wxt', ['build'], { stdio: 'inherit', shell: process.platform === 'win32' });
if (built.status !== 0) process.exit(built.status ?? 1);
for (const folder of [IMAGES, STORE]) mkdirSync(folder, { recursive: true });
const site = await startSite();
const browser = await startBrowser('chromium');
try {
  for (const picture of PICTURES) await shootCard(picture);
  for (const view of VIEWS) await shootView(view);
  await shootTile(`${STORE}/promo-440x280.png`);
} finally {
  await browser.close();
  site.close();
}

async function shootCard({ file, page, mark, width, height, emulation = {} }: Picture): Promise<void> {
  const desk = await browser.openDesk();
  await desk.resize(width, height);
  // Without motion no picture is taken in the middle of a fade.
  await desk.emulate({ ...emulation, reducedMotion: true });
  await desk.goto(site.origin + page);
  await desk.bringUp(mark, 0.12);
  await desk.hover(mark);
  await shoot(desk, file);
}

/** Popups and panels are windows of their own: each is taken by itself, and laid where the browser shows it. */
async function shootView({ file, page, open, ready, use, wanted, isBeside }: View): Promise<void> {
  const desk = await browser.openDesk();
  await desk.resize(STORE_SIZE.width, STORE_SIZE.height);
  await desk.emulate({ reducedMotion: true });
  await desk.goto(site.origin + page);
  await desk.locate('Rosatom');
  const surface = await open(desk);
  const find = (what: string) =>
    desk.until(what, () => surface.evaluate((selector) => (document.querySelector(selector) ? true : null), what));
  await find(ready);
  await use(surface, find);
  await find(wanted);
  await surface.screenshot('.cache/view.png');
  await surface.close();
  const room = isBeside ? readFileSync('.cache/view.png').readUInt32BE(PNG_WIDTH) + 1 : 0;
  await desk.resize(STORE_SIZE.width - room, STORE_SIZE.height);
  await desk.evaluate(() => scrollTo(0, 0));
  // Marks come into view with their text.
  await desk.locate(FIRST);
  await desk.screenshot('.cache/page.png');
  await desk.close();
  const [place, frame] = isBeside
    ? ['inset: 0 0 auto auto', `width: ${room - 1}px; border-left: 1px solid #ccc`]
    : ['top: 12px; right: 24px; border-radius: 8px; box-shadow: 0 0 1px 1px #bbb, 0 8px 30px #888', 'display: none'];
  await shootMarkup(
    file,
    STORE_SIZE,
    `<style>
      body { margin: 0; height: 100vh; overflow: hidden; }
      img, div { position: absolute; }
      div { inset: 0 0 0 auto; background: #fff; }
    </style>
    <img src="${readPicture('.cache/page.png', 'png')}" alt=""><div style="${frame}"></div>
    <img style="${place}" src="${readPicture('.cache/view.png', 'png')}" alt="">`,
  );
}

async function shootTile(file: string): Promise<void> {
  await shootMarkup(
    file,
    TILE_SIZE,
    `<style>
      body { margin: 0; height: 280px; display: grid; place-content: center; justify-items: center; gap: 14px;
        background: #f6f3ec; color: #1f2328; font: 17px/1.4 system-ui, sans-serif; text-align: center; }
      h1 { margin: 0; font-size: 40px; line-height: 1; letter-spacing: -0.02em; }
      p { margin: 0; } u { text-decoration: underline dotted 2px; text-underline-offset: 0.2em; }
    </style>
    <img src="${readPicture('docs/images/icon.svg', 'svg+xml')}" width="72" height="72" alt="">
    <h1>Sidelight</h1><p>Sourced facts for the <u>names</u> you read</p>`,
  );
}

async function shootMarkup(file: string, { width, height }: typeof STORE_SIZE, markup: string): Promise<void> {
  const desk = await browser.openDesk({ plain: true });
  await desk.resize(width, height);
  await desk.goto(site.publish(markup));
  await shoot(desk, file);
}

async function shoot(desk: Desk, file: string): Promise<void> {
  await desk.screenshot(file);
  console.log(`screenshots: ${file}`);
  await desk.close();
}

function readPicture(file: string, type: string): string {
  return `data:image/${type};base64,${readFileSync(file).toString('base64')}`;
}
