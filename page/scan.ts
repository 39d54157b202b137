/**
 * Reads a page in slices: what is in view first, then outward, and again whatever the page changes.
 * Nothing polls. A page that floods is answered by longer pauses between slices, not by longer slices.
 */
import { closest, firstOf, following, isBefore, parentOf, rootElement, shadowOf } from './nodes';
import { type Reader, type Span, spanAround, walk } from './walk';
import { type MarkedPage, world } from './world';

/** Milliseconds of one slice. Kept well below 8, since the last unit of work may overrun it. */
const SLICE = 4;
/** Milliseconds between the starts of two rounds over what a page changes: short enough for marks within 200 ms. */
const PAUSE = 100;
/** Milliseconds between two weighings while nothing is left to read. */
const REST = 30;
/** Changed nodes remembered one by one; beyond that the page is read anew. */
const MOST_DIRTY = 2_000;
/** Pairs of a removed node and a stretch still to be read that are held against each other at once: some 2 ms. */
const MOST_CHECKS = 20_000;
/** Elements without a shadow root so far that are looked at again, and how many of them in one round: each is a call of the extension API. */
const MOST_PENDING = 500;
const LOOKS = 10;

/**
 * Reads this document and its shadow roots, now and whenever they change, until the page's signal aborts.
 * Gives what is to be called once the readings can be weighed.
 * @param openRoot gives the shadow root of an element, open or closed.
 * @param isWaiting says whether what weighs is on its way: until it is there, no more is read than what is in view, so
 *   that the first marks need not wait for the rest of a long page.
 * @param onRoot is called when the document has another root: who writes a document anew takes every listener off it.
 */
