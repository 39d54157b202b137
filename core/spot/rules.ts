/**
 * What speaks for and against a name. Each rule asks the block of the name (`weighHere`, once) and the page (`weighOnPage`,
 * whenever that has changed, without the text: what it needs of the block stays with the claim).
 */

import { ownsSpelling } from './acronyms';
import type { Claim } from './claims';
import { weighBlock } from './evidence';
import { TREATY } from './kinds';
import { findApposed, IN_GENITIVE, isPet } from './namesakes';
import {
  EXPLAINED_AWAY,
  FIRST_OWN,
  INTRODUCES_KIN,
  INTRODUCES_OTHER,
  INTRODUCES_OWN,
  IS_GIVEN,
  IS_PRESENT,
  type Page,
} from './page';
import { type Attached, attachedParties, IRAN, KOREA, nearestParty, OTHER, treatyOf } from './parties';
import { anyCase, everywhere, everywhereInAnyCase, type Pattern, pattern } from './pattern';
import { type Bearer, ENGLISH, isHouse, isNamedAfter, TRADES } from './people';
import { firstCue, type Item, near, REACH, ROLE, SAY, type View } from './view';
import { anyCaseWords, GAP, words } from './words';

/** Names of this worth stand alone, and say what the page is about. */
const SURE = 3;
/** What a full name on the page is worth to a bare surname of its bearer, and against that of others. */
const OWN = 6;
const RIVAL = 9;
/** What a capitalised word before a surname speaks against it. */
const STRANGER = 5;
/** Evidence beside a surname that outweighs a namesake elsewhere on the page. */
const STRONG = 5;
/** Words of the field in a surname's own clause, with few against it. */
const CLOSE = 4;
const CLEAR = 2;
/** What quotes are worth to a name that is a word as well. */
const QUOTED = 3;
/** A name without its capital, in a text that has none. */
const SMALL = -2;
const SMALL_LETTER = pattern`\p{Ll}`;
const NEVER = -20;

/** `also` of a rule: an everyday word, an adjective, a given name; an amount or a phrase that needs its noun beside it. */
const WORD = 1;
const ADJECTIVE = 2;
const GIVEN = 4;
export const NEEDS_HEAD = 8;
/** Only in French text, only outside it; an office, which stands for its holder. */
const FRENCH = 16;
const NOT_FRENCH = 32;
export const OFFICE = 64;
/** A short form that echoes a treaty: "the one with Tehran". */
const ECHO = 128;

