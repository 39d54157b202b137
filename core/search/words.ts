/** From a text to what is indexed and asked: folded words, what they mean in any language, figures and dates. */
import { fold } from '../text/fold';
import { readFigures } from './figures';
import { CONCEPTS, STOP_WORDS } from './tables';

export interface Word {
  /** Folded, as typed; the whole figure for a figure. */
  readonly literal: string;
  /** What it means: concepts where a table knows it, else its stem; terms of a figure, the most exact first. */
  readonly terms: readonly string[];
  readonly sort: 'word' | 'figure' | 'stop';
  /** Whether a table knows it. */
  readonly known: boolean;
  /** Offsets in the folded text. */
  readonly start: number;
  readonly end: number;
}

const LETTERS =
  /[\p{sc=Han}\p{sc=Hira}々]+|[\p{sc=Kana}ー]+|[\p{sc=Hang}]+|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])[\p{L}\p{M}'"])+|\p{N}+/gu;
const SPACELESS = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}々ー]/u;
/** Words of a phrase at most. */
const PHRASE = 3;

const EXACT = new Map<string, string[]>();
const STARTS = new Map<string, string[]>();
const STOP = new Set(STOP_WORDS.flatMap((list) => list.split(' ').map(readKey)));
for (const table of CONCEPTS) {
  for (const [concept, words] of Object.entries(table)) {
    for (const word of words.split(' ')) {
      const open = word.endsWith('*');
      const key = readKey(word.replace('*', ''));
      const map = open ? STARTS : EXACT;
      map.set(key, [...new Set([...(map.get(key) ?? []), concept])]);
    }
  }
}
const SPACELESS_LONGEST = 6;
/** Letters before a word that belong to no word of ours: articles and prepositions written together with it. */
const PREFIXES = /^(?:وال|بال|فال|كال|لل|ال|و|ب|ל|ה|ו|ב|מ|ש|כ)(?=.{3})/u;

/** The words of a text, those that say nothing marked as `stop`. */
export function readWords(text: string): Word[] {
  const folded = fold(text);
  const figures = readFigures(folded);
  const words: Word[] = figures.map(({ start, end, terms }) => ({
    literal: folded.slice(start, end),
    terms,
    sort: 'figure',
    known: true,
    start,
    end,
  }));
  const parts: { literal: string; start: number; end: number }[] = [];
  for (const match of folded.matchAll(LETTERS)) {
    const start = match.index;
    const end = start + match[0].length;
    if (figures.some((figure) => start < figure.end && end > figure.start)) continue;
    if (SPACELESS.test(match[0])) parts.push(...splitSpaceless(match[0], start));
    else {
      for (const piece of splitElision(match[0])) parts.push({ literal: piece, start, end });
    }
  }
  for (let at = 0; at < parts.length; ) {
    const { length, concepts } = findPhrase(parts, at);
    const last = parts[at + Math.max(length, 1) - 1]!;
    const literal = parts[at]!.literal;
    if (length > 1 || concepts.length > 0) {
      const joined = parts
        .slice(at, at + length)
        .map((part) => part.literal)
        .join('');
      words.push({
        literal: joined,
        terms: concepts,
        sort: concepts.length > 0 ? 'word' : 'stop',
        known: true,
        start: parts[at]!.start,
        end: last.end,
      });
    } else if (literal) {
      words.push({
        literal,
        terms: [stem(literal)],
        sort: STOP.has(literal) ? 'stop' : 'word',
        known: false,
        start: parts[at]!.start,
        end: last.end,
      });
    }
    at += Math.max(length, 1);
  }
  return words.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A word without the article or preposition written before it; the word itself where there is none. */
export function bare(word: string): string {
  return word.replace(PREFIXES, '');
}

function findPhrase(parts: readonly { literal: string }[], at: number): { length: number; concepts: string[] } {
  for (let length = Math.min(PHRASE, parts.length - at); length > 0; length--) {
    const words = parts.slice(at, at + length).map(({ literal }) => literal);
    const isStop = STOP.has(words.join('_'));
    if (isStop && length > 1) return { length, concepts: [] };
    if (isStop) break;
    const concepts = findConcepts(words.join('_'));
    if (concepts.length > 0) return { length, concepts };
  }
  return { length: 1, concepts: [] };
}

function findConcepts(word: string): string[] {
  const found = lookUp(word);
  if (found.length > 0) return found;
  const rest = bare(word);
  return rest === word ? [] : lookUp(rest);
}

function lookUp(word: string): string[] {
  const exact = EXACT.get(word);
  if (exact) return exact;
  // The longest beginning that is known; in a phrase only its last word has an ending.
  for (let length = word.length; length > word.lastIndexOf('_') + 1 && length >= 2; length--) {
    const start = STARTS.get(word.slice(0, length));
    if (start) return start;
  }
  return [];
}

/** Known words of a run written without spaces, the longest first; what is between them in pairs of letters. */
function splitSpaceless(run: string, offset: number): { literal: string; start: number; end: number }[] {
  const parts: { literal: string; start: number; end: number }[] = [];
  const push = (from: number, to: number) =>
    parts.push({ literal: run.slice(from, to), start: offset + from, end: offset + to });
  let rest = 0;
  const flush = (until: number) => {
    if (/^[\p{sc=Kana}ー]/u.test(run)) {
      if (until > rest) push(rest, until);
    } else if (until - rest === 1) push(rest, until);
    else for (let at = rest; at + 2 <= until; at++) push(at, at + 2);
  };
  for (let at = 0; at < run.length; ) {
    let length = Math.min(SPACELESS_LONGEST, run.length - at);
    while (length > 0 && !isKnown(run.slice(at, at + length), length)) length--;
    if (length === 0) at++;
    else {
      flush(at);
      push(at, at + length);
      at += length;
      rest = at;
    }
  }
  flush(run.length);
  return parts;
}

function isKnown(word: string, length: number): boolean {
  return EXACT.has(word) || STARTS.has(word) || (length > 0 && STOP.has(word));
}

/** `l'Iran` is an article and a word, `Iran's` a word and its case; quotes inside an abbreviation are nothing. */
function splitElision(word: string): string[] {
  const plain = word.replace(/^['"]+|['"]+$/g, '').replace(/'s$/, '');
  const elision = /^(?:[ldnsjmtc]|qu|dell|all|nell)'(?=\p{L}{2})/u.exec(plain);
  const rest = squeeze(elision ? plain.slice(elision[0].length) : plain);
  return rest ? [rest] : [];
}

/** A word of a table, or words joined by `_`, as they are looked up. */
function readKey(word: string): string {
  return word
    .split('_')
    .map((part) => squeeze(fold(part)))
    .join('_');
}

function squeeze(word: string): string {
  return word.replace(/['"]/g, '');
}

/** Takes the commonest English endings off: monitor, monitors, monitoring and monitored meet. */
export function stem(word: string): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return word;
  return word
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?<=....)(?:ations?|ions?|ingly|ing|ly|ers?|(?<=.....)ed)$/, '')
    .replace(/(?<=....)(?:e|y)$/, '');
}
