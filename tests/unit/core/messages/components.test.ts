/** What people see is in the tables of messages, and nowhere else. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Attributes that are read or heard. Those of components of ours that are passed on are among them. */
const SAID = /^(title|placeholder|alt|label|name|sum|subject|aria-(label|description|roledescription|valuetext))$/;

/** Texts that no language changes: names of keys, of formats, of ourselves; and what leaves with facts, in their language. */
const SAME = new Set([
  ...['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Escape', 'Enter', 'Ctrl+V'],
  ...['Sidelight', 'Sidelight · ', 'Markdown', 'HTML', 'CSV'],
  ...['Draft', 'Draft on ', 'Pasted text', 'Bushehr plant'],
]);

const files = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(folder, file)),
);

/** Every text of a file that looks like something to be read. */
function listTexts(code: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) visit(each);
    if (Array.isArray(node) || typeof node !== 'object' || node === null) return;
    const { type, value, name, ...rest } = node as Node;
    if (/^(Import|ExportNamed|ExportAll|TS(?!.*Expression$))/.test(type)) return;
    if (type === 'JSXText' && /\p{L}/u.test(String(value))) found.push(String(value).trim());
    if (type === 'JSXAttribute' && SAID.test(String((name as Node).name)) && (value as Node | null)?.type === 'Literal')
      found.push(String((value as Node).value));
    const text = type === 'Literal' ? value : type === 'TemplateElement' ? (value as { cooked: string }).cooked : null;
    if (typeof text === 'string' && /^\P{L}*\p{Lu}\p{Ll}/u.test(text)) found.push(text);
    visit(value);
    Object.values(rest).forEach(visit);
  };
  visit(parseAst(code, { lang: 'tsx' }));
  return found.filter((text) => /\p{L}/u.test(text) && !SAME.has(text));
}

describe('what people see', () => {
  it.each(files)('is not written into %s', (file) => {
    expect(listTexts(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each([
    'const a = <p>Some text</p>;',
    'const a = <p title="hint" />;',
    "const a = <p>{isOn ? 'On' : words.off}</p>;",
    'const a = <b aria-label={`Remove $' + '{host}`} />;',
    "setFault('Type the address of a site.');",
  ])('is found where it is: %s', (code) => {
    expect(listTexts(code)).toHaveLength(1);
  });
});
