/** What is asked of the background about a draft, and when it is asked again. */
import { expect, it, vi } from 'vitest';
import type { CheckedParagraph } from '../../../core/check/paragraphs';
import { createChecks } from '../../../page/fields/checks';
import type { Paragraph } from '../../../page/fields/paragraphs';
import type { MarkedPage, WriterServices } from '../../../page/world';

/** “Plant” is whoever was named last; any other word with a capital names somebody. */
function weigh(texts: readonly string[], before: readonly string[]): CheckedParagraph[] {
  const namesIn = (text: string) => [...text.matchAll(/[A-Z]\w+/g)].map(([name]) => name);
  return texts.map((text, index) => {
    const last = [...before, ...texts.slice(0, index)].flatMap(namesIn).at(-1);
    const soft = text.includes('plant') && last ? [{ start: 0, end: 1, entity: last, soft: true }] : [];
    const named = namesIn(text).map((entity) => ({ start: 0, end: 1, entity, soft: false }));
    return { mentions: [...soft, ...named], flags: [], counts: {} as CheckedParagraph['counts'] };
  });
}

/** A writer at a draft of these paragraphs, who looks at it until nothing is asked any more. */
function open() {
  const check = vi.fn(async (texts: readonly string[], before: readonly string[]) => weigh(texts, before));
  let paragraphs: readonly Paragraph[] = [];
  const page = { isTelling: (text: string) => /[A-Z]|plant/.test(text), guard: (work: unknown) => work } as MarkedPage;
  const checks = createChecks(page, { check } as unknown as WriterServices, () => look());
  function look(): void {
    checks.recall(paragraphs);
    checks.ask(paragraphs, null);
  }
  return {
    check,
    async write(...lines: string[]) {
      paragraphs = lines.map((text) => ({ text, start: 0, run: null }));
      check.mockClear();
      look();
      await vi.waitFor(() => expect(paragraphs.every(({ text }) => checks.of(text))).toBe(true));
      await new Promise((resolve) => setTimeout(resolve));
      checks.recall(paragraphs);
      return paragraphs.map(
        ({ text }) =>
          checks
            .of(text)
            ?.mentions.map(({ entity }) => entity)
            .join() ?? null,
      );
    },
  };
}

it('weighs a later paragraph again once another one is named before it, and remembers both', async () => {
  const { write, check } = open();
  expect(await write('Bushehr stands.', 'the plant runs', 'quiet')).toEqual(['Bushehr', 'Bushehr', '']);
  expect(await write('Akkuyu stands.', 'the plant runs', 'quiet')).toEqual(['Akkuyu', 'Akkuyu', '']);
  expect(await write('Bushehr stands.', 'the plant runs', 'quiet')).toEqual(['Bushehr', 'Bushehr', '']);
  expect(check).not.toHaveBeenCalled();
});

it('asks of nothing twice that an edit left as it was', async () => {
  const { write, check } = open();
  await write('Bushehr stands.', 'the plant runs', 'the plant rests');
  await write('Bushehr stands still.', 'the plant runs', 'the plant rests');
  expect(check.mock.calls.flatMap(([texts]) => texts)).toEqual(['Bushehr stands still.']);
});

it('comes to an end where a paragraph stands twice, with others named before it', async () => {
  const { write, check } = open();
  await write('Bushehr.', 'the plant', 'Akkuyu.', 'the plant', 'Bushehr.', 'the plant');
  expect(check.mock.calls.length).toBeLessThan(10);
});

it('leaves what tells of nothing known in the frame', async () => {
  const { write, check } = open();
  await write('nothing here', 'nor there');
  expect(check).not.toHaveBeenCalled();
});
