/**
 * The few services that a script in a page needs of the browser, without the polyfill: it would be most of that script.
 * Chromium and Firefox both return promises here.
 */
import type { StyleId } from '../core/cite';
import type { Mirror } from '../core/page-settings';
import type { Reply, RequestName, Requests } from './messages';

type HearChanges = (changes: Record<string, { newValue?: unknown }>) => void;

interface FrameApi {
  readonly runtime?: { readonly id?: string; sendMessage(message: unknown): Promise<unknown> };
  readonly storage?: {
    readonly local: { get(key: string): Promise<Record<string, unknown>> };
    readonly onChanged: { addListener(hear: HearChanges): void; removeListener(hear: HearChanges): void };
  };
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

const scope = globalThis as unknown as { browser?: FrameApi; chrome?: FrameApi };
// A page element with the id "browser" answers to that name where the browser itself has no such global.
const api: FrameApi = scope.browser?.runtime?.id ? scope.browser : (scope.chrome ?? {});

/** False once the extension was updated, switched off or removed under this page. */
export function isAlive(): boolean {
  return Boolean(api.runtime?.id);
}

/**
 * Asks the background. A background that was asleep or killed is woken by the first try and answers the second.
 * @throws Error where it can not be reached or could not answer
 */
export async function askBackground<N extends RequestName>(
  type: N,
  ask: Requests[N]['ask'],
): Promise<Requests[N]['answer']> {
  const reply = (await send({ type, ...ask }).catch(() => send({ type, ...ask }))) as Reply<N>;
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}

/** Where the wishes of cards go. What the browser does not keep is lost without a word: a card is no place for that. */
export const cardAsks = {
  keepCiteStyle(style: StyleId, isHere: boolean): void {
    askBackground('cite:keep', { style, isHere }).catch(() => {});
  },
  mute(entity: string, isHere: boolean): void {
    askBackground('entry:mute', { entity, isHere }).catch(() => {});
  },
};

async function send(message: object): Promise<unknown> {
  const reply = await api.runtime?.sendMessage(message);
  if (!reply) throw new Error('The background did not answer.');
  return reply;
}

/** The shadow root of an element, open or closed; null where it has none or can have none. */
export function openRoot(element: Element): ShadowRoot | null {
  if (api.dom) return element instanceof HTMLElement ? api.dom.openOrClosedShadowRoot(element) : null;
  return (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
}

/** Where the background lays out, in `storage.local`, what pages are told: they read it without waking it. */
export const MIRROR = 'mirror';

/**
 * Gives what pages are told, and gives it again whenever it changes, until the signal aborts. Until the background has
 * once laid it out, and where it can not be read, there is none.
 *
 * @returns reads it anew: whatever was heard or read before that no longer counts
 */
export function watchMirror(onMirror: (mirror: Partial<Mirror> | undefined) => void, signal: AbortSignal): () => void {
  const { local, onChanged } = api.storage ?? {};
  let asked = 0;
  const look = () => {
    asked += 1;
    const mine = asked;
    const give = (stored?: Record<string, unknown>) => {
      if (mine === asked && !signal.aborted) onMirror(stored?.[MIRROR] as Mirror | undefined);
    };
    if (local) local.get(MIRROR).then(give, () => give());
    else give();
  };
  // News of a change may come late: what it says has perhaps been taken back since.
  const hear: HearChanges = ({ [MIRROR]: change }) => {
    if (change) look();
  };
  onChanged?.addListener(hear);
  signal.addEventListener('abort', () => onChanged?.removeListener(hear));
  look();
  return look;
}

/** The host of the tab, by which all of its frames go. Only where frames may not know it is the background asked. */
export async function hostOfTab(): Promise<string> {
  if (top === window) return location.hostname;
  try {
    return new URL([...(location.ancestorOrigins ?? [])].at(-1) ?? top!.location.href).hostname;
  } catch {
    return askBackground('tab:host', {}).catch(() => location.hostname);
  }
}
