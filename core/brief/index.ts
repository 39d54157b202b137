import { writeHtml, writeHtmlPage } from './html';
import { writeMarkdown } from './markdown';
import type { Brief, BriefForm } from './model';
import { writeSheet } from './sheet';

export { composeBrief, type Subject } from './compose';
export type { Brief, BriefEntry, BriefForm } from './model';

/** A form of a backgrounder: what goes to the clipboard and what goes into a file. */
interface Form {
  readonly id: BriefForm;
  readonly label: string;
  readonly extension: string;
  readonly mime: string;
  readonly copy: (brief: Brief) => { readonly text: string; readonly html?: string };
  readonly save: (brief: Brief) => string;
}

/** Byte order mark: without it, spreadsheets take UTF-8 for something else. */
const MARK = '\ufeff';

export const FORMS: readonly Form[] = [
  {
    id: 'markdown',
    label: 'Markdown',
    extension: 'md',
    mime: 'text/markdown',
    copy: (brief) => ({ text: writeMarkdown(brief) }),
    save: writeMarkdown,
  },
  {
    id: 'html',
    label: 'HTML',
    extension: 'html',
    mime: 'text/html',
    copy: (brief) => ({ text: writeHtml(brief), html: writeHtml(brief) }),
    save: writeHtmlPage,
  },
  {
    id: 'csv',
    label: 'CSV sourcing sheet',
    extension: 'csv',
    mime: 'text/csv',
    copy: (brief) => ({ text: writeSheet(brief) }),
    save: (brief) => MARK + writeSheet(brief),
  },
];
