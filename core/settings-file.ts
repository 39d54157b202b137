/** Settings on their way in and out: one JSON file, and what older versions have stored. */
import {
  type Fault,
  isDefault,
  isRecord,
  type Problem,
  readValue,
  SETTING_KEYS,
  SETTINGS,
  type Settings,
} from './settings';

/** Which shape of settings this version stores. One more with each step in `STEPS`. */
export const SCHEMA = 1;

/** What is stored, by key, whatever version has stored it. */
export type Stored = Readonly<Record<string, unknown>>;

/** `STEPS[n - 1]` makes the shape n + 1 of the shape n. A step stays until no reader can come from before it. */
type Step = (stored: Stored) => Stored;
const STEPS: readonly Step[] = [];

/**
 * Brings what an older version stored into the shape of this one. What a newer version stored is left as it is: what
 * still fits is read value by value.
 */
export function migrateSettings(stored: Stored, schema: number, steps: readonly Step[] = STEPS): Stored {
  return steps.slice(Math.max(0, schema - 1)).reduce((old, step) => step(old), stored);
}

/** Longest file that is read, in UTF-16 units. */
const LONGEST_FILE = 512 * 1024;
/** Settings hold lists, which hold texts: nothing lies deeper. */
const DEEPEST = 4;
const NAME = 'sidelight-settings';

/** The file that holds what a reader has chosen: what is as it comes is not in it. */
export function writeFile(values: Settings): string {
  const chosen = SETTING_KEYS.filter((key) => !isDefault(key, values[key])).map((key) => [key, values[key]]);
  return `${JSON.stringify({ file: NAME, schema: SCHEMA, settings: Object.fromEntries(chosen) }, null, 2)}\n`;
}

/** What a file says; or everything that is wrong with it, and then nothing of it is to be used. */
export type FileContent =
  | { readonly ok: true; readonly values: Partial<Settings> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a file that {@link writeFile} may have written, of this or an older version. Never throws. */
export function readFile(text: string): FileContent {
  const refuse = (is: Fault['is'], slots: Fault['slots'] = {}): FileContent => ({
    ok: false,
    problems: [{ key: 'file', fault: { is, slots } }],
  });
  if (text.length > LONGEST_FILE) return refuse('long');
  if (depthOf(text) > DEEPEST) return refuse('deep');
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return refuse('notJson', { error: (error as Error).message });
  }
  if (!isRecord(file) || file.file !== NAME || !isRecord(file.settings)) return refuse('notOurs');
  const { schema, settings } = file;
  if (!Number.isInteger(schema) || (schema as number) < 1) return refuse('noVersion');
  if ((schema as number) > SCHEMA) return refuse('newer');
  return readAll(migrateSettings(settings, schema as number));
}

function readAll(settings: Stored): FileContent {
  const problems: Problem[] = [];
  const values: [string, unknown][] = [];
  for (const [key, raw] of Object.entries(settings)) {
    if (!isKey(key)) {
      problems.push({ key, fault: { is: 'noSetting', slots: {} } });
      continue;
    }
    const read = readValue(key, raw);
    problems.push(...read.problems);
    values.push([key, read.value]);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, values: Object.fromEntries(values) };
}

function isKey(key: string): key is keyof Settings {
  return Object.hasOwn(SETTINGS, key);
}

/** How deep brackets lie in a JSON text: told before it is parsed, since parsing may go as deep. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [part] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (part === '[' || part === '{') depth += 1;
    else if (part === ']' || part === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
