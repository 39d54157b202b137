/**
 * Settings as the browser keeps them: policy in `storage.managed`, choices in `storage.sync`, what says where people
 * read in `storage.local`. Beside them lies a mirror of what holds, which a page reads with one look while the
 * background sleeps.
 */

import type { Kind } from '../core/model';
import type { Mirror } from '../core/page-settings';
import {
  type Area,
  DEFAULTS,
  isDefault,
  mergeSettings,
  NotKept,
  SETTING_KEYS,
  SETTINGS,
  type SettingKey,
  type Settings,
  type SettingsState,
} from '../core/settings';
import { migrateSettings, readFile, SCHEMA, type Stored, writeFile } from '../core/settings-file';
import { type SiteState, withSite } from '../core/sites';
import { browser } from './browser';
import { MIRROR } from './frame';
import { within } from './patience';

const AREAS: readonly Area[] = ['sync', 'local'];
type Changes = { readonly [K in SettingKey]?: Settings[K] };

/** Where an area keeps which shape its settings have. */
const SCHEMA_KEY = 'schema';

/** Where `storage.local` keeps what a policy said last. */
const POLICY_KEY = 'policy';
/** So long the policy is waited for, ms: Chromium takes ten, but seconds after it has started. */
const PATIENCE = 100;

/** What holds now. An area that can not be read counts as empty, and that is among the problems. */
export async function loadSettings(): Promise<SettingsState> {
  const asked = askPolicy();
  const own = await Promise.all(AREAS.map(readArea));
  const stored: Stored = Object.assign({}, ...own.map((area) => area.stored));
  const state = mergeSettings(stored, await readPolicy(asked, stored[POLICY_KEY] as Stored | undefined));
  return { ...state, problems: [...own.flatMap(({ problems }) => problems), ...state.problems] };
}

/**
 * Changes some settings; those that are as they come are forgotten instead.
 * @throws NotKept where the browser would not keep them; then what was there is still there
 */
export function saveSettings(changes: Changes): Promise<void> {
  return inTurn(() => write(changes));
}

/**
 * Changes one setting by what it is now. Two windows may do so at once: each waits for its turn.
 * @throws NotKept as {@link saveSettings}
 */
export function updateSetting<K extends SettingKey>(
  key: K,
  change: (current: Settings[K]) => Settings[K],
): Promise<void> {
  return inTurn(async () => write({ [key]: change((await loadChosen())[key]) }));
}

/** Has entries of a kind marked, or not. @throws NotKept as {@link saveSettings} */
export function saveKind(kind: Kind, isMarked: boolean): Promise<void> {
  return updateSetting('hiddenKinds', (hidden) => [
    ...hidden.filter((other) => other !== kind),
    ...(isMarked ? [] : [kind]),
  ]);
}

/** Sets what is wanted of a site, or forgets it. @throws NotKept as {@link saveSettings} */
export function saveSite(host: string, state: SiteState | null): Promise<void> {
  return updateSetting('sites', (sites) => withSite(sites, host, state));
}

/** Everything as it came. @throws NotKept as {@link saveSettings} */
export function resetSettings(): Promise<void> {
  return inTurn(() => write(DEFAULTS));
}

/** The reader's own choices as the text of a file. */
export async function exportSettings(): Promise<string> {
  return writeFile(await loadChosen());
}

/**
 * Makes the settings those of a file: what is not in it is as it came.
 * @returns what is wrong with the file, and then nothing has changed; empty where all went well
 * @throws NotKept as {@link saveSettings}
 */
export async function importSettings(text: string): Promise<SettingsState['problems']> {
  const file = readFile(text);
  if (!file.ok) return file.problems;
  await inTurn(() => write({ ...DEFAULTS, ...file.values }));
  return [];
}

/** Tells of every change, wherever it was made, until the signal aborts. */
export function watchSettings(onChange: (state: SettingsState) => void, signal?: AbortSignal): void {
  let latest = 0;
  const hear = (changes: Record<string, { oldValue?: unknown }>) => {
    // A policy that is heard of for the first time was waited for.
    if (!SETTING_KEYS.some((key) => key in changes) && changes[POLICY_KEY]?.oldValue === undefined) return;
    latest += 1;
    const asked = latest;
    void loadSettings().then((state) => {
      if (asked === latest && !signal?.aborted) onChange(state);
    });
  };
  browser.storage.onChanged.addListener(hear);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(hear));
}

/**
 * Lays out what pages are told, from now on: call it while the background starts.
 *
 * @param entitiesOf the entities of some kinds
 * @param onLaid is called with what was laid out, and with what lay there before; nothing did, after an update
 */
