/** On which sites Sidelight reads. Pure: names of hosts in, verdict out. */

/** What a reader wants of a site: marks at once, none, or none before they are asked for. */
export const SITE_STATES = ['on', 'off', 'asked'] as const;
export type SiteState = (typeof SITE_STATES)[number];

/** A host as in `location.hostname`, with what is wanted there and on every host below it. */
export type Sites = Readonly<Record<string, SiteState>>;

export interface SiteRules {
  readonly sites: Sites;
  /** What holds where no rule does. */
  readonly siteMode: 'all' | 'asked';
  /** Off everywhere, whatever the rules say. */
  readonly paused: boolean;
}

export interface SiteVerdict {
  readonly state: SiteState;
  /** The host whose rule decided; null where none did. */
  readonly rule: string | null;
  readonly paused: boolean;
}

/** Longest host name that the name system knows, in characters. */
const LONGEST_HOST = 253;
const LABEL = /^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?$/;
const IP_6 = /^\[[0-9a-f:.]{2,45}\]$/;

/** True for a host as browsers write it: lower case, punycode, no port. */
export function isHost(text: string): boolean {
  return text.length <= LONGEST_HOST && (IP_6.test(text) || text.split('.').every((label) => LABEL.test(label)));
}

/** The rules with another wish for one host; null forgets what was wanted of it. */
export function withSite(sites: Sites, host: string, state: SiteState | null): Sites {
  const { [host]: _old, ...others } = sites;
  return state ? { ...others, [host]: state } : others;
}

/** What is wanted of a host. The rule for the nearest name counts: `news.example.org` before `example.org`. */
export function judgeSite(host: string, { sites, siteMode, paused }: SiteRules): SiteVerdict {
  const rule = findRule(host, sites);
  const wanted = rule === null ? (siteMode === 'all' ? 'on' : 'asked') : sites[rule]!;
  return { state: paused ? 'off' : wanted, rule, paused };
}

/** The nearest of a host and its parents that has a rule; null where none has. */
function findRule(host: string, sites: Sites): string | null {
  for (let name = host.replace(/\.$/, ''); name; name = name.slice(name.indexOf('.') + 1)) {
    if (Object.hasOwn(sites, name)) return name;
    if (!name.includes('.')) return null;
  }
  return null;
}

/** An entry that is not to be marked: `shahed-drones`, or on one site and those below it: `shahed-drones@example.org`. */
export type Mute = string;

const ENTITY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Longer than any id of the ledger, in characters. */
const LONGEST_ENTITY = 80;

/** @param host where it is not to be marked; null for everywhere. */
export function writeMute(entity: string, host: string | null): Mute {
  return host === null ? entity : `${entity}@${host}`;
}

/** Takes a mute apart; null for what is none. */
export function readMute(mute: string): { readonly entity: string; readonly host: string | null } | null {
  const [entity = '', host = null, ...rest] = mute.split('@');
  const isWell = ENTITY.test(entity) && entity.length <= LONGEST_ENTITY && rest.length === 0;
  return isWell && (host === null || isHost(host)) ? { entity, host } : null;
}

/** The entries that are not to be marked on a host. @param muted all well written */
export function mutedOn(host: string, muted: readonly Mute[]): readonly string[] {
  return muted.flatMap((mute) => {
    const [entity = '', on] = mute.split('@');
    return on === undefined || isBelow(host, on) ? entity : [];
  });
}

/** True for a host and every one below it. */
export function isBelow(host: string, site: string): boolean {
  return `.${host}`.endsWith(`.${site}`);
}
