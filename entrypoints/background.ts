/** The background: answers frames and our own pages from the bundled ledger, and stands behind the browser's doors. */
import cues from 'virtual:sidelight/cues';
import index from 'virtual:sidelight/index';
import ledger from 'virtual:sidelight/ledger';
import names from 'virtual:sidelight/names';
import search from 'virtual:sidelight/search';
import { defineBackground } from 'wxt/utils/define-background';
import { createArchive } from '../platform/archive';
import { createBadgeHandlers, keepBadge, refreshBadges } from '../platform/badge';
import { createCardHandlers } from '../platform/cards';
import { obeyCommands } from '../platform/commands';
import { createDraftHandlers } from '../platform/drafts';
import { answerMessages } from '../platform/listen';
import { offerMenus } from '../platform/menus';
import { answerOmnibox } from '../platform/omnibox';
import { welcomeOnce } from '../platform/pages';
import { createPanelHandlers } from '../platform/panel';
import { createReadingHandlers, readSwitchedOn, readWhereGranted } from '../platform/reading';
import { keepMirror } from '../platform/settings';
import { createSpeaker } from '../platform/speaker';
import { createTabHandlers } from '../platform/tabs';

export default defineBackground(() => {
  const archive = createArchive({ ledger, index, search, names, cues });
  const speaker = createSpeaker();
  answerMessages({
    ...createCardHandlers(archive, speaker),
    ...createTabHandlers(archive),
    ...createDraftHandlers(archive),
    ...createPanelHandlers(),
    ...createReadingHandlers(),
    ...createBadgeHandlers(),
  });
  obeyCommands();
  offerMenus(archive, speaker);
  answerOmnibox(archive, speaker);
  welcomeOnce();
  keepBadge();
  readWhereGranted();
  keepMirror(
    (kinds) => archive.ofKinds(kinds),
    (mirror, before) => void readSwitchedOn(mirror, before).then(refreshBadges),
  );
});
