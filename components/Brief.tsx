import { useState } from 'preact/hooks';
import { type Brief as BriefContent, composeBrief, FORMS, type Subject } from '../core/brief';
import { count, fill } from '../core/messages/say';
import type { Card } from '../core/model';
import { ExportBar } from './ExportBar';
import { Icon } from './Icon';
import { usePhrases } from './phrases';

export interface BriefProps {
  readonly subject: Subject;
  /** The entries of the page, most spoken of first. */
  readonly cards: readonly Card[];
  readonly onCopy: (copy: { readonly text: string; readonly html?: string }) => Promise<boolean>;
  /** Offers a text as a file. */
  readonly onSave: (name: string, mime: string, text: string) => void;
}

/** So many entries are in a backgrounder unless the reader chooses otherwise: the most spoken of. */
const FIRST_ENTRIES = 6;

/** Which facts of which entries are in it; an entry that is not named is as it comes. */
type Choice = Readonly<Record<string, readonly string[]>>;

/** Puts a backgrounder for the page together: what is in it, and the form in which it leaves. */
export function Brief({ subject, cards, onCopy, onSave }: BriefProps) {
  const { phrases, locale } = usePhrases();
  const [choice, setChoice] = useState<Choice>({});

  const chosen: Choice = Object.fromEntries(
    cards.map((card, index) => [card.entity, choice[card.entity] ?? (index < FIRST_ENTRIES ? leadOf(card) : [])]),
  );
  const brief = composeBrief(subject, cards, chosen);
  const facts = brief.entries.reduce((sum, { items }) => sum + items.length, 0);
  const choose = (card: Card, ids: readonly string[]) => setChoice({ ...choice, [card.entity]: ids });

  return (
    <section class="brief-form">
      <ul class="choices">
        {cards.map((card) => (
          <EntryChoice
            key={card.entity}
            card={card}
            chosen={chosen[card.entity] ?? []}
            onChosen={(ids) => choose(card, ids)}
          />
        ))}
      </ul>
      <ExportBar
        forms={FORMS}
        content={brief.entries.length > 0 ? brief : null}
        version={choice}
        csvLabel={phrases.sheetInCsv}
        sum={`${count(phrases.entries, brief.entries.length, locale)} · ${count(phrases.facts, facts, locale)}`}
        fileName={fileName(brief)}
        onCopy={onCopy}
        onSave={onSave}
      />
    </section>
  );
}

interface EntryChoiceProps {
  readonly card: Card;
  readonly chosen: readonly string[];
  readonly onChosen: (ids: readonly string[]) => void;
}

function EntryChoice({ card, chosen, onChosen }: EntryChoiceProps) {
  const { phrases, locale } = usePhrases();
  const [isOpen, setOpen] = useState(false);
  const isIn = chosen.length > 0;
  return (
    <li class="choice">
      <div class="bar">
        <label class="row">
          <input
            type="checkbox"
            checked={isIn}
            onChange={({ currentTarget }) => onChosen(currentTarget.checked ? leadOf(card) : [])}
          />
          <span class="title" dir="auto" lang={card.lang}>
            {card.name}
          </span>
        </label>
        <button type="button" class="tally" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {fill(phrases.place, {
            at: chosen.length.toLocaleString(locale),
            of: card.items.length.toLocaleString(locale),
          })}{' '}
          <span class="unseen">{fill(phrases.chooseFacts, { name: card.name })}</span>
          <Icon of="chevron" size={14} />
        </button>
      </div>
      {isOpen && (
        <ul class="inside">
          {card.items.map((item) => (
            <li key={item.id}>
              <label class="fact-choice">
                <input
                  type="checkbox"
                  checked={chosen.includes(item.id)}
                  onChange={({ currentTarget }) =>
                    onChosen(currentTarget.checked ? [...chosen, item.id] : chosen.filter((id) => id !== item.id))
                  }
                />
                <span dir="auto" lang={card.lang}>
                  {item.type === 'fact' ? item.claim : fill(phrases.differOn, { topic: item.topic })}
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** What the card itself shows first. */
function leadOf({ items, lead }: Card): readonly string[] {
  return items.slice(0, lead).map(({ id }) => id);
}

function fileName({ url, made }: BriefContent): string {
  const host = /^https?:\/\/([\w.-]+)/.exec(url ?? '')?.[1];
  return ['backgrounder', host, made].filter(Boolean).join('-');
}
