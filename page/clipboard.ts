/** Puts text on the clipboard, on secure pages and on plain http ones alike. */

export interface Copy {
  readonly text: string;
  /** The same as rich text, for editors that take it. */
  readonly html?: string;
}

/**
 * Writes to the clipboard; must be called from a user's action.
 *
 * @param root Our own root, in which a field for the old way of copying may stand for a moment.
 * @returns Whether it was written.
 */
export async function writeClipboard(copy: Copy, root: ShadowRoot | HTMLElement): Promise<boolean> {
  try {
    if (copy.html === undefined) await navigator.clipboard.writeText(copy.text);
    else {
      const types = { 'text/plain': copy.text, 'text/html': copy.html };
      const blobs = Object.entries(types).map(([type, value]) => [type, new Blob([value], { type })] as const);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }
    return true;
  } catch {
    // No `navigator.clipboard` on http pages, and frames may be denied it by their page's permissions policy.
    return copyByCommand(copy, root);
  }
}

/** The old command copies a selection, so it needs one of our own; what is copied is set in its event. */
function copyByCommand(copy: Copy, root: ShadowRoot | HTMLElement): boolean {
  const focused = (root.getRootNode() as ShadowRoot | Document).activeElement;
  const field = document.createElement('textarea');
  field.value = copy.text;
  field.className = 'unseen';
  const fill = (event: ClipboardEvent) => {
    if (!event.isTrusted) return;
    event.clipboardData?.setData('text/plain', copy.text);
    if (copy.html !== undefined) event.clipboardData?.setData('text/html', copy.html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  root.append(field);
  field.select();
  window.addEventListener('copy', fill, true);
  try {
    return document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', fill, true);
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
