import { describe, expect, it } from 'vitest';
import { phrases } from '../../../core/messages/en';
import { sayFault } from '../../../core/messages/faults';
import {
  DEFAULTS,
  isDefault,
  mergeSettings,
  type Problem,
  readValue,
  SETTING_KEYS,
  SETTINGS,
} from '../../../core/settings';

const say = (problem: Problem) => sayFault(problem, phrases);

describe('the table', () => {
  it('has fewer than 25 settings, each with a label and a help', () => {
    expect(SETTING_KEYS.length).toBeLessThan(25);
    for (const key of SETTING_KEYS) {
      expect(phrases.setting[key].label.length, key).toBeGreaterThan(4);
      expect(phrases.setting[key].help, key).toMatch(/\.$/);
    }
  });

  it('accepts each of its own defaults', () => {
    for (const key of SETTING_KEYS) {
      expect(readValue(key, DEFAULTS[key])).toEqual({ value: DEFAULTS[key], problems: [] });
      expect(isDefault(key, DEFAULTS[key])).toBe(true);
    }
  });

  it('accepts each option of each choice', () => {
    for (const key of SETTING_KEYS) {
      const row = SETTINGS[key];
      if (row.kind !== 'choice') continue;
      for (const value of row.options) expect(readValue(key, value).problems).toEqual([]);
    }
  });
});

describe('a value that is not good', () => {
  it.each([
    ['marks', 'blinking', '"blinking" is not one of dotted, thin, background, off'],
    ['marks', null, 'null is not one of dotted, thin, background, off'],
    ['softMarks', 'yes', '"yes" is not true or false'],
    ['hoverDelay', 10, '10 is not a number from 50 to 2000'],
    ['hoverDelay', Number.NaN, 'null is not a number from 50 to 2000'],
    ['sites', [], '[] is not a list of sites'],
    ['muted', 'rosatom', '"rosatom" is not a list'],
  ] as const)('of %s falls back to the default and says so: %j', (key, raw, message) => {
    const { value, problems } = readValue(key, raw);
    expect([value, problems.map(say)]).toEqual([DEFAULTS[key], [message]]);
  });

  it('in a list falls away alone', () => {
    const raw = ['rosatom', 7, 'Not An Id', 'rosatom', 'shahed-drones@example.org'];
    const { value, problems } = readValue('muted', raw);
    expect(value).toEqual(['rosatom', 'shahed-drones@example.org']);
    expect(problems.map(say)).toEqual([
      expect.stringContaining('7 is not an entry'),
      expect.stringContaining('"Not An Id" is not an entry'),
    ]);
    expect(readValue('hiddenKinds', ['person', 'dragon']).value).toEqual(['person']);
  });

  it('among the sites falls away alone', () => {
    const raw = JSON.parse('{"example.org":"off","HTTP://x":"on","b.example":"maybe","__proto__":"on"}') as unknown;
    const { value, problems } = readValue('sites', raw);
    expect(value).toEqual({ 'example.org': 'off' });
    expect(problems.map(say)).toEqual([
      '"HTTP://x" is not the name of a site',
      '"maybe" for b.example is not on, off, asked',
      '"__proto__" is not the name of a site',
    ]);
  });

  it('is named with the first few others of its list, and the rest are counted', () => {
    const { problems } = readValue('muted', Array(50).fill('NO'));
    expect(problems).toHaveLength(6);
    expect(say(problems.at(-1)!)).toBe('and 45 more');
  });

  it('is quoted in short', () => {
    expect(say(readValue('theme', 'x'.repeat(10_000)).problems[0]!).length).toBeLessThan(100);
  });

  it('leaves room for no more items than a list may have', () => {
    const ids = Array.from({ length: 2001 }, (_, index) => `entry-${index}`);
    const { value, problems } = readValue('muted', ids);
    expect(value).toHaveLength(2000);
    expect(problems).toHaveLength(1);
  });
});

describe('layers', () => {
  it('are policy over choice over default', () => {
    const { values, locked } = mergeSettings({ marks: 'thin', theme: 'dark' }, { marks: 'off' });
    expect(values).toEqual({ ...DEFAULTS, marks: 'off', theme: 'dark' });
    expect(locked).toEqual(['marks']);
  });

  it('fall through a bad value to the next layer', () => {
    const { values, locked, problems } = mergeSettings({ marks: 'thin', theme: 7 }, { marks: 7 });
    expect(values).toEqual({ ...DEFAULTS, marks: 'thin' });
    expect(locked).toEqual([]);
    expect(problems.map((problem) => `${problem.key}: ${say(problem)}`)).toEqual([
      'marks: in the policy, 7 is not one of dotted, thin, background, off',
      'theme: 7 is not one of auto, light, dark',
    ]);
  });

  it('are put together host by host for sites', () => {
    const { values, locked, lockedSites } = mergeSettings(
      { sites: { 'a.example': 'on', 'b.example': 'on' } },
      { sites: { 'b.example': 'off' } },
    );
    expect(values.sites).toEqual({ 'a.example': 'on', 'b.example': 'off' });
    expect(locked).toEqual([]);
    expect(lockedSites).toEqual(['b.example']);
  });

  it('let no policy pause', () => {
    expect(mergeSettings({}, { paused: true }).values.paused).toBe(false);
  });

  it('ignore keys that are no settings', () => {
    expect(mergeSettings({ mirror: {}, schema: 1, constructor: 'x' })).toMatchObject({
      values: DEFAULTS,
      problems: [],
    });
  });
});
