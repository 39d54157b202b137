import path from 'node:path';
import { defineConfig } from 'wxt';
import { importPlainly } from './scripts/lazy-plugin';
import { sidelightData } from './scripts/ledger-plugin';
import { placeholderOf, writeLocales } from './scripts/locales';
import { namedInNotice } from './scripts/notice-plugin';
import { preactWithoutMarkup } from './scripts/preact-plugin';

/** Pages of ours load nothing but our own files, ask no network, and turn no text into code or markup. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The oldest versions it runs in; docs/BROWSERS.md says why, and a test holds the two together. */
const OLDEST = { chrome: '128', firefox: '150.0', safari: '26.2' };

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  suppressWarnings: { firefoxDataCollection: true },
  // Reviewers of Firefox add-ons get what git has: see scripts/packages.ts.
  zip: { zipSources: false },
  manifest: ({ browser, mode }) => ({
    name: 'Sidelight',
    description: placeholderOf('description'),
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'contextMenus'],
    host_permissions: ['http://*/*', 'https://*/*'],
    // Safari has neither an address-bar keyword nor policies for extensions.
    ...(browser !== 'safari' && { omnibox: { keyword: 'sl' } }),
    ...(isChromium(browser) && {
      minimum_chrome_version: OLDEST.chrome,
      storage: { managed_schema: 'managed-schema.json' },
    }),
    // The development server needs what pages of ours never do.
    ...(mode === 'production' && { content_security_policy: { extension_pages: PAGE_POLICY } }),
    // Neighbours on the keyboard, and free in Chromium, Firefox and the common screen readers (H opens Firefox's Help
    // menu, with Shift too). Four is all that may be suggested.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+U' } },
      'next-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: placeholderOf('next-mention') },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: placeholderOf('previous-mention') },
      'open-card': { suggested_key: { default: 'Alt+Shift+L' }, description: placeholderOf('open-card') },
      'toggle-site': { description: placeholderOf('toggle-site') },
      'open-panel': { description: placeholderOf('open-panel') },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'sidelight@sidelight.example',
          strict_min_version: OLDEST.firefox,
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser === 'safari' && { browser_specific_settings: { safari: { strict_min_version: OLDEST.safari } } }),
  }),
  vite: ({ browser }) => ({
    build: {
      // Every browser that it runs in preloads modules itself; what stands in for that asks the network.
      modulePreload: { polyfill: false },
      // Every page gets the styles of marks: for these browsers they are said once. Safari wants its prefixes.
      ...(browser !== 'safari' && { cssTarget: [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`] }),
    },
    plugins: [
      sidelightData(import.meta.dirname),
      preactWithoutMarkup(),
      importPlainly(),
      namedInNotice(import.meta.dirname),
    ],
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const name of ['LICENSE', 'NOTICE']) {
        files.push({ absoluteSrc: path.join(import.meta.dirname, name), relativeDest: `${name}.txt` });
      }
      for (const [relativeDest, contents] of Object.entries(writeLocales())) files.push({ relativeDest, contents });
    },
    // Not WXT's content scripts: those tell every page the extension's id and can be switched off by it.
    'build:manifestGenerated': ({ config: { browser } }, manifest) => {
      // Safari has no panel beside pages: there it is a page in a tab.
      if (browser === 'safari') {
        delete manifest.side_panel;
        manifest.permissions = manifest.permissions?.filter((permission) => permission !== 'sidePanel');
      }
      manifest.content_scripts = [
        {
          matches: ['http://*/*', 'https://*/*'],
          js: ['names.js', 'page.js'],
          css: ['assets/marks.css'],
          run_at: 'document_idle',
          all_frames: true,
          match_about_blank: true,
          match_origin_as_fallback: true,
        },
      ];
    },
  },
});

function isChromium(browser: string): boolean {
  return browser === 'chrome' || browser === 'edge';
}
