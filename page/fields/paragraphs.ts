/** The text of a field, as paragraphs: what is checked, and what marks stand in. */
import { following, nextOf, parentOf } from '../nodes';
import type { Run } from '../walk';
import type { MarkedPage } from '../world';
import type { Field } from './field';

export interface Paragraph {
  readonly text: string;
  /** Where it begins in the text of the draft, UTF-16 units. */
  readonly start: number;
  /** Its text nodes, in an editor; null in a field that keeps its text to itself. */
  readonly run: Run | null;
}

export interface Draft {
  readonly text: string;
  /** Those that hold anything but white space, in order. */
  readonly paragraphs: readonly Paragraph[];
}

/** What was read of an editor's blocks, to be read anew only where they were stirred since. */
export type Kept = WeakMap<Node, readonly Run[]>;

type Tree = MarkedPage['tree'];

/** Reads a field. Asks for no layout. @param kept what is known of its blocks: read from, and added to */
export function readField(field: Field, tree: Tree, kept: Kept = new WeakMap()): Draft {
  return field.kind === 'plain' ? readLines(field.element.value) : readRuns(field.element, tree, kept);
}

/** Forgets what the page's changes have touched. */
export function forget(kept: Kept, root: Element, records: readonly MutationRecord[]): void {
  for (const { target } of records) {
    let at: Node | null = target;
    while (at && parentOf(at) !== root) at = parentOf(at);
    if (at) kept.delete(at);
  }
}

function readLines(text: string): Draft {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (/\S/.test(line)) paragraphs.push({ text: line, start, run: null });
    start += line.length + 1;
  }
  return { text, paragraphs };
}

function readRuns(root: HTMLElement, tree: Tree, kept: Kept): Draft {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  let next: Node | null = null;
  for (let first = root.firstChild as Node | null; first; first = next) {
    next = nextOf(first);
    // No text runs on from a block into its neighbours; what else stands between two of them is read at once.
    const isBlock = tree.isBreak(first);
    while (!isBlock && next && !tree.isBreak(next)) next = nextOf(next);
    const runs = kept.get(first) ?? walkOver(root, tree, first, next);
    if (isBlock) kept.set(first, runs);
    for (const run of runs) {
      paragraphs.push({ text: run.text, start, run });
      start += run.text.length + 1;
    }
  }
  return { text: paragraphs.map(({ text }) => text).join('\n'), paragraphs };
}

function walkOver(root: Node, { walk }: Tree, next: Node, stop: Node | null): readonly Run[] {
  const runs: Run[] = [];
  const read = (run: Run) => void runs.push(run);
  walk({ root, next, stop: stop ?? following(root) }, { read, meet: () => {}, isDue: () => false });
  return runs;
}
