import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Stretch, Survey as SurveyContent } from '../core/check/survey';
import { LONGEST_DRAFT, type SurveyedDraft } from '../core/draft';
import type { PageReading } from '../core/page';
import { PageState } from './PageState';
import { PasteToCheck, selectInBox } from './PasteToCheck';
import { usePhrases } from './phrases';
import { Survey, type SurveyProps } from './Survey';

export interface DraftViewProps extends Pick<SurveyProps, 'today' | 'onEntry' | 'onCopy' | 'onSave'> {
  /** Null while the page is being asked. */
  readonly page: PageReading | null;
  /** What has been pasted. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Gives the draft of the page beside the panel, again and again as it changes, until what it gives back is called. */
  readonly watchDraft: (onDraft: (draft: SurveyedDraft | null) => void) => () => void;
  readonly survey: (text: string) => Promise<SurveyContent>;
  /** Selects a stretch of a draft in its field; says whether it is still there. */
  readonly onShowInField: (draft: SurveyedDraft, stretch: Stretch) => Promise<boolean>;
  readonly onGrant: () => void;
  readonly onRead: () => void;
}

/** What the ledger says of a draft: the one in the field that has the focus of the page, or one that is pasted here. */
export function DraftView({ page, text, onText, watchDraft, survey, onShowInField, ...props }: DraftViewProps) {
  const { phrases } = usePhrases();
  const [draft, setDraft] = useState<SurveyedDraft | null>(null);
  const [isPasted, setPasted] = useState(text !== '');
  const surveyed = useSurvey(text, survey);
  const box = useRef<HTMLTextAreaElement>(null);
  const name = useId();
  const { today, onEntry, onCopy, onSave } = props;
  const shared = { today, onEntry, onCopy, onSave };
  // What takes the keys for an editor that draws its text holds none of it.
  useEffect(() => watchDraft((next) => setDraft(next?.text.trim() ? next : null)), []);

  return (
    <>
      {draft && (
        <fieldset class="switch where">
          <legend class="unseen">{phrases.draftOf}</legend>
          {[false, true].map((pasted) => (
            <label key={String(pasted)}>
              <input type="radio" name={name} checked={pasted === isPasted} onChange={() => setPasted(pasted)} />
              <span>{pasted ? phrases.pasted : phrases.inField}</span>
            </label>
          ))}
        </fieldset>
      )}
      {draft && !isPasted ? (
        <Survey
          {...shared}
          text={draft.text}
          survey={draft.survey}
          subject={page?.host ? `Draft on ${page.host}` : 'Draft'}
          onShow={(stretch) => onShowInField(draft, stretch)}
        />
      ) : (
        <>
          {!draft && page && <Reason page={page} onGrant={props.onGrant} onRead={props.onRead} />}
          <PasteToCheck box={box} text={text} onText={onText} />
          {surveyed === 'failed' && <p class="trouble">{phrases.checkFailed}</p>}
          {surveyed !== null && surveyed !== 'failed' && (
            <Survey
              {...shared}
              text={surveyed.text}
              survey={surveyed.survey}
              subject="Pasted text"
              onShow={async ({ start, end }, focus) => {
                // Elsewhere the text may have grown since: a survey comes after what is typed.
                const isThere = box.current?.value.slice(start, end) === surveyed.text.slice(start, end);
                if (!box.current || !isThere) return false;
                selectInBox(box.current, start, end, focus);
                return true;
              }}
            />
          )}
        </>
      )}
    </>
  );
}

/** Why there is no draft of the page: what can be done about it. */
function Reason({ page, onGrant, onRead }: Pick<DraftViewProps, 'onGrant' | 'onRead'> & { page: PageReading }) {
  const { phrases } = usePhrases();
  if (page.state === 'read') return <p class="quiet">{phrases.noField}</p>;
  if (page.state === 'barred' || page.state === 'drawn') return <p class="quiet">{phrases.unreadable[page.state]}</p>;
  return <PageState page={page} onGrant={onGrant} onRead={onRead} />;
}

interface Surveyed {
  readonly text: string;
  readonly survey: SurveyContent;
}

/** The survey of a text as it is written; a text that comes while another is surveyed waits for it, the last one only. */
function useSurvey(text: string, ask: (text: string) => Promise<SurveyContent>): Surveyed | 'failed' | null {
  const [surveyed, setSurveyed] = useState<Surveyed | 'failed' | null>(null);
  const wanted = useRef('');
  const isAsking = useRef(false);
  useEffect(() => {
    wanted.current = text.trim() === '' || text.length > LONGEST_DRAFT ? '' : text;
    if (wanted.current === '') setSurveyed(null);
    if (isAsking.current) return;
    isAsking.current = true;
    void (async () => {
      for (let asked = ''; wanted.current !== asked; ) {
        asked = wanted.current;
        if (asked === '') break;
        const survey = await ask(asked).catch(() => null);
        if (wanted.current !== '') setSurveyed(survey ? { text: asked, survey } : 'failed');
      }
      isAsking.current = false;
    })();
  }, [text]);
  return surveyed;
}
