/** Endings of English and the Romance languages: plurals. Possessives need no table: they belong to any name. */
export const latin = {
  s: ' s',
  es: ' es',
} as const;
