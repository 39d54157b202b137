/**
 * Where the scripts of one frame meet: a global of the extension's isolated world, which no page can see.
 * `names.js` leaves the compiled names here, `page.js` reads them, `card.js` leaves the view that draws cards.
 */
import type { Card } from '../core/model';

/** What a card hangs on: the place on the page that it explains. */
export interface Anchor {
  /** Live geometry of the mention, in viewport pixels; empty once its text is gone. */
  readonly rects: () => readonly DOMRect[];
  /** Element that holds the mention; decides theme, direction and the dialog or fullscreen layer the card joins. */
  readonly element: Element;
}

export interface CardRequest {
  readonly card: Card;
  readonly anchor: Anchor;
  /** True when opened by key: focus moves into the card and goes back on closing. */
  readonly focus: boolean;
  /** Asks for another entity's card, to open it in place. */
  readonly load: (entity: string) => Promise<Card | null>;
  /** Called once, however the card goes away. */
  readonly onClose: () => void;
}

/** What `card.js` offers. One card at a time in a frame. */
export interface CardView {
  show(request: CardRequest): void;
  /** Closes unless pinned; `force` closes always. */
  hide(force?: boolean): void;
  /** Viewport rectangle of the open card, for the safe path of the pointer; null while none is open. */
  rect(): DOMRect | null;
  isPinned(): boolean;
}

export interface World {
  /** Compiled names, as `core/spot` unpacks them. */
  names?: string;
  cardView?: CardView;
  /** Set by `page.js`: counts and steps for the background (see `platform/messages.ts`). */
  reader?: { count(): number; position(): number; hasFocus(): boolean };
}

/** The meeting place of this frame. */
export function world(): World {
  const scope = globalThis as typeof globalThis & { sidelight?: World };
  scope.sidelight ??= {};
  return scope.sidelight;
}
