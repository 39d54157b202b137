/**
 * The patterns of the rules, kept as words until one is asked for the first time: a browser reads each regular
 * expression of a script before that script may run, and compiles it anew for texts of one byte and of two.
 * In them, classes of Unicode are a few ranges: a browser writes out the 650 of `\p{L}` wherever it stands. Letters of
 * scripts that stand in no name of ours are missing, and a few signs among them are in.
 */

/** What is written for a class of Unicode, inside of brackets. */
const RANGES: Readonly<Record<string, string>> = {
  L: 'A-Za-zªµºÀ-ÖØ-öø-ˁΆ\u0388-\u0481\u048a-\u0588\u05d0-\u05f2\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff\u0710-\u1fff\u2c00-\u2dff\u3005\u3006\u3041-\u30fa\u30fc-\ud7ff\uf900-\ufdff\ufe70-\ufefe\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc',
  Lu: 'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƏȘȚΆΈ-ΏΑ-ΫЀ-ЯҐҒҚҢҮҰҺӘӨ',
  Ll: 'a-zµß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĸĺļľŀłńņňŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžſəșțΐά-ώа-џґғқңүұһәө\u1e00-\u1eff',
  Lo: 'ªº\u05d0-\u05f2\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff\u0710-\u1c7f\u3006\u3041-\u3096\u309f-\u30fa\u30ff-\ud7ff\uf900-\ufdff\ufe70-\ufefe\uff66-\uff6f\uff71-\uff9d\uffa0-\uffdc',
  M: '\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670',
  N: '0-9²³¹¼-¾\u0660-\u0669\u06f0-\u06f9\uff10-\uff19',
  'sc=Arab': '\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc',
  'sc=Cyrl': '\u0400-\u0484\u0487-\u052f',
  'sc=Han': '々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff',
  'sc=Hang': '\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3',
  'sc=Hebr': '\u0591-\u05f4\ufb1d-\ufb4f',
  'sc=Hira': '\u3041-\u3096\u309d-\u309f',
  'sc=Kana': '\u30a1-\u30fa\u30fd-\u30ff\uff66-\uff6f\uff71-\uff9d',
  'sc=Latn': 'A-Za-zªºÀ-ÖØ-öø-ʸ\u1e00-\u1eff\uff21-\uff3a\uff41-\uff5a',
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
}

/** The pattern of what is written, as in a regular expression; classes of Unicode are those of this file. */
export function pattern(source: TemplateStringsArray, ...parts: readonly string[]): Pattern {
  return new Pattern(String.raw(source, ...parts), '');
}

/** The same, be letters small or capital. */
export function anyCase(source: TemplateStringsArray, ...parts: readonly string[]): Pattern {
  return new Pattern(String.raw(source, ...parts), 'i');
}

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
    if (ranges === undefined) throw new Error(`\\p{${name}} is not known to patterns`);
    return isInClass ? ranges : `[${ranges}]`;
  });
}
