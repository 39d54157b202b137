import type { ComponentChildren } from 'preact';
import { Tool } from './Tool';

export interface DoubtHeadProps {
  /** What the title has as its id, for the dialog to be named by it. */
  readonly titleId: string;
  /** The way back, or the state as a drawing. */
  readonly lead: ComponentChildren;
  /** A line above the title: what it is about. */
  readonly kind: ComponentChildren;
  readonly title: string;
  /** What closing is called. */
  readonly close: string;
  readonly onClose: () => void;
}

/** Head of what is said of a draft; its title takes the focus. */
export function DoubtHead({ titleId, lead, kind, title, close, onClose }: DoubtHeadProps) {
  return (
    <header class="head">
      {lead}
      <div>
        <p class="kind">{kind}</p>
        <h2 id={titleId} class="name" tabIndex={-1} data-focus>
          {title}
        </h2>
      </div>
      <div class="tools">
        <Tool of="close" name={close} onClick={onClose} />
      </div>
    </header>
  );
}
