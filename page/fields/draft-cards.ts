/** From a mark of a draft, or its list, to what is shown of it; and from what is shown back into the draft. */
import type { Outcome } from '../../core/messages/model';
import type { SpokenCard } from '../../core/model';
import { writeClipboard } from '../clipboard';
import { rectsOf } from '../hit';
import { insertWords, type Words } from '../insert';
import { sentenceAt } from '../sentence';
import {
  type Anchor,
  type CardRequest,
  type Doubts,
  type DrawnRequest,
  type MarkedPage,
  type PlacedFlag,
  type WriterServices,
  world,
} from '../world';
import { type Caret, restoreCaret } from './caret';
import type { Field } from './field';
import type { DraftMark } from './marks';
import { readField } from './paragraphs';
import { caretOf, offsetOf } from './select';

/** Where something is shown, and who is told once it has gone or never came. */
interface Place {
  readonly anchor: Anchor;
  readonly focus: boolean;
  readonly onGone: () => void;
}

export interface DraftCards {
  prepare(mark: DraftMark): void;
  open(mark: DraftMark, focus: boolean, onGone: () => void): void;
  openEntity(entity: string, place: () => DOMRect | null, element: Element): void;
  openList(place: () => DOMRect | null, element: Element, focus: boolean): void;
  close(): void;
  /** Nothing hangs over a draft while it is written. */
  typed(): void;
}

/** What the cards of a draft know of it. */
export interface DraftState {
  /** The field with the focus, and where its caret was last. */
  readonly field: () => { readonly field: Field; readonly caret: Caret | null } | null;
  readonly doubts: () => Pick<Doubts, 'flags' | 'names' | 'counts'>;
  readonly keep: (fact: string) => void;
  /** Something was put into the draft. */
  readonly onDone: () => void;
}

