/**
 * Marks on the page: CSS highlights over static ranges, so that the page's tree is never touched.
 * The registry is the page's own too: it can see and clear what is in it. And Firefox lets no extension iterate it.
 */
import MARKS_CSS from './marks.css?inline';

/** A stretch of one text node. A mark never spans nodes by one range: moved apart, it would cover all between them. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** What a mark looks like: keys of the registry, neutral, since the page can read them. */
export type Look = 'known-name' | 'known-name-soft' | 'known-name-current';

export interface Painter {
  paint(pieces: readonly Piece[], look: Look): Painted;
  /** Brings back what the page has taken away. Cheap: to be called whenever the page stirs. */
  repair(): void;
  /** Takes all marks and styles off the page. */
  stop(): void;
}

export interface Painted {
  erase(): void;
}

/** Gives a painter for this document and its shadow roots. The page sees nothing of it before the first mark. */
export function createPainter(): Painter {
  const highlights = new Map<Look, Highlight>();
  const roots = new Set<ShadowRoot>();
  let sheet: CSSStyleSheet | undefined;

  function highlight(look: Look): Highlight {
    const known = highlights.get(look);
    if (known) return known;
    const made = new Highlight();
    made.priority = look === 'known-name-current' ? 1 : 0;
    highlights.set(look, made);
    CSS.highlights.set(look, made);
    return made;
  }

  // Rules of the document reach into shadow roots in Chromium, not in Firefox.
  function style(root: ShadowRoot): void {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(MARKS_CSS);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }

  return {
    paint(pieces, look) {
      const owner = highlight(look);
      const root = pieces[0]?.node.getRootNode();
      if (root instanceof ShadowRoot && !roots.has(root)) {
        roots.add(root);
        style(root);
      }
      const ranges = pieces.map(
        ({ node, start, end }) =>
          new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
      );
      for (const range of ranges) owner.add(range);
      return {
        erase() {
          for (const range of ranges) owner.delete(range);
        },
      };
    },
    repair() {
      for (const [look, own] of highlights) if (CSS.highlights.get(look) !== own) CSS.highlights.set(look, own);
      for (const root of roots) {
        if (root.host.isConnected) style(root);
        else roots.delete(root);
      }
    },
    stop() {
      for (const [look, own] of highlights) if (CSS.highlights.get(look) === own) CSS.highlights.delete(look);
      for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      highlights.clear();
      roots.clear();
    },
  };
}
