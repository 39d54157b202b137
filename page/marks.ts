/**
 * Marks on the page: CSS highlights over static ranges, so that the page's tree is never touched.
 * The registry is the page's own too: it can see and clear what is in it. And Firefox lets no extension iterate it.
 */
import MARKS_CSS from './marks.css?inline';
import type { MarkedPage } from './world';

/** A stretch of one text node. A mark never spans nodes by one range: moved apart, it would cover all between them. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** What a mark looks like: keys of the registry, neutral, since the page can read them. */
export type Look = 'known-name' | 'known-name-soft' | 'known-name-current' | 'known-doubt' | 'known-doubt-soft';

/** A style is the end of a key; `marks.css` has no rule for the keys of `off`. */
export type Style = 'dotted' | 'thin' | 'background' | 'off';

export interface Painter {
  paint(pieces: readonly Piece[], look: Look): Painted;
  /** Brings back what the page has taken away. Cheap: to be called whenever the page stirs. */
  repair(): void;
}

export interface Painted {
  erase(): void;
}

/** A class: pages with a thousand marks keep a thousand of them. */
class Paint implements Painted {
  constructor(
    private readonly owner: Highlight,
    private readonly ranges: readonly StaticRange[],
  ) {
    for (const range of ranges) owner.add(range);
  }

  erase(): void {
    for (const range of this.ranges) this.owner.delete(range);
  }
}

/**
 * The painter of a page and its shadow roots, made when it is first asked for. The page sees nothing of it before the
 * first mark, and nothing any more once its signal aborts.
 */
export function painterOf(page: MarkedPage): Painter {
  page.painter ??= createPainter(page);
  return page.painter;
}

function createPainter({ settings, guard, signal }: MarkedPage): Painter {
  const style = settings.marks;
  const highlights = new Map<string, Highlight>();
  const roots = new Set<ShadowRoot>();
  let sheet: CSSStyleSheet | undefined;

  function highlight(look: Look): Highlight {
    const isRing = look === 'known-name-current';
    const key = isRing || style === 'dotted' || look.includes('doubt') ? look : `${look}-${style}`;
    const known = highlights.get(key);
    if (known) return known;
    const made = new Highlight();
    made.priority = isRing ? 1 : 0;
    highlights.set(key, made);
    register(key, made);
    return made;
  }

  // In forced colours, Chromium paints whatever is registered, be there a rule or not.
  function register(key: string, own: Highlight): void {
    if (!key.endsWith('-off') && CSS.highlights.get(key) !== own) CSS.highlights.set(key, own);
  }

  // Rules of the document reach into shadow roots in Chromium, not in Firefox.
  function dress(root: ShadowRoot): void {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(MARKS_CSS);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }

  function repair(): void {
    for (const [key, own] of highlights) register(key, own);
    for (const root of roots) {
      if (root.host.isConnected) dress(root);
      else roots.delete(root);
    }
  }

  for (const name of ['scroll', 'pointerdown', 'focusin', 'visibilitychange', 'pageshow']) {
    addEventListener(name, guard(repair), { signal, capture: true, passive: true });
  }
  signal.addEventListener('abort', () => {
    for (const [key, own] of highlights) if (CSS.highlights.get(key) === own) CSS.highlights.delete(key);
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  return {
    paint(pieces, look) {
      const owner = highlight(look);
      const root = pieces[0]?.node.getRootNode();
      if (root instanceof ShadowRoot && !roots.has(root)) {
        roots.add(root);
        dress(root);
      }
      const ranges = pieces.map(
        ({ node, start, end }) =>
          new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
      );
      return new Paint(owner, ranges);
    },
    repair,
  };
}
