/**
 * Every setting, in one table. Types, form, validation, the policy schema, defaults and `docs/SETTINGS.md` all come
 * from it. What is stored is read value by value: a bad one falls back alone, and it is said which and why.
 */
import { KIND_LABELS } from './card/labels';
import { type StyleId, styles } from './cite';
import type { Kind } from './model';
import { isHost, readMute, SITE_STATES, type Sites } from './sites';

interface Row {
  readonly label: string;
  /** One or two sentences for whoever wonders what it does. */
  readonly help: string;
  readonly section: Section;
  /** `sync` follows the reader to other machines and is small; `local` may grow and says where people read. */
  readonly area: Area;
  /** True where a newsroom's policy may decide it. */
  readonly managed: boolean;
}

interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
}

export interface SwitchRow extends Row {
  readonly kind: 'switch';
  readonly default: boolean;
}

export interface ChoiceRow<V extends string = string> extends Row {
  readonly kind: 'choice';
  readonly default: V;
  readonly options: readonly Option<V>[];
}

export interface NumberRow extends Row {
  readonly kind: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** In which the number is said: "ms". */
  readonly unit: string;
}

/** Which of a few things are left out. The form shows what is kept, so that a new thing is not left out unasked. */
export interface ExceptRow<V extends string = string> extends Row {
  readonly kind: 'except';
  readonly default: readonly V[];
  readonly options: readonly Option<V>[];
}

/** A list of texts of one sort. */
export interface ListRow extends Row {
  readonly kind: 'list';
  readonly default: readonly string[];
  readonly most: number;
  readonly isItem: (text: string) => boolean;
  /** What an item must be, to follow "is not": "a language tag such as fa". */
  readonly what: string;
}

export interface SitesRow extends Row {
  readonly kind: 'sites';
  readonly default: Sites;
  readonly most: number;
}

export type SettingRow = SwitchRow | ChoiceRow | NumberRow | ExceptRow | ListRow | SitesRow;

export const SECTIONS = {
  marks: 'Marks',
  cards: 'Cards',
  entries: 'Entries',
  writing: 'Writing',
  sites: 'Sites',
} as const;
export type Section = keyof typeof SECTIONS;
export type Area = 'sync' | 'local';

const row = <const R extends SettingRow>(given: R): R => given;

