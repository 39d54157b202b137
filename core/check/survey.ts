/**
 * The survey of a draft: every known name, figure and date with its state, the honest "nothing in the ledger" included.
 * Plain JSON all of it, since a survey travels from the background to the side panel as a message.
 */
import { spot } from '../spot';
import { readQuantities } from '../text/quantities';
import { splitSentences } from '../text/sentences';
import { type CheckOptions, checkText, type Finding, type Knowledge, type Verdict } from '.';
import { isAttributed } from './verdict';

/** What came of comparing a point with the ledger; `not-covered`: nothing there to compare it with. */
export type State = Verdict | 'not-covered';

/** A stretch of the draft, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A known entity and where the draft names it. */
export interface SurveyedName {
  readonly entity: string;
  /** As the ledger names it. */
  readonly name: string;
  readonly places: readonly Stretch[];
  /** The gravest state of the points that are about it; `not-covered` where there are none. */
  readonly state: State;
}

/** A figure, date, role or status of the draft. */
export interface Point extends Stretch {
  readonly said: string;
  /** The sentence that it stands in. */
  readonly sentence: Stretch;
  readonly state: State;
  /** What it was compared with; null where `state` is `not-covered`. */
  readonly finding: Finding | null;
}

/** One name that the draft writes in two ways or more. */
export interface Spelling {
  readonly entity: string;
  readonly name: string;
  /** The most frequent first. */
  readonly forms: readonly { readonly form: string; readonly places: readonly Stretch[] }[];
}

/** A sentence with a claim that nobody is named for. */
export interface Unattributed extends Stretch {
  /** True where the ledger itself states this only with its speaker: an allegation, one side's figure. */
  readonly needed: boolean;
}

export interface Survey {
  /** In the order of their first naming. */
  readonly names: readonly SurveyedName[];
  /** In the order of the draft, not overlapping. */
  readonly points: readonly Point[];
  /** How many points are in each state. */
  readonly counts: Readonly<Record<State, number>>;
  readonly spellings: readonly Spelling[];
  readonly unattributed: readonly Unattributed[];
}

/** Gravest first. */
const STATES: readonly State[] = ['contradicted', 'outdated', 'sources-differ', 'consistent', 'not-covered'];

/** Surveys a whole draft. The same draft gives the same survey; linear in its length. */
export function surveyDraft(text: string, knowledge: Knowledge, options: CheckOptions): Survey {
  const findings = checkText(text, knowledge, options);
  const sentences = splitSentences(text);
  const points = sentences.flatMap((sentence) => listPoints(text, sentence, findings, options));
  return {
    names: listNames(text, findings, knowledge, options),
    points,
    counts: Object.fromEntries(
      STATES.map((state) => [state, points.filter((point) => point.state === state).length]),
    ) as Record<State, number>,
    spellings: [],
    unattributed: listUnattributed(text, points),
  };
}

function listPoints(text: string, sentence: Stretch, findings: readonly Finding[], { lang }: CheckOptions): Point[] {
  const { start, end } = sentence;
  const judged = findings.filter((finding) => finding.start >= start && finding.end <= end);
  const found = judged.map((finding): Point => {
    const { start, end, said, verdict } = finding;
    return { start, end, said, sentence, state: verdict, finding };
  });
  const rest = readQuantities(text.slice(start, end), lang)
    .map((quantity) => ({ start: quantity.start + start, end: quantity.end + start }))
    .filter((place) => !judged.some((other) => other.start < place.end && place.start < other.end))
    .map((place): Point => {
      return { ...place, said: text.slice(place.start, place.end), sentence, state: 'not-covered', finding: null };
    });
  return [...found, ...rest].sort((a, b) => a.start - b.start);
}

function listNames(
  text: string,
  findings: readonly Finding[],
  knowledge: Knowledge,
  { names }: CheckOptions,
): SurveyedName[] {
  const places = new Map<string, Stretch[]>();
  for (const { entity, start, end } of spot([{ text }], names).flat()) {
    places.set(entity, [...(places.get(entity) ?? []), { start, end }]);
  }
  return [...places].map(([entity, where]) => {
    const states = findings.flatMap(({ entity: about, also, verdict }) =>
      about === entity || also.includes(entity) ? [verdict] : [],
    );
    const state = STATES.find((one) => states.includes(one as Verdict)) ?? 'not-covered';
    return { entity, name: knowledge.ledger.entities.get(entity)?.name ?? entity, places: where, state };
  });
}

function listUnattributed(text: string, points: readonly Point[]): Unattributed[] {
  const sentences = [...new Set(points.map(({ sentence }) => sentence))];
  return sentences
    .filter(({ start, end }) => !isAttributed(text.slice(start, end)))
    .map(({ start, end }) => ({ start, end, needed: false }));
}