/** "More than one Baghaei", "her name was Eslami too": a surname that is spoken of as such. */
const AS_A_NAME = anyCaseWords`more than one|another|a certain|name is|name was|surname is|surname was|surnamed|namesake|une? autre|otr[oa]|un altro|outro|ein anderer|ein gewisser|ещ[ёе] один|другой|однофамилец|інший|inny|niejaki|başka bir|另一[个位個]|同姓的|別の`;
/** "Married a Putin, a clerk": one of that name; "a Putin ally" is another thing. */
const ONE = anyCase`(?:^|\s)(?:(a)|an|une?|eine?|uno)\s$`;
const ENDS = pattern`^(?:[.,;:!?)]|\s(?:from|of|by|who|aus|von|de|di)\s)`;
/** "Barrot est un nom fréquent". */
const IS_A_NAME = pattern`^\s(?:(?:is|was) an? (?:\w+ )?(?:sur)?name|est un nom|es un apellido|ist ein \w{0,9}[nN]ame|è un cognome|é um sobrenome|— фамилия|в девичестве|у дівоцтві|née|de soltera|z domu|to nazwisko)`;
/** "In Spanish, OIEA means the agency in Vienna". */
const AS_A_WORD = words`means|stands for|désigne|signifie|steht für|bedeutet|significa|designa|indica|sta per|означает|означає|oznacza|anlamına|is Persian|is Arabic|is Turkic|is Tatar|is Russian|is the Persian|is the Arabic|is the Turkic|is the Tatar|is the Russian|comes from|по-персидски|перською`;
const QUOTE_GAP = pattern`^[»”"’]?\s`;
/** "The word «герань»", "le mot Shahed". */
const WORD_BEFORE = words`[Ww]ord|[Mm]ot|Wort|[Pp]alabra|[Pp]arola|[Сс]лов[оаеі]|słow[oa]|kelimesi|كلمة|واژه|ה?מילה`;
const WORD_BEFORE_HAN = pattern`[词詞]“?$|という(?:言葉|語)は$`;
/** An acronym that a list explains: "SCO: in the sports tables, Scotland". */
const DEFINED = pattern`^\s?(?::|=|–|—|-)\s([^.;\n]{3,90})`;
/** "Hi Shahed, thanks": nobody greets a drone. */
const GREETED = anyCaseWords`hi|hello|hey|dear|thanks|merci|salut|cher|chère|hallo|liebe|hola|querida|ciao|cara|привет|дорогая|cześć|merhaba|sevgili`;
/** What follows a name that its text has to explain: "Starlink, a Welsh start-up that links sheep farmers". */
const EXPLAINED = pattern`^,\s(\p{L}{1,5})\s[^,.;:!?]*`;
const INDEFINITE = anyCaseWords`an?|eine?|une?|una|uma?|uno`;
/** Of an office: whose it was, or the name of its holder is right beside it. */
const FORMER = anyCase`(?:as|als|jako|become|became|becoming|former|then|ex|late|previous|next|ancien|ancienne|ehemaligen?|ehemalige|бывш\p{L}+|тогдашн\p{L}+|колишн\p{L}+|экс|eski|były|byłego|سابق|پیشین|前|원)[\s-]?$`;
const NAMED = pattern`^[,\s\u00a0]{1,2}(?:(?:and|и|та|і|und|et|y|e|i|ve) )?(?:\p{Lu}\p{L}|in (?:19|20)\d\d)`;
/** A relative of the one already spoken of: "his uncle Rifaat al-Assad". */
const KIN = anyCaseWords`father|mother|uncle|brother|sister|son|daughter|wife|Vater|Mutter|Bruder|Sohn|Frau|père|mère|oncle|frère|fils|fille|padre|madre|hermano|hijo|esposa|fratello|figlio|moglie|pai|irmão|filho|ojciec|ojca|brata?|syna?|отец|отца|отцом|мать|дяд[яи]|брата?|сына?|жен[аы]|батьк[оа]|син|babası|kardeşi|oğlu|atası|والده|شقيقه|أخوه|ابنه|پدرش|برادرش|پسرش|אביו|דודו|אחיו|בנו|אשתו|父亲|父親|弟弟|儿子|妻子|父|弟|아버지|동생|아들`;
const KIN_GAP = pattern`[,،]?\s?$`;

/** True where the words end in one for a relative: "his son". */
export function isOfKin(before: string): boolean {
  return KIN.end(KIN_GAP.without(before));
}

/** Words for eight (topic `small`). */
const EIGHT = 1 << 17;
/** Nouns for papers: what an amount or "small plants" must be written onto. */
const PAPERS = 7;

/** True for names that need nothing else, and so tell what the page is about. */
export function isSure(claim: Claim): boolean {
  if (claim.bearer) return claim.bearer.who === 'own' || (claim.bearer.who === 'nobody' && claim.record[3] >= SURE);
  return claim.record[3] >= SURE && titleOf(claim) < 0;
}

/** Names that are company to others: the sure ones, and surnames that nothing gives to somebody else. */
export function isCompany(claim: Claim): boolean {
  return isSure(claim) || claim.bearer?.who === 'nobody';
}

/** The other treaty of a shared title, by index; -1 for all else. */
export function titleOf(claim: Claim): number {
  return claim.record[0] === 'n' ? claim.record[8] : -1;
}

/** Whom a full name speaks of: the one we know, another of that surname, another who is a relative of somebody, or perhaps another. */
export type Introduction = 'own' | 'other' | 'kin' | 'stranger';

