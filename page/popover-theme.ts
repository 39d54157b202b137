/** Light or dark, decided by the page at the mark: a card should look as if it belonged to what is read. */
import { parentAcrossRoots } from './popover-host';

export type Theme = 'light' | 'dark';

/** Red, green, blue and alpha, each 0 to 1, in sRGB. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Relative luminance at which black and white text are equally legible (WCAG 2.2: (L+.05)² = 1.05 · 0.05). */
const MIDDLE = 0.179;

/**
 * Reads a computed colour: `rgb()`, `rgba()` and `color(srgb …)`, which is what browsers give for all sRGB colours.
 *
 * @returns Null for any other notation.
 */
export function parseColour(css: string): Colour | null {
  const [, notation, rest] = /^(rgba?\(|color\(srgb )(.*)\)$/.exec(css) ?? [];
  if (!notation || !rest) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = (rest.match(/[-+.\de]+/g) ?? []).map(Number);
  const scale = notation.startsWith('rgb') ? 255 : 1;
  return [red / scale, green / scale, blue / scale, alpha];
}

/** Lays colours over one another, the topmost first, upon an opaque ground. */
export function blend(layers: readonly Colour[], ground: Colour): Colour {
  return layers.reduceRight<Colour>(
    (below, [red, green, blue, alpha]) => [
      red * alpha + below[0] * (1 - alpha),
      green * alpha + below[1] * (1 - alpha),
      blue * alpha + below[2] * (1 - alpha),
      1,
    ],
    ground,
  );
}

/** Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance). */
export function luminanceOf([red, green, blue]: Colour): number {
  const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/**
 * Says which theme fits the page at an element: by the backgrounds that shine through to it; where an image or a
 * gradient hides them, by the colour of the text (light text stands on dark); failing all, by the system's wish.
 *
 * @param probe An element of ours, in which colours of other spaces are turned into sRGB.
 */
export function themeAt(element: Element, probe: HTMLElement): Theme {
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const read = (css: string) => parseColour(css) ?? convertColour(css, probe);
  const layers: Colour[] = [];
  for (let at: Element | null = element; at; at = parentAcrossRoots(at)) {
    const style = getComputedStyle(at);
    const colour = read(style.backgroundColor);
    if (style.backgroundImage !== 'none' || !colour)
      return themeOfText(read(getComputedStyle(element).color), systemIsDark);
    if (colour[3] > 0) layers.push(colour);
    if (colour[3] === 1) break;
  }
  const schemes = getComputedStyle(document.documentElement).colorScheme.split(' ');
  const canvasIsDark = schemes.includes('dark') && (systemIsDark || !schemes.includes('light'));
  return luminanceOf(blend(layers, canvasIsDark ? [0.07, 0.07, 0.07, 1] : [1, 1, 1, 1])) < MIDDLE ? 'dark' : 'light';
}

function themeOfText(text: Colour | null, systemIsDark: boolean): Theme {
  if (!text || text[3] === 0) return systemIsDark ? 'dark' : 'light';
  return luminanceOf(text) > MIDDLE ? 'dark' : 'light';
}

/** Lets the browser do the conversion: relative colour syntax computes to `color(srgb …)`. */
function convertColour(css: string, probe: HTMLElement): Colour | null {
  probe.style.color = `color(from ${css} srgb r g b / alpha)`;
  const colour = parseColour(getComputedStyle(probe).color);
  probe.style.color = '';
  return colour;
}
