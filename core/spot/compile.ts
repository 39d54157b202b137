/**
 * From `data/names` and `data/cues` to the two strings that ship: names, and cues. Pure; runs when the data is built, never on a page.
 */
import type { Form } from './dictionary';
import { expandForms } from './expand';
import type { CaseRule, PackedCues, PackedNames, PackedRecord, PackedRule } from './names';
import { orderEntries, packDictionary, writeNumber, writeSigned } from './pack';
import { packSeries } from './pack-series';
import { HALVES, KINDS } from './records';
import { ROLES, type Roles } from './roles';
import { classBits, topicBits } from './topics';

/** Patterns (see `expand.ts`) by language tag. */
type Forms = Readonly<Record<string, readonly string[]>>;

/** What an ambiguous name needs before it counts. Evidence is weighed in `evidence.ts`. */
export interface Rule {
  /** What it is worth with nothing around it: above 0 it stands alone. */
  readonly prior: number;
  /** Topics that speak for it and against it. */
  readonly for?: readonly string[];
  readonly against?: readonly string[];
  /** `cap` first letter is a capital; `upper` no small letters; `exact` as given. Scripts without case pass. */
  readonly case?: 'any' | 'cap' | 'upper';
  /**
   * An everyday word as well: counts in quotes or beside a cue (`word`), where no adjective can stand (`adjective`), not before a surname
   * (`given`), only beside a noun for papers (`part`), only in French text (`french`) or outside it (`not-french`).
   * A short form that echoes a treaty ("the one with Tehran") counts only where one is spoken of (`echo`).
   * An office ("Iran's foreign minister") stands for its holder only where the page names them (`office`).
   */
  readonly also?: keyof typeof also;
}

/** One file of `data/names`: all the names of one entity. */
export interface NamesFile {
  /** What descriptions can stand for it: `["treaty"]` makes it what "the treaty" may mean. */
  readonly classes: readonly string[];
  /** What its mention says about the field of a page. */
  readonly emits: readonly string[];
  readonly names?: readonly (Rule & { readonly forms: Forms; readonly soft?: boolean; readonly title?: string })[];
  /** A person's given names: keys of `data/cues/given.json`. */
  readonly given?: readonly string[];
  /** A person's surname; the forms that are words as well have a rule of their own. */
  readonly surnames?: readonly (Rule & { readonly forms: Forms })[];
}

/** The files of `data/cues`. */
export interface CueFiles {
  /** Words of a field by topic: `topic → language → patterns`. */
  readonly topics: Readonly<Record<string, Forms>>;
  /** Given names by key; the empty key holds those of nobody we know. */
  readonly given: Readonly<Record<string, Forms>>;
  /** Nouns of descriptions. `bare`: stands without an article ("договор"). */
  readonly heads: readonly {
    readonly classes: readonly string[];
    readonly weak?: boolean;
    readonly bare?: boolean;
    readonly forms: Forms;
  }[];
  /** The same, heard only in blocks that are kept for something else; `kin`: a treaty by the one that it followed or made way for. */
  readonly heard: readonly (CueFiles['heads'][number] & { readonly kin?: 'later' | 'earlier' })[];
  /** Articles and demonstratives; adjectives that leave a description as it is. */
  readonly determiners: Forms;
  readonly modifiers: Forms;
  /** Adjectives that tell which treaty by themselves, on a page about both parties. */
  readonly telling: Forms;
  /** The month that tells which memorandum. */
  readonly september: Forms;
  /** Iran's president of 2001. */
  readonly khatami: Forms;
  /** Small words that open a sentence: no given names, though they have a capital there. */
  readonly openers: Forms;
  /** Other things that share words with ours, by class: another plant, another treaty. */
  readonly others: readonly { readonly classes: readonly string[]; readonly forms: Forms }[];
}

const also = { word: 1, adjective: 2, given: 4, part: 8, french: 16, 'not-french': 32, office: 64, echo: 128 } as const;

/** What is packed of names: the part that every page gets, and the part that it gets once one was found. */
export interface CompiledNames {
  readonly names: PackedNames;
  readonly cues: PackedCues;
}

/**
 * The packed names of the whole ledger, by entity id, with the nouns that may stand for them, and the words around them.
 * Throws an Error that names the file and the pattern where a paradigm, topic or class is unknown.
 */
export function compileNames(names: Readonly<Record<string, NamesFile>>, cues: CueFiles): CompiledNames {
  const table = createTable();
  const entities = Object.keys(names).sort();
  const givenKeys = keysOf(cues);
  for (const [at, entity] of entities.entries()) {
    inFile(`names/${entity}`, () => {
      const file = names[entity]!;
      for (const name of file.names ?? []) {
        const title = name.title === undefined ? -1 : entities.indexOf(name.title);
        table.add(['n', at, caseOf(name), ...packRule(name), name.soft ? 1 : 0, title], name.forms);
      }
      for (const surname of file.surnames ?? []) {
        table.add(['l', at, caseOf(surname), ...packRule(surname)], surname.forms);
      }
    });
  }
  const named = table.count();
  inFile('cues/descriptions', () => {
    for (const { classes, weak, bare, forms } of cues.heads) {
      table.add(['h', classBits(classes), 0, (weak ? 1 : 0) | (bare ? 2 : 0)], forms);
    }
  });
  const { dictionary, records } = table.pack(named);
  return {
    names: { dictionary, named },
    cues: {
      names: records,
      entities: packSeries(
        entities.map((id) => {
          const { classes, emits, given = [] } = names[id]!;
          return [id, [classBits(classes), topicBits(emits), ...given.map((key) => indexOf(givenKeys, key))]];
        }),
        writeId,
      ),
      roles: ROLES.map((id) => entities.indexOf(id)) as unknown as Roles,
      ...compileCues(cues),
    },
  };
}

