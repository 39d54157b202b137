/**
 * Surnames and whose they are. A full name introduces its bearer; a bare surname belongs to the one introduced, be it a
 * person we know or somebody else of that name.
 */
import type { SurnameRecord } from './names';
import { behind, namesakeOf } from './namesakes';
import { anyCase, pattern } from './pattern';
import type { Names } from './records';
import { firstCue, type Item, near, type View } from './view';
import { anyCaseWords, words } from './words';

/** What stands before a surname. */
export type Bearer =
  /** Their own given name, from `start` on. */
  | { readonly who: 'own'; readonly start: number }
  /** The given name of somebody else, from `start` on. */
  | { readonly who: 'rival'; readonly start: number }
  /** A street, a lake or a shop that bears the name. */
  | { readonly who: 'thing' }
  /** A word that looks like a given name, though we do not know it; `weak` where it only opens a sentence. */
  | { readonly who: 'stranger'; readonly weak?: boolean }
  | { readonly who: 'nobody' };

/** A hyphen joins a given name only to somebody else's: "rue Odilon-Barrot". */
const JOINT = pattern`^(?:[\s·・=＝‧]|\s(?:al|el|bin|ibn|ben)[\s-])$`;
const INITIALS = pattern`(?:^|[\s(«“"'])((?:\p{Lu}\.[ \u00a0\u202f]?){1,3})$`;
const PATRONYMIC = pattern`(?:^|\s)(\p{Lu}\p{L}+(?:vich|vna|witsch|wicz|vitch|вич|вича|вичу|вичем|виче|ич|ович|ович[ау])\s)$`;
/** Behind a given name that follows a surname, as lists have it. */
const LISTED = pattern`^(?:[;:,.)(\n]|\s\p{Lu}\.|$)`;
/** "Donald J. Trump". */
const MIDDLE = pattern`\p{L}\s(\p{Lu}\.?\s)$`;
const CAPITALISED = pattern`(?:^|[^\p{L}])(\p{Lu}\p{Ll}\p{L}+)[ \u00a0-]$`;
/** "伊琳娜·": the dot of Chinese and Japanese stands behind a given name, known or not. */
const DOTTED = pattern`[\p{sc=Han}\p{sc=Kana}ー]{1,8}[·・＝‧]$`;
/** A word of a script without capitals. */
const CASELESS = pattern`(?:^|\s)([\p{sc=Arab}\p{sc=Hebr}\u200c'’"]{2,12})\s$`;
const HONOURED = pattern`(?:^|\s)(?:آقای|خانم|دکتر|مهندس|استاد|السيد|السيدة|الأستاذ|الدكتور|الدكتورة|المهندس|الحاج|مر|גברת|גב['’׳]|ד"ר|ד״ר|פרופ['’׳]|הרב|עו"ד)\s$`;
/** Fields whose people are not ours: sport, arts, schools, kitchens. */
export const TRADES = (1 << 18) | (1 << 19) | (1 << 20) | (1 << 27) | (1 << 29);
/** "Judith al-Assad". */
const ARTICLED = pattern`(?<!\p{L})(?:al|el)[- ]$|(?<=\s)(?:ال|אל[-־])$`;
/** "Another Dmitry Peskov": one who shares even the given name. */
const ANOTHER = anyCaseWords`another|a different|an other|namesake|une? autre|otr[oa]|outro|un altro|ein andere[nr]|einen anderen|другой|другого|другому|друг[ио]м|інший|іншого|іншому|інш[ио]м|inny|innego|innemu|innym|однофамил*|başka bir|başqa bir|另一[个位名個]|別の|다른`;
const HONORIFIC = pattern`(?:^|\s)(?:M|Mr|Mrs|Ms|Mme|Dr|Hr|Fr|Sr|Sra|Prof|Gen|Min|Sen|Rep)\.?\s$`;

