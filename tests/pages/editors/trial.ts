// Tries inserting and undoing in the editor of this page: by our own hands, at any caret, many times at once.
import { fieldOf } from '../../../page/fields/field';
import { readField } from '../../../page/fields/paragraphs';
import { isBreak, walk } from '../../../page/walk';
import { caretOf } from '../../../page/fields/select';
import { insertWords, type Words } from '../../../page/insert';

interface Trial {
  readonly lines: readonly string[];
  /** Which of the places between its letters, counted round and round. */
  readonly place: number;
  readonly words: Words;
}

interface Editor {
  fill(lines: readonly string[]): void;
  model(): string;
}

/** Longest that an editor may take to undo, ms. */
const PATIENCE = 1_500;

/** Gives what went wrong with each trial; nothing where all is well. */
async function tryAll(trials: readonly Trial[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const trial of trials) {
    const found = await tryOne(trial);
    if (found) wrong.push(`${found}: ${JSON.stringify(trial)}`);
  }
  return wrong;
}

async function tryOne({ lines, place, words }: Trial): Promise<string | null> {
  const { fill, model } = globalThis as unknown as Editor;
  fill(lines);
  const before = model();
  const field = document.activeElement && fieldOf(document.activeElement);
  if (!field) return 'the field has lost the focus';
  const draft = readField(field, { walk, isBreak });
  const places = [...new Intl.Segmenter().segment(draft.text)].map(({ index }) => index).concat(draft.text.length);
  const at = places[place % places.length]!;
  const caret = caretOf(field, draft, { start: at, end: at });
  if (!caret) return lines.some((line) => /\S/.test(line)) ? `no caret at ${at}` : null;
  const outcome = await insertWords(field, caret, words);
  // Rich words are for the clipboard where an editor would not take them whole.
  if (outcome === 'refused' && words.html !== undefined && model() === before) return null;
  if (outcome !== 'inserted') return `${outcome}: ${model()}`;
  if (bare(model()) !== bare(draft.text.slice(0, at) + words.text + draft.text.slice(at))) return `became ${model()}`;
  const key = { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: true, bubbles: true, cancelable: true };
  if (field.element.dispatchEvent(new KeyboardEvent('keydown', key))) document.execCommand('undo');
  const end = performance.now() + PATIENCE;
  while (model() !== before && performance.now() < end) await new Promise(requestAnimationFrame);
  return model() === before ? null : `undone to ${model()}`;
}

function bare(text: string): string {
  return text.replace(/[\s\u00a0\u200b-\u200d\u2060\ufeff]+/g, '');
}

Object.assign(globalThis, { tryAll });
