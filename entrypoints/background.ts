/** The background: answers frames from the bundled ledger and carries keyboard commands to them. */
import index from 'virtual:sidelight/index';
import ledger from 'virtual:sidelight/ledger';
import search from 'virtual:sidelight/search';
import { defineBackground } from 'wxt/utils/define-background';
import { createArchive } from '../platform/archive';
import { createCardHandlers } from '../platform/cards';
import { obeyCommands } from '../platform/commands';
import { answerMessages } from '../platform/listen';
import { createPanelHandlers } from '../platform/panel';
import { createTabHandlers } from '../platform/tabs';

export default defineBackground(() => {
  const archive = createArchive({ ledger, index, search });
  answerMessages({ ...createCardHandlers(archive), ...createTabHandlers(archive), ...createPanelHandlers() });
  obeyCommands();
});
