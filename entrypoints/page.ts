import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { settingsFor } from '../core/page-settings';
import { loadNames } from '../core/spot/names';
import { createReader } from '../page/reader';
import { type World, world } from '../page/world';
import { askBackground, hostOfTab, isAlive, openRoot, watchMirror } from '../platform/frame';

/** What a frame keeps when we leave: our elements are never read, and what somebody asked for stays asked for. */
const STAYING: ReadonlySet<keyof World> = new Set(['own', 'asked']);

export default defineUnlistedScript(async () => {
  const frame = world();
  // Read before a copy that is still here takes them along: one from before an update, or one brought at the same time.
  const { names } = frame;
  frame.leave?.();
  if (names === undefined || document.querySelector('meta[name=sidelight i][content=off i]')) return;
  const leaving = new AbortController();
  const stop = () => {
    frame.reader?.stop();
    frame.reader = undefined;
  };
  frame.leave = () => {
    leaving.abort();
    stop();
    for (const name of Object.keys(frame) as (keyof World)[]) if (!STAYING.has(name)) delete frame[name];
  };
  const host = await hostOfTab();
  if (leaving.signal.aborted) return;
  let told = '';
  frame.refresh = watchMirror((mirror) => {
    const settings = settingsFor(host, mirror, frame.asked === true);
    if (!settings) return frame.leave?.();
    frame.settings = settings;
    // What only cards go by needs no new reading.
    const { theme, citeStyle, kept, ...reading } = settings;
    const text = JSON.stringify(reading);
    if (text === told) return;
    told = text;
    const read = () => {
      stop();
      frame.reader = createReader({
        names: loadNames(names),
        settings,
        openRoot,
        isAlive,
        loadHands: async () => {
          frame.markLanguage = await askBackground('hands:load', {});
        },
        loadWriter: async () => {
          frame.draftLanguage = await askBackground('draft:load', {});
        },
        tellChange: () => askBackground('page:changed', {}),
        closeCards: () => askBackground('card:close', {}),
        readAnew: read,
      });
    };
    read();
  }, leaving.signal);
});
