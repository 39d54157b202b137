/** Where sentences begin and end: enough for checking drafts, on the safe side of abbreviations. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** True where a sign ends it, or the block does and more follows. */
  readonly finished: boolean;
  readonly question: boolean;
}

const SHORT = new RegExp(
  '(?:^|[\\s(])(?:\\p{L}|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Prof|Sen|Rep|Gov|No|Nos|Art|art|vs|approx|ca|bzw|etc|Jan|Feb|Mar|Apr|' +
    'Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\\.S|U\\.K|U\\.N|e\\.g|i\\.e|a\\.m|p\\.m|г|гг|ст|тыс|млн|млрд|им|т\\.д|Mio|Mrd|z\\.B|M|Mme)\\.$',
  'u',
);

/** The sentences of a text, in order; line breaks end them too. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number, finished: boolean) => {
    const raw = text.slice(start, end);
    const from = start + (raw.length - raw.trimStart().length);
    const until = start + raw.trimEnd().length;
    if (from < until) {
      const question = /[?？][)\]"'”’»]*$/.test(text.slice(from, until));
      sentences.push({ start: from, end: until, finished, question });
    }
    start = end;
  };
  for (const match of text.matchAll(/(?<![.!?…。！？])[.!?…。！？]+[)\]"'”’»]*(?=\s|$)|\n+/g)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('\n')) close(end, text.slice(end).trim() !== '');
    else if (isEnd(text, start, match.index, end)) close(end, true);
  }
  close(text.length, false);
  return sentences;
}

function isEnd(text: string, start: number, at: number, end: number): boolean {
  if (text[at] !== '.') return true;
  const after = text.slice(end).match(/\S/)?.[0];
  if (after && /[\p{Ll}]/u.test(after)) return false;
  // "17. Januar", "Jan. 17": a number beside the point is no end where a word of a date goes on.
  if (/(?:^|\s)\d{1,2}\.$/.test(text.slice(Math.max(start, at - 4), at + 1)) && after && /\p{Lu}/u.test(after)) {
    return !/^\s*(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/.test(text.slice(end));
  }
  return !SHORT.test(text.slice(Math.max(start, at - 12), at + 1)) || after === undefined;
}
