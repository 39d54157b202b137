/**
 * Draws the locator maps of `data/maps.json`: `npm run maps`.
 *
 * Land and borders are those of Natural Earth 4.1 (public domain, by way of the package `world-atlas`), as published.
 * Natural Earth draws borders as they are controlled on the ground, which is no view of ours on whose land it is. A map
 * that is only to say where a plant stands should not need one, so the window on Russia looks north, past the disputed
 * Crimea. Neither lands nor seas carry a label.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import {
  type GeoContext,
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoContains,
  geoDistance,
  geoIdentity,
  geoPath,
} from 'd3-geo';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { LocatorMap } from '../core/model';

/** What a map is drawn of. Degrees north and east, WGS 84. */
export interface Spot {
  readonly name: string;
  /** Where it lies, for the label: "Iran". */
  readonly region: string;
  readonly lat: number;
  readonly lon: number;
}

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const WIDTH = 320;
const HEIGHT = 160;
const EARTH_KM = 6371;
/** The window holds the whole country, but is never so low that no neighbour shows. */
const LEAST_KM = 900;
const MOST_KM = 1900;
/** The window for a country that does not fit, and how far its middle lies north of the place, as a part of its height. */
const WIDE_KM = 2400;
const LIFT = 0.2;
/** Between a country and the frame, as a part of its size. */
const MARGIN = 1.06;
/** How far, in user units, a line may stray when points are left out; and the smallest island that is kept. */
const TOLERANCE = 1.3;
const LEAST_AREA = 8;

const world = loadWorld();
const countries = polygonsOf(world, 'countries');

/** Reads the countries of the world with every arc in degrees, instead of the file's steps on a grid. */
function loadWorld(): World {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const { transform, ...topology } = JSON.parse(readFileSync(file, 'utf8')) as World;
  const { scale, translate } = transform!;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx!;
      y += dy!;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  return { ...topology, arcs };
}

/** Gives the shapes of countries, or of land, all as multipolygons. */
function polygonsOf(topology: World, layer: 'countries' | 'land'): readonly MultiPolygon[] {
  return feature(topology, topology.objects[layer]).features.map(({ geometry }) => {
    const shape = geometry as Polygon | MultiPolygon;
    return shape.type === 'Polygon' ? { type: 'MultiPolygon', coordinates: [shape.coordinates] } : shape;
  });
}

/** Finds the country of a place, and which of its parts; the nearest shore where it stands a little off the coast. */
function findHome(point: [number, number]): { readonly country: number; readonly part: Position[][] } {
  let best = { country: -1, part: [] as Position[][], distance: Number.POSITIVE_INFINITY };
  countries.forEach(({ coordinates }, country) => {
    for (const part of coordinates) {
      const inside = geoContains({ type: 'Polygon', coordinates: part }, point);
      const distance = inside ? 0 : Math.min(...part[0]!.map((at) => geoDistance(at as [number, number], point)));
      if (distance < best.distance) best = { country, part, distance };
    }
  });
  return best;
}

/** Chooses what is shown: the middle in degrees and the height in kilometres. */
function chooseWindow(
  point: [number, number],
  part: Position[][],
): { readonly middle: [number, number]; readonly km: number } {
  const lons = part[0]!.map(([lon]) => lon!);
  const lats = part[0]!.map(([, lat]) => lat!);
  const middleOf = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const rough = geoAzimuthalEqualArea()
    .rotate([-middleOf(lons), -middleOf(lats)])
    .scale(EARTH_KM)
    .translate([0, 0]);
  const [[left, top], [right, bottom]] = geoPath(rough).bounds({ type: 'Polygon', coordinates: part });
  const km = Math.max(LEAST_KM, MARGIN * Math.max(bottom - top, ((right - left) * HEIGHT) / WIDTH));
  return km > MOST_KM
    ? { middle: [point[0], point[1] + (LIFT * WIDE_KM * 180) / (EARTH_KM * Math.PI)], km: WIDE_KM }
    : { middle: rough.invert!([(left + right) / 2, (top + bottom) / 2])!, km };
}

/** Leaves out the points of a line that lie within the tolerance of what remains (Douglas and Peucker, 1973). */
function simplify(line: readonly Position[]): Position[] {
  const [first, last] = [line[0]!, line.at(-1)!];
  let [farthest, at] = [0, 0];
  line.forEach((point, i) => {
    const distance = distanceToSegment(point, first, last);
    if (distance > farthest) [farthest, at] = [distance, i];
  });
  if (farthest <= TOLERANCE) return [first, last];
  return [...simplify(line.slice(0, at + 1)).slice(0, -1), ...simplify(line.slice(at))];
}