/** The table, in the order of the form. */
export const SETTINGS = {
  marks: row({
    kind: 'choice',
    default: 'dotted',
    options: [
      { value: 'dotted', label: 'Dotted line' },
      { value: 'thin', label: 'Thin line' },
      { value: 'background', label: 'Background' },
      { value: 'off', label: 'None' },
    ],
    label: 'How names are marked',
    help: 'Without marks, names are still found: for the keyboard, the count and the list of this page.',
    section: 'marks',
    area: 'sync',
    managed: true,
  }),
  density: row({
    kind: 'choice',
    default: 'block',
    options: [
      { value: 'block', label: 'First in each paragraph' },
      { value: 'page', label: 'First on the page' },
      { value: 'every', label: 'Every one' },
    ],
    label: 'Which mentions are marked',
    help: 'Of several mentions of the same entry.',
    section: 'marks',
    area: 'sync',
    managed: true,
  }),
  softMarks: row({
    kind: 'switch',
    default: true,
    label: 'Mark phrases that only their context explains',
    help: '“The treaty”, where the text has said before which one. Their marks are fainter.',
    section: 'marks',
    area: 'sync',
    managed: true,
  }),
  badge: row({
    kind: 'switch',
    default: true,
    label: 'Count on the toolbar button',
    help: 'How many entries this page speaks of; a dash where Sidelight is off.',
    section: 'marks',
    area: 'sync',
    managed: true,
  }),
  open: row({
    kind: 'choice',
    default: 'hover',
    options: [
      { value: 'hover', label: 'When the pointer rests on a mark' },
      { value: 'click', label: 'By a click on a mark' },
      { value: 'keys', label: 'By keys only' },
    ],
    label: 'How cards open',
    help: 'Keys always work. A click that the page has a use for, as on a link, stays with the page.',
    section: 'cards',
    area: 'sync',
    managed: true,
  }),
  hoverDelay: row({
    kind: 'number',
    default: 180,
    min: 50,
    max: 2000,
    step: 10,
    unit: 'ms',
    label: 'How long the pointer rests before a card opens',
    help: 'A pointer that only passes never opens one.',
    section: 'cards',
    area: 'sync',
    managed: true,
  }),
  theme: row({
    kind: 'choice',
    default: 'auto',
    options: [
      { value: 'auto', label: 'As the page or the browser' },
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
    ],
    label: 'Colours',
    help: 'Of cards and of our own pages.',
    section: 'cards',
    area: 'sync',
    managed: true,
  }),
  languages: row({
    kind: 'list',
    default: [],
    most: 10,
    isItem: isLanguageTag,
    what: 'a language tag such as en-GB or fa',
    label: 'Languages of cards',
    help: 'Language tags, most wanted first: they decide words, dates and numbers. None: as the browser.',
    section: 'cards',
    area: 'sync',
    managed: true,
  }),
  citeStyle: row({
    kind: 'choice',
    default: 'attribution',
    options: styles.map(({ id, label }): Option<StyleId> => ({ value: id, label })),
    label: 'How facts are copied',
    help: 'Always with their source. The card changes this too.',
    section: 'cards',
    area: 'sync',
    managed: true,
  }),
  hiddenKinds: row({
    kind: 'except',
    default: [] as readonly Kind[],
    options: (Object.keys(KIND_LABELS) as Kind[]).map((value) => ({ value, label: KIND_LABELS[value] })),
    label: 'Kinds of entries that are marked',
    help: 'Search finds all kinds, whatever is marked.',
    section: 'entries',
    area: 'sync',
    managed: true,
  }),
  muted: row({
    kind: 'list',
    default: [],
    most: 2000,
    isItem: (text) => readMute(text) !== null,
    what: 'an entry such as rosatom, or rosatom@example.org for one site',
    label: 'Entries that are never marked',
    help: 'Everywhere or on one site. Search still finds them.',
    section: 'entries',
    area: 'local',
    managed: true,
  }),
  writing: row({
    kind: 'switch',
    default: true,
    label: 'Check drafts while they are written',
    help: 'In fields and editors: known names are marked, figures and dates compared. Drafts never leave the browser.',
    section: 'writing',
    area: 'sync',
    managed: true,
  }),
  quietSites: row({
    kind: 'list',
    default: [],
    most: 2000,
    isItem: isHost,
    what: 'the name of a site',
    label: 'Sites where drafts are not checked',
    help: 'Each with everything below it. Pages are still read there.',
    section: 'writing',
    area: 'local',
    managed: true,
  }),
  siteStyles: row({
    kind: 'list',
    default: [],
    most: 2000,
    isItem: (text) => isAtSite(text) && styles.some(({ id }) => text.startsWith(`${id}@`)),
    what: 'a way of citing with its site, such as markdown@example.org',
    label: 'How facts are cited on some sites',
    help: 'What was chosen in a card beside a draft holds for its site.',
    section: 'writing',
    area: 'local',
    managed: true,
  }),
  keptFacts: row({
    kind: 'list',
    default: [],
    most: 2000,
    isItem: isAtSite,
    what: 'a fact with its site, such as bu-grid@example.org',
    label: 'Facts that raise no flags',
    help: 'Where a writer has kept what the ledger doubts, nothing is said of that fact on that site again.',
    section: 'writing',
    area: 'local',
    managed: false,
  }),
  paused: row({
    kind: 'switch',
    default: false,
    label: 'Pause everywhere',
    help: 'No page is read until this is off again. Search still works.',
    section: 'sites',
    area: 'local',
    managed: false,
  }),
  siteMode: row({
    kind: 'choice',
    default: 'all',
    options: [
      { value: 'all', label: 'On every site' },
      { value: 'asked', label: 'Only when asked' },
    ],
    label: 'Where names are marked',
    help: 'Sites in the list below go their own way.',
    section: 'sites',
    area: 'sync',
    managed: true,
  }),
  sites: row({
    kind: 'sites',
    default: {} as Sites,
    most: 5000,
    label: 'Sites with a rule of their own',
    help: 'A rule holds for a site and everything below it: example.org is also www.example.org.',
    section: 'sites',
    area: 'local',
    managed: true,
  }),
} satisfies Record<string, SettingRow>;

export type SettingKey = keyof typeof SETTINGS;
export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];

type ValueOf<R extends SettingRow> = R extends { kind: 'switch' }
  ? boolean
  : R extends { kind: 'choice'; options: readonly Option<infer V>[] }
    ? V
    : R extends { kind: 'number' }
      ? number
      : R extends { kind: 'except'; options: readonly Option<infer V>[] }
        ? readonly V[]
        : R extends { kind: 'list' }
          ? readonly string[]
          : Sites;

/** A value for each setting. */
export type Settings = { readonly [K in SettingKey]: ValueOf<(typeof SETTINGS)[K]> };

export const DEFAULTS = Object.fromEntries(SETTING_KEYS.map((key) => [key, SETTINGS[key].default])) as Settings;

/** What was wrong with a value, and where: to be shown as "label: message". */
export interface Problem {
  readonly key: string;
  readonly message: string;
}

/** Longest text of a value that a message repeats, in characters. */
const QUOTE = 40;
/** Most items of one list that are named one by one. */
const MOST_NAMED = 5;

/** A value as far as it is good: bad items of a list fall away, any other bad value becomes the default. */
export function readValue<K extends SettingKey>(
  key: K,
  raw: unknown,
): { readonly value: Settings[K]; readonly problems: readonly Problem[] } {
  const { value, faults } = readRow(SETTINGS[key], raw);
  const named =
    faults.length > MOST_NAMED ? [...faults.slice(0, MOST_NAMED), `and ${faults.length - MOST_NAMED} more`] : faults;
  return { value: value as Settings[K], problems: named.map((message) => ({ key, message })) };
}

