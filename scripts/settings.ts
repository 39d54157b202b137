/**
 * Writes what comes of the table of settings: `public/managed-schema.json`, by which Chromium checks a policy, and
 * `docs/SETTINGS.md`. Run it after a change to `core/settings.ts`.
 */
import { writeFileSync } from 'node:fs';
import { phrases } from '../core/messages/en';
import { SECTIONS, SETTING_KEYS, SETTINGS, type SettingKey, type SettingRow } from '../core/settings';
import { SITE_STATES } from '../core/sites';

/** Each file that comes of the table, with its text. */
export const SETTINGS_FILES: Readonly<Record<string, () => string>> = {
  'public/managed-schema.json': writePolicySchema,
  'docs/SETTINGS.md': writeTable,
};

function writePolicySchema(): string {
  const properties = SETTING_KEYS.filter((key) => SETTINGS[key].managed).map((key) => {
    const { label, help } = phrases.setting[key];
    return [key, { title: label, description: help, ...typeOf(SETTINGS[key]) }];
  });
  const text = JSON.stringify({ type: 'object', properties: Object.fromEntries(properties) }, null, 2);
  // As the formatter has it: a short list of words on one line.
  return `${text.replace(/^.*\[\n[^[\]{}]*\]/gm, (list) => {
    const line = list.replace(/\n */g, ' ').replace('[ ', '[').replace(' ]', ']');
    return line.length < 120 ? line : list;
  })}\n`;
}

/** In the words that Chromium's policy schemas know. */
function typeOf(row: SettingRow): object {
  switch (row.kind) {
    case 'switch':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: row.options };
    case 'number':
      return { type: 'integer', minimum: row.min, maximum: row.max };
    case 'except':
      return { type: 'array', items: { type: 'string', enum: row.options } };
    case 'list':
      return { type: 'array', items: { type: 'string' } };
    case 'sites':
      return { type: 'object', additionalProperties: { type: 'string', enum: SITE_STATES } };
  }
}

function writeTable(): string {
  const sections = SECTIONS.map((section) => {
    const rows = SETTING_KEYS.filter((key) => SETTINGS[key].section === section).map((key) => {
      const row = SETTINGS[key];
      const cells = [
        `\`${key}\``,
        phrases.setting[key].label,
        valuesOf(row, key),
        `\`${JSON.stringify(row.default)}\``,
        row.area,
      ];
      return `| ${[...cells, row.managed ? 'yes' : 'no'].join(' | ')} |`;
    });
    const head = ['| key | what | values | as it comes | kept in | policy |', '| --- | --- | --- | --- | --- | --- |'];
    return [`## ${phrases.sections[section]}`, '', ...head, ...rows, ''].join('\n');
  });
  return `${INTRODUCTION}\n${sections.join('\n')}`;
}

const INTRODUCTION = `<!-- Written by \`npx tsx scripts/settings.ts\` from core/settings.ts. -->
# Settings

A newsroom's policy comes before what a reader has chosen, and that before what is as it comes. A value that can not be
used falls back alone, and the settings page names it. \`sync\` follows the reader to other machines where the browser
does that; \`local\` stays on the machine. A policy decides \`sites\` host by host;
where a browser that has just started takes seconds to tell it, what it said last holds until then.

Policy in Chromium: \`3rdparty\` → \`extensions\` → the extension's id, checked by \`managed-schema.json\`. In Firefox:
\`policies.json\`, \`3rdparty\` → \`Extensions\` → \`sidelight@sidelight.example\`.
`;

function valuesOf(row: SettingRow, key: SettingKey): string {
  const setting = phrases.setting[key];
  const codes = (values: readonly string[]) => values.map((value) => `\`${value}\``).join(', ');
  switch (row.kind) {
    case 'switch':
      return '`true`, `false`';
    case 'choice':
      return codes(row.options);
    case 'number':
      return `${row.min} to ${row.max} ${row.unit}`;
    case 'except':
      return `list of what is left out: ${codes(row.options)}`;
    case 'list':
      return `list of up to ${row.most}: ${'what' in setting ? setting.what : ''}`;
    case 'sites':
      return `host → ${codes(SITE_STATES)}, up to ${row.most}`;
  }
}

if (process.argv[1]?.endsWith('scripts/settings.ts')) {
  for (const [file, write] of Object.entries(SETTINGS_FILES)) writeFileSync(file, write());
}
