/**
 * Looks after the one field that has the focus. It listens to what is typed there and where the caret goes, reads the
 * field when the hand rests, and has what is new in it checked; once the field is left, nothing of that remains.
 */
import { LONGEST_DRAFT } from '../../core/draft';
import { createHit } from '../hit';
import { startHover } from '../hover';
import { paintInView } from '../in-view';
import { closest } from '../nodes';
import { themeAt } from '../popover-theme';
import {
  type Doubts,
  type FrameDraft,
  type MarkedPage,
  type StepBack,
  type Writer,
  type WriterServices,
  world,
} from '../world';
import { createBadge } from './badge';
import { type Caret, readCaret } from './caret';
import { createChecks } from './checks';
import { createDraftCards } from './draft-cards';
import { deepActiveElement, type Field, fieldOf } from './field';
import { createFindings } from './findings';
import { createDraftMarks, type DraftMark, type TreeCaret } from './marks';
import { type Draft, forget, type Kept, type Paragraph, readField } from './paragraphs';
import { createRest } from './rest';
import { selectStretch } from './select';

/** A hand that rests for so long has finished its word, ms. */
const REST = 300;
/** A look at a field that takes longer is slow, ms; after so many in a row we step back. */
const SLOW = 24;
const MOST_SLOW = 3;

interface Watched {
  readonly field: Field;
  readonly id: number;
  readonly leaving: AbortController;
  /** What is known of the blocks of an editor. */
  readonly kept: Kept;
  readonly hold: () => TreeCaret | null;
  /** Where the caret was last. */
  caret: Caret | null;
  draft: Draft;
  generation: number;
  since: number;
  /** True from a key until the caret is moved otherwise. */
  isTyping: boolean;
  waits: boolean;
  /** Somebody has asked what there is to say, and the answer is on its way. */
  isAsked: boolean;
  slow: number;
  stepBack: StepBack | null;
}

