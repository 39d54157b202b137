/**
 * Puts words into a field as a hand would: by the editor's own ways in, in one step that it can undo, never by changing
 * its tree or its value. What came of it is read back. Where nothing works, nothing is touched.
 *
 * Which way an editor takes was tried in all of them (docs/EDITORS.md): fields and Firefox by `execCommand`; editors in
 * Chromium by a paste of their own, then as plain text, then by `execCommand`. (In Firefox the data of such a paste
 * reaches no page.)
 */
import { type Caret, readCaret, restoreCaret } from './fields/caret';
import type { Field, RichField } from './fields/field';

/** Words for a draft: always as text, and as rich text where they have a form for that. */
export interface Words {
  readonly text: string;
  readonly html?: string;
}

/** `altered`: something was inserted, but other than it was given. `refused`: nothing has changed. */
export type Outcome = 'inserted' | 'altered' | 'refused';

/** Longest time that an editor may take to show what it was given, in ms: some work after a pause. */
const PATIENCE = 600;

/**
 * Inserts words in place of what a caret selects, and leaves the caret behind them.
 *
 * @param caret as it was remembered; it is put back first
 */
export async function insertWords(field: Field, caret: Caret, words: Words): Promise<Outcome> {
  // Some editors move it once more when they get the focus.
  const isThere =
    field.kind === 'plain'
      ? restoreCaret(field, caret) && hasRoom(field, caret, words)
      : (await settleAt(field, caret)) || (await settleAt(field, caret));
  if (!isThere) return 'refused';
  const expected = expect(field, words.text);
  if (!expected) return 'refused';
  if (field.kind === 'plain') {
    document.execCommand('insertText', false, words.text);
    return expected.read();
  }
  markStep(field.element);
  for (const way of waysInto(field, words)) {
    const shown = expect(field, way.shows);
    if (!shown) return 'refused';
    if (!way.run()) continue;
    const outcome = await shown.await();
    if (outcome === 'refused') continue;
    markStep(field.element);
    return outcome;
  }
  return 'refused';
}

/**
 * Editors that draw what they hold, and take their tree for nothing (Lexical, Slate, Draft.js, CKEditor). In Firefox markup
 * gets into that tree past them: Lexical then lost all text behind it. They take it from the clipboard.
 */
const OWN_MODEL = '[data-lexical-editor],[data-slate-editor],.public-DraftEditor-content,.ck-editor__editable';

interface Way {
  /** What readers see of the words once they stand there. */
  readonly shows: string;
  /** False where nobody has taken them, so that nothing needs to be waited for. */
  readonly run: () => boolean;
}

function waysInto({ element }: RichField, { text, html }: Words): readonly Way[] {
  const type: Way = { shows: text, run: () => document.execCommand('insertText', false, text) };
  const seen = html === undefined ? text : textOf(html);
  const pasteText: Way = { shows: text, run: () => paste(element, { 'text/plain': text }) };
  if (isFirefox()) {
    const typeSeen: Way = { shows: seen, run: () => document.execCommand('insertText', false, seen) };
    if (html === undefined) return [type];
    return element.matches(OWN_MODEL) ? [] : [{ shows: seen, run: () => insertHtml(html) }, typeSeen];
  }
  if (html === undefined) return [pasteText, type];
  return [
    { shows: seen, run: () => paste(element, { 'text/html': html, 'text/plain': seen }) },
    { shows: seen, run: () => paste(element, { 'text/plain': seen }) },
    { shows: seen, run: () => insertHtml(html) },
    { shows: seen, run: () => document.execCommand('insertText', false, seen) },
  ];
}

/** In Firefox, TinyMCE undoes what it has not heard of with the typing before; a key that does nothing parts the two. */
function markStep(element: HTMLElement): void {
  if (isFirefox() && element.matches('.mce-content-body'))
    element.dispatchEvent(new KeyboardEvent('keyup', { key: 'Insert', keyCode: 45, bubbles: true }));
}

