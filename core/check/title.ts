/** Titles: "Defence Minister Abbas Araghchi" against the office that the person holds. */
import type { Context, Spoken } from './context';
import type { Knowledge } from './knowledge';
import { DOMAIN, findDomain, type Office, readRole } from './offices';
import { toPoint } from './point';
import { findFact, isOfEarlier, OTHER, PAST } from './role';
import type { Judgement } from './verdict';

const MINISTER =
  '(?:(?:deputy )?foreign|defen[cs]e|interior|energy|oil|finance|economy|health|justice|trade|transport|culture|prime) minister';
const STATE = `${MINISTER}|president|supreme leader|chancellor|secretary of state|secretary-general`;
const BODY = 'head|chief|boss|director(?:[- ]general)?|chief executive|ceo|spokes(?:man|woman|person)|press secretary';
const ROLE = `(?<role>${STATE}|${BODY})`;
const WORDS =
  "(?:(?:the|a|an|its|their|then|now|currently|still|new|newly appointed|current|incumbent|longtime|[\\p{L}-]+ian|[\\p{L}-]+[’']s) )*";

const BEHIND = new RegExp(
  `^(?:, \\d\\d| \\(\\d\\d\\))?(?:, | is | remains | became | has become | \\()(?<lead>${WORDS})(?:(?<domain>${DOMAIN}) )?(?:new )?${ROLE}(?: (?:of|at|for) (?:the )?(?<body>${DOMAIN}))?(?=[,.;:)]| (?:and|who|is|was|has|said|told)\\b|$)`,
  'iu',
);
const AHEAD = new RegExp(
  `(?<![\\p{L}-])(?<lead>)(?:(?<domain>${DOMAIN}) )?${ROLE}(?: (?:of|at|for) (?:the )?(?<body>${DOMAIN}))?,? $`,
  'iu',
);

/** Roles of a state: nobody has two of them at once. */
const OF_STATE = new RegExp(`^(?:${STATE})$`, 'i');

/** Every known person of a sentence who is given an office that is not theirs. */
export function checkTitles(context: Context, knowledge: Knowledge): Judgement[] {
  if (context.tag !== 'en' || PAST.test(context.text)) return [];
  return context.spoken.flatMap((spoken) => {
    const office = knowledge.offices.find(({ holder, ended }) => holder.id === spoken.entity && !ended);
    const said = office && readTitle(context, spoken);
    // "Asked about Khamenei, the US president said": the title is someone else's name here.
    const isOther = (one: Spoken) =>
      said !== undefined &&
      one.entity !== spoken.entity &&
      knowledge.ledger.entities.get(one.entity)?.kind === 'person' &&
      one.start < said.point.end &&
      one.end > said.point.start;
    if (!said || context.spoken.some(isOther) || isOfEarlier(context, office) || isHeld(said, office)) return [];
    const known = findFact(office, knowledge);
    return known
      ? [{ verdict: 'contradicted', known, entity: spoken.entity, topic: 'role', quantity: said.point } as const]
      : [];
  });
}

interface Title {
  readonly role: string;
  readonly domain: string | undefined;
  readonly point: ReturnType<typeof toPoint>;
}

/** The title beside a name. */
function readTitle({ text }: Context, { start, end }: Spoken): Title | undefined {
  const behind = text.slice(end).match(BEHIND);
  const match = behind ?? text.slice(0, start).match(AHEAD);
  const { role, domain, body, lead } = match?.groups ?? {};
  if (!match || !role) return undefined;
  const words = match[0].replace(/,? $/, '');
  const at = (behind ? end : match.index!) + match[0].toLowerCase().indexOf(role.toLowerCase(), lead?.length ?? 0);
  const until = (behind ? end : match.index!) + words.length;
  const before = text.slice(0, at).replace(/['’]s $/, ' ');
  if (OTHER.test(before) || /\bnot (?:the )?$/i.test(before)) return undefined;
  return { role: role.toLowerCase(), domain: body ?? domain, point: toPoint(at, until) };
}

/** True where the title is the person's own, another word for it, or one that nothing of the ledger speaks against. */
function isHeld({ role, domain }: Title, { role: own, domain: home, holder }: Office): boolean {
  const where = domain && findDomain(domain);
  const isBody = where !== undefined && /^(?:Rosatom|AEOI|IAEA|European Commission)$/.test(where);
  const texts = [holder.gist, ...holder.facts.map(({ claim }) => claim)].join(' ').toLowerCase();
  if (!OF_STATE.test(role)) return !isBody || where === home || texts.includes(domain!.toLowerCase());
  if (readRole(role) === own) return where === undefined || where === home || isBody || own === 'president';
  const [portfolio] = role.replace(/^deputy /, '').split(' ');
  return own === 'head' || texts.includes(`${portfolio} minister`);
}
