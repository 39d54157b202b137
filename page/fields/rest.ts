/** Tells when a hand rests. */
import type { Guard } from '../world';

export interface Rest {
  /** Something is to be done once nothing has been asked for so long, ms. */
  after(wait: number): void;
  stop(): void;
}

/** A hand that never rests is waited for no longer, ms. */
const LONGEST_WAIT = 5_000;

/** @param onRest is called at rest, or at last */
export function createRest(guard: Guard, onRest: () => void): Rest {
  let timer: ReturnType<typeof setTimeout> | 0 = 0;
  let dueAt = 0;
  let latestAt = 0;

  // A timer that is too early sees so by itself: none is set anew at every key.
  const wake = guard(() => {
    const early = dueAt - performance.now();
    timer = early > 0 ? setTimeout(wake, early) : 0;
    if (!timer) onRest();
  });

  function stop(): void {
    clearTimeout(timer);
    timer = 0;
  }

  return {
    after(wait) {
      const now = performance.now();
      if (!timer) latestAt = now + LONGEST_WAIT;
      dueAt = Math.min(now + wait, latestAt);
      if (timer && wait > 0) return;
      stop();
      timer = setTimeout(wake, wait);
    },
    stop,
  };
}
