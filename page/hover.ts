/** The pointer's side of reading: listens, asks `intent.ts` what it means, and opens or closes the card. */
import type { Hit } from './hit';
import { advanceIntent, type Box, heldIntent, type IntentEvent, idleIntent } from './intent';
import { closest } from './nodes';
import type { Mark } from './readings';
import type { MarkedPage } from './world';

export interface HoverOptions {
  /** True where a click or a tap is never meant for us. */
  readonly ignoresClicks?: boolean;
  readonly hit: Hit;
  readonly card: () => Box | null;
  /** True while the card stays whatever the pointer does. */
  readonly isPinned: () => boolean;
  /** The pointer slows down over a mark: its card may be wanted soon. */
  readonly prepare: (mark: Mark) => void;
  readonly open: (mark: Mark) => void;
  readonly close: () => void;
}

export interface Hover {
  /** The card now belongs to a mark that was chosen by key or touch. */
  hold(mark: Mark): void;
  /** The card has gone, or never came. */
  release(): void;
}

/** What a tap is meant for, when it is not meant for us. */
const CONTROL =
  'a[href],area,button,input,select,textarea,label,summary,option,video,audio,[role=button],[role=link],[onclick]';

export function startHover(
  { settings, guard, signal }: Pick<MarkedPage, 'settings' | 'guard' | 'signal'>,
  options: HoverOptions,
): Hover {
  const { hit } = options;
  const { open } = settings;
  let intent = idleIntent<Mark>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let timerAt = 0;
  /** What lies under the pointer, while the browser tells of that. */
  let over: Element | null = null;

  const around = {
    targetAt: ({ x, y }: { x: number; y: number }, isThorough: boolean) => {
      const mark = isThorough ? hit.through(x, y) : hit.at(x, y, over);
      return mark && !isSelected(mark) ? mark : null;
    },
    card: options.card,
    dwell: open === 'hover' ? settings.hoverDelay : Number.POSITIVE_INFINITY,
  };

  function send(event: IntentEvent): void {
    if (options.isPinned() && event.type !== 'closed') return;
    const next = advanceIntent(intent, event, around);
    intent = next.intent;
    for (const wish of next.wishes) {
      if (wish.type === 'prepare') open === 'hover' && options.prepare(wish.target);
      else if (wish.type === 'open') options.open(wish.target);
      else options.close();
    }
    wait();
  }

  function sendFrom(target: EventTarget | null, event: IntentEvent): void {
    over = target instanceof Element ? target : null;
    send(event);
    over = null;
  }

  /** A timer that comes too early stays, and is set anew when it comes: each move puts off what the one before awaited. */
  function wait(): void {
    const { wakeAt } = intent;
    if (wakeAt === null || wakeAt === Number.POSITIVE_INFINITY || (timer !== undefined && timerAt <= wakeAt)) return;
    clearTimeout(timer);
    timerAt = wakeAt;
    timer = setTimeout(wake, Math.max(0, wakeAt - performance.now()));
  }

  const wake = guard(() => {
    timer = undefined;
    send({ type: 'wake', t: performance.now() });
  });

  /** Only what people do counts: a page can dispatch events too. */
  function listen<Name extends keyof DocumentEventMap>(
    name: Name,
    handle: (event: DocumentEventMap[Name], t: number) => void,
  ): void {
    const listener = guard((event: Event) => {
      if (event.isTrusted) handle(event as DocumentEventMap[Name], performance.now());
    });
    document.addEventListener(name, listener, { signal, capture: true, passive: true });
  }

  listen('pointermove', ({ clientX: x, clientY: y, buttons, pointerType, target }, t) => {
    if (pointerType === 'touch') return;
    sendFrom(target, buttons === 0 ? { type: 'move', x, y, t } : { type: 'disturb', t });
  });
  listen('pointerdown', ({ pointerType, target }, t) => {
    if (pointerType !== 'touch') sendFrom(target, { type: 'press', t });
  });
  listen('pointerout', ({ relatedTarget, pointerType }, t) => {
    if (relatedTarget === null && pointerType !== 'touch') send({ type: 'leave', t });
  });
  for (const name of ['dragstart', 'scroll', 'wheel'] as const) listen(name, (_, t) => send({ type: 'disturb', t }));
  listen('keydown', ({ key }, t) => {
    if (!MODIFIERS.has(key)) send({ type: 'disturb', t });
  });
  listen('click', (event, t) => {
    const isTouch = (event as PointerEvent).pointerType === 'touch';
    if (options.ignoresClicks || open === 'keys' || (!isTouch && open === 'hover')) return;
    const { clientX: x, clientY: y } = event;
    const mark = closest(event.target as Element, CONTROL) ? null : around.targetAt({ x, y }, false);
    if (mark) {
      options.prepare(mark);
      options.open(mark);
      intent = heldIntent(intent, mark);
    } else if (isTouch && intent.open) {
      send({ type: 'move', x, y, t });
      send({ type: 'press', t });
    }
  });
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    hold(mark) {
      intent = heldIntent(intent, mark);
      wait();
    },
    release() {
      send({ type: 'closed', t: performance.now() });
    },
  };
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph']);

/** A card over a selection would be in the way of what the selection is for. */
function isSelected(mark: Mark): boolean {
  const selection = getSelection();
  return selection?.type === 'Range' && selection.containsNode(mark.pieces[0]!.node, true);
}
