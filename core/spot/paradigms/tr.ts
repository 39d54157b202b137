/**
 * Turkish endings by vowel harmony, for names written without an apostrophe and for compound nouns (`Santrali`,
 * `Anlaşması`), which take a buffer n. Endings after an apostrophe need no table: they belong to any name.
 */
export const tr = {
  p3e: ' nin ni ne nde nden yle',
  p3a: ' nın nı na nda ndan yla',
  p3u: ' nun nu na nda ndan yla',
  p3ü: ' nün nü ne nde nden yle',
  e: ' in i e de den le ler lerin leri lere lerden lerle',
  a: ' ın ı a da dan la lar ların ları lara lardan larla',
  u: ' un u a da dan la lar ların ları lara lardan larla',
  ü: ' ün ü e de den le ler lerin leri lere lerden lerle',
  ye: ' nin yi ye de den yle ler lerin leri',
  ya: ' nın yı ya da dan yla lar ların ları',
  te: ' in i e te ten le',
  ta: ' ın ı a ta tan la lar ların ları lara',
} as const;
