/** The pages of `tests/pages/hostile`, and what is to be seen on each. What each of them does, it says itself. */
export interface HostilePage {
  readonly file: string;
  readonly marks: readonly string[];
  /** The marks once the page has done what it does. */
  readonly after?: readonly string[];
  /** The mark to rest on; null where no card can be had. By default the first. */
  readonly rest?: string | null;
}

/** Which entry each mark belongs to. */
export const ENTITY_OF: Readonly<Record<string, string>> = {
  Rosatom: 'rosatom',
  'Abbas Araghchi': 'araghchi',
  'Masoud Pezeshkian': 'pezeshkian',
  'Vladimir Putin': 'putin',
  'Comprehensive Strategic Partnership Treaty': 'russia-iran-treaty-2025',
  'ولادیمیر پوتین': 'putin',
  'فلاديمير بوتين': 'putin',
  'Владимир Путин': 'putin',
};

const ROSATOM = ['Rosatom'];
const BOTH = ['Rosatom', 'Abbas Araghchi'];

export const HOSTILE_PAGES: readonly HostilePage[] = [
  {
    file: 'split-by-inline.html',
    marks: ['Comprehensive Strategic Partnership Treaty', 'Rosatom', 'Masoud Pezeshkian'],
  },
  { file: 'link-in-name.html', marks: ['Vladimir Putin', 'Comprehensive Strategic Partnership Treaty'] },
  {
    file: 'break-opportunities.html',
    marks: ['Masoud Pezeshkian', 'Vladimir Putin', 'Rosatom', 'Abbas Araghchi', 'Su‑35'],
  },
  { file: 'cells-and-items.html', marks: ROSATOM },
  { file: 'block-spans.html', marks: ROSATOM },
  { file: 'line-break.html', marks: ROSATOM },
  { file: 'flex-children.html', marks: ['Abbas Araghchi'] },
  { file: 'open-root.html', marks: ROSATOM },
  { file: 'closed-root.html', marks: ROSATOM },
  { file: 'nested-roots.html', marks: ['Masoud Pezeshkian', 'Rosatom', 'Abbas Araghchi'], rest: 'Rosatom' },
  { file: 'late-root.html', marks: ROSATOM, after: BOTH, rest: 'Abbas Araghchi' },
  { file: 'srcdoc-frame.html', marks: BOTH, rest: 'Abbas Araghchi' },
  { file: 'written-frame.html', marks: BOTH, rest: 'Abbas Araghchi' },
  { file: 'foreign-frame.html', marks: BOTH, rest: 'Abbas Araghchi' },
  { file: 'sandboxed-frame.html', marks: BOTH, rest: 'Abbas Araghchi' },
  { file: 'nested-frames.html', marks: ['Rosatom', ...BOTH], rest: 'Abbas Araghchi' },
  { file: 'single-page.html', marks: ROSATOM, after: ['Abbas Araghchi'] },
  { file: 'endless-scroll.html', marks: ROSATOM, after: BOTH, rest: 'Abbas Araghchi' },
  { file: 'virtual-list.html', marks: BOTH, after: ['Masoud Pezeshkian'] },
  {
    file: 'edited-text.html',
    marks: ['Rosatom', 'Abbas Araghchi', 'Masoud Pezeshkian'],
    after: ['Abbas Araghchi', 'Masoud Pezeshkian', 'Vladimir Putin'],
    rest: 'Masoud Pezeshkian',
  },
  { file: 'live-updates.html', marks: ROSATOM, after: BOTH },
  { file: 'modal-dialog.html', marks: ROSATOM },
  { file: 'page-popover.html', marks: ROSATOM },
  { file: 'highest-overlay.html', marks: ROSATOM },
  { file: 'strict-policy.html', marks: ROSATOM },
  { file: 'hostile-style.html', marks: ROSATOM },
  { file: 'small-root.html', marks: ROSATOM },
  { file: 'huge-root.html', marks: ROSATOM },
  { file: 'persian.html', marks: ['ولادیمیر پوتین', 'مسعود پزشکیان'] },
  { file: 'arabic.html', marks: ['فلاديمير بوتين'] },
  { file: 'russian.html', marks: ['Владимир Путин', 'Масудом Пезешкианом'] },
  { file: 'dark.html', marks: ROSATOM },
  { file: 'vertical.html', marks: ROSATOM },
  { file: 'clears-highlights.html', marks: ROSATOM, after: ROSATOM },
  { file: 'own-highlights.html', marks: ROSATOM, after: ROSATOM },
  { file: 'replaces-sheets.html', marks: ROSATOM, after: BOTH },
  { file: 'frozen-prototypes.html', marks: ROSATOM },
  { file: 'poisoned-builtins.html', marks: ROSATOM },
  { file: 'clobbered-document.html', marks: BOTH },
  { file: 'quirks.html', marks: ROSATOM },
  { file: 'svg-in-page.html', marks: ROSATOM },
  { file: 'editable.html', marks: ROSATOM },
  {
    file: 'shown-later.html',
    marks: ['Rosatom', 'Abbas Araghchi', 'Masoud Pezeshkian'],
    after: ['Rosatom', 'Abbas Araghchi', 'Masoud Pezeshkian'],
    rest: 'Masoud Pezeshkian',
  },
  { file: 'many-nodes.html', marks: ROSATOM },
  { file: 'ten-megabytes.html', marks: ROSATOM },
  { file: 'unselectable.html', marks: ROSATOM },
  { file: 'transformed.html', marks: BOTH, rest: 'Abbas Araghchi' },
  { file: 'ruby-and-bidi.html', marks: BOTH, rest: 'Abbas Araghchi' },
  { file: 'lazy-content.html', marks: BOTH, rest: 'Abbas Araghchi' },
  { file: 'removes-strangers.html', marks: ROSATOM, rest: null },
  { file: 'swallows-events.html', marks: ROSATOM, rest: null },
  { file: 'capital-letters.html', marks: BOTH },
  { file: 'script-and-code.html', marks: ROSATOM },
  { file: 'frameset.html', marks: ['Rosatom', 'Abbas Araghchi'] },
  { file: 'xml-page.xhtml', marks: ROSATOM },
  { file: 'drawing.svg', marks: [] },
  { file: 'plain.txt', marks: ROSATOM },
];
