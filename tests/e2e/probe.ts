/**
 * What a test looks at inside a page. Each function travels into the browser as source, so it uses nothing from around
 * it; it runs in a world of its own, where no page can have changed what `Array` or `JSON` mean.
 */
import type { Box } from './desk';

/** What a probe can do that a page cannot; each browser has its own way. */
export interface Reach {
  /** Closed shadow roots that stand where the extension puts its own: below the root, a dialog, a popover, a fullscreen. */
  layers(): { host: Element; root: ShadowRoot }[];
  /** The registry of highlights, as a list. */
  highlights(): { name: string; ranges: AbstractRange[] }[];
}

/** Where {@link Reach.layers} looks. */
export const OWN_PLACES = ':root > *, dialog > *, [popover] > *, :fullscreen > *';

export interface MarkView {
  /** Without soft hyphens and zero-width characters, white space collapsed. */
  readonly text: string;
  /** True where only the context makes it that entity. */
  readonly soft: boolean;
  /** Where it begins on the screen; null where it is not drawn. */
  readonly box: Box | null;
  readonly url?: string;
}

export interface CardView {
  readonly heading: string;
  readonly text: string;
  readonly box: Box;
  readonly dir: string;
  /** Whether its middle is what a click there would meet. */
  readonly onTop: boolean;
  readonly links: readonly { readonly name: string; readonly href: string; readonly rel: string }[];
  readonly buttons: readonly string[];
  /** Name of the control that has the focus; null where it is outside of the card. */
  readonly focused: string | null;
  readonly background: string;
  readonly colour: string;
}

/**
 * Marks that are painted, whole: the pieces of one name that inline elements part are put together again.
 * A highlight's ranges count only while they are valid. With `bringUp`, the mark at `index` among those with that text
 * is scrolled into sight where it is out of it.
 */
export function readMarks(reach: Reach, bringUp: string | null = null, index = 0): MarkView[] {
  const BLOCKS =
    'address,article,aside,blockquote,body,dd,div,dl,dt,figcaption,footer,h1,h2,h3,h4,h5,h6,header,li,main,p,pre,section,table,td,th,ul,ol';
  const toLive = (painted: AbstractRange): Range | null => {
    const range = document.createRange();
    try {
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
    } catch {
      return null;
    }
    return painted.startContainer.isConnected && !range.collapsed ? range : null;
  };
  const blockOf = (node: Node): Element | null => node.parentElement?.closest(BLOCKS) ?? null;
  const continues = (before: Range, after: Range): boolean => {
    if (before.startContainer.getRootNode() !== after.startContainer.getRootNode()) return false;
    const text = before.endContainer as Text;
    if (before.endOffset !== text.length || after.startOffset !== 0) return false;
    if (blockOf(text) !== blockOf(after.startContainer)) return false;
    const gap = document.createRange();
    gap.setStart(text, before.endOffset);
    gap.setEnd(after.startContainer, 0);
    return gap.startContainer === text && gap.toString().trim() === '';
  };
  const marks: { ranges: Range[]; soft: boolean }[] = [];
  for (const { name, ranges } of reach.highlights()) {
    if (name !== 'known-name' && name !== 'known-name-soft') continue;
    for (const range of ranges.map(toLive)) {
      if (!range) continue;
      const last = marks.at(-1);
      if (last && last.ranges.length > 0 && continues(last.ranges.at(-1) as Range, range)) last.ranges.push(range);
      else marks.push({ ranges: [range], soft: name === 'known-name-soft' });
    }
  }
  const read = ({ ranges, soft }: { ranges: Range[]; soft: boolean }): MarkView => {
    const text = ranges
      .map(String)
      .join('')
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    const rect = ranges.flatMap((range) => [...range.getClientRects()]).find(({ width, height }) => width * height > 0);
    return { text, soft, box: rect ? { x: rect.x, y: rect.y, width: rect.width, height: rect.height } : null };
  };
  if (bringUp !== null) {
    const topOf = (range: Range | undefined): number => range?.getBoundingClientRect().y ?? 0;
    const wanted = marks
      .filter((mark) => read(mark).text === bringUp)
      .sort((a, b) => topOf(a.ranges[0]) - topOf(b.ranges[0]))[index];
    // What is out of view may not be painted yet: wherever its text stands is gone to, one place after the other.
    const places: Element[] = [];
    const texts = Document.prototype.createTreeWalker.call(document, document, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = (node as Text).data.includes(bringUp) ? node.parentElement : null;
      if (element && element.getClientRects().length > 0) places.push(element);
    }
    const turn = Math.floor(performance.now() / 300) % Math.max(1, places.length);
    const element = wanted?.ranges[0]?.startContainer.parentElement ?? places[turn];
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  }
  const high = Number.MAX_SAFE_INTEGER;
  return marks
    .map(read)
    .sort((a, b) => (a.box?.y ?? high) - (b.box?.y ?? high) || (a.box?.x ?? high) - (b.box?.x ?? high));
}

