import type { Survey } from '../check/survey';
import type { PartialDate } from '../model';

/** A sourcing sheet: what the ledger says of a draft, for the desk. */
export interface Sheet {
  /** What the draft is: "Draft on news.example". */
  readonly subject: string;
  /** The day on which it was put together. */
  readonly made: PartialDate;
  readonly text: string;
  readonly survey: Survey;
  /** True where statements without attribution are asked for. */
  readonly listsUnattributed: boolean;
}
