import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCardView } from '../../../page/popover';
import { parentAcrossRoots } from '../../../page/popover-host';
import type { CardRequest, Wishes } from '../../../page/world';

/** What the document of these tests lacks: the top layer. Whether it works is for browsers to show; here it is counted. */
const raised = vi.fn();
const TOP_LAYER = /:popover-open|:modal|:fullscreen/;

/** The drawn card of these tests: a heading, a button, and what was asked of the layer. */
let wishes: Wishes | null = null;
const erased = vi.fn();
const view = createCardView('', (layer, _, given) => {
  wishes = given;
  const card = document.createElement('section');
  card.innerHTML = '<h2 tabindex="-1" data-focus>Bushehr</h2><button>Close</button>';
  layer.replaceChildren(card);
  return erased;
});

const onClose = vi.fn();
let rects: DOMRect[];
const request = (focus = false): CardRequest => ({
  card: {} as CardRequest['card'],
  anchor: { element: document.getElementById('mark') as Element, rects: () => rects },
  focus,
  load: async () => null,
  onClose,
});

/** An event as a person makes it: page scripts can make only the other kind. */
function send<E extends Event>(event: E, target: EventTarget = document.body, isTrusted = true): E {
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  target.dispatchEvent(event);
  return event;
}
const key = (name: string) =>
  new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, composed: true });
const press = () => new PointerEvent('pointerdown', { bubbles: true, composed: true, clientX: 500, clientY: 500 });
const hosts = () => [...document.documentElement.children].filter(({ localName }) => localName === 'div');
const host = () => hosts()[0] ?? null;

beforeEach(() => {
  const { matches } = Element.prototype;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    return !TOP_LAYER.test(selector) && matches.call(this, selector);
  });
  vi.spyOn(document, 'querySelectorAll').mockReturnValue(document.createDocumentFragment().querySelectorAll('*'));
  vi.stubGlobal('visualViewport', null);
  Object.assign(HTMLElement.prototype, { showPopover: raised, hidePopover() {}, checkVisibility: () => true });
  document.body.innerHTML = '<p><span id="mark">Bushehr</span></p><input id="field">';
  rects = [new DOMRect(10, 10, 50, 20)];
});
afterEach(() => {
  view.hide(true);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

describe('an open card', () => {
  it('stands in the top layer and leaves the document as it was when it goes', () => {
    const before = document.documentElement.outerHTML;
    view.show(request());
    expect(host()).not.toBeNull();
    expect(raised).toHaveBeenCalled();
    view.hide();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(erased).toHaveBeenCalledOnce();
  });

  it('hides what it holds from the page', () => {
    view.show(request());
    expect(host()?.shadowRoot).toBeNull();
  });

  it('tells once that it has gone, however often it is asked to go', () => {
    view.show(request());
    wishes?.close();
    wishes?.close();
    view.hide(true);
    expect(onClose).toHaveBeenCalledOnce();
    expect(view.rect()).toBeNull();
  });

  it('gives way to the next one', () => {
    view.show(request());
    view.show(request());
    expect(onClose).toHaveBeenCalledOnce();
    expect(hosts()).toHaveLength(1);
  });

  it('is never shown for a text that has gone already', () => {
    rects = [];
    view.show(request());
    expect(host()).toBeNull();
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('Escape', () => {
  it('closes the card wherever the focus is, and the page hears nothing of it', () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard, { capture: true });
    document.addEventListener('keyup', heard, { capture: true });
    view.show(request());
    expect(send(key('Escape')).defaultPrevented).toBe(true);
    send(new KeyboardEvent('keyup', { key: 'Escape', bubbles: true }));
    expect(host()).toBeNull();
    expect(heard).not.toHaveBeenCalled();
    document.removeEventListener('keydown', heard, { capture: true });
    document.removeEventListener('keyup', heard, { capture: true });
  });

  it('is the page’s own while no card is open', () => {
    expect(send(key('Escape')).defaultPrevented).toBe(false);
  });

  it('that a script made up closes nothing', () => {
    view.show(request());
    send(key('Escape'), document.body, false);
    expect(host()).not.toBeNull();
  });

  it('that ends the composing of a character closes nothing', () => {
    view.show(request());
    send(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, isComposing: true }));
    expect(host()).not.toBeNull();
  });
});

describe('a press outside', () => {
  it('closes the card', () => {
    view.show(request());
    send(press());
    expect(host()).toBeNull();
  });

  it('on the mark itself does not', () => {
    view.show(request());
    send(new PointerEvent('pointerdown', { bubbles: true, clientX: 20, clientY: 20 }));
    expect(host()).not.toBeNull();
  });

  it('on the card does not, nor one that a script made up', () => {
    view.show(request());
    send(press(), host() as Element);
    send(press(), document.body, false);
    expect(host()).not.toBeNull();
  });
});

describe('a pinned card', () => {
  beforeEach(() => {
    view.show(request());
    wishes?.pin(true);
  });

  it('stays through presses and the pointer’s leaving', () => {
    send(press());
    view.hide();
    expect([view.isPinned(), host() === null]).toEqual([true, false]);
  });

  it('goes by Escape, by its button and by force', () => {
    send(key('Escape'));
    expect(host()).toBeNull();
    view.show(request());
    expect(view.isPinned()).toBe(false);
    wishes?.pin(true);
    view.hide(true);
    expect(host()).toBeNull();
  });
});

describe('the focus', () => {
  it('stays where it is when the pointer opens the card', () => {
    document.getElementById('field')?.focus();
    view.show(request());
    expect(document.activeElement?.id).toBe('field');
  });
});

describe('parentAcrossRoots', () => {
  it('leads out of shadow roots and through slots to the document', () => {
    const outer = document.getElementById('mark') as HTMLElement;
    const inner = document.createElement('b');
    outer.attachShadow({ mode: 'open' }).append(inner);
    expect(parentAcrossRoots(inner)).toBe(outer);
    expect(parentAcrossRoots(outer)?.localName).toBe('p');
    expect(parentAcrossRoots(document.documentElement)).toBeNull();
  });
});
