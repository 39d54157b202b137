/** Names that could stand in a block, each with what its own block says of it. */
import { TREATY } from './kinds';
import type { NameRecord, SurnameRecord } from './names';
import { isOnGoods } from './parties';
import { type Bearer, readBearer, TRADES } from './people';
import type { Names } from './records';
import {
  type Introduction,
  introductionOf,
  isExplained,
  isGivenName,
  isSure,
  isWord,
  NEEDS_HEAD,
  phraseOf,
  weighHere,
} from './rules';
import { yearOf } from './tell';
import { type Item, near, type View } from './view';

/** A name that could stand somewhere. What rules find out about it in its block stays with it, for when the page is asked. */
export interface Claim {
  readonly start: number;
  readonly end: number;
  readonly record: NameRecord | SurnameRecord;
  readonly bearer: Bearer | null;
  /** A full name: whom it introduces. */
  readonly introduces: Introduction | null;
  /** Part of a thing that we do not know. */
  readonly isPart: boolean;
  /** Stands only where a treaty was spoken of before. */
  asksTreaty: boolean;
  /** Its block says all: the page is not asked. */
  isSettled: boolean;
  /** The evidence beside it outweighs what the page says elsewhere. */
  isStrong: boolean;
  /** Its own sentence speaks of its field. */
  isAmongOurs: boolean;
  /** Stands where a given name does. */
  isGiven: boolean;
  /** The word itself is spoken of. */
  isWord: boolean;
  /** Its block says that it is something else of that name. */
  isExplained: boolean;
  /** Stands where no adjective does, once its bearer is introduced. */
  isNoun: boolean;
  /** Whom its block introduced last before it. */
  before: Introduction | null;
  /** Of a shared title: the party that its block tells; 0 where the page is to be asked. */
  party: number;
  /** An acronym that its block does not spell out; empty for all else. */
  acronym: string;
  /** What its block makes it worth. */
  worth: number;
  /** Worth on its page; above 0 it stands. */
  score: number;
  /** Index of the entity; a shared title may turn out to be the other treaty's. */
  entity: number;
  /** Why, by its block and by its page, where somebody asks. */
  readonly reasons: { here: string; page: string } | null;
}

/**
 * All claims of a block, weighed by what it says itself. Adds to the view's cues what sure names say about the field.
 * @param isAsked says that reasons are wanted
 */
export function readClaims(view: View, names: Names, isAsked: boolean): Claim[] {
  const claims = listClaims(view, names, isAsked);
  if (claims.length === 0) return claims;
  // A name that somebody else bears here vouches for nothing.
  const shared = new Set(
    claims.filter(({ bearer }) => bearer && !/own|nobody/.test(bearer.who)).map(({ entity }) => entity),
  );
  const told = claims.filter((claim) => isSure(claim) && !shared.has(claim.entity));
  for (const { start, end, entity } of told) {
    view.cues.push({ start, end, topics: names.entities.at(entity)[2], told: true });
  }
  const pair = told.length === 0 ? readPair(claims, view) : [];
  for (const { start, end, entity } of pair) {
    view.cues.push({ start, end, topics: names.entities.at(entity)[2], told: true });
  }
  if (told.length + pair.length > 0) view.cues.sort((a, b) => a.start - b.start);
  const introduced = new Map<number, Claim[]>();
  for (const claim of claims) {
    const earlier = introduced.get(claim.entity);
    claim.before = earlier?.findLast(({ start }) => start < claim.start)?.introduces ?? null;
    if (claim.introduces && earlier) earlier.push(claim);
    else if (claim.introduces) introduced.set(claim.entity, [claim]);
    claim.isGiven = isGivenName(claim, view);
    claim.isWord = isWord(claim, view);
    claim.isExplained = isExplained(claim, view);
    weighHere(claim, view, claims);
  }
  return claims;
}

/** Farthest that two surnames stand apart that vouch for one another, in UTF-16 units. */
const PAIRED = 120;

/** "Likhachev and Eslami": surnames that stand with one another, each too common to stand alone; none else is said of them. */
function readPair(claims: readonly Claim[], view: View): readonly Claim[] {
  const bare = claims.filter(({ bearer, isPart }) => bearer?.who === 'nobody' && !isPart);
  const many = bare.some(
    ({ entity, start }, at) => at > 0 && entity !== bare[at - 1]!.entity && start - bare[at - 1]!.end <= PAIRED,
  );
  return many && !view.cues.some(({ topics }) => topics & TRADES) ? bare : [];
}

function listClaims(view: View, names: Names, isAsked: boolean): Claim[] {
  const claims: Claim[] = [];
  let given: Map<number, Item[]> | undefined;
  let known: Set<number> | undefined;
  for (const { start, end, record } of view.items) {
    if (record[0] !== 'n' && record[0] !== 'l') continue;
    let bearer: Bearer | null = null;
    if (record[0] === 'l') {
      given ??= readGiven(view);
      known ??= readKnown(view);
      bearer = readBearer(view, { start, end, record }, given, known, names);
    }
    const phrase = record[6] & NEEDS_HEAD ? phraseOf(view, { start, end, record }) : { start, end };
    if (!phrase) continue;
    const from = bearer?.who === 'own' ? bearer.start : phrase.start;
    claims.push({
      start: from,
      end: phrase.end,
      record,
      bearer,
      introduces: bearer && introductionOf(bearer, view, start),
      isPart:
        near(view.others, from, end).some((other) => other.start <= from && other.end >= end) ||
        ((names.entities.at(record[1])[1] & TREATY) !== 0 && isOnGoods(view, phrase.end)) ||
        (record[1] === names.roles[0] && /^2001|1379/.test(yearOf(view.text, phrase) ?? '')),
      asksTreaty: false,
      isSettled: false,
      isStrong: false,
      isAmongOurs: false,
      isGiven: false,
      isWord: false,
      isExplained: false,
      isNoun: false,
      before: null,
      party: 0,
      acronym: '',
      worth: 0,
      score: 0,
      entity: record[1],
      reasons: isAsked ? { here: '', page: '' } : null,
    });
  }
  return claims;
}

/** Given names by where they end. */
function readGiven(view: View): Map<number, Item[]> {
  const given = new Map<number, Item[]>();
  for (const item of view.items) {
    if (item.record[0] === 'g') given.set(item.end, [...(given.get(item.end) ?? []), item]);
  }
  return given;
}

/** Where words end that are known for something else than a given name. */
function readKnown(view: View): Set<number> {
  const known = new Set(view.cues.map((cue) => cue.end));
  for (const { record, end } of view.items) if (record[0] !== 'g' && record[0] !== 'm') known.add(end);
  return known;
}
