import { describe, expect, it } from 'vitest';
import {
  advanceIntent,
  type Box,
  DWELL,
  GRACE,
  heldIntent,
  type Intent,
  type IntentEvent,
  idleIntent,
} from '../../../page/intent';

/** A page with marks on it: boxes by name. The card opens below the mark that it is for. */
const MARKS: Readonly<Record<string, Box>> = {
  treaty: { left: 100, top: 100, right: 160, bottom: 116 },
  plant: { left: 300, top: 100, right: 360, bottom: 116 },
  below: { left: 120, top: 124, right: 200, bottom: 140 },
};
const CARD: Box = { left: 100, top: 122, right: 420, bottom: 400 };

const within = ({ left, top, right, bottom }: Box, x: number, y: number) =>
  left <= x && x <= right && top <= y && y <= bottom;

/** Plays events in order, and the wake-ups that fall due between them; gives what was wished, with its time. */
function play(events: readonly IntentEvent[], start: Intent<string> = idleIntent(), until = 0) {
  const wishes: string[] = [];
  let intent = start;
  const around = {
    targetAt: ({ x, y }: { x: number; y: number }) =>
      Object.keys(MARKS).find((name) => within(MARKS[name] as Box, x, y)) ?? null,
    card: () => (intent.open ? CARD : null),
  };
  const take = (event: IntentEvent) => {
    const next = advanceIntent(intent, event, around);
    intent = next.intent;
    for (const wish of next.wishes) {
      wishes.push(`${event.t} ${wish.type}${wish.type === 'close' ? '' : ` ${wish.target}`}`);
    }
  };
  const wakeUntil = (t: number) => {
    for (let due = intent.wakeAt; due !== null && due <= t; due = intent.wakeAt) {
      take({ type: 'wake', t: due });
      expect(intent.wakeAt, 'a wake-up is never asked for twice').not.toBe(due);
    }
  };
  for (const event of events) {
    wakeUntil(event.t);
    take(event);
  }
  wakeUntil(Math.max(until, events.at(-1)?.t ?? 0));
  return { wishes, intent };
}

/** A straight way in steps of 16 ms. */
function way(from: [number, number], to: [number, number], start: number, ms: number): IntentEvent[] {
  const steps = Math.max(1, Math.round(ms / 16));
  return Array.from({ length: steps + 1 }, (_, step) => ({
    type: 'move' as const,
    t: start + (ms * step) / steps,
    x: from[0] + ((to[0] - from[0]) * step) / steps,
    y: from[1] + ((to[1] - from[1]) * step) / steps,
  }));
}

const opened = (wishes: readonly string[]) => wishes.filter((wish) => wish.includes('open'));
const atRest = way([60, 60], [130, 108], 0, 300);
const restingOnTreaty = play(atRest, idleIntent(), 600);

describe('a pointer that comes to rest on a mark', () => {
  it('has the card prepared, then opened after the dwell', () => {
    const { wishes } = restingOnTreaty;
    expect(wishes).toHaveLength(2);
    expect(wishes[0]).toMatch(/^\d+(\.\d+)? prepare treaty$/);
    const time = (wish: string) => Number.parseFloat(wish);
    expect(wishes[1]).toMatch(/ open treaty$/);
    expect(time(wishes[1] as string)).toBeLessThanOrEqual(300 + DWELL);
  });

  it('opens the card as well when it jumped there in one move', () => {
    expect(opened(play([{ type: 'move', t: 0, x: 130, y: 108 }], idleIntent(), 500).wishes)).toHaveLength(1);
  });

  it('opens the card as well when the hand trembles', () => {
    const tremor = Array.from({ length: 20 }, (_, n) => ({
      type: 'move' as const,
      t: 320 + n * 16,
      x: 130 + (n % 3),
      y: 108 + (n % 2),
    }));
    expect(opened(play([...atRest, ...tremor]).wishes)).toHaveLength(1);
  });
});

