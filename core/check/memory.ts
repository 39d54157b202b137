/** What was found of the sentences of a draft, to be found again while the rest of it is written. */
import type { Finding } from './finding';

/** Findings by a sentence and all that bears on it. One memory is for one ledger. */
export interface Memory {
  /** @param scene what bears on the sentence, the same for most of its neighbours */
  recall(scene: string, sentence: string, find: () => readonly Finding[]): readonly Finding[];
}

/** Sentences remembered: several long drafts. */
const MOST = 4_000;

/** A memory with nothing in it yet. */
export function createMemory(): Memory {
  const scenes = new Map<string, Map<string, readonly Finding[]>>();
  let count = 0;
  return {
    recall(scene, sentence, find) {
      if (count >= MOST) {
        scenes.clear();
        count = 0;
      }
      const known = scenes.get(scene) ?? new Map<string, readonly Finding[]>();
      scenes.set(scene, known);
      const found = known.get(sentence) ?? find();
      if (!known.has(sentence)) count += 1;
      known.set(sentence, found);
      return found;
    },
  };
}
