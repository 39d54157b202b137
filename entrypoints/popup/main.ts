/** The popup of the toolbar button. */
import { h, render } from 'preact';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/find.css';
import { Popup } from '../../components/Popup';
import { dressPage } from '../../components/page-language';
import { createPageTheme } from '../../components/page-theme';
import type { OwnLanguage } from '../../components/phrases';
import { sayNotKept } from '../../core/messages/faults';
import type { PageReading } from '../../core/page';
import { mergeSettings, type Settings, type SettingsState } from '../../core/settings';
import { judgeSite, type SiteState, withSite } from '../../core/sites';
import { writeClipboard } from '../../page/clipboard';
import { requestSiteAccess } from '../../platform/access';
import { type ActiveTab, findActiveTab, watchActivePage } from '../../platform/active-tab';
import { askBackground } from '../../platform/frame';
import { followSettings } from '../../platform/own-language';
import { openOptions } from '../../platform/pages';
import { hasPanel, openPanel, takeTyped } from '../../platform/panel';
import { saveSettings, saveSite } from '../../platform/settings';

interface Shown {
  readonly settings: SettingsState;
  /** Null until it is loaded: nothing is drawn before. */
  readonly language: OwnLanguage | null;
  readonly page: PageReading | null;
  readonly tab: ActiveTab | null;
  readonly trouble: string | null;
  readonly typed: string;
}

const setTheme = createPageTheme();
const { signal } = new AbortController();
let shown: Shown = { settings: mergeSettings({}), language: null, page: null, tab: null, trouble: null, typed: '' };

function draw(changes: Partial<Shown>): void {
  shown = { ...shown, ...changes };
  const { settings, language, page, tab, trouble, typed } = shown;
  if (!language) return;
  const { values, locked } = settings;
  setTheme(values.theme);
  dressPage(language.locale, 'Sidelight');
  const drawn = h(Popup, {
    language,
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
    onCiteStyle: (citeStyle) => void keep({ citeStyle }, saveSettings({ citeStyle })),
    onSite: (state) => {
      if (!page?.host) return;
      const wish = isAsItComes(page.host, state) ? null : state;
      void keep({ sites: withSite(values.sites, page.host, wish) }, saveSite(page.host, wish));
    },
    onPause: (paused) => void keep({ paused }, saveSettings({ paused })),
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
  const sites = withSite(values.sites, host, null);
  return judgeSite(host, { ...values, sites, paused: false }).state === state;
}

/** How many choices are on their way into the settings. */
let keeping = 0;

/** Shows what was chosen at once: a switch that shows the old choice until it is kept would be pressed the wrong way. */
async function keep(chosen: Partial<Settings>, saving: Promise<void>): Promise<void> {
  keeping += 1;
  draw({ settings: { ...shown.settings, values: { ...shown.settings.values, ...chosen } } });
  const trouble = await saving.then(
    () => null,
    (error: Error) => shown.language && sayNotKept(error, shown.language.phrases),
  );
  keeping -= 1;
  draw({ trouble });
  await readAgain();
}

// Older news than a choice that is on its way is not shown.
const readAgain = followSettings((settings, language) => {
  if (keeping === 0) draw({ settings, language });
});
void takeTyped().then((typed) => draw({ typed }));
void findActiveTab().then((tab) => draw({ tab }));
watchActivePage((page, tab) => draw({ page, tab }), signal);
