/** The background's ear: hands messages of our own scripts to their handlers, and lets every other one pass. */
import { LONGEST_DRAFT } from '../core/draft';
import { browser, type Runtime } from './browser';
import type { Handlers, Reply, Request, RequestName, Requests } from './messages';

/** Longest id and longest sentence that a message may carry, in UTF-16 units. */
const MAX_ID = 80;
const MAX_TEXT = 2000;
/** Longest query that is searched for; nobody types more. */
const MAX_QUERY = 500;

/** What a payload must look like; a request without a row does not compile. */
const SHAPES: { readonly [N in RequestName]: (ask: Record<string, unknown>) => boolean } = {
  'card:get': ({ entity, sentence }) => isText(entity, MAX_ID) && isText(sentence, MAX_TEXT),
  'card:load': () => true,
  'card:close': () => true,
  'hands:load': () => true,
  'entry:mute': ({ entity, isHere }) => isText(entity, MAX_ID) && typeof isHere === 'boolean',
  'cite:keep': ({ style, isHere }) => isText(style, MAX_ID) && typeof isHere === 'boolean',
  'tab:host': () => true,
  'page:changed': () => true,
  'page:read': ({ tabId }) => Number.isInteger(tabId),
  'page:begin': ({ tabId }) => Number.isInteger(tabId),
  'mention:show': ({ tabId, frameId, index, focus }) =>
    [tabId, frameId, index].every(Number.isInteger) && typeof focus === 'boolean',
  'draft:changed': () => true,
  'draft:read': ({ tabId }) => Number.isInteger(tabId),
  'draft:show': ({ tabId, frameId, field, generation, start, end }) =>
    [tabId, frameId, field, generation, start, end].every(Number.isInteger),
  'draft:survey': ({ text }) => isText(text, LONGEST_DRAFT),
  'draft:load': () => true,
  'flags:load': () => true,
  'draft:check': ({ paragraphs, before, lang }) =>
    isTexts(paragraphs) && isTexts(before) && (lang === null || isText(lang, MAX_ID)),
  'draft:quiet': () => true,
  'fact:keep': ({ fact }) => isText(fact, MAX_ID),
  'entry:find': ({ query }) => isText(query, MAX_QUERY),
  'panel:open': ({ entity }) => isText(entity, MAX_ID),
};

/**
 * Listens from now on: call it while the background starts, or a message that wakes it is lost.
 * Messages of other senders, of unknown names or of a wrong shape get no answer.
 */
export function answerMessages(handlers: Handlers<Runtime.MessageSender>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || !isRequest(message)) return undefined;
    const handle: (ask: never, sender: Runtime.MessageSender) => Promise<Requests[RequestName]['answer']> =
      handlers[message.type];
    return handle(message as never, sender).then(
      (value): Reply<RequestName> => ({ ok: true, value }),
      (error: unknown): Reply<RequestName> => ({
        ok: false,
        error: error instanceof Error ? error.message : String(error),
      }),
    );
  });
}

function isRequest(message: unknown): message is Request {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  const { type } = message;
  return typeof type === 'string' && Object.hasOwn(SHAPES, type) && SHAPES[type as RequestName]({ ...message });
}

function isTexts(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((text) => isText(text, LONGEST_DRAFT)) &&
    value.join('\n').length <= LONGEST_DRAFT
  );
}

function isText(value: unknown, longest: number): boolean {
  return typeof value === 'string' && value.length <= longest;
}
