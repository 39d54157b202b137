/** The index that searching reads. Pure; runs when the extension is built, never in the browser. */
import MiniSearch from 'minisearch';
import { KIND_LABELS } from '../card/labels';
import type { Fact } from '../ledger/model';
import type { ShippedEntity } from '../ledger/shipped';
import { expandForms } from '../spot/expand';
import { fold } from '../text/fold';
import { PROPERTY_CUES } from './cues';
import { DOCUMENTS, type SearchDocument } from './documents';
import { keyOf, readSounds } from './sound';
import { ALIASES } from './tables/aliases';
import { bare, readWords } from './words';

/** Patterns (see `core/spot/expand.ts`) by language tag. */
type Forms = Readonly<Record<string, readonly string[]>>;

interface SearchName {
  readonly forms: Forms;
  /** What it is worth with nothing around it: above 0 it stands alone. */
  readonly prior: number;
  /** Set where it is an everyday word, or a given name, as well. */
  readonly also?: string;
}

/** What searching needs of a file of `data/names`. */
export interface SearchNames {
  readonly names?: readonly SearchName[];
  readonly given?: readonly string[];
  readonly surnames?: readonly SearchName[];
}

/** A bare surname leads to its bearer from this worth on; below, it is more often somebody else's. */
const SURNAME_PRIOR = -2;
/** Words and letters at most of a name that is looked up as a whole; longer ones are found word by word. */
/** What is asked of things, not what they are called: `2001年签署的条约` is not the treaty of signing. */
const NO_NAMES = new Set(
  'sign force last ratify vote replace build start order supply earlier year month day'.split(' '),
);
/** A letter of an alphabet, as in a model's name: by itself it is the beginning of anything. */
const LETTER = /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}]$/u;
/** Languages whose spelling shows the sound best: consonants, and vowels as well. */
const SPOKEN = ['en', 'ru', 'fa'];
/** Readings of one word that are kept. */
const READINGS = 2;
const WHOLE = { words: 3, letters: 24 };

/**
 * Builds the index; the string is what ships, for `createSearch`.
 * @param names `data/names` by entity, in the notation of `core/spot/expand.ts`
 * @param given `data/cues/given.json`: given names by key
 */
export function buildSearchIndex(
  entities: readonly ShippedEntity[],
  names: Readonly<Record<string, SearchNames>>,
  given: Readonly<Record<string, Forms>>,
): string {
  const documents = entities.flatMap((entity) => [
    describeEntity(entity, names[entity.id] ?? {}, given),
    ...entity.facts.map((fact) => describeFact(entity, fact)),
  ]);
  const common = listCommon(documents);
  const index = new MiniSearch<SearchDocument>(DOCUMENTS);
  index.addAll(documents.map((document) => leaveOut(document, common)));
  index.add({ ...EMPTY, id: '', entity: '', common: [...common].join(' ') });
  return JSON.stringify(index);
}

const EMPTY = {
  name: '',
  weak: '',
  whole: '',
  sound: '',
  first: '',
  post: '',
  about: '',
  alias: '',
  fact: '',
  cue: '',
  common: '',
};
/** A word that more documents have than this tells none from another, and would be slow to look up. */
const COMMON = 1500;

