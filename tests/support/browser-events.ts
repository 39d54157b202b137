/** Events of the browser, for tests that make them happen. */
export type Hear = (...args: never[]) => unknown;

/** An event: what listens to it, and a way to make it happen. */
export function createEvent() {
  const ears = new Set<Hear>();
  return {
    addListener: (hear: Hear) => void ears.add(hear),
    removeListener: (hear: Hear) => void ears.delete(hear),
    /** How many listen. */
    count: () => ears.size,
    happen: (...args: unknown[]) => [...ears].map((hear) => (hear as (...all: unknown[]) => unknown)(...args)),
  };
}
