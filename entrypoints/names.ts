/** Leaves the compiled names where the reader of the page finds them. */
import names from 'virtual:sidelight/names';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '../page/world';

export default defineUnlistedScript(() => {
  world().names = names;
});
