import { useId, useState } from 'preact/hooks';
import type { Point, State, Stretch, Survey as SurveyContent } from '../core/check/survey';
import { count, fill } from '../core/messages/say';
import type { PartialDate } from '../core/model';
import { SHEET_FORMS, type Sheet } from '../core/sourcing';
import { ExportBar } from './ExportBar';
import { Icon } from './Icon';
import { NameRow } from './NameRow';
import { PlaceButton } from './PlaceButton';
import { usePhrases } from './phrases';
import { StateMark } from './StateMark';
import { StepButton } from './StepButton';
import { SurveyPoint } from './SurveyPoint';
import { type Place, useWalk } from './walk';

export interface SurveyProps {
  readonly text: string;
  readonly survey: SurveyContent;
  /** What the draft is, for its sourcing sheet. */
  readonly subject: string;
  readonly today: PartialDate;
  /** Takes the writer to a stretch of the draft, with the focus in it or without; says whether it is still there. */
  readonly onShow: (stretch: Stretch, focus: boolean) => Promise<boolean>;
  readonly onEntry: (entity: string) => void;
  readonly onCopy: (copy: { readonly text: string; readonly html?: string }) => Promise<boolean>;
  readonly onSave: (name: string, mime: string, text: string) => void;
}

const DOUBTS: readonly State[] = ['contradicted', 'sources-differ', 'outdated'];
const STATES: readonly State[] = [...DOUBTS, 'consistent', 'not-covered'];

/** Every known name, figure and date of a draft with its state, and the way from one to the next. */
export function Survey({ text, survey, subject, today, onShow, onEntry, onCopy, onSave }: SurveyProps) {
  const { phrases, locale } = usePhrases();
  const [wanted, setWanted] = useState<State | null>(null);
  const [listsUnattributed, setListsUnattributed] = useState(false);
  const statementsId = useId();
  const { counts, names, spellings, unattributed } = survey;
  const states = STATES.filter((state) => counts[state] > 0);
  const filter = wanted !== null && states.includes(wanted) ? wanted : null;
  const points = survey.points.filter(({ state }) => filter === null || state === filter);
  const rows = listRows(survey, points, listsUnattributed);
  const walk = useWalk([...rows.points, ...rows.names, ...rows.forms, ...rows.statements], onShow);

  if (survey.points.length === 0 && names.length === 0) return <p class="quiet">{phrases.nothingKnown}</p>;
  const place = fill(phrases.place, {
    at: walk.position.toLocaleString(locale),
    of: rows.count.toLocaleString(locale),
  });
  const doubts = DOUBTS.reduce((sum, state) => sum + counts[state], 0);
  const sheet: Sheet = { subject, made: today, text, survey, listsUnattributed };
  return (
    // Hears the arrows that walk the rows; the rows themselves are buttons.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <section ref={walk.list} class="survey" onKeyDown={walk.onKey}>
      <div class="survey-bar">
        <p class="sum" role="status">
          {doubts > 0
            ? count(phrases.doubts, doubts, locale)
            : survey.points.length > 0
              ? phrases.noDoubts
              : phrases.noPoints}
        </p>
        <span class="count">{walk.position > 0 && place}</span>
        <StepButton name={phrases.previousPlace} turn="up" onClick={() => walk.step(-1)} />
        <StepButton name={phrases.nextPlace} turn="down" onClick={() => walk.step(1)} />
      </div>
      {states.length > 1 && (
        <fieldset class="kinds">
          <legend class="unseen">{phrases.states}</legend>
          {[null, ...states].map((state) => (
            <button
              key={state}
              type="button"
              class="chip"
              aria-pressed={state === filter}
              onClick={() => setWanted(state)}
            >
              {state && <StateMark of={state} size={13} />}
              {state ? phrases.verdicts[state] : phrases.allStates}{' '}
              {(state ? counts[state] : survey.points.length).toLocaleString(locale)}
            </button>
          ))}
        </fieldset>
      )}
      {walk.isGone && (
        <p class="trouble" role="alert">
          {phrases.changed}
        </p>
      )}
      {points.length > 0 && (
        <>
          <h2 class="heading">{phrases.parts.points}</h2>
          <ol class="points">
            {points.map((point, index) => (
              <SurveyPoint
                key={point.start}
                text={text}
                point={point}
                place={rows.points[index]!}
                walk={walk}
                isRepeat={point.finding !== null && point.finding.factId === points[index - 1]?.finding?.factId}
              />
            ))}
          </ol>
        </>
      )}
      {names.length > 0 && (
        <>
          <h2 class="heading">{phrases.parts.names}</h2>
          <ul class="names">
            {names.map((name, index) => (
              <NameRow key={name.entity} name={name} place={rows.names[index]!} walk={walk} onEntry={onEntry} />
            ))}
          </ul>
        </>
      )}
      {spellings.length > 0 && (
        <>
          <h2 class="heading">{phrases.parts.spellings}</h2>
          <ul class="spellings">
            {spellings.map(({ entity, name, forms }) => (
              <li key={entity}>
                <span class="title" lang="en" dir="auto">
                  {name}
                </span>
                <ul class="forms">
                  {forms.map(({ form, places }) => (
                    <li key={form}>
                      <PlaceButton class="chip" place={toPlace(FORM, places[0]!)} walk={walk}>
                        <bdi>{form}</bdi> <span class="count">{places.length.toLocaleString(locale)}×</span>
                      </PlaceButton>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      {unattributed.length > 0 && (
        <>
          <button
            type="button"
            class="tally wide"
            aria-expanded={listsUnattributed}
            aria-controls={statementsId}
            onClick={() => setListsUnattributed(!listsUnattributed)}
          >
            {phrases.parts.unattributed} <span class="count">{unattributed.length.toLocaleString(locale)}</span>
            <Icon of="chevron" size={14} />
          </button>
          <ul id={statementsId} class="statements" hidden={!listsUnattributed}>
            {listsUnattributed &&
              unattributed.map((statement, index) => (
                <li key={statement.start}>
                  <PlaceButton class="place" place={rows.statements[index]!} walk={walk}>
                    <span class="draft-words" dir="auto">
                      {text.slice(statement.start, statement.end)}
                    </span>
                    {statement.needed && <span class="needed">{phrases.needsSpeaker}</span>}
                  </PlaceButton>
                </li>
              ))}
          </ul>
        </>
      )}
      <ExportBar
        forms={SHEET_FORMS}
        content={sheet}
        version={survey}
        csvLabel="CSV"
        sum={fill(phrases.sheetOf, {
          points: count(phrases.points, survey.points.length, locale),
          names: count(phrases.names, names.length, locale),
        })}
        fileName={`sourcing-sheet-${today}`}
        onCopy={onCopy}
        onSave={onSave}
      />
    </section>
  );
}

/** Parts of the list, in their order. */
const POINT = 0;
const NAME = 1;
const FORM = 2;
const STATEMENT = 3;

function toPlace(part: number, { start, end }: Stretch): Place {
  return { part, start, end };
}

/** What the rows of each part lead to. */
function listRows(survey: SurveyContent, points: readonly Point[], listsUnattributed: boolean) {
  const rows = {
    points: points.map((point) => toPlace(POINT, point)),
    names: survey.names.map(({ places }) => toPlace(NAME, places[0]!)),
    forms: survey.spellings.flatMap(({ forms }) => forms.map(({ places }) => toPlace(FORM, places[0]!))),
    statements: listsUnattributed ? survey.unattributed.map((statement) => toPlace(STATEMENT, statement)) : [],
  };
  return { ...rows, count: Object.values(rows).reduce((sum, { length }) => sum + length, 0) };
}
