/**
 * The bundled index by which a card puts first what fits the sentence around a mention: facts and disagreements as
 * documents. It is built with the extension, a MiniSearch index an entity, so that a word counts by how few facts of its
 * entity hold it, and a card costs the same in a ledger of any size.
 */
import MiniSearch, { type Options } from 'minisearch';
import type { Property } from '../ledger/model';
import { PROPERTY_CUES } from './cues';

export interface FactDocument {
  /** Id of the fact or the disagreement. */
  readonly item: string;
  readonly text: string;
  readonly properties: readonly Property[];
}

type EntityIndex = MiniSearch<FactDocument>;

/** By entity, loaded when its card is first asked for. */
export interface FactIndex {
  of(entity: string): EntityIndex | undefined;
}

/** Words that say nothing about which fact is meant, in English, the language of the claims. */
const STOP_WORDS = new Set(
  (
    'a about after again against all also although among an and any are as at be because been before being between ' +
    'both but by came can come could did do does during each few first for from further had has have he her here ' +
    'him his how however i if in including into is it its itself just last like made make many may might more most ' +
    'much must my near new no not now of off on once one only or other our out over own said same says say she ' +
    'should since so some still such than that the their them then there these they this those through to too two ' +
    'under until up upon us very was we were what when where which while who whom whose why will with within would ' +
    'yet you your s t year years according told week month day today iran iranian russia russian tehran moscow ' +
    'president minister foreign head chief spokesman spokeswoman spokesperson ambassador leader director general'
  ).split(' '),
);

const OPTIONS: Options<FactDocument> = {
  idField: 'item',
  fields: ['text', 'cues'],
  processTerm: (term) => (STOP_WORDS.has(fold(term)) ? null : stem(fold(term))),
  extractField: (document, field) =>
    field === 'cues'
      ? document.properties.map((property) => PROPERTY_CUES[property]).join(' ')
      : (document as unknown as Record<string, string>)[field]!,
};

/** Builds the index of documents by entity, as JSON: indexes are texts in it, that are read one by one. */
export function buildFactIndex(documents: ReadonlyMap<string, readonly FactDocument[]>): string {
  const indexes = [...documents].map(([entity, own]) => {
    const index: EntityIndex = new MiniSearch(OPTIONS);
    index.addAll(own);
    return [entity, JSON.stringify(index)];
  });
  return JSON.stringify(Object.fromEntries(indexes));
}

/** Loads what `buildFactIndex` made. Throws where `json` is something else. */
export function loadFactIndex(json: string): FactIndex {
  const packed = new Map<string, string>(Object.entries(JSON.parse(json)));
  const loaded = new Map<string, EntityIndex>();
  return {
    of(entity) {
      const text = packed.get(entity);
      const index = loaded.get(entity) ?? (text === undefined ? undefined : MiniSearch.loadJSON(text, OPTIONS));
      if (index) loaded.set(entity, index);
      return index;
    },
  };
}

/** How many items a sentence may bring forward. */
const MOST = 3;
/** A hit counts from this share of the best one's score on. */
const SHARE = 0.5;
/** Words that must agree where none is telling: one shared word is chance. */
const WORDS = 2;

/**
 * The facts and disagreements of an entity that fit a sentence, best first; none where too little agrees.
 * A hit needs two words in common, or a telling one: a figure (a year, an amount), or a word that is both in the claim
 * and among the cues of its property ("price"). Words of `ignore` do not count.
 * @param ignore names, kind and place that sentences about the entity hold whatever they say
 */
export function findFitting(index: FactIndex, entity: string, sentence: string, ignore: string): string[] {
  const ignored = new Set(words(ignore));
  const query = [...new Set(words(sentence))].filter((word) => !ignored.has(word)).join(' ');
  const own = index.of(entity);
  if (!query || !own) return [];
  const hits = own
    .search(query, { boost: { text: 1.5 }, prefix: false, fuzzy: false })
    .filter(({ queryTerms, match }) => {
      const isTelling = (term: string) => /\d/.test(term) || match[term]?.length === 2;
      return queryTerms.length >= WORDS || queryTerms.some(isTelling);
    });
  const best = hits[0]?.score ?? 0;
  return hits
    .filter(({ score }) => score >= best * SHARE)
    .slice(0, MOST)
    .map(({ id }) => id as string);
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu)?.map(fold) ?? [];
}

function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Takes the commonest English endings off, the same way for facts and sentences: prices, priced and price meet. */
function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  return word
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?<=...)(ing|ed)$/, '')
    .replace(/(?<=...)e$/, '');
}
