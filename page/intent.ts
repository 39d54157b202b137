/**
 * What a pointer means: whether it goes past a mark, rests on it, or is on its way into the card.
 * Pure: events in, next state and wishes out. Times are milliseconds, places viewport pixels.
 *
 * The speed gate is that of readers who know (0.5 px/ms over two samples); dwell and grace are those of the
 * encyclopaedia previews that millions use every day, the dwell a little longer since nothing here asks to be read.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type IntentEvent =
  | ({ readonly type: 'move'; readonly t: number } & Point)
  /** Time has come to {@link Intent.wakeAt}. */
  | { readonly type: 'wake'; readonly t: number }
  /** Something else is being done: a key, a scroll, a drag. */
  | { readonly type: 'disturb'; readonly t: number }
  /** A button or a finger went down. */
  | { readonly type: 'press'; readonly t: number }
  /** The pointer left the window. */
  | { readonly type: 'leave'; readonly t: number }
  /** The card went away by itself: Escape, its button. */
  | { readonly type: 'closed'; readonly t: number };

/** What is under a point now. Asked only when it matters: asking is what costs. */
export interface Surroundings<Target> {
  readonly targetAt: (point: Point, isThorough: boolean) => Target | null;
  readonly card: () => Box | null;
  /** How long the pointer rests on a target before it is meant; {@link DWELL} unless told. */
  readonly dwell?: number;
}

export interface Intent<Target> {
  readonly last: (Point & { readonly t: number }) | null;
  /** px/ms. */
  readonly speed: number;
  readonly aim: { readonly target: Target; readonly since: number; readonly at: Point } | null;
  /** What the card was opened for. `held` by key or touch, it does not go when the pointer does. */
  readonly open: { readonly target: Target; readonly held: boolean } | null;
  /** Where and when the pointer left the mark of the open card. */
  readonly exit: { readonly from: Point; readonly since: number } | null;
  /** Not to be opened again before the pointer has left it. */
  readonly muted: Target | null;
  /** Nothing is aimed at before this time, */
  readonly quietUntil: number;
  /** nor before the pointer moves: a mark that was scrolled under it was not chosen. */
  readonly isMoved: boolean;
  readonly wakeAt: number | null;
}

export type Wish<Target> =
  | { readonly type: 'prepare'; readonly target: Target }
  | { readonly type: 'open'; readonly target: Target }
  | { readonly type: 'close' };

export const SPEED_GATE = 0.5;
export const DWELL = 180;
export const GRACE = 300;
/** Without a move for so long, a pointer rests. */
const REST = 50;
/** After a key, a scroll or a drag nothing opens for so long. */
const QUIET = 300;
/** A pointer that wanders farther than this over a mark, px, is on its way somewhere: its dwell begins anew. */
const WANDER = 10;
/** Slack around the card and the way to it, px. */
const MARGIN = 8;
/** Counts as fast until moves say otherwise, px/ms. */
const FAST = 2;

export function idleIntent<Target>(): Intent<Target> {
  return {
    last: null,
    speed: 0,
    aim: null,
    open: null,
    exit: null,
    muted: null,
    quietUntil: 0,
    isMoved: false,
    wakeAt: null,
  };
}

/** The intent of a card that was opened by key or touch. */
export function heldIntent<Target>(intent: Intent<Target>, target: Target): Intent<Target> {
  return { ...intent, aim: null, exit: null, open: { target, held: true }, muted: target, wakeAt: null };
}

/** What follows from one event. */
export function advanceIntent<Target>(
  intent: Intent<Target>,
  event: IntentEvent,
  around: Surroundings<Target>,
): { readonly intent: Intent<Target>; readonly wishes: readonly Wish<Target>[] } {
  switch (event.type) {
    case 'move':
      return move(intent, event, around);
    case 'wake':
      return wake(intent, event.t, around);
    case 'disturb': {
      const { last, open } = intent;
      const quiet = { ...intent, aim: null, speed: FAST, quietUntil: event.t + QUIET, isMoved: false, wakeAt: null };
      return open && last ? consider(quiet, last, event.t, around) : still(quiet);
    }
    case 'press': {
      const { last, open } = intent;
      const muted = last && around.targetAt(last, false);
      const calm = { ...intent, aim: null, speed: FAST, muted, wakeAt: intent.exit ? intent.wakeAt : null };
      const keeps = !open || muted === open.target || (last !== null && isIn(around.card(), last));
      return keeps ? still(calm) : shut(calm);
    }
    case 'leave': {
      const { last, open } = intent;
      if (!open || open.held || !last) return still({ ...intent, aim: null, wakeAt: null });
      return still({ ...intent, aim: null, exit: { from: last, since: event.t }, wakeAt: event.t + GRACE });
    }
    case 'closed': {
      const { last, open } = intent;
      // On another mark by now: the next one may open; on the same: not before the pointer has left it.
      const muted = open?.target ?? (last && around.targetAt(last, false));
      return still({ ...intent, open: null, exit: null, aim: null, muted, wakeAt: null });
    }
  }
}

