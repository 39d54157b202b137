/** Issue 6: what holds of drafts for any text, any caret and any edit, in the browsers themselves. */
import path from 'node:path';
import fc from 'fast-check';
import { findCandidates } from '../../core/spot/find';
import { openNames } from '../../scripts/ledger-files';
import { expect, test } from './test';

/** Trials of one editor: each takes a fifth of a second where the editor has a model of its own. */
const TRIALS = 12;

const pieces = fc.constantFrom(
  'They visited Rosatom and left. ',
  'naïve ',
  '👩‍🚀',
  '原子力',
  'نیروگاه بوشهر ',
  '<b>&amp; ',
  '*_`[x] ',
  '— “x” ',
  '2011',
);
const lines = fc.array(
  fc.array(pieces, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('').trim()),
  {
    minLength: 1,
    maxLength: 3,
  },
);
const words = fc.oneof(
  pieces.map((text) => ({ text: text.trim() })),
  fc.constant({ text: ' (IAEA, 3 September 2011)' }),
  fc.constant({
    text: ' IAEA & co, 2011',
    html: '&nbsp;<a href="https://example.org/a">IAEA &amp; co</a>, 2011',
  }),
);
const trials = fc.array(fc.record({ lines, place: fc.nat(200), words }), { minLength: TRIALS, maxLength: TRIALS });

for (const editor of ['textarea', 'contenteditable', 'prosemirror', 'lexical']) {
  test(`${editor}: for any text and any caret, inserting, then undoing gives the text back`, async ({ desk, site }) => {
    await desk.goto(`${site.origin}/editors/${editor}.html`);
    await desk.until('the editor', () => desk.evaluate(() => ('fill' in globalThis ? true : null)));
    await desk.evaluate(() => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = '/editors/trial.js';
      document.head.append(script);
      return null;
    });
    await desk.until('the trials', () => desk.evaluate(() => ('tryAll' in globalThis ? true : null)));
    await fc.assert(
      fc.asyncProperty(trials, async (tried) => {
        const wrong = await desk.evaluate(
          (list) => (globalThis as unknown as { tryAll(trials: unknown): Promise<string[]> }).tryAll(list),
          tried,
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });
}

interface Edit {
  readonly kind: 'insert' | 'delete' | 'split' | 'join' | 'wrap' | 'replace' | 'remove' | 'copy';
  /** Which node, and where in it: counted round and round. */
  readonly node: number;
  readonly at: number;
  readonly text: string;
}

/** No part of it is a name, or nearly one. */
const NAME = 'Rosatom';
const edits = fc.array(
  fc.record<Edit>({
    kind: fc.constantFrom('insert', 'insert', 'delete', 'delete', 'split', 'join', 'wrap', 'replace', 'remove', 'copy'),
    node: fc.nat(50),
    at: fc.nat(80),
    text: fc.constantFrom('a', ' ', 'Rosatom', 'Rosatom and Rosatom', 'om', '.', '原', '\u0301'),
  }),
  { minLength: 60, maxLength: 60 },
);

const { dictionary } = openNames(path.resolve(import.meta.dirname, '../..'));

/** True for the end of another form of the name, or all of it: edits make some, as Rosatoms and Rosatoma. */
function endsForm(words: string): boolean {
  const forms = Array.from({ length: NAME.length + 1 }, (_, at) => NAME.slice(0, at) + words);
  return forms.some((form) =>
    findCandidates(form, dictionary).some(({ start, end }) => start === 0 && end === form.length),
  );
}

test('marks never cover text that they were not made for, whatever edits come between', async ({ desk, site }) => {
  await desk.goto(
    site.publish(
      `<div contenteditable id="draft"><p>They visited Rosatom and left.</p><p>It was <b>Rosa</b>tom, and Rosatom again.</p><p>Rosatom.</p></div>`,
    ),
  );
  await desk.evaluate(() => document.querySelector<HTMLElement>('#draft')?.focus());
  await expect.poll(async () => (await desk.markTexts()).length).toBe(4);
  await fc.assert(
    fc.asyncProperty(edits, async (made) => {
      const seen = await desk.evaluate(editAndLook, made as never, NAME);
      expect(seen.other.filter(({ words }) => !endsForm(words))).toEqual([]);
      expect(seen.covered).toBeGreaterThan(0);
    }),
    { numRuns: 1, endOnFailure: true },
  );
});

/**
 * Runs in the page: makes edit after edit as a script of the page's does, and looks at each frame at what is marked.
 *
 * @returns how many marks it saw, and of those on no part of the name their words, after which edit, and in which text
 */
async function editAndLook(edits: readonly Edit[], name: string) {
  const draft = document.querySelector('#draft')!;
  const other: { words: string; after: string; text: string }[] = [];
  let covered = 0;
  for (const { kind, node, at, text } of edits) {
    const walker = document.createTreeWalker(draft, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const target = texts[node % Math.max(1, texts.length)];
    const paragraph = draft.children[node % Math.max(1, draft.children.length)];
    const place = target ? at % (target.length + 1) : 0;
    if (!target || !paragraph) draft.innerHTML = '<p>They visited Rosatom and left.</p>';
    else if (kind === 'insert') target.insertData(place, text);
    else if (kind === 'delete') target.deleteData(place, text.length);
    else if (kind === 'split') target.splitText(place);
    else if (kind === 'join') draft.normalize();
    else if (kind === 'replace') target.data = target.data.slice(0, place) + text;
    else if (kind === 'remove' && texts.length > 6) target.remove();
    else if (kind === 'copy' && draft.children.length < 6) draft.append(paragraph.cloneNode(true));
    else if (kind === 'wrap') {
      const range = document.createRange();
      range.setStart(target, place);
      range.setEnd(target, Math.min(target.length, place + text.length));
      range.surroundContents(document.createElement('b'));
    }
    await new Promise(requestAnimationFrame);
    // Marks come back once the hand has rested.
    if (at % 8 === 0) await new Promise((resolve) => setTimeout(resolve, 450));
    for (const key of ['known-name', 'known-name-soft']) {
      for (const { startContainer, startOffset, endOffset } of CSS.highlights.get(key) ?? []) {
        const { data, isConnected } = startContainer as Text;
        if (!isConnected || endOffset > data.length) continue;
        // A name stays one with an accent on it.
        const words = data.slice(startOffset, endOffset).normalize('NFD').replace(/\p{M}/gu, '');
        covered += 1;
        if (!name.includes(words)) other.push({ words, after: kind, text: data });
      }
    }
  }
  return { other, covered };
}