/** What bears the name of a person, before it: "Lake Assad", "улица Лаврова", "כיכר אסד", "the tanker Likhachev". */
const NAMED_BEFORE = anyCaseWords`lake|fort|mount|camp|tanker|caf[eé]|restaurante?|hotel|кафе|lac|rue|avenue|boulevard|stade|prix|tour|pont|hôtel|navire|lago|calle|avenida|estadio|presa|torre|premio|parque|via|piazza|stadio|ponte|rua|praça|pr[êé]mio|имени|им.|ул.|імені|شارع|بحيرة|برج|ساحة|ميدان|سد|جسر|ملعب|فندق|جامعة|مستشفى|مكتبة|مطعم|خیابان|دریاچهٔ?|میدان|پل|ورزشگاه|هتل|دانشگاه|خاندان|رستوران|بلوار|کشتی|سفينة|ناقلة|ресторан*|stadion*|most*|проспект*|стадион*|ледокол*|танкер*|ulic*|jezior*|wież*|улиц*|площад*|озер*|башн*|водохранилищ*|преми*|вулиц*|площ*|веж*|премі*|гостиниц*|готел*|усадьб*|музе*|дом|дом[аеу]`;
const NAMED_BEFORE_HEBREW = pattern`(?<!\p{L})ו?[בהלמ]?(?:רחוב(?:ות)?|אגם|מגדל|כיכר|סכר|גשר|אצטדיון|מלון|משפחת|שדרות|ספינת|מסעדת|מאפיית|חנות|רמת)$`;
/** Between such a noun and the name: a gap, a quote, an article. */
const NAMED_GAP = anyCase`\s[«"“„'‘]?(?:ال|al-|el-)?$`;
const HEBREW = pattern`[א-ת]$`;
/** The same behind it: "Trump Tower", "Lawrow-Platz", "Esad Gölü", "アサド湖". */
const NAMED_AFTER = anyCaseWords` street| road| avenue| boulevard| square| towers?| hotel| stadium| prize| foundation| bridge| dam| museum| institute| university| theatre| theater| golf| cup| international| organi[sz]ation| vodka| library| bakery| caf[ée]| brothers| [ye] hijos| et fils| e figli| e filhos| ltd| gmbh| inc| und söhne| straße| platz| stiftung| turm| calendars?| kahvesi| lokantası| parkı| v.| abi| abla| usta| caddesi*| sokağı*| kulesi*| gölü*| barajı*| köprüsü*| stadı*| oteli*| ailesi*| küçəsi*| qülləsi*| & *|湖*|大[厦廈楼樓]*|塔*|街*|路*|大桥*|水库*|体育场*|酒店*|家族*|タワー*|通り*|広場*|一族*|ホテル*| ?호수*| ?타워*| ?거리*| ?광장*| ?일가*| ?호텔*| ?가문*|호| 게임*| 카드*| isyanlar*`;
/** The same with capitals only: "Peskov Optics", not "Putin's media". */
const HOUSE = words` Media| Group| Holdings?| Optics| Motors| Capital| Partners| Park| Lane| House| School| College| Quartet| Medal| Gambit| Bros| Sons| Rovers| United| City| FC| Open| Coffee| Clinic| Dental| Bakery| Law| Schule| Preis|['’]s People`;
const OWNED = anyCase`^['’]s`;
/** "Peskov Bakeries": a word with a capital behind a surname, in English. */
const FOLLOWED = pattern`^[ \u00a0]\p{Lu}\p{Ll}{2,}`;
const NOT_FOLLOWED = pattern`^.(?:White|Administration|Cabinet|Doctrine|Republican|Democrat|Era|Regime|Government)`;
/** Korean: words that open a sentence, or lead a name without being one. */
const LEADS_HANGUL = pattern`(?:한편|또한|또|그러나|하지만|이어|이에|앞서|이날|당시|특히|반면|오늘|어제|내일|최근|현재|그리고|다만|이후|결국|역시|바로|직접|최고지도자|지도자|장군|박사|교수|전|신임|측|미|러|중)$`;
const HANGUL = pattern`(?:^|[\s“"'‘(])([\p{sc=Hang}]{1,5})\s$`;
const PARTICLE = pattern`[은는이가을를의에서로과와도한된할던인며고면지만해]$`;

