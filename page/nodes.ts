/**
 * Reading a tree that may lie: a form answers `form.parentNode` with its field of that name, a document
 * `document.body` with its image of that name. So the getters are taken from the prototypes.
 */

type Getter<Owner, Value> = (owner: Owner) => Value;

function getter<Owner extends object, Key extends keyof Owner>(owner: Owner, key: Key): Getter<Owner, Owner[Key]> {
  const { get } = Object.getOwnPropertyDescriptor(owner, key) as { get(): Owner[Key] };
  return (node) => get.call(node);
}

export const parentOf = getter(Node.prototype, 'parentNode');
export const nextOf = getter(Node.prototype, 'nextSibling');
export const previousOf = getter(Node.prototype, 'previousSibling');
export const tagOf = getter(Element.prototype, 'localName');

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
