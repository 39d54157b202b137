import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Colour, luminanceOf } from '../../page/popover-theme';

const css = readFileSync('components/tokens.css', 'utf8');

/** The custom properties of a rule, as they are written. */
function readTokens(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(start, css.indexOf('}', start));
  return new Map([...body.matchAll(/--sl-([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

function parseHex(hex: string): Colour {
  const wide = hex.length === 4 ? hex.replace(/[\da-f]/g, '$&$&') : hex;
  const channel = (at: number) => Number.parseInt(wide.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5), 1];
}

/** WCAG 2.2, definition of contrast ratio. */
function contrastOf(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['light', '.layer'],
  ['dark', '.layer[data-theme="dark"]'],
])('in the %s theme', (_, selector) => {
  const tokens = readTokens(selector);
  const colour = (name: string) => parseHex(tokens.get(name) ?? '');
  const pairs = ['ink', 'ink-2', 'ink-3', 'accent', 'ok', 'warn', 'bad'].flatMap((text) =>
    ['paper', 'wash', 'hover', 'warn-wash'].map((ground) => [text, ground] as const),
  );

  it.each(pairs)('text in %s on %s reaches AA', (text, ground) => {
    expect(contrastOf(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('focus rings stand out from every ground', () => {
    for (const ground of ['paper', 'wash', 'warn-wash']) {
      expect(contrastOf(colour('accent'), colour(ground))).toBeGreaterThanOrEqual(3);
    }
  });
});
