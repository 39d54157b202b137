/** Selecting a stretch of a draft in its field, for whoever asks where it is. */
import { pieceAt } from '../pieces';
import type { Caret } from './caret';
import { restoreCaret } from './caret';
import type { Field } from './field';
import type { Draft } from './paragraphs';
import type { Stretch } from './remap';

/** The caret that selects a stretch of a draft; null where it is not within one paragraph of it. */
export function caretOf(field: Field, draft: Draft, { start, end }: Stretch): Caret | null {
  if (field.kind === 'plain') return end <= draft.text.length ? { kind: 'plain', start, end } : null;
  const paragraph = draft.paragraphs.find(({ start: from, text }) => from <= start && end <= from + text.length);
  if (!paragraph?.run) return null;
  const { run, start: from } = paragraph;
  const place = (offset: number, isEnd: boolean) => {
    const at = offset - from;
    const index = Math.max(0, isEnd && at > 0 ? pieceAt(run, at - 1) : pieceAt(run, at));
    const node = run.nodes[index]!;
    return { node, offset: at - run.starts[index]! + (index === 0 ? run.from : 0) };
  };
  const last = place(end, true);
  // A caret between two nodes belongs to the one before it.
  const first = start === end ? last : place(start, false);
  return {
    kind: 'rich',
    range: new StaticRange({
      startContainer: first.node,
      startOffset: first.offset,
      endContainer: last.node,
      endOffset: last.offset,
    }),
  };
}

/** Where a caret stands in the text of a draft; null where that holds none of its text. */
export function offsetOf(draft: Draft, caret: Caret): number | null {
  if (caret.kind === 'plain') return caret.start;
  const { startContainer: node, startOffset: offset } = caret.range;
  for (const { run, start } of draft.paragraphs) {
    const index = run?.nodes.indexOf(node as Text) ?? -1;
    if (run && index >= 0) return start + run.starts[index]! + offset - (index === 0 ? run.from : 0);
  }
  return null;
}

/** Selects a stretch and brings it into view; false where it is not to be found. */
export function selectStretch(field: Field, draft: Draft, stretch: Stretch): boolean {
  const caret = caretOf(field, draft, stretch);
  if (!caret || !restoreCaret(field, caret)) return false;
  const element = caret.kind === 'rich' ? caret.range.startContainer.parentElement : field.element;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return true;
}
