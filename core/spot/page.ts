/**
 * What a page says as a whole, as far as rules ask for it. It is counted, so that blocks may come and go; what changes by
 * that is told, so that only the claims that asked for it are weighed again.
 */
import { ownsSpelling } from './acronyms';
import type { Claim } from './claims';
import { weighPage } from './evidence';
import { IRAN, RUSSIA } from './parties';

/** What rules may ask of a page. */
export interface Page {
  /** What words for these topics are worth, wherever on the page they stand. */
  weigh(topics: number): number;
  /** What is known of an entity: a set of the bits below. */
  about(entity: number): number;
  /** Whether the first phrase of the page that spells the acronym of a claim is its entity's; null where none does. */
  spells(claim: Claim): boolean | null;
  /** Both Russia and Iran are spoken of, or somebody of theirs. */
  isOnTopic(): boolean;
  /** Enough is said to tell, and there is no word of politics, energy or war, nor more than one of our names. */
  isApart(): boolean;
}

/** Full names on the page: of the entity, of a relative of somebody, of others who share its surname; the first is its own. */
export const INTRODUCES_OWN = 1;
export const INTRODUCES_KIN = 2;
export const INTRODUCES_OTHER = 4;
export const FIRST_OWN = 8;
/** A name of it is somebody's given name here; it is said to be something else; a name of its bearer stands. */
export const IS_GIVEN = 16;
export const EXPLAINED_AWAY = 32;
export const IS_PRESENT = 64;

/** A block as the page counts it. */
export interface Source {
  /** Its place in reading order. */
  readonly at: number;
  readonly block: { readonly text: string };
  readonly length: number;
  readonly claims: readonly Claim[];
  /** How many words of it are about which topics: pairs of topic and count. */
  readonly topics: readonly number[];
  /** How many of its words, names left out, are about our field. */
  readonly field: number;
  /** Entities that stand in it by a name that is company to others, and what they say of a page: a set of topics. */
  readonly sure: readonly number[];
  readonly parties: number;
}

/** Among the topics that have changed: whether the page {@link Page.isApart}. */
export const APART = 1 << 31;

/** What has changed since it was last asked. */
export interface Changes {
  readonly topics: number;
  /** By entity, the bits that are others now. */
  readonly about: ReadonlyMap<number, number>;
  /** Spellings that belong to somebody else now, by {@link spellingOf}. */
  readonly spellings: ReadonlySet<string>;
}

export interface PageCount extends Page {
  add(source: Source): void;
  remove(source: Source): void;
  /** Says that claims of a bearer came to stand, or no longer do. */
  countPresent(entity: number, change: 1 | -1): void;
  /** Looks for phrases that spell acronyms newly asked for, in small steps. */
  spell(sources: readonly Source[]): Generator<undefined, void>;
  /** Takes what was counted into what rules are told; null where that changes nothing. */
  publish(): Changes | null;
}

interface About {
  own: number;
  kin: number;
  other: number;
  given: number;
  explained: number;
  present: number;
  /** Blocks that introduce somebody of that name. */
  readonly sources: Set<Source>;
  bits: number;
}

interface Spelling {
  readonly acronym: string;
  readonly entity: number;
  /** By block, whether the phrase that spells it there is the entity's. */
  readonly by: Map<Source, boolean>;
  isNew: boolean;
  own: boolean | null;
}

const TOPICS = 31;
/** A page shorter than this is silent about its field without that saying anything, in UTF-16 units. */
const TELLING = 100;

