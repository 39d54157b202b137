/** A sentence as the check sees it: its figures, the words around them, what it speaks of, and how it says it. */
import type { Quantity } from '../text/quantities';
import { chooseLanguage, readQuantities } from '../text/quantities';
import { leadOf, nearest, type Scope, scopeOf } from './nearness';
import { type Cue, findCues } from './topics';
import { listStems, type PlacedStem } from './words';

export interface Spoken {
  readonly entity: string;
  readonly start: number;
  readonly end: number;
  /** False where the spotter was not sure that the name stands for the entity. */
  readonly sure: boolean;
}

export interface Clause {
  readonly start: number;
  readonly end: number;
}

export interface Context {
  readonly text: string;
  /** Language whose words it is read by. */
  readonly tag: string;
  readonly quantities: readonly Quantity[];
  /** Read when first asked for: most sentences have no figure that wants one. */
  readonly cues: () => readonly Cue[];
  readonly spoken: readonly Spoken[];
  readonly clauses: readonly Clause[];
  readonly stems: readonly PlacedStem[];
  readonly scope: Scope;
  readonly hypothetical: boolean;
}

/** What a sentence has in it, whatever it speaks of: read once, however often it is asked. */
export type Reading = Omit<Context, 'spoken' | 'clauses'>;

export function readSentence(text: string, lang?: string): Reading {
  const { tag } = chooseLanguage(text, lang);
  let cues: readonly Cue[] | undefined;
  return {
    text,
    tag,
    quantities: readQuantities(text, tag),
    cues: () => {
      cues ??= findCues(text, tag);
      return cues;
    },
    stems: listStems(text),
    scope: scopeOf(text),
    hypothetical: HYPOTHETICAL.test(text) || CORRECTION.test(text),
  };
}

/** Offsets of `spoken` are those of the sentence. */
export function toContext(reading: Reading, spoken: readonly Spoken[]): Context {
  const { text, tag } = reading;
  const quantities = reading.quantities.filter(
    // A year or number within a name is part of it; an amount in a description ("a 1,000 MW plant") is a claim.
    ({ kind, start, end }) =>
      !isOfOtherPact(text, end, spoken) &&
      (kind === 'amount' ||
        !spoken.some(
          (mention) =>
            mention.sure &&
            mention.start <= start &&
            mention.end >= end &&
            !/^(?:the )?\p{Ll}/u.test(text.slice(mention.start)),
        )),
  );
  return {
    ...reading,
    quantities: quantities.map((quantity) => nameThings(quantity, text, spoken)),
    spoken: spoken.filter(({ start }) => !ASIDE.test(text.slice(0, start))),
    clauses: splitClauses(text, quantities, tag),
  };
}

/** "84 Su-35 jets": behind the name stands what is counted. */
function nameThings(quantity: Quantity, text: string, spoken: readonly Spoken[]): Quantity {
  if (quantity.kind !== 'count') return quantity;
  const name = spoken.find(({ start }) => start === quantity.end + 1);
  const thing = name && text.slice(name.end).match(/^ (\p{Ll}+)/u)?.[1];
  return thing && !quantity.nouns.includes(thing) ? { ...quantity, nouns: [...quantity.nouns, thing] } : quantity;
}

/** "The 25-year accord between Iran and China": a pact that is none of those spoken of. */
function isOfOtherPact(text: string, end: number, spoken: readonly Spoken[]): boolean {
  const noun = text.slice(end).match(OTHER_PACT);
  const until = noun ? end + noun[0].length : end;
  return (
    noun !== null &&
    !spoken.some((mention) => mention.start < until && mention.end > end) &&
    !REPLACING.test(text.slice(0, end))
  );
}

/** "Takes the place of a 2001 agreement between them": a pact that is spoken of by its year. */
const REPLACING =
  /\b(?:replac\w*|supersed\w*|supplant\w*|succe(?:ed|ss)\w*|(?:in|takes?|took|taking) (?:the )?place of)\b[^,;]{0,24}$/i;

const OTHER_PACT =
  /^\s+(?:\p{L}+ ){0,2}?(?:accord|treaty|pact|deal|agreement|contract|partnership) (?:between|with) (?:the )?(?!(?:Iran|Tehran|Russia|Moscow)\b(?! and))\p{Lu}/u;

/** What stands before a name that only places or measures something else: "near Bushehr", "twice the size of Bushehr". */
const ASIDE =
  /\b(?:near|outside|close to|next to|(?<!walk\w* )away from|north of|south of|east of|west of|(?:times|twice|half|double) (?:(?:the (?:size|output|capacity|length|price|cost) |that )of|as (?:big|large|long|much|many|powerful) as)|(?:bigger|larger|smaller|longer|shorter|cheaper|dearer|(?<!\b(?:days?|weeks?|months?|years?|decades?|half) )(?:older|younger|newer)) than|[Uu]nlike)\s+(?:the\s+)?$/i;