/** Says whom a surname at `start`, with what stands before it, introduces. */
export function introductionOf(bearer: Bearer, view: View, start: number): Introduction | null {
  if (bearer.who === 'nobody' || bearer.who === 'thing') return null;
  if (bearer.who === 'own') return 'own';
  if (bearer.who === 'stranger' && bearer.weak) return null;
  const from = bearer.who === 'rival' ? bearer.start : start;
  if (isOfKin(view.text.slice(Math.max(0, from - 16), from))) return 'kin';
  return bearer.who === 'stranger' ? 'stranger' : 'other';
}

/** Weighs a claim by its own block, and leaves with it what the page will have to be asked. */
export function weighHere(claim: Claim, view: View, claims: readonly Claim[]): void {
  const { start, end, bearer } = claim;
  const [, , letters, prior, pro, con, also] = claim.record;
  if (bearer?.who === 'own' || bearer?.who === 'rival' || bearer?.who === 'thing') {
    const own = bearer.who === 'own';
    claim.isSettled = true;
    const reason = own ? 'full name' : bearer.who === 'rival' ? 'another given name' : 'a thing';
    judge(claim, own ? OWN + SURE : NEVER, reason);
    return;
  }

  const near = weighBlock(view, start, end, pro, con);
  claim.isStrong = near.pro - near.con >= STRONG;
  claim.isAmongOurs = near.pro >= CLOSE && near.pro - near.con >= CLEAR;
  judge(
    claim,
    prior + near.pro - near.con,
    claim.reasons ? `near +${near.pro.toFixed(1)} −${near.con.toFixed(1)}` : '',
  );
  if (bearer) {
    if (isFamily(claim, view) || isVerb(claim, view)) judge(claim, NEVER, 'a family');
    if (bearer.who === 'stranger') judge(claim, prior < 0 ? 2 * -STRANGER : -STRANGER, 'unknown given');
    if (isOfTrade(claim, view)) judge(claim, -RIVAL, 'a trade');
    if (isToldApart(claim, view)) judge(claim, NEVER, 'by what he is');
    const after = view.text.slice(end, end + 28);
    const one = ENDS.test(after) && ONE.exec(view.text.slice(Math.max(0, start - 6), start));
    // Elsewhere `a` is "to".
    if (one && (!one[1] || ENGLISH.test(view.text))) judge(claim, NEVER, 'a family');
    if (IS_A_NAME.test(after)) judge(claim, NEVER, 'as a name');
    if (AS_A_NAME.end(view.text.slice(Math.max(0, start - 24), start).replace(/\s$/, '')))
      judge(claim, NEVER, 'as a name');
  }
  const quoted = isQuoted(view.text, claim);
  if (also & WORD && quoted) judge(claim, QUOTED, 'in quotes');
  if (!bearer && (quoted || also & (WORD | GIVEN)) && isAsWord(view.text, end)) judge(claim, NEVER, 'as a word');
  if (claim.isWord) judge(claim, NEVER, 'as a word');
  if (!bearer && prior <= SURE && isHouse(view.text, end)) judge(claim, NEVER, 'a house');
  if (also & GIVEN && GREETED.end(GAP.without(view.text.slice(Math.max(0, start - 10), start))))
    judge(claim, NEVER, 'greeted');
  if (!bearer && titleOf(claim) < 0) {
    if ((quoted || prior <= SURE) && isNamedAfter(view.text, start)) judge(claim, NEVER, 'a house');
    if (also & GIVEN && isPet(view.text, claim)) judge(claim, NEVER, 'a pet');
  }
  if (claim.isGiven) judge(claim, NEVER, 'given name');
  if (also & ADJECTIVE) claim.isNoun = standsAsName(view, claim);
  if (letters === 1 && !bearer?.who.startsWith('own') && SMALL_LETTER.test(view.text.charAt(start)))
    judge(claim, SMALL, 'small');
  if (also & (FRENCH | NOT_FRENCH)) {
    if (isAsWord(view.text, end)) judge(claim, NEVER, 'as a word');
    const isOwn = isFrench(around(view, claim)) === Boolean(also & FRENCH);
    if (!isOwn) judge(claim, NEVER, 'language');
  }
  if (isSpelledBehind(claim, view, claims)) judge(claim, NEVER, 'spelled otherwise');
  if (letters === 2) weighAcronym(claim, view, claims);
  if (titleOf(claim) >= 0) claim.party = partyOf(claim, view);
  if (also & OFFICE && isBeside(claim, view)) judge(claim, NEVER, 'beside a name');
  if (also & ECHO) weighEcho(claim, view);
}

