import type { Kind, Status } from '../core/model';

/** All drawings of the card, on a grid of 24, as path data to be stroked. */
const drawings = {
  treaty: 'M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 15h4M14 18.5c1-1.6 2-1.6 2.6 0',
  deal: 'M4 9h14M14 5l4 4-4 4M20 16H6M10 12l-4 4 4 4',
  'nuclear-plant':
    'M3 21c2-4.5 2.5-8.500 1.500-13h7c-1 4.500-.5 8.500 1.500 13zM15 21v-5a3 3 0 0 1 6 0v5M2 21h20M6 4.500c.8-1.300 2-.2 3-1.500',
  weapon: 'M12 2.500v19M12 7 3 17.500h18zM10 21.500h4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 21c.6-4 3.500-6 7.500-6s6.900 2 7.500 6',
  organisation: 'M3 9.500 12 4l9 5.500zM5 20.500h14M6.500 10v8M12 10v8M17.500 10v8',
  place:
    'M12 21.500c4-4.800 6.500-8.300 6.500-11.500a6.500 6.500 0 0 0-13 0c0 3.200 2.500 6.700 6.500 11.500zM12 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  project: 'M5 20V8M5 4.500V4M19 20V8M5 8h14M5 14h14M9 8l3-4 3 4M9 20v-6M15 20v-6',
  concept: 'M9 18h6M10 21h4M8.500 15.500c-.3-1.500-3-3-3-6.500a6.500 6.500 0 0 1 13 0c0 3.500-2.700 5-3 6.500z',
  pin: 'M12 16v5.500M8.500 3h7l-.8 6.500L18 13v3H6v-3l3.300-3.500z',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M19 12H5M11 6l-6 6 6 6',
  chevron: 'M7 10l5 5 5-5',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  out: 'M8 16 17 7M9 7h8v8',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.500 2',
  differ: 'M12 21V8M12 13 5 6M12 13l7-7M5 10.500V6h4.500M14.500 6H19v4.500',
} satisfies Record<Kind, string> & Record<string, string>;

export type Drawing = keyof typeof drawings;

/** Draws one of our pictures in the colour of the text; decoration only, so hidden from assistive technology. */
export function Icon({ of, size = 16 }: { of: Drawing; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[of]} />
    </svg>
  );
}

/** Marks of how sure a fact is; they differ by shape as well as by colour. */
const marks: Readonly<Record<Status, string>> = {
  confirmed: 'M5 1a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
  reported: 'M5 1a4 4 0 1 1 0 8 4 4 0 0 1 0-8zm0 1.600a2.400 2.400 0 1 0 0 4.800 2.400 2.400 0 0 0 0-4.800z',
  disputed: 'M5 1a4 4 0 1 1 0 8 4 4 0 0 1 0-8zm0 1.500v5a2.500 2.500 0 0 0 0-5z',
  denied: 'M2 1 5 4 8 1l1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3-3-3z',
  superseded: 'M1 4.200h8v1.600H1z',
};

/** Draws the mark of a status beside its word. */
export function StatusMark({ of }: { of: Status }) {
  return (
    <svg class="mark" width="9" height="9" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <path d={marks[of]} fill-rule="evenodd" />
    </svg>
  );
}
