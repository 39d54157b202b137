/** What a manifest may say: what `docs/PERMISSIONS.md` gives a reason for, and nothing else. */
import type { Target } from './packages';

/** A manifest as it ships. */
export type Manifest = Readonly<Record<string, unknown>>;

/** A row of a table of `docs/PERMISSIONS.md`: what is named, and in which packages it stands. */
interface Row {
  readonly names: readonly string[];
  readonly targets: readonly Target[];
}

const BROWSERS: Readonly<Record<string, readonly Target[]>> = {
  all: ['chrome', 'firefox', 'edge', 'safari'],
  Chrome: ['chrome'],
  Edge: ['edge'],
  Firefox: ['firefox'],
  Safari: ['safari'],
};

/**
 * Finds where a manifest and the document differ.
 * @param document the text of `docs/PERMISSIONS.md`
 * @returns a sentence for each difference; empty where there is none
 */
export function findManifestFaults(manifest: Manifest, target: Target, document: string): readonly string[] {
  const { permissions = [], host_permissions: hosts = [] } = manifest as Record<string, readonly string[]>;
  return [
    ...compare('permission', [...permissions, ...hosts], documented(document, 'Permissions', target)),
    ...compare('key', Object.keys(manifest), documented(document, 'Manifest', target)),
    ...findLooseEnds(manifest, target),
  ].map((fault) => `${target}: ${fault}`);
}

/** What each file of a package may be called. */
const FILES = /\.(js|css|html|png|json|txt)$/;

/** Finds what has no place in a package: sources, source maps, hidden files, and a missing licence. */
export function findFileFaults(names: readonly string[]): readonly string[] {
  return [
    ...names.filter((name) => !FILES.test(name) || /(^|\/)\./.test(name)).map((name) => `${name} has no place in it`),
    ...['LICENSE.txt', 'NOTICE.txt', 'manifest.json']
      .filter((name) => !names.includes(name))
      .map((name) => `no ${name}`),
  ];
}

function compare(what: string, found: readonly string[], reasoned: readonly string[]): readonly string[] {
  return [
    ...found.filter((name) => !reasoned.includes(name)).map((name) => `${what} ${name} has no reason in the document`),
    ...reasoned.filter((name) => !found.includes(name)).map((name) => `${what} ${name} is documented and not there`),
  ];
}

/** The names that the table under a heading gives for a package. */
function documented(document: string, heading: string, target: Target): readonly string[] {
  return readRows(document, heading).flatMap(({ names, targets }) => (targets.includes(target) ? names : []));
}

/** Reads a table whose first cell names things in backquotes and whose second says where they stand. */
function readRows(document: string, heading: string): readonly Row[] {
  const section = document.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| (`[^|]+`) \| ([^|]+) \|/gm)].map(([, named, where]) => ({
    names: [...named!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
    targets: where!.split(', ').flatMap((browser) => BROWSERS[browser.trim()] ?? []),
  }));
}

/** Values that a reviewer looks at first. */
function findLooseEnds(manifest: Manifest, target: Target): readonly string[] {
  const { content_scripts: scripts, browser_specific_settings: settings } = manifest as {
    content_scripts?: readonly { js?: readonly string[]; matches?: readonly string[] }[];
    browser_specific_settings?: { gecko?: { data_collection_permissions?: unknown } };
  };
  const policy = JSON.stringify(manifest.content_security_policy ?? '');
  return [
    ...(scripts?.length === 1 && scripts[0]?.js?.join() === 'names.js,page.js' ? [] : ['other scripts in pages']),
    ...(scripts?.flatMap(({ matches = [] }) => matches).join() === 'http://*/*,https://*/*' ? [] : ['other pages']),
    ...(policy.includes("default-src 'none'; script-src 'self';") ? [] : ['pages of ours may load something']),
    ...(/connect-src|unsafe|https?:/.test(policy) ? ['a looser policy for pages of ours'] : []),
    ...(target === 'firefox' &&
    JSON.stringify(settings?.gecko?.data_collection_permissions) !== JSON.stringify({ required: ['none'] })
      ? ['another declaration of data collection']
      : []),
  ];
}
