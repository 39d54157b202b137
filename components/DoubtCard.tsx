import { useId, useState } from 'preact/hooks';
import type { Flag } from '../core/check/paragraphs';
import { type Citation, cite, type StyleId } from '../core/cite';
import { CiteMenu } from './CiteMenu';
import { DRAFT_WORDS, writeCorrection } from './draft-words';
import { Icon } from './Icon';
import { SourceList } from './SourceList';
import { StateMark } from './StateMark';
import { Tool } from './Tool';

export interface DoubtCardProps {
  readonly flag: Flag;
  /** The writer's sentence. */
  readonly words: string;
  readonly citeStyle: StyleId;
  readonly onCiteStyle: (style: StyleId) => void;
  /** Puts a citation behind the sentence; gives what to say of it. */
  readonly onAttribute: (citation: Citation) => Promise<string>;
  readonly onReplace: () => Promise<string>;
  readonly onKeep: () => void;
  readonly onCopy: (copy: Citation) => Promise<boolean>;
  readonly onEntity: () => void;
  /** Back to the list; null where there is none. */
  readonly onBack: (() => void) | null;
  readonly onClose: () => void;
}

/** A doubt about a figure: the writer's words, the fact with its sources, what was not checked, and what can be done. */
export function DoubtCard({ flag, words, citeStyle, onCiteStyle, onCopy, ...props }: DoubtCardProps) {
  const [style, setStyle] = useState(citeStyle);
  const [notice, setNotice] = useState('');
  const [correction, setCorrection] = useState<string | null>(null);
  const titleId = useId();
  const { said, start, end, sentence, verdict, citable, cited, replacement, unchecked } = flag;
  const at = start - sentence.start;
  const title = flag.quoted ? DRAFT_WORDS.quoted : DRAFT_WORDS.verdict[verdict as keyof typeof DRAFT_WORDS.verdict];

  const say = async (doing: Promise<string>) => setNotice(await doing);
  const copy = async (text: Citation) => setNotice((await onCopy(text)) ? DRAFT_WORDS.copied : DRAFT_WORDS.copyFailed);

  return (
    <section class="card doubt" role="dialog" aria-labelledby={titleId} lang="en">
      <header class="head">
        {props.onBack ? (
          <Tool of="back" name={DRAFT_WORDS.back} onClick={props.onBack} />
        ) : (
          <span class={`glyph ${verdict}`}>
            <StateMark of={verdict} size={20} />
          </span>
        )}
        <div>
          <p class="kind">
            <button type="button" onClick={props.onEntity}>
              {DRAFT_WORDS.about(flag.name)}
            </button>
          </p>
          <h2 id={titleId} class="name" tabIndex={-1} data-focus>
            {title}
          </h2>
        </div>
        <div class="tools">
          <Tool of="close" name={DRAFT_WORDS.close} onClick={props.onClose} />
        </div>
      </header>
      <dl class="compared">
        <dt>{DRAFT_WORDS.wrote}</dt>
        <dd class="draft-words" dir="auto">
          {words.slice(0, at)}
          <mark>{said}</mark>
          {words.slice(at + end - start)}
        </dd>
        <dt>{DRAFT_WORDS.known}</dt>
        <dd dir="auto">
          {flag.known}
          {flag.resolution && <p class="resolution">{flag.resolution}</p>}
        </dd>
      </dl>
      {unchecked.length > 0 && <p class="aside">{DRAFT_WORDS.unchecked(unchecked.join(', '))}</p>}
      <div class="actions">
        {citable && (
          <button type="button" class="action" onClick={() => say(props.onAttribute(cite(style, citable)))}>
            {DRAFT_WORDS.attribute}
          </button>
        )}
        {citable && (
          <button type="button" class="action" onClick={() => copy(cite(style, citable))}>
            <Icon of="copy" size={14} /> {DRAFT_WORDS.copy}
          </button>
        )}
        {replacement !== null && (
          <button type="button" class="action" onClick={() => say(props.onReplace())}>
            {DRAFT_WORDS.replace(said, replacement)}
          </button>
        )}
        <button
          type="button"
          class="action"
          onClick={() => {
            props.onKeep();
            setNotice(DRAFT_WORDS.kept);
          }}
        >
          {DRAFT_WORDS.keep}
        </button>
        <button
          type="button"
          class="action"
          aria-expanded={correction !== null}
          onClick={() => setCorrection(correction === null ? writeCorrection({ ...flag, words }) : null)}
        >
          {DRAFT_WORDS.report}
        </button>
      </div>
      {correction !== null && (
        <div class="correction">
          <label>
            {DRAFT_WORDS.reportLabel}
            <textarea rows={8} value={correction} onInput={({ currentTarget }) => setCorrection(currentTarget.value)} />
          </label>
          <button type="button" class="action" onClick={() => copy({ text: correction })}>
            <Icon of="copy" size={14} /> {DRAFT_WORDS.copy}
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
