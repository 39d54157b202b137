import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blend, type Colour, luminanceOf, parseColour, themeAt } from '../../../page/popover-theme';

const channel = fc.double({ min: 0, max: 1, noNaN: true });
const anyColour = fc.tuple(channel, channel, channel, channel) as fc.Arbitrary<Colour>;
const opaque = fc.tuple(channel, channel, channel, fc.constant(1)) as fc.Arbitrary<Colour>;

describe('parseColour', () => {
  it.each<[string, Colour]>([
    ['rgb(255, 0, 51)', [1, 0, 0.2, 1]],
    ['rgba(255, 255, 255, 0.5)', [1, 1, 1, 0.5]],
    ['rgb(0 0 0 / 0)', [0, 0, 0, 0]],
    ['color(srgb 0.5 1 0 / 0.25)', [0.5, 1, 0, 0.25]],
    ['color(srgb 1e-7 0 0)', [1e-7, 0, 0, 1]],
  ])('reads %s', (css, colour) => {
    expect(parseColour(css)).toEqual(colour);
  });

  it.each(['oklch(0.7 0.1 200)', 'color(display-p3 1 0 0)', 'transparent', ''])('leaves %j to the browser', (css) => {
    expect(parseColour(css)).toBeNull();
  });
});

describe('blend', () => {
  it('shows the ground through nothing, and nothing of it through what is opaque', () => {
    fc.assert(
      fc.property(opaque, opaque, (top, ground) => {
        expect(blend([], ground)).toEqual(ground);
        expect(blend([[top[0], top[1], top[2], 0]], ground)).toEqual(ground);
        expect(blend([top], ground)).toEqual(top);
      }),
    );
  });

  it('stays between what it blends', () => {
    fc.assert(
      fc.property(fc.array(anyColour, { minLength: 1 }), opaque, (layers, ground) => {
        const all = [...layers, ground];
        for (const at of [0, 1, 2] as const) {
          const values = all.map((colour) => colour[at]);
          expect(blend(layers, ground)[at]).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(blend(layers, ground)[at]).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        }
      }),
    );
  });
});

describe('luminanceOf', () => {
  it('runs from black to white and never falls where a channel rises', () => {
    expect(luminanceOf([0, 0, 0, 1])).toBe(0);
    expect(luminanceOf([1, 1, 1, 1])).toBeCloseTo(1);
    fc.assert(
      fc.property(opaque, fc.nat(2), (colour, at) => {
        const raised = colour.with(at, 1) as unknown as Colour;
        expect(luminanceOf(raised)).toBeGreaterThanOrEqual(luminanceOf(colour));
      }),
    );
  });
});

describe('themeAt', () => {
  const probe = document.createElement('div');
  const TRANSPARENT = 'rgba(0, 0, 0, 0)';

  /** What the elements of a page compute to, as browsers report it. */
  const styles = new Map<Element, Partial<CSSStyleDeclaration>>();
  const draw = (element: Element, style: Partial<CSSStyleDeclaration>) => {
    styles.set(element, style);
    return element;
  };

  let mark: HTMLElement;
  beforeEach(() => {
    document.body.innerHTML = '<div id="outer"><p><span id="mark">Bushehr</span></p></div>';
    mark = document.getElementById('mark') as HTMLElement;
    vi.stubGlobal('getComputedStyle', (element: Element) => ({
      backgroundColor: TRANSPARENT,
      backgroundImage: 'none',
      color: 'rgb(0, 0, 0)',
      colorScheme: 'normal',
      ...styles.get(element),
    }));
  });
  afterEach(() => {
    styles.clear();
    vi.unstubAllGlobals();
  });
  const outer = () => document.getElementById('outer') as HTMLElement;
  const preferDark = (matches: boolean) => vi.stubGlobal('matchMedia', () => ({ matches }));

  it('is light on a page that says nothing, whatever the system likes', () => {
    preferDark(true);
    expect(themeAt(mark, probe)).toBe('light');
  });

  it('follows the background that shines through to the mark', () => {
    preferDark(false);
    draw(outer(), { backgroundColor: 'rgb(20, 20, 20)' });
    expect(themeAt(mark, probe)).toBe('dark');
    draw(mark, { backgroundColor: 'rgba(255, 255, 255, 0.1)' });
    expect(themeAt(mark, probe)).toBe('dark');
    draw(mark, { backgroundColor: 'rgba(255, 255, 255, 0.9)' });
    expect(themeAt(mark, probe)).toBe('light');
  });

  it('goes by the text where an image is behind it', () => {
    preferDark(false);
    draw(outer(), { backgroundImage: 'url(night.jpg)' });
    expect(themeAt(mark, probe)).toBe('light');
    draw(mark, { color: 'rgb(240, 240, 240)' });
    expect(themeAt(mark, probe)).toBe('dark');
  });

  it('goes by the system where text on an image cannot be seen either', () => {
    draw(outer(), { backgroundImage: 'linear-gradient(red, blue)' });
    draw(mark, { color: TRANSPARENT });
    preferDark(true);
    expect(themeAt(mark, probe)).toBe('dark');
    preferDark(false);
    expect(themeAt(mark, probe)).toBe('light');
  });

  it.each([
    ['dark', false, 'dark'],
    ['light dark', true, 'dark'],
    ['light dark', false, 'light'],
    ['light', true, 'light'],
  ])('knows the dark canvas of a page with color-scheme %j (system dark: %s)', (colorScheme, system, theme) => {
    preferDark(system);
    draw(document.documentElement, { colorScheme });
    expect(themeAt(mark, probe)).toBe(theme);
  });

  it('looks out of a shadow root at what is around its host', () => {
    preferDark(false);
    draw(outer(), { backgroundColor: 'rgb(0, 0, 0)' });
    const inner = document.createElement('b');
    mark.attachShadow({ mode: 'open' }).append(inner);
    expect(themeAt(inner, probe)).toBe('dark');
  });
});
