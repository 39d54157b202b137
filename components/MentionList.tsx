import { useState } from 'preact/hooks';
import { count, fill } from '../core/messages/say';
import type { Kind } from '../core/model';
import type { PageEntry, PlacedMention } from '../core/page';
import { clip } from './excerpt';
import { Icon } from './Icon';
import { usePhrases } from './phrases';
import { StepButton } from './StepButton';

export interface MentionListProps {
  readonly entries: readonly PageEntry[];
  /** Takes the reader to a mention; says whether it is still there. */
  readonly onShow: (mention: PlacedMention) => Promise<boolean>;
  readonly onEntry: (entity: string) => void;
}

/** Every mention of a page, grouped by entry, with the way from one to the next, and a filter by kind. */
export function MentionList({ entries, onShow, onEntry }: MentionListProps) {
  const { phrases, handed } = usePhrases();
  const [kind, setKind] = useState<Kind | null>(null);
  const kinds = [...new Set(entries.map((entry) => entry.kind))];
  // The last entry of a kind may go from the page while only that kind is shown.
  const shown = entries.filter((entry) => kind === null || !kinds.includes(kind) || entry.kind === kind);
  return (
    <>
      {kinds.length > 1 && (
        <fieldset class="kinds">
          <legend class="unseen">{phrases.kinds}</legend>
          {[null, ...kinds].map((each) => (
            <button key={each} type="button" class="chip" aria-pressed={each === kind} onClick={() => setKind(each)}>
              {each && <Icon of={each} size={13} />}
              {each ? handed.card.kinds[each] : phrases.allKinds}
            </button>
          ))}
        </fieldset>
      )}
      <ul class="groups">
        {shown.map((entry) => (
          <Group key={entry.entity} entry={entry} onShow={onShow} onEntry={onEntry} />
        ))}
      </ul>
    </>
  );
}

interface GroupProps extends Omit<MentionListProps, 'entries'> {
  readonly entry: PageEntry;
}

function Group({ entry, onShow, onEntry }: GroupProps) {
  const { name, mentions, entity } = entry;
  const { phrases, locale } = usePhrases();
  const [at, setAt] = useState<number | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [isGone, setGone] = useState(false);
  const current = at === null ? null : Math.min(at, mentions.length - 1);

  const show = async (index: number) => {
    const mention = mentions[index];
    if (!mention) return;
    setAt(index);
    setGone(!(await onShow(mention).catch(() => false)));
  };
  const step = (by: 1 | -1) => {
    const from = current ?? (by > 0 ? -1 : 0);
    return show((from + by + mentions.length) % mentions.length);
  };

  return (
    <li class="group">
      <div class="bar">
        <button type="button" class="row" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span class="glyph">
            <Icon of={entry.kind} size={16} />
          </span>
          <span class="title" dir="auto" lang="en">
            {name}
          </span>{' '}
          <span class="count">
            <span aria-hidden="true">
              {current === null
                ? mentions.length.toLocaleString(locale)
                : fill(phrases.place, {
                    at: (current + 1).toLocaleString(locale),
                    of: mentions.length.toLocaleString(locale),
                  })}
            </span>
            <span class="unseen">{count(phrases.mentions, mentions.length, locale)}</span>
          </span>
          <Icon of="chevron" size={14} />
        </button>
        <StepButton name={fill(phrases.previous, { name })} turn="up" onClick={() => step(-1)} />
        <StepButton name={fill(phrases.next, { name })} turn="down" onClick={() => step(1)} />
      </div>
      {isOpen && (
        <div class="inside">
          <p class="line" dir="auto" lang="en">
            {entry.gist}
          </p>
          <button type="button" class="link" onClick={() => onEntry(entity)}>
            {fill(phrases.about, { name })}
          </button>
          <ol class="mentions">
            {mentions.map((mention, index) => (
              <li key={`${mention.frameId}-${mention.index}`}>
                <button
                  type="button"
                  class="mention"
                  dir="auto"
                  aria-current={index === current}
                  onClick={() => show(index)}
                >
                  {clip(mention.before, 'start')}
                  <mark>{mention.text}</mark>
                  {clip(mention.after, 'end')}
                </button>
              </li>
            ))}
          </ol>
        </div>
      )}
      {isGone && (
        <p class="trouble" role="alert">
          {phrases.gone}
        </p>
      )}
    </li>
  );
}
