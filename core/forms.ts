/** The forms in which a list of ours leaves the panel, by clipboard or as a file. */
import { escapeHtml } from './cite/html';
import { writeHtml } from './outline/html';
import { writeMarkdown } from './outline/markdown';
import type { Outline } from './outline/model';

export type FormId = 'markdown' | 'html' | 'csv';

/** A form: what goes to the clipboard and what goes into a file. */
export interface Form<Content> {
  readonly id: FormId;
  readonly extension: string;
  readonly mime: string;
  readonly copy: (content: Content) => { readonly text: string; readonly html?: string };
  readonly save: (content: Content) => string;
}

/** What is written of something: as it is read, in CommonMark and HTML, and line by line, in CSV. */
export interface Writing<Content> {
  readonly outline: (content: Content) => Outline;
  readonly writeCsv: (content: Content) => string;
}

/** Byte order mark: without it, spreadsheets take UTF-8 for something else. */
const MARK = '\ufeff';

/** Gives all forms of something, in the order of a menu. */
export function listForms<Content>({ outline, writeCsv }: Writing<Content>): readonly Form<Content>[] {
  const markdown = (content: Content) => writeMarkdown(outline(content));
  return [
    {
      id: 'markdown',
      extension: 'md',
      mime: 'text/markdown',
      copy: (content) => ({ text: markdown(content) }),
      save: markdown,
    },
    {
      id: 'html',
      extension: 'html',
      mime: 'text/html',
      copy: (content) => {
        const html = writeHtml(outline(content));
        return { text: html, html };
      },
      save: (content) => writePage(outline(content)),
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

function writePage(outline: Outline): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeHtml(outline.title)}</title>
<body>
${writeHtml(outline)}
</body>
</html>
`;
}
