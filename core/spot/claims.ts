/** Names that could stand somewhere, each with what speaks for it. */
import { findSpellings } from './acronyms';
import { weighBlock, weighPage } from './evidence';
import type { NameRecord, Names, SurnameRecord } from './names';
import { type Attached, attachedParties, IRAN, KOREA, nearestParty, OTHER, treatyOf } from './parties';
import { type Bearer, readBearer } from './people';
import { firstCue, type Item, near, REACH, ROLE, SAY, type View } from './view';

/** Names of this worth stand alone, and say what the page is about. */
const SURE = 3;
/** What a full name on the page is worth to a bare surname of its bearer, and against that of others. */
const OWN = 6;
const RIVAL = 9;
/** What a capitalised word before a surname speaks against it. */
const STRANGER = 5;
/** Evidence beside a surname that outweighs a namesake elsewhere on the page. */
const STRONG = 5;
/** What quotes are worth to a name that is a word as well. */
const QUOTED = 3;
/** A name without its capital, in a text that has none. */
const SMALL = -4;
const NEVER = -20;

/** `also` of a rule: an everyday word, an adjective, a given name; an amount or a phrase that needs its noun beside it. */
const WORD = 1;
const ADJECTIVE = 2;
const GIVEN = 4;
const NEEDS_HEAD = 8;
/** Only in French text, only outside it; an office, which stands for its holder. */
const FRENCH = 16;
const NOT_FRENCH = 32;
const OFFICE = 64;
/** A short form that echoes a treaty: "the one with Tehran". */
const ECHO = 128;

/** "More than one Baghaei", "her name was Eslami too": a surname that is spoken of as such. */
const AS_A_NAME =
  /(?:^|[^\p{L}])(?:more than one|another|a certain|(?:sur)?name (?:is|was)|(?:sur)?named|namesake|un autre|une autre|otro|otra|un altro|outro|ein anderer|ein gewisser|ещё один|еще один|другой|однофамилец|інший|inny|niejaki|başka bir|另一个|另一位|另一個|同姓的|別の)\s?$/iu;
