/** The forms in which a list of ours leaves the panel, by clipboard or as a file. */
import { escapeHtml } from './cite/html';
import { tidy } from './cite/wording';

export type FormId = 'markdown' | 'html' | 'csv';

/** A form: what goes to the clipboard and what goes into a file. */
export interface Form<Content> {
  readonly id: FormId;
  readonly extension: string;
  readonly mime: string;
  readonly copy: (content: Content) => { readonly text: string; readonly html?: string };
  readonly save: (content: Content) => string;
}

/** How something is written in each form: CommonMark, HTML elements, and CSV. */
export interface Writers<Content> {
  readonly titleOf: (content: Content) => string;
  readonly writeMarkdown: (content: Content) => string;
  readonly writeHtml: (content: Content) => string;
  readonly writeCsv: (content: Content) => string;
}

/** Byte order mark: without it, spreadsheets take UTF-8 for something else. */
const MARK = '\ufeff';

/** Gives all forms of something, in the order of a menu. */
export function listForms<Content>(writers: Writers<Content>): readonly Form<Content>[] {
  const { titleOf, writeMarkdown, writeHtml, writeCsv } = writers;
  return [
    {
      id: 'markdown',
      extension: 'md',
      mime: 'text/markdown',
      copy: (content) => ({ text: writeMarkdown(content) }),
      save: writeMarkdown,
    },
    {
      id: 'html',
      extension: 'html',
      mime: 'text/html',
      copy: (content) => ({ text: writeHtml(content), html: writeHtml(content) }),
      save: (content) => writePage(titleOf(content), writeHtml(content)),
    },
    {
      id: 'csv',
      extension: 'csv',
      mime: 'text/csv',
      copy: (content) => ({ text: writeCsv(content) }),
      save: (content) => MARK + writeCsv(content),
    },
  ];
}

function writePage(title: string, elements: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeHtml(tidy(title))}</title>
<body>
${elements}
</body>
</html>
`;
}
