/** Plain text as a page would show it. */

export interface Paragraph {
  readonly text: string;
  /** UTF-16 offset in the whole text. */
  readonly start: number;
}

/** Paragraphs of a plain text: parted by blank lines where there are any (single breaks then only wrap), else by line breaks. */
export function splitParagraphs(text: string): Paragraph[] {
  const parts = /\n[ \t]*\n/.test(text) ? text.matchAll(/(?:[^\n]|\n(?![ \t]*\n))+/g) : text.matchAll(/[^\n]+/g);
  return Array.from(parts, (part) => ({ text: part[0], start: part.index }));
}
