/**
 * Reading one frame: scanning feeds the readings, the readings paint marks, pointer and keys open cards.
 * Whatever goes wrong in here ends in here: the marks go, the page never notices.
 */
import type { Card } from '../core/model';
import { decideMentions, findInBlock, type Names } from '../core/spot';
import { createCards } from './cards';
import { createHit } from './hit';
import { type Hover, startHover } from './hover';
import { createWalk } from './keys';
import { createPainter } from './marks';
import { createReadings } from './readings';
import { startScan } from './scan';
import { type FrameReader, world } from './world';

export interface ReaderOptions {
  readonly names: Names;
  /** The shadow root of an element, open or closed. */
  readonly openRoot: (element: Element) => ShadowRoot | null;
  /** False once the extension is gone from under this page. */
  readonly isAlive: () => boolean;
  /** The card of an entity, facts that fit the sentence first. */
  readonly requestCard: (entity: string, sentence: string) => Promise<Card | null>;
  /** Brings what draws cards into this frame: afterwards `world().cardView` is there. */
  readonly loadCardView: () => Promise<unknown>;
}

/** Frames smaller than this hold nothing to read: counters, pixels, helpers of players. CSS px. */
const SMALLEST = 50;

/** Starts reading this frame, once it is big enough to hold a text. */
export function createReader(options: ReaderOptions): FrameReader {
  const { names } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let failure: string | null = null;

  function guard<Args extends readonly unknown[]>(work: (...args: Args) => void): (...args: Args) => void {
    return (...args) => {
      if (signal.aborted) return;
      try {
        if (options.isAlive()) work(...args);
        else stopping.abort();
      } catch (error) {
        failure = String(error);
        stopping.abort();
      }
    };
  }

  const painter = createPainter();
  signal.addEventListener('abort', painter.stop);
  const readings = createReadings(
    { find: (text) => findInBlock(text, names), decide: (weighed) => decideMentions(weighed, names) },
    painter,
  );
  const roots = new Set<ShadowRoot>();
  const walk = createWalk({ readings, painter, guard, signal });
  let hover: Hover | null = null;
  const cards = createCards({ ...options, guard, signal, onGone: () => hover?.release() });

  const start = guard(() => {
    if (hover || innerWidth < SMALLEST || innerHeight < SMALLEST) return;
    startScan({ ...readings, ...options, stir: painter.repair, roots, guard, signal });
    hover = startHover({
      hit: createHit(readings, roots),
      card: () => world().cardView?.rect() ?? null,
      isPinned: () => world().cardView?.isPinned() ?? false,
      prepare: cards.prepare,
      open: (mark) => cards.open(mark, false),
      close: cards.close,
      guard,
      signal,
    });
    const repair = guard(painter.repair);
    for (const name of ['scroll', 'pointerdown', 'focusin', 'visibilitychange']) {
      document.addEventListener(name, repair, { signal, capture: true, passive: true });
    }
    addEventListener('pageshow', repair, { signal });
  });
  addEventListener('resize', start, { signal, passive: true });
  start();

  return {
    count: walk.count,
    position: walk.position,
    hasFocus: () => document.hasFocus() && !/^i?frame$/.test(document.activeElement?.localName ?? ''),
    step: walk.step,
    openCard() {
      const mark = walk.take();
      if (!mark) return false;
      cards.open(mark, true);
      hover?.hold(mark);
      return true;
    },
    rest: walk.rest,
    mentions: () =>
      [...readings.mentions()].map(({ mention, run, isMarked }) => ({
        text: run.text.slice(mention.start, mention.end),
        entity: mention.entity,
        soft: mention.soft,
        marked: isMarked,
      })),
    stop: () => stopping.abort(),
    get failure() {
      return failure;
    },
  };
}
