/**
 * The survey of a draft: every known name, figure and date with its state, the honest "nothing in the ledger" included.
 * Plain JSON all of it, since a survey travels from the background to the side panel as a message.
 */
import { spot } from '../spot';
import { readQuantities } from '../text/quantities';
import { splitSentences } from '../text/sentences';
import { type CheckOptions, checkText, type Finding, type Knowledge, type Verdict } from '.';
import { needsSpeaker } from './attribution';
import { listSpellings } from './spelling';
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

/** Surveys a whole draft. The same draft gives the same survey; the time grows with its length alone. */
export function surveyDraft(text: string, knowledge: Knowledge, options: CheckOptions): Survey {
  const findings = checkText(text, knowledge, options);
  const points = listPoints(text, findings, options);
  const places = listPlaces(text, options);
  return {
    names: listNames(places, findings, knowledge),
    points,
    counts: Object.fromEntries(
      STATES.map((state) => [state, points.filter((point) => point.state === state).length]),
    ) as Record<State, number>,
    spellings: listSpellings(text, places, knowledge),
    unattributed: listUnattributed(text, points, knowledge),
  };
}

/** Findings, and between them every figure and date that nothing was found of, sentence by sentence. */
function listPoints(text: string, findings: readonly Finding[], { lang }: CheckOptions): Point[] {
  let next = 0;
  return splitSentences(text).flatMap(({ start, end }) => {
    const sentence = { start, end };
    const judged: Finding[] = [];
    for (; next < findings.length && findings[next]!.start < end; next++) judged.push(findings[next]!);
    const found = judged.map((finding): Point => {
      const { start: from, end: to, said, verdict } = finding;
      return { start: from, end: to, said, sentence, state: verdict, finding };
    });
    const rest = readQuantities(text.slice(start, end), lang)
      .map((quantity) => ({ start: quantity.start + start, end: quantity.end + start }))
      .filter((place) => !judged.some((other) => other.start < place.end && place.start < other.end))
      .map((place): Point => {
        return { ...place, said: text.slice(place.start, place.end), sentence, state: 'not-covered', finding: null };
      });
    return [...found, ...rest].sort((a, b) => a.start - b.start);
  });
}

type Places = ReadonlyMap<string, readonly Stretch[]>;

/** Where each known entity is named, in the order of the first naming. */
function listPlaces(text: string, { names }: CheckOptions): Places {
  const places = new Map<string, Stretch[]>();
  for (const { entity, start, end } of spot([{ text }], names).flat()) {
    const known = places.get(entity);
    if (known) known.push({ start, end });
    else places.set(entity, [{ start, end }]);
  }
  return places;
}

function listNames(places: Places, findings: readonly Finding[], knowledge: Knowledge): SurveyedName[] {
  const states = new Map<string, Set<State>>();
  for (const { entity, also, verdict } of findings) {
    for (const about of [entity, ...also]) states.set(about, (states.get(about) ?? new Set()).add(verdict));
  }
  return [...places].map(([entity, where]) => ({
    entity,
    name: nameOf(entity, knowledge),
    places: where,
    state: STATES.find((state) => states.get(entity)?.has(state)) ?? 'not-covered',
  }));
}

function nameOf(entity: string, knowledge: Knowledge): string {
  return knowledge.ledger.entities.get(entity)?.name ?? entity;
}

/** A sentence in which a claim has no speaker. */
function listUnattributed(text: string, points: readonly Point[], knowledge: Knowledge): Unattributed[] {
  const bySentence = new Map<Stretch, Point[]>();
  for (const point of points) {
    const known = bySentence.get(point.sentence);
    if (known) known.push(point);
    else bySentence.set(point.sentence, [point]);
  }
  return [...bySentence].flatMap(([{ start, end }, claims]) =>
    isAttributed(text.slice(start, end))
      ? []
      : [{ start, end, needed: claims.some(({ finding }) => finding !== null && needsSpeaker(finding, knowledge)) }],
  );
}
