/** What was found of each paragraph of a draft, by its text; only what tells of something known is asked about. */
import type { CheckedParagraph } from '../../core/check/paragraphs';
import type { MarkedPage, WriterServices } from '../world';
import type { Paragraph } from './paragraphs';

export interface Checks {
  /** What was found; null where that is not known yet. */
  of(text: string): CheckedParagraph | null;
  /** Has checked what is not known yet, in small parts, and goes on with the newest draft only. */
  ask(paragraphs: readonly Paragraph[], lang: string | null): void;
  /** Sums of all paragraphs. */
  count(paragraphs: readonly Paragraph[]): CheckedParagraph['counts'];
  stop(): void;
}

/** Text sent at once, UTF-16 units: a few ms of work for the background. */
const AT_ONCE = 4_000;
/** Text before that, for its context. */
const BEFORE = 3_000;
/** Paragraphs remembered. */
const MOST = 2_000;

const NOTHING: CheckedParagraph = {
  mentions: [],
  flags: [],
  counts: { contradicted: 0, outdated: 0, 'sources-differ': 0, consistent: 0, 'not-covered': 0 },
};

/** @param onFound is called when more is known */
export function createChecks({ isTelling, guard }: MarkedPage, { check }: WriterServices, onFound: () => void): Checks {
  const known = new Map<string, CheckedParagraph>();
  let turn = 0;
  let isAsking = false;
  let next: (() => void) | null = null;

  function of(text: string): CheckedParagraph | null {
    const found = known.get(text);
    if (found) return found;
    if (isTelling(text)) return null;
    keep(text, NOTHING);
    return NOTHING;
  }

  function keep(text: string, found: CheckedParagraph): void {
    if (known.size >= MOST) known.delete(known.keys().next().value ?? '');
    known.set(text, found);
  }

  function ask(paragraphs: readonly Paragraph[], lang: string | null): void {
    if (isAsking) {
      next = () => ask(paragraphs, lang);
      return;
    }
    const first = paragraphs.findIndex(({ text }) => of(text) === null);
    if (first < 0) return;
    const batch: string[] = [];
    let size = 0;
    for (const { text } of paragraphs.slice(first)) {
      if (of(text) !== null || batch.includes(text)) continue;
      if (batch.length > 0 && size + text.length > AT_ONCE) break;
      batch.push(text);
      size += text.length;
    }
    isAsking = true;
    const asked = turn;
    const settle = (found: readonly CheckedParagraph[]) => {
      isAsking = false;
      for (const [index, text] of batch.entries()) if (found[index]) keep(text, found[index]);
      const go = next;
      next = null;
      if (asked !== turn) return;
      if (found.length > 0) onFound();
      // What is newer has asked by itself.
      if (go) go();
      else if (found.length > 0) ask(paragraphs, lang);
    };
    check(batch.map(plain), contextOf(paragraphs.slice(0, first)), lang).then(
      guard(settle),
      // The background is out of reach: asked again when more is written.
      guard(() => settle([])),
    );
  }

  /** The nearest paragraphs before that name something. */
  function contextOf(paragraphs: readonly Paragraph[]): string[] {
    const context: string[] = [];
    let size = 0;
    for (const { text } of [...paragraphs].reverse()) {
      if ((known.get(text)?.mentions.length ?? 0) === 0) continue;
      size += text.length;
      if (size > BEFORE) break;
      context.unshift(plain(text));
    }
    return context;
  }

  return {
    of,
    ask,
    count: (paragraphs) =>
      paragraphs.reduce((sum, { text }) => {
        const { counts } = known.get(text) ?? NOTHING;
        return Object.fromEntries(
          Object.entries(sum).map(([state, count]) => [state, count + counts[state as keyof typeof counts]]),
        ) as CheckedParagraph['counts'];
      }, NOTHING.counts),
    stop() {
      turn += 1;
      next = null;
    },
  };
}

/** Editors write spaces that do not break where people type plain ones. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
