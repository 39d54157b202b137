import { useId } from 'preact/hooks';
import type { Flag } from '../core/check/paragraphs';
import type { Survey } from '../core/check/survey';
import { directionOf, type Handed, type Language } from '../core/messages/model';
import { count } from '../core/messages/say';
import { DoubtHead } from './DoubtHead';
import { StateMark } from './StateMark';

export interface DoubtListProps<F extends Flag> {
  readonly language: Language<Pick<Handed, 'card' | 'draft'>>;
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
export function DoubtList<F extends Flag>({ language, flags, names, counts, ...props }: DoubtListProps<F>) {
  const titleId = useId();
  const { locale, words } = language;
  const { draft } = words;
  const uncovered = count(draft.uncovered, counts['not-covered'], locale);
  return (
    <section class="card doubt" role="dialog" aria-labelledby={titleId} lang={locale} dir={directionOf(locale)}>
      <DoubtHead
        titleId={titleId}
        lead={
          <span class="glyph">
            <StateMark of={flags[0]?.verdict ?? 'consistent'} size={20} />
          </span>
        }
        kind={draft.title}
        title={flags.length > 0 ? count(draft.doubts, flags.length, locale) : draft.noDoubts}
        close={words.card.close}
        onClose={props.onClose}
      />
      {counts.consistent + counts['not-covered'] > 0 && (
        <p class="gist">{count(draft.agree, counts.consistent, locale, { uncovered })}</p>
      )}
      {flags.length > 0 && (
        <ul class="rows">
          {flags.map((flag) => (
            <li key={`${flag.factId} ${flag.start} ${flag.said}`}>
              <button type="button" class="row" onClick={() => props.onFlag(flag)}>
                <StateMark of={flag.verdict} />
                <b class="draft-words" dir="auto">
                  {flag.said}
                </b>
                <span lang="en" dir="auto">
                  {flag.known}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {names.length > 0 && (
        <section class="foot" aria-label={draft.names}>
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
              {draft.quiet}
            </button>
          </p>
        </section>
      )}
    </section>
  );
}
