/**
 * Everything that is said between the rooms of the extension, in one map.
 * Payloads and answers are plain JSON: Chromium serialises messages as JSON, Firefox clones them.
 */
import type { CheckedParagraph } from '../core/check/paragraphs';
import type { Survey } from '../core/check/survey';
import type { StyleId } from '../core/cite';
import type { FieldDraft, SurveyedDraft } from '../core/draft';
import type { DraftWords, Handed, Language, MarkWords } from '../core/messages/model';
import type { SpokenCard } from '../core/model';
import type { PageReading } from '../core/page';
import type { Results } from '../core/results';

/** Asked by a frame of a page (or by our own pages), answered by the background. */
export interface Requests {
  /** The card of an entity; facts that fit `sentence` come first. Null where the entity is unknown. */
  'card:get': { ask: { entity: string; sentence: string }; answer: SpokenCard | null };
  /** Brings the script that draws cards into the asking frame. */
  'card:load': { ask: Record<string, never>; answer: null };
  /** Closes the card of whichever frame of the tab has one: Escape is heard where the focus is. */
  'card:close': { ask: Record<string, never>; answer: null };
  /** Brings the script for pointer and keys into the asking frame, which has marks, and gives what is said of these. */
  'hands:load': { ask: Record<string, never>; answer: Language<MarkWords> };
  /** Never to mark an entity again: on the site of the asking tab, or anywhere. */
  'entry:mute': { ask: { entity: string; isHere: boolean }; answer: null };
  /** How facts are to be copied from now on: on the site of the asking tab, or wherever no site has a way of its own. */
  'cite:keep': { ask: { style: StyleId; isHere: boolean }; answer: null };
  /** The host of the page in the asking frame's tab; empty where it has none. */
  'tab:host': { ask: Record<string, never>; answer: string };
  /** Says that what a frame speaks of has changed. Open panels hear it too. */
  'page:changed': { ask: Record<string, never>; answer: null };
  /** What the page of a tab speaks of. Only for our own pages. */
  'page:read': { ask: { tabId: number }; answer: PageReading };
  /** Reads the page of a tab although its site is not read of itself. Only for our own pages. */
  'page:begin': { ask: { tabId: number }; answer: null };
  /** Rings a mention of a frame, scrolls to it and opens its card; false where it has gone. Only for our own pages. */
  'mention:show': { ask: { tabId: number; frameId: number; index: number; focus: boolean }; answer: boolean };
  /** Says that what stands in the field with the focus has changed, or that another one has it. Open panels hear it. */
  'draft:changed': { ask: Record<string, never>; answer: null };
  /** The draft in the field of a tab that has the focus; null where there is none. Only for our own pages. */
  'draft:read': { ask: { tabId: number }; answer: SurveyedDraft | null };
  /** Selects a stretch of a draft in its field; false where it has changed meanwhile. Only for our own pages. */
  'draft:show': {
    ask: Pick<FieldDraft, 'frameId' | 'field' | 'generation'> & { tabId: number; start: number; end: number };
    answer: boolean;
  };
  /** What the ledger says of a text. Only for our own pages. */
  'draft:survey': { ask: { text: string }; answer: Survey };
  /** Brings the script for fields into the asking frame, where somebody writes, and gives what is said there. */
  'draft:load': { ask: Record<string, never>; answer: Language<DraftWords> };
  /** Brings the script that draws flags and lists of a draft into the asking frame, and gives what these say. */
  'flags:load': { ask: Record<string, never>; answer: Language<Pick<Handed, 'card' | 'draft'>> };
  /** Checks paragraphs of a draft; those in `before` only say what they are about. One answer a paragraph. */
  'draft:check': {
    ask: { paragraphs: readonly string[]; before: readonly string[]; lang: string | null };
    answer: readonly CheckedParagraph[];
  };
  /** Checks no drafts on the site of the asking tab from now on. */
  'draft:quiet': { ask: Record<string, never>; answer: null };
  /** Never to flag a fact again on the site of the asking tab: the writer knows better. */
  'fact:keep': { ask: { fact: string }; answer: null };
  /** Entries and facts that a query finds, best first. */
  'entry:find': { ask: { query: string }; answer: Results };
  /** Opens an entry in the side panel of the asking tab's window; false where the browser lets no page do so. */
  'panel:open': { ask: { entity: string }; answer: boolean };
}

export type RequestName = keyof Requests;

/** What travels: the name beside its payload. */
export type Request = { [N in RequestName]: { readonly type: N } & Requests[N]['ask'] }[RequestName];

/** Errors do not survive serialising, so an answer carries its failure as text. */
export type Reply<N extends RequestName> = { ok: true; value: Requests[N]['answer'] } | { ok: false; error: string };

/** One handler a request; a missing one does not compile. */
export type Handlers<Sender> = {
  [N in RequestName]: (ask: Requests[N]['ask'], sender: Sender) => Promise<Requests[N]['answer']>;
};

/** Told by the background to a frame of a page. */
export type PageCommand = 'next-mention' | 'previous-mention' | 'open-card';
