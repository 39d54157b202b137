/** The script for fields: brought into a frame when somebody writes there. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startWriter } from '../page/fields/writer';
import { world } from '../page/world';
import { askBackground } from '../platform/frame';

export default defineUnlistedScript(() => {
  world().createWriter = (page) =>
    startWriter(page, {
      check: (paragraphs, before, lang) => askBackground('draft:check', { paragraphs, before, lang }),
      requestCard: (entity, sentence) => askBackground('card:get', { entity, sentence }),
      loadCardView: () => askBackground('card:load', {}),
      loadDoubts: () => askBackground('flags:load', {}),
      keepFact: (fact) => void askBackground('fact:keep', { fact }).catch(() => {}),
      tellChange: () => void askBackground('draft:changed', {}).catch(() => {}),
    });
});
