import type { ComponentChildren } from 'preact';
import type { Stretch } from '../core/check/survey';
import { idOf, type Place, type Walk } from './walk';

export interface PlaceButtonProps {
  readonly class: string;
  readonly place: Place;
  /** Where in the draft it leads; to the place itself where left out. */
  readonly stretch?: Stretch | undefined;
  readonly walk: Walk;
  readonly onVisit?: () => void;
  readonly children: ComponentChildren;
}

/** A row that leads to a place in a draft. One of all rows is a stop for Tab; the arrows walk the others. */
export function PlaceButton({ place, stretch = place, walk, onVisit, children, ...props }: PlaceButtonProps) {
  const id = idOf(place);
  return (
    <button
      type="button"
      class={props.class}
      data-place={id}
      aria-current={id === walk.current}
      tabIndex={id === walk.stop ? 0 : -1}
      onClick={() => {
        walk.visit(place, stretch, true);
        onVisit?.();
      }}
    >
      {children}
    </button>
  );
}