describe('a pointer that only passes', () => {
  it('opens nothing when it is fast', () => {
    expect(play(way([0, 108], [800, 108], 0, 400), idleIntent(), 2000).wishes).toEqual([]);
  });

  it('opens nothing when it is slow, too', () => {
    const { wishes } = play(way([80, 108], [290, 108], 0, 1200), idleIntent(), 1200);
    expect(opened(wishes)).toEqual([]);
  });
});

describe('while something else is done', () => {
  it.each(['disturb', 'press'] as const)('a %s keeps the card away', (type) => {
    const { wishes } = play([...atRest, { type, t: 310 }], idleIntent(), 2000);
    expect(opened(wishes)).toEqual([]);
  });

  it('a mark that is scrolled under a still pointer opens nothing', () => {
    const still = [
      { type: 'disturb', t: 310 },
      { type: 'move', t: 330, x: 130, y: 108 },
    ] as const;
    expect(opened(play([...atRest, ...still], idleIntent(), 2000).wishes)).toEqual([]);
  });

  it('a pointer that moves again opens the card', () => {
    const again = way([131, 108], [134, 108], 500, 60);
    expect(opened(play([...atRest, { type: 'disturb', t: 310 }, ...again], idleIntent(), 2000).wishes)).toHaveLength(1);
  });
});

describe('an open card', () => {
  const { intent } = restingOnTreaty;

  it('stays while the pointer goes into it, over other marks too', () => {
    const { wishes } = play([...way([130, 108], [300, 300], 700, 500)], intent, 5000);
    expect(wishes).toEqual([]);
  });

  it('stays on a slow and crooked way into it', () => {
    const crooked = [...way([130, 114], [150, 119], 700, 250), ...way([150, 119], [140, 130], 950, 250)];
    expect(play(crooked, intent, 5000).wishes).toEqual([]);
  });

  it('goes after the grace when the pointer goes elsewhere', () => {
    const { wishes } = play(way([130, 108], [130, 20], 700, 300), intent, 3000);
    expect(wishes).toHaveLength(1);
    expect(wishes[0]).toMatch(/ close$/);
    expect(Number.parseFloat(wishes[0] as string)).toBeGreaterThanOrEqual(700 + GRACE);
  });

  it('stays when the pointer comes back within the grace', () => {
    const back = [...way([130, 108], [130, 80], 700, 100), ...way([130, 80], [130, 108], 800, 100)];
    expect(play(back, intent, 3000).wishes).toEqual([]);
  });

  it('gives way to the card of another mark that the pointer rests on', () => {
    const { wishes } = play(way([130, 108], [330, 108], 700, 250), intent, 2000);
    expect(wishes.at(-1)).toMatch(/ open plant$/);
  });

  it('goes when the pointer leaves the window', () => {
    expect(play([{ type: 'leave', t: 700 }], intent, 2000).wishes).toEqual([`${700 + GRACE} close`]);
  });

  it('goes at a press elsewhere, and stays at one on its mark', () => {
    const elsewhere: IntentEvent[] = [
      { type: 'move', t: 700, x: 130, y: 20 },
      { type: 'press', t: 720 },
    ];
    expect(play(elsewhere, intent).wishes).toEqual(['720 close']);
    expect(play([{ type: 'press', t: 700 }], intent, 2000).wishes).toEqual([]);
  });

  it('does not come back by itself once it was dismissed under the pointer', () => {
    const tremor = way([130, 108], [134, 108], 800, 400);
    expect(play([{ type: 'closed', t: 700 }, ...tremor], intent, 3000).wishes).toEqual([]);
    const comesAgain = [...way([134, 108], [134, 60], 1300, 200), ...way([134, 60], [134, 108], 1700, 300)];
    expect(opened(play([{ type: 'closed', t: 700 }, ...tremor, ...comesAgain], intent, 4000).wishes)).toHaveLength(1);
  });

  it('stays wherever the pointer goes when it was opened by key', () => {
    const held = heldIntent(idleIntent<string>(), 'treaty');
    expect(play(way([130, 108], [600, 20], 700, 600), held, 5000).wishes).toEqual([]);
  });
});
