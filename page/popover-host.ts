/**
 * The element that carries our layer: in the top layer, in a closed shadow root, out of the reach of the page's CSS.
 *
 * The layer inside is the popover, not the host: no selector of the page reaches it, and `:host` rules with
 * `!important` win over every rule of the page, so that a closed root needs no further armour.
 */
import { createOwnRoot } from './own-root';

/** Reset of host and layer; `:host` with `!important` beats the page's own `!important` (CSS Cascade 5, 6.4.4). */
const ARMOUR = `
:host { all: initial !important; display: contents !important; direction: ltr !important; unicode-bidi: normal !important }
.layer {
  all: initial; display: block; position: fixed; inset: 0 auto auto 0; inline-size: max-content;
  max-inline-size: calc(100vw - 16px); pointer-events: auto; overflow: visible;
}
.layer:not(:popover-open) { display: none }
`;

export interface PopoverHost {
  /** What is placed and drawn into. */
  readonly layer: HTMLElement;
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  /** Puts the layer on top of everything that is shown, inside `parent`. */
  raise(parent: Element): void;
  /** Takes it off the page without a trace. */
  remove(): void;
}

/**
 * Makes a host that is not yet on the page.
 *
 * @param css Style sheet of what is drawn; constructed, so that no Content Security Policy applies to it.
 */
export function createPopoverHost(css: string): PopoverHost {
  const { element, root } = createOwnRoot(ARMOUR + css);
  const layer = document.createElement('div');
  layer.className = 'layer';
  layer.popover = 'manual';
  root.append(layer);
  return {
    layer,
    root,
    element,
    raise(parent) {
      const focused = root.activeElement;
      if (element.parentNode !== parent) parent.append(element);
      if (layer.matches(':popover-open')) layer.hidePopover();
      layer.showPopover();
      // Moving and hiding both drop the focus.
      if (focused instanceof HTMLElement && root.activeElement !== focused) focused.focus({ preventScroll: true });
    },
    remove: () => element.remove(),
  };
}

/** The element around `node` in the tree as it is seen: out of a shadow root into its host, out of a slot into its tree. */
export function parentAcrossRoots(node: Element): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** What draws a picture of its own in place of its children: a layer inside it would not be seen. */
const PICTURE = 'video, audio, img, canvas, iframe, frame, embed, object, svg, svg *';

/**
 * Finds where a layer must stand to be seen and to answer: in the modal dialog or the fullscreen element on top (nothing
 * outside them answers), or in the page's popover around the mark (a press outside a popover closes that popover).
 *
 * @param opened The dialog that has opened last, where known.
 */
export function findLayerParent(mark: Element, opened: Element | null = null): Element {
  if (opened?.matches('dialog:modal')) return opened;
  for (let at: Element | null = mark; at; at = parentAcrossRoots(at)) {
    if (at.matches('dialog:modal, :popover-open, :fullscreen')) return at;
  }
  const last = [...document.querySelectorAll('dialog:modal, :fullscreen')].at(-1);
  return last && !last.matches(PICTURE) ? last : document.documentElement;
}
