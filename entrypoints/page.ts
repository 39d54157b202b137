import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { loadNames } from '../core/spot';
import { createReader } from '../page/reader';
import { world } from '../page/world';
import { askBackground, isAlive, openRoot } from '../platform/frame';

export default defineUnlistedScript(() => {
  const frame = world();
  // A copy from before an update may still be here.
  frame.reader?.stop();
  if (frame.names === undefined || document.querySelector('meta[name=sidelight i][content=off i]')) return;
  frame.reader = createReader({
    names: loadNames(frame.names),
    openRoot,
    isAlive,
    loadHands: () => askBackground('hands:load', {}),
    tellChange: () => askBackground('page:changed', {}),
    closeCards: () => askBackground('card:close', {}),
  });
});
