/**
 * Vite plugin: takes the branch out of Preact that turns text into markup, and those for formulas and for pages within
 * drawings. Nothing of ours asks for them.
 */
import type { Plugin } from 'vite';

/** As `preact@11.2.0` ships it: the property is read, of the old and the new element, then markup is set or children. */
const CUTS: readonly (readonly [from: string, to: string])[] = [
  ['"dangerouslySetInnerHTML"==s?y=k:', ''],
  ['"dangerouslySetInnerHTML"==s?h=k:', ''],
  [
    'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):(y&&(t.textContent=""),',
    '(',
  ],
  ['v=/^m(i|n|o|s|text|space)$/,', ''],
  ['"math"==C?f="http://www.w3.org/1998/Math/MathML":', ''],
  ['("foreignObject"==C||"http://www.w3.org/1998/Math/MathML"==f&&v.test(C))&&(f="http://www.w3.org/1999/xhtml"),', ''],
];

/** Without it, linters of extension stores find no `innerHTML`, and every bundle with Preact is a little smaller. */
export function preactWithoutMarkup(): Plugin {
  return {
    name: 'preact-without-markup',
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.m?js$/.test(id)) return;
      if (!CUTS.every(([from]) => code.includes(from)))
        this.error('this version of Preact differs from the one that the cuts were made for');
      return { code: CUTS.reduce((cut, [from, to]) => cut.replace(from, to), code), map: null };
    },
  };
}
