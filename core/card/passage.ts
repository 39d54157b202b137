/** Addresses that open a page at a passage. */

/**
 * `url` with a text fragment for `anchor` (https://wicg.github.io/scroll-to-text-fragment/); `url` alone without one.
 * Besides what `encodeURIComponent` escapes, a hyphen would be read as the mark of a prefix or suffix.
 */
export function linkPassage(url: string, anchor: string | undefined): string {
  const words = anchor?.replace(/\p{Cs}/gu, '').trim();
  if (!words) return url;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}
