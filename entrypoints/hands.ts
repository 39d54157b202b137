import cues from 'virtual:sidelight/cues';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { withCues } from '../core/spot';
import { createHands } from '../page/hands';
import { world } from '../page/world';
import { askBackground, cardAsks } from '../platform/frame';

export default defineUnlistedScript(() => {
  world().asks = cardAsks;
  world().createHands = (page) =>
    createHands(
      { ...page, names: withCues(page.names, cues) },
      {
        requestCard: (entity, sentence) => askBackground('card:get', { entity, sentence }),
        loadCardView: () => askBackground('card:load', {}),
      },
    );
});
