import { defineConfig } from 'vitest/config';

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
