/** German endings: genitive of names and nouns, endings of adjectives before a noun. */
export const de = {
  s: ' s',
  es: ' s es e en',
  adj: '-e -en -er -es -em',
  n: ' n',
  en: ' en',
} as const;