/** "In Spanish, OIEA means the agency in Vienna". */
const AS_A_WORD =
  /^[»”"’]?\s(?:means|stands for|désigne|signifie|steht für|bedeutet|significa|designa|indica|sta per|означает|означає|oznacza|anlamına)(?!\p{L})/u;
/** What follows a name that its text has to explain: "Starlink, a Welsh start-up that links sheep farmers". */
const EXPLAINED = /^,\s(?:an?|eine?|une?|una|um|uma|uno)\s[^,.;:!?]{0,80}/iu;
/** Of an office: whose it was, or the name of its holder is right beside it. */
const FORMER =
  /(?:former|then|ex|late|previous|next|ancien|ancienne|ehemaligen?|ehemalige|бывш\p{L}+|тогдашн\p{L}+|колишн\p{L}+|экс|eski|były|byłego|سابق|پیشین|前|원)[\s-]?$/iu;
const NAMED = /^[,\s\u00a0]{1,2}(?:(?:and|и|та|і|und|et|y|e|i|ve) )?(?:\p{Lu}\p{L}|in (?:19|20)\d\d)/u;
/** A relative of the one already spoken of: "his uncle Rifaat al-Assad". */
const KIN =
  /(?<!\p{L})(?:father|mother|uncle|brother|sister|son|daughter|wife|widow|cousin|nephew|Vater|Mutter|Onkel|Bruder|Sohn|Frau|Tochter|père|mère|oncle|frère|fils|épouse|fille|padre|madre|tío|hermano|hijo|esposa|zio|fratello|figlio|moglie|pai|tio|irmão|filho|ojciec|ojca|brat|brata|wuj|syn|syna|żona|отец|отца|отцом|мать|дядя|дяди|брат|брата|сын|сына|жена|жены|батько|батька|дядько|син|дружина|babası|amcası|kardeşi|oğlu|eşi|atası|qardaşı|والده|عمه|شقيقه|أخوه|ابنه|زوجته|پدرش|عمویش|برادرش|پسرش|همسرش|אביו|דודו|אחיו|בנו|אשתו|父亲|父親|叔叔|弟弟|儿子|妻子|父|叔父|弟|息子|아버지|삼촌|동생|아들)[,،]?\s?$/iu;

/** Nouns for papers: what an amount or "small plants" must be written onto. */
const PAPERS = 7;

export interface Claim {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly record: NameRecord | SurnameRecord;
  readonly bearer: Bearer | null;
  /** Index of the entity; a shared title may turn out to be the other treaty's. */
  entity: number;
  /** Above 0 it stands. */
  score: number;
  reason: string;
}

/** All claims of a page, weighed, one after the other. Adds to the views what sure names say about the field. */
export function* weighClaims(views: readonly View[], names: Names): Generator<undefined, Claim[]> {
  const claims = views.flatMap((view, block) => readClaims(view, block, names));
  const page: number[] = new Array(31).fill(0);
  for (const view of views) for (const cue of view.cues) countTopics(page, cue.topics);
  for (const claim of claims) {
    if (!isSure(claim)) continue;
    const topics = names.entities[claim.entity]![2];
    views[claim.block]!.cues.push({ start: claim.start, end: claim.end, topics, told: true });
    countTopics(page, topics);
  }
  for (const view of views) view.cues.sort((a, b) => a.start - b.start);

  const introductions = readIntroductions(claims, views);
  const explained = new Set(
    claims
      .filter((claim) => claim.record[3] <= SURE && isExplained(views[claim.block]!, claim, claim.record[4]))
      .map(({ entity }) => entity),
  );
  const spelled = new Map<string, boolean | null>();
  const persons = new Set(
    claims
      .filter((claim) => claim.record[6] & GIVEN && isGivenName(views[claim.block]!, claim))
      .map(({ entity }) => entity),
  );
  for (const claim of claims) {
    weigh(claim, views, page, introductions, spelled, persons, explained);
    yield;
  }
  const present = new Set(claims.filter((claim) => claim.bearer && claim.score > 0).map(({ entity }) => entity));
  for (const claim of claims) if (claim.record[6] & OFFICE) weighOffice(claim, views[claim.block]!, present);
  return claims;
}

function readClaims(view: View, block: number, names: Names): Claim[] {
  const given = new Map<number, Item[]>();
  const known = new Set<number>(view.cues.map((cue) => cue.end));
  for (const item of view.items) {
    if (item.record[0] === 'g') given.set(item.end, [...(given.get(item.end) ?? []), item]);
    else if (item.record[0] !== 'm') known.add(item.end);
  }
  const claims: Claim[] = [];
  for (const { start, end, record } of view.items) {
    if (record[0] !== 'n' && record[0] !== 'l') continue;
    const bearer = record[0] === 'l' ? readBearer(view, { start, end, record }, given, known, names) : null;
    const from = bearer?.who === 'own' ? bearer.start : start;
    claims.push({ block, start: from, end, entity: record[1], record, bearer, score: record[3], reason: '' });
  }
  return claims;
}

/** True for names that need nothing else, and so tell what the page is about. */
function isSure(claim: Claim): boolean {
  if (claim.bearer) return claim.bearer.who === 'own' || (claim.bearer.who === 'nobody' && claim.record[3] >= SURE);
  return claim.record[3] >= SURE && titleOf(claim) < 0;
}

function titleOf(claim: Claim): number {
  return claim.record[0] === 'n' ? claim.record[8] : -1;
}

interface Introduction {
  readonly block: number;
  readonly start: number;
  readonly own: boolean;
  /** A relative of the one spoken of. */
  readonly kin: boolean;
}

/** Full names on the page, of the entity and of others that share its surname, in reading order. */
function readIntroductions(
  claims: readonly Claim[],
  views: readonly View[],
): ReadonlyMap<number, readonly Introduction[]> {
  const by = new Map<number, Introduction[]>();
  for (const { bearer, block, start, entity } of claims) {
    if (!bearer || bearer.who === 'nobody') continue;
    const list = by.get(entity) ?? [];
    const own = bearer.who === 'own';
    const from = bearer.who === 'rival' ? bearer.start : start;
    const kin = !own && KIN.test(views[block]!.text.slice(Math.max(0, from - 16), from));
    list.push({ block, start, own, kin });
    by.set(entity, list);
  }
  return by;
}

function weigh(
  claim: Claim,
  views: readonly View[],
  page: readonly number[],
  introductions: ReadonlyMap<number, readonly Introduction[]>,
  spelled: Map<string, boolean | null>,
  persons: ReadonlySet<number>,
  explained: ReadonlySet<number>,
): void {
  const [, , letters, prior, pro, con, also] = claim.record;
  const view = views[claim.block]!;
  if (claim.bearer?.who === 'own' || claim.bearer?.who === 'rival') {
    const own = claim.bearer.who === 'own';
    judge(claim, own ? OWN + SURE : NEVER, own ? 'full name' : 'another given name');
    return;
  }

  const near = weighBlock(view, claim.start, claim.end, pro, con);
  const field = weighPage(countOf(page, pro)) - weighPage(countOf(page, con));
  judge(
    claim,
    prior + near.pro - near.con + field,
    `near +${near.pro.toFixed(1)} −${near.con.toFixed(1)}, page ${field.toFixed(1)}`,
  );

  if (claim.bearer) weighBearer(claim, introductions.get(claim.entity) ?? [], view, near.pro - near.con >= STRONG);
  if (also & WORD && isQuoted(view.text, claim)) judge(claim, QUOTED, 'in quotes');
  if (also & GIVEN && isGivenName(view, claim)) judge(claim, NEVER, 'before a surname');
  else if (also & GIVEN && persons.has(claim.entity) && near.pro - near.con < STRONG)
    judge(claim, -RIVAL, 'a person’s name on this page');
  if (also & ADJECTIVE && !standsAsName(view, claim, introductions.get(claim.entity) ?? []))
    judge(claim, NEVER, 'an adjective here');
  if (also & NEEDS_HEAD && !hasHead(view, claim)) judge(claim, NEVER, 'no noun beside it');
  if (letters === 1 && !claim.bearer?.who.startsWith('own') && /\p{Ll}/u.test(view.text.charAt(claim.start)))
    judge(claim, SMALL, 'in small letters');
  if (explained.has(claim.entity) && near.pro - near.con < STRONG) judge(claim, -RIVAL, 'something else of that name');
  if (also & (FRENCH | NOT_FRENCH) && AS_A_WORD.test(view.text.slice(claim.end, claim.end + 16)))
    judge(claim, NEVER, 'spoken of as a word');
  if (also & FRENCH && !isFrench(around(view, claim))) judge(claim, NEVER, 'not in this language');
  if (also & NOT_FRENCH && isFrench(around(view, claim))) judge(claim, NEVER, 'not in this language');
  if (claim.bearer && AS_A_NAME.test(view.text.slice(Math.max(0, claim.start - 24), claim.start)))
    judge(claim, NEVER, 'spoken of as a name');
  if (letters === 2) weighAcronym(claim, views, spelled);
  if (titleOf(claim) >= 0) weighTitle(claim, view, page);
  if (also & ECHO && !echoes(view, claim))
    judge(claim, claim.start > OPENS ? NEVER : UNHEARD, 'no treaty in its block');
}

/** Where a block opens with a short form, its treaty may be that of the block before. */
const OPENS = 6;
const UNHEARD = -2;
/** A noun follows, which the adjective belongs to: "российско-иранский саммит". */
const BELONGS =
  /^\s(?!(?:не|нет|же|тоже|ні|теж|—|–|-|\p{Ll}+(?:ет|ёт|ит|ал|ил|ел))(?!\p{L}))[\p{Script=Cyrl}]|^\s\p{Lu}\p{Ll}/u;

/** True where a short form stands alone in a block that speaks of a treaty. */
function echoes(view: View, claim: Claim): boolean {
  if (BELONGS.test(view.text.slice(claim.end, claim.end + 16))) return false;
  return near(view.items, claim.start - REACH, claim.end + REACH).some(
    ({ record, start, end }) =>
      (start >= claim.end || end <= claim.start) &&
      ((record[0] === 'h' && record[1] & 1) || (record[0] === 'n' && record[8] >= 0)),
  );
}

/** An office is its holder's where the page names them, and the name does not stand right beside it. */
function weighOffice(claim: Claim, view: View, present: ReadonlySet<number>): void {
  const beside =
    FORMER.test(view.text.slice(Math.max(0, claim.start - 14), claim.start)) ||
    NAMED.test(view.text.slice(claim.end, claim.end + 12)) ||
    near(view.items, claim.start, claim.end + 4).some(
      ({ record, start, end }) =>
        (record[0] === 'l' || record[0] === 'g') &&
        ((start >= claim.end && start - claim.end <= 3) || (end <= claim.start && claim.start - end <= 2)),
    );
  if (!present.has(claim.entity) || beside) judge(claim, NEVER, beside ? 'beside a name' : 'its holder is not named');
}

/** "Starlink, a Welsh start-up": said to be something in which nothing speaks for ours. */
function isExplained(view: View, claim: Claim, pro: number): boolean {
  const told = EXPLAINED.exec(view.text.slice(claim.end, claim.end + 100));
  if (!told) return false;
  const to = claim.end + told[0].length;
  return !near(view.cues, claim.end, to).some((cue) => cue.start >= claim.end && cue.end <= to && cue.topics & pro);
}

/** The words around a claim. */
function around(view: View, claim: Claim): string {
  return view.text.slice(Math.max(0, claim.start - REACH), claim.end + REACH);
}

/** By the small words that French does not share with its neighbours. */
function isFrench(text: string): boolean {
  const count = (words: RegExp) => text.match(words)?.length ?? 0;
  return (
    count(/(?<!\p{L})(?:les|des|est|dans|avec|pour|une|du|au)(?!\p{L})/giu) >
    count(/(?<!\p{L})(?:los|las|del|el|por|para|una|con)(?!\p{L})/giu)
  );
}

function judge(claim: Claim, worth: number, reason: string): void {
  claim.score = claim.reason ? claim.score + worth : worth;
  claim.reason = claim.reason ? `${claim.reason}, ${reason}` : reason;
}

function weighBearer(claim: Claim, introductions: readonly Introduction[], view: View, strong: boolean): void {
  if (
    /(?:^|\s)the\s$/iu.test(view.text.slice(Math.max(0, claim.start - 5), claim.start)) &&
    /s$/u.test(view.text.slice(claim.start, claim.end))
  ) {
    judge(claim, NEVER, 'a family');
  }
  const stranger = claim.bearer!.who === 'stranger';
  if (stranger) judge(claim, claim.record[3] < 0 ? 2 * -STRANGER : -STRANGER, 'an unknown given name');
  const first = introductions[0];
  if (!first) return;
  const before = lastBefore(introductions, claim);
  const both = introductions.some((one) => one.own !== first.own);
  const one = before ?? first;
  if (stranger && !before) return;
  // A title beside it is worth more than somebody of that name elsewhere: "Minister Lavrov", and later "the actor Kirill Lavrov".
  if (!one.own && strong && !stranger)
    judge(claim, before ? -RIVAL / 2 : 0, 'another one introduced, but its own title beside it');
  else if (one.own) judge(claim, both ? OWN : OWN + SURE, 'introduced');
  else if (!both && !before && introductions.every((other) => other.kin))
    judge(claim, 0, 'a relative introduced later');
  else if (!both) judge(claim, stranger ? 0 : -RIVAL, 'another one introduced');
  else judge(claim, before && first.own ? OWN - RIVAL : before ? -RIVAL : -RIVAL / 2, 'another one introduced');
}

/** The last introduction before a claim in its block; introductions are in reading order. */
function lastBefore(introductions: readonly Introduction[], claim: Claim): Introduction | null {
  let low = 0;
  let high = introductions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = introductions[middle]!;
    if (one.block < claim.block || (one.block === claim.block && one.start < claim.start)) low = middle + 1;
    else high = middle;
  }
  const last = introductions[low - 1];
  return last?.block === claim.block ? last : null;
}

