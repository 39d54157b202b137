import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SETTINGS_FILES } from '../../../scripts/settings';

it.each(Object.entries(SETTINGS_FILES))('%s is in step with the table of settings', (file, write) => {
  expect(readFileSync(file, 'utf8')).toBe(write());
});
