/**
 * Decides which of the names that could stand on a page do. Precision first: in doubt, no mark.
 *
 * In order: who is introduced by a full name; names that stand alone; names that need company; descriptions. What a rule
 * takes or drops it can say (`explain`).
 */
import type { Mention } from '../model';
import { weighBlock, weighPage } from './evidence';
import type { Candidate } from './find';
import type { HeadRecord, NameRecord, Names, SurnameRecord } from './names';
import { attachedParties, IRAN, KOREA, nearestParty, OTHER, RUSSIA, treatyOf } from './parties';
import { type Bearer, readBearer } from './people';
import { antecedent, findTreaties, readAttached, readLead, type Spoken, standsBare, TREATY } from './soft';
import { type Item, readBlock, type View } from './view';

export interface Reading {
  readonly block: { readonly text: string; readonly lang?: string };
  readonly candidates: readonly Candidate[];
}

/** Why a name was taken or dropped. */
export interface Verdict {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly taken: boolean;
  readonly reason: string;
}

/** Names of this worth stand alone, and say what the page is about. */
const SURE = 3;
/** What an introduction on the page is worth to a bare surname. */
const OWN = 6;
const RIVAL = 9;
const STRANGER = 4;
const WORD_ALONE = 1;
const ADJECTIVE = 2;
const GIVEN = 4;

/** A name taken or still to be weighed. */
interface Claim {
  readonly block: number;
  start: number;
  end: number;
  entity: number;
  readonly record: NameRecord | SurnameRecord;
  readonly bearer: Bearer | null;
  score: number;
  reason: string;
}

/** Weighs all readings of a page. `tell` hears every verdict. */
export function decide(readings: readonly Reading[], names: Names, tell?: (verdict: Verdict) => void): Mention[][] {
  const views = readings.map(({ block, candidates }) => readBlock(block.text, candidates, names));
  const claims = views.flatMap((view, block) => claimsOf(view, block, names));
  const page = countTopics(views);

  for (const claim of claims) {
    if (!isSure(claim)) continue;
    const emits = names.entities[claim.entity]![2];
    const view = views[claim.block]!;
    view.cues.push({ start: claim.start, end: claim.end, topics: emits });
    count(page, emits);
  }
  for (const view of views) view.cues.sort((a, b) => a.start - b.start);

  const introductions = readIntroductions(claims);
  for (const claim of claims) score(claim, views[claim.block]!, page, introductions, names);

  const mentions: Mention[][] = views.map(() => []);
  const taken = settle(claims, views, names, tell);
  const spoken: Spoken[] = [];
  const treaties = findTreaties(names);
  const onTopic = page[0]! > 0 && page[1]! > 0;
  for (const [block, view] of views.entries()) {
    const hard = taken[block]!;
    const events: { at: number; classes: number; entity: number; start: number; end: number; soft: boolean }[] =
      hard.map((claim) => ({
        at: claim.start,
        classes: claim.entity < 0 ? TREATY : names.entities[claim.entity]![1],
        entity: claim.entity,
        start: claim.start,
        end: claim.end,
        soft: claim.record[0] === 'n' && claim.record[7] === 1,
      }));
    const before = new Map<number, Item>();
    for (const item of view.items) if (item.record[0] === 'd' || item.record[0] === 'm') before.set(item.end, item);
    for (const item of view.items) {
      if (item.record[0] === 'o') {
        events.push({
          at: item.start,
          classes: item.record[1],
          entity: -1,
          start: item.start,
          end: item.end,
          soft: true,
        });
      }
    }
    const heads = view.items.filter((item): item is Item<HeadRecord> => item.record[0] === 'h');
    const queue = [
      ...events.map((event) => ({ at: event.at, event, head: null })),
      ...heads.map((head) => ({ at: head.start, event: null, head })),
    ].sort((a, b) => a.at - b.at);
    let last = -1;
    for (const { event, head } of queue) {
      if (event) {
        spoken.push({ block, classes: event.classes, entity: event.entity });
        if (event.entity >= 0) {
          mentions[block]!.push({
            start: event.start,
            end: event.end,
            entity: names.entities[event.entity]![0],
            soft: event.soft,
          });
        }
        continue;
      }
      if (head.start < last || events.some((other) => other.start < head.end && other.end > head.start)) continue;
      const attached = readAttached(view, head, treaties, onTopic);
      const lead = readLead(view, head.start, before);
      let entity = -1;
      let reason = 'no antecedent';
      let start = lead.determined ? lead.start : head.start;
      let end = head.end;
      if (attached && 'other' in attached) {
        spoken.push({ block, classes: head.record[1], entity: -1 });
        reason = 'another treaty';
      } else if (attached) {
        entity = attached.entity;
        start = Math.min(start, attached.start);
        end = attached.end;
        reason = attached.why;
      } else if (lead.determined || standsBare(head.record)) {
        if (lead.foreign && lead.determined) {
          spoken.push({ block, classes: head.record[1], entity: -1 });
          reason = 'a word we do not know';
        } else {
          entity = antecedent(spoken, head.record[1], block, head.record[3]);
          if (entity >= 0) reason = 'last spoken of';
        }
      }
      tell?.({ block, start, end, entity: entity < 0 ? '' : names.entities[entity]![0], taken: entity >= 0, reason });
      if (entity < 0 || events.some((other) => other.start < end && other.end > start && other.entity >= 0)) continue;
      spoken.push({ block, classes: names.entities[entity]![1], entity });
      mentions[block]!.push({ start, end, entity: names.entities[entity]![0], soft: true });
      last = end;
    }
    mentions[block]!.sort((a, b) => a.start - b.start);
  }
  return mentions.map(dropOverlaps);
}

