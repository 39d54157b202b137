/** docs/BROWSERS.md against what is known of browsers, and the manifests against docs/BROWSERS.md. */
import { readFileSync } from 'node:fs';
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import { describe, expect, it } from 'vitest';

type Support = { readonly version_added: string | false | null; readonly partial_implementation?: true };

const BROWSERS = ['chrome', 'firefox', 'safari'] as const;
const document = readFileSync('docs/BROWSERS.md', 'utf8');
const rows = [...document.matchAll(/^\| (?<what>[^|]+) \| `(?<key>[^`]+)` \| (?<versions>.+) \|$/gm)].map(
  ({ groups }) => ({ key: groups!.key!, versions: groups!.versions!.split(' | ') }),
);

describe('the table of browsers', () => {
  it.each(rows)('gives for $key what is known', ({ key, versions }) => {
    expect(versions).toEqual(BROWSERS.map((browser) => firstVersion(key, browser) ?? '–'));
  });

  it('has as oldest versions the newest of its rows', () => {
    const newest = BROWSERS.map((_browser, index) =>
      rows.map(({ versions }) => versions[index]!).reduce((a, b) => (toNumber(b) > toNumber(a) ? b : a)),
    );
    expect(/^\| \*\*oldest\*\* \| \| (.+) \|$/m.exec(document)?.[1]).toBe(
      newest.map((version) => `**${version}**`).join(' | '),
    );
  });

  it('is what the manifests say', () => {
    const [chrome, firefox, safari] = [...document.matchAll(/\*\*([\d.]+)\*\*/g)].map(([, version]) => version!);
    const config = readFileSync('wxt.config.ts', 'utf8');
    expect(config).toContain(`{ chrome: '${chrome}', firefox: '${firefox}.0', safari: '${safari}' }`);
  });
});

/** The first version that has something whole; undefined for none. */
function firstVersion(key: string, browser: string): string | undefined {
  const found = key.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown>)?.[name], bcd);
  const support = (found as { __compat?: { support: Record<string, Support | readonly Support[]> } })?.__compat
    ?.support;
  if (!support) throw new Error(`${key} is not known`);
  const whole = [support[browser]].flat().find((entry) => entry && !entry.partial_implementation) as
    | Support
    | undefined;
  return whole?.version_added || undefined;
}

function toNumber(version: string): number {
  return Number(version) || 0;
}
