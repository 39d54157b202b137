import { defineConfig } from '@playwright/test';
import type { DeskOptions } from './tests/e2e/desk';

export default defineConfig<object, DeskOptions>({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  forbidOnly: true,
  retries: 0,
  // Browsers wait more than they work: three share two cores.
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  projects: [
    { name: 'chromium', use: { engine: 'chromium' }, testIgnore: 'firefox-*.spec.ts' },
    { name: 'firefox', use: { engine: 'firefox' } },
  ],
});
