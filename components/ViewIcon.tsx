import { Stroke } from './Icon';

/** Drawings that only popup and panel have a use for: the card, which every page may load, is spared them. */
const drawings = {
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16.2 16.2 21 21',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
  ring: 'M12 17.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11z',
  save: 'M12 4v10M7.5 10l4.5 4.5 4.5-4.5M5 19h14',
} as const;

/** Draws one of these as `Icon` draws the others. */
export function ViewIcon({ of, size }: { of: keyof typeof drawings; size?: number }) {
  return <Stroke path={drawings[of]} size={size} />;
}
