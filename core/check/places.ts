/** Lands, seas and cities by the words of the languages that the check reads. */

/** The English name, and how its forms begin, in small letters. */
type Row = readonly [name: string, begins: string];

/** What a route may lead through. */
const LANDS: readonly Row[] = [
  ['Azerbaijan', 'azerbai|азербайджан|aserbaidschan|azerbaïdjan'],
  ['Armenia', 'armeni|армени|arméni'],
  ['Georgia', 'georgia|грузи|géorgie|georgien'],
  ['Turkmenistan', 'turkmen|туркмен|turkmén'],
  ['Kazakhstan', 'kazakh|казахстан|kasach'],
  ['Uzbekistan', 'uzbek|узбекистан|ouzbék|usbek'],
  ['Afghanistan', 'afghan|афганистан'],
  ['Pakistan', 'pakistan|пакистан'],
  ['Turkey', 'turkey|türkiye|турци|turquie|türkei'],
  ['Iraq', 'iraq|ирак|irak'],
  ['Syria', 'syria|сири|syrie|syrien'],
  ['Ukraine', 'ukraine|украин'],
  ['Belarus', 'belarus|белорус|беларус|biélorussie'],
  ['Dagestan', 'dagestan|дагестан|daghestan'],
  ['Chechnya', 'chechny|чечн|tchétchénie|tschetschenien'],
  ['China', 'china|кита|chine'],
  ['India', 'india|инди|inde|indien'],
  ['Caspian', 'caspian|каспи|caspienne|kaspisch'],
  ['Black Sea', 'black|черно'],
];

/** Where papers are signed and people meet. */
const CITIES: readonly Row[] = [
  ['Moscow', 'moscow|kremlin|москв|кремл|moscou|moskau|kreml'],
  ['Tehran', 'tehran|teheran|тегеран|téhéran'],
  ['Pyongyang', 'pyongyang|пхеньян|pjöngjang'],
  ['Kazan', 'kazan|казан|kasan'],
  ['Ashgabat', 'ashgabat|ашхабад|achgabat|aschgabat'],
  ['Vladivostok', 'vladivostok|владивосток|wladiwostok'],
  ['St Petersburg', 'petersburg|petersbourg|петербург'],
  ['Sochi', 'sochi|сочи|sotchi|sotschi'],
  ['Baku', 'baku|баку|bakou'],
  ['Yerevan', 'yerevan|ереван|erevan|eriwan'],
  ['Astana', 'astana|астан'],
  ['Minsk', 'minsk|минск'],
  ['Kyiv', 'kyiv|kiev|киев|kiew'],
  ['Beijing', 'beijing|пекин|pékin|peking'],
  ['Tianjin', 'tianjin|тяньцзин'],
  ['Shanghai', 'shanghai|шанха'],
  ['Samarkand', 'samarkand|самарканд|samarcande'],
  ['Johannesburg', 'johannesburg|йоханнесбург'],
  ['Seoul', 'seoul|сеул|séoul'],
  ['Vienna', 'vienna|вене|vienne|wien'],
  ['Geneva', 'geneva|женев|genève|genf'],
  ['Istanbul', 'istanbul|стамбул'],
  ['Ankara', 'ankara|анкар'],
  ['Doha', 'doha|дох'],
  ['Damascus', 'damascus|дамаск|damas'],
  ['Isfahan', 'isfahan|исфахан|ispahan'],
  ['Washington', 'washington|вашингтон'],
  ['Paris', 'paris|париж'],
  ['Berlin', 'berlin|берлин'],
];

/** The place that a capitalised word names; undefined where it is none of ours. */
export function findPlace(word: string): string | undefined {
  return findRow(LANDS, word);
}

/** The city that a capitalised word names; undefined where it is none of ours. */
export function findCity(word: string): string | undefined {
  return findRow(CITIES, word);
}

function findRow(rows: readonly Row[], word: string): string | undefined {
  const small = word.toLowerCase();
  return rows.find(([, begins]) => begins.split('|').some((begin) => small.startsWith(begin)))?.[0];
}