function insertHtml(html: string): boolean {
  return document.execCommand('insertHTML', false, html);
}

/** Hands an editor a paste; true where it has taken it. Goes to where the caret is, as a real one does. */
function paste(element: HTMLElement, content: Readonly<Record<string, string>>): boolean {
  const clipboardData = new DataTransfer();
  for (const [type, data] of Object.entries(content)) clipboardData.setData(type, data);
  const { anchorNode } = document.getSelection() ?? {};
  const holder = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
  const target = holder && element.contains(holder) ? holder : element;
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
  return !target.dispatchEvent(event);
}

/** What a field is to hold once words stand at its caret; null where there is no caret in it. */
function expect(field: Field, words: string): { read(): Outcome; await(): Promise<Outcome> } | null {
  const caret = readCaret(field);
  if (!caret) return null;
  const [before, after] = split(field, caret);
  const whole = bare(contentOf(field));
  const inserted = bare(words);
  const read = (): Outcome => {
    const now = bare(contentOf(field));
    if (now === before + inserted + after) return 'inserted';
    return now === whole ? 'refused' : 'altered';
  };
  return {
    read,
    async await() {
      const start = performance.now();
      for (;;) {
        const outcome = read();
        if (outcome === 'inserted' || performance.now() - start > PATIENCE) return outcome;
        await nextFrame();
      }
    },
  };
}

/** The text on both sides of a caret, without what editors and browsers make of white space. */
function split(field: Field, caret: Caret): readonly [before: string, after: string] {
  if (field.kind === 'plain' && caret.kind === 'plain') {
    const { value } = field.element;
    return [bare(value.slice(0, caret.start)), bare(value.slice(caret.end))];
  }
  if (caret.kind !== 'rich') return ['', ''];
  const { startContainer, startOffset, endContainer, endOffset } = caret.range;
  const range = new Range();
  range.setStart(field.element, 0);
  range.setEnd(startContainer, startOffset);
  const before = bare(range.toString());
  range.setEnd(field.element, field.element.childNodes.length);
  range.setStart(endContainer, endOffset);
  return [before, bare(range.toString())];
}

function contentOf({ kind, element }: Field): string {
  return kind === 'plain' ? element.value : (element.textContent ?? '');
}

/** White space, and the invisible characters that hold an editor's caret. */
function bare(text: string): string {
  return text.replace(/[\s\u00a0\u200b-\u200d\u2060\ufeff]+/g, '');
}

/** The text of markup that we have written ourselves. */
function textOf(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
  return html.replace(/<[^>]*>/g, '').replace(/&([#\w]+);/g, (whole, name: string) => entities[name] ?? whole);
}

function hasRoom(field: Field, caret: Caret, { text }: Words): boolean {
  if (field.kind !== 'plain' || caret.kind !== 'plain') return true;
  const { maxLength, value } = field.element;
  const isOneLine = field.element instanceof HTMLInputElement;
  if (isOneLine && text.includes('\n')) return false;
  return maxLength < 0 || value.length - (caret.end - caret.start) + text.length <= maxLength;
}

/** Only Firefox has rules of its own for itself. */
function isFirefox(): boolean {
  return CSS.supports('-moz-appearance', 'none');
}

/**
 * Puts a caret back and gives the editor time to hear of it: some look at the selection but every 100 ms. False where the
 * caret stands somewhere else by then.
 */
async function settleAt(field: Field, caret: Caret): Promise<boolean> {
  if (!restoreCaret(field, caret)) return false;
  const [before, after] = split(field, caret);
  await new Promise((resolve) => setTimeout(resolve, 120));
  await nextFrame();
  const now = readCaret(field);
  const [left, right] = now ? split(field, now) : [];
  return left === before && right === after;
}

/** A page behind another one draws no frames. */
function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, 50);
  });
}
