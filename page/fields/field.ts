/** Which elements are fields that people write prose in, and which are never to be looked into. */
import { world } from '../world';

/** A field of one line or more that keeps its text to itself. */
export interface PlainField {
  readonly kind: 'plain';
  readonly element: HTMLTextAreaElement | HTMLInputElement;
}

/** An editor: its text stands in the tree of the page, under `element`. */
export interface RichField {
  readonly kind: 'rich';
  readonly element: HTMLElement;
}

export type Field = (PlainField | RichField) & {
  /** What is written in it is no prose: it is read only when asked. */
  readonly isCode: boolean;
};

/** How sites ask writing aids to stay out; those of all aids count. */
const DECLINED = ['gramm', 'gramm_editor', 'enable-grammarly', 'lt-active']
  .map((name) => `[data-${name}="false" i]`)
  .join();

/** Editors of code. Some draw their own text, all of them count lines and columns. */
const CODE = '.CodeMirror,.cm-editor,.monaco-editor,.ace_editor,pre,code';

/** Names of fields that hold secrets or numbers of cards, whatever their type says. */
const SECRET = /pass(?:word|wd|phrase|code)?\b|\bpwd|\botp|\bcvv|\bcvc|\bpin\b|card.?num|\biban|\bssn|secret|token/i;

/**
 * The field that an element with the focus is or belongs to; null where nobody writes prose, or where it is none of
 * our business: passwords, codes, cards, what says who somebody is, what can not be changed, and what declines.
 */
export function fieldOf(element: Element): Field | null {
  if (!(element instanceof HTMLElement) || world().own.has(element)) return null;
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
    return isProse(element) && !element.closest(DECLINED)
      ? { kind: 'plain', element, isCode: element.closest(CODE) !== null }
      : null;
  }
  const host = editingHost(element);
  if (!host || host.closest(DECLINED) || host.ariaReadOnly === 'true' || host.ariaDisabled === 'true') return null;
  return { kind: 'rich', element: host, isCode: host.closest(CODE) !== null };
}

function isProse(element: HTMLTextAreaElement | HTMLInputElement): boolean {
  const { disabled, readOnly, name, id, inputMode } = element;
  // A field that a browser could fill in is about its user, not about the world. (Firefox gives no property for purposes
  // that it does not know, as that of codes.)
  const purpose = element.getAttribute('autocomplete')?.trim().toLowerCase() ?? '';
  const isPersonal = !['', 'on', 'off'].includes(purpose);
  const isSearch = element.role === 'combobox' || element.role === 'searchbox';
  return !(
    disabled ||
    readOnly ||
    isPersonal ||
    isSearch ||
    (element instanceof HTMLInputElement && element.type !== 'text') ||
    !['', 'text'].includes(inputMode) ||
    element.getAttribute('spellcheck') === 'false' ||
    SECRET.test(`${name} ${id}`)
  );
}

/** The outermost element that is edited together with this one. */
function editingHost(element: HTMLElement): HTMLElement | null {
  if (!element.isContentEditable) return null;
  let host = element;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host === document.documentElement ? document.body : host;
}

/** The element that has the focus, also within shadow roots. @param roots those that are read, closed ones among them */
export function deepActiveElement(roots: ReadonlySet<ShadowRoot>): Element | null {
  let active = document.activeElement;
  for (;;) {
    const host = active;
    const root: ShadowRoot | null | undefined = host?.shadowRoot ?? [...roots].find((each) => each.host === host);
    if (!root?.activeElement) return active;
    active = root.activeElement;
  }
}
