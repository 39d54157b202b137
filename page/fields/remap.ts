/** What becomes of a stretch of text when the text around it is edited. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One replacement: what stood in `[start, end)` before is `inserted` units long now. */
export interface Edit extends Stretch {
  readonly inserted: number;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** The smallest replacement that turns one text into another. Linear in their length. */
export function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  return { start, end: before.length - tail, inserted: after.length - tail - start };
}

/**
 * Where a stretch stands after an edit; null where the edit touched it, or made it a part of a longer word: in doubt it
 * stands nowhere.
 *
 * @param after the text after the edit
 */
export function moveStretch({ start, end }: Stretch, edit: Edit, after: string): Stretch | null {
  const shift = edit.inserted - (edit.end - edit.start);
  const moved =
    end <= edit.start ? { start, end } : start >= edit.end ? { start: start + shift, end: end + shift } : null;
  if (!moved) return null;
  const isInside = (at: number) => LETTER.test(after.charAt(at - 1)) && LETTER.test(after.charAt(at));
  const isTouched = end === edit.start || start === edit.end;
  return isTouched && (isInside(moved.start) || isInside(moved.end)) ? null : moved;
}
