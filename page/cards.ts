/** From a mark to its card on screen: asks for the card and for what draws it, and shows them once both are here. */
import type { SpokenCard } from '../core/model';
import { rectsOf } from './hit';
import type { Mark } from './readings';
import { sentenceAt } from './sentence';
import { type MarkedPage, world } from './world';

export interface CardServices {
  /** The card of an entity, facts that fit the sentence first. */
  readonly requestCard: (entity: string, sentence: string) => Promise<SpokenCard | null>;
  /** Brings what draws cards into this frame: afterwards `world().cardView` is there. */
  readonly loadCardView: () => Promise<unknown>;
}

export interface Cards {
  /** Has the card of a mark fetched: it may be wanted soon. */
  prepare(mark: Mark): void;
  /** Shows the card of a mark as soon as it is here, unless another one or none was wanted since. */
  open(mark: Mark, focus: boolean): void;
  close(): void;
}

/** @param onGone is called when the card of the mark that was opened last has gone, or never came. */
export function createCards({ guard, signal }: MarkedPage, services: CardServices, onGone: () => void): Cards {
  const { requestCard } = services;
  let asked: { readonly mark: Mark; readonly card: Promise<SpokenCard | null> } | null = null;
  let view: Promise<unknown> | null = null;
  /** What the latest `open` was for; null after a close. */
  let wanted: Mark | null = null;

  function loadView(): Promise<unknown> {
    if (world().cardView) return Promise.resolve();
    view ??= services.loadCardView().finally(() => {
      view = null;
    });
    return view;
  }

  function ask(mark: Mark): Promise<SpokenCard | null> {
    if (asked?.mark === mark) return asked.card;
    const { entity, start, end } = mark.mention;
    const card = requestCard(entity, sentenceAt(mark.run.text, start, end));
    asked = { mark, card };
    // A failed try is not kept: the next hover asks again.
    card.catch(() => {
      if (asked?.card === card) asked = null;
    });
    return card;
  }

  function show(mark: Mark, card: SpokenCard | null, focus: boolean): void {
    const element = mark.pieces[0]?.node.parentElement;
    const { cardView } = world();
    if (!card || !element || !cardView || mark.isGone()) {
      gone();
      return;
    }
    cardView.show({
      card,
      anchor: { rects: () => rectsOf(mark), element },
      focus,
      load: (entity) => requestCard(entity, ''),
      onClose: guard(() => {
        if (wanted === mark) gone();
      }),
    });
  }

  function gone(): void {
    wanted = null;
    onGone();
  }

  signal.addEventListener('abort', () => {
    wanted = null;
    world().cardView?.hide(true);
  });

  return {
    prepare(mark) {
      ask(mark);
      loadView().catch(() => {});
    },
    open(mark, focus) {
      wanted = mark;
      const isWanted = () => wanted === mark && !signal.aborted;
      Promise.all([ask(mark), loadView()]).then(
        guard(([card]) => {
          if (isWanted()) show(mark, card, focus);
        }),
        // No card is better than an error on somebody's page.
        guard(() => {
          if (isWanted()) gone();
        }),
      );
    },
    close() {
      wanted = null;
      world().cardView?.hide();
    },
  };
}
