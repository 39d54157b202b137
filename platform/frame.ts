/**
 * The few services that a script in a page needs of the browser, without the polyfill: it would be most of that script.
 * Chromium and Firefox both return promises here.
 */
import type { Settings } from '../core/settings';
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

/** Where the background keeps, in `storage.local`, the settings that hold: a page reads them without waking it. */
export const MIRROR = 'mirror';

/**
 * Gives the settings that hold, and gives them again whenever they change, until the signal aborts. Until the
 * background has once written them, and where they can not be read, there are none.
 */
export function watchSettings(onSettings: (settings: Settings | undefined) => void, signal?: AbortSignal): void {
  const { local, onChanged } = api.storage ?? {};
  const hear: HearChanges = ({ [MIRROR]: change }) => {
    if (change) onSettings(change.newValue as Settings);
  };
  onChanged?.addListener(hear);
  signal?.addEventListener('abort', () => onChanged?.removeListener(hear));
  const give = (stored?: Record<string, unknown>) => onSettings(stored?.[MIRROR] as Settings | undefined);
  if (local) local.get(MIRROR).then(give, () => give());
  else give();
}
