/** The page that opens once, after installing. */
import { h, render } from 'preact';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/pages.css';
import { Card } from '../../components/Card';
import { dressPage } from '../../components/page-language';
import { createPageTheme } from '../../components/page-theme';
import { WelcomePage } from '../../components/WelcomePage';
import { writeClipboard } from '../../page/clipboard';
import { hasSiteAccess, requestSiteAccess, watchSiteAccess } from '../../platform/access';
import { askBackground } from '../../platform/frame';
import { loadLanguage } from '../../platform/own-language';
import { openOptions } from '../../platform/pages';
import { loadSettings } from '../../platform/settings';

/** An entry with a bit of everything: facts, a disagreement, related entries. */
const EXAMPLE = 'bushehr-npp';

const setTheme = createPageTheme();
const { values } = await loadSettings();
setTheme(values.theme);
const language = await loadLanguage(values.language);
dressPage(language.locale, language.phrases.welcome.title);
const load = (entity: string) => askBackground('card:get', { entity, sentence: '' });
const example = await load(EXAMPLE);

function draw(granted: boolean): void {
  const card =
    example &&
    h(Card, {
      card: example,
      load,
      today: new Date().toLocaleDateString('sv'),
      citeStyle: values.citeStyle,
      onCiteStyle: () => {},
      onCopy: (citation) => writeClipboard(citation, document.body),
      onPin: () => {},
      onClose: () => {},
    });
  const access = { granted, onRequest: requestSiteAccess };
  render(h(WelcomePage, { language, card, name: 'Bushehr plant', access, onSettings: openOptions }), document.body);
}

watchSiteAccess(draw);
draw(await hasSiteAccess());