/** The words around names. */
function compileCues(cues: CueFiles): Pick<PackedCues, 'dictionary' | 'records' | 'initials'> {
  const table = createTable(SPARSE_CUES);
  const givenKeys = keysOf(cues);
  inFile('cues/given', () => {
    for (const [key, forms] of Object.entries(cues.given)) table.add(['g', givenKeys.indexOf(key), 1], forms);
  });
  inFile('cues/topics', () => {
    for (const [topic, forms] of Object.entries(cues.topics)) table.add(['c', topicBits([topic]), 0], forms);
  });
  inFile('cues/descriptions', () => {
    table.add(['d', 0, 0], cues.determiners);
    table.add(['m', 0, 0], cues.modifiers);
    table.add(['m', 1, 0], cues.telling);
    table.add(['m', 2, 0], cues.september);
    table.add(['m', 3, 0], cues.khatami);
    table.add(['w', 0, 1], cues.openers);
    for (const { classes, weak, bare, kin, forms } of cues.heard) {
      const flags = (weak ? 1 : 0) | (bare ? 2 : 0) | (kin === 'later' ? 4 : kin === 'earlier' ? 8 : 0);
      table.add(['h', classBits(classes), 0, flags], forms);
    }
    for (const other of cues.others) table.add(['o', classBits(other.classes), 0], other.forms);
  });
  return { ...table.pack(), initials: givenKeys.map((key) => initialsOf(cues.given[key]!)) };
}

/** Bits to each beginning of the words around names: there are many, and many words of a text begin one. */
const SPARSE_CUES = 8;

/** Forms with the record that each stands for. `^` before a pattern asks for a capital, `^^` for capitals only. */
function createTable(sparse?: number) {
  const records: PackedRecord[] = [];
  const ids = new Map<string, number>();
  const forms: Form[] = [];
  return {
    add([kind, what, letters, ...rest]: PackedRecord, patterns: Forms): void {
      for (const [lang, list] of Object.entries(patterns)) {
        for (const pattern of list) {
          const marks = /^\^*/.exec(pattern)![0].length;
          const entry = intern(ids, records, [kind, what, marks || letters, ...rest] as PackedRecord);
          for (const text of expandForms(pattern.slice(marks), lang)) forms.push({ text, entry });
        }
      }
    },
    count: () => records.length,
    /** @param movable how many entries may stand in another order */
    pack: (movable = records.length) => {
      const order = orderEntries(forms, records.length, movable);
      const entries = new Map(order.map((entry, at) => [entry, at]));
      return {
        dictionary: packDictionary(
          forms.map(({ text, entry }) => ({ text, entry: entries.get(entry)! })),
          sparse,
        ),
        records: packSeries(
          order.map((entry) => {
            const [kind, what, ...rest] = records[entry]!;
            return [what, [KINDS.indexOf(kind), ...rest.map((number, at) => (at === HALVES ? 2 * number : number))]];
          }),
          (what, before = 0) => writeSigned(what - before),
        ),
      };
    },
  };
}

/** Ids in their order share most of what they begin with. */
function writeId(id: string, before = ''): string {
  let shared = 0;
  while (shared < before.length && id[shared] === before[shared]) shared++;
  return writeNumber(shared) + writeNumber(id.length - shared) + id.slice(shared);
}

/** Keys of the given names of people we know. */
function keysOf(cues: CueFiles): string[] {
  return Object.keys(cues.given).filter((key) => key !== '');
}

/** Index of `row` in `rows`, where it is put if it is not there yet. */
function intern<T>(ids: Map<string, number>, rows: T[], row: T): number {
  const key = JSON.stringify(row);
  const id = ids.get(key) ?? rows.push(row) - 1;
  ids.set(key, id);
  return id;
}

function indexOf(keys: readonly string[], key: string): number {
  const at = keys.indexOf(key);
  if (at < 0) throw new RangeError(`unknown given name "${key}"`);
  return at;
}

function initialsOf(forms: Forms): string {
  return [
    ...new Set(
      Object.values(forms)
        .flat()
        .map((form) => form.replace(/^[\^[]+/, '')[0]!),
    ),
  ].join('');
}

function caseOf(rule: Rule): CaseRule {
  return rule.case === 'upper' ? 2 : rule.case === 'cap' ? 1 : 0;
}

function packRule(rule: Rule): PackedRule {
  return [rule.prior, topicBits(rule.for ?? []), topicBits(rule.against ?? []), rule.also ? also[rule.also] : 0];
}

function inFile(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new Error(`data/${file}.json: ${error instanceof Error ? error.message : error}`);
  }
}
