/** The side panel of Chromium, the sidebar of Firefox. */
import { h, render } from 'preact';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/find.css';
import '../../components/panel.css';
import '../../components/survey.css';
import { offerFile } from '../../components/offer-file';
import { Panel } from '../../components/Panel';
import { dressPage } from '../../components/page-language';
import { createPageTheme } from '../../components/page-theme';
import type { OwnLanguage } from '../../components/phrases';
import type { PageReading } from '../../core/page';
import type { PanelWish } from '../../core/panel-wish';
import { DEFAULTS, type Settings } from '../../core/settings';
import { writeClipboard } from '../../page/clipboard';
import { requestSiteAccess } from '../../platform/access';
import { type ActiveTab, watchActiveDraft, watchActivePage } from '../../platform/active-tab';
import { askBackground } from '../../platform/frame';
import { followSettings } from '../../platform/own-language';
import { takeTyped, watchWanted } from '../../platform/panel';
import { saveSettings } from '../../platform/settings';

interface Shown {
  readonly values: Settings;
  /** Null until it is loaded: nothing is drawn before. */
  readonly language: OwnLanguage | null;
  readonly page: PageReading | null;
  readonly tab: ActiveTab | null;
  readonly typed: string;
  readonly wanted: PanelWish | null;
}

const setTheme = createPageTheme();
const { signal } = new AbortController();
let shown: Shown = { values: DEFAULTS, language: null, page: null, tab: null, typed: '', wanted: null };

function draw(changes: Partial<Shown>): void {
  shown = { ...shown, ...changes };
  const { values, language, page, tab, typed, wanted } = shown;
  if (!language) return;
  setTheme(values.theme);
  dressPage(language.locale, 'Sidelight');
  const drawn = h(Panel, {
    language,
    today: new Date().toLocaleDateString('sv'),
    citeStyle: values.citeStyle,
    page,
    wanted,
    typed,
    find: (query) => askBackground('entry:find', { query }),
    load: (entity) => askBackground('card:get', { entity, sentence: '' }),
    onShow: async ({ frameId, index }) =>
      tab !== null && askBackground('mention:show', { tabId: tab.id, frameId, index, focus: false }),
    watchDraft: (onDraft) => {
      const watching = new AbortController();
      watchActiveDraft(onDraft, watching.signal);
      return () => watching.abort();
    },
    survey: (text) => askBackground('draft:survey', { text }),
    onShowInField: async ({ frameId, field, generation }, { start, end }) =>
      tab !== null && askBackground('draft:show', { tabId: tab.id, frameId, field, generation, start, end }),
    onCopy: (copy) => writeClipboard(copy, document.body),
    onSave: (name, mime, text) => offerFile(name, text, mime),
    onCiteStyle: (citeStyle) => void saveSettings({ citeStyle }).catch(() => {}),
    onGrant: requestSiteAccess,
    onRead: () => {
      if (tab) void askBackground('page:begin', { tabId: tab.id });
    },
  });
  render(drawn, document.body);
}

void takeTyped().then((typed) => draw({ typed }));
followSettings(({ values }, language) => draw({ values, language }));
watchActivePage((page, tab) => draw({ page, tab }), signal);
watchWanted((wanted) => draw({ wanted }), signal);
