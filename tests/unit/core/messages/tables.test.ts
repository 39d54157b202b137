import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_IDS, type LanguageId } from '../../../../core/messages/model';
import { SETTING_KEYS, SETTINGS } from '../../../../core/settings';
import { TABLES, writeLocales } from '../../../../scripts/locales';

/** A message with the path of its keys: text, or a form for each plural category. */
type Leaf = readonly [path: string, message: string | Readonly<Record<string, string>>];

const CATEGORIES = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

function listLeaves(table: object, path: readonly string[] = []): Leaf[] {
  return Object.entries(table).flatMap(([key, value]): Leaf[] => {
    const here = [...path, key];
    if (typeof value === 'string') return [[here.join('.'), value]];
    return 'other' in value && Object.keys(value).every((name) => CATEGORIES.has(name))
      ? [[here.join('.'), value]]
      : listLeaves(value, here);
  });
}

const textsOf = ([, message]: Leaf) => (typeof message === 'string' ? [message] : Object.values(message));
const slotsOf = (text: string) => [...text.matchAll(/\{(\w+)\}|%s/g)].map(([slot]) => slot).sort();

const leavesOf = Object.fromEntries(LANGUAGE_IDS.map((id) => [id, listLeaves(TABLES[id])])) as Record<
  LanguageId,
  Leaf[]
>;
const english = new Map(leavesOf.en);
const OTHERS = LANGUAGE_IDS.filter((id) => id !== 'en');

/** Names of formats and keys, which are the same in most languages. */
const NAMES = /\.styles\.|\.unit\.ms$|\.nextPlace$|\.sheetInCsv$/;
/** Words that a language happens to share with English. */
const SHARED: Partial<Record<LanguageId, readonly string[]>> = {
  de: ['handed.card.kinds.person', 'handed.card.kinds.organisation', 'phrases.names', 'phrases.parts.names'],
  fr: ['handed.card.sources', 'handed.card.voices', 'phrases.mentions'],
};

/** Latin letters that stay in every script: names, formats, keys, examples of what is typed, slots. */
const LATIN =
  /\{\w+\}|Sidelight|Markdown|HTML|CSV|CSL-JSON|JSON|BibTeX|RIS|AP|Chicago|Shift|F8|\btrue\b|\bfalse\b|[\w-]*@?(www\.)?example\.org|\brosatom\b|%s/g;

/** Most characters that there is room for: what stands on a small button, in a tab or a row that does not wrap. */
const ROOM: readonly (readonly [path: RegExp, most: number])[] = [
  [/^phrases\.tabs\./, 10],
  [/^phrases\.siteState\./, 12],
  [/^phrases\.(copy|save|clear|addSite|removeSite)$/, 11],
  [/^handed\.card\.(insert|more)$/, 12],
  [/^handed\.card\.(muteHere|mute)$/, 28],
  [/^handed\.card\.status\./, 16],
  [/^handed\.card\.kinds\./, 18],
  [/^handed\.draft\.(attribute|keep|report|copy)$/, 28],
  [/^handed\.doors\.lookUp$/, 20],
  [/^phrases\.(pause|openPanel|settings)$/, 24],
  [/^phrases\.manifest\.description$/, 132],
  [/^phrases\.commands\./, 52],
];

describe('English', () => {
  it('has a message for every setting and every option of one', () => {
    const { phrases, handed } = TABLES.en;
    for (const key of SETTING_KEYS) {
      const row = SETTINGS[key];
      const words = phrases.setting[key];
      if (row.kind !== 'choice' || key === 'citeStyle' || key === 'language') continue;
      expect(Object.keys('options' in words ? words.options : {}), key).toEqual([...row.options]);
    }
    expect(Object.keys(handed.card.styles)).toEqual([...SETTINGS.citeStyle.options]);
    expect(Object.keys(handed.card.kinds)).toEqual([...SETTINGS.hiddenKinds.options]);
  });
});

