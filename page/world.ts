/**
 * Where the scripts of one frame meet: a global of the extension's isolated world, which no page can see.
 * `names.js` leaves the compiled names here and `page.js` looks for them; `cues.js` and `hands.js` come to a frame where
 * there are any: the words around names, and what decides by them and brings pointer and keys. `card.js` draws cards.
 * `write.js` comes to a frame in which somebody writes, and `flags.js` draws what there is to say of a draft.
 */
import type { CheckedParagraph } from '../core/check/paragraphs';
import type { Citation, StyleId } from '../core/cite';
import type { DraftWords, Handed, Language, MarkWords, Outcome } from '../core/messages/model';
import type { SpokenCard } from '../core/model';
import type { PageSettings } from '../core/page-settings';
import type { BareNames } from '../core/spot';
import type { PackedCues, PackedNames } from '../core/spot/names';
import type { Painter } from './marks';
import type { Readings, Weigh } from './readings';

/** What a card hangs on: the place on the page that it explains. */
export interface Anchor {
  /** Live geometry of the mention, in viewport pixels; empty once its text is gone. */
  readonly rects: () => readonly DOMRect[];
  /** Element that holds the mention; decides theme, direction and the dialog or fullscreen layer the card joins. */
  readonly element: Element;
}

interface LayerRequest {
  readonly anchor: Anchor;
  /** True when opened by key: focus moves into the card and goes back on closing. */
  readonly focus: boolean;
  /** Called once, however the card goes away. */
  readonly onClose: () => void;
}

export interface CardRequest extends LayerRequest {
  readonly card: SpokenCard;
  /** Asks for another entity's card, to open it in place. */
  readonly load: (entity: string) => Promise<SpokenCard | null>;
  /** Puts a citation into the draft that the mention stands in; missing outside of drafts. */
  readonly insert?: Insert;
  readonly draw?: never;
}

/** Something else than a card, to be shown in its place. */
export interface DrawnRequest extends LayerRequest {
  readonly draw: DrawLayer;
}

/** What the drawn card may ask of its layer. */
export interface Wishes {
  close(): void;
  pin(pinned: boolean): void;
}

/** Draws into the layer; gives back how to take it away. An element with `data-focus` gets the focus. */
export type DrawLayer = (layer: HTMLElement, request: unknown, wishes: Wishes) => () => void;

/** Puts words into a draft. */
export type Insert = (words: Citation) => Promise<Outcome>;

/** What `card.js` offers. One card at a time in a frame. */
export interface CardView {
  /** What is placed and drawn into, whatever is shown. */
  readonly layer: HTMLElement;
  show(request: CardRequest | DrawnRequest): void;
  /** Closes unless pinned; `force` closes always. */
  hide(force?: boolean): void;
  /** Viewport rectangle of the open card, for the safe path of the pointer; null while none is open. */
  rect(): DOMRect | null;
  isPinned(): boolean;
}

/** A mention of this frame, for lists and counts outside it. */
export interface PageMention {
  readonly text: string;
  readonly entity: string;
  readonly soft: boolean;
  /** False where the same entity was marked earlier in the same block. */
  readonly marked: boolean;
  /** A little of the text around it, white space as in the page. */
  readonly before: string;
  readonly after: string;
}

/** What `page.js` offers the background, which calls it in the frame by `scripting.executeScript`. */
export interface FrameReader {
  /** Marks that can be seen, so stepped to, at this moment. */
  count(): number;
  /** Which of them has the ring, from 1; 0 while none has. */
  position(): number;
  /** True where keys go to this frame's own document, not to a frame inside it. */
  hasFocus(): boolean;
  /** Rings the next (1) or previous (-1) mark and scrolls to it; false, and no ring, where there is none that way. */
  step(direction: 1 | -1): boolean;
  /** Opens the card of the ringed mark, or of the first one in view, and moves focus into it; false where there is none. */
  openCard(): boolean;
  /**
   * Rings the mention at that place of `mentions()`, scrolls to it and opens its card, with the focus in it where
   * `focus` says so; false where there is none.
   */
  show(index: number, focus: boolean): boolean;
  /** Takes the ring away, as when the walk goes on in another frame. */
  rest(): void;
  /** Every mention in reading order. */
  mentions(): readonly PageMention[];
  /** Takes everything off the page, for good. */
  stop(): void;
  /** True where a field of this frame was written in. */
  isWriting(): boolean;
  /** Why reading gave up on this page; null while all is well. */
  readonly failure: string | null;
  /** Why the field with the focus is not checked: it is too long, or its editor too slow; null while it is. */
  readonly stepBack: StepBack | null;
}

export type StepBack = 'long' | 'slow';

/** Wraps a callback: what it throws ends reading on this page and goes no further. */
export type Guard = <Args extends readonly unknown[]>(work: (...args: Args) => void) => (...args: Args) => void;

/** What `page.js` hands to `hands.js`. */
export interface MarkedPage {
  /** Fixed for a reader: when they change, another one reads the page. */
  readonly settings: PageSettings;
  readonly names: BareNames;
  readonly readings: Readings;
  /** What paints; null until something is to be painted: see `painterOf`. */
  painter: Painter | null;
  /** Shadow roots that are read. */
  readonly roots: Set<ShadowRoot>;
  readonly guard: Guard;
  /** True for a text that tells of something known; all others stay in the frame. */
  readonly isTelling: (text: string) => boolean;
  /** Reads trees: `write.js` need not bring it again. */
  readonly tree: Pick<typeof import('./walk'), 'walk' | 'isBreak'>;
  /** Aborts when everything is to be taken off the page. */
  readonly signal: AbortSignal;
}

