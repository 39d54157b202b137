import { describe, expect, it } from 'vitest';
import { compareSounds, keyOf, readSounds } from '../../../../core/search/sound';
import { fold } from '../../../../core/text/fold';

const keys = (name: string) => readSounds(fold(name)).map(keyOf);
const alike = (a: string, b: string) =>
  Math.max(...readSounds(fold(a)).flatMap((x) => readSounds(fold(b)).map((y) => compareSounds(x, y))));

describe('sounds', () => {
  it.each([
    ['Pezeshkian', 'Пезешкиан', 'Peseschkian', 'Pezeşkiyan', 'پزشکیان', 'פזשכיאן'],
    ['Araghchi', 'Аракчи', 'Erakçi', 'Araktschi', 'Araqchi'],
    ['Likhachev', 'Лихачев', 'Lichatschow', 'Lihaçev', 'Lijachov'],
  ])('share a key however %s is written', (...names) => {
    const [known, ...others] = names.map(keys);
    for (const other of others) expect(other.some((key) => known!.includes(key))).toBe(true);
  });

  it('are closer for one name in two spellings than for two names', () => {
    expect(alike('Zelensky', 'Selenskyj')).toBeGreaterThan(0.85);
    expect(alike('Putin', 'Patton')).toBeLessThan(alike('Putin', 'Poutine'));
    expect(alike('Peskov', 'Pushkin')).toBeLessThan(0.75);
  });

  it('are none for a script without letters of sounds', () => {
    expect(readSounds('普京')).toEqual([]);
  });
});