export function startScan(
  page: MarkedPage,
  openRoot: (element: Element) => ShadowRoot | null,
  isWaiting: () => boolean,
  onRoot: () => void,
): () => void {
  const { readings, roots, guard, signal } = page;
  const queue: Span[] = [];
  const dirty = new Set<Node>();
  const pending = new Set<Element>();
  const scheduler = createScheduler(guard(slice), signal);
  let removals = false;
  let looksAtAll = false;
  let round: Generator<undefined, void> | null = null;
  let roundAt = Number.NEGATIVE_INFINITY;
  let settledAt = Number.NEGATIVE_INFINITY;
  let isWeighing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let deadline = 0;
  /** Stretches of the queue that are in view; what is still to be found of them. */
  let inView = 0;
  let sight: Generator<Span | null, void> | null = null;

  const isDue = () => performance.now() >= deadline;
  const reader: Reader = { read: readings.read, meet, isDue };
  const isHeld = () => inView === 0 && isWaiting();

  function meet(element: Element, tag: string): void {
    const isLikely = tag.includes('-') || !firstOf(element);
    const root = shadowOf(element) ?? (isLikely ? openRoot(element) : null);
    if (root) addRoot(root);
    else if (isLikely && pending.size < MOST_PENDING) pending.add(element);
  }

  function addRoot(root: ShadowRoot): void {
    if (roots.has(root) || world().own.has(root.host)) return;
    roots.add(root);
    pending.delete(root.host);
    observe(root);
    queue.unshift({ root, next: root.firstChild, stop: null });
    schedule();
  }

  /** Milliseconds until what is still to be done may be done; infinite where there is nothing. */
  function wait(): number {
    const now = performance.now();
    if (round || isWeighing || sight || (queue.length > 0 && !isHeld())) return 0;
    const change = dirty.size > 0 || removals || looksAtAll ? roundAt + PAUSE - now : Number.POSITIVE_INFINITY;
    return Math.min(change, readings.isStale() ? settledAt + REST - now : Number.POSITIVE_INFINITY);
  }

  function slice(): void {
    if (document.visibilityState === 'hidden') return;
    const now = performance.now();
    deadline = now + SLICE;
    if (!round && (dirty.size > 0 || removals || looksAtAll) && now - roundAt >= PAUSE) {
      roundAt = now;
      round = takeChanges();
    }
    while (round && !isDue()) if (round.next().done) round = null;
    // Weighed first: a long page shows what is in view while the rest of it is still being read.
    if (isWeighing || (readings.isStale() && now - settledAt >= (queue.length > 0 ? PAUSE : REST))) {
      isWeighing = !readings.settle(isDue);
      if (!isWeighing) settledAt = performance.now();
    }
    while (sight && !isDue()) {
      const { done, value } = sight.next();
      if (done) sight = null;
      else if (value) putAhead(value);
    }
    while (queue[0] && !isHeld() && !isDue()) {
      walk(queue[0], reader);
      if (queue[0].next) continue;
      queue.shift();
      inView = Math.max(0, inView - 1);
    }
    schedule();
  }

  /** Turns what has changed into stretches to be read, in small steps. */
  function* takeChanges(): Generator<undefined, void> {
    const changed = new Set(dirty);
    dirty.clear();
    if (removals) {
      removals = false;
      yield* readings.sweep();
      for (const root of roots) if (!root.host.isConnected) roots.delete(root);
    }
    yield* lookAgain();
    const ends = new Map<Node | null, Node | null>();
    let place = 0;
    for (const node of changed) {
      yield;
      if (!node.isConnected || isWithin(changed, node)) continue;
      const span = spanAround(node);
      if (!span || (ends.has(span.next) && ends.get(span.next) === span.stop)) continue;
      ends.set(span.next, span.stop);
      queue.splice(place, 0, span);
      place += 1;
    }
  }

  /** Looks again for shadow roots, at those first that were not looked at for longest. */
  function* lookAgain(): Generator<undefined, void> {
    let left = looksAtAll ? pending.size : Math.min(LOOKS, pending.size);
    looksAtAll = false;
    for (const element of pending) {
      if (left === 0) return;
      left -= 1;
      pending.delete(element);
      if (element.isConnected) meet(element, '-');
      yield;
    }
  }

  function schedule(): void {
    const ms = wait();
    if (ms <= 0) scheduler.post();
    else if (ms < Number.POSITIVE_INFINITY) timer ??= setTimeout(wake, ms);
  }

  const wake = guard(() => {
    timer = undefined;
    scheduler.post();
  });

  const observer = new MutationObserver(
    guard((records: MutationRecord[]) => {
      if (records.some(({ target }) => target === document)) return onRoot();
      page.painter?.repair();
      if (isFlood(records)) {
        removals = true;
        // Marks must not stand on other text, whatever comes.
        for (const { type, target } of records) if (type === 'characterData') readings.touch(target as Text);
        readAnew();
      } else {
        for (const record of records) take(record);
        if (dirty.size > MOST_DIRTY) readAnew();
      }
      schedule();
    }),
  );

  function observe(root: Node): void {
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['contenteditable'],
    });
  }

  /** True where taking each change by itself would hold up the page. */
  function isFlood(records: readonly MutationRecord[]): boolean {
    if (records.length > MOST_DIRTY) return true;
    let removed = 0;
    for (const record of records) removed += record.removedNodes.length;
    return removed * queue.length > MOST_CHECKS;
  }

  function take(record: MutationRecord): void {
    const { target, previousSibling, nextSibling } = record;
    if (record.type === 'characterData') {
      readings.touch(target as Text);
      // Nothing is read where somebody writes.
      if (!world().writing?.contains(target)) dirty.add(target);
      return;
    }
    if (record.type === 'attributes') {
      dirty.add(target);
      return;
    }
    for (const node of record.addedNodes) dirty.add(node);
    if (record.removedNodes.length === 0) return;
    removals = true;
    for (const node of record.removedNodes) passOver(node, nextSibling ?? following(target));
    // What stood on both sides may read as one now.
    const neighbour = nextSibling ?? previousSibling ?? target;
    if (neighbour !== document) dirty.add(neighbour);
  }

  /** Keeps the bounds of stretches in the tree: what points into a removed node points after it. */
  function passOver(removed: Node, next: Node | null): void {
    for (const span of queue) {
      if (span.next && removed.contains(span.next)) span.next = next;
      if (span.stop && removed.contains(span.stop)) span.stop = next;
    }
  }

  /** Reads everything again. What is being read goes on first, or a page that floods were never read to its end. */
  function readAnew(): void {
    dirty.clear();
    const going = queue.find(({ next, stop }) => stop === null && next?.isConnected);
    queue.length = 0;
    inView = 0;
    if (going) queue.push(going);
    for (const root of [document, ...roots]) queue.push({ root, next: root.firstChild, stop: null });
  }

  function start(): void {
    const element = rootElement();
    observe(document);
    queue.push({ root: document, next: element, stop: null });
    schedule();
    if (!element) return;
    // Told once the page is laid out: asked earlier, the page would be laid out for our sake.
    const frame = new IntersectionObserver(
      guard(([entry]: IntersectionObserverEntry[]) => {
        frame.disconnect();
        const { top, height } = entry!.boundingClientRect;
        // What a page shows that could be scrolled and is not stands at its top, where reading begins: points cost 0.5 ms each.
        if (top < 0 || height <= innerHeight) sight = spansInView();
        schedule();
      }),
    );
    frame.observe(element);
  }

  /** Has what is in view read before all others, and what stands above that after what follows. */
  function putAhead(span: Span): void {
    if (queue.some(({ next }) => next === span.next)) return;
    const going = queue.find(({ root, stop }) => root === span.root && stop === null);
    if (inView === 0 && scrollY > 0 && going?.next && isBefore(going.next, span.next!)) {
      queue.push({ ...going, stop: span.next });
      going.next = span.next;
    }
    queue.splice(inView, 0, span);
    inView += 1;
  }

  const relook = guard((event: Event) => {
    if (event.type === 'pointerover') {
      const { target } = event;
      if (target instanceof Element && !roots.has(target.shadowRoot as ShadowRoot)) {
        const root = target.shadowRoot ?? (isHostable(target) ? openRoot(target) : null);
        if (root) addRoot(root);
      }
    } else {
      looksAtAll = pending.size > 0;
      schedule();
    }
  });

  addEventListener('load', relook, { signal });
  document.addEventListener('pointerover', relook, { signal, capture: true, passive: true });
  document.addEventListener('visibilitychange', relook, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    queue.length = 0;
    dirty.clear();
  });
  start();
  return schedule;
}

