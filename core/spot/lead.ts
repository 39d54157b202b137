/** What leads up to the noun of a description, and what follows it: both can make it another thing. */

import { AGENCY, ARMS, CORRIDOR, DEAL, MEMO, PERSON, PIPELINE, PLANT, TREATY } from './kinds';
import type { HeadRecord } from './names';
import { IRAN, isOnGoods } from './parties';
import { anyCase, type Pattern, pattern } from './pattern';
import { firstCue, type Item, near, type View } from './view';
import { anyCaseWords, type Words, words } from './words';

/** What leads up to a head. */
export interface Lead {
  readonly start: number;
  /** There is an article, a demonstrative or a possessive. */
  readonly determined: boolean;
  /** "that": what was spoken of just now. */
  readonly distal: boolean;
  /** A word stands between that may make it another thing: "the trade agreement". */
  readonly foreign: boolean;
  /** "a", "another": something not yet spoken of. */
  readonly fresh: boolean;
  /** A word that tells which one by itself: "the January treaty". */
  readonly telling: boolean;
}

/** Flags of a head: a weak word such as "the text", and one that stands without an article. */
export const WEAK = 1;
export const BARE = 2;
/** One treaty by the other: that which followed it, that which made way for it. */
export const LATER = 4;
export const EARLIER = 8;

const DISTAL = anyCase`^(?:that|those|jener|jene|jenes|jenem|jenen|aquel|quel|aquele|тот|того|той|ese|آن|ذلك|تلك|その|あの|那|那份|那项)$`;
/** "47-article", "$1.7 billion". */
const FIGURE = pattern`(?:^|\s)((?:[$€£]?\d[\d.,]*(?:[-–‑ ]?\p{L}+)?))[\s-]$`;
const POSSESSIVE = pattern`(?:^|\s)(\p{Lu}\p{L}+['’]s?)\s$`;
const WORD = pattern`(?:^|[\s(«“"'’„—–-])(\p{L}[\p{L}\p{M}’'-]*)\s$`;
/** Slavic adjectives, which lead a noun without an article. */
const ADJECTIVE = pattern`(?:^|\s)(\p{L}\p{Ll}*)\s$`;
const ADJECTIVE_ENDS = words`[ыио]й|[ая]я|[оеыи]е|[ое]го|[ое]му|[ыи]м|[ую]ю|[ыи]х|[ыи]ми|ої|ій|ою|ний|ну|ської|ську|ською|на|ną|nej|ny|nego|nym|na|ski|ska|skiej|skie|cki|cka|ckiej|owy|owa|owej|ową|owego`;
/** Words before a noun that make it one of many. */
const FRESH = anyCaseWords`an?|another|any|every|each|both|neither|two|beiden?|deux|due|dos|dois|ob[au]|об[еа]|обоих|обидва|iki|İki|שני|שתי|une?|aucune?|autre|eine?|eine[mnrs]|kein*|ander*|un[oa]|otr[oa]|altr[oa]|uma?|outr[oa]|bir|başka|один|одн+|jeden|jedn+|друг+|інш+|inn+|jak+|دو|سه|چند|هر|یک|هیچ`;
/** "A usina": there `a` is an article. */
const PORTUGUESE = anyCase`^(?:usina|central|agência)`;
/** Turkish and Azerbaijani: a number or an adjective right before the noun. */
const TURKIC = anyCase`(?:^|\s)(?:\d+|[iİ]ki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|küçük|büyük|kiçik|böyük|yedek|güneş|günəş|rüzg[aâ]r|külək|termik|istilik|hidroelektrik|ticaret|ticarət|barış|sülh|gaz|qaz|\S+[dlnrt]?[yl]?l[ae] (?:yaptığı|imzaladığı|yapılan|imzalanan)|\p{L}+(?:sal|sel|[^aeıioöuü]l[ıiuü]))\s$`;
/** Chinese: what may stand before a noun that is no part of a compound. */
const BEFORE_HAN = pattern`(?:^|[^\p{sc=Han}]|[的该該此这這那份项項个個在对對了将將把按据據照新本同和与與而但称稱说說使让讓被订訂署准反守行是非到论論谈談提实實改布从從向为為于於由给給除即若如因认認指见見看读讀有无無或座国國])$`;
/** Japanese: kanji and katakana right before make a compound. */
const BEFORE_KANA = pattern`(?:^|[^\p{sc=Han}\p{sc=Kana}ー]|[同該本新国])$`;
/** Korean: a noun without its particle belongs to the next. */
const BEFORE_HANGUL = pattern`(?:^|[^\p{L}\s]\s?|[은는이가을를의에서로과와도한된할던인며고면지만해]\s|(?:이|그|저|해당|이번|새|양국)\s)$`;

