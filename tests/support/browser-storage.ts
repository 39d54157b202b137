/** Storage as browsers have it, in memory, with a switch for each way it can fail. */

type Items = Record<string, unknown>;
type AreaName = 'sync' | 'local' | 'managed';
type Hear = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => void;

export interface FakeArea {
  get(key?: string | null): Promise<Items>;
  set(items: Items): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

export interface FakeStorage {
  readonly areas: Record<AreaName, FakeArea>;
  readonly onChanged: { addListener(hear: Hear): void; removeListener(hear: Hear): void };
  readonly content: Record<AreaName, Items>;
  /** What reading or writing an area throws, while it is there. */
  readonly fault: { read?: Partial<Record<AreaName, string>>; write?: Partial<Record<AreaName, string>> };
  /** Keys written since the start, in order. */
  readonly written: string[];
}

export function createFakeStorage(): FakeStorage {
  const content: FakeStorage['content'] = { sync: {}, local: {}, managed: {} };
  const fault: FakeStorage['fault'] = {};
  const written: string[] = [];
  const ears = new Set<Hear>();
  const copy = <T>(value: T): T => structuredClone(value);

  function change(area: AreaName, next: Items, keys: readonly string[]): void {
    const text = fault.write?.[area];
    if (text) throw new Error(text);
    const changes = Object.fromEntries(
      keys
        .filter((key) => JSON.stringify(content[area][key]) !== JSON.stringify(next[key]))
        .map((key) => [key, { oldValue: content[area][key], newValue: next[key] }]),
    );
    content[area] = next;
    written.push(...keys);
    if (Object.keys(changes).length > 0) for (const hear of ears) queueMicrotask(() => hear(changes, area));
  }

  const createArea = (area: AreaName): FakeArea => ({
    async get(key) {
      await Promise.resolve();
      const text = fault.read?.[area];
      if (text) throw new Error(text);
      return copy(key ? { [key]: content[area][key] } : content[area]);
    },
    async set(items) {
      await Promise.resolve();
      change(area, { ...content[area], ...copy(items) }, Object.keys(items));
    },
    async remove(keys) {
      await Promise.resolve();
      const next = { ...content[area] };
      for (const key of keys) delete next[key];
      change(area, next, keys);
    },
  });

  return {
    areas: { sync: createArea('sync'), local: createArea('local'), managed: createArea('managed') },
    onChanged: { addListener: (hear) => void ears.add(hear), removeListener: (hear) => void ears.delete(hear) },
    content,
    fault,
    written,
  };
}

/** Locks of the platform: one holder a name, the others in the order they came. */
export function createFakeLocks(): { request<T>(name: string, work: () => Promise<T>): Promise<T> } {
  const last = new Map<string, Promise<unknown>>();
  return {
    request(name, work) {
      const mine = (last.get(name) ?? Promise.resolve()).then(work, work);
      last.set(
        name,
        mine.catch(() => {}),
      );
      return mine;
    },
  };
}
