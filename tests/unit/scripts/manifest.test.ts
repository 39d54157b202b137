import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findFileFaults, findManifestFaults } from '../../../scripts/manifest';

const document = readFileSync('docs/PERMISSIONS.md', 'utf8');

/** A manifest for Firefox as it is built. */
const MANIFEST = {
  manifest_version: 3,
  name: 'Sidelight',
  description: '__MSG_description__',
  default_locale: 'en',
  version: '0.1.0',
  icons: {},
  permissions: ['storage', 'scripting', 'contextMenus'],
  host_permissions: ['http://*/*', 'https://*/*'],
  omnibox: { keyword: 'sl' },
  content_security_policy: { extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'" },
  commands: {},
  browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  background: {},
  action: {},
  options_ui: {},
  sidebar_action: {},
  content_scripts: [{ matches: ['http://*/*', 'https://*/*'], js: ['names.js', 'page.js'] }],
};

describe('a manifest', () => {
  it('that is documented has no fault', () => {
    expect(findManifestFaults(MANIFEST, 'firefox', document)).toEqual([]);
  });

  it.each([
    ['a permission without a reason', { permissions: [...MANIFEST.permissions, 'tabs'] }, /permission tabs/],
    ['a host without a reason', { host_permissions: ['<all_urls>'] }, /permission <all_urls>/],
    ['a reason without its permission', { permissions: ['storage', 'scripting'] }, /contextMenus is documented/],
    ['a permission of another browser', { permissions: [...MANIFEST.permissions, 'sidePanel'] }, /sidePanel/],
    ['a key without a reason', { web_accessible_resources: [] }, /key web_accessible_resources/],
    ['another script in pages', { content_scripts: [...MANIFEST.content_scripts, { js: ['x.js'] }] }, /other scripts/],
    [
      'scripts in other pages',
      { content_scripts: [{ js: ['names.js', 'page.js'], matches: ['*://*/*'] }] },
      /other pages/,
    ],
    [
      'a policy that lets something out',
      { content_security_policy: { extension_pages: "default-src 'none'; script-src 'self'; connect-src *" } },
      /looser policy/,
    ],
    ['no policy', { content_security_policy: undefined }, /may load something/],
    [
      'a declaration that something is collected',
      { browser_specific_settings: { gecko: { data_collection_permissions: { required: ['searchTerms'] } } } },
      /data collection/,
    ],
  ])('finds %s', (_what, change, fault) => {
    expect(findManifestFaults({ ...MANIFEST, ...change }, 'firefox', document).join()).toMatch(fault);
  });
});

describe('the files of a package', () => {
  const files = ['manifest.json', 'LICENSE.txt', 'NOTICE.txt', 'page.js', 'icon/16.png'];

  it('are those that a browser needs, with their licences', () => {
    expect(findFileFaults(files)).toEqual([]);
    expect(findFileFaults([...files, 'page.js.map', '.env', 'src/page.ts', 'a/.git'])).toHaveLength(4);
    expect(findFileFaults(files.slice(0, 2))).toEqual(['no NOTICE.txt']);
  });
});
