import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Stretch } from '../core/check/survey';

/** A row of a list that leads to a place in a draft. Rows are in the order of their parts, then of the draft. */
export interface Place extends Stretch {
  readonly part: number;
}

/** A walk through the rows of a list, as the rows see it. */
export interface Walk {
  /** The row that was visited last, by {@link idOf}; null where there is none, or where it has gone. */
  readonly current: string | null;
  /** The row that Tab stops at. */
  readonly stop: string | null;
  /** Takes the writer to a stretch of the draft, with the focus in it or without. */
  visit(place: Place, stretch: Stretch, focus: boolean): void;
}

export interface WalkState extends Walk {
  readonly list: RefObject<HTMLElement | null>;
  /** Which row is current, from 1; 0 for none. */
  readonly position: number;
  /** True where the draft no longer has the place that was last asked for. */
  readonly isGone: boolean;
  step(by: 1 | -1): void;
  /** Hears the arrows, Home and End while the focus is in a row. */
  onKey(stroke: KeyboardEvent): void;
}

export function idOf({ part, start }: Place): string {
  return `${part}-${start}`;
}

/**
 * Walks the rows of a list: by the arrows from row to row, by F8 and Shift+F8 from anywhere beside it. A walk goes on
 * from where it was although the draft was changed meanwhile.
 *
 * @param places the rows, in their order
 * @param onShow shows a stretch of the draft; says whether it is still there
 */
export function useWalk(
  places: readonly Place[],
  onShow: (stretch: Stretch, focus: boolean) => Promise<boolean>,
): WalkState {
  const [at, setAt] = useState<Place | null>(null);
  const [isGone, setGone] = useState(false);
  const list = useRef<HTMLElement>(null);
  // Keys that repeat come faster than the list is drawn.
  const latest = useRef(at);

  const indexOf = (wanted: string | undefined) => places.findIndex((place) => idOf(place) === wanted);
  const index = at ? indexOf(idOf(at)) : -1;
  const current = places[index];

  const visit = (place: Place, stretch: Stretch, focus: boolean) => {
    latest.current = place;
    setAt(place);
    void onShow(stretch, focus)
      .catch(() => false)
      .then((isThere) => setGone(!isThere));
  };
  const goTo = (place: Place | undefined) => {
    if (!place) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-place="${idOf(place)}"]`);
    if (isRow(document.activeElement)) row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
    visit(place, place, false);
  };
  const step = (by: 1 | -1, from = latest.current ? indexOf(idOf(latest.current)) : -1) => {
    const last = latest.current;
    const next = places[from]
      ? places[from + by]
      : by > 0
        ? places.find((place) => isAfter(place, last))
        : places.findLast((place) => isBefore(place, last));
    goTo(next ?? places.at(by > 0 ? 0 : -1));
  };
  const onKey = (stroke: KeyboardEvent) => {
    const row = stroke.target as HTMLElement;
    if (!isRow(row)) return;
    const from = indexOf(row.dataset.place);
    if (stroke.key === 'ArrowDown') step(1, from);
    else if (stroke.key === 'ArrowUp') step(-1, from);
    else if (stroke.key === 'Home') goTo(places[0]);
    else if (stroke.key === 'End') goTo(places.at(-1));
    else return;
    stroke.preventDefault();
  };
  useLayoutEffect(() => {
    const hear = (stroke: KeyboardEvent) => {
      if (stroke.key !== 'F8' || stroke.ctrlKey || stroke.altKey || stroke.metaKey) return;
      stroke.preventDefault();
      step(stroke.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  });

  return {
    list,
    current: current ? idOf(current) : null,
    stop: places.length > 0 ? idOf(current ?? places[0]!) : null,
    position: index + 1,
    isGone,
    visit,
    step,
    onKey,
  };
}

function isRow(element: Element | null): boolean {
  return element?.hasAttribute('data-place') ?? false;
}

function isAfter(place: Place, at: Place | null): boolean {
  return at === null || place.part > at.part || (place.part === at.part && place.start > at.start);
}

function isBefore(place: Place, at: Place | null): boolean {
  return at === null || place.part < at.part || (place.part === at.part && place.start < at.start);
}
