import type { CardWords } from '../core/messages/model';
import { fill } from '../core/messages/say';

/** What became of words that were put into a draft. */
export type Outcome = keyof CardWords['outcome'];

const PASTE = /^mac/i.test(navigator.platform) ? '⌘V' : 'Ctrl+V';

/** Says what became of words that were put into a draft: of those on the clipboard, which keys bring them in. */
export function sayOutcome(outcome: Outcome, { outcome: messages }: CardWords): string {
  return fill(messages[outcome], { keys: PASTE });
}
