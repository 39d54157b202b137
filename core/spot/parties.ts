/** Which states a treaty is between, from the words around it: two treaties share one title. */
import { anyCase, type Pattern, pattern } from './pattern';
import { type Cue, firstCue, near, REACH, sentenceAt, type View } from './view';
import { anyCaseWords, LETTERS, type Words, words } from './words';

export const IRAN = 1;
export const RUSSIA = 2;
export const KOREA = 4;
export const OTHER = 8;
export const PARTIES = IRAN | RUSSIA | KOREA | OTHER;

/** Longest gap between a treaty and its party, in UTF-16 units. */
const GAP = 28;
/** What a party's sentence being another one counts for, in UTF-16 units. */
const APART = 150;

const CLOSES = pattern`[.,;:!?،؛。，、；：“”"«»(\n]|\d`;
const JOINED = pattern`^['’]?\p{Ll}{0,4}`;
const JOINERS = words`-|–|—|/|‑|と|和|与|與|и|та|and|und|ve|və|ile|ilə|et|e|y|的|の|が|间|および|와|과`;
const JOINED_BY = words`[的の]|之[间間]|間の|[结結签簽缔締]的|[结結签簽缔締][订訂署约約结結]的|と?結んだ|と?締結した|と?署名した|と?交わした|맺은|체결한|서명한|arasındaki|arasındakı|arasında|imzala+|yapıl+|사이의|간|간의`;
/** Scripts in which what belongs to a noun stands before it. */
const HEAD_LAST = pattern`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]`;
/** Scripts in which the party follows its treaty. */
const HEAD_FIRST = pattern`[\p{sc=Arab}\p{sc=Hebr}]`;

/** "The treaty in Moscow": where it was, not with whom. */
const PLACE = pattern`^\s(?:in|at|à|au|en|em|a|в|во|у|w|im|na|في|در)\s`;
/**
 * What ties a party to its paper: nothing, or with whom it is, behind what it is about and how it came to be. "The text
 * demands that Iran", "sets the text apart from Russia" and "a deal for Iranian drones" have no such thing.
 */
const TIED = pattern`^[\s-]?$`;
const TIES = anyCaseWords`with|between|of|by|mit|zwischen|von|avec|entre|par|des?|du|con|tra|fra|com|d[ao]|со?|между|із?|з|між|ze?|między`;
const TIED_IN = anyCaseWords`in|en|em|[àaвуw]`;
const TIED_AS = anyCaseWords`that|which|que|che|der|den|das|которы[йм]|який|który`;
const SMALL_WORD = pattern`^\p{L}{1,3}$`;
/** What a paper is about and how it came to be. */
const TOPICAL = anyCaseWords`on|of|sur|über|об?|про`;
const MADE = anyCase`^(?:\p{L}+(?:ed|é|clu|[aiu][dt]o|al|el|nte|нн\p{L}+|[ao]n[yaąe]|go)|made)$`;
/** Arabic, Persian and Hebrew need no small word: what leads on to something else there. */
const LEADS_ON = pattern`خلاف|عكس|(?:^|\s)(?:که|را|أن|إن|إلى|على|عن|از|به|בניגוד|לעומת|את|על)\s`;
/** "The one with North Korea and the treaty with Iran": another paper's party. */
const CONJUNCTION = pattern`\s(?:and|und|et|e|y|и|та|і|i|ve|və|و)\s`;
/** "A deal for drones", "accord sur le gaz": what a paper is about. */
const ABOUT = anyCase`^\s(?:on|for|over|about|to \p{L}+|sur|pour|über|für|sobre|para|por|su\p{L}*|per|об?|про|на|по|щодо|na|بشأن|حول|برای|درباره)\s`;
/** Topics of `topics.ts`: drones, fighters, gas. */
const GOODS = 0b111 << 6;
/** Between two parties. */
const ANDED = pattern`^['’\p{Ll}]{0,6}`;
const ANDS = words`-|–|—|/|‑|and|und|et|e|y|и|й|та|і|i|oraz|ve|və|و|ו|with|mit|avec`;
const ARTICLES = words`the|der|dem|den|la|le|l'|l’|l`;
/** "В Москве договор": a Russian state before its treaty is an adjective, or one signed with ("с Ираном договор"). */
const PLACED = pattern`(?<![сз]|со|із)\s(?!\p{L}+ск(?:ий|ая|ое|ие|ого|ой|ому|им|ом|ую|их|а|у|ої|ю)$)\p{sc=Cyrl}+$`;