/** An acronym means what the nearest phrase with its initials means. */
function weighAcronym(claim: Claim, views: readonly View[], spelled: Map<string, boolean | null>): void {
  const view = views[claim.block]!;
  const acronym = view.text.slice(claim.start, claim.end);
  if (!/^\p{Lu}{3,6}$/u.test(acronym)) return;
  let own = ownsSpelling(view, acronym, claim);
  if (own === null) {
    const key = `${claim.entity} ${acronym}`;
    if (!spelled.has(key))
      spelled.set(
        key,
        views.reduce<boolean | null>((so, one) => so ?? ownsSpelling(one, acronym, claim), null),
      );
    own = spelled.get(key)!;
  }
  if (own !== null) judge(claim, own ? OWN : NEVER, own ? 'spelled out' : 'stands for something else');
}

/** Whether the phrase that spells an acronym, the nearest in the view, is a name of the claim's entity; null without one. */
function ownsSpelling(view: View, acronym: string, claim: Claim): boolean | null {
  const spellings = view.spellings.get(acronym) ?? findSpellings(view.text, acronym);
  view.spellings.set(acronym, spellings);
  if (spellings.length === 0) return null;
  const nearest = spellings.reduce((a, b) => (gapTo(claim, a) <= gapTo(claim, b) ? a : b));
  return view.items.some(
    ({ record, start, end }) =>
      record[0] === 'n' && record[1] === claim.entity && start < nearest.end && end > nearest.start,
  );
}

