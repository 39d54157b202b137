/**
 * A reader at a browser: one set of gestures and looks, whatever browser it is. What a browser does its own way is
 * abstract here; what follows from that is written once.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Json } from './call';
import {
  type CardView,
  findControl,
  type MarkView,
  type Reach,
  readAnnouncements,
  readBadge,
  readCard,
  readDoubts,
  readFailure,
  readMarks,
  serialise,
} from './probe';
import type { Surface, SurfaceName } from './surface';

export type Engine = 'chromium' | 'firefox';

export interface DeskOptions {
  readonly engine: Engine;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Emulation {
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
  readonly print?: boolean;
}

/** Work of one thread since it began. */
export interface Work {
  /** Time on its processor, ms. */
  readonly ms: number;
  /** Layouts that were not clean already; null where the browser does not count them. */
  readonly layouts: number | null;
}

/** What one frame answered, and where its viewport stands in the window's. */
export interface FrameAnswer<T> {
  readonly url: string;
  readonly offset: Point;
  readonly value: T;
}

/** A browser with the extension in it. */
export interface Browser {
  readonly engine: Engine;
  /** A new tab; without the extension, to see what a page does by itself, where `plain` says so. */
  openDesk(options?: { plain?: boolean }): Promise<Desk>;
  /** Takes the leave to run on sites away, as the browser's own pages do, and gives it back. */
  setSiteAccess(granted: boolean): Promise<void>;
  /** Takes the extension away from under the open pages, and brings it back. */
  disableExtension(): Promise<void>;
  enableExtension(): Promise<void>;
  /** Loads the extension again, as an update does. */
  updateExtension(): Promise<void>;
  /** Settled once a reader has closed the browser. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** How long a reader waits for something to appear before it counts as missing, in ms. */
const PATIENCE = 20_000;
const LOOK_EVERY = 25;
/** Looks between two small moves of a resting hand: longer than any dwell. */
const LOOKS_PER_MOVE = 24;
/** An unhurried approach: slower than any speed gate of hover intent, in ms for {@link AWAY} pixels to each side. */
const APPROACH = 130;
const AWAY = 30;

/** Roles of the accessibility tree that both browsers tell, as Chromium calls them. */
export const SPOKEN = ['dialog', 'heading', 'button', 'link', 'status'];

export abstract class Desk {
  abstract readonly engine: Engine;

