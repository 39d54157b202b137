/**
 * Spotting: from the text of a page to mentions.
 *
 *   text ──find──▶ candidates (every name that could stand there) ──decide──▶ mentions (those that do)
 *
 * `find` reads one block and knows nothing else; `decide` weighs all blocks of a page in reading order.
 */
import type { Mention } from '../model';

/** A run of text inside one block of a page (a paragraph, a cell, a list item). */
export interface Block {
  readonly text: string;
  /** BCP 47 tag where the page gives one. A hint: the text itself is the evidence. */
  readonly lang?: string;
}

export type { Mention };