function claimsOf(view: View, block: number, names: Names): Claim[] {
  const given = new Map<number, Item[]>();
  const named = new Set<number>();
  for (const item of view.items) {
    if (item.record[0] === 'g') given.set(item.end, [...(given.get(item.end) ?? []), item]);
    if (item.record[0] === 'n' || item.record[0] === 'l') named.add(item.end);
  }
  for (const cue of view.cues) named.add(cue.end);
  const claims: Claim[] = [];
  for (const item of view.items) {
    const { record } = item;
    if (record[0] === 'n') {
      claims.push({
        block,
        start: item.start,
        end: item.end,
        entity: record[1],
        record,
        bearer: null,
        score: record[3],
        reason: '',
      });
    } else if (record[0] === 'l') {
      const bearer = readBearer(view, item as Item<SurnameRecord>, given, named, names);
      const start = bearer.who === 'own' ? bearer.start : item.start;
      claims.push({ block, start, end: item.end, entity: record[1], record, bearer, score: record[3], reason: '' });
    }
  }
  return claims;
}

function isSure(claim: Claim): boolean {
  if (claim.bearer?.who === 'own') return true;
  return claim.record[3] >= SURE && claim.bearer?.who !== 'rival' && !(claim.record[0] === 'n' && claim.record[8] >= 0);
}

function countTopics(views: readonly View[]): number[] {
  const page: number[] = new Array(31).fill(0);
  for (const view of views) for (const cue of view.cues) count(page, cue.topics);
  return page;
}

function count(page: number[], topics: number): void {
  for (let rest = topics; rest !== 0; rest &= rest - 1) page[31 - Math.clz32(rest & -rest)]!++;
}

function countOf(page: readonly number[], topics: number): number {
  let sum = 0;
  for (let rest = topics; rest !== 0; rest &= rest - 1) sum += page[31 - Math.clz32(rest & -rest)]!;
  return sum;
}

interface Introductions {
  /** By entity: `own` or rival full names in reading order, as block and offset. */
  readonly of: (entity: number) => readonly { readonly block: number; readonly start: number; readonly own: boolean }[];
}

function readIntroductions(claims: readonly Claim[]): Introductions {
  const by = new Map<number, { block: number; start: number; own: boolean }[]>();
  for (const claim of claims) {
    const who = claim.bearer?.who;
    if (who !== 'own' && who !== 'rival' && who !== 'stranger') continue;
    const list = by.get(claim.entity) ?? [];
    by.set(claim.entity, list);
    list.push({ block: claim.block, start: claim.start, own: who === 'own' });
  }
  return { of: (entity) => by.get(entity) ?? [] };
}

function score(claim: Claim, view: View, page: readonly number[], introductions: Introductions, names: Names): void {
  const [, , , prior, pro, con, also] = claim.record;
  if (claim.bearer?.who === 'own') {
    claim.score = 10;
    claim.reason = 'full name';
    return;
  }
  const near = weighBlock(view, claim.start, claim.end, pro, con);
  let total = prior + near.pro - near.con + weighPage(countOf(page, pro)) - weighPage(countOf(page, con));
  const parts = [`prior ${prior}`, `near +${near.pro.toFixed(1)} −${near.con.toFixed(1)}`];
  if (claim.bearer) {
    const [worth, why] = weighBearer(claim, introductions);
    total += worth;
    if (why) parts.push(why);
  }
  if (also & WORD_ALONE && isQuoted(view.text, claim)) total += 3;
  if (also & GIVEN && isGivenName(view.text, claim)) total -= 8;
  if (also & ADJECTIVE && !standsAsName(view, claim, introductions)) total -= 20;
  if (claim.record[0] === 'n' && claim.record[8] >= 0) {
    const party = titleParty(view, claim, page);
    parts.push(`party ${party}`);
    if (party === KOREA) claim.entity = claim.record[8];
    else if (party !== IRAN) {
      total = party === OTHER ? -10 : -5;
    }
  }
  claim.score = total;
  claim.reason = parts.join(', ');
  void names;
}

