/** What a query would be if the keyboard had been set to another layout. */
import { LAYOUTS, QWERTY } from './tables/layouts';

const LATIN = new Set(['fr', 'de']);

/** Each reading once: what the same keys write on each layout, and what keys of that layout write on QWERTY. */
export function listLayoutReadings(text: string): string[] {
  const typed = text.trim().toLowerCase();
  const readings = Object.entries(LAYOUTS).flatMap(([name, layout]) => {
    const there = translate(typed, QWERTY, layout);
    const back = translate(typed, layout, QWERTY);
    if (LATIN.has(name)) return [there, back];
    // A text in another script was not typed on QWERTY, and one in Latin letters not on that layout.
    return [/[a-z]/.test(typed) ? there : null, /\p{L}/u.test(typed) && !/[a-z]/.test(typed) ? back : null];
  });
  return [...new Set(readings)].filter((reading): reading is string => reading !== null && reading !== typed);
}

/** Key by key; null where a letter is not on the keyboard at all. */
function translate(text: string, from: string, to: string): string | null {
  let written = '';
  for (const letter of text) {
    const key = from.indexOf(letter);
    if (key < 0 && /\p{L}/u.test(letter)) return null;
    written += key < 0 || letter === ' ' ? letter : to[key]!;
  }
  return written;
}
