/** The page of settings. */
import { h, render } from 'preact';
import '../../components/tokens.css';
import '../../components/pages.css';
import { OptionsPage } from '../../components/OptionsPage';
import { offerFile } from '../../components/offer-file';
import { dressPage } from '../../components/page-language';
import { createPageTheme } from '../../components/page-theme';
import type { OwnLanguage } from '../../components/phrases';
import { mergeSettings } from '../../core/settings';
import { hasSiteAccess, requestSiteAccess, watchSiteAccess } from '../../platform/access';
import { askBackground } from '../../platform/frame';
import { followSettings } from '../../platform/own-language';
import * as settings from '../../platform/settings';
import { listShortcuts, openShortcutPage } from '../../platform/shortcuts';

const setTheme = createPageTheme();
const page = {
  state: mergeSettings({}),
  /** Null until it is loaded: nothing is drawn before. */
  language: null as OwnLanguage | null,
  shortcuts: await listShortcuts(),
  granted: await hasSiteAccess(),
};

function draw(changes: Partial<typeof page>): void {
  Object.assign(page, changes);
  const { state, language, shortcuts, granted } = page;
  if (!language) return;
  setTheme(state.values.theme);
  dressPage(language.locale, `Sidelight · ${language.phrases.settingsTitle}`);
  const drawn = h(OptionsPage, {
    language,
    state,
    shortcuts,
    access: { granted, onRequest: requestSiteAccess },
    nameOf: async (entity) => (await askBackground('card:get', { entity, sentence: '' }))?.name ?? null,
    onShortcuts: openShortcutPage,
    save: settings.saveSettings,
    saveKind: settings.saveKind,
    saveSite: settings.saveSite,
    unmute: (mute) => settings.updateSetting('muted', (muted) => muted.filter((other) => other !== mute)),
    reset: settings.resetSettings,
    exportText: settings.exportSettings,
    importText: settings.importSettings,
    offerFile: (text) => offerFile('sidelight-settings.json', text, 'application/json'),
  });
  render(drawn, document.body);
}

followSettings((state, language) => draw({ state, language }));
watchSiteAccess((granted) => draw({ granted }));
// Keys are changed in a page of the browser's own, which tells nobody.
addEventListener('focus', () => void listShortcuts().then((shortcuts) => draw({ shortcuts })));
