import { useId, useState } from 'preact/hooks';
import type { Flag } from '../core/check/paragraphs';
import { type Citation, cite, type StyleId } from '../core/cite';
import { directionOf, type Handed, type Language, type Outcome } from '../core/messages/model';
import { fill } from '../core/messages/say';
import { CiteMenu } from './CiteMenu';
import { writeCorrection } from './correction';
import { DoubtHead } from './DoubtHead';
import { FactsLanguage } from './FactsLanguage';
import { Icon } from './Icon';
import { sayOutcome } from './outcome';
import { SourceList } from './SourceList';
import { StateMark } from './StateMark';
import { Tool } from './Tool';

export interface DoubtCardProps {
  readonly language: Language<Pick<Handed, 'card' | 'draft'>>;
  readonly flag: Flag;
  /** The writer's sentence. */
  readonly words: string;
  readonly citeStyle: StyleId;
  readonly onCiteStyle: (style: StyleId) => void;
  /** Puts a citation behind the sentence; gives what became of it. */
  readonly onAttribute: (citation: Citation) => Promise<Outcome>;
  readonly onReplace: () => Promise<Outcome>;
  readonly onKeep: () => void;
  readonly onCopy: (copy: Citation) => Promise<boolean>;
  readonly onEntity: () => void;
  /** Back to the list; null where there is none. */
  readonly onBack: (() => void) | null;
  readonly onClose: () => void;
}

/** A doubt about a figure: the writer's words, the fact with its sources, what was not checked, and what can be done. */
export function DoubtCard({ language, flag, words, citeStyle, onCiteStyle, onCopy, ...props }: DoubtCardProps) {
  const [style, setStyle] = useState(citeStyle);
  const [notice, setNotice] = useState('');
  const [correction, setCorrection] = useState<string | null>(null);
  const titleId = useId();
  const { said, start, end, sentence, verdict, citable, cited, replacement, unchecked } = flag;
  const at = start - sentence.start;
  const { card, draft } = language.words;
  const title = flag.quoted ? draft.quoted : draft.verdict[verdict as keyof typeof draft.verdict];

  const say = async (doing: Promise<Outcome>) => setNotice(sayOutcome(await doing, card));
  const copy = async (text: Citation) => setNotice((await onCopy(text)) ? card.copied : card.copyFailed);

  return (
    <section
      class="card doubt"
      role="dialog"
      aria-labelledby={titleId}
      lang={language.locale}
      dir={directionOf(language.locale)}
    >
      <DoubtHead
        titleId={titleId}
        lead={
          props.onBack ? (
            <Tool of="back" name={draft.back} onClick={props.onBack} />
          ) : (
            <span class={`glyph ${verdict}`}>
              <StateMark of={verdict} size={20} />
            </span>
          )
        }
        kind={
          <button type="button" onClick={props.onEntity}>
            {fill(draft.about, { name: flag.name })}
          </button>
        }
        title={title}
        close={card.close}
        onClose={props.onClose}
      />
      <dl class="compared">
        <dt>{draft.wrote}</dt>
        <dd class="draft-words" dir="auto">
          {words.slice(0, at)}
          <mark>{said}</mark>
          {words.slice(at + end - start)}
        </dd>
        <dt>{draft.known}</dt>
        <dd lang="en" dir="auto">
          {flag.known}
          {flag.resolution && <p class="resolution">{flag.resolution}</p>}
        </dd>
      </dl>
      <FactsLanguage of="en" />
      {unchecked.length > 0 && <p class="aside">{fill(draft.unchecked, { figures: unchecked.join(', ') })}</p>}
      <div class="actions">
        {citable && (
          <button type="button" class="action" onClick={() => say(props.onAttribute(cite(style, citable)))}>
            {draft.attribute}
          </button>
        )}
        {citable && (
          <button type="button" class="action" onClick={() => copy(cite(style, citable))}>
            <Icon of="copy" size={14} /> {draft.copy}
          </button>
        )}
        {replacement !== null && (
          <button type="button" class="action" onClick={() => say(props.onReplace())}>
            {fill(draft.replace, { said, replacement })}
          </button>
        )}
        <button
          type="button"
          class="action"
          onClick={() => {
            props.onKeep();
            setNotice(draft.kept);
          }}
        >
          {draft.keep}
        </button>
        <button
          type="button"
          class="action"
          aria-expanded={correction !== null}
          onClick={() =>
            setCorrection(correction === null ? writeCorrection({ ...flag, words }, draft.correction) : null)
          }
        >
          {draft.report}
        </button>
      </div>
      {correction !== null && (
        <div class="correction">
          <label>
            {draft.reportLabel}
            <textarea rows={8} value={correction} onInput={({ currentTarget }) => setCorrection(currentTarget.value)} />
          </label>
          <button type="button" class="action" onClick={() => copy({ text: correction })}>
            <Icon of="copy" size={14} /> {draft.copy}
          </button>
        </div>
      )}
      <footer class="foot">
        <SourceList sources={cited} shown={cited.length} isBrief={true} />
        {citable && (
          <CiteMenu
            style={style}
            onStyle={(chosen) => {
              setStyle(chosen);
              onCiteStyle(chosen);
            }}
          />
        )}
      </footer>
      <p class="notice" role="status">
        {notice}
      </p>
    </section>
  );
}
