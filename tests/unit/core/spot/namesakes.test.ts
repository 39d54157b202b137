/**
 * Other bearers of the surnames we know, and our own bearers in their field: sentences in seventeen languages, each with
 * the surnames of the ledger put where `%` stands.
 */
import { describe, expect, it } from 'vitest';
import { spot } from '../../../../core/spot';
import { expandForms } from '../../../../core/spot/expand';
import { classBits } from '../../../../core/spot/topics';
import { openNames, readNameFiles } from '../../../../scripts/ledger-files';
import table from './namesakes.json';

const root = process.cwd();
const names = openNames(root);
const files = readNameFiles(root).names;

/** Who is named by surname alone, and who besides shares it with many. */
const OURS = ['putin', 'trump', 'zelenskyy', 'lavrov', 'peskov', 'araghchi', 'pezeshkian'];
const ALL = [...OURS, 'likhachev', 'barrot', 'assad', 'baghaei'];
/** Languages that write names as English does. */
const AS_ENGLISH = ['fr', 'es', 'it', 'pt', 'tr'];
/** Sentences about the learned say nothing of those who are. */
const LEARNED = /Dr |[Pp]rof|doctora|Профессор|教授/;

interface Case {
  readonly entity: string;
  readonly text: string;
}

function* casesOf(lang: string, sentences: readonly string[], entities: readonly string[]): Generator<Case> {
  for (const entity of entities) {
    const { surnames = [], classes } = files[entity]!;
    const isLearned = (classBits(classes) & classBits(['doctor'])) !== 0;
    for (const { prior, forms } of surnames) {
      const patterns = forms[lang] ?? (AS_ENGLISH.includes(lang) ? forms.en : undefined);
      if (!patterns || prior < 1) continue;
      const form = expandForms(patterns[0]!.replace(/^\^+/, ''), lang)[0]!;
      for (const sentence of sentences) {
        if (isLearned && LEARNED.test(sentence)) continue;
        yield { entity, text: sentence.replaceAll('%', form) };
      }
    }
  }
}

function isMarked({ entity, text }: Case): boolean {
  return spot([{ text }], names)[0]!.some((mention) => mention.entity === entity);
}

describe.each(Object.entries(table))('surnames, %s', (lang, { against, for: own }) => {
  it('are not ours where a title, a trade, a house or another given name says so', () => {
    const cases = [...casesOf(lang, against, ALL)];
    expect(cases.length).toBeGreaterThan(20);
    expect(cases.filter(isMarked).map(({ text }) => text)).toEqual([]);
  });

  it('are ours in their field', () => {
    const cases = [...casesOf(lang, own, OURS)];
    expect(cases.length).toBeGreaterThan(11);
    expect(cases.filter((one) => !isMarked(one)).map(({ text }) => text)).toEqual([]);
  });
});
