/**
 * Drafts, for our own pages: what stands in the field that a writer is in, and what the ledger says of it. Of what was read, no more
 * outlasts the answer than the sentences that were checked, in memory, so that what an edit left alone is not checked again.
 */
import { createMemory } from '../core/check/memory';
import { checkParagraphs } from '../core/check/paragraphs';
import { type Survey, surveyDraft } from '../core/check/survey';
import type { FieldDraft } from '../core/draft';
import type { Archive } from './archive';
import { browser, type Runtime } from './browser';
import { askFrames } from './frames';
import type { Handlers } from './messages';
import { expectOwnPage } from './own-page';
import { today } from './today';

/** What a frame says of the field that it has the focus in. */
type FrameDraft = Omit<FieldDraft, 'frameId'> & {
  /** When the field last got the focus or was written in, in ms since the epoch. */
  readonly since: number;
};

/** What the writing scripts leave in their frame, as far as panels need it (see `page/world.ts`). */
interface FrameScope {
  readonly sidelight?: {
    readonly draft?: {
      read(): FrameDraft | null;
      show(field: number, generation: number, start: number, end: number): boolean;
    };
  };
}

/** Handlers of what the panel asks about drafts. */
export function createDraftHandlers(
  archive: Archive,
): Pick<
  Handlers<Runtime.MessageSender>,
  'draft:changed' | 'draft:read' | 'draft:show' | 'draft:survey' | 'draft:check'
> {
  const memory = createMemory();
  const optionsFor = (lang: string | null) => ({
    names: archive.names(),
    today: today(),
    memory,
    ...(lang !== null && { lang }),
  });
  const survey = (text: string, lang: string | null): Survey =>
    surveyDraft(text, archive.knowledge(), optionsFor(lang));
  return {
    // Meant for panels.
    'draft:changed': async () => null,
    'draft:read': async ({ tabId }, sender) => {
      expectOwnPage(sender);
      const draft = await readDraft(tabId);
      return draft && { ...draft, survey: survey(draft.text, draft.lang) };
    },
    'draft:show': async ({ tabId, frameId, field, generation, start, end }, sender) => {
      expectOwnPage(sender);
      const target = { tabId, frameIds: [frameId] };
      const args = [field, generation, start, end];
      const [answer] = await browser.scripting.executeScript({ target, func: showHere as () => boolean, args });
      return answer?.result === true;
    },
    'draft:check': async ({ paragraphs, before, lang }) =>
      checkParagraphs(paragraphs, before, archive.knowledge(), optionsFor(lang)),
    'draft:survey': async ({ text }, sender) => {
      expectOwnPage(sender);
      return survey(text, null);
    },
  };
}

/** The draft that somebody wrote in last; null where there is none, or where scripts may not run. */
async function readDraft(tabId: number): Promise<FieldDraft | null> {
  // A frame can not tell that the focus went on to another one.
  const [latest] = [...((await askFrames(tabId, readHere)) ?? [])].sort((a, b) => b.value.since - a.value.since);
  if (!latest) return null;
  const { since: _when, ...draft } = latest.value;
  return { frameId: latest.frameId, ...draft };
}

// Each of these travels into a frame as text: it sees nothing of this file.

function readHere(): FrameDraft | null {
  return (globalThis as FrameScope).sidelight?.draft?.read() ?? null;
}

function showHere(field: number, generation: number, start: number, end: number): boolean {
  return (globalThis as FrameScope).sidelight?.draft?.show(field, generation, start, end) ?? false;
}