/** What `hands.js` makes of it: decides what is meant, and what {@link FrameReader} says of marks. */
export interface Hands extends Pick<FrameReader, 'count' | 'position' | 'step' | 'openCard' | 'show' | 'rest'> {
  readonly weigh: Weigh;
  /** Paints what readings mark. */
  readonly painter: Pick<Painter, 'paint'>;
}

/** What `write.js` makes of it: looks after the field that has the focus. */
export interface Writer {
  /** Opens what there is to say where the caret stands, or of the whole draft; false where that is nothing. */
  ask(): boolean;
  readonly stepBack: StepBack | null;
}

/** What `write.js` needs of the background. */
export interface WriterServices {
  readonly check: (
    paragraphs: readonly string[],
    before: readonly string[],
    lang: string | null,
  ) => Promise<readonly CheckedParagraph[]>;
  readonly requestCard: (entity: string, sentence: string) => Promise<SpokenCard | null>;
  readonly loadCardView: () => Promise<unknown>;
  /** Brings what draws flags: afterwards `world().drawDoubts` is there. */
  readonly loadDoubts: () => Promise<Doubts['language']>;
  readonly tellChange: () => void;
  readonly keepFact: (fact: string) => void;
}

/** The draft that somebody writes or wrote last, for our own pages. */
export interface FrameDraft {
  readonly field: number;
  readonly generation: number;
  readonly text: string;
  readonly lang: string | null;
  /** When the field last got the focus or was written in, in ms since the epoch. */
  readonly since: number;
}

/** What `flags.js` is given to draw. */
export interface Doubts {
  readonly language: Language<Pick<Handed, 'card' | 'draft'>>;
  /** The flag that is meant; null for the list of all. */
  readonly flag: PlacedFlag | null;
  readonly flags: readonly PlacedFlag[];
  /** Known names of the draft, each once. */
  readonly names: readonly { readonly entity: string; readonly text: string }[];
  /** How many figures and dates are in each state. */
  readonly counts: CheckedParagraph['counts'];
  readonly insert: Insert;
  /** Puts the replacement in the place of the figure. */
  readonly replace: (flag: PlacedFlag) => Promise<Outcome>;
  /** Puts words behind the sentence of a flag. */
  readonly attribute: (flag: PlacedFlag, words: Citation) => Promise<Outcome>;
  /** Opens a flag of the list, or the list again. */
  readonly openFlag: (flag: PlacedFlag | null) => void;
  /** The writer knows better: nothing is said of its fact on this site again. */
  readonly keep: (flag: PlacedFlag) => void;
  /** Opens the card of a name. */
  readonly open: (entity: string) => void;
}

/** A flag with the words that it stands in. */
export type PlacedFlag = CheckedParagraph['flags'][number] & {
  /** Where its paragraph begins in the draft, UTF-16 units. */
  readonly from: number;
  readonly words: string;
};

/** What readers decide in a card for later ones. */
export interface CardAsks {
  /** How facts are to be copied from now on. */
  /** @param isHere on this site only: where somebody writes */
  keepCiteStyle(style: StyleId, isHere: boolean): void;
  /** Never to mark an entity again: on this site, or anywhere. */
  mute(entity: string, isHere: boolean): void;
  /** Opens an entity in the side panel; missing where the browser lets no page do so. */
  readonly openPanel?: ((entity: string) => void) | undefined;
}

export interface World {
  /** Compiled names, as `core/spot` unpacks them. */
  names?: PackedNames;
  /** The compiled words around names; there before `createHands` is. */
  cues?: PackedCues;
  /** What holds for this page; missing where it is not read. */
  settings?: PageSettings;
  /** True once somebody has asked for this page to be read, where that is waited for. */
  asked?: boolean;
  /** Takes everything of ours away from this frame, until its scripts are brought again. */
  leave?: () => void;
  /** Looks again at what holds for this page: a wish to leave that was heard but not yet followed no longer counts. */
  refresh?: () => void;
  cardView?: CardView;
  /** Where the wishes of a card go that outlast it. */
  asks?: CardAsks;
  /** Shows the card of an entity at the selection; false where that can not be. */
  lookUp?: (entity: string) => Promise<boolean>;
  reader?: FrameReader;
  createHands?: (page: MarkedPage) => Hands;
  /** What is said of marks; there before `createHands` is asked. */
  markLanguage?: Language<MarkWords>;
  createWriter?: (page: MarkedPage) => Writer;
  /** The field that is written in. */
  writing?: Element | undefined;
  /** What is said beside drafts; there before `createWriter` is. */
  draftLanguage?: Language<DraftWords>;
  /** Draws what there is to say of a draft. */
  drawDoubts?: (doubts: Doubts) => DrawLayer;
  draft?: { read(): FrameDraft | null; show(field: number, generation: number, start: number, end: number): boolean };
  /** Elements that we put on the page: they are never read. */
  readonly own: WeakSet<Element>;
}

/** The meeting place of this frame. Own property only: a page element with that id answers to the same name. */
export function world(): World {
  const scope = globalThis as typeof globalThis & { sidelight?: World };
  if (!Object.hasOwn(scope, 'sidelight')) Object.defineProperty(scope, 'sidelight', { value: { own: new WeakSet() } });
  return scope.sidelight as World;
}