function gapTo(claim: Claim, other: { readonly start: number; readonly end: number }): number {
  return Math.max(claim.start - other.end, other.start - claim.end);
}

/** Two treaties have one title: their parties decide. */
function weighTitle(claim: Claim, view: View, page: readonly number[]): void {
  const attached = treatyOf(attachedParties(view, claim.start, claim.end).bits);
  const party = attached || nearestParty(view, claim.start, claim.end, ownedParties(view, claim)) || pageParty(page);
  if (party === KOREA) claim.entity = titleOf(claim);
  judge(
    claim,
    party === IRAN || party === KOREA ? 0 : NEVER,
    party === OTHER ? 'parties we do not know' : `party ${party}`,
  );
}

/** Parties that belong to another noun of the block: "unlike the deal with Pyongyang". */
function ownedParties(view: View, claim: Claim): Attached[] {
  return near(view.items, claim.start - REACH, claim.end + REACH)
    .filter(
      (item) =>
        (item.record[0] === 'h' || (item.record[0] === 'n' && item.record[7] === 1)) &&
        (item.end <= claim.start || item.start >= claim.end),
    )
    .map((item) => attachedParties(view, item.start, item.end))
    .filter((attached) => treatyOf(attached.bits) !== IRAN);
}

function pageParty(page: readonly number[]): number {
  return page[0]! > 0 && page[1]! > 0 ? IRAN : 0;
}