  /** Brings its tab to the front. */
  abstract show(): Promise<void>;
  abstract goto(url: string): Promise<void>;
  /** Goes to one of the extension's own pages: `options.html`. */
  abstract gotoOwn(file: string): Promise<void>;
  /** Runs a function as the page's own script would, in the top frame. */
  abstract evaluate<A extends readonly Json[], T>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** What assistive technology is told of the top frame: `role name` of what has a role of {@link SPOKEN}, in order. */
  abstract spoken(): Promise<readonly string[]>;
  /** Runs a function in every frame, unseen by the page, with a reach into closed shadow roots. */
  abstract probe<A extends readonly Json[], T>(
    run: (reach: Reach, ...args: A) => T,
    ...args: A
  ): Promise<FrameAnswer<Awaited<T>>[]>;
  /** Moves the pointer on a straight line, in steps, in about `ms`. */
  abstract moveTo(point: Point, ms: number): Promise<void>;
  abstract press(): Promise<void>;
  abstract release(): Promise<void>;
  abstract tap(point: Point): Promise<void>;
  abstract wheel(down: number): Promise<void>;
  /** A chord as in `Escape` or `Shift+Tab`. */
  abstract key(chord: string): Promise<void>;
  /** Types a text, key by key, where the focus is. */
  abstract type(text: string): Promise<void>;
  /** Composes a text as an input method does: step by step, then commits it. */
  abstract compose(steps: readonly string[], text: string): Promise<void>;
  /** One of the extension's keyboard commands, by its name in the manifest. */
  abstract command(name: string): Promise<void>;
  abstract resize(width: number, height: number): Promise<void>;
  abstract emulate(emulation: Emulation): Promise<void>;
  abstract screenshot(file: string): Promise<void>;
  /** Clicks the toolbar button, and gives the popup that opens. */
  abstract openPopup(): Promise<Surface>;
  /** Opens the side panel: Chromium's from the popup, since it wants a click for it, Firefox's as the browser's menu does. */
  abstract openPanel(): Promise<Surface>;
  /** A popup or panel that a door has opened, once it is there; the panel may stand in a tab. */
  abstract awaitSurface(name: SurfaceName): Promise<Surface>;
  /** Chooses the extension's entry in the menu of what is selected, and gives how it reads. */
  abstract lookUpSelection(): Promise<string>;
  /** Types into the address bar after the extension's keyword, and gives what is offered, without markup. */
  abstract suggest(text: string): Promise<readonly string[]>;
  /** What the page's main thread has done so far. */
  abstract readWork(): Promise<Work>;
  /**
   * Listeners of ours to the window and the document of the top frame, a count for each version of our scripts that
   * came there, the oldest first; null in Firefox, which ends the scripts of a version with it.
   */
  abstract listeners(): Promise<readonly number[] | null>;
  /** Takes the first of what is offered. */
  abstract takeSuggestion(): Promise<void>;
  abstract killBackground(): Promise<void>;
  /** Has the extension break its promise: it asks the network for an address. */
  abstract requestAsExtension(url: string): Promise<void>;
  /** Errors and warnings said since the tab was opened: the page's, and the extension's in it. */
  abstract complaints(): Promise<readonly string[]>;
  /** Addresses that the extension asked the network for since the tab was opened. */
  abstract extensionRequests(): Promise<readonly string[]>;
  abstract close(): Promise<void>;

  /** Waits in the page, so that every shorter timer that was set there before has fired. */
  async outlast(ms: number): Promise<void> {
    await this.evaluate((time) => new Promise<null>((resolve) => setTimeout(() => resolve(null), time)), ms);
  }

  /** What is marked in all frames, top to bottom, in window coordinates. */
  async marks(): Promise<MarkView[]> {
    return this.#readMarks(null, 0);
  }

  /** Figures that are marked as doubted, in all frames, sorted. */
  async doubts(): Promise<string[]> {
    return (await this.probe(readDoubts)).flatMap(({ value }) => value);
  }

  /** The count beside a field, in window coordinates; null while there is none. */
  async badge(): Promise<{ readonly label: string; readonly box: Box } | null> {
    for (const { offset, value } of await this.probe(readBadge)) {
      if (value) return { label: value.label, box: moveBox(value.box, offset) };
    }
    return null;
  }

  async markTexts(): Promise<string[]> {
    return (await this.marks()).map(({ text }) => text).sort();
  }

  /** Scrolls to the first mark with that text (or the one at `index`), once it is there, and gives its box. */
  async locate(text: string, index = 0): Promise<Box> {
    return this.until(`a visible mark “${text}”`, async () => {
      const found = (await this.#readMarks(text, index)).filter((mark) => mark.text === text)[index];
      return found?.box ?? null;
    });
  }

  async #readMarks(bringUp: string | null, index: number): Promise<MarkView[]> {
    const frames = await this.probe(readMarks, bringUp, index);
    return frames.flatMap(({ offset, url, value }) =>
      value.map((mark) => ({ ...mark, url, box: mark.box && moveBox(mark.box, offset) })),
    );
  }

  /** Scrolls so that a mark stands at that share of the window's height, from the top: there is room for its card. */
  async bringUp(text: string, share: number): Promise<void> {
    const { y } = await this.locate(text);
    await this.evaluate((top, at) => scrollBy({ top: top - innerHeight * at, behavior: 'instant' }), y, share);
  }

