/**
 * Families of cases: every person and every plain name of the ledger, in the forms of its paradigms, in sentences of its
 * language. What must be found is generated; what must not (another bearer of the name) as well.
 */
import { describe, expect, it } from 'vitest';
import { spot } from '../../core/spot';
import { expandForms } from '../../core/spot/expand';
import { openNames, readNameFiles } from '../../scripts/ledger-files';

const root = process.cwd();
const names = openNames(root);
const files = readNameFiles(root);

/** Sentences with a place for a name, that lean to no side. */
const CARRIERS: Readonly<Record<string, readonly string[]>> = {
  en: ['Nobody expected % there.'],
  ru: ['Об этом сообщили: %.'],
  uk: ['Про це повідомили: %.'],
  pl: ['Tak napisano: %.'],
  de: ['So stand es da: %.'],
  fr: ['On y lisait : %.'],
  es: ['Así se leía: %.'],
  it: ['Vi si leggeva: %.'],
  pt: ['Ali se lia: %.'],
  tr: ['Şöyle yazıyordu: %.'],
  az: ['Belə yazılmışdı: %.'],
  fa: ['چنین نوشته بود: %.'],
  ar: ['هكذا كُتب: %.'],
  he: ['כך נכתב: %.'],
  zh: ['报上写着：%。'],
  ja: ['そこには「%」とあった。'],
  ko: ['거기에 %, 이렇게 적혀 있었다.'],
};

/** Names that stand alone: worth enough, bound to no party. */
const SURE = 4;

interface Case {
  readonly entity: string;
  readonly text: string;
  readonly start: number;
  readonly form: string;
}

function* plainCases(): Generator<Case> {
  for (const [entity, file] of Object.entries(files.names)) {
    for (const group of [...(file.names ?? []), ...(file.surnames ?? [])]) {
      if (group.prior < SURE || group.also || ('title' in group && group.title)) continue;
      for (const [lang, patterns] of Object.entries(group.forms)) {
        for (const form of patterns.flatMap((pattern) => expandForms(pattern.replace(/^\^+/, ''), lang))) {
          for (const carrier of CARRIERS[lang] ?? []) {
            yield { entity, form, text: carrier.replace('%', form), start: carrier.indexOf('%') };
          }
        }
      }
    }
  }
}

function* fullNameCases(): Generator<Case> {
  for (const [entity, file] of Object.entries(files.names)) {
    for (const { forms } of file.surnames ?? []) {
      for (const [lang, patterns] of Object.entries(forms)) {
        const given = (file.given ?? [])
          .flatMap((key) => files.cues.given[key]?.[lang] ?? [])
          .filter((one) => !one.endsWith('*'));
        const surname = expandForms(patterns[0]!.replace(/^\^+/, ''), lang)[0]!;
        for (const first of given.flatMap((one) => expandForms(one, lang))) {
          const form = lang === 'zh' || lang === 'ja' ? `${first}·${surname}` : `${first} ${surname}`;
          for (const carrier of CARRIERS[lang] ?? []) {
            yield { entity, form, text: carrier.replace('%', form), start: carrier.indexOf('%') };
          }
        }
      }
    }
  }
}

/** Somebody else of the same surname, and the bare surname after. */
function* rivalCases(): Generator<Case> {
  for (const [entity, file] of Object.entries(files.names)) {
    for (const { forms } of file.surnames ?? []) {
      for (const [lang, patterns] of Object.entries(forms)) {
        const rival = files.cues.given['']?.[lang]?.find((one) => !/[*|[]/.test(one));
        if (!rival) continue;
        const surname = expandForms(patterns[0]!.replace(/^\^+/, ''), lang)[0]!;
        const join = lang === 'zh' || lang === 'ja' ? '·' : ' ';
        const form = `${rival}${join}${surname}`;
        for (const carrier of CARRIERS[lang] ?? []) {
          yield { entity, form, text: carrier.replace('%', form), start: carrier.indexOf('%') };
        }
      }
    }
  }
}

function isFound({ entity, text, start, form }: Case): boolean {
  return spot([{ text }], names)[0]!.some(
    (mention) => mention.entity === entity && mention.start < start + form.length && mention.end > start,
  );
}

describe('families', () => {
  it('finds every form of every name that stands alone, in sentences that say nothing', () => {
    const cases = [...plainCases()];
    const missed = cases.filter((one) => !isFound(one)).map((one) => `${one.entity}: ${one.text}`);
    if (process.env.LIST) console.log(cases.length, missed.slice(0, 40), missed.length);
    expect(cases.length).toBeGreaterThan(4000);
    expect(missed.length / cases.length).toBeLessThanOrEqual(0.005);
  }, 60_000);

  it('finds every full name', () => {
    const cases = [...fullNameCases()];
    const missed = cases.filter((one) => !isFound(one)).map((one) => `${one.entity}: ${one.text}`);
    if (process.env.LIST) console.log(cases.length, missed.slice(0, 40), missed.length);
    expect(cases.length).toBeGreaterThan(400);
    expect(missed.length / cases.length).toBeLessThanOrEqual(0.005);
  });

  it('marks nobody else of the same surname', () => {
    const cases = [...rivalCases()];
    const wrong = cases.filter(isFound).map((one) => `${one.entity}: ${one.text}`);
    if (process.env.LIST) console.log(cases.length, wrong.slice(0, 40), wrong.length);
    expect(cases.length).toBeGreaterThan(200);
    expect(wrong.length / cases.length).toBeLessThanOrEqual(0.01);
  });
});
