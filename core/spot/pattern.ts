/**
 * The patterns of the rules, kept as words until one is asked for the first time: a browser reads each regular
 * expression of a script before that script may run, and compiles it anew for texts of one byte and of two.
 * In them, classes of Unicode are a few ranges: a browser writes out the 650 of `\p{L}` wherever it stands. Letters of
 * scripts that stand in no name of ours are missing, and a few signs among them are in.
 */

/** Where capitals and small letters take turns. */
const TURNS = Array.from({ length: 0x80 }, (_, at) => String.fromCharCode(0x100 + at));
const isSmall = (letter: string) => letter === letter.toLowerCase();

const CASELESS =
  'ªº\u05d0-\u05f2\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff\u0710-\u1c7f〆\u3041-\u3096\u309f-\u30fa\u30ff-\ud7ff\uf900-\ufdff\ufe70-\ufefe';

/** What is written for a class of Unicode, inside of brackets. */
const RANGES: Readonly<Record<string, string>> = {
  L: `A-Za-zµÀ-ÖØ-öø-ˁΆ\u0388-\u0481\u048a-\u0588${CASELESS}\u0640\u1c80-\u1fff々ゝゞー-ヾ`,
  Lu: `A-ZÀ-ÖØ-Þ${TURNS.filter((letter) => !isSmall(letter)).join('')}ƏȘȚΆΈ-ΏΑ-ΫЀ-ЯҐҒҚҢҮҰҺӘӨ`,
  Ll: `a-zµß-öø-ÿ${TURNS.filter(isSmall).join('')}əșțΐά-ώа-џґғқңүұһәө\u1e00-\u1eff`,
  Lo: CASELESS,
  M: '\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670',
  'sc=Arab': '\u0620-\u063f\u0641-\u064a\u066e-\u06d3\ufb50-\ufdff',
  'sc=Cyrl': '\u0400-\u052f',
  'sc=Han': '々〇\u3400-\u4dbf\u4e00-\u9fff',
  'sc=Hang': 'ㄱ-ㆎ가-힣',
  'sc=Hebr': '\u0591-\u05f4',
  'sc=Hira': '\u3041-\u309f',
  'sc=Kana': '\u30a1-\u30fa\u30fd-\u30ff',
};

/** A regular expression that is compiled when it is first asked. */
export class Pattern {
  private made: RegExp | null = null;

  constructor(
    private readonly source: string,
    private readonly flags: string,
  ) {}

  get regexp(): RegExp {
    this.made ??= new RegExp(writeOut(this.source), this.flags);
    return this.made;
  }

  test(text: string): boolean {
    return this.regexp.test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.regexp.exec(text);
  }

  /** A text without what is found there; empty where nothing is. */
  without(text: string): string {
    const found = this.exec(text);
    return found ? text.slice(0, found.index) + text.slice(found.index + found[0].length) : '';
  }
}

const reading =
  (flags: string) =>
  (source: TemplateStringsArray, ...parts: readonly string[]): Pattern =>
    new Pattern(String.raw(source, ...parts), flags);

/** The pattern of what is written, as in a regular expression; classes of Unicode are those of this file. */
export const pattern = reading('');
/** The same, be letters small or capital. */
export const anyCase = reading('i');
/** The same, for all places where it stands. */
export const everywhere = reading('g');
/** The same, for all places, be letters small or capital. */
export const everywhereInAnyCase = reading('gi');

/** Writes out the classes of Unicode of a source. @throws Error where one is not known here */
export function writeOut(source: string): string {
  let isInClass = false;
  return source.replace(/\\p\{([^}]+)\}|\\.|[[\]]/gs, (token, name?: string) => {
    if (name === undefined) {
      if (token === '[') isInClass = true;
      else if (token === ']') isInClass = false;
      return token;
    }
    const ranges = RANGES[name];
    if (ranges === undefined) throw new Error(`no ranges for ${name}`);
    return isInClass ? ranges : `[${ranges}]`;
  });
}
