/** The background: answers frames from the bundled ledger and carries keyboard commands to them. */
import index from 'virtual:sidelight/index';
import ledger from 'virtual:sidelight/ledger';
import { defineBackground } from 'wxt/utils/define-background';
import { createCardHandlers } from '../platform/cards';
import { obeyCommands } from '../platform/commands';
import { answerMessages } from '../platform/listen';

export default defineBackground(() => {
  answerMessages(createCardHandlers({ ledger, index }));
  obeyCommands();
});