  /** Brings the pointer to a mark as a reader does, and leaves it there. */
  async rest(text: string, index = 0): Promise<Box> {
    const box = await this.locate(text, index);
    const target = centreOf(box);
    // Not by way of another mark: its card would come in between.
    const others = (await this.marks()).flatMap((mark) => (mark.box ? [mark.box] : []));
    const starts = [-1, 1].flatMap((down) =>
      [-1, 1].map((right) => ({ x: Math.max(1, target.x + AWAY * right), y: Math.max(1, target.y + AWAY * down) })),
    );
    const clear = starts.find((start) => !others.some((other) => isNear(start, other)));
    await this.moveTo(clear ?? (starts[0] as Point), 0);
    await this.moveTo(target, APPROACH);
    return box;
  }

  async click(point: Point): Promise<void> {
    await this.moveTo(point, APPROACH);
    await this.press();
    await this.release();
  }

  /** The open card, in window coordinates; null while none is open. */
  async card(): Promise<CardView | null> {
    for (const { offset, value } of await this.probe(readCard)) {
      if (value) return { ...value, box: moveBox(value.box, offset) };
    }
    return null;
  }

  /** Waits for a card, of the entity with that name where one is given. */
  async openCard(heading?: string): Promise<CardView> {
    return this.until(`a card${heading ? ` “${heading}”` : ''}`, async () => {
      const card = await this.card();
      return card && (heading === undefined || card.heading === heading) ? card : null;
    });
  }

  /**
   * Rests on a mark until its card is there. A hand is never quite still: what came too early for a page that is still
   * loading is made up for by the next small move.
   */
  async hover(text: string, heading?: string, index = 0): Promise<CardView> {
    const target = centreOf(await this.rest(text, index));
    let looks = 0;
    return this.until(`a card over “${text}”`, async () => {
      const card = await this.card();
      if (card && (heading === undefined || card.heading === heading)) return card;
      looks += 1;
      if (looks % LOOKS_PER_MOVE === 0)
        await this.moveTo({ x: target.x + ((looks / LOOKS_PER_MOVE) % 2), y: target.y }, 0);
      return null;
    });
  }

  async cardGone(): Promise<void> {
    await this.until('the card to go', async () => ((await this.card()) ? null : true));
  }

  /** Clicks a control of the card with the pointer, by its role and name (or a piece of its name). */
  async clickInCard(role: 'button' | 'link', name: string): Promise<void> {
    const box = await this.until(`${role} “${name}” in the card`, async () => {
      for (const { offset, value } of await this.probe(findControl, role, name)) {
        if (value) return moveBox(value, offset);
      }
      return null;
    });
    await this.click(centreOf(box));
  }

  /** What the extension says to screen readers now. */
  async announcements(): Promise<string[]> {
    return (await this.probe(readAnnouncements)).flatMap(({ value }) => value);
  }

  /** Why the extension gave up in some frame, as far as it can be asked. */
  async failures(): Promise<string[]> {
    return (await this.probe(readFailure)).flatMap(({ value }) => value ?? []);
  }

  /** Tells the page to do what its fixture says that it does. */
  async change(): Promise<void> {
    await this.probe(() => {
      dispatchEvent(new Event('change-now'));
      return null;
    });
  }

  /** The document of every frame as markup, with its open shadow roots. */
  async serialise(): Promise<string[]> {
    return (await this.probe(serialise)).map(({ url, value }) => `${url}\n${value}`).sort();
  }

  /** Looks again and again until there is something to see; says what was missed where there never is. */
  async until<T>(what: string, look: () => Promise<T | null>): Promise<T> {
    for (const start = performance.now(); ; ) {
      const seen = await look();
      if (seen !== null) return seen;
      if (performance.now() - start > PATIENCE) throw new Error(`Waited ${PATIENCE} ms for ${what}.`);
      await pause(LOOK_EVERY);
    }
  }
}

export function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function isNear({ x, y }: Point, box: Box): boolean {
  const slack = 10;
  return x > box.x - slack && x < box.x + box.width + slack && y > box.y - slack && y < box.y + box.height + slack;
}

function moveBox(box: Box, by: Point): Box {
  return { ...box, x: box.x + by.x, y: box.y + by.y };
}
