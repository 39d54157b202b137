/** Who holds which office, as the ledger's one-line descriptions of persons and bodies tell it. */
import type { ShippedEntity, ShippedFact } from '../ledger/shipped';
import type { PartialDate } from '../model';

/** An office and its holder. */
export interface Office {
  readonly role: Role;
  /** A country or body: `Iran`, `Rosatom`. */
  readonly domain: string;
  readonly holder: ShippedEntity;
  /** The day from which; undefined where the ledger has none. */
  readonly since: PartialDate | undefined;
  /** What tells it, or a fact whose sources name the holder so. */
  readonly fact: ShippedFact;
  /** What a flag shows: the fact, or the description where no fact tells it. */
  readonly claim: string;
  /** True where the holder has left it. */
  readonly ended: boolean;
}

export type Role =
  | 'president'
  | 'foreign minister'
  | 'defence minister'
  | 'head'
  | 'supreme leader'
  | 'spokesman'
  | 'ambassador';

/** Words of a role, in the order in which they are to be tried. */
const ROLES: readonly (readonly [Role, string])[] = [
  ['supreme leader', 'supreme leader'],
  ['foreign minister', 'foreign minister|minister of foreign affairs|top diplomat|chief diplomat'],
  ['defence minister', 'defen[cs]e minister|minister of defen[cs]e'],
  ['ambassador', 'ambassador to (?:russia|moscow)|ambassador in moscow|envoy to (?:russia|moscow)|envoy in moscow'],
  ['spokesman', 'spokes(?:man|woman|person)|press secretary'],
  ['president', 'president'],
  ['head', 'head|chief|boss|director(?:[- ]general)?|chief executive|ceo|chairman'],
];

/** Countries and bodies by the words that stand for them beside a role. */
const DOMAINS: readonly (readonly [domain: string, words: string])[] = [
  [
    'Rosatom',
    "rosatom(?:[’']s)?|russia[’']s nuclear (?:corporation|agency|company)|russian (?:state )?nuclear corporation(?: rosatom)?",
  ],
  [
    'AEOI',
    "aeoi(?:[’']s)?|atomic energy organi[sz]ation of iran(?:[’']s)?|iran[’']s (?:nuclear|atomic)(?: energy)? (?:agency|organi[sz]ation|body)|iran[’']s nuclear|iranian nuclear",
  ],
  ['IAEA', "iaea(?:[’']s)?|international atomic energy agency(?:[’']s)?|un nuclear watchdog(?:[’']s)?"],
  ['European Commission', "european commission(?:[’']s)?|eu commission(?:[’']s)?"],
  [
    'Iran’s foreign ministry',
    "iran(?:ian|[’']s) foreign ministry(?:[’']s)?|iran(?:ian|[’']s) ministry of foreign affairs",
  ],
  ['China’s foreign ministry', "chin(?:ese|a[’']s) foreign ministry(?:[’']s)?"],
  ['Russia’s president', "kremlin(?:[’']s)?|russian president(?:[’']s)?|russia[’']s president(?:[’']s)?"],
  ['Iran', "iran(?:[’']s)?|iranian|tehran(?:[’']s)?|islamic republic(?:[’']s)?"],
  ['Russia', "russia(?:[’']s)?|russian|moscow(?:[’']s)?"],
  ['Ukraine', "ukraine(?:[’']s)?|ukrainian|kyiv(?:[’']s)?"],
  ['the United States', "united states|u\\.?s\\.?|american|america(?:[’']s)?"],
  ['China', "china(?:[’']s)?|chinese|beijing(?:[’']s)?"],
  ['France', "france(?:[’']s)?|french"],
  ['Syria', "syria(?:[’']s)?|syrian"],
];

const ROLE = ROLES.map(([, words]) => words).join('|');
/** A country or body that an office is of, as the source of a pattern. */
export const DOMAIN = DOMAINS.map(([, words]) => words).join('|');

/** "President of Iran", "Rosatom’s head", "the Iranian foreign minister", the role and the domain as groups. */
export const OFFICE_BEFORE = `(?<domain>${DOMAIN})\\s+(?:(?:new|current|incumbent|long-time|longtime|reformist|moderate)\\s+)?(?<role>${ROLE})`;
export const OFFICE_OF = `(?<role>${ROLE})\\s+(?:of|at|for)\\s+(?:the\\s+)?(?:(?:russian\\s+)?state\\s+(?:nuclear\\s+)?(?:corporation|agency)\\s+)?(?<domain>${DOMAIN})`;

/** The office that words name; null where it is none of ours. */
export function readOffice(role: string, domain: string): { role: Role; domain: string } | null {
  const found = readRole(role);
  const where = findDomain(domain);
  return found && where ? { role: found, domain: where } : null;
}

/** The role that words name; undefined where it is none of ours. */
export function readRole(words: string): Role | undefined {
  return findRow(ROLES, words);
}

/** The country or body that words name; undefined where it is none of ours. */
export function findDomain(words: string): string | undefined {
  return findRow(DOMAINS, words);
}

function findRow<Name>(rows: readonly (readonly [Name, string])[], words: string): Name | undefined {
  return rows.find(([, pattern]) => new RegExp(`^(?:${pattern})$`, 'i').test(words))?.[0];
}

const GIST =
  /^(?<former>Former )?(?:Named )?(?<role>supreme leader|president|head|foreign minister|defence minister|spokes(?:man|woman)|Iranian ambassador to Russia)\b(?: of (?:the )?(?<domain>[^,;.]+?))?(?= since| from|,|;|\.| in [A-Z])/i;

/** Topics of a fact that tells who holds an office. */
const TELLS = new Set(['appointed', 'elected', 'role', 'killed']);

/** Reads the offices out of the descriptions of all persons. */
export function listOffices(entities: Iterable<ShippedEntity>, isDated: (fact: ShippedFact) => boolean): Office[] {
  return [...entities].flatMap((entity): Office[] => {
    const words = entity.kind === 'person' ? entity.gist.match(GIST)?.groups : undefined;
    if (!words) return [];
    const { role, domain } = /ambassador/i.test(words.role!)
      ? { role: 'ambassador to Russia', domain: 'Iran' }
      : { role: words.role!, domain: words.domain ?? '' };
    const where = /nuclear corporation Rosatom/.test(domain)
      ? 'Rosatom'
      : domain
          .replace(/^Iran’s nuclear agency$/, 'AEOI')
          .replace(/^Iranian foreign ministry$/, 'Iranian foreign ministry');
    const office = readOffice(role, where);
    const facts = entity.facts.filter(
      (fact) => TELLS.has(fact.property) && fact.status !== 'superseded' && !fact.versionOnly && isDated(fact),
    );
    const ended = Boolean(words.former) || /\bkilled\b/.test(entity.gist);
    const telling =
      facts.find(({ property }) => (ended ? property === 'killed' : property !== 'killed' && property !== 'role')) ??
      facts[0] ??
      (ended ? undefined : entity.facts.find((fact) => isDated(fact)));
    // Where the ledger itself says that a successor was sought, nothing is told of who holds it.
    if (!office || !telling || /successor/.test(entity.gist)) return [];
    const claim = facts.includes(telling) ? telling.claim : `${entity.name}: ${entity.gist}`;
    const since = !facts.includes(telling)
      ? telling.asOf
      : telling.value?.type === 'date'
        ? telling.value.date
        : telling.value?.type === 'period'
          ? telling.value.from
          : (telling.validFrom ?? telling.asOf);
    return [{ ...office, holder: entity, since, fact: telling, claim, ended }];
  });
}
