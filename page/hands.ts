/** What a frame gets once a name was found in it: deciding what is meant, pointer and keys. */
import type { Mention } from '../core/model';
import { createWeigher, type Names } from '../core/spot';
import { type CardServices, createCards } from './cards';
import { createHit, rectsOf } from './hit';
import { startHover } from './hover';
import { paintInView } from './in-view';
import { createWalk } from './keys';
import { painterOf } from './marks';
import { type Hands, type MarkedPage, world } from './world';

/**
 * True where the browser can wait between two looks at what is in view: only Chromium can, which alone draws all marks of
 * a page anew at each of its changes.
 */
const WAITS = 'delay' in IntersectionObserver.prototype;

/** Starts listening to pointer and keys, until the page's signal aborts. */
export function createHands(page: MarkedPage, names: Names, services: CardServices): Hands {
  const cards = createCards(page, services, () => hover.release());
  const hover = startHover(page, {
    hit: createHit(page),
    card: () => world().cardView?.rect() ?? null,
    isPinned: () => world().cardView?.isPinned() ?? false,
    prepare: cards.prepare,
    open: (mark) => cards.open(mark, false),
    close: cards.close,
  });
  const walk = createWalk(page);
  const { hidden, softMarks } = page.settings;
  const weigher = createWeigher(names);
  const isWanted = ({ entity, soft }: Mention) => (softMarks || !soft) && !hidden.includes(entity);
  return {
    ...walk,
    painter: WAITS ? paintInView(page, false) : painterOf(page),
    *weigh(readings) {
      for (const decision of weigher.weigh(readings)) {
        const isWhole = !decision || decision.mentions.every(isWanted);
        yield isWhole ? decision : { ...decision, mentions: decision.mentions.filter(isWanted) };
      }
    },
    openCard() {
      const mark = walk.take();
      if (!mark) return false;
      cards.open(mark, true);
      hover.hold(mark);
      return true;
    },
    show(index, focus) {
      const mark = page.readings.markOf(index);
      if (!mark || rectsOf(mark).length === 0) return false;
      walk.goTo(mark);
      cards.open(mark, focus);
      hover.hold(mark);
      return true;
    },
  };
}