/** Says who is meant by the words before a surname. `given` are the given names of the block by where they end. */
export function readBearer(
  view: View,
  surname: Item<SurnameRecord>,
  given: ReadonlyMap<number, readonly Item[]>,
  named: ReadonlySet<number>,
  names: Names,
): Bearer {
  const [, classes, , own] = names.entities.at(surname.record[1]);
  const { text } = view;
  if (isThing(text, surname) || isFeminine(text, surname)) return { who: 'thing' };
  const namesake = namesakeOf(text, surname, classes);
  if (namesake) return namesake === 'thing' ? { who: 'thing' } : { who: 'rival', start: surname.start };
  if (isFollowed(view, surname)) return { who: 'rival', start: surname.start };
  const listed = givenAfterComma(view, surname.end);
  if (listed.length > 0)
    return { who: listed.some((key) => own.includes(key)) ? 'own' : 'rival', start: surname.start };
  let start =
    surname.start - (ARTICLED.exec(text.slice(Math.max(0, surname.start - 4), surname.start))?.[0].length ?? 0);
  let before = givenBefore(text, start, given);
  if (!before || isPatronymic(text, before)) {
    before = undefined;
    const patronymic = PATRONYMIC.exec(text.slice(Math.max(0, start - 30), start));
    const middle = patronymic ?? MIDDLE.exec(text.slice(Math.max(0, start - 6), start));
    if (middle) before = givenBefore(text, start - middle[1]!.length, given);
  }
  if (before) {
    if (!before.some((item) => own.includes(item.record[1]))) {
      return { who: 'rival', start: Math.min(...before.map((item) => item.start)) };
    }
    while (before?.some((item) => own.includes(item.record[1]))) {
      start = Math.min(...before.filter((item) => own.includes(item.record[1])).map((item) => item.start));
      before = givenBefore(text, start, given);
    }
    // It introduces nobody: a namesake that is told apart says that ours is known.
    return ANOTHER.end(text.slice(Math.max(0, start - 18), start).replace(/\s$/, ''))
      ? { who: 'thing' }
      : { who: 'own', start };
  }
  const head = text.slice(Math.max(0, start - 40), start);
  const dotted = DOTTED.exec(head);
  if (dotted) return { who: 'rival', start: start - dotted[0].length };
  const initials = INITIALS.exec(head);
  if (initials) {
    const first = initials[1]![0]!;
    if (own.some((key) => names.cues.initials[key]?.includes(first)))
      return { who: 'own', start: start - initials[1]!.length };
    // `M. Poutine`, `A. Lawrow`: a courtesy title, or somebody else.
    return { who: first === 'M' || first === 'D' ? 'nobody' : 'stranger' };
  }
  const hangul = HANGUL.exec(head);
  if (hangul) {
    const known = named.has(start - 1) || PARTICLE.test(hangul[1]!) || LEADS_HANGUL.test(hangul[1]!);
    return { who: known || surname.record[3] > RARE + 1 ? 'nobody' : 'stranger' };
  }
  const caseless = CASELESS.exec(head);
  if (caseless) {
    const at = start - 1 - caseless[1]!.length;
    return isIntroduced(view, at, start, named) ? { who: 'rival', start: at } : { who: 'nobody' };
  }
  const capitalised = CAPITALISED.exec(head);
  if (!capitalised || HONORIFIC.test(head)) return { who: 'nobody' };
  return looksGiven(view, start - 1 - capitalised[1]!.length, start, named, surname.record[3]);
}

/** "Lake Assad", "Trump Tower": a thing that bears the name. */
function isThing(text: string, { start, end, record }: Item<SurnameRecord>): boolean {
  if (record[3] < 0 && /^ (?:year|date|era)/.test(text.slice(end, end + 5))) return true;
  return isNamedAfter(text, start) || isHouse(text, end);
}

/** "Hotel Trump", "гостиница «Шахед»": the noun of a thing stands before the name that it bears. */
export function isNamedAfter(text: string, start: number): boolean {
  const noun = NAMED_GAP.without(text.slice(Math.max(0, start - 24), start));
  return NAMED_BEFORE.end(noun) || (HEBREW.test(noun) && NAMED_BEFORE_HEBREW.test(noun));
}

