/**
 * What stands right beside a surname and makes it somebody else's, or something's: a title that ours do not bear, a trade,
 * a cat, the given name that follows in a list, "no relation".
 */
import { DOCTOR, WOMAN } from './kinds';
import { anyCase, pattern } from './pattern';
import type { Item } from './view';

/** Ladies: "Mrs Trump", "Frau Lawrow", "トランプ夫人". */
const OF_WOMAN = pattern`(?<!\p{L})(?:[Mm]rs|Ms|Miss|M(?:me|lle|adame)|Lady|Frau|[Ss]eñora|Sra|[Ss]ignora|[Dd]ona|[Pp]ani|[Bb]ayan|[Гг]оспож.|[Гг]-ж.|[Пп]ані|السيدة|خانم|גברת)\.?\s$`;
const OF_WOMAN_AFTER = pattern`^(?:夫人|女士|太太|小姐|嬢|\s?(?:여사|부인)|\s(?:hanım|xanım)(?!\p{L}))`;
const OF_MAN = pattern`(?<!\p{L})(?:Mr|Herrn?|[Гг]осподин|السيد|آقای)\.?\s$`;
/** The learned: "Dr Lavrov"; a few of ours are (`doctor`). A noun before a genitive is another thing: "доктор Путина". */
const OF_DOCTOR = anyCase`(?<!\p{L})(?:dr|prof(?:ess?or(?:in|a)?|esseur)?|do[ck]tora?|dott(?:or|\.ssa)|doutora?|проф(?:ессор|есор)?|доктор|д-р|الدكتورة?|دکتر|פרופ\S+|ד["״]ר)\.?\s$`;
const OF_DOCTOR_AFTER = pattern`^(?:博士|教授|医生|醫生|\s?(?:박사|교수)(?!\p{L}{3}))`;
/** Who plays, bakes or teaches, in languages that say so behind a name. */
const OF_TRADE_AFTER = pattern`^(?:選手|监督|監督|教练|教練|老师|老師|师傅|同学|店長|ちゃん|くん|君|\s(?:선수|감독|코치|작가|선생님)|\s(?:hoca|usta|abi|abla|amca)(?!\p{L}))`;
/** "Доктор Путина" is his doctor. */
export const IN_GENITIVE = pattern`[аяa]$`;
/** "Our cat Putin", "a man named Trump", "кот Путин". */
const OF_PET = anyCase`(?<!\p{L})(?:(?:cat|dog|horse|parrot|kater|hund|chat|chien|gat[oa]|perr[oa]|gatto|cane|cavallo|cadela|kot|pies|кот|кіт|п[её]с|kedi(?:si)?|הכלב|החתול)(?:,? (?:(?:is |was )?(?:called|named)|namens|adlı))?|(?:man|woman|boy|girl|player|pub|bar|band) (?:called|named)|name[ \n](?:is|was))\s[«"“„'‘]?$`;
const OF_PET_AFTER = pattern`^(?:という(?:名の)?[猫犬]|\s?이?라는 (?:고양이|개)|, (?:the|our|my|mi|mon|mein|unser|il mio|мой) (?:cat|dog|perro|gato|chien|chat|Hund|Kater|cane|gatto|пёс|кот)(?!\p{L}))`;
/** "Elena Putin (no relation)". */
const UNRELATED = anyCase`^['’]?s?[,\s(–—]{1,4}(?:no relation|not related|nicht verwandt|sans lien|sin parentesco|nessuna parentela|однофамил|не родственни|同姓)`;

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
  return OF_PET.test(text.slice(Math.max(0, start - 32), start)) || OF_PET_AFTER.test(text.slice(end, end + 28));
}

const ARTICLE = pattern`(?<!\p{L})(?:al|el)[- ]$`;

/** Whose a surname is by what stands beside it: somebody else's, a thing's, or `null` where that says nothing. */
export function namesakeOf(text: string, { start, end }: Item, classes: number): 'rival' | 'thing' | null {
  const before = text.slice(Math.max(0, start - 32), start).replace(ARTICLE.regexp, '');
  const after = text.slice(end, end + 28);
  if (classes & WOMAN ? OF_MAN.test(before) : OF_WOMAN.test(before) || OF_WOMAN_AFTER.test(after)) return 'thing';
  if (
    !(classes & DOCTOR) &&
    ((OF_DOCTOR.test(before) && !IN_GENITIVE.test(text.slice(start, end))) || OF_DOCTOR_AFTER.test(after))
  )
    return 'rival';
  if (OF_TRADE_AFTER.test(after) || UNRELATED.test(after) || YOUNGER.test(after)) return 'rival';
  return OF_PET.test(before) || OF_PET_AFTER.test(after) ? 'thing' : null;
}