function listCommon(documents: readonly SearchDocument[]): Set<string> {
  const counts = new Map<string, number>();
  for (const document of documents) {
    for (const term of new Set(PRUNED.flatMap((field) => document[field].split(' ')))) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  counts.delete('');
  return new Set([...counts].filter(([, count]) => count > COMMON).map(([term]) => term));
}

const PRUNED = ['name', 'weak', 'first', 'post', 'about', 'alias', 'fact', 'cue'] as const;

function leaveOut(document: SearchDocument, common: ReadonlySet<string>): SearchDocument {
  if (common.size === 0) return document;
  const keep = (terms: string, drop: (term: string) => boolean) =>
    terms
      .split(' ')
      .filter((term) => !drop(term))
      .join(' ');
  // A whole name that begins with such a word is found by its other words.
  const begins = (name: string) => Array.from(name, (_, end) => name.slice(0, end)).some((start) => common.has(start));
  return {
    ...document,
    ...Object.fromEntries(PRUNED.map((field) => [field, keep(document[field], (term) => common.has(term))])),
    whole: keep(document.whole, begins),
  };
}

function describeEntity(
  entity: ShippedEntity,
  file: SearchNames,
  given: Readonly<Record<string, Forms>>,
): SearchDocument {
  const names = [...(file.names ?? []), ...(file.surnames ?? [])];
  const givenForms = (file.given ?? []).map((key) => given[key] ?? {});
  const forms = names.map((name) => name.forms);
  const strong = names.filter((name) => !isEveryday(name)).flatMap((name) => listForms(name.forms));
  const everyday = names.filter(isEveryday).flatMap((name) => listForms(name.forms));
  const weak = new Set(listNameTerms([...givenForms.flatMap(listForms), ...everyday]));
  const own = listNameTerms([entity.name, ...strong]).filter(
    (word) => !LETTER.test(word) && !(file.given && weak.has(word)) && !NO_NAMES.has(word),
  );
  const alone = [
    entity.name,
    entity.name.replace(/ \(.*/, ''),
    ...(file.names ?? []).filter((name) => !isEveryday(name)).flatMap((name) => listForms(name.forms)),
    ...(file.surnames ?? [])
      .filter((name) => name.prior >= SURNAME_PRIOR && !isEveryday(name))
      .flatMap((name) => listForms(name.forms)),
  ];
  const whole = [...alone.filter(isShort).map(squeeze), ...everyday.filter(isShort).map((form) => `=${squeeze(form)}`)];
  const [, first = '', rest = ''] = /^(.*?)(?= since |[,;.](?= |$)|$)(.*)$/u.exec(entity.gist) ?? [];
  return {
    ...EMPTY,
    id: entity.id,
    entity: entity.id,
    name: own.join(' '),
    weak: [...weak].join(' '),
    whole: [...new Set(whole)].join(' '),
    sound: listSounds([entity.name, ...[...forms, ...givenForms].flatMap(listSpoken)]).join(' '),
    first: listTerms(`${first} ${KIND_LABELS[entity.kind]}`).join(' '),
    post: entity.kind === 'person' ? listTerms(first.replace(/ (?:of|to|for) .*/, '')).join(' ') : '',
    about: listTerms(`${rest} ${entity.place?.name ?? ''}`).join(' '),
    alias: listTerms(ALIASES[entity.id] ?? '').join(' '),
  };
}

function describeFact(entity: ShippedEntity, fact: Fact): SearchDocument {
  const { value } = fact;
  const said = value?.type === 'text' ? value.text : value?.type === 'date' ? value.date : '';
  return {
    ...EMPTY,
    id: `${entity.id} ${fact.id}`,
    entity: entity.id,
    item: fact.id,
    fact: listTerms(`${fact.claim} ${said} ${fact.assertedBy ?? ''}`).join(' '),
    cue: listTerms(PROPERTY_CUES[fact.property]).join(' '),
  };
}

/** The forms of a name without their case endings, which searching forgives. */
function listForms(forms: Forms): string[] {
  return Object.entries(forms).flatMap(([lang, patterns]) =>
    patterns.flatMap((pattern) => expandForms(pattern.replace(/^\^+/, '').replace(/\|[\p{L}\d]+/gu, ''), lang)),
  );
}

/** What is indexed of a text: each word as it stands and what it means. */
function listTerms(text: string): string[] {
  const terms = readWords(text).flatMap(({ literal, terms, sort }) =>
    sort === 'stop' ? [] : sort === 'figure' ? terms : [literal, bare(literal), ...terms],
  );
  return [...new Set(terms)].filter((term) => !term.includes(' '));
}

/** The forms whose sounds stand for all others. */
function listSpoken(forms: Forms): string[] {
  return listForms(Object.fromEntries(Object.entries(forms).filter(([lang]) => SPOKEN.includes(lang))));
}

function listSounds(forms: readonly string[]): string[] {
  const words = listWords(forms).flatMap((word) => readWords(word).filter(({ known }) => !known));
  const sounds = words.flatMap(({ literal }) => readSounds(literal).slice(0, READINGS));
  return [...new Set(sounds.map((sound) => `${keyOf(sound)}:${sound}`))].filter((sound) => sound.indexOf(':') >= 2);
}

/** The terms of many forms: word by word, since they share most of their words. */
function listNameTerms(forms: readonly string[]): string[] {
  return [...new Set([...forms.slice(0, 1), ...listWords(forms)].flatMap(listTerms))];
}

function listWords(forms: readonly string[]): string[] {
  return [...new Set(forms.flatMap((form) => fold(form).split(' ')))];
}

function isEveryday({ also }: SearchName): boolean {
  return also === 'word' || also === 'adjective';
}

function isShort(form: string): boolean {
  return form.length <= WHOLE.letters && form.split(' ').length <= WHOLE.words;
}

/** A folded form with nothing between its letters: `su35`, `axisofresistance`. */
export function squeeze(form: string): string {
  return fold(form).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}
