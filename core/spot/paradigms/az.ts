/** Azerbaijani endings by vowel harmony; the language uses no apostrophe after names. */
export const az = {
  e: ' in i ə də dən lə',
  a: ' ın ı a da dan la',
  u: ' un u a da dan la',
  ü: ' ün ü ə də dən lə',
  ye: ' nin ni yə də dən ilə',
  ya: ' nın nı ya da dan',
  p3e: ' nin ni nə ndə ndən',
  p3a: ' nın nı na nda ndan',
  p3u: ' nun nu na nda ndan',
  p3ü: ' nün nü nə ndə ndən',
} as const;
