/**
 * What the keys of a keyboard write, key by key in the order of `QWERTY`. A space where a key writes nothing of use.
 */
export const QWERTY = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";

export const LAYOUTS: Readonly<Record<string, string>> = {
  ru: 'ёйцукенгшщзхъфывапролджэячсмитьбю',
  uk: "'йцукенгшщзхїфівапролджєячсмитьбю",
  fa: ' ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو ',
  ar: 'ذضصثقفغعهخحجدشسيبلاتنمكطئءؤر ىةوز',
  he: " /'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ",
  fr: ' azertyuiop^$qsdfghjklmùwxcvbn,;:',
  de: ' qwertzuiopu+asdfghjkloayxcvbnm,.',
};
