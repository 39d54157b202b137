/**
 * Every setting, in one table. Types, form, validation, the policy schema, defaults and `docs/SETTINGS.md` all come
 * from it. What is stored is read value by value: a bad one falls back alone, and it is said which and why.
 */
import { KIND_LABELS } from './card/labels';
import { styles } from './cite';
import { LANGUAGE_IDS, type LanguageId, type Phrases } from './messages/model';
import type { Kind } from './model';
import { isHost, readMute, SITE_STATES, type Sites } from './sites';

/** What it is called and what it does is said in `messages/`. */
interface Row {
  readonly section: Section;
  /** `sync` follows the reader to other machines and is small; `local` may grow and says where people read. */
  readonly area: Area;
  /** True where a newsroom's policy may decide it. */
  readonly managed: boolean;
}

export interface SwitchRow extends Row {
  readonly kind: 'switch';
  readonly default: boolean;
}

export interface ChoiceRow<V extends string = string> extends Row {
  readonly kind: 'choice';
  readonly default: V;
  readonly options: readonly V[];
}

export interface NumberRow extends Row {
  readonly kind: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** In which the number is said: "ms". */
  readonly unit: keyof Phrases['unit'];
}

/** Which of a few things are left out. The form shows what is kept, so that a new thing is not left out unasked. */
export interface ExceptRow<V extends string = string> extends Row {
  readonly kind: 'except';
  readonly default: readonly V[];
  readonly options: readonly V[];
}

/** A list of texts of one sort. */
export interface ListRow extends Row {
  readonly kind: 'list';
  readonly default: readonly string[];
  readonly most: number;
  readonly isItem: (text: string) => boolean;
}

export interface SitesRow extends Row {
  readonly kind: 'sites';
  readonly default: Sites;
  readonly most: number;
}

export type SettingRow = SwitchRow | ChoiceRow | NumberRow | ExceptRow | ListRow | SitesRow;

export const SECTIONS = ['language', 'marks', 'cards', 'entries', 'writing', 'sites'] as const;
export type Section = (typeof SECTIONS)[number];
export type Area = 'sync' | 'local';

const row = <const R extends SettingRow>(given: R): R => given;

/** The table, in the order of the form. */
export const SETTINGS = {
  language: row({
    kind: 'choice',
    default: 'auto',
    options: ['auto', ...LANGUAGE_IDS] as readonly ('auto' | LanguageId)[],
    section: 'language',
    area: 'sync',
    managed: true,
  }),
  marks: row({
    kind: 'choice',
    default: 'dotted',
    options: ['dotted', 'thin', 'background', 'off'],
    section: 'marks',
    area: 'sync',
    managed: true,
  }),
  density: row({
    kind: 'choice',
    default: 'block',
    options: ['block', 'page', 'every'],
    section: 'marks',
    area: 'sync',
    managed: true,
  }),
  softMarks: row({
    kind: 'switch',
    default: true,
    section: 'marks',
    area: 'sync',
    managed: true,
  }),
  badge: row({
    kind: 'switch',
    default: true,
    section: 'marks',
    area: 'sync',
    managed: true,
  }),
  open: row({
    kind: 'choice',
    default: 'hover',
    options: ['hover', 'click', 'keys'],
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
    section: 'cards',
    area: 'sync',
    managed: true,
  }),
  theme: row({
    kind: 'choice',
    default: 'auto',
    options: ['auto', 'light', 'dark'],
    section: 'cards',
    area: 'sync',
    managed: true,
  }),
  citeStyle: row({
    kind: 'choice',
    default: 'attribution',
    options: styles.map(({ id }) => id),
    section: 'cards',
    area: 'sync',
    managed: true,
  }),
  hiddenKinds: row({
    kind: 'except',
    default: [] as readonly Kind[],
    options: Object.keys(KIND_LABELS) as Kind[],
    section: 'entries',
    area: 'sync',
    managed: true,
  }),
  muted: row({
    kind: 'list',
    default: [],
    most: 2000,
    isItem: (text) => readMute(text) !== null,
    section: 'entries',
    area: 'local',
    managed: true,
  }),
  writing: row({
    kind: 'switch',
    default: true,
    section: 'writing',
    area: 'sync',
    managed: true,
  }),
  quietSites: row({
    kind: 'list',
    default: [],
    most: 2000,
    isItem: isHost,
    section: 'writing',
    area: 'local',
    managed: true,
  }),
  siteStyles: row({
    kind: 'list',
    default: [],
    most: 2000,
    isItem: (text) => isAtSite(text) && styles.some(({ id }) => text.startsWith(`${id}@`)),
    section: 'writing',
    area: 'local',
    managed: true,
  }),
  keptFacts: row({
    kind: 'list',
    default: [],
    most: 2000,
    isItem: isAtSite,
    section: 'writing',
    area: 'local',
    managed: false,
  }),
  paused: row({
    kind: 'switch',
    default: false,
    section: 'sites',
    area: 'local',
    managed: false,
  }),
  siteMode: row({
    kind: 'choice',
    default: 'all',
    options: ['all', 'asked'],
    section: 'sites',
    area: 'sync',
    managed: true,
  }),
  sites: row({
    kind: 'sites',
    default: {} as Sites,
    most: 5000,
    section: 'sites',
    area: 'local',
    managed: true,
  }),
} satisfies Record<string, SettingRow>;