const HYPOTHETICAL =
  /(?:^|[\s,(])(?:if|whether|suppose|supposing|imagine|would have|could have|should have(?= been| \p{Ll}+ed)|might have|may have|as though|hypothetically|assuming|если|бы|si|wenn|falls|ob|hätten?|wären?|würden?)(?=[\s,])|^had\b|, had (?:it|he|she|they|\p{Lu}\p{L}+) (?:not|been)\b/iu;

/** A figure that is told as a mistake: "we wrote that", "wrongly put at". */
const CORRECTION =
  /\b(?:we (?:wrote|reported|stated|said) that|wrongly|mistakenly|incorrectly|erroneously|misstated|misreported|in error|an? (?:\w+ )?(?:article|report|story|graphic|profile|caption|headline|map|chart)\b[^.;]{0,40}\b(?:said|gave|stated|put|placed|named|misnamed))\b/i;

const PLAN =
  /\b(?:(?:was|were|is|are|been|be|had been) (?:\w+ )?(?:due|planned|scheduled|expected|supposed|meant|slated|set(?! up)|intended|projected|hoped)\b|(?:was|were|is|are) to (?!blame)|plan(?:s|ned|ning)? (?:to|for)|hop(?:es?|ed|ing) to|promis\w+|pledg\w+|vow\w+|want(?:s|ed)? to|aim(?:s|ed)? (?:to|for|at)|intend\w* to|will\b|shall\b|target(?:ed|s)?\b|goal\b|forecast|predict\w*|would\b|might\b|could\b|may be\b|should (?:be|start|go|come|open|follow)\b)|\b(?:должен|должна|должно|планир\p{L}+|ожида\p{L}+|soll(?:te|en)?|geplant|devait|doit|prévu\p{L}*)(?!\p{L})/iu;

const NEGATION =
  /\b(?:not|never|cannot|(?:myth|untrue|false|wrong|legend) that|no longer|neither|nor|hardly|nobody|no one|none of)\b|n['’]t\b|(?<!\p{L})(?:не|нет|nicht|kein\p{L}*|pas|jamais)(?!\p{L})/iu;

function splitClauses(text: string, quantities: readonly Quantity[], tag: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  const asides = [...text.matchAll(REPORTING)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  for (const match of text.matchAll(/[,;:()]|\s[—–-]\s|—|\b(?:but|while|whereas|although)\b/g)) {
    if (quantities.some((quantity) => match.index > quantity.start && match.index < quantity.end)) continue;
    if (asides.some((aside) => match.index >= aside.start && match.index < aside.end)) continue;
    // "Срок — 20 лет": in Russian the dash stands for "is".
    if (tag === 'ru' && match[0].includes('—')) continue;
    if (isConversion(match.index, quantities, text)) continue;
    if (isBareFigure(text.slice(start, match.index), start, quantities)) continue;
    clauses.push({ start, end: match.index });
    start = match.index;
  }
  clauses.push({ start, end: text.length });
  return clauses;
}

/** "The front, Fedorov said, is long": who says it parts nothing. */
export const REPORTING =
  /, (?:it (?:was|is) (?:said|reported)|(?:\p{L}[\p{L}’'.-]* ){1,4}(?:said|says|told \p{L}+|reported|recalled|noted|added|conceded|wrote)|(?:said|says|wrote) (?:\p{L}[\p{L}’'.-]* ?){1,3})(?: (?:on|in|last) [^,;]{1,24})?,/gu;

/** "Half a century: that is how long it lasts": a figure by itself belongs to what follows. */
function isBareFigure(piece: string, from: number, quantities: readonly Quantity[]): boolean {
  const figure = quantities.find(({ start, end }) => start >= from && end <= from + piece.length);
  return figure !== undefined && FILLER.test(piece.slice(0, figure.start - from) + piece.slice(figure.end - from));
}

/** What may stand beside a figure that is no clause yet: "Just 47 articles:". */
const FILLER =
  /^[\s,;:(–—-]*(?:(?:just|only|some|about|around|nearly|almost|past|last|next|coming|first|within|during|over|more|less|than|the|each|a|in|on|by|for|of|at|since|from|back|it|was|and|units?|articles?|drones|men|people)\b\s*)*$/i;

/** "300 billion hryvnia ($6.9 billion)": the same sum twice, no new clause. */
function isConversion(at: number, quantities: readonly Quantity[], text: string): boolean {
  const after = quantities.find(({ start }) => start > at);
  return after !== undefined && after.start - at <= 12 && leadOf(after, quantities, text) !== after;
}

export function clauseOf(context: Context, at: number): Clause {
  return context.clauses.find(({ start, end }) => at >= start && at < end) ?? { start: 0, end: context.text.length };
}

/** Asked once for every fact that a figure is compared with. */
const NEAR = new WeakMap<Context, Map<Quantity, ReadonlySet<string>>>();

/** Stems that belong to a figure more than to any other, within its clause. */
export function stemsNear(context: Context, quantity: Quantity): ReadonlySet<string> {
  const asked = NEAR.get(context) ?? new Map<Quantity, ReadonlySet<string>>();
  const known = asked.get(quantity);
  if (known) return known;
  NEAR.set(context, asked);
  const clause = clauseOf(context, quantity.start);
  const lead = leadOf(quantity, context.quantities, context.text);
  const figures = context.quantities.filter(({ kind }) => kind !== 'date' || quantity.kind === 'date');
  const near = new Set(
    context.stems
      .filter(
        ({ start }) => start >= clause.start && start < clause.end && nearest(start, figures, context.text) === lead,
      )
      .map(({ stem }) => stem),
  );
  asked.set(quantity, near);
  return near;
}

/** True where a plan or forecast is spoken of, not what came about. */
export function isPlanned(context: Context, quantity: Quantity): boolean {
  const clause = clauseOf(context, quantity.start);
  return PLAN.test(context.text.slice(clause.start, clause.end));
}

/** True where words themselves tell of a plan or forecast. */
export function isPlan(words: string): boolean {
  return PLAN.test(words) || /\bto be \p{L}+ed\b/u.test(words);
}

/** True where the figure itself is denied: "does not have 55 articles". */
export function isNegated(context: Context, quantity: Quantity): boolean {
  const clause = clauseOf(context, quantity.start);
  return (
    NEGATION.test(context.text.slice(clause.start, quantity.start).replace(ONLY_THEN, '')) ||
    DENIED_BEHIND.test(context.text.slice(quantity.end))
  );
}

/** "6 megawatts neither then nor now". */
const DENIED_BEHIND =
  /^\s+(?:(?:is|was|were|are|has|had)\s+)?(?:neither|never|nowhere|at no time|(?:is|was) (?:wrong|false))\b|^,? (?:is|was) not (?:the|its) (?:\w+ )?(?:day|date|month|year|number|figure)\b/i;

/** "Not until 2025", "no fewer than 47", "not only": no denial. */
const ONLY_THEN =
  /\b(?:not|n['’]t) (?:until|till|before|only|just|merely|less than|fewer than|more than)\b|\bno (?:fewer|less|more) than\b/giu;

/** True where the figure stands in words of someone else. */
export function isQuoted(context: Context, quantity: Quantity): boolean {
  for (const match of context.text.matchAll(/"[^"]+"|“[^”]+”|«[^»]+»|„[^“”]+[“”]/gu)) {
    if (match.index < quantity.start && match.index + match[0].length > quantity.end && /\s\S+\s/.test(match[0]))
      return true;
  }
  return false;
}

function isNearer(cue: Cue, quantity: Quantity, { quantities }: Context): boolean {
  return quantities.some(
    ({ kind, start }) =>
      kind === quantity.kind && start >= cue.end && start - cue.end < cue.start - quantity.end && start - cue.end < 8,
  );
}

/** Cues by closeness to a figure; those of its own clause first. A cue in a clause with a date of its own is that date's. */
export function rankCues(context: Context, quantity: Quantity): Cue[] {
  const clause = clauseOf(context, quantity.start);
  const ranked = context.cues().flatMap((cue) => {
    if (cue.start < quantity.end && cue.end > quantity.start) return [];
    const inside = cue.start >= clause.start && cue.start < clause.end;
    const [left, right] = cue.start < quantity.start ? [cue.end, quantity.start] : [quantity.end, cue.start];
    const between = context.quantities.some(
      (other) => other !== quantity && other.kind === quantity.kind && other.start >= left && other.end <= right,
    );
    // "Took power in July 2024 and first came in January 2025": the word has a date of its own.
    const isTaken = context.quantities.some(
      (other) =>
        other.kind === 'date' &&
        quantity.kind === 'date' &&
        other.start >= cue.end &&
        other.start - cue.end < 6 &&
        quantity.start - other.end > 8,
    );
    if (isTaken) return [];
    // "Since July 2024, when they signed in January 2025": the word is the other date's.
    if (cue.start > quantity.end && isNearer(cue, quantity, context)) return [];
    if (!inside) {
      const home = clauseOf(context, cue.start);
      const taken = context.quantities.some(
        ({ kind, start }) => kind === quantity.kind && start >= home.start && start < home.end,
      );
      if (taken || between) return [];
    }
    return [{ cue, cost: Math.max(0, right - left) + (inside ? 0 : 60) + (between ? 40 : 0) }];
  });
  return ranked.sort((a, b) => a.cost - b.cost).map(({ cue }) => cue);
}
