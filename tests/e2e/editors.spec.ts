/** Issue 6: the same draft in real editors. What each of them does is the table of docs/EDITORS.md. */
import type { Desk } from './desk';
import { expect, test } from './test';

const NAME = 'Bushehr nuclear power plant';
const WRONG = `The ${NAME} was connected to the grid in 2012.`;
const RIGHT = WRONG.replace('2012', '2011');
const CITED = /Unit 1 was first connected to the grid on 3 September 2011, .+ in September 2011\.$/;

interface Expected {
  readonly name: string;
  /** How marks show: in the text, as a count beside it, or only when asked. */
  readonly shows: 'marks' | 'badge' | 'asked';
  /** A shortcut of its own, and a selector for what it makes of the text that is selected. */
  readonly shortcut?: readonly [chord: string, made: string];
}

const EDITORS: readonly Expected[] = [
  { name: 'textarea', shows: 'badge' },
  { name: 'input', shows: 'badge' },
  { name: 'rerender', shows: 'badge' },
  { name: 'contenteditable', shows: 'marks' },
  { name: 'prosemirror', shows: 'marks', shortcut: ['Control+b', 'strong'] },
  { name: 'lexical', shows: 'marks', shortcut: ['Control+b', 'strong'] },
  { name: 'quill', shows: 'marks', shortcut: ['Control+b', 'strong'] },
  { name: 'codemirror', shows: 'asked' },
  { name: 'slate', shows: 'marks' },
  { name: 'draft', shows: 'marks', shortcut: ['Control+b', '[style*=bold]'] },
  { name: 'ckeditor', shows: 'marks', shortcut: ['Control+b', 'strong'] },
  { name: 'tinymce', shows: 'marks', shortcut: ['Control+b', 'strong'] },
];

async function openEditor(desk: Desk, url: string): Promise<void> {
  await desk.goto(url);
  await desk.until('the editor', () => desk.evaluate(() => ('model' in globalThis ? true : null)));
  await desk.until('the focus', () => desk.evaluate(() => (document.activeElement !== document.body ? true : null)));
}

/** What the editor itself holds, without what it makes of white space. */
async function modelOf(desk: Desk): Promise<string> {
  const text = await desk.evaluate(() => (globalThis as unknown as { model(): string }).model());
  return text.replace(/[\s\u00a0\ufeff]+/g, ' ').trim();
}

/** The tree of the field, in whichever frame it is. */
async function treeOf(desk: Desk): Promise<string> {
  const trees = await desk.probe(() => document.querySelector('[contenteditable=true]')?.innerHTML ?? '');
  return trees.map(({ value }) => value).join('\n');
}

for (const { name, shows, shortcut } of EDITORS) {
  test(`${name}: a draft is marked, cited and put right, and every step can be undone`, async ({ desk, site }) => {
    await openEditor(desk, `${site.origin}/editors/${name}.html`);
    await desk.type(`${WRONG} `);
    const tree = await treeOf(desk);

    // See, and nothing of the editor's has changed for it.
    if (shows === 'marks') {
      await expect.poll(() => desk.doubts()).toEqual(['2012']);
      expect(await desk.markTexts()).toEqual([NAME]);
    } else if (shows === 'badge') {
      await expect.poll(async () => (await desk.badge())?.label).toContain('1 figure to look at');
    }
    expect(await modelOf(desk)).toBe(WRONG);
    expect(await treeOf(desk)).toBe(tree);

    // Cite.
    await openFlag(desk);
    await desk.clickInCard('button', 'Insert attribution');
    await expect.poll(() => modelOf(desk)).toMatch(CITED);
    const cited = await modelOf(desk);
    expect(cited.startsWith(`${WRONG} Unit 1`)).toBe(true);
    await desk.key('Control+z');
    await expect.poll(() => modelOf(desk)).toBe(WRONG);

    // Decide.
    await openFlag(desk);
    await desk.clickInCard('button', 'Replace “2012” with “2011”');
    await expect.poll(() => modelOf(desk)).toBe(RIGHT);
    await desk.key('Control+z');
    await expect.poll(() => modelOf(desk)).toBe(WRONG);
    await desk.key('Control+Shift+Z');
    await expect.poll(() => modelOf(desk)).toBe(RIGHT);

    // Write on, with an input method too.
    await desk.key('Control+End');
    await desk.type(' More ');
    await expect.poll(() => modelOf(desk)).toBe(`${RIGHT} More`);
    await desk.compose(['ブ', 'ブー', 'ブーシェフル'], 'ブーシェフル');
    await expect.poll(() => modelOf(desk)).toBe(`${RIGHT} More ブーシェフル`);

    // The editor's own keys.
    await desk.key('Control+a');
    if (shortcut) {
      const [chord, made] = shortcut;
      await desk.key(chord);
      await desk.until(`${chord} to make ${made}`, async () => {
        const found = await desk.probe(
          (_reach, selector) => document.querySelector(`[contenteditable=true] ${selector}`) !== null,
          made,
        );
        return found.some(({ value }) => value) || null;
      });
      await desk.key('Control+a');
    }
    await desk.key('Backspace');
    await expect.poll(() => modelOf(desk)).toBe('');
    await expect.poll(() => desk.markTexts()).toEqual([]);
  });
}

test('refusing: what an editor does not take is on the clipboard, to be pasted, and nothing has changed', async ({
  desk,
  site,
}) => {
  await openEditor(desk, `${site.origin}/editors/refusing.html`);
  await desk.type(`${WRONG} `);
  await expect.poll(() => desk.doubts()).toEqual(['2012']);
  const tree = await treeOf(desk);
  await openFlag(desk);
  await desk.clickInCard('button', 'Insert attribution');
  await expect.poll(async () => (await desk.card())?.text).toMatch(/Copied\. Press (Ctrl\+|⌘)V/);
  expect(await modelOf(desk)).toBe(WRONG);
  expect(await treeOf(desk)).toBe(tree);
  await desk.key('Escape');
  await desk.key('Control+v');
  await expect.poll(() => modelOf(desk)).toMatch(CITED);
});

test('an editor that moves the caret once more when it gets the focus is given the words where they belong', async ({
  desk,
  site,
}) => {
  await openEditor(
    desk,
    site.publish(`<div contenteditable><p><br></p></div><script>
      const field = document.querySelector('div');
      const toStart = () => requestAnimationFrame(() => getSelection().collapse(field.firstChild, 0));
      globalThis.model = () => field.textContent;
      field.focus();
      field.addEventListener('focus', toStart);
    </script>`),
  );
  await desk.type(`${WRONG} `);
  await expect.poll(() => desk.doubts()).toEqual(['2012']);
  await openFlag(desk);
  await desk.clickInCard('button', 'Insert attribution');
  await expect.poll(() => modelOf(desk)).toMatch(CITED);
  expect((await modelOf(desk)).startsWith(`${WRONG} Unit 1`)).toBe(true);
});

/** Asks by key, as one who writes does, and brings the flag up. */
async function openFlag(desk: Desk): Promise<void> {
  await desk.command('open-card');
  await desk.openCard('The ledger has it otherwise');
}
