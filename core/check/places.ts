/** Lands and seas that a route may lead through, by the words of the languages that the check reads. */

/** The English name, and how its forms begin, in small letters. */
const ROWS: readonly (readonly [name: string, begins: string])[] = [
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

/** The place that a capitalised word names; undefined where it is none of ours. */
export function findPlace(word: string): string | undefined {
  const small = word.toLowerCase();
  return ROWS.find(([, begins]) => begins.split('|').some((begin) => small.startsWith(begin)))?.[0];
}
