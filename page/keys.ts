/** Walking from mark to mark by key. */
import { fill } from '../core/messages/say';
import { rectsOf } from './hit';
import { type Painted, painterOf } from './marks';
import type { Mark } from './readings';
import { createRing } from './ring';
import { type MarkedPage, world } from './world';

export interface Walk {
  count(): number;
  position(): number;
  step(direction: 1 | -1): boolean;
  /** Rings a mark and scrolls to it. */
  goTo(mark: Mark): void;
  /** Rings the first mark in view, where none has the ring; null where there is none. */
  take(): Mark | null;
  rest(): void;
}

export function createWalk(page: MarkedPage): Walk {
  const { readings, guard, signal } = page;
  const painter = painterOf(page);
  const ring = createRing(signal);
  let current: Mark | null = null;
  let painted: Painted | null = null;
  /** True once walking came to an end: it begins anew at the other one. */
  let isOver = false;

  function visible(): Mark[] {
    return [...readings.marks()].filter(isShown);
  }

  /** Takes the ring away, not the place: walking goes on from there. */
  function hide(): void {
    painted?.erase();
    painted = null;
    ring.hide();
  }

  function rest(): void {
    hide();
    current = null;
  }

  function go(mark: Mark, index: number, total: number): void {
    hide();
    isOver = false;
    current = mark;
    painted = painter.paint(mark.pieces, 'known-name-current');
    reveal(mark);
    const { start, end } = mark.mention;
    const name = mark.run.text.slice(start, end).replace(/\s+/g, ' ');
    ring.show(() => rectsOf(mark), index < 0 ? name : describe(name, index + 1, total));
  }

  /** Where walking starts: where the last ring was, or before the first mark of the viewport. */
  function startOf(marks: readonly Mark[], direction: 1 | -1): number {
    if (isOver) return direction > 0 ? -1 : marks.length;
    const index = current ? marks.indexOf(current) : -1;
    if (index >= 0) return index;
    const inView = marks.findIndex((mark) => (rectsOf(mark)[0]?.bottom ?? -1) >= 0);
    if (inView < 0) return marks.length;
    return direction > 0 ? inView - 1 : inView;
  }

  const onKey = guard((event: KeyboardEvent) => {
    if (event.isTrusted && event.key === 'Escape') hide();
  });
  const onPress = guard((event: Event) => {
    if (event.isTrusted) hide();
  });
  document.addEventListener('keydown', onKey, { signal, capture: true });
  document.addEventListener('pointerdown', onPress, { signal, capture: true, passive: true });
  signal.addEventListener('abort', rest);

  return {
    count: () => visible().length,
    position: () => (current && painted ? visible().indexOf(current) + 1 : 0),
    step(direction) {
      const marks = visible();
      const index = startOf(marks, direction) + direction;
      const mark = marks[index];
      if (mark) go(mark, index, marks.length);
      else rest();
      isOver = !mark;
      return !isOver;
    },
    goTo(mark) {
      const marks = visible();
      go(mark, marks.indexOf(mark), marks.length);
    },
    take() {
      if (current && !current.isGone()) return current;
      const marks = visible();
      const index = marks.findIndex((mark) => rectsOf(mark).some(isInView));
      const mark = marks[index] ?? null;
      if (mark) go(mark, index, marks.length);
      return mark;
    },
    rest,
  };
}

/** True for a mark that people could see by scrolling to it. */
function isShown(mark: Mark): boolean {
  const element = mark.pieces[0]?.node.parentElement;
  return (
    element?.isConnected === true &&
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    rectsOf(mark).length > 0
  );
}

function isInView({ top, bottom }: DOMRect): boolean {
  return bottom > 0 && top < innerHeight;
}

function reveal(mark: Mark): void {
  const rects = rectsOf(mark);
  const isClear = rects.every(({ top, bottom }) => top > innerHeight * 0.2 && bottom < innerHeight * 0.8);
  if (isClear) return;
  // The middle of the view, where no sticky header covers it; at once, whatever motion the page is fond of.
  mark.pieces[0]?.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const rect = rectsOf(mark)[0];
  // A block taller than the view: its own middle says nothing of the mark.
  if (rect && !isInView(rect)) scrollBy({ top: rect.top - innerHeight / 2, behavior: 'instant' });
}

/** "Rosatom, mark 2 of 7"; the bare name where what is said of marks was lost with the background that gave it. */
function describe(name: string, at: number, of: number): string {
  const { markLanguage } = world();
  if (!markLanguage) return name;
  const { locale, words } = markLanguage;
  return fill(words.at, { name, at: at.toLocaleString(locale), of: of.toLocaleString(locale) });
}