/** "Brics Brothers", "Starlink Hotel": a house of that name. */
export function isHouse(text: string, end: number): boolean {
  const after = behind(text, end).replace(/^-/, ' ');
  return NAMED_AFTER.begin(after) || NAMED_AFTER.begin(OWNED.without(after)) || HOUSE.begin(after);
}

/** True where a surname leads a longer name that nothing is known of. */
function isFollowed({ text, titleCase, items, cues }: View, { end }: Item): boolean {
  const after = text.slice(end, end + 16);
  if (!FOLLOWED.test(after) || titleCase || NOT_FOLLOWED.test(after)) return false;
  if (!ENGLISH.test(text)) return false;
  return (
    cues[firstCue(cues, end + 1)]?.start !== end + 1 &&
    !near(items, end, end + 2).some(({ start }) => start === end + 1)
  );
}

/** "ESLAMI, Mansour": the given names that a word after a comma may be, by their keys. */
function givenAfterComma({ text, items }: View, end: number): number[] {
  if (text.slice(end, end + 2) !== ', ') return [];
  return near(items, end, end + 3).flatMap(({ record, start, end: till }) =>
    record[0] === 'g' && start === end + 2 && LISTED.test(text.slice(till, till + 3)) ? [record[1]] : [],
  );
}

/** "Lavrova": a woman's surname in Latin letters; in Azerbaijani it is a case of his. */
function isFeminine(text: string, { start, end }: Item): boolean {
  return /[oe]va$/u.test(text.slice(start, end)) && !/[əƏ]/u.test(text);
}

/** "Алексеевич" begins as "Алексей" does, and is none. */
function isPatronymic(text: string, items: readonly Item[]): boolean {
  return items.every(({ start, end }) =>
    /(?:вич|вича|вичу|вичем|виче|вна|вны|вне|вной|vich|vna|wicz)$/u.test(text.slice(start, end)),
  );
}

function givenBefore(
  text: string,
  start: number,
  given: ReadonlyMap<number, readonly Item[]>,
): readonly Item[] | undefined {
  for (let gap = 0; gap <= 4; gap++) {
    const found = given.get(start - gap);
    if (found && (gap === 0 || JOINT.test(text.slice(start - gap, start)) || text.slice(start - gap, start) === '-'))
      return found;
  }
  return undefined;
}

/** Surnames of more worth than this are rare: a capital that opens a sentence says nothing against them. */
const RARE = 2;

/** Arabic, Persian, Hebrew: a word between an honorific or somebody's trade and a surname is a given name. */
function isIntroduced(view: View, at: number, surname: number, named: ReadonlySet<number>): boolean {
  if (named.has(surname - 1)) return false;
  if (HONOURED.test(view.text.slice(Math.max(0, at - 12), at))) return true;
  const cue = view.cues[firstCue(view.cues, at) - 1];
  return cue !== undefined && cue.end === at - 1 && (cue.topics & TRADES) !== 0;
}

/** Where a sentence opens, or what is like one. */
export const OPENS = pattern`(?:^|[.!?…:;“"«„(\n—–•|]\s?)$`;
/** English opens no sentence with a bare word before a subject but a small one, an adverb, a participle or a plural. */
export const ENGLISH = pattern`\s(?:the|of|and|was|is|has|had|from|with|for|who|that|said|to)\s`;
const NO_GIVEN = pattern`(?:ing|ed|ly|s|[’']\p{L})\s$`;

/** A capitalised word known for nothing else, in a text that writes nouns small. */
function looksGiven(view: View, at: number, surname: number, named: ReadonlySet<number>, prior: number): Bearer {
  const { text, titleCase } = view;
  if (named.has(surname - 1) || titleCase) return { who: 'nobody' };
  if (prior <= RARE || !OPENS.test(text.slice(Math.max(0, at - 2), at))) return { who: 'stranger' };
  const isGiven = ENGLISH.test(text) && !NO_GIVEN.test(text.slice(at, surname));
  return isGiven ? { who: 'stranger', weak: true } : { who: 'nobody' };
}
