import { defineConfig } from 'vitest/config';

// What Vitest prints of a failed test needs this, and Node 20 does not have it yet.
Map.groupBy ??= (items, keyOf) => {
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

/**
 * What is pure leaves nothing behind: its tests share the ledger and the names once they are built. The rest has each
 * file to itself; what stands on a page or in a card gets a document too.
 */
const PURE = ['tests/unit/core/**/*.test.ts', 'tests/property/**/*.test.ts', 'tests/eval/**/*.test.ts'];
const DOM = ['tests/unit/page/**/*.test.{ts,tsx}', 'tests/component/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'pure', environment: 'node', isolate: false, include: PURE } },
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...PURE, ...DOM, 'tests/e2e/**', 'tests/bench/**'],
        },
      },
      { extends: true, test: { name: 'dom', environment: 'happy-dom', include: DOM } },
    ],
  },
});