function titleParty(view: View, claim: Claim, page: readonly number[]): number {
  const attached = treatyOf(attachedParties(view, claim.start, claim.end).bits);
  if (attached) return attached;
  const near = nearestParty(view, claim.start, claim.end);
  if (near) return near;
  return page[0]! > 0 && page[1]! > 0 ? IRAN : 0;
}

function weighBearer(claim: Claim, introductions: Introductions): [number, string] {
  const who = claim.bearer!.who;
  if (who === 'rival') return [-20, 'another given name'];
  const list = introductions.of(claim.entity);
  let worth = who === 'stranger' ? -STRANGER : 0;
  const inBlock = list.filter((one) => one.block === claim.block && one.start < claim.start).at(-1);
  const one = inBlock ?? list[0];
  if (one && who !== 'stranger') {
    const both = list.some((other) => other.own !== one.own);
    worth += one.own ? OWN : both && !inBlock ? -RIVAL / 2 : -RIVAL;
  }
  return [
    worth,
    who === 'stranger' ? 'an unknown given name' : one ? (one.own ? 'introduced' : 'somebody else introduced') : '',
  ];
}

function isQuoted(text: string, claim: Claim): boolean {
  return (
    /[«"“„”「『'‘]$/u.test(text.slice(0, claim.start)) &&
    /^[\s‑-]?[»"”“」』'’]/u.test(text.slice(claim.end, claim.end + 2))
  );
}

/** Before a surname: "Shahed Alavi". */
function isGivenName(text: string, claim: Claim): boolean {
  return /^[ \u00a0-]\p{Lu}\p{Ll}+/u.test(text.slice(claim.end, claim.end + 12));
}

/** Where an adjective cannot stand: at the beginning of a clause before a comma or a verb of saying, or after one. */
function standsAsName(view: View, claim: Claim, introductions: Introductions): boolean {
  if (!introductions.of(claim.entity).some((one) => one.own)) return false;
  const SAY = 1 << 16;
  const ROLE = 1 << 14;
  const after = view.text.slice(claim.end, claim.end + 2);
  if (view.cues.some((cue) => cue.topics & (SAY | ROLE) && claim.start - cue.end <= 2 && claim.start >= cue.end))
    return true;
  const opens = /(?:^|[.!?؟،,:«"“\n]\s*)$/u.test(view.text.slice(Math.max(0, claim.start - 3), claim.start));
  if (!opens) return false;
  if (/^[,،]/.test(after)) return true;
  return view.cues.some((cue) => cue.topics & SAY && cue.start >= claim.end && cue.start - claim.end <= 2);
}

/** Longest first; what lies within a taken or forbidden stretch falls. */
function settle(
  claims: readonly Claim[],
  views: readonly View[],
  names: Names,
  tell?: (verdict: Verdict) => void,
): Claim[][] {
  const taken: Claim[][] = views.map(() => []);
  const order = [...claims].sort((a, b) => b.end - b.start - (a.end - a.start) || b.score - a.score);
  for (const claim of order) {
    const view = views[claim.block]!;
    const blocked = view.items.some(
      (item) =>
        item.record[0] === 'o' &&
        item.start <= claim.start &&
        item.end >= claim.end &&
        item.end - item.start >= claim.end - claim.start,
    );
    const overlaps = taken[claim.block]!.some((other) => other.start < claim.end && other.end > claim.start);
    const ok = claim.score > 0 && !blocked && !overlaps;
    if (ok) {
      claim.end = extend(view.text, claim.end);
      taken[claim.block]!.push(claim);
    }
    tell?.({
      block: claim.block,
      start: claim.start,
      end: claim.end,
      entity: names.entities[claim.entity]![0],
      taken: ok,
      reason: `${claim.score.toFixed(1)}: ${claim.reason}${blocked ? ', part of another name' : ''}${overlaps ? ', within a longer one' : ''}`,
    });
  }
  return taken;
}

/** A possessive or a case ending after an apostrophe belongs to the name: `Putin’s`, `Putin'e`, `Netblocks’`. */
function extend(text: string, end: number): number {
  const tail = /^['’](?:\p{Ll}{1,8}(?!\p{L})|(?=\s))/u.exec(text.slice(end, end + 10));
  if (!tail) return end;
  if (tail[0].length === 1 && !/s/i.test(text[end - 1] ?? '')) return end;
  return end + tail[0].length;
}

function dropOverlaps(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    if (kept.length === 0 || kept.at(-1)!.end <= mention.start) kept.push(mention);
  }
  return kept;
}

void RUSSIA;
