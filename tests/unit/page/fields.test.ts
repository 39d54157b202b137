/** What holds of drafts for any text and any edit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDraftMarks } from '../../../page/fields/marks';
import { forget, type Kept, readField } from '../../../page/fields/paragraphs';
import { editBetween, moveStretch } from '../../../page/fields/remap';
import type { Painter, Piece } from '../../../page/marks';
import { isBreak, walk } from '../../../page/walk';

/** Few letters, so that texts repeat themselves and edits are ambiguous. */
const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', 'é', '原'), maxLength: 24 });

describe('a stretch of an edited text', () => {
  it('is made by the edit that is found', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { start, end, inserted } = editBetween(before, after);
        expect(before.slice(0, start) + after.slice(start, start + inserted) + before.slice(end)).toBe(after);
      }),
    );
  });

  it('says the same after it has moved, or stands nowhere', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(24), fc.nat(24), (before, after, a, b) => {
        const start = Math.min(a, b, before.length);
        const end = Math.min(Math.max(a, b), before.length);
        const moved = moveStretch({ start, end }, editBetween(before, after), after);
        if (moved) expect(after.slice(moved.start, moved.end)).toBe(before.slice(start, end));
      }),
    );
  });

  it('is not made a part of a longer word', () => {
    const edit = editBetween('the aaa b', 'the aaab b');
    expect(moveStretch({ start: 4, end: 7 }, edit, 'the aaab b')).toBeNull();
    expect(moveStretch({ start: 4, end: 7 }, editBetween('the aaa b', 'the aaa, b'), 'the aaa, b')).not.toBeNull();
  });

  it('stands where it stood when an insertion is undone, for any text and any caret', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(24), fc.nat(24), (text, words, caret, at) => {
        const place = Math.min(caret, text.length);
        const start = Math.min(at, text.length);
        const stretch = { start, end: Math.min(start + 3, text.length) };
        const longer = text.slice(0, place) + words + text.slice(place);
        const there = moveStretch(stretch, editBetween(text, longer), longer);
        const back = there && moveStretch(there, editBetween(longer, text), text);
        if (back) expect(text.slice(back.start, back.end)).toBe(text.slice(stretch.start, stretch.end));
      }),
    );
  });
});

describe('an editor that is read again', () => {
  const makings: readonly (() => Node)[] = [
    () => document.createTextNode('said Anna'),
    () => document.createTextNode(' '),
    () => document.createElement('br'),
    () => document.createComment('none'),
    ...['p', 'div', 'span', 'b'].map((tag) => () => document.createElement(tag)),
  ];
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(makings.length - 1), fc.nat(3)), { maxLength: 30 });

  it('reads as one that is read for the first time, whatever was changed in it', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const root = document.createElement('div');
        const field = { kind: 'rich', element: root, isCode: false } as const;
        const kept: Kept = new WeakMap();
        const observer = new MutationObserver(() => {});
        observer.observe(root, { childList: true, characterData: true, subtree: true });
        for (const [at, other, making, what] of all) {
          edit([root, ...root.querySelectorAll('*')], [...walkNodes(root)], at, other, making, what);
          forget(kept, root, observer.takeRecords());
          expect(readField(field, { walk, isBreak }, kept)).toEqual(readField(field, { walk, isBreak }));
        }
        observer.disconnect();
      }),
      { numRuns: 200 },
    );
  });

  function* walkNodes(root: Node): Generator<ChildNode> {
    for (const node of [...root.childNodes]) {
      yield node;
      yield* walkNodes(node);
    }
  }

  function edit(parents: Element[], nodes: ChildNode[], at: number, other: number, making: number, what: number): void {
    const parent = parents[at % parents.length]!;
    const node = nodes[other % (nodes.length || 1)];
    if (what === 0 || !node) parent.append(makings[making]!());
    else if (what === 1) node.remove();
    else if (what === 2 && node instanceof Text) node.data += ' again';
    else if (!node.contains(parent)) parent.prepend(node);
  }
});

describe('marks of a draft', () => {
  it('never cover words that they were not made for, whatever edits come', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(6), texts), { maxLength: 12 }), (edits) => {
        const painted = new Set<Piece>();
        const marks = createDraftMarks(recordingPainter(painted));
        const node = document.createTextNode('They met aaa and aaa, then bab.');
        document.body.replaceChildren(node);
        const run = { text: node.data, nodes: [node], starts: [0], from: 0 };
        const mention = { start: 9, end: 12, entity: 'one', soft: false };
        const other = { start: 27, end: 30, entity: 'two', soft: false };
        const wanted = { mentions: [mention, other], flags: [] };
        marks.show([{ text: run.text, start: 0, run }], () => wanted, null);
        expect(painted.size).toBe(2);
        for (const [at, length, text] of edits) {
          const before = node.data;
          const start = Math.min(at, before.length);
          node.data = before.slice(0, start) + text + before.slice(start + length);
          marks.follow([{ type: 'characterData', target: node, oldValue: before, removedNodes: [] } as never]);
          for (const piece of painted) expect(['aaa', 'bab']).toContain(node.data.slice(piece.start, piece.end));
        }
        node.remove();
        marks.follow([{ type: 'childList', target: document.body, oldValue: null, removedNodes: [node] } as never]);
        expect(painted.size).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});

/** Keeps what is painted at this moment. */
function recordingPainter(painted: Set<Piece>): Painter {
  return {
    paint(pieces) {
      for (const piece of pieces) painted.add(piece);
      return {
        erase() {
          for (const piece of pieces) painted.delete(piece);
        },
      };
    },
    repair: () => {},
  };
}
