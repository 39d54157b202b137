/** What every style needs before it can escape: clean words, a safe address, the claim as a clause. */
import type { CardSource, SourceKind } from '../model';
import { formatApDate, parseDate } from './date';
import type { Citable } from './style';

/** Control characters, lone surrogates, line separators, and the marks that turn the order of all text after them. */
const untidy = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s\u202a-\u202e\u2066-\u2069]+/gu;

/** Gives the words on one line, without anything that a clipboard or a reference manager could choke on. */
export function tidy(words: string | null): string {
  return (words ?? '').replace(untidy, ' ').trim();
}

/**
 * Gives the address of a source in plain ASCII, safe within quotes, brackets and braces of any format.
 *
 * @param passage True to keep the text fragment that opens the very passage.
 * @returns Null where the source has no web address.
 */
export function linkTo(source: Pick<CardSource, 'url'>, passage: boolean): string | null {
  const address = tidy(source.url);
  if (!/^https?:\/\/[^/?#\s]/i.test(address)) return null;
  const kept = passage ? address : address.replace(/#?:~:.*$/, '');
  return kept.replace(/[^\w\-.~:/?#@!$&*+,;=%]/gu, (char) =>
    /[\x21-\x7e]/.test(char) ? `%${char.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(char),
  );
}

/** "said" is for those who speak for themselves, "reported" for those who tell of others. */
const verbs: Record<SourceKind, string> = {
  official: 'said',
  'state-media': 'reported',
  wire: 'reported',
  newspaper: 'reported',
  magazine: 'reported',
  'trade-press': 'reported',
  broadcaster: 'reported',
  'think-tank': 'said',
  reference: 'said',
  blog: 'said',
  aggregator: 'reported',
};

/** Common nouns that end a proper name which takes an article in a sentence. */
const bodies =
  /\b(?:Agency|Associated Press|Authority|Bank|Commission|Committee|Corridor|Council|Department|Force|Foundation|Initiative|Institute|Kremlin|Ministry|Office|Organi[sz]ation|Service|Studies|Treasury|Treaty|Union)$/;

/** Puts "the" before a name that takes it: one with a common noun, or the initials of a body that speaks officially. */
function withArticle(name: string, official = false): string {
  const core = name.replace(/,.*| \(.*/, '');
  const takes =
    bodies.test(core) || / o[fn] | \p{Ll}[\p{Ll}-]*[^s]$/u.test(core) || (official && /^[A-Z-]{2,}$/.test(core));
  return takes && /^(?!The )[\p{Lu}\d]/u.test(name) ? `the ${name}` : name;
}

/** Gives "the IAEA", or "TASS, Russian state media,": what a reader must know of a source is said beside its name. */
function nameInSentence({ publisher, kind, caution }: CardSource): string {
  const name = withArticle(tidy(publisher), kind === 'official') || 'a publisher not named';
  const apposition = [name, tidy(caution)].filter(Boolean).join(', ');
  return apposition.includes(', ') ? `${apposition},` : apposition;
}

/** Gives "the IAEA said on Sept. 3, 2011"; in two parts, the first of which may carry a link. */
export function attribute(source: CardSource): { readonly who: string; readonly when: string } {
  const date = parseDate(source.date);
  return {
    who: `${nameInSentence(source)} ${verbs[source.kind]}`,
    when: date ? formatApDate(date) : 'in an undated text',
  };
}

/**
 * Names the entity in a claim that says "he" or "it", since the card's title is not copied along: in the pronoun's
 * place where that is sure to stand for it, else in front of the sentence.
 */
function nameEntity(claim: string, entity: string): string {
  const name = withArticle(entity.replace(/ \([^\d)]+\)$/, ''));
  const started = claim
    .replace(/^(?:He|She|It|They)(?= )/, () => name)
    .replace(/^(?:His|Her|Its|Their)(?= )/, () => (name.endsWith('s') ? `${name}’` : `${name}’s`))
    .replace(/^the /, 'The ');
  // Nearly every claim names these two countries, which does not name the entity.
  const words = entity.match(/(?!Russia|Iran)\p{Lu}[\p{L}\d-]{3,}/gu) ?? [entity];
  if (words.some((word) => started.includes(word))) return started;
  const named = started.replace(/\b(?:he|she|him)\b|(?<=\bcalled )it\b/, () => name);
  return named === claim && /\b(?:it|its|his|her|their)\b/.test(claim) ? `${entity}: ${claim}` : named;
}

/** Gives ", according to Kyiv"; empty where the claim or the source already names that speaker. */
function speakerOf(fact: Citable, clause: string): string {
  const speaker = tidy(fact.assertedBy)
    .replace(/,? (?:via|per) .*/, '')
    .split(/; | and /)
    .map((name) => withArticle(name))
    .join(' and ');
  const named = `${clause} ${tidy(fact.source.publisher)}`;
  const words = speaker.match(/(?!The )\p{Lu}[\p{L}\d]{2,}/gu) ?? [];
  return speaker && !words.some((word) => named.includes(word)) ? `, according to ${speaker}` : '';
}

/**
 * Gives the claim as a clause that an attribution can follow: no full stop, its subject and speaker named. "As of" is
 * added where the reader could not tell the time otherwise, from the source's date or the claim's own words.
 */
function clauseOf(fact: Citable): string {
  const claim = nameEntity(tidy(fact.claim), tidy(fact.entity));
  const initials = /\b\p{L}\.\p{L}\.$/u.test(claim);
  const clause = initials ? claim : claim.replace(/\.(?=["”’)]*$)/, '');
  const asOf = parseDate(fact.asOf);
  const needsTime = asOf && !parseDate(fact.source.date) && !fact.claim.includes(String(asOf[0]));
  const time = needsTime ? ` (as of ${formatApDate(asOf).replace(/^\w+ /, '')})` : '';
  return clause + time + speakerOf(fact, clause);
}

/** Gives the claim as a clause with the comma after which its attribution goes: within the closing quote, as AP has it. */
export function openClause(fact: Citable): string {
  const clause = clauseOf(fact);
  return /[?!…]["”’]*$/.test(clause) ? clause : clause.replace(/["”’]*$/, (quotes) => `,${quotes}`);
}

/** Gives the denial as a sentence of its own, with a space before it; empty where nobody denies the claim. */
export function denialOf({ denial }: Citable): string {
  return denial ? ` ${endSentence(tidy(denial.claim) || `Denied by ${tidy(denial.by)}`)}` : '';
}

/** Gives the claim in full sentences, with its speaker, its denial, and what a reader must know of the source. */
export function statementOf(fact: Citable): string {
  const caution = tidy(fact.source.caution);
  return endSentence(clauseOf(fact)) + denialOf(fact) + (caution && ` [Source: ${caution}.]`);
}

function endSentence(words: string): string {
  return /[.!?…]["”’)]*$/.test(words) ? words : `${words}.`;
}
