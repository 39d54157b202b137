/**
 * What stands right beside a surname and makes it somebody else's, or something's: a title that ours do not bear, a trade,
 * a cat, the given name that follows in a list, "no relation".
 */
import { DOCTOR, WOMAN } from './kinds';
import { LETTER } from './letters';
import type { Item } from './view';

/** Ladies: "Mrs Trump", "Frau Lawrow", "トランプ夫人". */
const OF_WOMAN = new RegExp(
  String.raw`(?<!${LETTER})(?:[Mm]rs|M[rs]s|Ms|Miss|Mme|Mlle|[Mm]adame|Lady|[Ff]irst [Ll]ady|Frau|[Ss]eñor(?:a|ita)|Sra|[Ss]ignora|Sig\.ra|[Dd]ona|[Pp]an(?:i|ią|ny)|[Bb]ayan|[Xx]anım|[Гг]оспож(?:а|и|е|у|ой)|[Гг]-ж(?:а|и|е|у|ой)|[Мм]адам|[Пп]ані|السيدة|سيدة|خانم|بانو|גברת|גב['’׳])\.?\s$`,
  'u',
);
const OF_WOMAN_AFTER = /^(?:夫人|女士|太太|小姐|嬢|\s?(?:여사|부인)|\s(?:hanım|xanım)(?!\p{L}))/u;
const OF_MAN = new RegExp(
  String.raw`(?<!${LETTER})(?:[Mm]r|Herrn?|[Mm]onsieur|[Ss]eñor|Sr|[Ss]ignor|[Ss]enhor|[Pp]an|[Pp]anem|Bay|[Гг]осподин|[Гг]-н|[Пп]ан|السيد|آقای|מר)\.?\s$`,
  'u',
);
/** The learned: "Dr Lavrov"; a few of ours are (`doctor`). A noun before a genitive is another thing: "доктор Путина". */
const OF_DOCTOR = new RegExp(
  String.raw`(?<!${LETTER})(?:[Dd]r|[Dd]octor|[Pp]rof|[Pp]rofessor(?:in)?|[Dd]oktor|[Dd]ottor(?:essa)?|[Dd]outora?|[Dd]octora|[Pp]rofesora?|[Pp]rofesseure?|[Пп]рофессор|[Пп]роф|[Дд]октор|[Дд]-р|[Пп]рофесор|الدكتورة?|البروفيسور|دکتر|پروفسور|ד["״]ר|פרופ['’׳]|פרופסור)\.?\s$`,
  'u',
);
const OF_DOCTOR_AFTER = /^(?:博士|教授|医生|醫生|\s?(?:박사|교수)(?!\p{L}{3}))/u;
/** Who serves, plays, bakes or teaches. */
const OF_TRADE = new RegExp(
  String.raw`(?<!${LETTER})(?:goalkeeper|goalie|striker|midfielder|footballer|winger|referee|skater|boxer|wrestler|swimmer|sprinter|grandmaster|actor|actress|painter|sculptor|pianist|violinist|cellist|composer|conductor|singer|rapper|poet|novelist|baker|butcher|barber|plumber|carpenter|farmer|gardener|beekeeper|dentist|surgeon|nurse|midwife|teacher|headmaster|headmistress|pupil|schoolboy|schoolgirl|librarian|postman|constable|sergeant|fisherman|builder|waiter|tailor|florist|torwart|stürmer|trainer|schauspieler|maler|bäcker|bäckermeister|metzger|lehrer|lehrerin|zahnarzt|gärtner|klempner|dirigent|gardien|attaquant|entraîneur|peintre|boulanger|boucher|instituteur|dentiste|plombier|jardinier|acteur|portero|delantero|entrenador|panadero|carnicero|fontanero|jardinero|portiere|attaccante|allenatore|panettiere|fornaio|macellaio|idraulico|goleiro|atacante|padeiro|encanador|bramkarz|napastnik|trener|piekarz|nauczyciel|malarz|вратарь|нападающий|защитник|тренер|хоккеист|футболист|шахматист|боксёр|боксер|актёр|актер|художник|пекарь|повар|учитель|фермер|дворник|садовник|сантехник|слесарь|пчеловод|хирург|школьник|воротар|нападник|захисник|пасічник|вчитель|кухар|kaleci|forvet|antrenör|ressam|yönetmen|öğretmen|fırıncı|kasap|berber|qapıçı|məşqçi|rəssam|müəllim|المدرب|اللاعب|الرسام|الممثل|المغني|الخباز|השוער|החלוץ|המאמן|השחקן|הצייר|האופה|הזמר|המורה|השף)\s$`,
  'iu',
);
const OF_TRADE_AFTER =
  /^(?:選手|监督|監督|教练|教練|老师|老師|师傅|師傅|同学|同學|店長|シェフ|ちゃん|くん|君|\s(?:선수|감독|코치|셰프|작가|화백|선생님)|\s(?:hoca|usta|abi|abla|amca|teyze|öğretmen|müəllim|həkim)(?!\p{L}))/u;
