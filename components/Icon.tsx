import type { Kind, Status } from '../core/model';

/** All drawings of the card, on a grid of 24, as path data to be stroked. */
const drawings = {
  treaty: 'M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 15h4M14 18.5c1-1.6 2-1.6 2.6 0',
  deal: 'M4 9h14M14 5l4 4-4 4M20 16H6M10 12l-4 4 4 4',
  'nuclear-plant':
    'M3 21c2-4.5 2.5-8.5 1.5-13h7c-1 4.5-.5 8.5 1.5 13zM15 21v-5a3 3 0 0 1 6 0v5M2 21h20M6 4.5c.8-1.3 2-.2 3-1.5',
  weapon: 'M12 2.5v19M12 7 3 17.5h18zM10 21.5h4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 21c.6-4 3.5-6 7.5-6s6.9 2 7.5 6',
  organisation: 'M3 9.5 12 4l9 5.5zM5 20.5h14M6.5 10v8M12 10v8M17.5 10v8',
  place:
    'M12 21.5c4-4.8 6.5-8.3 6.5-11.5a6.5 6.5 0 0 0-13 0c0 3.2 2.5 6.7 6.5 11.5zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  project: 'M5 20V8M5 4.5V4M19 20V8M5 8h14M5 14h14M9 8l3-4 3 4M9 20v-6M15 20v-6',
  concept: 'M9 18h6M10 21h4M8.5 15.5c-.3-1.5-3-3-3-6.5a6.5 6.5 0 0 1 13 0c0 3.5-2.7 5-3 6.5z',
  pin: 'M12 16v5.5M8.5 3h7l-.8 6.5L18 13v3H6v-3l3.3-3.5z',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M19 12H5M11 6l-6 6 6 6',
  chevron: 'M7 10l5 5 5-5',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  out: 'M8 16 17 7M9 7h8v8',
  panel: 'M4 5h16v14H4zM14.5 5v14',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  differ: 'M12 21V8M12 13 5 6M12 13l7-7M5 10.5V6h4.5M14.5 6H19v4.5',
} satisfies Record<Kind, string> & Record<string, string>;

export type Drawing = keyof typeof drawings;

/** Draws one of our pictures in the colour of the text; decoration only, so hidden from assistive technology. */
export function Icon({ of, size }: { of: Drawing; size?: number }) {
  return <Stroke path={drawings[of]} size={size} />;
}

/** Draws path data of that grid in the same way. */
export function Stroke({ path, size = 16 }: { path: string; size?: number | undefined }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}

/** Marks of how sure a fact is; they differ by shape as well as by colour. */
const marks: Readonly<Record<Status, string>> = {
  confirmed: 'M5 1a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
  reported: 'M5 1a4 4 0 1 1 0 8 4 4 0 0 1 0-8zm0 1.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8z',
  disputed: 'M5 1a4 4 0 1 1 0 8 4 4 0 0 1 0-8zm0 1.5v5a2.5 2.5 0 0 0 0-5z',
  denied: 'M2 1 5 4 8 1l1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3-3-3z',
  superseded: 'M1 4.2h8v1.6H1z',
};

/** Draws the mark of a status beside its word. */
export function StatusMark({ of }: { of: Status }) {
  return (
    <svg class="mark" width="9" height="9" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <path d={marks[of]} fill-rule="evenodd" />
    </svg>
  );
}
