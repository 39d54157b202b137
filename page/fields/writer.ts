/**
 * Looks after the one field that has the focus. It listens to what is typed there and where the caret goes, reads the
 * field when the hand rests, and has what is new in it checked; once the field is left, nothing of that remains.
 */
import { LONGEST_DRAFT } from '../../core/draft';
import { createHit } from '../hit';
import { startHover } from '../hover';
import { closest } from '../nodes';
import { themeAt } from '../popover-theme';
import {
  type FrameDraft,
  type MarkedPage,
  type PlacedFlag,
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
import { paintInView } from './in-view';
import { createDraftMarks, type DraftMark, type TreeCaret, type Wanted } from './marks';
import { type Draft, type Paragraph, readField } from './paragraphs';
import { selectStretch } from './select';

/** A hand that rests for so long has finished its word, ms. */
const REST = 300;
/** A hand that never rests is read now and then all the same, ms. */
const LONGEST_WAIT = 2_000;
/** A look at a field that takes longer is slow, ms; after so many in a row we step back. */
const SLOW = 24;
const MOST_SLOW = 3;

interface Watched {
  readonly field: Field;
  readonly id: number;
  readonly leaving: AbortController;
  readonly observer: MutationObserver | null;
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
  const marks = createDraftMarks(paintInView(page.painter, guard));
  const ids = new WeakMap<Element, number>();
  const asked = new WeakSet<Element>();
  /** Facts that are kept already, while the settings are still on their way. */
  const keptNow = new Set<string>();
  let count = 0;
  let watched: Watched | null = null;
  /** What was written in last, for our own pages. */
  let latest: Watched | null = null;
  let timer: ReturnType<typeof setTimeout> | 0 = 0;
  let lookAt = 0;
  let latestAt = 0;

  const checks = createChecks(page, services, () => {
    if (watched) look();
  });
  const cards = createDraftCards(page, services, {
    field: () => watched && { field: watched.field, caret: watched.caret },
    doubts: () => ({ flags: listFlags(), names: listNames(), counts: checks.count(paragraphs()) }),
    keep(fact) {
      keptNow.add(fact);
      services.keepFact(fact);
      if (watched) look();
    },
    onDone: () => schedule(0),
  });
  const badge = createBadge(
    guard(() => cards.openList(badge.rect, watched!.field.element, false)),
    (field, probe) => {
      const { theme } = page.settings;
      return theme === 'auto' ? themeAt(field, probe) : theme;
    },
  );

  const paragraphs = (): readonly Paragraph[] => watched?.draft.paragraphs ?? [];

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
    const observer = field.kind === 'rich' ? new MutationObserver(guard(follow)) : null;
    const entered: Watched = {
      field,
      id,
      leaving,
      observer,
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
    const onInput = guard(() => {
      entered.isAsked = false;
      entered.isTyping = true;
      cards.typed();
      schedule(REST);
    });
    const onSelection = guard(() => {
      entered.caret = readCaret(field) ?? entered.caret;
      if (entered.waits) schedule(REST);
    });
    const onMove = guard(() => {
      entered.isTyping = false;
    });
    element.addEventListener('input', onInput, listening);
    document.addEventListener('selectionchange', onSelection, listening);
    element.addEventListener('selectionchange', onSelection, listening);
    element.addEventListener('pointerdown', onMove, listening);
    if (field.kind === 'rich') listenToPointer(entered);
    schedule(0);
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
    const { leaving, observer } = watched;
    watched = null;
    world().writing = undefined;
    clearTimeout(timer);
    timer = 0;
    leaving.abort();
    observer?.disconnect();
    checks.stop();
    marks.erase();
    badge.hide();
    cards.close();
  }

  /** Has the field looked at once nothing has been scheduled for so long, ms. */
  function schedule(wait: number): void {
    const now = performance.now();
    if (!timer) latestAt = now + LONGEST_WAIT;
    lookAt = Math.min(now + wait, latestAt);
    // A timer that is too early sees so by itself: none is set anew at every key.
    if (timer && wait > 0) return;
    clearTimeout(timer);
    timer = setTimeout(wake, wait);
  }

  const wake = guard(() => {
    const early = lookAt - performance.now();
    timer = early > 0 ? setTimeout(wake, early) : 0;
    if (!timer) look();
  });

  function follow(records: MutationRecord[]): void {
    marks.follow(records);
    schedule(REST);
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
    const draft = readField(field);
    if (draft.text !== watched.draft.text) {
      watched.generation += 1;
      watched.since = Date.now();
      services.tellChange();
    }
    watched.draft = draft;
    if (draft.text.length > LONGEST_DRAFT) {
      stepBack('long');
      return;
    }
    checks.recall(draft.paragraphs);
    watched.waits = marks.show(draft.paragraphs, wantedOf, watched.hold());
    if (field.kind === 'plain') badge.show(field.element, { names: listNames().length, doubts: listFlags().length });
    watched.slow = performance.now() - start > SLOW ? watched.slow + 1 : 0;
    if (watched.slow >= MOST_SLOW) stepBack('slow');
    else checks.ask(draft.paragraphs, langOf(field.element));
    if (watched?.isAsked && draft.paragraphs.every(({ text }) => checks.of(text) !== null)) {
      watched.isAsked = false;
      answer();
    }
  }

  function stepBack(why: StepBack): void {
    if (!watched) return;
    watched.stepBack = why;
    watched.observer?.disconnect();
    watched.leaving.abort();
    checks.stop();
    marks.erase();
    badge.hide();
  }

  /** What settings leave of what was found. */
  function wantedOf(text: string): Wanted | null {
    const found = checks.of(text);
    if (!found) return null;
    const { softMarks, hidden } = page.settings;
    const kept = world().settings?.kept ?? page.settings.kept;
    return {
      mentions: found.mentions.filter(({ soft, entity }) => (softMarks || !soft) && !hidden.includes(entity)),
      flags: found.flags.filter(({ factId }) => !kept.includes(factId) && !keptNow.has(factId)),
    };
  }

  function listFlags(): PlacedFlag[] {
    return paragraphs().flatMap(({ text, start }) =>
      (wantedOf(text)?.flags ?? []).map((flag) => ({
        ...flag,
        from: start,
        words: text.slice(flag.sentence.start, flag.sentence.end),
      })),
    );
  }

  function listNames(): { entity: string; text: string }[] {
    const held = watched && holdInValue(watched);
    const names = new Map<string, string>();
    for (const { text, start } of paragraphs()) {
      for (const { entity, start: from, end } of wantedOf(text)?.mentions ?? []) {
        if (!names.has(entity) && start + end !== held) names.set(entity, text.slice(from, end));
      }
    }
    return [...names].map(([entity, text]) => ({ entity, text }));
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
    clearTimeout(timer);
    timer = 0;
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
    const name = caret?.kind === 'plain' ? nameAtCaret(caret.start) : null;
    const { element } = watched.field;
    if (name) {
      cards.openEntity(name, placeOf(element), element);
      return true;
    }
    if (listFlags().length + listNames().length === 0) return false;
    cards.openList(placeOf(element), element, true);
    return true;
  }

  function placeOf(element: Element): () => DOMRect | null {
    return () => badge.rect() ?? (element.isConnected ? element.getBoundingClientRect() : null);
  }

  function markAtCaret({ startContainer, startOffset }: StaticRange): DraftMark | null {
    return startContainer.nodeType === Node.TEXT_NODE ? marks.markAt(startContainer as Text, startOffset) : null;
  }

  function nameAtCaret(at: number): string | null {
    for (const { text, start } of paragraphs()) {
      for (const { entity, start: from, end } of wantedOf(text)?.mentions ?? []) {
        if (start + from <= at && at <= start + end) return entity;
      }
    }
    return null;
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
      const now = readField(latest.field);
      const { text } = now;
      if (text !== latest.draft.text) {
        latest.generation += 1;
        latest.draft = now;
      }
      const { id: field, generation, since } = latest;
      return text.length > LONGEST_DRAFT
        ? null
        : { field, generation, text, lang: langOf(latest.field.element), since };
    },
    show(field: number, generation: number, start: number, end: number): boolean {
      if (latest?.id !== field || !latest.field.element.isConnected) return false;
      const now = readField(latest.field);
      if (latest.generation !== generation || now.text !== latest.draft.text) return false;
      return selectStretch(latest.field, now, { start, end });
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