/** Nouns and names that agree in a script with cases: "доктор Путина" is his doctor. */
const IN_GENITIVE = /[аяa]$/u;
/** "Our cat Putin", "a man named Trump", "кот Путин". */
const OF_PET = new RegExp(
  String.raw`(?<!${LETTER})(?:(?:cat|kitten|tomcat|dog|puppy|horse|pony|donkey|goat|parrot|hamster|tortoise|rooster|cockerel|kater|katze|hund|hahn|papagei|pferd|chat|chien|cheval|perroquet|gato|perro|caballo|loro|gatto|cane|cavallo|pappagallo|cachorro|cavalo|papagaio|kot|pies|koń|кот|кіт|пёс|пес|конь|попугай|папуга|kedi|kedisi|köpek|köpeği|pişiyi|القط|الكلب|הכלב|החתול)(?:,? (?:called|named|nicknamed|namens|appelé|nommé|llamado|chiamato|chamado|imieniem|по кличке|по имени|на имя|на ім’я|adlı))?|(?:man|woman|boy|girl|baby|child|neighbou?r|friend|colleague|player|singer|pub|bar|band|caf[ée]|restaurant|boat|tugboat) (?:called|named)|(?:name|nickname|handle)[ \n](?:is|was)|by the name of|answers? to)\s[«"“„'‘]?$`,
  'iu',
);
const OF_PET_AFTER =
  /^(?:という(?:名の)?(?:猫|犬|馬|店)|\s?(?:라는|이라는) (?:고양이|개|강아지)|(?: is|,) (?:the|our|my) (?:cat|dog|parrot|hamster|tortoise|horse)(?!\p{L})|, (?:mi (?:perro|gato)|mon (?:chien|chat)|mein (?:Hund|Kater)|unser (?:Hund|Kater)|il mio (?:cane|gatto)|meu (?:cachorro|gato|cão)|mój (?:pies|kot)|mo[ijй] (?:pies|kot)|мой (?:пёс|пес|кот)|мій (?:пес|кіт)|benim (?:köpeğim|kedim)|o nosso (?:cão|gato))(?!\p{L}))/u;
const PET_BEFORE_HAN = /(?:猫|犬|狗|鹦鹉|鸚鵡)(?:の|叫|名叫|叫做|「|“)$/u;
/** "Elena Putin (no relation)". */
const UNRELATED =
  /^['’]?s?[,\s(–—]{1,4}(?:no relation|not related|nicht verwandt|kein Verwandter|sans lien|aucun lien|sin parentesco|nessuna parentela|sem parentesco|zbieżność nazwisk|nie spokrewnion|однофамил|не родственни|akraba değil|同名同姓|同姓同名)/iu;

/** "Peskov the naturalist", "Fedorov the centre": told from others by what he is, at the head of a clause. */
const CLAUSE = /(?:^|[.;:,!?…“"]\s?)$/u;
const APPOSED = /^ (?:the|der) (?=\p{Ll}{3})/u;

/** Where the word begins, behind a surname that opens its clause, that tells its bearer from others; 0 where none does. */
export function findApposed(text: string, { start, end }: { readonly start: number; readonly end: number }): number {
  const article = CLAUSE.test(text.slice(Math.max(0, start - 2), start)) && APPOSED.exec(text.slice(end, end + 8));
  return article ? end + article[0].length : 0;
}

/** True for a name that is a pet's here, as "Arman, mi perro". */
export function isPet(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return OF_PET.test(text.slice(Math.max(0, start - 32), start)) || OF_PET_AFTER.test(text.slice(end, end + 28));
}

/** Whose a surname is by what stands beside it: somebody else's, a thing's, or `null` where that says nothing. */
export function namesakeOf(text: string, { start, end }: Item, classes: number): 'rival' | 'thing' | null {
  const before = text.slice(Math.max(0, start - 32), start).replace(/(?<!\p{L})(?:al|el)[- ]$/u, '');
  const after = text.slice(end, end + 28);
  const agrees = !IN_GENITIVE.test(text.slice(start, end));
  if (classes & WOMAN ? OF_MAN.test(before) : OF_WOMAN.test(before) || OF_WOMAN_AFTER.test(after)) return 'thing';
  if (!(classes & DOCTOR) && ((agrees && OF_DOCTOR.test(before)) || OF_DOCTOR_AFTER.test(after))) return 'rival';
  if ((agrees && OF_TRADE.test(before)) || OF_TRADE_AFTER.test(after) || UNRELATED.test(after)) return 'rival';
  return OF_PET.test(before) || OF_PET_AFTER.test(after) || PET_BEFORE_HAN.test(before) ? 'thing' : null;
}
