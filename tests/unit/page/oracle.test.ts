/** The fast path against the definition: runs of a tree, and names in them, on the project's own pages and random ones. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Form, loadDictionary, STEM } from '../../../core/spot/dictionary';
import { expandForms } from '../../../core/spot/expand';
import { findCandidates } from '../../../core/spot/find';
import { packDictionary } from '../../../core/spot/pack';
import { isApart, type Span, walk } from '../../../page/walk';
import { readNameFiles } from '../../../scripts/ledger-files';
import { createNaiveFinder } from '../../support/naive-find';

const BLOCKS =
  /^(address|article|aside|audio|blockquote|body|br|button|canvas|caption|center|code|dd|details|dialog|dir|div|dl|dt|embed|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hgroup|hr|html|iframe|img|input|kbd|legend|li|main|math|menu|meter|nav|object|ol|optgroup|option|p|picture|pre|progress|samp|search|section|select|slot|summary|svg|table|tbody|td|textarea|tfoot|th|thead|tr|ul|video)$/;
const UNREAD =
  /^(audio|canvas|code|embed|frame|head|iframe|img|input|kbd|math|meter|noscript|object|picture|progress|rp|rt|rtc|samp|script|select|style|svg|template|textarea|video)$/;

/** Texts of a tree with null wherever a block begins or ends. */
function* tokensOf(node: Node): Generator<Text | null> {
  if (node.nodeType === 3) yield node as Text;
  if (node.nodeType !== 1) return;
  const tag = (node as Element).localName;
  if (BLOCKS.test(tag)) yield null;
  if (!UNREAD.test(tag)) for (const child of node.childNodes) yield* tokensOf(child);
  if (BLOCKS.test(tag)) yield null;
}

/** The runs under a body: texts between blocks, without the blank ones that lead. */
function naiveRuns(body: Node): Text[][] {
  const runs: Text[][] = [[]];
  for (const text of tokensOf(body)) {
    const run = runs.at(-1)!;
    const last = run.at(-1);
    if (text === null) runs.push([]);
    else if (last && /[\p{L}\p{N}]$/u.test(join(run)) && /^[\p{L}\p{N}]/u.test(text.data) && isApart(last, text)) {
      runs.push([text]);
    } else if (last || /\S/.test(text.data)) run.push(text);
  }
  return runs.filter((run) => run.length > 0);
}

function join(run: readonly Text[]): string {
  return run.map(({ data }) => data).join('');
}

function readRuns(isDue: () => boolean): Text[][] {
  const runs: Text[][] = [];
  const span: Span = { root: document, next: document.body, stop: null };
  while (span.next) walk(span, { read: ({ nodes }) => runs.push([...nodes]), meet: () => {}, isDue });
  return runs;
}

const forms: Form[] = Object.values(readNameFiles(process.cwd()).names)
  .flatMap(({ names = [], surnames = [] }) => [...names, ...surnames])
  .flatMap((name, entry) =>
    Object.entries(name.forms).flatMap(([lang, patterns]) =>
      patterns.flatMap((pattern) => expandForms(pattern.replace(/^\^*/, ''), lang).map((text) => ({ text, entry }))),
    ),
  )
  .filter(({ text }) => !text.endsWith(STEM));
const dictionary = loadDictionary(packDictionary(forms));
const naiveFind = createNaiveFinder(forms);

function expectSame(): void {
  const runs = naiveRuns(document.body);
  expect(readRuns(() => false)).toEqual(runs);
  expect(readRuns(() => true)).toEqual(runs);
  for (const run of runs) expect(findCandidates(join(run), dictionary)).toEqual(naiveFind(join(run)));
}

beforeEach(() => {
  document.body.innerHTML = '';
});

const pages = ['demo', 'hostile'].flatMap((folder) =>
  readdirSync(`tests/pages/${folder}`)
    .filter((file) => file.endsWith('.html'))
    .map((file) => `tests/pages/${folder}/${file}`),
);

describe('the fast path', { timeout: 60_000 }, () => {
  it.each(pages)('agrees with the definition on %s', (page) => {
    // Frames would be loaded; like objects, they are not read.
    const html = readFileSync(page, 'utf8').replaceAll(/(<\/?)iframe\b/g, '$1object');
    document.body.innerHTML = html.slice(html.indexOf('>', html.search(/<body\b/i)) + 1);
    expectSame();
  });

  it('agrees with the definition on random pages', () => {
    const words = forms.filter((_, at) => at % 97 === 0).map(({ text }) => text);
    const text = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(' ', '\n', '.', ', ', 'x', 'не', '\u00ad', '-')), {
        maxLength: 5,
      })
      .map((parts) => parts.join(''));
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.constantFrom('<!-- no text -->', '<br>', '<script>Rosatom</script><!-- -->', '<hr>'),
        fc
          .tuple(
            fc.constantFrom('p', 'div', 'b', 'a', 'span', 'li', 'td', 'code', 'ruby', 'rt', 'section', 'x-y', 'form'),
            fc.array(tie('tree'), { maxLength: 4 }),
          )
          .map(([tag, children]) => `<${tag}>${children.join('')}</${tag}>`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (parts) => {
        document.body.innerHTML = parts.join('');
        expectSame();
      }),
      { numRuns: 150 },
    );
  });
});
