/**
 * What was found of each paragraph of a draft, by its text and by what is named before it, which decides whom “the plant”
 * means. Only what tells of something known is asked about.
 */
import type { CheckedParagraph } from '../../core/check/paragraphs';
import type { MarkedPage, WriterServices } from '../world';
import type { Paragraph } from './paragraphs';

export interface Checks {
  /** What was found, be it in another context; null where that is not known yet. */
  of(text: string): CheckedParagraph | null;
  /** To be called as soon as a draft has been read. */
  recall(paragraphs: readonly Paragraph[]): void;
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
/** Entities named before a paragraph by which it is checked again once they are others. */
const ANTECEDENTS = 3;
/** Paragraphs remembered. */
const MOST = 2_000;

interface Known {
  /** What was found last. */
  last: CheckedParagraph;
  /** By what was named before it. */
  readonly settled: Map<string, CheckedParagraph>;
}

const NOTHING: CheckedParagraph = {
  mentions: [],
  flags: [],
  counts: { contradicted: 0, outdated: 0, 'sources-differ': 0, consistent: 0, 'not-covered': 0 },
};

/** @param onFound is called when more is known */
export function createChecks({ isTelling, guard }: MarkedPage, { check }: WriterServices, onFound: () => void): Checks {
  /** By text. */
  const known = new Map<string, Known>();
  let turn = 0;
  let isAsking = false;
  let next: (() => void) | null = null;

  function of(text: string): CheckedParagraph | null {
    const found = known.get(text)?.last;
    if (found) return found;
    if (isTelling(text)) return null;
    keep(text, NOTHING);
    return NOTHING;
  }

  function keep(text: string, last: CheckedParagraph): Known {
    if (known.size >= MOST && !known.has(text)) known.delete(known.keys().next().value ?? '');
    const kept = known.get(text) ?? { last, settled: new Map() };
    kept.last = last;
    known.set(text, kept);
    return kept;
  }

  /** For each paragraph, who was named outright last before it, the latest last; what was found there before holds again. */
  function recall(paragraphs: readonly Paragraph[]): string[] {
    let recent: readonly string[] = [];
    return paragraphs.map(({ text }) => {
      const context = recent.join(' ');
      const found = known.get(text);
      if (found) found.last = found.settled.get(context) ?? found.last;
      for (const { soft, entity } of found?.last.mentions ?? []) {
        if (!soft) recent = [...recent.filter((other) => other !== entity), entity].slice(-ANTECEDENTS);
      }
      return context;
    });
  }

  function ask(paragraphs: readonly Paragraph[], lang: string | null): void {
    if (isAsking) {
      next = () => ask(paragraphs, lang);
      return;
    }
    const contexts = recall(paragraphs);
    // What is checked already waits until all before it is known: what was named there may be named no more.
    const open = paragraphs.findIndex(({ text }) => of(text) === null);
    const isStale = (text: string, index: number) =>
      (open < 0 || index < open) && of(text) !== NOTHING && !known.get(text)?.settled.has(contexts[index]!);
    const isWanted = (text: string, index: number) => of(text) === null || isStale(text, index);
    const first = paragraphs.findIndex(({ text }, index) => isWanted(text, index));
    if (first < 0) return;
    const batch: number[] = [];
    let size = 0;
    for (let index = first; index < paragraphs.length; index++) {
      const { text } = paragraphs[index]!;
      const isTwice = batch.some((other) => paragraphs[other]!.text === text && contexts[other] === contexts[index]);
      if (isTwice || !isWanted(text, index)) continue;
      if (batch.length > 0 && size + text.length > AT_ONCE) break;
      batch.push(index);
      size += text.length;
    }
    isAsking = true;
    const asked = turn;
    const take = (found: readonly CheckedParagraph[]) => {
      isAsking = false;
      for (const [place, index] of batch.entries()) {
        if (found[place]) keep(paragraphs[index]!.text, found[place]);
      }
      // Those of one batch were weighed together: what they name is a context for those behind.
      const now = recall(paragraphs);
      for (const [place, index] of batch.entries()) {
        if (found[place]) keep(paragraphs[index]!.text, found[place]).settled.set(now[index]!, found[place]);
      }
      const go = next;
      next = null;
      if (asked !== turn) return;
      if (found.length > 0) onFound();
      // What is newer has asked by itself.
      if (go) go();
      else if (found.length > 0) ask(paragraphs, lang);
    };
    check(
      batch.map((index) => plain(paragraphs[index]!.text)),
      contextOf(paragraphs.slice(0, first)),
      lang,
    ).then(
      guard(take),
      // The background is out of reach: asked again when more is written.
      guard(() => take([])),
    );
  }

  /** The nearest paragraphs before that name something. */
  function contextOf(paragraphs: readonly Paragraph[]): string[] {
    const context: string[] = [];
    let size = 0;
    for (const { text } of [...paragraphs].reverse()) {
      if ((known.get(text)?.last.mentions.length ?? 0) === 0) continue;
      size += text.length;
      if (size > BEFORE) break;
      context.unshift(plain(text));
    }
    return context;
  }

  return {
    of,
    recall,
    ask,
    count: (paragraphs) =>
      paragraphs.reduce((sum, { text }) => {
        const { counts } = known.get(text)?.last ?? NOTHING;
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
