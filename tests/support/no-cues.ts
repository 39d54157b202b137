import type { CueFiles } from '../../core/spot/compile';

/** Words around names, of which there are none: for tests that bring their own, or never ask for them. */
export const NO_CUES: CueFiles = {
  topics: {},
  given: {},
  heads: [],
  heard: [],
  determiners: {},
  modifiers: {},
  telling: {},
  september: {},
  khatami: {},
  openers: {},
  others: [],
};
