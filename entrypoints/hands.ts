import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { withCues } from '../core/spot';
import { createHands } from '../page/hands';
import { world } from '../page/world';
import { askBackground, cardAsks } from '../platform/frame';

const openPanelAt = (entity: string) => void askBackground('panel:open', { entity }).catch(() => {});

export default defineUnlistedScript(() => {
  // Firefox opens its sidebar for no click on a page.
  const openPanel = import.meta.env.CHROME || import.meta.env.EDGE ? openPanelAt : undefined;
  const frame = world();
  frame.asks = { ...cardAsks, openPanel };
  frame.createHands = (page) =>
    createHands(page, withCues(page.names, frame.cues!), {
      requestCard: (entity, sentence) => askBackground('card:get', { entity, sentence }),
      loadCardView: () => askBackground('card:load', {}),
    });
});
