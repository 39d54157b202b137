/** What is fed any text whatever, each under a name; none of them may throw, nor take time out of proportion. */
import { checkText } from '../../core/check';
import { checkParagraphs } from '../../core/check/paragraphs';
import { surveyDraft } from '../../core/check/survey';
import { cite, styles } from '../../core/cite';
import { LedgerError } from '../../core/ledger/finding';
import { readLedger } from '../../core/ledger/read';
import { readFile } from '../../core/settings-file';
import { spot } from '../../core/spot';
import { findInBlock } from '../../core/spot/names';
import { fold } from '../../core/text/fold';
import { readQuantities } from '../../core/text/quantities';
import { splitSentences } from '../../core/text/sentences';
import { knowledge, names } from '../support/check';
import { files, REVIEWED } from '../support/ledger';
import { search } from '../support/search';

export interface Target {
  readonly name: string;
  /** Longest text that it is ever given, UTF-16 units: the callers see to that. */
  readonly most: number;
  readonly run: (text: string) => unknown;
}

/** As long as one block of a page, and as a draft. */
const BLOCK = 16_384;
const DRAFT = 120_000;

const options = { names, today: REVIEWED };
const [entityFile] = Object.keys(files).filter((file) => file.startsWith('data/entities/'));

export const TARGETS: readonly Target[] = [
  { name: 'folding', most: DRAFT, run: fold },
  { name: 'finding', most: BLOCK, run: (text) => findInBlock(text, names) },
  { name: 'deciding', most: BLOCK, run: (text) => spot([{ text }], names) },
  { name: 'deciding beside names', most: BLOCK, run: (text) => spot([{ text: `Rosatom ${text} Bushehr` }], names) },
  { name: 'splitting', most: DRAFT, run: splitSentences },
  { name: 'reading figures', most: 2_000, run: (text) => readQuantities(text) },
  { name: 'checking', most: DRAFT, run: (text) => checkText(text, knowledge, options) },
  {
    name: 'checking beside names',
    most: DRAFT,
    run: (text) => checkParagraphs([`The Bushehr plant ${text} was built in 2013.`], [text], knowledge, options),
  },
  { name: 'surveying', most: DRAFT, run: (text) => surveyDraft(text, knowledge, options) },
  { name: 'searching', most: 500, run: (text) => search(text, { limit: 8 }) },
  {
    name: 'citing',
    most: 2_000,
    run: (text) =>
      styles.map(({ id }) =>
        cite(id, {
          claim: text,
          assertedBy: text,
          denial: { by: text, claim: text },
          asOf: text,
          entity: text,
          source: {
            id: text,
            publisher: text,
            title: text,
            author: text,
            date: text,
            url: text,
            lang: text,
            kind: 'wire',
            caution: text,
          },
          accessed: text,
        }),
      ),
  },
  { name: 'importing settings', most: 600_000, run: (text) => [readFile(text), readFile(asSettings(text))] },
  { name: 'reading a ledger', most: 100_000, run: (text) => [refuse(text), refuse(asEntity(text))] },
];

/** Settings that hold a text wherever one can stand. */
function asSettings(text: string): string {
  const settings = {
    marks: text,
    languages: [text],
    muted: [text],
    sites: { [text]: text },
    hoverDelay: text,
    [text]: 1,
  };
  return JSON.stringify({ file: 'sidelight-settings', schema: 1, settings });
}

/** An entity's file that holds a text as its name and in its first claim. */
function asEntity(text: string): string {
  const entity = JSON.parse(files[entityFile!]!) as { facts: object[] };
  return JSON.stringify({ ...entity, name: text, gist: text, facts: [{ ...entity.facts[0], claim: text }] });
}

/** Reads a ledger of one entity with that text for its file: it is refused with reasons. */
function refuse(text: string): unknown {
  try {
    return readLedger({ [entityFile!]: text });
  } catch (error) {
    if (error instanceof LedgerError) return error.message;
    throw error;
  }
}
