/** Brought into a frame by the context menu, after what draws cards. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showAtSelection } from '../page/selection';
import { world } from '../page/world';
import { askBackground, cardAsks } from '../platform/frame';

export default defineUnlistedScript(() => {
  world().asks = cardAsks;
  const load = (entity: string) => askBackground('card:get', { entity, sentence: '' });
  world().lookUp = (entity) => showAtSelection(entity, load);
});