function isQuoted(text: string, claim: Claim): boolean {
  return (
    /[«"“”„「『'‘]$/u.test(text.slice(0, claim.start)) && /^[»"”“」』'’]/u.test(text.slice(claim.end, claim.end + 1))
  );
}

/** A capitalised word follows that we know nothing of: "Shahed Alavi". */
function isGivenName(view: View, claim: Claim): boolean {
  if (view.titleCase) return false;
  if (!/^[ \u00a0-]\p{Lu}\p{Ll}+/u.test(view.text.slice(claim.end, claim.end + 12))) return false;
  return view.cues[firstCue(view.cues, claim.end + 1)]?.start !== claim.end + 1;
}

/** Where no adjective stands: after a title or a verb of saying, or first in its clause before a comma or such a verb. */
function standsAsName(view: View, claim: Claim, introductions: readonly Introduction[]): boolean {
  if (!introductions.some((one) => one.own)) return false;
  const beside = near(view.cues, claim.start, claim.end + 4).filter((cue) => cue.topics & (SAY | ROLE));
  if (beside.some((cue) => cue.end <= claim.start && claim.start - cue.end <= 2)) return true;
  if (!/(?:^|[.!?؟،,:«"“\n]\s*)$/u.test(view.text.slice(Math.max(0, claim.start - 3), claim.start))) return false;
  if (/^[,،]/.test(view.text.slice(claim.end, claim.end + 1))) return true;
  return beside.some((cue) => cue.topics & SAY && cue.start >= claim.end && cue.start - claim.end <= 2);
}

/** True where a noun for papers stands a few words before or after. */
function hasHead(view: View, claim: Claim): boolean {
  return near(view.heads, claim.start - 40, claim.end + 40).some((item) => {
    if (!(item.record[1] & PAPERS)) return false;
    const gap =
      item.end <= claim.start ? view.text.slice(item.end, claim.start) : view.text.slice(claim.end, item.start);
    return (item.end <= claim.start || item.start >= claim.end) && gap.length <= 32 && !/[.;:!?\n]/.test(gap);
  });
}

function countTopics(page: number[], topics: number): void {
  for (let rest = topics; rest !== 0; rest &= rest - 1) page[31 - Math.clz32(rest & -rest)]!++;
}

function countOf(page: readonly number[], topics: number): number {
  return page.reduce((sum, count, topic) => (topics & (1 << topic) ? sum + count : sum), 0);
}