function isWithin(nodes: ReadonlySet<Node>, node: Node): boolean {
  for (let at = parentOf(node); at; at = parentOf(at)) if (nodes.has(at)) return true;
  return false;
}

/** Nodes around a point that are read ahead of all others. */
const NEAR = 100;

/** The runs under a grid of points of the viewport, from its top; null for a point with nothing to read. */
function* spansInView(): Generator<Span | null, void> {
  for (let row = 1; row < 8; row += 1) {
    for (let column = 1; column < 4; column += 1) {
      const caret = Document.prototype.caretPositionFromPoint.call(
        document,
        (innerWidth * column) / 4,
        (innerHeight * row) / 8,
      );
      yield caret && spanAround(caret.offsetNode, NEAR);
    }
  }
}

const HOSTABLE = /^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span|.*-.*)$/;

function isHostable(element: Element): boolean {
  return HOSTABLE.test(element.localName) && closest(element, 'html') !== null;
}

interface Scheduler {
  /** Has the work done in a task of its own, soon; once, however often it is asked. */
  post(): void;
}

function createScheduler(work: () => void, signal: AbortSignal): Scheduler {
  let posted = false;
  const run = () => {
    posted = false;
    if (!signal.aborted) work();
  };
  const { scheduler } = globalThis as { scheduler?: { postTask(work: () => void): Promise<void> } };
  const channel = scheduler?.postTask ? null : new MessageChannel();
  if (channel) channel.port1.onmessage = run;
  return {
    post() {
      if (posted || signal.aborted) return;
      posted = true;
      if (channel) channel.port2.postMessage(null);
      else scheduler?.postTask(run).catch(() => {});
    },
  };
}
