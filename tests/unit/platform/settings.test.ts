import { beforeEach, describe, expect, it, vi } from 'vitest';
import { phrases } from '../../../core/messages/en';
import { sayFault, sayNotKept } from '../../../core/messages/faults';
import { UNTOLD } from '../../../core/page-settings';
import { DEFAULTS } from '../../../core/settings';
import { createFakeLocks, createFakeStorage, type FakeStorage } from '../../support/browser-storage';

const { browser } = vi.hoisted(() => ({ browser: { storage: {}, runtime: {} } as Record<string, unknown> }));
vi.mock('../../../platform/browser', () => ({ browser }));

const {
  exportSettings,
  importSettings,
  keepMirror,
  loadSettings,
  resetSettings,
  saveSettings,
  saveSite,
  updateSetting,
  watchSettings,
} = await import('../../../platform/settings');

let storage: FakeStorage;
let events: Record<'installed' | 'startup', () => void>;

beforeEach(() => {
  storage = createFakeStorage();
  events = { installed: () => {}, startup: () => {} };
  browser.storage = { ...storage.areas, onChanged: storage.onChanged };
  browser.runtime = {
    onInstalled: { addListener: (hear: () => void) => (events.installed = hear) },
    onStartup: { addListener: (hear: () => void) => (events.startup = hear) },
  };
  vi.stubGlobal('navigator', { locks: createFakeLocks() });
});

/** Has the browser answer for its policy only when told to. */
function holdBackPolicy(): (policy: Record<string, unknown>) => void {
  let answer: (policy: Record<string, unknown>) => void;
  storage.areas.managed.get = () => new Promise((resolve) => (answer = resolve));
  return (policy) => answer(policy);
}

const valuesNow = async () => (await loadSettings()).values;