describe.each(LANGUAGE_IDS)('%s', (id) => {
  it('has a file of its own, and its forms are those that its numbers ask for', () => {
    expect(readdirSync('core/messages')).toContain(`${id}.ts`);
    const asked = [...new Intl.PluralRules(id).resolvedOptions().pluralCategories].sort();
    for (const [path, message] of leavesOf[id]) {
      if (typeof message !== 'string') expect([path, Object.keys(message).sort()]).toEqual([path, asked]);
    }
  });

  it('is not too long for the place where it stands', () => {
    const tooLong = leavesOf[id].flatMap((leaf) => {
      const [path] = leaf;
      const most = ROOM.find(([pattern]) => pattern.test(path))?.[1] ?? roomBeside(english.get(path)!);
      return textsOf(leaf)
        .filter((text) => text.length > most)
        .map((text) => `${path}: ${text.length} of ${most}: ${text}`);
    });
    expect(tooLong).toEqual([]);
  });
});

/** Where nothing else is said, half as long again as in English, and a little more for what is short. */
function roomBeside(message: Leaf[1]): number {
  const longest = Math.max(...textsOf(['', message]).map(({ length }) => length));
  return longest * 1.5 + 16;
}

describe.each(LANGUAGE_IDS)('rows of %s', (id) => {
  const { tabs, pause, openPanel, settings, siteState } = TABLES[id].phrases;

  it.each([
    // A sidebar of 250 pixels, the popup, and a switch of three.
    ['tabs', Object.values(tabs), 27],
    ['foot of the popup', [pause, openPanel, settings], 38],
    ['states of a site', Object.values(siteState), 24],
  ])('have room for all: %s', (_row, words, most) => {
    expect([words, words.join('').length <= most]).toEqual([words, true]);
  });
});

describe.each(OTHERS)('%s, beside English', (id) => {
  it('says the same things, with the same slots', () => {
    expect(leavesOf[id].map(([path]) => path).sort()).toEqual([...english.keys()].sort());
    for (const leaf of leavesOf[id]) {
      const [path, message] = leaf;
      const wanted = slotsOf(textsOf([path, english.get(path)!]).at(-1)!);
      for (const [form, text] of Object.entries(typeof message === 'string' ? { other: message } : message)) {
        // “One result” and “two results” need no figure.
        const figure = ['zero', 'one', 'two'].includes(form) && !text.includes('{n}') ? ['{n}'] : [];
        expect([path, form, [...slotsOf(text), ...figure].sort()]).toEqual([path, form, wanted]);
      }
    }
  });

  it('leaves nothing in English', () => {
    const shared = SHARED[id] ?? [];
    const same = leavesOf[id].filter(([path, message]) => {
      if (NAMES.test(path) || shared.includes(path)) return false;
      const words = textsOf([path, english.get(path)!]);
      return textsOf([path, message]).some((text) => /\p{L}/u.test(text.replace(LATIN, '')) && words.includes(text));
    });
    expect(same).toEqual([]);
  });
});

describe.each(['ar', 'fa', 'he', 'ru', 'uk'] as const)('%s', (id) => {
  it('is in its own script throughout', () => {
    const strays = leavesOf[id].flatMap((leaf) =>
      textsOf(leaf)
        .filter((text) => /[A-Za-z]{2}/.test(text.replace(LATIN, '')))
        .map((text) => `${leaf[0]}: ${text}`),
    );
    expect(strays).toEqual([]);
  });
});

describe('what browsers show of us', () => {
  it('is there in every language, under names that browsers allow', () => {
    const files = writeLocales();
    expect(Object.keys(files)).toEqual(LANGUAGE_IDS.toSorted().map((id) => `_locales/${id}/messages.json`));
    for (const text of Object.values(files)) {
      const messages = JSON.parse(text) as Record<string, { message: string }>;
      expect(Object.keys(messages)).toHaveLength(6);
      for (const [name, { message }] of Object.entries(messages)) {
        expect(name).toMatch(/^[A-Za-z0-9_@]+$/);
        expect(message).not.toBe('');
      }
    }
  });
});
