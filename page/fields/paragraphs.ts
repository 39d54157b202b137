/** The text of a field, as paragraphs: what is checked, and what marks stand in. */
import { following } from '../nodes';
import { type Run, walk } from '../walk';
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

/** Reads a field. Asks for no layout. */
export function readField(field: Field): Draft {
  return field.kind === 'plain' ? readLines(field.element.value) : readRuns(field.element);
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

function readRuns(root: HTMLElement): Draft {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  walk(
    { root, next: root.firstChild, stop: following(root) },
    {
      read: (run) => {
        paragraphs.push({ text: run.text, start, run });
        start += run.text.length + 1;
      },
      meet: () => {},
      isDue: () => false,
    },
  );
  return { text: paragraphs.map(({ text }) => text).join('\n'), paragraphs };
}
