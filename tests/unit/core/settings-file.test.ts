import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrases } from '../../../core/messages/en';
import { sayFault } from '../../../core/messages/faults';
import { DEFAULTS, type Settings } from '../../../core/settings';
import { migrateSettings, readFile, writeFile } from '../../../core/settings-file';

const CHOSEN: Settings = {
  ...DEFAULTS,
  marks: 'background',
  hoverDelay: 400,
  language: 'en',
  muted: ['rosatom', 'shahed-drones@news.example.org'],
  sites: { 'bank.example': 'off', '[::1]': 'asked' },
};

const messageOf = (text: string): string => {
  const file = readFile(text);
  if (file.ok) throw new Error('The file was read.');
  return file.problems.map((problem) => `${problem.key}: ${sayFault(problem, phrases)}`).join('\n');
};

const fileOf = (settings: unknown, schema: unknown = 1) =>
  JSON.stringify({ file: 'sidelight-settings', schema, settings });

describe('a settings file', () => {
  it('holds what was chosen, and nothing else', () => {
    const { settings } = JSON.parse(writeFile(CHOSEN)) as { settings: object };
    expect(Object.keys(settings).sort()).toEqual(['hoverDelay', 'language', 'marks', 'muted', 'sites']);
  });

  it('is read back as it was written', () => {
    const file = readFile(writeFile(CHOSEN));
    expect(file.ok && { ...DEFAULTS, ...file.values }).toEqual(CHOSEN);
  });

  it.each([
    ['', 'file: it is not JSON'],
    ['{', 'file: it is not JSON'],
    ['null', 'file: it holds no Sidelight settings'],
    ['[]', 'file: it holds no Sidelight settings'],
    ['{"file":"sidelight-settings"}', 'file: it holds no Sidelight settings'],
    [fileOf({}, 'x'), 'file: it does not say of which version it is'],
    [fileOf({}, 99), 'file: it comes from a newer version'],
    [`${'['.repeat(100_000)}`, 'file: it is nested deeper'],
    [`"${'x'.repeat(600_000)}"`, 'file: it is longer'],
    [fileOf({ marks: 'loud', colour: 1 }), 'marks: "loud" is not one of'],
    [fileOf({ marks: 'loud', colour: 1 }), 'colour: there is no such setting'],
    [
      '{"file":"sidelight-settings","schema":1,"settings":{"__proto__":{"a":1}}}',
      '__proto__: there is no such setting',
    ],
  ])('of %.40s is refused by name', (text, message) => {
    expect(messageOf(text)).toContain(message);
  });

  it('is never more than refused, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => fileOf(JSON.parse(json))),
        ),
        (text) => {
          const file = readFile(text);
          expect(file.ok || file.problems.length > 0).toBe(true);
        },
      ),
    );
  });

  it('may have brackets in its texts', () => {
    expect(messageOf(fileOf({ marks: '[[[[[[[[\\"' }))).toContain('marks');
  });
});

describe('migration', () => {
  const steps = [
    ({ style, ...others }: Readonly<Record<string, unknown>>) => ({ ...others, marks: style }),
    ({ marks, ...others }: Readonly<Record<string, unknown>>) => ({
      ...others,
      marks: marks === 'line' ? 'thin' : marks,
    }),
  ];

  it('takes each step from the shape that is stored', () => {
    expect(migrateSettings({ style: 'line', keep: 1 }, 1, steps)).toEqual({ marks: 'thin', keep: 1 });
    expect(migrateSettings({ marks: 'line' }, 2, steps)).toEqual({ marks: 'thin' });
    expect(migrateSettings({ marks: 'line' }, 3, steps)).toEqual({ marks: 'line' });
  });

  it('leaves alone what a newer version has stored', () => {
    expect(migrateSettings({ style: 'line' }, 9, steps)).toEqual({ style: 'line' });
  });
});
