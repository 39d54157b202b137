/** So many UTF-16 units beside a mention are shown. */
const BESIDE = 40;

/** Text beside a mention or a figure, on one line; of a longer one what is nearest, without a broken word. */
export function clip(text: string, side: 'start' | 'end', longest = BESIDE): string {
  const flat = text.replace(/\s+/g, ' ');
  if (flat.length < longest) return flat;
  return side === 'start'
    ? `…${flat.slice(-longest).replace(/^\S*/, '')}`
    : `${flat.slice(0, longest).replace(/\S*$/, '').trimEnd()}…`;
}
