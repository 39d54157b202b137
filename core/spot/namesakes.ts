/**
 * What stands right beside a surname and makes it somebody else's, or something's: a title that ours do not bear, a trade,
 * a cat, the given name that follows in a list, "no relation".
 */
import { DOCTOR, WOMAN } from './kinds';
import { anyCase, pattern } from './pattern';
import type { Item } from './view';
import { anyCaseWords, GAP, words } from './words';

/** What ends a title. */
const TITLE_END = pattern`\.?\s$`;
/** Ladies: "Mrs Trump", "Frau Lawrow", "トランプ夫人". */
const OF_WOMAN = words`[Mm]rs|Ms|Miss|Mme|Mlle|Madame|Lady|Frau|[Ss]eñora|Sra|[Ss]ignora|[Dd]ona|[Pp]ani|[Bb]ayan|[Гг]оспож[аиеу]|[Гг]-ж[аиеу]|[Пп]ані|السيدة|خانم|גברת`;
const OF_WOMAN_AFTER = words`夫人*|女士*|太太*|小姐*|嬢*|여사*|부인*| 여사*| 부인*| hanım| xanım`;
const OF_MAN = words`Mr|Herrn?|[Гг]осподин|السيد|آقای`;
/** The learned: "Dr Lavrov"; a few of ours are (`doctor`). A noun before a genitive is another thing: "доктор Путина". */
const OF_DOCTOR = anyCaseWords`dr|prof|profess?ora?|profess?orin|professeur|do[ck]tora?|dottor|dott.ssa|doutora?|проф|профес?сор|доктор|д-р|الدكتورة?|دکتر|פרופ*|פרופ['’׳]|ד["״]ר`;
const OF_DOCTOR_AFTER = pattern`^(?:博士|教授|医生|醫生|\s?(?:박사|교수)(?!\p{L}{3}))`;
/** Who plays, bakes or teaches, in languages that say so behind a name. */
const OF_TRADE_AFTER = words`選手*|监督*|監督*|教练*|教練*|老师*|老師*|师傅*|同学*|店長*|ちゃん*|くん*|君*| 선수*| 감독*| 코치*| 작가*| 선생님*| hoca| usta| abi| abla| amca`;
/** "Доктор Путина" is his doctor. */
export const IN_GENITIVE = pattern`[аяa]$`;
/** "Our cat Putin", "a man named Trump", "кот Путин". */
const PETS = anyCaseWords`cat|dog|horse|parrot|kater|hund|chat|chien|gat[oa]|perr[oa]|gatto|cane|cavallo|cadela|kot|pies|кот|кіт|п[её]с|kedi|kedisi|הכלב|החתול`;
const CALLED = anyCase`,? (?:(?:is |was )?(?:called|named)|namens|adlı)$`;
const BEARERS = anyCaseWords`man|woman|boy|girl|player|pub|bar|band`;
const SO_CALLED = anyCaseWords`name is|name was`;
const OURS = pattern`^, (?:the|our|my|mi|mon|mein|unser|il mio|мой) `;
const PET_AFTER = pattern`^(?:という(?:名の)?[猫犬]|\s?이?라는 (?:고양이|개))`;
/** "Elena Putin (no relation)". */
const ASIDE = anyCase`^['’]?s?[,\s(–—]+`;
const UNRELATED = anyCaseWords`no relation*|not related*|nicht verwandt*|sans lien*|sin parentesco*|nessuna parentela*|однофамил*|не родственни*|同姓*`;

/** "Donald Trump Jr." */
const YOUNGER = pattern`^,?\s(?:[JS]r\.?|I{2,3}|IV)(?![\p{L}\d])`;

/** "Peskov the naturalist", "Fedorov the centre": told from others by what he is, at the head of a clause. */
const CLAUSE = pattern`(?:^|[.;:,!?…“"]\s?)$`;
const APPOSED = pattern`^ (?:the|der) (?=\p{Ll}{3})`;

/** Where the word begins, behind a surname that opens its clause, that tells its bearer from others; 0 where none does. */
export function findApposed(text: string, { start, end }: { readonly start: number; readonly end: number }): number {
  const article = CLAUSE.test(text.slice(Math.max(0, start - 2), start)) && APPOSED.exec(text.slice(end, end + 8));
  return article ? end + article[0].length : 0;
}

/** True for a name that is a pet's here, as "Arman, mi perro". */
export function isPet(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return isOfPet(text.slice(Math.max(0, start - 32), start), behind(text, end));
}

function isOfPet(before: string, after: string): boolean {
  const word = GAP.without(before).replace(/\s/g, ' ');
  const called = CALLED.without(word);
  if (PETS.end(word) || PETS.end(called) || BEARERS.end(called) || SO_CALLED.end(word)) return true;
  return PET_AFTER.test(after) || PETS.begin(OURS.without(after));
}

/** What stands behind a name, a gap right there as a space. */
export function behind(text: string, end: number): string {
  return text.slice(end, end + 28).replace(/^\s/, ' ');
}

const ARTICLE = pattern`(?<!\p{L})(?:al|el)[- ]$`;

/** Whose a surname is by what stands beside it: somebody else's, a thing's, or `null` where that says nothing. */
export function namesakeOf(text: string, { start, end }: Item, classes: number): 'rival' | 'thing' | null {
  const before = text.slice(Math.max(0, start - 32), start).replace(ARTICLE.regexp, '');
  const title = TITLE_END.without(before);
  const after = behind(text, end);
  if (classes & WOMAN ? OF_MAN.end(title) : OF_WOMAN.end(title) || OF_WOMAN_AFTER.begin(after)) return 'thing';
  if (
    !(classes & DOCTOR) &&
    ((OF_DOCTOR.end(title) && !IN_GENITIVE.test(text.slice(start, end))) || OF_DOCTOR_AFTER.test(after))
  )
    return 'rival';
  if (OF_TRADE_AFTER.begin(after) || UNRELATED.begin(ASIDE.without(after)) || YOUNGER.test(after)) return 'rival';
  return isOfPet(before, after) ? 'thing' : null;
}
