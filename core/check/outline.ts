/** Headings and rows: what a box or list of a draft is about, its heading says. */

/** A longer line is no heading. In characters. */
const LONGEST = 70;

/** True for a line by itself that no sign ends: "Bushehr, units 2 and 3". Offsets are those of the line's words. */
export function isHeading(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  return (
    end - start <= LONGEST &&
    /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, start - 8), start)) &&
    /^[^\S\n]*\n/.test(text.slice(end)) &&
    /^\p{Lu}/u.test(words) &&
    !/[.!?:;,…]["”’)]*$|: /u.test(words)
  );
}

/** True for "Capacity: 1,000 MW". */
export function isRow(words: string): boolean {
  return /^(?:[•*–-]\s*)?\p{Lu}[^:.!?\n]{1,45}: \S/u.test(words);
}
