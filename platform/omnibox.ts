/** Search in the address bar: `sl`, a space, and what is sought. */
import type { CardWords } from '../core/messages/model';
import { describeAnswer, type Result } from '../core/results';
import type { Archive } from './archive';
import { browser } from './browser';
import { openEntryInTab, openSearchInTab } from './panel';
import type { Speaker } from './speaker';

const MOST = 6;
/** What stands for an entity in the list: nothing that somebody types. */
const CHOSEN = 'entry:';

/** Listens from now on: call it while the background starts. */
export function answerOmnibox(archive: Archive, speaker: Speaker): void {
  // Safari has no such thing.
  if (!browser.omnibox) return;
  // Chromium takes a kind of XML here, Firefox plain text.
  const isXml = !browser.runtime.getURL('').startsWith('moz-');
  const find = (text: string) => describeAnswer(archive.search(text, MOST), archive.ledger());
  browser.omnibox.onInputChanged.addListener(async (text, suggest) => {
    const { card, doors } = (await speaker.now()).words;
    const { found, confident } = find(text);
    const description = !text.trim() ? doors.find : confident ? doors.best : doors.unsure;
    browser.omnibox.setDefaultSuggestion({ description });
    suggest(
      found.map((result) => ({ content: CHOSEN + result.entity, description: describe(result, card.kinds, isXml) })),
    );
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    const { found, confident } = text.startsWith(CHOSEN) ? { found: [], confident: false } : find(text);
    const entity = text.startsWith(CHOSEN) ? text.slice(CHOSEN.length) : confident ? found[0]?.entity : undefined;
    if (entity === undefined) openSearchInTab(text, disposition);
    else openEntryInTab(entity, disposition);
  });
}

function describe({ name, kind, line }: Result, kinds: CardWords['kinds'], isXml: boolean): string {
  const kindLabel = kinds[kind];
  if (!isXml) return `${name.text} · ${kindLabel} · ${line.text}`;
  return `<match>${escapeXml(name.text)}</match> <dim>${escapeXml(kindLabel)}</dim> ${escapeXml(line.text)}`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
