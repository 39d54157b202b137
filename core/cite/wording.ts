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
export function linkTo(source: CardSource, passage: boolean): string | null {
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

/** Names that take an article in a sentence: bodies, and initials of those who speak officially. */
const bodies =
  /^(?:Kremlin|Associated Press)\b|^(?:US|U\.S\.|UN|EU|European) |\b(?:Agency|Authority|Bank|Commission|Council|Department|Foundation|Government|Initiative|Institute|Ministry|Office|Organi[sz]ation|Service|Union)\b/;

function nameInSentence(source: CardSource): string {
  const name = tidy(source.publisher);
  if (!name) return 'a publisher not named';
  const article = bodies.test(name) || (source.kind === 'official' && /^[A-Z]{2,}\b/.test(name));
  return article && !/^the /i.test(name) ? `the ${name}` : name;
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
 * Gives the claim as a clause that an attribution can follow: no full stop, its speaker added. "As of" is added where
 * the reader could not tell the time otherwise, from the source's date or the claim's own words.
 */
function clauseOf(fact: Citable): string {
  const claim = tidy(fact.claim);
  const initials = /\b\p{L}\.\p{L}\.$/u.test(claim);
  const clause = initials ? claim : claim.replace(/\.(?=["”’)]*$)/, '');
  const asOf = parseDate(fact.asOf);
  const needsTime = asOf && !parseDate(fact.source.date) && !clause.includes(String(asOf[0]));
  const speaker = tidy(fact.assertedBy);
  return [
    clause,
    needsTime ? ` (as of ${formatApDate(asOf).replace(/^\w+ /, '')})` : '',
    speaker && `, according to ${speaker}`,
  ].join('');
}

/** Gives the claim as a clause with the comma after which its attribution goes: within the closing quote, as AP has it. */
export function openClause(fact: Citable): string {
  const clause = clauseOf(fact);
  return /[?!…]["”’]*$/.test(clause) ? clause : clause.replace(/["”’]*$/, (quotes) => `,${quotes}`);
}

/** Gives the denial as a sentence of its own, with a space before it; empty where nobody denies the claim. */
export function denialOf(fact: Citable): string {
  return fact.denial ? ` Denied by ${tidy(fact.denial.by)}: ${endSentence(tidy(fact.denial.claim))}` : '';
}

/** Gives the claim with its speaker and its denial in full sentences. */
export function statementOf(fact: Citable): string {
  return endSentence(clauseOf(fact)) + denialOf(fact);
}

function endSentence(words: string): string {
  return /[.!?…]["”’)]*$/.test(words) ? words : `${words}.`;
}
