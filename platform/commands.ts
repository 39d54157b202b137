/** Keyboard commands: walk the marks of a tab over all of its frames, and open a card. */
import { judgeSite } from '../core/sites';
import { browser } from './browser';
import { askFrames } from './frames';
import type { PageCommand } from './messages';
import { openPanel } from './panel';
import { hostOf } from './reading';
import { loadSettings, saveSettings, saveSite } from './settings';

/** What a frame says of its marks. */
export interface FrameMarks {
  readonly frameId: number;
  readonly count: number;
  /** Which mark has the ring, from 1; 0 for none. */
  readonly position: number;
  readonly hasFocus: boolean;
  /** True where somebody writes in it. */
  readonly isWriting: boolean;
}

/** What `page.js` leaves in its frame, as far as commands need it (see `page/world.ts`). */
interface FrameScope {
  readonly sidelight?: {
    readonly reader?: {
      count(): number;
      position(): number;
      hasFocus(): boolean;
      step(direction: 1 | -1): boolean;
      openCard(): boolean;
      isWriting(): boolean;
      rest(): void;
    };
  };
}

/** Listens from now on: call it while the background starts. */
export function obeyCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    // A panel opens only as long as nothing is waited for.
    if (command === 'open-panel') void (tab?.windowId !== undefined && openPanel(tab.windowId, null));
    else if (command === 'toggle-site') void toggleSite(tab?.url);
    else void obey(command as PageCommand);
  });
}

/** Switches a site off, or on where it is not read. What is paused goes on. */
async function toggleSite(url: string | undefined): Promise<void> {
  const host = hostOf(url);
  if (host === null) return;
  const { values } = await loadSettings();
  if (values.paused) await saveSettings({ paused: false });
  else await saveSite(host, judgeSite(host, values).state === 'on' ? 'off' : 'on');
}

async function obey(command: PageCommand): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  const frames = await surveyFrames(tab.id);
  if (command === 'open-card') {
    const writing = frames.find(({ isWriting, hasFocus }) => isWriting && hasFocus);
    if (writing && (await runInFrame(tab.id, writing.frameId, openCardHere))) return;
    const frame = frames.find(({ position }) => position > 0) ?? orderFrames(frames, 1)[0];
    if (frame) await runInFrame(tab.id, frame.frameId, openCardHere);
    return;
  }
  const direction = command === 'next-mention' ? 1 : -1;
  for (const { frameId } of orderFrames(frames, direction)) {
    if (await runInFrame(tab.id, frameId, stepHere, direction)) return;
    await runInFrame(tab.id, frameId, restHere);
  }
}

/**
 * The frames to try in turn: from the one with the ring, else the one with the focus, on through those with marks,
 * round to the first again.
 */
export function orderFrames(frames: readonly FrameMarks[], direction: 1 | -1): FrameMarks[] {
  const inOrder = frames.filter(({ count }) => count > 0).sort((a, b) => (a.frameId - b.frameId) * direction);
  const ringed = inOrder.findIndex(({ position }) => position > 0);
  const start = Math.max(0, ringed === -1 ? inOrder.findIndex(({ hasFocus }) => hasFocus) : ringed);
  const turn = [...inOrder.slice(start), ...inOrder.slice(0, start)];
  return turn[0] ? [...turn, turn[0]] : [];
}

/** Nothing where nobody is let in: pages of the browser itself, the stores and the like. */
async function surveyFrames(tabId: number): Promise<FrameMarks[]> {
  const answers = (await askFrames(tabId, surveyHere)) ?? [];
  return answers.map(({ frameId, value }) => ({ frameId, ...value }));
}

async function runInFrame<A extends unknown[]>(
  tabId: number,
  frameId: number,
  func: (...args: A) => unknown,
  ...args: A
): Promise<unknown> {
  const target = { tabId, frameIds: [frameId] };
  const answers = await browser.scripting.executeScript({ target, func: func as () => void, args }).catch(() => []);
  return answers[0]?.result;
}

// Each of these travels into a frame as text: it sees nothing of this file.

function surveyHere(): Omit<FrameMarks, 'frameId'> | null {
  const reader = (globalThis as FrameScope).sidelight?.reader;
  if (!reader) return null;
  const [count, position] = [reader.count(), reader.position()];
  return { count, position, hasFocus: reader.hasFocus(), isWriting: reader.isWriting() };
}

function stepHere(direction: 1 | -1): boolean {
  return (globalThis as FrameScope).sidelight?.reader?.step(direction) ?? false;
}

function restHere(): void {
  (globalThis as FrameScope).sidelight?.reader?.rest();
}

function openCardHere(): boolean {
  return (globalThis as FrameScope).sidelight?.reader?.openCard() ?? false;
}
