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

/** Values and rules need no document; what stands on a page or in a card gets one. */
const DOM = ['tests/unit/page/**/*.test.{ts,tsx}', 'tests/component/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...DOM, 'tests/e2e/**', 'tests/bench/**'],
        },
      },
      { extends: true, test: { name: 'dom', environment: 'happy-dom', include: DOM } },
    ],
  },
});
