import { beforeEach, describe, expect, it, vi } from 'vitest';

interface FakeReader {
  marks: number;
  at: number;
  focus: boolean;
  opened: number;
}

const { frames, fake } = vi.hoisted(() => {
  const frames = new Map<number, FakeReader>();
  let listener: (command: string) => void = () => {};
  const readerOf = (frame: FakeReader) => ({
    count: () => frame.marks,
    position: () => frame.at,
    hasFocus: () => frame.focus,
    isWriting: () => false,
    step: (direction: number) => {
      const next = frame.at === 0 ? (direction > 0 ? 1 : frame.marks) : frame.at + direction;
      frame.at = next >= 1 && next <= frame.marks ? next : 0;
      return frame.at > 0;
    },
    rest: () => {
      frame.at = 0;
    },
    openCard: () => {
      frame.opened += 1;
      return true;
    },
  });
  const fake = {
    refused: false,
    command: (name: string) => listener(name),
    browser: {
      commands: { onCommand: { addListener: (hear: typeof listener) => (listener = hear) } },
      tabs: { query: async () => [{ id: 7 }] },
      permissions: { contains: async () => true },
      scripting: {
        executeScript: async ({
          target,
          func,
          args = [],
        }: {
          target: { frameIds?: number[] };
          func: (...args: unknown[]) => unknown;
          args?: unknown[];
        }) => {
          if (fake.refused) throw new Error('Cannot access contents of the page.');
          return (target.frameIds ?? [...frames.keys()]).map((frameId) => {
            // The function arrives in the frame as text: whatever it needs of its file is not there.
            const arrived = new Function('globalThis', `return (${func})`)({
              sidelight: { reader: readerOf(frames.get(frameId)!) },
            });
            return { frameId, result: arrived(...args) };
          });
        },
      },
    },
  };
  return { frames, fake };
});

vi.mock('../../../platform/browser', () => ({ browser: fake.browser }));

const { obeyCommands } = await import('../../../platform/commands');

/** Sets up frames by their number of marks; the first has the focus. */
function openTab(...marks: number[]): void {
  frames.clear();
  for (const [id, count] of marks.entries()) frames.set(id, { marks: count, at: 0, focus: id === 0, opened: 0 });
}

const rings = () => [...frames.values()].map(({ at }) => at);

async function press(command: string): Promise<void> {
  fake.command(command);
  await new Promise((done) => setImmediate(done));
}

describe('walking the marks of a tab', () => {
  beforeEach(() => {
    fake.refused = false;
    obeyCommands();
  });

  it('goes through a frame, on to the next one with marks, and round to the first', async () => {
    openTab(2, 0, 1);
    const walk: number[][] = [];
    for (let n = 0; n < 4; n += 1) {
      await press('next-mention');
      walk.push(rings());
    }
    expect(walk).toEqual([
      [1, 0, 0],
      [2, 0, 0],
      [0, 0, 1],
      [1, 0, 0],
    ]);
  });

  it('goes back the same way', async () => {
    openTab(1, 2);
    const walk: number[][] = [];
    for (let n = 0; n < 4; n += 1) {
      await press('previous-mention');
      walk.push(rings());
    }
    expect(walk).toEqual([
      [1, 0],
      [0, 2],
      [0, 1],
      [1, 0],
    ]);
  });

  it('goes round in the only frame there is', async () => {
    openTab(1);
    await press('next-mention');
    await press('next-mention');
    expect(rings()).toEqual([1]);
  });

  it('opens the card in the frame with the ring, else in the one with the focus', async () => {
    openTab(1, 1);
    await press('open-card');
    frames.get(1)!.at = 1;
    await press('open-card');
    expect([...frames.values()].map(({ opened }) => opened)).toEqual([1, 1]);
  });

  it('does nothing on a page without marks, or one that lets nobody in', async () => {
    openTab(0);
    await press('next-mention');
    await press('open-card');
    fake.refused = true;
    await press('next-mention');
    expect(rings()).toEqual([0]);
  });
});
