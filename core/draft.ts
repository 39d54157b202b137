/** A draft as it stands in the field that somebody writes it in. */
import type { Survey } from './check/survey';

/** Longest draft that is checked, in UTF-16 units: some 20,000 words. */
export const LONGEST_DRAFT = 120_000;

/** What stands in the field of a page that a writer is in. */
export interface FieldDraft {
  readonly frameId: number;
  /** Which field of its frame it is. */
  readonly field: number;
  /** Grows whenever its text changes. */
  readonly generation: number;
  readonly text: string;
  /** BCP 47 tag, where the page gives one. */
  readonly lang: string | null;
}

/** A draft with what the ledger says of it. */
export interface SurveyedDraft extends FieldDraft {
  readonly survey: Survey;
}