/** Starts looking after fields, until the page's signal aborts. */
export function startWriter(page: MarkedPage, services: WriterServices): Writer {
  const { guard, signal, roots } = page;
  const view = paintInView(page, true);
  const marks = createDraftMarks(view);
  const ids = new WeakMap<Element, number>();
  const asked = new WeakSet<Element>();
  let count = 0;
  let watched: Watched | null = null;
  /** What was written in last, for our own pages. */
  let latest: Watched | null = null;
  /** Our own pages know that something has changed, and have not read it yet. */
  let isTold = false;

  const paragraphs = (): readonly Paragraph[] => watched?.draft.paragraphs ?? [];
  const rest = createRest(guard, look);
  const checks = createChecks(page, services, () => {
    if (watched) look();
  });
  const findings = createFindings(page, checks, paragraphs);
  const cards = createDraftCards(page, services, {
    field: () => watched && { field: watched.field, caret: watched.caret },
    doubts: () => ({ flags: findings.flags(), names: listNames(), counts: checks.count(paragraphs()) }),
    keep(fact) {
      findings.keep(fact);
      services.keepFact(fact);
      if (watched) look();
    },
    onDone: () => rest.after(0),
  });
  const badge = createBadge(
    guard(() => cards.openList(badge.rect, watched!.field.element, false)),
    (field, probe) => {
      const { theme } = page.settings;
      return theme === 'auto' ? themeAt(field, probe) : theme;
    },
  );

  function meet(): void {
    const active = deepActiveElement(roots);
    if (active && world().own.has(active)) return;
    const field = active && fieldOf(active);
    if (field?.element === watched?.field.element) return;
    leave();
    if (field && (!field.isCode || asked.has(field.element))) enter(field);
  }

  function enter(field: Field): void {
    const { element } = field;
    const leaving = new AbortController();
    const listening = { signal: leaving.signal, capture: true, passive: true } as const;
    const id = ids.get(element) ?? ++count;
    ids.set(element, id);
    const kept: Kept = new WeakMap();
    const follow = guard((records: MutationRecord[]) => {
      forget(kept, element, records);
      marks.follow(records);
      rest.after(REST);
    });
    const observer = field.kind === 'rich' ? new MutationObserver(follow) : null;
    const sizes = new ResizeObserver(guard(view.stir));
    const entered: Watched = {
      field,
      id,
      leaving,
      kept,
      hold: () => holdOf(entered),
      caret: readCaret(field),
      draft: { text: '', paragraphs: [] },
      generation: latest?.field.element === element ? latest.generation : 0,
      since: Date.now(),
      isTyping: false,
      waits: false,
      isAsked: false,
      slow: 0,
      stepBack: null,
    };
    watched = latest = entered;
    world().writing = element;
    observer?.observe(element, {
      childList: true,
      characterData: true,
      characterDataOldValue: true,
      subtree: true,
    });
    leaving.signal.addEventListener('abort', () => {
      observer?.disconnect();
      sizes.disconnect();
    });
    const onInput = guard(() => {
      entered.isAsked = false;
      entered.isTyping = true;
      cards.typed();
      rest.after(REST);
    });
    const onSelection = guard(() => {
      entered.caret = readCaret(field) ?? entered.caret;
      if (entered.waits) rest.after(REST);
    });
    const onMove = guard(() => {
      entered.isTyping = false;
    });
    element.addEventListener('input', onInput, listening);
    document.addEventListener('selectionchange', onSelection, listening);
    element.addEventListener('selectionchange', onSelection, listening);
    element.addEventListener('pointerdown', onMove, listening);
    if (field.kind === 'rich') {
      // What is in view changes as the draft grows and as it is scrolled.
      sizes.observe(element);
      for (const name of ['scroll', 'resize']) addEventListener(name, guard(view.stir), listening);
      listenToPointer(entered);
    }
    rest.after(0);
  }

  /** Marks of a draft answer to the pointer as those of a page do, but never to a click or a tap. */
  function listenToPointer({ leaving }: Watched): void {
    const scope = { ...page, readings: marks, signal: leaving.signal };
    const hit = createHit({ readings: marks, roots });
    const hover = startHover(scope, {
      hit,
      ignoresClicks: true,
      card: () => world().cardView?.rect() ?? null,
      isPinned: () => world().cardView?.isPinned() ?? false,
      prepare: (mark) => cards.prepare(mark as DraftMark),
      open: (mark) => cards.open(mark as DraftMark, false, () => hover.release()),
      close: cards.close,
    });
  }

  function leave(): void {
    if (!watched) return;
    stopLooking(watched);
    watched = null;
    world().writing = undefined;
    cards.close();
  }

  function stopLooking({ leaving }: Watched): void {
    rest.stop();
    leaving.abort();
    checks.stop();
    marks.erase();
    badge.hide();
  }

  /** Reads the field, has checked what is new, and shows what is known. */
  function look(): void {
    if (!watched || watched.stepBack) return;
    const { field } = watched;
    if (!field.element.isConnected) {
      leave();
      return;
    }
    const start = performance.now();
    const { length } = paragraphs();
    const draft = read(watched, watched.kept);
    // What stood below has come up.
    if (draft.paragraphs.length < length) view.stir();
    if (draft.text.length > LONGEST_DRAFT) {
      stepBack('long');
      return;
    }
    checks.recall(draft.paragraphs);
    watched.waits = marks.show(draft.paragraphs, findings.of, watched.hold());
    if (field.kind === 'plain')
      badge.show(field.element, { names: listNames().length, doubts: findings.flags().length });
    watched.slow = performance.now() - start > SLOW ? watched.slow + 1 : 0;
    if (watched.slow >= MOST_SLOW) stepBack('slow');
    else checks.ask(draft.paragraphs, langOf(field.element));
    if (watched?.isAsked && draft.paragraphs.every(({ text }) => checks.of(text) !== null)) {
      watched.isAsked = false;
      answer();
    }
  }

  /** Reads what is written now, and tells our own pages once that it is something else than what they know. */
  function read(writing: Watched, kept?: Kept): Draft {
    const draft = readField(writing.field, page.tree, kept);
    if (draft.text !== writing.draft.text) {
      writing.generation += 1;
      writing.since = Date.now();
      if (!isTold) services.tellChange();
      isTold = true;
    }
    writing.draft = draft;
    return draft;
  }

  function stepBack(why: StepBack): void {
    if (!watched) return;
    watched.stepBack = why;
    stopLooking(watched);
  }

  function listNames(): Doubts['names'] {
    return findings.names(watched ? holdInValue(watched) : -1);
  }

  /** What there is to say where the caret is, or of all. */
  function ask(): boolean {
    const active = deepActiveElement(roots);
    const field = active && fieldOf(active);
    if (field?.isCode && !watched) {
      asked.add(field.element);
      enter(field);
    }
    if (!watched || watched.stepBack) return false;
    rest.stop();
    look();
    // What is being checked is worth waiting for.
    watched.isAsked = paragraphs().some(({ text }) => checks.of(text) === null);
    return watched.isAsked || answer();
  }

  function answer(): boolean {
    if (!watched) return false;
    const caret = readCaret(watched.field) ?? watched.caret;
    watched.caret = caret;
    const mark = caret?.kind === 'rich' ? markAtCaret(caret.range) : null;
    if (mark) {
      cards.open(mark, true, () => {});
      return true;
    }
    const name = caret?.kind === 'plain' ? findings.entityAt(caret.start) : null;
    const { element } = watched.field;
    if (name) {
      cards.openEntity(name, placeOf(element), element);
      return true;
    }
    if (findings.flags().length + listNames().length === 0) return false;
    cards.openList(placeOf(element), element, true);
    return true;
  }

  function placeOf(element: Element): () => DOMRect | null {
    return () => badge.rect() ?? (element.isConnected ? element.getBoundingClientRect() : null);
  }

  function markAtCaret({ startContainer, startOffset }: StaticRange): DraftMark | null {
    return startContainer.nodeType === Node.TEXT_NODE ? marks.markAt(startContainer as Text, startOffset) : null;
  }

  addEventListener('focusin', guard(meet), { signal, capture: true, passive: true });
  // A focus that goes on within one shadow root is heard of by what is typed there alone.
  addEventListener('input', guard(meetIfNew), { signal, capture: true, passive: true });
  addEventListener(
    'focusout',
    guard(() => {
      // Where the focus goes is known once it is there.
      setTimeout(guard(meetIfLeft), 0);
    }),
    { signal, capture: true, passive: true },
  );
  signal.addEventListener('abort', leave);

  function meetIfNew(): void {
    if (!watched?.field.element.contains(document.activeElement)) meet();
  }

  /** A window that is left keeps its focus for later; a card of ours borrows it. */
  function meetIfLeft(): void {
    const active = deepActiveElement(roots);
    if (watched && active !== watched.field.element && !watched.field.element.contains(active)) meet();
  }

  const draft = {
    read(): FrameDraft | null {
      if (!latest?.field.element.isConnected) return null;
      // Whoever asks need not be told.
      isTold = true;
      const { text } = read(latest);
      isTold = false;
      const { id: field, generation, since } = latest;
      return text.length > LONGEST_DRAFT
        ? null
        : { field, generation, text, lang: langOf(latest.field.element), since };
    },
    show(field: number, generation: number, start: number, end: number): boolean {
      if (latest?.id !== field || !latest.field.element.isConnected) return false;
      const now = read(latest);
      return latest.generation === generation && selectStretch(latest.field, now, { start, end });
    },
  };
  world().draft = draft;
  signal.addEventListener('abort', () => {
    if (world().draft === draft) delete world().draft;
  });
  meet();
  return {
    ask,
    get stepBack() {
      return watched?.stepBack ?? null;
    },
  };
}

function holdOf({ field, isTyping }: Watched): TreeCaret | null {
  const caret = isTyping && field.kind === 'rich' ? readCaret(field) : null;
  if (caret?.kind !== 'rich' || !caret.range.collapsed) return null;
  return { node: caret.range.startContainer, offset: caret.range.startOffset };
}

/** Where a word is still being written in a field that keeps its text to itself; -1 where none is. */
function holdInValue({ field, isTyping, caret }: Watched): number {
  return isTyping && field.kind === 'plain' && caret?.kind === 'plain' ? caret.end : -1;
}

function langOf(element: Element): string | null {
  return closest(element, '[lang]')?.getAttribute('lang') || null;
}