export type SettingKey = keyof typeof SETTINGS;
export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];

type ValueOf<R extends SettingRow> = R extends { kind: 'switch' }
  ? boolean
  : R extends { kind: 'choice'; options: readonly (infer V)[] }
    ? V
    : R extends { kind: 'number' }
      ? number
      : R extends { kind: 'except'; options: readonly (infer V)[] }
        ? readonly V[]
        : R extends { kind: 'list' }
          ? readonly string[]
          : Sites;

/** A value for each setting. */
export type Settings = { readonly [K in SettingKey]: ValueOf<(typeof SETTINGS)[K]> };

export const DEFAULTS = Object.fromEntries(SETTING_KEYS.map((key) => [key, SETTINGS[key].default])) as Settings;

/** What was wrong with a value, and where. `sayFault` puts it into words. */
export interface Problem {
  readonly key: string;
  readonly fault: Fault;
}

/** What was wrong: a message of `phrases.faults`, and what goes into its slots. */
export interface Fault {
  readonly is: keyof Phrases['faults'];
  readonly slots: Readonly<Record<string, string | number>>;
  /** True where a policy says it. */
  readonly inPolicy?: boolean;
}

/** Why the browser did not keep settings: a message of `phrases.notKept`, and what it said itself. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
  constructor(
    readonly reason: keyof Phrases['notKept'],
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${reason}: ${detail}`, options);
  }
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
    faults.length > MOST_NAMED
      ? [...faults.slice(0, MOST_NAMED), fault('andMore', { left: faults.length - MOST_NAMED })]
      : faults;
  return { value: value as Settings[K], problems: named.map((each) => ({ key, fault: each })) };
}

function readRow(setting: SettingRow, raw: unknown): { value: unknown; faults: readonly Fault[] } {
  const good = { value: raw, faults: [] };
  const bad = (is: Fault['is'], slots: Fault['slots'] = {}) => ({
    value: setting.default,
    faults: [fault(is, { ...slots, value: quote(raw) })],
  });
  switch (setting.kind) {
    case 'switch':
      return typeof raw === 'boolean' ? good : bad('notSwitch');
    case 'choice':
      return isOneOf(raw, setting.options) ? good : bad('notOneOf', { options: setting.options.join(', ') });
    case 'number':
      return typeof raw === 'number' && raw >= setting.min && raw <= setting.max
        ? good
        : bad('notNumber', { min: setting.min, max: setting.max });
    case 'except':
      return readItems(
        raw,
        setting.options.length,
        (item) => isOneOf(item, setting.options),
        (value) => fault('notOneOf', { value, options: setting.options.join(', ') }),
      );
    case 'list':
      return readItems(raw, setting.most, setting.isItem, (value) => fault('notItem', { value }));
    case 'sites':
      return readSites(raw, setting.most);
  }
}

function readItems(raw: unknown, most: number, isItem: (text: string) => boolean, refuse: (quoted: string) => Fault) {
  if (!Array.isArray(raw)) return { value: [], faults: [fault('notList', { value: quote(raw) })] };
  const isGood = (item: unknown): item is string => typeof item === 'string' && isItem(item);
  const good = [...new Set(raw.filter(isGood))];
  const faults = raw.filter((item) => !isGood(item)).map((item) => refuse(quote(item)));
  return { value: good.slice(0, most), faults: good.length > most ? [...faults, tooMany(good.length, most)] : faults };
}

function readSites(raw: unknown, most: number) {
  if (!isRecord(raw)) return { value: {}, faults: [fault('notSites', { value: quote(raw) })] };
  const entries = Object.entries(raw);
  const isState = (state: unknown) => (SITE_STATES as readonly unknown[]).includes(state);
  const good = entries.filter(([host, state]) => isHost(host) && isState(state));
  const faults = entries.flatMap(([host, state]) => {
    if (!isHost(host)) return fault('notSite', { value: quote(host) });
    return isState(state) ? [] : fault('notState', { value: quote(state), host, options: SITE_STATES.join(', ') });
  });
  const value = Object.fromEntries(good.slice(0, most)) as Sites;
  return { value, faults: good.length > most ? [...faults, tooMany(good.length, most)] : faults };
}

function tooMany(count: number, most: number): Fault {
  return fault('tooMany', { count, most, left: count - most });
}

function fault(is: Fault['is'], slots: Fault['slots']): Fault {
  return { is, slots };
}

function isOneOf(value: unknown, options: readonly unknown[]): boolean {
  return options.includes(value);
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
  const read = (key: SettingKey, layer: Readonly<Record<string, unknown>>, inPolicy: boolean) => {
    if (layer[key] === undefined || layer[key] === null) return undefined;
    const { value, problems: found } = readValue(key, layer[key]);
    problems.push(...found.map((problem) => ({ key, fault: { ...problem.fault, ...(inPolicy && { inPolicy }) } })));
    return found.length > 0 && isDefault(key, value) ? undefined : value;
  };
  const lockedSites: string[] = [];
  const values = Object.fromEntries(
    SETTING_KEYS.map((key) => {
      const decided = SETTINGS[key].managed ? read(key, policy, true) : undefined;
      const own = read(key, chosen, false);
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