/** Weighs a claim by what its block left with it and by what the page says now. */
export function weighOnPage(claim: Claim, page: Page): void {
  const [, entity, letters, , pro, con, also] = claim.record;
  claim.score = claim.worth;
  claim.entity = entity;
  if (claim.reasons) claim.reasons.page = '';
  if (claim.isSettled) return;

  // Other states are spoken of everywhere: against a name they count in its own block.
  const field = page.weigh(pro) - page.weigh(con & ~OTHER);
  add(claim, field, claim.reasons ? `page ${field.toFixed(1)}` : '');
  const about = page.about(entity);
  if (claim.bearer) weighBearer(claim, about);
  if (claim.record[3] <= SURE && titleOf(claim) < 0 && page.isApart() && !(about & INTRODUCES_OWN))
    add(claim, NEVER, 'off topic');
  if (also & GIVEN && !claim.isGiven && about & IS_GIVEN && !claim.isStrong) add(claim, -RIVAL, 'a person');
  // "Başkanı İslami": a capital behind a title is a name, introduced or not.
  const isName = claim.isNoun && (about & INTRODUCES_OWN || (letters === 1 && claim.isStrong));
  if (also & ADJECTIVE && !isName) add(claim, NEVER, 'adjective');
  if (about & EXPLAINED_AWAY && !claim.isStrong && claim.record[3] <= SURE) add(claim, -RIVAL, 'explained');
  if (claim.acronym) {
    const own = page.spells(claim);
    if (own !== null) add(claim, own ? OWN : NEVER, own ? 'spelled out' : 'spelled otherwise');
  }
  if (titleOf(claim) >= 0) weighTitle(claim, page);
  // An office is its holder's where the page names them.
  if (also & OFFICE && !(about & IS_PRESENT)) add(claim, NEVER, 'no holder');
}

/** "Jalali, the ambassador": between a name and its office. */
const APPOSED = pattern`^[^.!?。\p{L}]{0,2}(?:(?:the|l[ae]|el|il|der|die|o)\s|l['’])?$`;

/** A noun follows, which the adjective belongs to: "российско-иранский саммит". */
const BELONGS = pattern`^\s(?!(?:не|нет|же|тоже|ні|теж|—|–|-|\p{Ll}+(?:ает|ует|яет|ержит|ворит))(?!\p{L}))[\p{sc=Cyrl}]|^\s\p{Lu}\p{Ll}`;

/** A short form stands alone, in a block that speaks of a treaty, or behind one. */
function weighEcho(claim: Claim, view: View): void {
  if (BELONGS.test(view.text.slice(claim.end, claim.end + 16))) judge(claim, NEVER, 'adjective');
  const isHeard = near(view.items, claim.start - REACH, claim.end + REACH).some(
    ({ record, start, end }) =>
      (start >= claim.end || end <= claim.start) &&
      ((record[0] === 'h' && record[1] & TREATY) || (record[0] === 'n' && record[8] >= 0)),
  );
  if (!isHeard) claim.asksTreaty = true;
}

/** "The baker Putin", "тренер Лавров": not "the coach of Putin", which has his name in the genitive. */
function isOfTrade({ start, end }: Claim, { text, cues }: View): boolean {
  if (text[start - 1] !== ' ' || IN_GENITIVE.test(text.slice(start, end))) return false;
  const beside = near(cues, start - 30, start).filter((cue) => cue.end === start - 1);
  return beside.some(({ topics }) => topics & TRADES) && !beside.some(({ topics }) => topics & ROLE);
}

/** "Peskov the naturalist": by no word for ours. */
function isToldApart(claim: Claim, view: View): boolean {
  const at = findApposed(view.text, claim);
  if (at === 0 || near(view.heads, at, at + 1).some(({ start }) => start === at)) return false;
  const cue = view.cues[firstCue(view.cues, at)];
  return !(cue?.start === at && cue.topics & (claim.record[4] | ROLE));
}

