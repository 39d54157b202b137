/**
 * By what a card puts first that fits the sentence around a mention: the facts and disagreements of its entity, weighed by
 * how rare the words are that they share with the sentence (BM25+: Lv and Zhai, "Lower-Bounding Term Frequency
 * Normalization", 2011). How rare words are among all facts is counted when the extension is built; the few documents of an
 * entity are read when its card is first asked for, so that a card costs the same in a ledger of any size.
 */
import type { Property } from '../ledger/model';
import type { Library, ShippedEntity } from '../ledger/shipped';
import { PROPERTY_CUES } from './cues';

/** What is counted over all documents. */
export interface FactIndex {
  readonly documents: number;
  /** Different words of a document on average, by {@link FIELDS}. */
  readonly lengths: readonly number[];
  /** By stem, in how many documents it stands, by {@link FIELDS}. */
  readonly uses: ReadonlyMap<string, readonly number[]>;
}

/** A fact or a disagreement as words: what it says, and the cues of its properties; what a word of each counts. */
const FIELDS = [{ boost: 1.5 }, { boost: 1 }];

interface FactDocument {
  /** Id of the fact or the disagreement. */
  readonly item: string;
  /** By {@link FIELDS}, how often each stem stands there, and how many different words do. */
  readonly fields: readonly { readonly counts: ReadonlyMap<string, number>; readonly length: number }[];
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

/** Counts the words of all facts and disagreements; {@link writeFactIndex} makes it what ships. */
export function buildFactIndex(library: Library): FactIndex {
  const uses = new Map<string, number[]>();
  const lengths = FIELDS.map(() => 0);
  const documents = [...library.entities.values()].flatMap((entity) => listDocuments(entity, library));
  for (const { fields } of documents) {
    for (const [at, { counts, length }] of fields.entries()) {
      lengths[at]! += length / documents.length;
      for (const stem of counts.keys()) {
        const own = uses.get(stem) ?? FIELDS.map(() => 0);
        own[at]! += 1;
        uses.set(stem, own);
      }
    }
  }
  return { documents: documents.length, lengths, uses };
}

/** The index as JSON. */
export function writeFactIndex({ uses, ...index }: FactIndex): string {
  return JSON.stringify({ ...index, uses: [...uses] });
}

/** Loads what `writeFactIndex` wrote. Throws where `json` is something else. */
export function loadFactIndex(json: string): FactIndex {
  const { uses, ...index } = JSON.parse(json);
  return { ...index, uses: new Map(uses) };
}

const read = new WeakMap<Library, Map<string, readonly FactDocument[]>>();

/** The facts of an entity, and the disagreements that stand on its card; read once. */
function listDocuments(entity: ShippedEntity, library: Library): readonly FactDocument[] {
  const known = read.get(library) ?? new Map<string, readonly FactDocument[]>();
  read.set(library, known);
  const documents = known.get(entity.id) ?? readDocuments(entity, library);
  known.set(entity.id, documents);
  return documents;
}

function readDocuments(entity: ShippedEntity, { facts, conflicts }: Library): readonly FactDocument[] {
  return [
    ...entity.facts
      .filter(({ versionOnly }) => !versionOnly)
      .map(({ id, claim, property }) => readDocument(id, claim, [property])),
    ...(conflicts.get(entity.id) ?? []).map(({ id, topic, versions, minor }) => {
      const versed = versions.flatMap((version) => ('fact' in version ? (facts.get(version.fact) ?? []) : []));
      const text = [topic, ...versions.map(({ value }) => value ?? ''), ...versed.map(({ claim }) => claim)].join(' ');
      // A slip of a few sources is found by its own words; the cues lead to the facts that hold.
      return readDocument(id, text, minor ? [] : [...new Set(versed.map(({ property }) => property))]);
    }),
  ];
}

function readDocument(item: string, text: string, properties: readonly Property[]): FactDocument {
  const fields = [text, properties.map((property) => PROPERTY_CUES[property]).join(' ')].map((field) => {
    const tokens = field.split(BETWEEN);
    const counts = new Map<string, number>();
    for (const stem of listStems(tokens)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    return { counts, length: new Set(tokens).size };
  });
  return { item, fields };
}

/** Stems of words that say something, in their order. */
function listStems(tokens: readonly string[]): string[] {
  return tokens.map(fold).flatMap((word) => (word === '' || STOP_WORDS.has(word) ? [] : stem(word)));
}

/** What is written between words. */
const BETWEEN = /[\n\r\p{Z}\p{P}]+/u;

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
export function findFitting(
  index: FactIndex,
  library: Library,
  entity: ShippedEntity,
  sentence: string,
  ignore: string,
): string[] {
  const own = new Set(words(ignore));
  const asked = listStems([...new Set(words(sentence))].filter((word) => !own.has(word)));
  if (asked.length === 0) return [];
  const hits = listDocuments(entity, library)
    .map((document) => ({ item: document.item, score: score(document, asked, index) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = hits[0]?.score ?? 0;
  return hits
    .filter(({ score }) => score >= best * SHARE)
    .slice(0, MOST)
    .map(({ item }) => item);
}

/** What a document is worth as an answer; 0 where too little agrees. */
function score({ fields }: FactDocument, asked: readonly string[], { documents, lengths, uses }: FactIndex): number {
  const shared = new Set<string>();
  let isTelling = false;
  let sum = 0;
  for (const stem of asked) {
    let met = 0;
    for (const [at, { boost }] of FIELDS.entries()) {
      const { counts, length } = fields[at]!;
      const count = counts.get(stem);
      if (!count) continue;
      const among = uses.get(stem)?.[at] ?? 0;
      const rarity = Math.log(1 + (documents - among + 0.5) / (among + 0.5));
      sum += boost * rarity * (FLOOR + (count * (K + 1)) / (count + K * (1 - B + (B * length) / lengths[at]!)));
      met += 1;
    }
    if (met > 0) shared.add(stem);
    if (met === FIELDS.length || (met > 0 && /\d/.test(stem))) isTelling = true;
  }
  return isTelling || shared.size >= WORDS ? sum * shared.size : 0;
}

/** Constants of BM25+: how soon a word's repetition stops counting, how much length counts, the least that a word counts. */
const K = 1.2;
const B = 0.7;
const FLOOR = 0.5;

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
