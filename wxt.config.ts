import { defineConfig } from 'wxt';
import { sidelightData } from './scripts/ledger-plugin';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  suppressWarnings: { firefoxDataCollection: true },
  manifest: ({ browser }) => ({
    name: 'Sidelight',
    description: 'Context cards with sourced facts on any web page. Nothing leaves your browser.',
    permissions: ['storage', 'scripting'],
    host_permissions: ['http://*/*', 'https://*/*'],
    // Neighbours on the keyboard, and free in Chromium, Firefox and the common screen readers.
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: 'Go to the next marked name' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: 'Go to the previous marked name' },
      'open-card': { suggested_key: { default: 'Alt+Shift+L' }, description: 'Open the card of the marked name' },
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
  vite: () => ({ plugins: [sidelightData(import.meta.dirname)] }),
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