describe('settings', () => {
  it('are as they come where nothing is stored', async () => {
    expect(await loadSettings()).toEqual({ values: DEFAULTS, locked: [], lockedSites: [], problems: [] });
  });

  it('are as they come where the browser has no place for a policy', async () => {
    browser.storage = { sync: storage.areas.sync, local: storage.areas.local, onChanged: storage.onChanged };
    expect((await loadSettings()).problems).toEqual([]);
  });

  it('are kept each in its own area, and forgotten where they are as they come', async () => {
    await saveSettings({ marks: 'thin', muted: ['rosatom'] });
    expect(storage.content.sync).toEqual({ marks: 'thin', schema: 1 });
    expect(storage.content.local).toEqual({ muted: ['rosatom'], schema: 1 });
    await saveSettings({ marks: 'dotted' });
    expect(storage.content.sync).toEqual({ schema: 1 });
    expect(await valuesNow()).toEqual({ ...DEFAULTS, muted: ['rosatom'] });
  });

  it('write nothing but what changes', async () => {
    await saveSettings({ marks: 'thin' });
    storage.written.length = 0;
    await saveSettings({ theme: 'dark' });
    expect(storage.written).toEqual(['theme']);
  });

  it('obey a policy, and keep the own choice below it', async () => {
    await saveSettings({ marks: 'thin' });
    storage.content.managed = { marks: 'off' };
    expect(await loadSettings()).toMatchObject({ values: { marks: 'off' }, locked: ['marks'] });
    storage.content.managed = {};
    expect((await valuesNow()).marks).toBe('thin');
  });

  it('do without a policy where the browser knows none', async () => {
    storage.fault.read = { managed: 'Managed storage manifest not found' };
    expect((await loadSettings()).problems).toEqual([]);
  });

  it('go by what a policy said last while the browser has no answer yet', async () => {
    storage.content.managed = { marks: 'off', theme: 'dark' };
    await loadSettings();
    const answer = holdBackPolicy();
    expect(await loadSettings()).toMatchObject({ values: { marks: 'off' }, locked: ['marks', 'theme'] });
    const heard: string[] = [];
    watchSettings(({ values }) => heard.push(values.marks));
    answer({ marks: 'thin' });
    await vi.waitFor(() => expect(heard).toEqual(['thin']));
  });

  it('wait for a policy that was never heard of, and tell nobody when it comes', async () => {
    const answer = holdBackPolicy();
    const heard: string[] = [];
    watchSettings(({ values }) => heard.push(values.marks));
    vi.useFakeTimers();
    const loading = loadSettings();
    await vi.advanceTimersByTimeAsync(60_000);
    answer({ marks: 'off' });
    expect((await loading).values.marks).toBe('off');
    vi.useRealTimers();
    await saveSettings({ theme: 'dark' });
    await vi.waitFor(() => expect(heard).toEqual(['off']));
  });

  it('survive 500 sites that are set one by one from two windows', async () => {
    const hosts = Array.from({ length: 500 }, (_, index) => `site-${index}.example`);
    await Promise.all(hosts.map((host) => saveSite(host, 'off')));
    expect(Object.keys((await valuesNow()).sites)).toHaveLength(500);
    await saveSite('site-7.example', null);
    expect((await valuesNow()).sites['site-7.example']).toBeUndefined();
  });

  it('take in what two windows change of one setting at the same time', async () => {
    await Promise.all([
      updateSetting('muted', (muted) => [...muted, 'rosatom']),
      updateSetting('muted', (muted) => [...muted, 'bushehr-npp']),
    ]);
    expect((await valuesNow()).muted).toEqual(['rosatom', 'bushehr-npp']);
  });

  it('fall back one by one where what is stored is corrupt, and say which', async () => {
    storage.content.sync = { marks: { deep: [] }, theme: 'dark' };
    storage.content.local = { sites: 'none' };
    const { values, problems } = await loadSettings();
    expect(values).toEqual({ ...DEFAULTS, theme: 'dark' });
    expect(problems.map(({ key }) => key)).toEqual(['marks', 'sites']);
  });

  it('are as they come where an area can not be read, and say so', async () => {
    await saveSettings({ marks: 'thin', muted: ['rosatom'] });
    storage.fault.read = { sync: 'Corruption: block checksum mismatch' };
    const { values, problems } = await loadSettings();
    expect(values).toEqual({ ...DEFAULTS, muted: ['rosatom'] });
    expect(problems.map((problem) => sayFault(problem, phrases))).toEqual([
      expect.stringContaining('checksum mismatch'),
    ]);
  });

  it('change nothing that they could not read', async () => {
    await saveSettings({ muted: ['rosatom'] });
    storage.fault.read = { local: 'Corruption' };
    await expect(updateSetting('muted', () => [])).rejects.toThrow(/^failed/);
    storage.fault.read = {};
    expect((await valuesNow()).muted).toEqual(['rosatom']);
  });

  it.each([
    ['QUOTA_BYTES quota exceeded', /no more room/],
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', /Wait a minute/],
    ['IO error: out of luck', /could not write them \(IO error/],
  ])('say in words why they were not saved: %s', async (fault, words) => {
    storage.fault.write = { sync: fault };
    const error = await saveSettings({ marks: 'thin' }).catch((thrown: Error) => thrown);
    expect(sayNotKept(error as Error, phrases)).toMatch(words);
    expect(await valuesNow()).toEqual(DEFAULTS);
  });

  it('are all saved or none', async () => {
    await saveSettings({ marks: 'thin' });
    storage.fault.write = { local: 'QUOTA_BYTES quota exceeded' };
    await expect(saveSettings({ marks: 'off', muted: ['rosatom'] })).rejects.toThrow(/^full/);
    expect(await valuesNow()).toEqual({ ...DEFAULTS, marks: 'thin' });
  });

  it('go on after a failure', async () => {
    storage.fault.write = { sync: 'QUOTA_BYTES' };
    await expect(saveSettings({ marks: 'off' })).rejects.toThrow();
    storage.fault.write = {};
    await saveSettings({ marks: 'off' });
    expect((await valuesNow()).marks).toBe('off');
  });
});

describe('a settings file', () => {
  it('brings back what was there, and takes away what was not', async () => {
    await saveSettings({ marks: 'thin', sites: { 'a.example': 'off' } });
    const file = await exportSettings();
    await resetSettings();
    expect(await valuesNow()).toEqual(DEFAULTS);
    await saveSettings({ theme: 'dark' });
    expect(await importSettings(file)).toEqual([]);
    expect(await valuesNow()).toEqual({ ...DEFAULTS, marks: 'thin', sites: { 'a.example': 'off' } });
  });

  it('changes nothing where it is wrong', async () => {
    await saveSettings({ marks: 'thin' });
    const problems = await importSettings(
      '{"file":"sidelight-settings","schema":1,"settings":{"theme":"dark","open":1}}',
    );
    expect(problems.map((problem) => sayFault(problem, phrases))).toEqual(['1 is not one of hover, click, keys']);
    expect(await valuesNow()).toEqual({ ...DEFAULTS, marks: 'thin' });
  });

  it('holds the own choices, not those of a policy', async () => {
    storage.content.managed = { marks: 'off' };
    expect(await exportSettings()).not.toContain('marks');
  });
});

describe('watching', () => {
  it('tells of what holds after a change, until it is over', async () => {
    const over = new AbortController();
    const heard: string[] = [];
    watchSettings(({ values }) => heard.push(values.marks), over.signal);
    await saveSettings({ marks: 'thin' });
    await vi.waitFor(() => expect(heard).toEqual(['thin']));
    over.abort();
    await saveSettings({ marks: 'off' });
    expect(heard).toEqual(['thin']);
  });

  it('lays out what pages are told, and tells what lay there before', async () => {
    const laid: unknown[] = [];
    keepMirror(
      (kinds) => kinds.map((kind) => `a-${kind}`),
      (mirror, before) => laid.push([mirror.marks, before?.marks]),
    );
    events.installed();
    await vi.waitFor(() => expect(storage.content.local.mirror).toEqual(UNTOLD));
    storage.content.managed = { theme: 'dark' };
    await saveSettings({ marks: 'thin', hiddenKinds: ['person'] });
    const told = { ...UNTOLD, marks: 'thin', theme: 'dark', hidden: ['a-person'] };
    await vi.waitFor(() => expect(storage.content.local.mirror).toEqual(told));
    await vi.waitFor(() =>
      expect(laid).toEqual([
        ['dotted', undefined],
        ['thin', 'dotted'],
      ]),
    );
  });
});