function readRow(setting: SettingRow, raw: unknown): { value: unknown; faults: readonly string[] } {
  const good = { value: raw, faults: [] };
  const bad = (what: string) => ({ value: setting.default, faults: [`${quote(raw)} is not ${what}`] });
  switch (setting.kind) {
    case 'switch':
      return typeof raw === 'boolean' ? good : bad('true or false');
    case 'choice':
      return setting.options.some(({ value }) => value === raw) ? good : bad(listOptions(setting.options));
    case 'number':
      return typeof raw === 'number' && raw >= setting.min && raw <= setting.max
        ? good
        : bad(`a number from ${setting.min} to ${setting.max}`);
    case 'except':
      return readItems(raw, setting.options.length, listOptions(setting.options), (item) =>
        setting.options.some(({ value }) => value === item),
      );
    case 'list':
      return readItems(raw, setting.most, setting.what, setting.isItem);
    case 'sites':
      return readSites(raw, setting.most);
  }
}

function readItems(raw: unknown, most: number, what: string, isItem: (text: string) => boolean) {
  if (!Array.isArray(raw)) return { value: [], faults: [`${quote(raw)} is not a list`] };
  const isGood = (item: unknown): item is string => typeof item === 'string' && isItem(item);
  const good = [...new Set(raw.filter(isGood))];
  const faults = raw.filter((item) => !isGood(item)).map((item) => `${quote(item)} is not ${what}`);
  return { value: good.slice(0, most), faults: good.length > most ? [...faults, tooMany(good.length, most)] : faults };
}

function readSites(raw: unknown, most: number) {
  if (!isRecord(raw)) return { value: {}, faults: [`${quote(raw)} is not a list of sites`] };
  const entries = Object.entries(raw);
  const isState = (state: unknown) => (SITE_STATES as readonly unknown[]).includes(state);
  const good = entries.filter(([host, state]) => isHost(host) && isState(state));
  const faults = entries.flatMap(([host, state]) => {
    if (!isHost(host)) return `${quote(host)} is not the name of a site`;
    return isState(state) ? [] : `${quote(state)} for ${host} is not ${SITE_STATES.join(', ')}`;
  });
  const value = Object.fromEntries(good.slice(0, most)) as Sites;
  return { value, faults: good.length > most ? [...faults, tooMany(good.length, most)] : faults };
}

function tooMany(count: number, most: number): string {
  return `${count} are more than the ${most} that there is room for: the last ${count - most} were left out`;
}

function listOptions(options: readonly Option<string>[]): string {
  return `one of ${options.map(({ value }) => value).join(', ')}`;
}

function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > QUOTE ? `${text.slice(0, QUOTE)}…` : text;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for an id with a site behind it: `bu-grid@example.org`. */
function isAtSite(text: string): boolean {
  return readMute(text)?.host != null;
}

function isLanguageTag(text: string): boolean {
  try {
    return text.length <= 35 && Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** What holds, and why: the values, what a policy has decided, and what could not be used. */
export interface SettingsState {
  readonly values: Settings;
  /** Settings that the policy decides whole. Of `sites` it decides host by host: see `lockedSites`. */
  readonly locked: readonly SettingKey[];
  readonly lockedSites: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Puts the layers together: policy over what the reader has chosen over defaults.
 *
 * @param chosen what is stored for the reader, by key
 * @param policy what the newsroom decides, by key
 */
export function mergeSettings(
  chosen: Readonly<Record<string, unknown>>,
  policy: Readonly<Record<string, unknown>> = {},
): SettingsState {
  const problems: Problem[] = [];
  const locked: SettingKey[] = [];
  const read = (key: SettingKey, layer: Readonly<Record<string, unknown>>, prefix: string) => {
    if (layer[key] === undefined || layer[key] === null) return undefined;
    const { value, problems: found } = readValue(key, layer[key]);
    problems.push(...found.map(({ message }) => ({ key, message: prefix + message })));
    return found.length > 0 && isDefault(key, value) ? undefined : value;
  };
  const lockedSites: string[] = [];
  const values = Object.fromEntries(
    SETTING_KEYS.map((key) => {
      const decided = SETTINGS[key].managed ? read(key, policy, 'in the policy, ') : undefined;
      const own = read(key, chosen, '');
      if (key === 'sites') {
        lockedSites.push(...Object.keys(decided ?? {}));
        return [key, { ...(own as Sites), ...(decided as Sites) }];
      }
      if (decided !== undefined) locked.push(key);
      return [key, decided ?? own ?? SETTINGS[key].default];
    }),
  ) as Settings;
  return { values, locked, lockedSites, problems };
}

/** True for a value that says the same as the default, so need not be stored. */
export function isDefault<K extends SettingKey>(key: K, value: Settings[K]): boolean {
  return JSON.stringify(value) === JSON.stringify(SETTINGS[key].default);
}
