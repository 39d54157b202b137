/** Nouns that count the same things: "639 people", "639 employees". */
import { stemOf } from './words';

const THINGS: readonly (readonly string[])[] = [
  ['plant', 'unit', 'reactor', 'station', 'power plant'],
  ['meeting', 'time', 'encounter', 'summit', 'met'],
  [
    'person',
    'people',
    'men',
    'soldier',
    'desert',
    'desertions',
    'draft',
    'dodge',
    'employee',
    'staff',
    'ukrainians',
    'troops',
    'servicemen',
    'cases',
    'citizens',
  ],
  ['aircraft', 'jets', 'fighters', 'planes', 'jet', 'fighter'],
  ['drone', 'drones', 'shahed', 'uav', 'shaheds'],
  ['company', 'makers', 'firms', 'producers', 'manufacturers', 'companies'],
].map((group) => group.map(stemOf));

/** True where two lists of nouns, as stems, have one that counts the same things. */
export function areOneThing(some: readonly string[], others: readonly string[]): boolean {
  return some.some(
    (noun) =>
      others.includes(noun) ||
      THINGS.some((group) => group.includes(noun) && others.some((other) => group.includes(other))),
  );
}