export function keepMirror(
  entitiesOf: (kinds: Settings['hiddenKinds']) => readonly string[],
  onLaid: (mirror: Mirror, before: Mirror | undefined) => void,
): void {
  const lay = async ({ values }: SettingsState, isUpdated: boolean) => {
    const { badge, hiddenKinds, ...told } = values;
    const mirror = { ...told, hidden: entitiesOf(hiddenKinds) };
    const { [MIRROR]: before } = await browser.storage.local.get(MIRROR);
    await browser.storage.local.set({ [MIRROR]: mirror });
    onLaid(mirror, isUpdated ? undefined : (before as Mirror | undefined));
  };
  // One after the other: of two changes in haste, the second is to see what the first one left.
  let laid = Promise.resolve();
  const layNext = (state: SettingsState, isUpdated = false) => {
    laid = laid.then(() => lay(state, isUpdated)).catch(() => {});
  };
  watchSettings((state) => layNext(state));
  browser.runtime.onStartup.addListener(() => void loadSettings().then((state) => layNext(state)));
  // Scripts of the version before are cut off from us: whatever was laid out for them, every tab is new.
  browser.runtime.onInstalled.addListener(() => void loadSettings().then((state) => layNext(state, true)));
}

interface AreaContent {
  readonly stored: Stored;
  readonly problems: SettingsState['problems'];
}

async function readArea(area: Area): Promise<AreaContent> {
  try {
    return { stored: migrate(await browser.storage[area].get()), problems: [] };
  } catch (error) {
    return { stored: {}, problems: [{ key: 'storage', fault: { is: 'unreadable', slots: { error: textOf(error) } } }] };
  }
}

/** Null where the browser knows of none: some fail then and some give nothing; Safari has no place for one. */
async function askPolicy(): Promise<Stored | null> {
  return browser.storage.managed ? browser.storage.managed.get().catch(() => null) : null;
}

/**
 * Where the browser takes its time, what a policy said last holds until it answers. That is kept, and who watches settings
 * hears of it if it is something else.
 */
async function readPolicy(asked: Promise<Stored | null>, last: Stored | undefined): Promise<Stored> {
  const told = asked.then(async (policy) => {
    if (policy && JSON.stringify(policy) !== JSON.stringify(last))
      await browser.storage.local.set({ [POLICY_KEY]: policy }).catch(() => {});
    return policy ?? {};
  });
  return last ? ((await within(PATIENCE, told)) ?? last) : told;
}

function migrate(stored: Stored): Stored {
  return migrateSettings(stored, schemaOf(stored));
}

function schemaOf({ [SCHEMA_KEY]: schema }: Stored): number {
  return typeof schema === 'number' ? schema : SCHEMA;
}

/** The reader's own values, whatever a policy says. Throws where they can not be read: nothing is changed blindly. */
async function loadChosen(): Promise<Settings> {
  const stored = await Promise.all(AREAS.map((area) => browser.storage[area].get()));
  return mergeSettings(Object.assign({}, ...stored.map(migrate))).values;
}

/** One at a time, over all windows and the background. */
function inTurn(work: () => Promise<void>): Promise<void> {
  return navigator.locks.request('settings', work).catch((error: unknown) => {
    throw new NotKept(reasonOf(textOf(error)), textOf(error), { cause: error });
  });
}

/** All of the changes or none. */
async function write(changes: Changes): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const area of AREAS) {
      const before = await browser.storage[area].get();
      const after = applyChanges(before, changes, area);
      undo.unshift(() => store(area, after, before));
      await store(area, before, after);
    }
  } catch (error) {
    for (const back of undo) await back().catch(() => {});
    throw error;
  }
}

function applyChanges(before: Stored, changes: Changes, area: Area): Stored {
  const after: Record<string, unknown> = { ...migrate(before) };
  for (const key of SETTING_KEYS) {
    const value = changes[key];
    if (value === undefined || SETTINGS[key].area !== area) continue;
    if (isDefault(key, value)) delete after[key];
    else after[key] = value;
    after[SCHEMA_KEY] = Math.max(SCHEMA, schemaOf(before));
  }
  return after;
}

/** Makes an area that holds `before` hold `after`, touching only what differs. */
async function store(area: Area, before: Stored, after: Stored): Promise<void> {
  const changed = Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]));
  const gone = Object.keys(before).filter((key) => !(key in after));
  if (changed.length > 0) await browser.storage[area].set(Object.fromEntries(changed));
  if (gone.length > 0) await browser.storage[area].remove(gone);
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Why the browser keeps nothing, as far as it tells. */
function reasonOf(text: string): NotKept['reason'] {
  if (/MAX_WRITE|per (minute|hour)/i.test(text)) return 'often';
  return /quota|no.?space|disk full|FILE_ERROR_NO_SPACE/i.test(text) ? 'full' : 'failed';
}
