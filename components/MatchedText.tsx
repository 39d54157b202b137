import type { Words } from '../core/results';

/** A text with what matched a search marked in it. */
export function MatchedText({ text, matched }: Words) {
  const parts = matched.map(([start, end], index) => (
    <>
      {text.slice(matched[index - 1]?.[1] ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </>
  ));
  return (
    <>
      {parts}
      {text.slice(matched.at(-1)?.[1] ?? 0)}
    </>
  );
}
