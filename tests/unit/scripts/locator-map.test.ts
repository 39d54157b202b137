import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LocatorMap } from '../../../core/model';
import { drawAllMaps, drawLocatorMap, projectWindow } from '../../../scripts/locator-map';

const root = new URL('../../../', import.meta.url);
const committed = readFileSync(new URL('data/maps.json', root), 'utf8');
const maps: Record<string, LocatorMap> = JSON.parse(committed);

/** Follows relative path data as a browser does: the corners of each ring or line. */
function readPath(data: string): number[][][] {
  const lines: number[][][] = [];
  let [x, y] = [0, 0];
  for (const [, command, rest] of data.matchAll(/([mlz])([^mlz]*)/g)) {
    const numbers = rest!.match(/-?(?:\d+(?:\.\d+)?|\.\d+)/g)?.map(Number) ?? [];
    if (command === 'm') lines.push([]);
    for (let i = 0; i < numbers.length; i += 2) {
      [x, y] = [x! + numbers[i]!, y! + numbers[i + 1]!];
      lines.at(-1)!.push([x, y]);
    }
    if (command === 'z') [x, y] = lines.at(-1)![0]! as [number, number];
  }
  return lines;
}

/** How far a point is from the nearest corner of the outline; 0 where it lies within (even-odd rule). */
function distanceTo(rings: number[][][], { x, y }: LocatorMap['point']): number {
  const crossings = rings.flatMap((ring) =>
    ring.filter(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length]!;
      return y1! > y !== y2! > y && x < ((x2! - x1!) * (y - y1!)) / (y2! - y1!) + x1!;
    }),
  );
  if (crossings.length % 2) return 0;
  return Math.min(...rings.flat().map(([cx, cy]) => Math.hypot(cx! - x, cy! - y)));
}

describe('data/maps.json', () => {
  it('is what npm run maps draws from the entries', () => {
    expect(drawAllMaps(new URL('data/entities/', root))).toBe(committed);
  }, 60_000);

  it.each(Object.entries(maps))('shows a place in, or on the shore of, its country: %s', (_, map) => {
    expect(distanceTo(readPath(map.home), map.point)).toBeLessThan(10);
  });

  it.each(Object.entries(maps))('stays within the frame and is small: %s', (_, map) => {
    for (const path of [map.land, map.borders, map.home]) {
      expect(path).toMatch(/^m[\d. mlz-]+$/);
      expect(path.length).toBeLessThan(2500);
      for (const [x, y] of readPath(path).flat()) {
        expect(x).toBeGreaterThanOrEqual(-1);
        expect(x).toBeLessThanOrEqual(map.width + 1);
        expect(y).toBeGreaterThanOrEqual(-1);
        expect(y).toBeLessThanOrEqual(map.height + 1);
      }
    }
  });
});

describe('the window on a place', () => {
  it('holds the whole of Iran, its corners too', () => {
    const project = projectWindow([50.8861, 28.8297]);
    for (const corner of [
      [44.04, 39.4],
      [63.3, 27.2],
      [61.2, 36.6],
      [48.5, 30],
    ] as [number, number][]) {
      const [x, y] = project(corner)!;
      expect(x > 0 && x < 320 && y > 0 && y < 160).toBe(true);
    }
  });

  it.each<[string, [number, number]]>([
    ['the Kremlin', [37.6178, 55.7517]],
    ['Alabuga', [52.05, 55.83]],
  ])('leaves Crimea out, on whose land a locator map need take no view: %s', (_, place) => {
    const project = projectWindow(place);
    for (const spot of [
      [32.5, 45.4],
      [33.7, 46.1],
      [34.1, 44.95],
      [36.6, 45.4],
    ] as [number, number][]) {
      expect(project(spot)![1]).toBeGreaterThan(160);
    }
  });

  it('finds the country of a place that stands off the simplified shore', () => {
    const map = drawLocatorMap({ name: 'Kharg', region: 'Iran', lat: 29.24, lon: 50.31 });
    expect(map.home).toBe(maps['bushehr-npp']!.home);
    expect(map.label).toBe('Kharg, Iran');
  });
});