/** True where a name stands right beside an office: it is somebody else's, or told already. */
function isBeside(claim: Claim, view: View): boolean {
  return (
    FORMER.test(view.text.slice(Math.max(0, claim.start - 14), claim.start)) ||
    NAMED.test(view.text.slice(claim.end, claim.end + 12)) ||
    near(view.items, claim.start, claim.end + 4).some(
      ({ record, start, end }) =>
        (record[0] === 'l' || record[0] === 'g') &&
        ((start >= claim.end && start - claim.end <= 3) ||
          (end <= claim.start && claim.start - end <= 6 && APPOSED.test(view.text.slice(end, claim.start)))),
    )
  );
}

/** "Shahed means witness": what is named is the word. */
function isAsWord(text: string, end: number): boolean {
  return AS_A_WORD.begin(QUOTE_GAP.without(text.slice(end, end + 24)));
}

/** "The word «герань»": what is named is the word. */
export function isWord({ start, record, bearer }: Claim, { text }: View): boolean {
  if (bearer || record[3] > SURE) return false;
  const before = text.slice(Math.max(0, start - 14), start);
  return WORD_BEFORE.end(GAP.without(before)) || WORD_BEFORE_HAN.test(before);
}

/** "Starlink, a Welsh start-up", "SCO: Scotland": said to be something in which nothing speaks for ours. */
export function isExplained(claim: Claim, view: View): boolean {
  if (claim.record[3] > SURE) return false;
  if (claim.isWord) return true;
  const isDefined = claim.record[2] === 2;
  if (!isDefined && view.text.charAt(claim.end) !== ',') return false;
  const told = (isDefined ? DEFINED : EXPLAINED).exec(view.text.slice(claim.end, claim.end + 100));
  if (!told) return false;
  const article = isDefined ? '' : told[1]!;
  if (!isDefined && !INDEFINITE.has(article)) return false;
  if (/^an?$/i.test(article) && !ENGLISH.test(view.text)) return false;
  const to = claim.end + told[0].length;
  const pro = claim.record[4];
  return !near(view.cues, claim.end, to).some((cue) => cue.start >= claim.end && cue.end <= to && cue.topics & pro);
}

/** The words around a claim. */
function around(view: View, claim: Claim): string {
  return view.text.slice(Math.max(0, claim.start - REACH), claim.end + REACH);
}

const FRENCH_WORDS = everywhereInAnyCase`(?<!\p{L})(?:les|des|est|dans|avec|pour|une|du|au)(?!\p{L})`;
const SPANISH_WORDS = everywhereInAnyCase`(?<!\p{L})(?:los|las|del|el|por|para|una|con)(?!\p{L})`;

/** By the small words that French does not share with its neighbours. */
function isFrench(text: string): boolean {
  const count = ({ regexp }: Pattern) => text.match(regexp)?.length ?? 0;
  return count(FRENCH_WORDS) > count(SPANISH_WORDS);
}

/** Adds what the own block makes a claim worth. */
function judge(claim: Claim, worth: number, reason: string): void {
  claim.worth += worth;
  if (claim.reasons) claim.reasons.here += claim.reasons.here ? `, ${reason}` : reason;
}

/** Adds what the page makes a claim worth. */
function add(claim: Claim, worth: number, reason: string): void {
  claim.score += worth;
  if (claim.reasons) claim.reasons.page += `, ${reason}`;
}

/** "The Trumps". */
function isFamily(claim: Claim, view: View): boolean {
  return (
    /(?:^|\s)the\s$/iu.test(view.text.slice(Math.max(0, claim.start - 5), claim.start)) &&
    /s$/iu.test(view.text.slice(claim.start, claim.end))
  );
}

/** "That trumps grief", in a text without capitals. */
function isVerb({ start, end }: Claim, { text }: View): boolean {
  return /^trump(?:s|ed)$/.test(text.slice(start, end));
}

