/** Most of a sentence that is taken on either side of a name, UTF-16 units. */
const REACH = 200;

/** Ends of sentences in the scripts of the names; an abbreviation's dot cuts too early, which costs context only. */
const END = /[.!?…؟۔।。！？](?=[\s"'”’»)\]]|$)|[。！？]|\n\s*\n/g;

/** The sentence around `[start, end)` of a text, at most {@link REACH} units on either side. */
export function sentenceAt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, end + REACH);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  let cut = 0;
  for (const { index, 0: mark } of before.matchAll(END)) cut = index + mark.length;
  const stop = after.search(END);
  return text
    .slice(from + cut, stop < 0 ? to : end + stop + 1)
    .replace(/\s+/g, ' ')
    .trim();
}
