/**
 * Reading one frame: scanning feeds the readings, the readings paint marks. What decides, and pointer and keys, come
 * with the first name that is found.
 * Whatever goes wrong in here ends in here: the marks go, the page never notices.
 */
import type { PageSettings } from '../core/page-settings';
import type { Candidate } from '../core/spot';
import { type BareNames, findInBlock, holdsName } from '../core/spot/names';
import { createReadings } from './readings';
import { startScan } from './scan';
import { isBreak, walk } from './walk';
import { type FrameReader, type Hands, type MarkedPage, type Writer, world } from './world';

export interface ReaderOptions {
  readonly names: BareNames;
  readonly settings: PageSettings;
  /** The shadow root of an element, open or closed. */
  readonly openRoot: (element: Element) => ShadowRoot | null;
  /** False once the extension is gone from under this page. */
  readonly isAlive: () => boolean;
  /** Brings the script that decides, and pointer and keys, into this frame: afterwards `world().createHands` is there. */
  readonly loadHands: () => Promise<unknown>;
  /** Brings the script for fields into this frame: afterwards `world().createWriter` is there. */
  readonly loadWriter: () => Promise<unknown>;
  /** Tells those who show what this page speaks of that it has changed. */
  readonly tellChange: () => Promise<unknown>;
  /** Begins with another reader: the page has another root, and may have written its whole document anew. */
  readonly readAnew: () => void;
  /** Closes the card that another frame of this tab may have open. */
  readonly closeCards: () => Promise<unknown>;
}

/** Frames smaller than this hold nothing to read: counters, pixels, helpers of players. CSS px. */
const SMALLEST = 50;

/** Changes that come together are told together: how long the first of them waits, in ms. */
const GATHER = 250;

/** So long an answer to whether the extension is still there holds good, ms. */
const STILL_ALIVE = 250;

/** True for what looks like a field, or may have one in its shadow; the script for fields looks closer. */
function mayHoldField(element: Element): boolean {
  return (
    element.matches('textarea,input:not([type]),input[type=text i]') ||
    (element as HTMLElement).isContentEditable ||
    element.shadowRoot !== null ||
    element.localName.includes('-')
  );
}

/** Starts reading this frame, once it is big enough to hold a text. */
export function createReader(options: ReaderOptions): FrameReader {
  const { names, settings } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let failure: string | null = null;
  let hands: Hands | null = null;
  let isReading = false;
  let isLoading = false;
  let writer: Writer | null = null;
  let isBringing = false;
  let resume = () => {};
  let askedAt = Number.NEGATIVE_INFINITY;
  let telling: ReturnType<typeof setTimeout> | 0 = 0;

  /** Asking is a call of the extension API, and some callbacks come several times a key. */
  function isAlive(): boolean {
    const now = performance.now();
    if (now - askedAt < STILL_ALIVE) return true;
    askedAt = now;
    return options.isAlive();
  }

  function guard<Args extends readonly unknown[]>(work: (...args: Args) => void): (...args: Args) => void {
    return (...args) => {
      if (signal.aborted) return;
      try {
        if (isAlive()) work(...args);
        else stopping.abort();
      } catch (error) {
        if (options.isAlive()) failure = String(error);
        stopping.abort();
        tellSoon();
      }
    };
  }

  const finder = {
    find: (text: string) => findInBlock(text, names),
    holdsName: (candidates: readonly Candidate[]) => holdsName(candidates, names),
  };
  const readings = createReadings(finder, settings.density, grow, tellSoon);
  const page: MarkedPage = {
    names,
    settings,
    readings,
    painter: null,
    roots: new Set<ShadowRoot>(),
    guard,
    signal,
    isTelling: (text: string) => finder.find(text).length > 0,
    tree: { walk, isBreak },
  };

  function tellSoon(): void {
    if (telling) return;
    telling = setTimeout(() => {
      telling = 0;
      if (options.isAlive()) options.tellChange().catch(() => {});
    }, GATHER);
  }

  /** Most pages hold no name at all. Asked again at the next name, should the background be out of reach. */
  function grow(): void {
    if (hands || isLoading) return;
    isLoading = true;
    const settle = guard(() => {
      isLoading = false;
      hands = world().createHands?.(page) ?? null;
      if (hands) readings.weighBy(hands.weigh, hands.painter);
      resume();
    });
    options.loadHands().then(settle, settle);
  }

  /** Most pages are never written in. */
  const meetField = guard(() => {
    const active = document.activeElement;
    if (writer || isBringing || !active || !mayHoldField(active)) return;
    isBringing = true;
    const settle = guard(() => {
      isBringing = false;
      writer = world().createWriter?.(page) ?? null;
    });
    options.loadWriter().then(settle, settle);
  });

  const start = guard(() => {
    if (isReading || innerWidth < SMALLEST || innerHeight < SMALLEST) return;
    isReading = true;
    resume = startScan(page, options.openRoot, () => isLoading, options.readAnew);
  });
  const dismiss = guard((event: KeyboardEvent) => {
    if (event.isTrusted && event.key === 'Escape' && (window.length > 0 || parent !== window))
      options.closeCards().catch(() => {});
  });
  addEventListener('keydown', dismiss, { signal, capture: true });
  if (settings.writing) {
    addEventListener('focusin', meetField, { signal, capture: true, passive: true });
    meetField();
  }
  addEventListener('resize', start, { signal, passive: true });
  start();

  return {
    count: () => hands?.count() ?? 0,
    position: () => hands?.position() ?? 0,
    hasFocus: () => document.hasFocus() && !/^i?frame$/.test(document.activeElement?.localName ?? ''),
    step: (direction) => hands?.step(direction) ?? false,
    openCard: () => writer?.ask() || (hands?.openCard() ?? false),
    show: (index, focus) => hands?.show(index, focus) ?? false,
    rest: () => hands?.rest(),
    mentions: readings.mentions,
    stop: () => stopping.abort(),
    isWriting: () => writer !== null,
    get stepBack() {
      return writer?.stepBack ?? null;
    },
    get failure() {
      return failure;
    },
  };
}