/** A surname belongs to the one introduced; `about` is what the page says of the entity. */
function weighBearer(claim: Claim, about: number): void {
  if (!(about & (INTRODUCES_OWN | INTRODUCES_KIN | INTRODUCES_OTHER))) return;
  const stranger = claim.bearer!.who === 'stranger';
  const { before } = claim;
  if (stranger && !before) return;
  const firstOwn = (about & FIRST_OWN) !== 0;
  const both = (about & INTRODUCES_OWN) !== 0 && (about & (INTRODUCES_KIN | INTRODUCES_OTHER)) !== 0;
  const own = before ? before === 'own' : firstOwn;
  // A title beside it is worth more than somebody of that name elsewhere: "Minister Lavrov", and later "the actor Kirill Lavrov".
  if (!own && claim.isStrong && !stranger) add(claim, before ? -RIVAL / 2 : 0, 'its title');
  else if (!own && !both && !before && claim.isAmongOurs && !stranger) add(claim, -RIVAL / 3, 'another');
  else if (own) add(claim, stranger ? 0 : both ? OWN : OWN + SURE, 'introduced');
  else if (!both && !before && !(about & INTRODUCES_OTHER)) add(claim, 0, 'a relative');
  else if (!both) add(claim, stranger ? 0 : -RIVAL, 'another');
  else
    add(
      claim,
      before && firstOwn
        ? claim.isAmongOurs || before === 'stranger'
          ? 0
          : OWN - RIVAL
        : before
          ? -RIVAL
          : -RIVAL / 2,
      'another',
    );
}

const ACRONYM = pattern`^\p{Lu}{3,6}$`;

/** An acronym means what the nearest phrase with its initials means, in its block or on the page. */
function weighAcronym(claim: Claim, view: View, claims: readonly Claim[]): void {
  const acronym = view.text.slice(claim.start, claim.end);
  if (!ACRONYM.test(acronym)) return;
  const own = ownsSpelling(acronym, claim.entity, view, claims, claim);
  if (own === null) claim.acronym = acronym;
  else judge(claim, own ? OWN : NEVER, own ? 'spelled out' : 'spelled otherwise');
}

const INITIALS = everywhere`(?:^|[\s,-])(\p{L})`;

/** "BRICS (Bus Rapid Interchange, City South)": a bracket behind it with its initials, in which nothing is ours. */
function isSpelledBehind({ start, end, entity }: Claim, view: View, claims: readonly Claim[]): boolean {
  const acronym = view.text.slice(start, end);
  if (!/^[A-Z]{3,6}$/.test(acronym)) return false;
  const bracket = /^\s\(([^()]{6,90})\)/u.exec(view.text.slice(end, end + 96));
  if (!bracket) return false;
  const words = Array.from(bracket[1]!.matchAll(INITIALS.regexp), ([, initial]) => initial!);
  const initials = words.filter((initial) => initial !== initial.toLowerCase()).join('');
  const to = end + bracket[0].length;
  if (claims.some((one) => one.entity === entity && one.start >= end && one.end <= to)) return false;
  return words.join('').toUpperCase() === acronym || initials === acronym;
}

/** Two treaties have one title: their parties decide. 0 where the block names none. */
function partyOf(claim: Claim, view: View): number {
  return (
    treatyOf(attachedParties(view, claim.start, claim.end).bits) ||
    nearestParty(view, claim.start, claim.end, ownedParties(view, claim))
  );
}

