/** What of the settings a page is told. Small: it is part of the script that every page gets. */
import type { StyleId } from './cite';
import type { Settings } from './settings';
import { isBelow, judgeSite, mutedOn, type SiteRules } from './sites';

/** What holds for one page. */
export interface PageSettings
  extends Pick<
    Settings,
    'language' | 'marks' | 'density' | 'softMarks' | 'open' | 'hoverDelay' | 'theme' | 'citeStyle' | 'writing'
  > {
  /** Entities that are not marked there. */
  readonly hidden: readonly string[];
  /** Facts that raise no flags there. */
  readonly kept: readonly string[];
}

/** What the background lays out for all pages: `hidden` are the entities of kinds that are not marked. */
export interface Mirror
  extends Omit<PageSettings, 'kept'>,
    SiteRules,
    Pick<Settings, 'muted' | 'quietSites' | 'siteStyles' | 'keptFacts'> {}

/** Where nothing is laid out: as it comes. Held to the table of settings by a test. */
export const UNTOLD: Mirror = {
  language: 'auto',
  marks: 'dotted',
  density: 'block',
  softMarks: true,
  open: 'hover',
  hoverDelay: 180,
  theme: 'auto',
  citeStyle: 'attribution',
  hidden: [],
  muted: [],
  writing: true,
  quietSites: [],
  siteStyles: [],
  keptFacts: [],
  siteMode: 'all',
  sites: {},
  paused: false,
};

/**
 * What holds for a page; null where it is not to be read.
 *
 * @param host of the tab: what holds there holds in all of its frames
 * @param isAsked true once the reader has asked for this page
 */
export function settingsFor(host: string, mirror: Partial<Mirror> | undefined, isAsked: boolean): PageSettings | null {
  const { sites, siteMode, paused, muted, hidden, quietSites, siteStyles, keptFacts, ...page } = {
    ...UNTOLD,
    ...mirror,
  };
  const { state } = judgeSite(host, { sites, siteMode, paused });
  if (state === 'off' || (state === 'asked' && !isAsked)) return null;
  return {
    ...page,
    hidden: [...hidden, ...mutedOn(host, muted)],
    kept: mutedOn(host, keptFacts),
    writing: page.writing && !quietSites.some((quiet) => isBelow(host, quiet)),
    citeStyle: (mutedOn(host, siteStyles).at(-1) as StyleId | undefined) ?? page.citeStyle,
  };
}