function distanceToSegment([x, y]: Position, [x1, y1]: Position, [x2, y2]: Position): number {
  const [dx, dy] = [x2! - x1!, y2! - y1!];
  const length = dx * dx + dy * dy;
  const t = length && Math.max(0, Math.min(1, ((x! - x1!) * dx + (y! - y1!) * dy) / length));
  return Math.hypot(x! - x1! - t * dx, y! - y1! - t * dy);
}

/** Takes drawing calls and writes them as SVG path data: relative, in half units, without steps that go nowhere. */
class PathWriter implements GeoContext {
  data = '';
  private at: readonly [number, number] = [0, 0];
  private start = this.at;
  private command = '';

  moveTo(x: number, y: number): void {
    this.write('m', x, y);
    this.start = this.at;
  }
  lineTo(x: number, y: number): void {
    this.write('l', x, y);
  }
  closePath(): void {
    this.data += 'z';
    this.command = 'z';
    this.at = this.start;
  }
  beginPath(): void {}
  arc(): void {}

  private write(command: 'm' | 'l', x: number, y: number): void {
    const to = [Math.round(x * 2) / 2, Math.round(y * 2) / 2] as const;
    const [dx, dy] = [to[0] - this.at[0], to[1] - this.at[1]];
    if (command === 'l' && !dx && !dy) return;
    const numbers = `${dx}${dy < 0 ? '' : ' '}${dy}`.replace(/(^|[ -])0\./g, '$1.');
    // Pairs that follow a move are lines, so that neither needs its letter again.
    const implied = command === 'l' && (this.command === 'm' || this.command === 'l');
    this.data += implied ? `${numbers.startsWith('-') ? '' : ' '}${numbers}` : `${command}${numbers}`;
    [this.at, this.command] = [to, command];
  }
}

/** Gives the projection of the window on a place, to user units: equal-area, north up in the middle. */
export function projectWindow(place: [number, number], part = findHome(place).part): GeoProjection {
  const { middle, km } = chooseWindow(place, part);
  return geoAzimuthalEqualArea()
    .rotate([-middle[0], -middle[1]])
    .scale((EARTH_KM * HEIGHT) / km)
    .translate([WIDTH / 2, HEIGHT / 2]);
}

/**
 * Draws where a place lies: 320 by 160 user units, the same input always giving the same path data.
 */
export function drawLocatorMap({ name, region, lat, lon }: Spot): LocatorMap {
  const { country, part } = findHome([lon, lat]);
  const project = projectWindow([lon, lat], part);
  // Arcs are shared, so that a coast and a border stay one line however much is left out of them.
  const arcs = world.arcs.map((arc) => simplify(arc.map((at) => project(at as [number, number])!)));
  const drawn: World = { ...world, arcs };
  const [x, y] = project([lon, lat])!;
  return {
    label: `${name}, ${region}`,
    width: WIDTH,
    height: HEIGHT,
    land: writePath(dropSpecks(polygonsOf(drawn, 'land')[0]!)),
    borders: writePath(mesh(drawn, drawn.objects.countries, (a, b) => a !== b)),
    home: writePath(dropSpecks(polygonsOf(drawn, 'countries')[country]!)),
    point: { x: Math.round(x * 2) / 2, y: Math.round(y * 2) / 2 },
  };
}

function dropSpecks({ coordinates }: MultiPolygon): MultiPolygon {
  const bigEnough = (ring: Position[]) => {
    const twice = ring.reduce((sum, [x, y], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length]!;
      return sum + x! * y2! - x2! * y!;
    }, 0);
    return Math.abs(twice) / 2 >= LEAST_AREA;
  };
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.map((part) => part.filter(bigEnough)).filter((part) => part.length),
  };
}

function writePath(shape: MultiPolygon | MultiLineString): string {
  const writer = new PathWriter();
  const frame = geoIdentity().clipExtent([
    [-1, -1],
    [WIDTH + 1, HEIGHT + 1],
  ]);
  geoPath(frame, writer)(shape);
  return writer.data;
}

/**
 * Draws a map for every entry that has coordinates.
 *
 * @param directory Where the entries are, `data/entities`.
 * @returns The text of `data/maps.json`: maps by entity id, in the order of the ids.
 */
export function drawAllMaps(directory: URL): string {
  const maps = readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, directory), 'utf8')))
    .filter(({ place }) => place?.lat !== undefined && place.lon !== undefined)
    .map(({ id, name, place }) => [id, drawLocatorMap({ name, region: place.name, lat: place.lat, lon: place.lon })]);
  return `${JSON.stringify(Object.fromEntries(maps), null, 2)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(
    new URL('../data/maps.json', import.meta.url),
    drawAllMaps(new URL('../data/entities/', import.meta.url)),
  );
}
