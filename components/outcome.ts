import type { CardWords, Outcome } from '../core/messages/model';
import { fill } from '../core/messages/say';

const PASTE = /^mac/i.test(navigator.platform) ? '⌘V' : 'Ctrl+V';

/** Says what became of words that were put into a draft: of those on the clipboard, which keys bring them in. */
export function sayOutcome(outcome: Outcome, { outcome: messages }: CardWords): string {
  return fill(messages[outcome], { keys: PASTE });
}
