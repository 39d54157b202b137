import { useId } from 'preact/hooks';
import type { Flag } from '../core/check/paragraphs';
import type { Survey } from '../core/check/survey';
import { DRAFT_WORDS } from './draft-words';
import { StateMark } from './StateMark';
import { Tool } from './Tool';

export interface DoubtListProps<F extends Flag> {
  readonly flags: readonly F[];
  readonly names: readonly { readonly entity: string; readonly text: string }[];
  readonly counts: Survey['counts'];
  readonly onFlag: (flag: F) => void;
  readonly onEntity: (entity: string) => void;
  /** Never to check drafts on this site again. */
  readonly onQuiet: () => void;
  readonly onClose: () => void;
}

/** What there is to say of a draft: figures to look at, how many others were compared, and the names it may ask about. */
export function DoubtList<F extends Flag>({ flags, names, counts, ...props }: DoubtListProps<F>) {
  const titleId = useId();
  return (
    <section class="card doubt" role="dialog" aria-labelledby={titleId} lang="en">
      <header class="head">
        <span class="glyph">
          <StateMark of={flags[0]?.verdict ?? 'consistent'} size={20} />
        </span>
        <div>
          <p class="kind">{DRAFT_WORDS.title}</p>
          <h2 id={titleId} class="name" tabIndex={-1} data-focus>
            {flags.length > 0 ? DRAFT_WORDS.doubts(flags.length) : DRAFT_WORDS.noDoubts}
          </h2>
        </div>
        <div class="tools">
          <Tool of="close" name={DRAFT_WORDS.close} onClick={props.onClose} />
        </div>
      </header>
      <p class="gist">{DRAFT_WORDS.calm(counts.consistent, counts['not-covered'])}</p>
      {flags.length > 0 && (
        <ul class="rows">
          {flags.map((flag) => (
            <li key={`${flag.factId} ${flag.start} ${flag.said}`}>
              <button type="button" class="row" onClick={() => props.onFlag(flag)}>
                <StateMark of={flag.verdict} />
                <b class="draft-words">{flag.said}</b>
                <span>{flag.known}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {names.length > 0 && (
        <section class="foot" aria-label={DRAFT_WORDS.names}>
          <ul class="related">
            {names.map(({ entity, text }) => (
              <li key={entity}>
                <button type="button" class="chip" onClick={() => props.onEntity(entity)}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
          <p class="mute">
            <button type="button" class="chooser" onClick={props.onQuiet}>
              {DRAFT_WORDS.quiet}
            </button>
          </p>
        </section>
      )}
    </section>
  );
}
