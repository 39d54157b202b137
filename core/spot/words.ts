/**
 * Words of many languages that say something beside a name. They are looked up, not tried: in a regular expression each
 * letter of such a list is twenty bytes of machine code, for texts of one byte and again for those of two.
 */
import { pattern } from './pattern';

interface Stem {
  readonly stem: string;
  /** Fewest letters of the whole word. */
  readonly least: number;
}

interface Table {
  readonly whole: ReadonlySet<string>;
  readonly stems: readonly Stem[];
  /** Borders of words within the longest of them, and its own. */
  readonly borders: number;
}

const LETTER = pattern`\p{L}`;
/** Letters alone. */
export const LETTERS = pattern`^\p{L}*$`;

/** A list of words and phrases, made into a table when it is first asked. */
export class Words {
  private made: Table | null = null;

  /**
   * @param source with `|` between them, `[ae]` for one letter of some, `s?` for one that may be missing; `*` behind a
   *   stem that letters may follow, `+` where they must
   */
  constructor(
    private readonly source: string,
    private readonly isAnyCase: boolean,
  ) {}

  /** True for one of them. */
  has(word: string): boolean {
    const { whole, stems } = this.table;
    const known = this.fold(word);
    return (
      whole.has(known) ||
      stems.some(
        ({ stem, least }) => known.length >= least && known.startsWith(stem) && LETTERS.test(known.slice(stem.length)),
      )
    );
  }

  /** True where one of them ends a text, from the border of a word on. */
  end(text: string): boolean {
    const { whole, stems, borders } = this.table;
    const known = this.fold(text);
    let last = true;
    for (let at = known.length - 1, left = borders; at >= 0 && left > 0; at--) {
      if (at > 0 && isLetter(known, at - 1)) continue;
      const word = known.slice(at);
      if (whole.has(word) || (last && stems.length > 0 && this.has(word))) return true;
      last = false;
      left--;
    }
    return false;
  }

  /** True where one of them begins a text, up to the border of a word; of a stem the beginning will do. */
  begin(text: string): boolean {
    const { whole, stems, borders } = this.table;
    const known = this.fold(text);
    for (let to = 1, left = borders; to <= known.length && left > 0; to++) {
      if (isLetter(known, to)) continue;
      if (whole.has(known.slice(0, to))) return true;
      left--;
    }
    return stems.some(({ stem }) => known.startsWith(stem));
  }

  /** True where one of them ends a longer word. */
  close(word: string): boolean {
    const { whole } = this.table;
    for (let at = word.length - 1; at > 0; at--) if (whole.has(word.slice(at))) return true;
    return false;
  }

  private get table(): Table {
    if (this.made) return this.made;
    const list = this.fold(this.source).split('|').flatMap(writeOut);
    const whole = list.filter((word) => !/[*+]$/.test(word));
    const borders = Math.max(...whole.map((word) => 1 + [...word].filter((sign) => !isLetter(sign, 0)).length));
    this.made = {
      whole: new Set(whole),
      stems: list
        .filter((word) => /[*+]$/.test(word))
        .map((word) => ({ stem: word.slice(0, -1), least: word.length - (word.endsWith('*') ? 1 : 0) })),
      borders: Math.max(borders, 1),
    };
    return this.made;
  }

  private fold(text: string): string {
    return this.isAnyCase ? text.toLowerCase() : text;
  }
}

/** The words of a list, with small and capital letters as they are written. */
export const words = (source: TemplateStringsArray): Words => new Words(source.raw[0]!, false);
/** The same, be letters small or capital. */
export const anyCaseWords = (source: TemplateStringsArray): Words => new Words(source.raw[0]!, true);

/** The gap before a name, and a quote that may open there. */
export const GAP = pattern`\s[«"“„'‘]?$`;

/** All words that are written as one. */
function writeOut(word: string): readonly string[] {
  const [part, choice, letter] = /\[([^[\]]+)\]|([^[\]])\?/.exec(word) ?? [];
  if (part === undefined) return [word];
  const ways = choice === undefined ? [letter!, ''] : [...choice];
  return ways.flatMap((way) => writeOut(word.replace(part, way)));
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : LETTER.test(text.charAt(at));
}