type Next<Target> = { intent: Intent<Target>; wishes: readonly Wish<Target>[] };

function still<Target>(intent: Intent<Target>): Next<Target> {
  return { intent, wishes: [] };
}

function shut<Target>(intent: Intent<Target>): Next<Target> {
  return { intent: { ...intent, open: null, exit: null }, wishes: [{ type: 'close' }] };
}

function move<Target>(
  before: Intent<Target>,
  { x, y, t }: Point & { readonly t: number },
  around: Surroundings<Target>,
): Next<Target> {
  const { last } = before;
  // Browsers send a move when the page scrolls under a still pointer.
  if (last && last.x === x && last.y === y) return still(before);
  const pace = last ? Math.hypot(x - last.x, y - last.y) / Math.max(t - last.t, 1) : FAST;
  const intent = { ...before, last: { x, y, t }, isMoved: true, speed: (before.speed + Math.min(pace, FAST)) / 2 };
  return consider(intent, last, t, around);
}

function wake<Target>(intent: Intent<Target>, t: number, around: Surroundings<Target>): Next<Target> {
  const { aim, exit, last } = intent;
  if (intent.wakeAt === null || t < intent.wakeAt) return still(intent);
  if (aim && t >= aim.since + dwellOf(around)) {
    const open = { target: aim.target, held: false };
    return {
      intent: { ...intent, aim: null, exit: null, open, muted: null, wakeAt: null },
      wishes: [{ type: 'open', target: aim.target }],
    };
  }
  if (exit && t >= exit.since + GRACE) return shut({ ...intent, wakeAt: aim && aim.since + dwellOf(around) });
  return last ? consider({ ...intent, speed: 0 }, last, t, around) : still({ ...intent, wakeAt: null });
}

/** Weighs where the pointer is now. `before` is where it was. */
function consider<Target>(
  intent: Intent<Target>,
  before: Point | null,
  t: number,
  around: Surroundings<Target>,
): Next<Target> {
  const { open, last, speed } = intent;
  if (!last) return still(intent);
  const card = open ? around.card() : null;
  if (open && (open.held || isIn(card, last))) return still({ ...intent, aim: null, exit: null, wakeAt: null });

  const isCalm = speed <= SPEED_GATE;
  const isResting = speed === 0;
  // Fast and with no card open, what lies below does not matter yet.
  const target = isCalm || open ? around.targetAt(last, isResting || open !== null) : null;
  if (open && target === open.target) return still({ ...intent, aim: null, exit: null, wakeAt: null });

  let exit = intent.exit;
  if (open) {
    exit ??= { from: before ?? last, since: t };
    if (!isResting && isOnTheWay(exit.from, last, card)) {
      return still({ ...intent, aim: null, exit: { ...exit, since: t }, wakeAt: t + GRACE });
    }
  }
  const muted = isCalm && target !== intent.muted ? null : intent.muted;
  const isAim = isCalm && intent.isMoved && target !== null && target !== muted;
  const isKept =
    intent.aim?.target === target && Math.hypot(last.x - intent.aim.at.x, last.y - intent.aim.at.y) <= WANDER;
  const aim = !isAim ? null : isKept ? intent.aim : { target, since: Math.max(t, intent.quietUntil), at: last };
  const wishes: readonly Wish<Target>[] =
    aim && aim.target !== intent.aim?.target ? [{ type: 'prepare', target: aim.target }] : [];
  const times = [aim && aim.since + dwellOf(around), exit && exit.since + GRACE, isResting || aim ? null : t + REST];
  const wakeAt = times.reduce((a, b) => (a === null ? b : b === null ? a : Math.min(a, b)), null);
  return { intent: { ...intent, exit, muted, aim, wakeAt }, wishes };
}

function dwellOf({ dwell = DWELL }: { readonly dwell?: number }): number {
  return dwell;
}

function isIn(box: Box | null, { x, y }: Point): boolean {
  return (
    box !== null &&
    box.left - MARGIN <= x &&
    x <= box.right + MARGIN &&
    box.top - MARGIN <= y &&
    y <= box.bottom + MARGIN
  );
}

/** True within the cone from where the pointer left the mark to the edges of the card. */
function isOnTheWay(from: Point, at: Point, card: Box | null): boolean {
  if (!card) return false;
  // The ray from `from` through `at` must still meet the card at or beyond `at`.
  let enter = 0;
  let leave = Number.POSITIVE_INFINITY;
  for (const [origin, delta, low, high] of [
    [from.x, at.x - from.x, card.left - MARGIN, card.right + MARGIN],
    [from.y, at.y - from.y, card.top - MARGIN, card.bottom + MARGIN],
  ] as const) {
    if (delta === 0) {
      if (origin < low || origin > high) return false;
      continue;
    }
    const [near, far] = delta > 0 ? [low, high] : [high, low];
    enter = Math.max(enter, (near - origin) / delta);
    leave = Math.min(leave, (far - origin) / delta);
  }
  return enter <= leave && leave >= 1;
}