function weighTitle(claim: Claim, page: Page): void {
  const party = claim.party || (page.isOnTopic() ? IRAN : 0);
  if (party === KOREA) claim.entity = titleOf(claim);
  add(
    claim,
    party === IRAN || party === KOREA ? 0 : NEVER,
    party === OTHER ? 'parties we do not know' : claim.reasons ? `party ${party}` : '',
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

function isQuoted(text: string, claim: Claim): boolean {
  return (
    /[«"“”„「『'‘]$/u.test(text.slice(Math.max(0, claim.start - 1), claim.start)) &&
    /^[»"”“」』'’]/u.test(text.slice(claim.end, claim.end + 1))
  );
}

/** "沙希德·卡普尔": a surname follows. */
const DOTTED = pattern`^[·・‧•][\p{sc=Han}\p{sc=Kana}]`;

const SURNAMED = pattern`^[ \u00a0-]\p{Lu}\p{Ll}+`;

/** A capitalised word follows that we know nothing of: "Shahed Alavi". */
export function isGivenName(claim: Claim, view: View): boolean {
  if (DOTTED.test(view.text.slice(claim.end, claim.end + 2)) && titleOf(claim) < 0 && claim.bearer?.who !== 'own')
    return true;
  if (!(claim.record[6] & GIVEN)) return false;
  if (!SURNAMED.test(view.text.slice(claim.end, claim.end + 12)) || view.titleCase) return false;
  return view.cues[firstCue(view.cues, claim.end + 1)]?.start !== claim.end + 1;
}

/** Where no adjective stands: after a title or a verb of saying, or first in its clause before a comma or such a verb. */
function standsAsName(view: View, claim: Claim): boolean {
  const beside = near(view.cues, claim.start, claim.end + 4).filter((cue) => cue.topics & (SAY | ROLE));
  if (beside.some((cue) => cue.end <= claim.start && claim.start - cue.end <= 2)) return true;
  if (!/(?:^|[.!?؟،,:«"“\n]\s*)$/u.test(view.text.slice(Math.max(0, claim.start - 3), claim.start))) return false;
  if (/^[,،]/.test(view.text.slice(claim.end, claim.end + 1))) return true;
  return beside.some((cue) => cue.topics & SAY && cue.start >= claim.end && cue.start - claim.end <= 2);
}

/** Articles, and the sign of a currency, before a phrase. */
const ARTICLE = anyCase`(?:(?:^|(?<=[\s(«"“—–-]))(?:the|an?|this|that|les?|la|l['’]|une?|du|des|el|los|las|il|lo|una|uno|os?|uma?|der|die|das|dem|den|ein\p{L}{0,2}|este|ese|cet?)\s?(?<=[\s'’]))?[$€£]?$`;
const AMOUNT = pattern`[\d٠-٩۰-۹$]`;
const LATIN = pattern`[A-Za-zÀ-ʸ]`;
/** What an amount is of, behind it. */
const CURRENCY = pattern`^[\s-](?:de |di |d['’])?(?:US-)?(\p{L}+)|^(?:美元|ドル|달러)`;
const CURRENCIES = anyCaseWords`dollars?|dólares|dollari|dolar*|долл*|долар*|دولار*|دلار*|דולר*|usd`;

/**
 * The phrase that an amount or "small plants" make with a noun for papers a few words before or after, with its article;
 * `null` without one. Eight small plants need none: so many were agreed.
 */
export function phraseOf(view: View, { start, end }: Item): { readonly start: number; readonly end: number } | null {
  const { text } = view;
  const amount = AMOUNT.test(text.charAt(start));
  const latin = LATIN.test(text.slice(start, end));
  const after = amount ? 20 : latin && !/[çğışəü]/.test(text.slice(start, end)) ? 3 : 14;
  let best: { readonly start: number; readonly end: number } | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const item of near(view.heads, start - 40, end + 40)) {
    const isBefore = item.end <= start;
    if (!(item.record[1] & PAPERS) || (!isBefore && item.start < end)) continue;
    const gap = isBefore ? text.slice(item.end, start) : text.slice(end, item.start);
    if (gap.length >= least || gap.length > (isBefore ? 32 : after) || /[.;:!?\n，。；、]/.test(gap)) continue;
    least = gap.length;
    best = { start: Math.min(start, item.start), end: Math.max(end, item.end) };
  }
  if (!best) {
    const eight = near(view.cues, start - 2, start).find((cue) => cue.topics & EIGHT && cue.end === start - 1);
    return eight ? { start: eight.start, end } : null;
  }
  const article = ARTICLE.exec(text.slice(Math.max(0, best.start - 10), best.start))![0].length;
  const [currency, word] = CURRENCY.exec(text.slice(best.end, best.end + 24)) ?? [''];
  const isCurrency = word === undefined || CURRENCIES.has(word);
  return { start: best.start - article, end: best.end + (isCurrency ? currency.length : 0) };
}
