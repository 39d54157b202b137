/**
 * Reading a tree that may lie: a form answers `form.parentNode` with its field of that name, a document
 * `document.body` with its image of that name. So the getters are taken from the prototypes.
 */

function getter<Owner extends object, Key extends keyof Owner>(owner: Owner, key: Key): (this: Owner) => Owner[Key] {
  return (Object.getOwnPropertyDescriptor(owner, key) as { get(this: Owner): Owner[Key] }).get;
}

const parent = getter(Node.prototype, 'parentNode');
const next = getter(Node.prototype, 'nextSibling');
const previous = getter(Node.prototype, 'previousSibling');
const type = getter(Node.prototype, 'nodeType');
const tag = getter(Element.prototype, 'localName');
const data = getter(CharacterData.prototype, 'data');
const first = getter(Node.prototype, 'firstChild');
const shadow = getter(Element.prototype, 'shadowRoot');

// A function each: Firefox keeps what it learned of a call by its place in the source, and a property of nodes of many
// kinds, as `node.nodeType` has it, costs it eight times as much.
export const parentOf = (node: Node): ParentNode | null => parent.call(node);
export const nextOf = (node: Node): Node | null => next.call(node);
export const previousOf = (node: Node): Node | null => previous.call(node);
export const firstOf = (node: Node): Node | null => first.call(node);
export const shadowOf = (element: Element): ShadowRoot | null => shadow.call(element);
export const typeOf = (node: Node): number => type.call(node);
export const tagOf = (element: Element): string => tag.call(element);
export const dataOf = (text: CharacterData): string => data.call(text);

/** The first node after all that `node` holds, in document order; null at the end of its tree. */
export function following(node: Node): Node | null {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    const next = nextOf(at);
    if (next) return next;
  }
  return null;
}

/** The document's element; null while it has none. */
export function rootElement(): Element | null {
  return Document.prototype.querySelector.call(document, ':root');
}

export function contains(node: Node, other: Node): boolean {
  return Node.prototype.contains.call(node, other);
}

export function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** Walks the elements and texts under `root` in document order. */
export function walkerOf(root: Node): TreeWalker {
  return Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
}

/** True where `a` stands before `b` for a reader; the content of a shadow root stands where its host does. */
export function isBefore(a: Node, b: Node): boolean {
  let left = a;
  let right = b;
  for (;;) {
    const leftRoot = left.getRootNode();
    const rightRoot = right.getRootNode();
    if (leftRoot === rightRoot) break;
    const leftDepth = depthOf(leftRoot);
    const rightDepth = depthOf(rightRoot);
    if (leftDepth >= rightDepth && leftRoot instanceof ShadowRoot) left = leftRoot.host;
    if (rightDepth >= leftDepth && rightRoot instanceof ShadowRoot) right = rightRoot.host;
    if (leftDepth === 0 && rightDepth === 0) return false;
  }
  return Boolean(left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING);
}

function depthOf(root: Node): number {
  return root instanceof ShadowRoot ? 1 + depthOf(root.host.getRootNode()) : 0;
}