export function createDraftCards({ guard, tree }: MarkedPage, services: WriterServices, draft: DraftState): DraftCards {
  let asked: { readonly key: string; readonly card: Promise<SpokenCard | null> } | null = null;
  let wanted: object | null = null;
  let isBusy = false;

  function requestCard(entity: string, sentence: string): Promise<SpokenCard | null> {
    const key = `${entity} ${sentence}`;
    if (asked?.key === key) return asked.card;
    const card = services.requestCard(entity, sentence);
    asked = { key, card };
    card.catch(() => {
      if (asked?.card === card) asked = null;
    });
    return card;
  }

  /** Puts words where a caret was; on the clipboard where the editor does not take them. */
  async function put(caret: Caret | null, words: Words): Promise<Outcome> {
    const now = draft.field();
    if (!now || isBusy) return 'refused';
    isBusy = true;
    try {
      const outcome = caret ? await insertWords(now.field, caret, words) : 'refused';
      if (outcome !== 'refused') {
        draft.onDone();
        return outcome;
      }
    } finally {
      isBusy = false;
    }
    const layer = world().cardView?.layer;
    return layer && (await writeClipboard(words, layer)) ? 'copied' : 'refused';
  }

  /** Puts words somewhere else than at the caret, which stays where the writer has it. */
  async function putAt(place: Caret, words: Words): Promise<Outcome> {
    const now = draft.field();
    const before = now && readField(now.field, tree);
    const at = before && now.caret && offsetOf(before, now.caret);
    const from = before && offsetOf(before, place);
    const said = await put(place, words);
    // What is on the clipboard is pasted over the place that is selected now.
    if (said === 'copied' || !now?.caret || !before || at === null || from === null) return said;
    if (at < from) {
      restoreCaret(now.field, now.caret);
      return said;
    }
    const after = readField(now.field, tree);
    const moved = at + after.text.length - before.text.length;
    const caret = caretOf(now.field, after, { start: moved, end: moved });
    if (caret) restoreCaret(now.field, caret);
    return said;
  }

  /** Words at the caret, apart from what stands before it. */
  function insert(words: Words): Promise<Outcome> {
    const now = draft.field();
    const caret = now?.caret ?? null;
    return put(caret, now && caret && needsSpace(now.field, caret) ? spaced(words) : words);
  }

  /** The caret at a place of the sentence of a flag, as long as that still stands where it was. */
  function find(flag: PlacedFlag, start: number, end: number): Caret | null {
    const now = draft.field();
    if (!now) return null;
    const read = readField(now.field, tree);
    const { from, sentence, words } = flag;
    const isThere = read.text.slice(from + sentence.start, from + sentence.end) === words;
    return isThere ? caretOf(now.field, read, { start: from + start, end: from + end }) : null;
  }

  async function replace(flag: PlacedFlag): Promise<Outcome> {
    const caret = find(flag, flag.start, flag.end);
    // Over the border of two nodes editors lose what stands beside it.
    const isOne = caret?.kind === 'plain' || (caret && caret.range.startContainer === caret.range.endContainer);
    if (!isOne || flag.replacement === null) return 'moved';
    return putAt(caret, { text: flag.replacement });
  }

  async function attribute(flag: PlacedFlag, words: Words): Promise<Outcome> {
    const caret = find(flag, flag.sentence.end, flag.sentence.end);
    return caret ? putAt(caret, spaced(words)) : 'moved';
  }

  /** Shows what is made of an answer, unless something else has been asked for since. */
  function show<Answer>(
    answer: Promise<Answer>,
    { anchor, focus, onGone }: Place,
    make: (answer: Answer) => Pick<CardRequest, 'card' | 'load' | 'insert'> | Pick<DrawnRequest, 'draw'> | null,
  ): void {
    const token = {};
    wanted = token;
    answer.then(
      guard((given) => {
        if (wanted !== token) return;
        const { cardView } = world();
        const made = make(given);
        if (!cardView || !made) return onGone();
        cardView.show({ ...made, anchor, focus, onClose: free(onGone) });
        keepCaret(cardView.layer);
      }),
      guard(onGone),
    );
  }

  function showCard(entity: string, sentence: string, place: Place): void {
    const load = (other: string) => services.requestCard(other, '');
    show(Promise.all([requestCard(entity, sentence), loadView()]), place, ([card]) => card && { card, load, insert });
  }

  function showDoubts(flag: PlacedFlag | null, place: Place): void {
    show(services.loadDoubts(), place, (language) => {
      const doubts: Doubts = {
        ...draft.doubts(),
        language,
        flag,
        insert,
        replace,
        attribute,
        open: (entity) => showCard(entity, '', place),
        keep: ({ factId }) => draft.keep(factId),
        openFlag: (other) => showDoubts(other, place),
      };
      const draw = world().drawDoubts?.(doubts);
      return draw ? { draw } : null;
    });
  }

  function close(): void {
    wanted = null;
    world().cardView?.hide();
  }

  const loadView = (): Promise<unknown> => (world().cardView ? Promise.resolve() : services.loadCardView());

  return {
    prepare(mark) {
      if (mark.flag) void services.loadDoubts().catch(() => {});
      else {
        requestCard(mark.mention.entity, sentenceOf(mark)).catch(() => {});
        loadView().catch(() => {});
      }
    },
    open(mark, focus, onGone) {
      const element = mark.pieces[0]?.node.parentElement;
      if (!element || mark.isGone()) return onGone();
      const place = { anchor: { rects: () => rectsOf(mark), element }, focus, onGone };
      if (!mark.flag) return showCard(mark.mention.entity, sentenceOf(mark), place);
      const { flags } = draft.doubts();
      const { start, factId, sentence } = mark.flag;
      const words = mark.run.text.slice(sentence.start, sentence.end);
      const placed = flags.find((flag) => flag.start === start && flag.factId === factId && flag.words === words);
      showDoubts(placed ?? null, place);
    },
    openEntity(entity, place, element) {
      showCard(entity, '', { anchor: anchorAt(place, element), focus: true, onGone: () => {} });
    },
    openList(place, element, focus) {
      const { flags } = draft.doubts();
      showDoubts(flags.length === 1 ? flags[0]! : null, { anchor: anchorAt(place, element), focus, onGone: () => {} });
    },
    close,
    typed() {
      if (!isBusy) close();
    },
  };
}

function anchorAt(place: () => DOMRect | null, element: Element): Anchor {
  return { rects: () => [place()].flatMap((rect) => rect ?? []), element };
}

function sentenceOf({ run, mention }: DraftMark): string {
  return sentenceAt(run.text, mention.start, mention.end);
}

/** While something of ours is clicked, the focus stays in the draft, and with it the caret. */
function keepCaret(layer: HTMLElement): void {
  layer.onmousedown = (event) => {
    const isTyped = event.composedPath().some((node) => node instanceof HTMLTextAreaElement);
    if (!isTyped) event.preventDefault();
  };
}

/** Ends {@link keepCaret} with the card that it was for. */
function free(onGone: () => void): () => void {
  return () => {
    const layer = world().cardView?.layer;
    if (layer) layer.onmousedown = null;
    onGone();
  };
}

function needsSpace(field: Field, caret: Caret): boolean {
  return /\S$/.test(
    caret.kind === 'rich'
      ? textBefore(caret.range)
      : field.kind === 'plain'
        ? field.element.value.slice(0, caret.start)
        : '',
  );
}

function textBefore({ startContainer, startOffset }: StaticRange): string {
  return startContainer.nodeType === Node.TEXT_NODE ? (startContainer as Text).data.slice(0, startOffset) : '';
}

/** A space before the words; in markup one that is not lost. */
function spaced({ text, html }: Words): Words {
  return { text: ` ${text}`, ...(html !== undefined && { html: `&nbsp;${html}` }) };
}