export interface Attached {
  readonly bits: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Parties written onto a noun: "Russia–Iran treaty", "treaty with Iran", "договор между Россией и Ираном",
 * "معاهده ایران و روسیه". `bits` is 0 where there are none.
 * @param loosely what follows need not be tied to it, as for an office ("le porte-parole de la diplomatie iranienne")
 */
export function attachedParties(view: View, start: number, end: number, loosely = false): Attached {
  let bits = 0;
  let to = end;
  const noun = view.text.slice(start, end);
  const isFirst = HEAD_FIRST.test(noun);
  const isTied = (gap: string) => loosely || (isFirst ? !LEADS_ON.test(gap) : isWith(gap));
  const last = HEAD_LAST.test(noun) ? 0 : view.cues.length;
  for (let at = firstCue(view.cues, to); at < last; at++) {
    const cue = view.cues[at]!;
    if (cue.start > to + GAP) break;
    if (cue.start < to || cue.told || !(cue.topics & PARTIES)) continue;
    const gap = view.text.slice(to, cue.start);
    // "the pact from the treaty with North Korea": the party is the second one's.
    if (near(view.heads, to, cue.start).some((head) => head.start >= to && head.end <= cue.start)) break;
    if (gap.length > GAP || CLOSES.test(gap)) break;
    if (to === end ? PLACE.test(gap) || !isTied(gap) : !isJoint(gap, ANDED, ANDS, ARTICLES)) break;
    bits |= cue.topics & PARTIES;
    to = cue.end;
  }
  let from = start;
  if (!isFirst) {
    for (let at = firstCue(view.cues, start) - 1; at >= 0; at--) {
      const cue = view.cues[at]!;
      if (cue.start < from - REACH) break;
      if (cue.end > from || cue.told || !(cue.topics & PARTIES)) continue;
      const gap = view.text.slice(cue.end, from);
      if (to > end && CONJUNCTION.test(gap)) break;
      if (
        !isJoint(gap, JOINED, JOINERS, JOINED_BY) ||
        (gap === ' ' && PLACED.test(view.text.slice(Math.max(0, cue.start - 3), cue.end)))
      )
        break;
      bits |= cue.topics & PARTIES;
      from = cue.start;
    }
  }
  return { bits, start: from, end: to };
}

/** True where the words behind a paper say that it is about goods: a purchase is no treaty. */
export function isOnGoods(view: View, end: number): boolean {
  const about = ABOUT.exec(view.text.slice(end, end + 16));
  if (!about) return false;
  const from = end + about[0].length;
  const cue = view.cues.slice(firstCue(view.cues, from)).find(({ topics }) => topics & GOODS);
  return cue !== undefined && cue.start <= from + 20 && !CLOSES.test(view.text.slice(from, cue.start));
}

function isWith(gap: string): boolean {
  if (TIED.test(gap)) return true;
  const list = gap.replace(/l['’]$/i, '').split(/\s/);
  if (list.length < 3 || list[0] !== '' || list.at(-1) !== '') return false;
  const made = list.slice(1, -2);
  const last = list.at(-2)!;
  if (made.length === 0 && TIED_AS.has(last)) return true;
  if ((TIES.has(last) || (made.length > 0 && TIED_IN.has(last))) && isMade(made)) return true;
  return made.length > 0 && SMALL_WORD.test(last) && TIES.has(made.at(-1)!) && isMade(made.slice(0, -1));
}

/** "On trade", "signed", "on trade signed": at most two such things. */
function isMade(list: readonly string[], most = 2): boolean {
  const [first, second] = list;
  if (first === undefined) return true;
  if (most === 0) return false;
  if (second !== undefined && TOPICAL.has(first) && LETTERS.test(second) && isMade(list.slice(2), most - 1))
    return true;
  return MADE.test(first) && isMade(list.slice(1), most - 1);
}

/** "Russia and Iran", "ロシアとの", "Rusya ile imzalanan": a gap of few letters of an ending, one word, another. */
function isJoint(gap: string, ending: Pattern, first: Words, second: Words): boolean {
  const most = ending.exec(gap)![0].length;
  return Array.from({ length: most + 1 }, (_, length) => gap.slice(length).trim()).some(
    (rest) =>
      rest === '' ||
      first.has(rest) ||
      second.has(rest) ||
      [1, 2, 3, 4, 5].some((to) => first.has(rest.slice(0, to)) && second.has(rest.slice(to).trimStart())),
  );
}

/** The treaty that parties belong to: `IRAN`, `KOREA`, `OTHER`, or 0 where they do not tell. */
export function treatyOf(bits: number): number {
  if (bits & KOREA) return KOREA;
  if (bits & IRAN) return bits & OTHER && !(bits & RUSSIA) ? OTHER : IRAN;
  return bits & OTHER ? OTHER : 0;
}

/**
 * As {@link treatyOf}, by the party nearest to a title, those after it first. Parties within `owned` stretches belong
 * to something else ("unlike the deal with Pyongyang"). 0 where none is near.
 */
export function nearestParty(view: View, start: number, end: number, owned: readonly Attached[]): number {
  const sentence = sentenceAt(view, start);
  let best = Number.POSITIVE_INFINITY;
  let party = 0;
  for (let at = firstCue(view.cues, start - REACH); at < view.cues.length; at++) {
    const cue = view.cues[at]!;
    if (cue.start > end + REACH) break;
    const own = treatyOf(cue.topics & (IRAN | KOREA | OTHER));
    if (!own || overlaps(cue, start, end) || owned.some((one) => overlaps(cue, one.start, one.end))) continue;
    const apart = Math.abs(sentenceAt(view, cue.start) - sentence);
    // States without a treaty of ours are spoken of everywhere: they count in the title's own sentence.
    if (own === OTHER && apart > 0) continue;
    const gap = cue.start >= end ? cue.start - end : (start - cue.end) * 1.5;
    const distance = gap + APART * apart;
    if (distance < best) {
      best = distance;
      party = own;
    }
  }
  return party;
}

function overlaps(cue: Cue, start: number, end: number): boolean {
  return cue.start < end && cue.end > start;
}