/** A page on which nothing stands yet. */
export function createPage(): PageCount {
  const counts: number[] = new Array(TOPICS).fill(0);
  const published: number[] = new Array(TOPICS).fill(0);
  const weights = new Map<number, number>();
  const entities = new Map<number, About>();
  const touched = new Set<number>();
  const sure = new Map<number, number>();
  /** Blocks with somebody or something of Iran's, of Russia's. */
  const company = [0, 0];
  let onTopic = false;
  let field = 0;
  let length = 0;
  let apart = false;
  const spellings = new Map<string, Spelling>();
  const respelled = new Set<string>();

  function aboutOf(entity: number): About {
    let about = entities.get(entity);
    if (!about) {
      about = { own: 0, kin: 0, other: 0, given: 0, explained: 0, present: 0, sources: new Set(), bits: 0 };
      entities.set(entity, about);
    }
    touched.add(entity);
    return about;
  }

  function count(source: Source, change: 1 | -1): void {
    const { topics, claims } = source;
    field += change * source.field;
    length += change * source.length;
    for (const entity of source.sure) {
      const count = (sure.get(entity) ?? 0) + change;
      if (count > 0) sure.set(entity, count);
      else sure.delete(entity);
    }
    for (const at of [0, 1]) if (source.parties & (1 << at)) company[at]! += change;
    for (let at = 0; at < topics.length; at += 2) counts[topics[at]!]! += change * topics[at + 1]!;
    for (const { introduces, record, isGiven, isExplained } of claims) {
      if (!introduces && !isGiven && !isExplained) continue;
      const about = aboutOf(record[1]);
      if (isGiven) about.given += change;
      if (isExplained) about.explained += change;
      if (!introduces) continue;
      about[introduces === 'stranger' ? 'other' : introduces] += change;
      if (change > 0) about.sources.add(source);
      else about.sources.delete(source);
    }
  }

  function look(source: Source, key: string, { acronym, entity, by }: Spelling): void {
    const own = ownsSpelling(acronym, entity, source.block, source.claims);
    if (own === null) return;
    by.set(source, own);
    respelled.add(key);
  }

  function weigh(topics: number): number {
    let weight = weights.get(topics);
    if (weight === undefined) {
      weight = weighPage(published.reduce((sum, count, topic) => (topics & (1 << topic) ? sum + count : sum), 0));
      weights.set(topics, weight);
    }
    return weight;
  }

  /** The topics that weigh otherwise than before. */
  function publishTopics(): number {
    let changed = 0;
    for (const [topic, count] of counts.entries()) {
      if (weighPage(count) !== weighPage(published[topic]!)) changed |= 1 << topic;
      published[topic] = count;
    }
    if (changed !== 0) weights.clear();
    const wasOn = onTopic;
    onTopic = [IRAN, RUSSIA].every((party, at) => weigh(party) > 0 || company[at]! > 0);
    if (onTopic !== wasOn) changed |= IRAN | RUSSIA;
    const was = apart;
    apart = field === 0 && sure.size <= 1 && length >= TELLING;
    return apart === was ? changed : changed | APART;
  }

  function publishEntities(): Map<number, number> {
    const changed = new Map<number, number>();
    for (const entity of touched) {
      const about = entities.get(entity)!;
      const bits = bitsOf(about, entity);
      if (bits !== about.bits) changed.set(entity, bits ^ about.bits);
      about.bits = bits;
    }
    touched.clear();
    return changed;
  }

  function publishSpellings(): Set<string> {
    const changed = new Set<string>();
    for (const key of respelled) {
      const spelling = spellings.get(key)!;
      const first = firstOf(spelling.by.keys());
      const own = first ? spelling.by.get(first)! : null;
      if (own !== spelling.own) changed.add(key);
      spelling.own = own;
    }
    respelled.clear();
    return changed;
  }

  return {
    weigh,
    about: (entity) => entities.get(entity)?.bits ?? 0,
    spells: (claim) => spellings.get(spellingOf(claim))?.own ?? null,
    isApart: () => apart,
    isOnTopic: () => onTopic,
    add(source) {
      count(source, 1);
      for (const [key, spelling] of spellings) if (!spelling.isNew) look(source, key, spelling);
      for (const claim of source.claims) {
        const { acronym, record } = claim;
        if (!acronym || spellings.has(spellingOf(claim))) continue;
        spellings.set(spellingOf(claim), { acronym, entity: record[1], by: new Map(), isNew: true, own: null });
      }
    },
    remove(source) {
      count(source, -1);
      for (const [key, { by }] of spellings) if (by.delete(source)) respelled.add(key);
    },
    countPresent(entity, change) {
      aboutOf(entity).present += change;
    },
    *spell(sources) {
      for (const [key, spelling] of spellings) {
        if (!spelling.isNew) continue;
        for (const source of sources) {
          look(source, key, spelling);
          yield;
        }
        spelling.isNew = false;
      }
    },
    publish() {
      const changes = { topics: publishTopics(), about: publishEntities(), spellings: publishSpellings() };
      return changes.topics !== 0 || changes.about.size > 0 || changes.spellings.size > 0 ? changes : null;
    },
  };
}

/** What an acronym and its entity are known by among spellings. */
export function spellingOf({ acronym, record }: Claim): string {
  return `${record[1]} ${acronym}`;
}

function bitsOf({ own, kin, other, given, explained, present, sources }: About, entity: number): number {
  const first = own > 0 ? firstOf(sources) : null;
  const introduced = first?.claims.find((claim) => claim.introduces && claim.record[1] === entity)?.introduces;
  return (
    (own && INTRODUCES_OWN) |
    (kin && INTRODUCES_KIN) |
    (other && INTRODUCES_OTHER) |
    (introduced === 'own' ? FIRST_OWN : 0) |
    (given && IS_GIVEN) |
    (explained && EXPLAINED_AWAY) |
    (present && IS_PRESENT)
  );
}

function firstOf(sources: Iterable<Source>): Source | null {
  let first: Source | null = null;
  for (const source of sources) if (!first || source.at < first.at) first = source;
  return first;
}
