/**
 * Letters, by what they are not: spaces, digits, punctuation. For patterns that need one class more than once: a browser
 * expands `\p{L}` to its hundreds of ranges wherever it stands, and takes longer to compile such a pattern than to read a page.
 */
export const LETTER = String.raw`[^\s!-@\x5b-\x60\x7b-\xbf\u060c\u061b\u061f\u0660-\u066c\u06d4\u06f0-\u06f9\u2000-\u206f\u3000-\u303f\uff00-\uff20]`;
