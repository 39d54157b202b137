/** Leaves the words around names where `hands.js` finds them. */
import cues from 'virtual:sidelight/cues';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '../page/world';

export default defineUnlistedScript(() => {
  world().cues = cues;
});
