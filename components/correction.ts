import type { DraftWords } from '../core/messages/model';
import { fill } from '../core/messages/say';

/** A correction, ready to be sent: what was written, what the ledger has, and room for what is right. */
export function writeCorrection(
  of: {
    readonly factId: string;
    readonly name: string;
    readonly known: string;
    readonly words: string;
    readonly cited: readonly { readonly publisher: string; readonly url: string | null }[];
  },
  messages: DraftWords['correction'],
): string {
  const sources = of.cited.map(({ publisher, url }) => `- ${publisher}${url ? `: ${url}` : ''}`);
  return [
    fill(messages.title, { name: of.name, id: of.factId }),
    '',
    fill(messages.known, { known: of.known }),
    messages.sources,
    ...sources,
    fill(messages.sentence, { sentence: of.words }),
    '',
    messages.right,
    '',
  ].join('\n');
}
