/** What a page speaks of, gathered from its frames for lists outside of it. */
import type { Kind } from './model';

/** How it stands with reading a page. */
export type PageState =
  /** A reader is there. */
  | 'read'
  /** A reader is there, but an editor on the page draws its text as a picture: that is not read. */
  | 'drawn'
  /** None is there: the site is off, or not asked for yet. */
  | 'unread'
  /** The page itself has asked us not to read it. */
  | 'declined'
  /** Scripts may not run there, whatever is granted: the browser's own pages, stores, PDF. */
  | 'barred'
  /** The reader of the browser has not given us this site. */
  | 'no-access';

export interface PageReading {
  readonly state: PageState;
  readonly title: string;
  /** Null where the browser does not tell. */
  readonly url: string | null;
  /** The host in `url`, for web pages only. */
  readonly host: string | null;
  /** Most spoken of first; equals in the order in which they come. */
  readonly entries: readonly PageEntry[];
  /** Why reading gave up in some frame; null where all is well. */
  readonly failure: string | null;
  /** Why the field with the focus is not checked: it is too long, or its editor too slow; null while it is. */
  readonly stepBack: 'long' | 'slow' | null;
}

export interface PageEntry {
  readonly entity: string;
  readonly name: string;
  readonly kind: Kind;
  readonly gist: string;
  /** In reading order, frame by frame. */
  readonly mentions: readonly PlacedMention[];
}

/** A mention with where to find it. */
export interface PlacedMention {
  readonly frameId: number;
  /** Its place among the mentions of its frame. */
  readonly index: number;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** What one frame says of itself. */
export interface FrameReading {
  readonly frameId: number;
  readonly mentions: readonly {
    readonly entity: string;
    readonly text: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** What a list says of an entity. */
export type Described = Pick<PageEntry, 'name' | 'kind' | 'gist'>;

/**
 * Groups the mentions of all frames by entity.
 *
 * @param describe What is known of an entity; where that is nothing it is left out.
 */
export function groupMentions(
  frames: readonly FrameReading[],
  describe: (entity: string) => Described | undefined,
): readonly PageEntry[] {
  const groups = new Map<string, PlacedMention[]>();
  for (const { frameId, mentions } of [...frames].sort((a, b) => a.frameId - b.frameId)) {
    for (const [index, { entity, text, before, after }] of mentions.entries()) {
      const group = groups.get(entity) ?? [];
      group.push({ frameId, index, text, before, after });
      groups.set(entity, group);
    }
  }
  return [...groups]
    .flatMap(([entity, mentions]): PageEntry[] => {
      const known = describe(entity);
      return known ? [{ entity, name: known.name, kind: known.kind, gist: known.gist, mentions }] : [];
    })
    .sort((a, b) => b.mentions.length - a.mentions.length);
}
