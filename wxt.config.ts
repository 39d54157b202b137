import { defineConfig } from 'wxt';
import { sidelightData } from './scripts/ledger-plugin';
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

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  suppressWarnings: { firefoxDataCollection: true },
  manifest: ({ browser, mode }) => ({
    name: 'Sidelight',
    description: 'Context cards with sourced facts on any web page. Nothing leaves your browser.',
    permissions: ['storage', 'scripting', 'contextMenus'],
    host_permissions: ['http://*/*', 'https://*/*'],
    omnibox: { keyword: 'sl' },
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed-schema.json' } }),
    // The development server needs what pages of ours never do.
    ...(mode === 'production' && { content_security_policy: { extension_pages: PAGE_POLICY } }),
    // Neighbours on the keyboard, and free in Chromium, Firefox and the common screen readers (H opens Firefox's Help
    // menu, with Shift too). Four is all that may be suggested.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+U' } },
      'next-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: 'Go to the next marked name' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: 'Go to the previous marked name' },
      'open-card': { suggested_key: { default: 'Alt+Shift+L' }, description: 'Open the card of the marked name' },
      'toggle-site': { description: 'Switch marks on this site off and on' },
      'open-panel': { description: 'Open the side panel' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'sidelight@sidelight.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  vite: () => ({ plugins: [sidelightData(import.meta.dirname), preactWithoutMarkup()] }),
  hooks: {
    // Not WXT's content scripts: those tell every page the extension's id and can be switched off by it.
    'build:manifestGenerated': (_wxt, manifest) => {
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