/** Figures that are painted as doubted, as they read. */
export function readDoubts(reach: Reach): string[] {
  return reach
    .highlights()
    .filter(({ name }) => name.startsWith('known-doubt'))
    .flatMap(({ ranges }) => ranges)
    .flatMap((painted) => {
      const range = document.createRange();
      try {
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
      } catch {
        return [];
      }
      return painted.startContainer.isConnected && !range.collapsed ? [range.toString()] : [];
    })
    .sort();
}

/** The count beside a field: what it says and where it stands; null while there is none. */
export function readBadge(reach: Reach): { label: string; box: Box } | null {
  for (const { root } of reach.layers()) {
    const found = [...root.children].find((child) => child.localName === 'button');
    if (!found || getComputedStyle(found).visibility !== 'visible') continue;
    const { x, y, width, height } = found.getBoundingClientRect();
    return { label: found.getAttribute('aria-label') ?? '', box: { x, y, width, height } };
  }
  return null;
}

/** The open card: the one popover in a closed shadow root. */
export function readCard(reach: Reach): CardView | null {
  for (const { host, root } of reach.layers()) {
    const popover = host.matches(':popover-open') ? host : root.querySelector(':popover-open');
    const panel = root.querySelector<HTMLElement>('[role="dialog"]');
    if (!popover || !panel) continue;
    const { x, y, width, height } = panel.getBoundingClientRect();
    if (width === 0) continue;
    const nameOf = (element: Element): string =>
      (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const style = getComputedStyle(panel);
    return {
      heading: nameOf(root.querySelector('h1,h2,h3,[role="heading"]') ?? panel),
      text: panel.innerText,
      box: { x, y, width, height },
      dir: style.direction,
      onTop: document.elementFromPoint(x + width / 2, y + height / 2) === host,
      links: [...root.querySelectorAll('a')].map((link) => ({ name: nameOf(link), href: link.href, rel: link.rel })),
      buttons: [...root.querySelectorAll('button,[role="button"]')].map(nameOf),
      focused: root.activeElement && nameOf(root.activeElement),
      background: style.backgroundColor,
      colour: style.color,
    };
  }
  return null;
}

/** Where a control of the open card stands, scrolled into view; null where there is none by that name. */
export function findControl(reach: Reach, role: 'button' | 'link', name: string): Box | null {
  const selector = role === 'link' ? 'a[href]' : 'button,[role="button"]';
  for (const { root } of reach.layers()) {
    const control = [...root.querySelectorAll(selector)].find((element) =>
      `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`.includes(name),
    );
    if (!control) continue;
    control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { x, y, width, height } = control.getBoundingClientRect();
    return width > 0 ? { x, y, width, height } : null;
  }
  return null;
}

/** What live regions of ours say now. */
export function readAnnouncements(reach: Reach): string[] {
  return reach
    .layers()
    .flatMap(({ root }) => [...root.querySelectorAll('[aria-live],[role="status"]')])
    .map((region) => (region.textContent ?? '').trim())
    .filter((text) => text !== '');
}

/** Why the reader of this frame has given up; null while it has not. Only where the probe stands in its world. */
export function readFailure(): string | null {
  return (globalThis as { sidelight?: { reader?: { failure?: string | null } } }).sidelight?.reader?.failure ?? null;
}

/** The document as markup, open shadow roots behind their hosts; of a very long one, its length and a hash (FNV-1a). */
export function serialise(): string {
  const roots: string[] = [];
  const collect = (node: Document | ShadowRoot): void => {
    for (const element of node.querySelectorAll('*')) {
      if (!element.shadowRoot) continue;
      roots.push(element.shadowRoot.innerHTML);
      collect(element.shadowRoot);
    }
  };
  collect(document);
  const text = [new XMLSerializer().serializeToString(document), ...roots].join('\n');
  if (text.length < 100_000) return text;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length} units, hash ${hash >>> 0}`;
}
