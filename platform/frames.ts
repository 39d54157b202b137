/** Asking the frames of a tab, where the browser lets us. */
import { hasSiteAccess } from './access';
import { browser } from './browser';
import { within } from './patience';

/** What one frame answered. */
export interface Answered<T> {
  readonly frameId: number;
  readonly value: T;
}

/** How long a frame may take where it is not sure that the browser lets us in, in ms. */
const PATIENCE = 500;

/**
 * Runs a function in every frame of a tab, and gives what it says other than null; null where scripts may not run.
 * Where a reader has Chromium ask for each site, it lets a script wait until it is let in: nobody waits for that here.
 *
 * @param ask travels into the frames as text: it sees nothing of its file
 */
export async function askFrames<T>(tabId: number, ask: () => T | null): Promise<readonly Answered<T>[] | null> {
  const isLetIn = await hasSiteAccess();
  const asked = browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: ask })
    .then((answers) =>
      answers.flatMap(({ frameId, result }) =>
        result === null || result === undefined ? [] : [{ frameId, value: result as T }],
      ),
    )
    .catch(() => null);
  return isLetIn ? asked : within(PATIENCE, asked);
}