const ELISION = pattern`\p{L}['’]`;
const HANGUL = pattern`\p{sc=Hang}`;
const EASTERN = pattern`[\p{sc=Han}\p{sc=Kana}]`;
const JAPANESE = pattern`[\p{sc=Hira}\p{sc=Kana}]`;
const SEMITIC_NOUN = pattern`\p{sc=Hebr}|^ال`;
const ARABIC = pattern`^\p{sc=Arab}+$`;
const HEBREW = pattern`^\p{sc=Hebr}`;
const CYRILLIC = pattern`\p{sc=Cyrl}`;

/** Reads leftwards from a head to its article, over adjectives and figures that leave it what it is. */
export function readLead(view: View, head: Item<HeadRecord>, before: ReadonlyMap<number, Item>): Lead {
  const { text } = view;
  const [, classes, , flags] = head.record;
  let start = head.start;
  let foreign = false;
  let telling = false;
  const lead = (more: Partial<Lead>): Lead => ({
    start: head.start,
    determined: false,
    distal: false,
    fresh: false,
    foreign,
    telling,
    ...more,
  });
  for (let step = 0; step < 4; step++) {
    const ahead = text.slice(Math.max(0, start - 32), start);
    if (
      /\s$/.test(ahead) &&
      FRESH.has(ahead.split(/[\s(«“"']/).at(-2)!) &&
      !PORTUGUESE.test(text.slice(head.start, head.end))
    )
      return lead({ fresh: true });
    const item = before.get(start - 1) ?? before.get(start);
    if (item && item.start < start && !ELISION.test(text.slice(Math.max(0, item.start - 2), item.start))) {
      start = item.start;
      if (item.record[0] === 'm' && item.record[1] === 1) telling = true;
      if (item.record[0] === 'm' && item.record[1] === 2 && !(classes & MEMO)) foreign = true;
      if (item.record[0] !== 'd') continue;
      return lead({ start, determined: true, distal: DISTAL.test(text.slice(item.start, item.end)) });
    }
    const figure = FIGURE.exec(ahead);
    if (figure) {
      start -= figure[1]!.length + 1;
      continue;
    }
    const possessive = POSSESSIVE.exec(ahead);
    if (possessive && (classes & TREATY || (classes & ARMS && start === head.start))) {
      // "Ukraine's drones" are others than those spoken of.
      if (classes & ARMS) foreign = true;
      return lead({ start: start - possessive[1]!.length - 1, determined: true });
    }
    const adjective = flags & BARE && !foreign ? ADJECTIVE.exec(ahead) : null;
    if (adjective && ADJECTIVE_ENDS.close(adjective[1]!)) {
      foreign = true;
      return lead({ start: start - adjective[1]!.length - 1, determined: true });
    }
    const word = WORD.exec(ahead);
    const edge = start;
    if (
      !word ||
      step > 1 ||
      ARABIC.test(word[1]!) ||
      near(view.heads, edge - 40, edge).some(({ end }) => end === edge - 1)
    )
      break;
    start -= word[1]!.length + 1;
    foreign = true;
  }
  foreign = (flags & BARE) > 0 && isCompound(text, head);
  return lead({});
}

/** A bare noun that is only the end of a compound: "停火协议", "평화 조약", "güneş santrali". */
function isCompound(text: string, head: Item): boolean {
  const words = text.slice(Math.max(0, head.start - 20), head.start);
  const noun = text.slice(head.start, head.end);
  if (/^[该該此这這同こそ이]/u.test(noun)) return false;
  if (HANGUL.test(noun)) return !BEFORE_HANGUL.test(words);
  if (EASTERN.test(noun)) {
    const japanese = JAPANESE.test(text);
    return !(japanese ? BEFORE_KANA : BEFORE_HAN).test(words);
  }
  return TURKIC.test(words);
}

/** "The treaty on non-proliferation", "договор о границе": of what it is. */
const ON = pattern`^\s(?:on (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|the (?:eve|day)|its |state)|sur |über |concerning |relatif |sobre |о |об |про |щодо |o |w sprawie |zum |zur |על |بشأن |حول |درباره )\p{L}`;
/** "Договор Туркманчайский", "the treaty, that is, the one on mines". */
const NAMED = pattern`^\s\p{Lu}\p{Ll}+(?:ский|ского|скому|ским|ском|ський|ського|ski|skiego|skim)(?!\p{L})|^(?:本身)?，即(?![将將使便])`;
/** "Станция «Хормоз»", "reactor de investigación". */
const CALLED = pattern`^\s?(?:«\p{L}|„\p{L}|“\p{Lu})|^\s(?:de|di) (?:investigación|recherche|ricerca|pesquisa)`;
/** "El acuerdo con Eutelsat": with somebody who is no state. */
const WITH = pattern`^\s(\p{L}+)\s(?:\p{Ll}{1,3}\s|l['’])?\p{Lu}`;
const WITHS = words`with|between|from|avec|entre|mit|zwischen|con|tra|fra|com|со?|между|і?з|між|ze?|między`;
/** "El Pacto de Varsovia", "the Treaty of Rome". */
const OF_PLACE = pattern`^\s(?:of|de|di|von|d['’])\s?(?!Janu|Febr|Mar[cs]|Apri|May|Jun|Jul|Aug|Sep|Oct|Nov|De[cz]|Ener|Genn|Jan)\p{Lu}`;
/** "הסכם מולוטוב": a Hebrew noun without its article is that of the next word. */
const CONSTRUCT = pattern`^\s(?!עם|בין|של|זה|זו|ש|אשר|ה|ב|ל|מ|ו|כ|הוא|היא|אין|יש|לא)[א-ת]{3}`;
/** "The agreement with the caterers": with somebody who is no state. */
const WITH_SMALL = pattern`^\s(\p{L}+)\s(?!(?:no|all|its?|which|whom|only|sein|ihre|ses|sus|котор|як)(?!\p{Lu}))(?:\p{Ll}{1,2}\s)?\p{Ll}{3}`;
const SMALL_WITHS = words`with|mit|avec|con|com|со?|і?з|ze?`;
const OF = pattern`^\s(?:(\p{L}+)\s|d['’]\s?)\p{L}`;
const OFS = words`of|for|to|du|des?|von|für|di|del|della|d[oa]s?`;
const PLACE = pattern`^\s(?:in|at|near|of|à|de|en|di|a|em|bei|von|в|во|у|под|близ|w|koło|pod)\s(?!(?:Januar|Februar|März|April|Ma[iy]|Jun[ei]|Jul[iy]|August|Septem|Okto|Octo|Novem|De[cz]em|March))\p{Lu}`;
/** "הכור בפריז", "المحطة في فنلندا": a plant somewhere else. */
const ELSEWHERE = pattern`^\s(?:ב(?!וש)[א-ת]{3}|في [^\s]{3}|در (?!سال|حال|ماه|روز|این|زمان)[^\s]{3})`;
/** "La nouvelle centrale", "المحطة الجديدة": Bushehr is none. */
const NEW_BEFORE = anyCase`(?:new|nouvelle|neue[nmrs]?|nuev[ao]|nuov[ao]|nov[ao]|нов[а-яії]{2,3}|now[aeyą][a-z]{0,2}|yeni|新)\s?$`;
const NEW_AFTER = pattern`^\s(?:الجديدة?|החדשה?|جدید|nueva|nova|nuova)(?![\p{L}])`;
/** "The agency in charge of roads". */
const CHARGED = pattern`^\s(?:in charge|responsible|of|for|für|pour|para)\s`;
const OWNED = words` promised*| supplied*| donated*| delivered*| bought*| ordered*| made*| built*| assembled*| produced*| sent*| given*| promis*| fournis*| livrés*| achetés*| prometid*| suministrad*| forniti*| promessi*| of*| for*| from*| de *| des *| du *| aus *| der *| für *| di *| del *| dell*`;
const ROMANCE = pattern`^\s(\p{Ll}+)(?!\p{L})`;
const ROMANCE_ENDS = words`ais|aises?|iens?|iennes?|ains?|aines?|ois|oises?|ands?|andes?|an[oa]s?|ense|[éê]s|esas?|ese|in[oa]s?|eños?|í|[íi]es|ique|ic[ao]|ier|ière|ale?|ux`;
/** Articles of the languages that put their adjectives behind. */
const ARTICLE = anyCase`^(?:l['’]|(?:l[aeo]s?|el|il|gli|d[aeou]s?|del|della|dell|al|aux?|ce|cet|cette|ces|est[ae]|es[ae]|quest[ao]|[ao]s?|n[ao])[\s'’])`;
/** Arabic and Hebrew adjectives agree in their article; these say nothing. */
const SEMITIC = pattern`^\s(?:ال(?!جديد|ثنائي|شامل|استراتيجي|إستراتيجي|ستراتيجي|مذكور|موقع|روسي|إيراني|ايراني|كور|حالي|نووي|تي|ذي|ذين|لواتي|ل)\p{L}+|ה(?!חדש|נוכחי|דו|זה|זו|ללו|אלה|הוא|היא|מקיף|אסטרטגי|רוסי|איראני|גרעיני|צפון)\p{L}{3,}|ל(?!א\s|פי\s|אחר|דברי|מרות)\p{L}{3,}\s)`;
/** Persian: an adjective, or a noun that says of what. */
const PERSIAN = pattern`^\s(?:[\p{L}\u200c]{3,}ی(?!\p{L})(?<!(?:چیز|کس|حت|یک|ول|بعض|برخ)ی)|(?:برق|صلح|منع|عدم|گاز|آب|زغال|تجارت|ترکمانچای|گلستان|الجزایر|ضد)(?!\p{L}))`;
/** Slavic: a verb or a stop after a person's office, which else goes on ("министр обороны"). */
const SLAVIC = pattern`^(?:[^\p{L}\s]|\s(?:\p{Ll}+(?:л|ла|ло|ли|лся|ет|ёт|ит|ся|ив|ав|ила|ала|ив|є|ть|ł|ła|ł się|uje|zi|mówi)(?!\p{L})|не |в |во |с |у |з |также |уже |також |nie |też |—|–))`;
/** Turkish: the word itself is spoken of. */
const AS_CALLED = pattern`^, as (?:we|they|he|she|I) calls?\s`;
const TURKIC_WORD = words`denince*|deyince*|dendiğinde*|denildiğinde*|kelimesi*|sözcüğü*|sözü*`;
const TURKIC_GAP = pattern`^['’]?\p{Ll}*\s`;

/** True where what follows makes a description something else: "the treaty on non-proliferation", "الوكالة الدولية". */
export function isNarrowed(view: View, head: Item<HeadRecord>, lead: Lead): boolean {
  const [, classes, , flags] = head.record;
  const { text } = view;
  const after = text.slice(head.end, head.end + 32);
  const noun = text.slice(head.start, head.end);
  const papers = TREATY | DEAL | MEMO;
  if (SEMITIC_NOUN.test(noun) && SEMITIC.test(after)) return true;
  if (ARABIC.test(noun.replace(/[\s\u200c]/g, '')) && flags & BARE && !/^(?:ال|هذ|این|آن)/.test(noun)) {
    return PERSIAN.test(after);
  }
  if (AS_CALLED.test(after) || TURKIC_WORD.begin(TURKIC_GAP.without(after))) return true;
  if (classes & TREATY && (ON.test(after) || NAMED.test(after) || OF_PLACE.test(after))) return true;
  if (HEBREW.test(noun) && !/^ה/u.test(noun) && CONSTRUCT.test(after)) return true;
  if (classes & (TREATY | PLANT) && CALLED.test(after)) return true;
  if (classes & papers && isOnGoods(view, head.end)) return true;
  if (classes & papers && !lead.distal && (leadsOn(WITH, WITHS, after) || leadsOn(WITH_SMALL, SMALL_WITHS, after)))
    return true;
  if (classes & PLANT && PLACE.test(after) && !isIranian(view, head.end)) return true;
  if (classes & PLANT && ELSEWHERE.test(after)) return true;
  if (
    classes & PLANT &&
    (NEW_AFTER.test(after) || NEW_BEFORE.test(text.slice(Math.max(0, head.start - 10), head.start)))
  )
    return true;
  if (classes & AGENCY && CHARGED.test(after)) return true;
  if (classes & ARMS && OWNED.begin(after.replace(/^\s/, ' '))) return true;
  if (flags & WEAK && leadsOn(OF, OFS, after)) return true;
  if (
    classes & (PERSON | AGENCY | PLANT | PIPELINE | CORRIDOR) &&
    ROMANCE_ENDS.close(ROMANCE.exec(after)?.[1] ?? '') &&
    ARTICLE.test(text.slice(lead.start, head.start))
  )
    return true;
  return (classes & (PERSON | AGENCY)) !== 0 && CYRILLIC.test(noun) && !SLAVIC.test(after);
}

/** True where a pattern is found whose word, if it has one, is in the list. */
function leadsOn(by: Pattern, list: Words, after: string): boolean {
  const found = by.exec(after);
  return found !== null && (found[1] === undefined || list.has(found[1]));
}

function isIranian(view: View, at: number): boolean {
  const cue = view.cues[firstCue(view.cues, at)];
  return cue !== undefined && cue.start < at + 8 && (cue.topics & IRAN) !== 0;
}

/** True where a head stands inside a longer one: "plant" in "power plant". */
export function isPart(view: View, head: Item): boolean {
  return near(view.heads, head.start, head.end).some(
    (one) => one.start <= head.start && one.end >= head.end && one.end - one.start > head.end - head.start,
  );
}
