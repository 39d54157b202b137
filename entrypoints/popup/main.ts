/** The popup of the toolbar button. */
import { h, render } from 'preact';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/find.css';
import { Popup } from '../../components/Popup';
import { createPageTheme } from '../../components/page-theme';
import type { PageReading } from '../../core/page';
import { mergeSettings, type SettingsState } from '../../core/settings';
import { judgeSite, type SiteState } from '../../core/sites';
import { writeClipboard } from '../../page/clipboard';
import { requestSiteAccess } from '../../platform/access';
import { type ActiveTab, findActiveTab, watchActivePage } from '../../platform/active-tab';
import { askBackground } from '../../platform/frame';
import { openOptions } from '../../platform/pages';
import { hasPanel, openPanel, takeTyped } from '../../platform/panel';
import { loadSettings, saveSettings, saveSite, watchSettings } from '../../platform/settings';

interface Shown {
  readonly settings: SettingsState;
  readonly page: PageReading | null;
  readonly tab: ActiveTab | null;
  readonly trouble: string | null;
  readonly typed: string;
}

const setTheme = createPageTheme();
const { signal } = new AbortController();
let shown: Shown = { settings: mergeSettings({}), page: null, tab: null, trouble: null, typed: '' };

function draw(changes: Partial<Shown>): void {
  shown = { ...shown, ...changes };
  const { settings, page, tab, trouble, typed } = shown;
  const { values, locked } = settings;
  setTheme(values.theme);
  const drawn = h(Popup, {
    languages: values.languages.length > 0 ? values.languages : navigator.languages,
    today: new Date().toLocaleDateString('sv'),
    citeStyle: values.citeStyle,
    page,
    site: page?.host ? describeSite(page.host) : null,
    isPaused: values.paused,
    isPauseLocked: locked.includes('paused'),
    trouble,
    typed,
    find: (query) => askBackground('entry:find', { query }),
    load: (entity) => askBackground('card:get', { entity, sentence: '' }),
    onGo: ({ mentions: [first] }) => {
      if (!tab || !first) return;
      const { frameId, index } = first;
      void askBackground('mention:show', { tabId: tab.id, frameId, index, focus: true }).then((isThere) => {
        if (isThere) close();
      });
    },
    onCopy: (copy) => writeClipboard(copy, document.body),
    onCiteStyle: (citeStyle) => keep(saveSettings({ citeStyle })),
    onSite: (state) => {
      if (page?.host) keep(saveSite(page.host, isAsItComes(page.host, state) ? null : state));
    },
    onPause: (paused) => keep(saveSettings({ paused })),
    onGrant: requestSiteAccess,
    onRead: () => {
      if (tab) void askBackground('page:begin', { tabId: tab.id });
    },
    onSettings: () => {
      openOptions();
      close();
    },
    onPanel:
      tab && hasPanel()
        ? (wish) => {
            void openPanel(tab.windowId, wish).then(close);
          }
        : null,
    onClose: close,
  });
  render(drawn, document.body);
}

/** What is wanted of a site, whether all is paused or not. */
function describeSite(host: string) {
  const { values, locked, lockedSites } = shown.settings;
  const { state, rule } = judgeSite(host, { ...values, paused: false });
  const isLocked = rule === null ? locked.includes('siteMode') && locked.includes('sites') : lockedSites.includes(rule);
  return { host, state, isLocked };
}

/** True where a site would be in that state with no rule of its own. */
function isAsItComes(host: string, state: SiteState): boolean {
  const { values } = shown.settings;
  const { [host]: _own, ...sites } = values.sites;
  return judgeSite(host, { ...values, sites, paused: false }).state === state;
}

function keep(saving: Promise<void>): void {
  saving.then(
    () => draw({ trouble: null }),
    (error: Error) => draw({ trouble: error.message }),
  );
}

draw({});
void takeTyped().then((typed) => draw({ typed }));
void findActiveTab().then((tab) => draw({ tab }));
void loadSettings().then((settings) => draw({ settings }));
watchSettings((settings) => draw({ settings }));
watchActivePage((page, tab) => draw({ page, tab }), signal);
